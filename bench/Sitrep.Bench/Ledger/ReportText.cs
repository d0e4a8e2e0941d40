using System.Text;
using Sitrep.Articles;

namespace Sitrep.Bench.Ledger;

/// <summary>Text under construction that remembers where the parts that an event points to stand.</summary>
internal sealed class ReportText
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<char, Span> _parts = [];

    /// <summary>Appends words; <c>{x}</c> stands for the part of that letter, which is remembered the first time.</summary>
    public ReportText Add(string template, Func<char, string> part)
    {
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                _text.Append(template[i]);
                continue;
            }

            var letter = template[i + 1];
            var words = part(letter);
            _parts.TryAdd(letter, new(_text.Length, _text.Length + words.Length));
            _text.Append(words);
            i += 2;
        }

        return this;
    }

    /// <summary>Where a part stands; null when the templates did not have it.</summary>
    public Span? At(char letter) => _parts.TryGetValue(letter, out var span) ? span : null;

    /// <summary>Length so far.</summary>
    public int Length => _text.Length;

    public override string ToString() => _text.ToString();
}
