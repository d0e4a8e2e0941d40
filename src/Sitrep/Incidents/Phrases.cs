using System.Text;
using System.Text.RegularExpressions;
using Sitrep.Knowledge;

namespace Sitrep.Incidents;

/// <summary>
/// Phrases of <c>en/words.yaml</c> as one pattern: <c>past/last</c> is either word, <c>the?</c> may be missing, <c>~</c> is up to three words of any
/// kind, <c>#</c> a figure and <c>####</c> a year. Matching takes time
/// linear in the text and so needs no limit, which would make what a busy machine finds another thing than what an idle one does.
/// </summary>
internal sealed class Phrases
{
    private readonly Regex? _pattern;

    /// <param name="knowledge">What holds the list.</param>
    /// <param name="list">The id of a list.</param>
    public Phrases(KnowledgeBase knowledge, string list)
    {
        var phrases = knowledge.Words(list);
        if (phrases.Count == 0)
        {
            return;
        }

        var pattern = new StringBuilder(@"\b(?:");
        var first = true;
        foreach (var phrase in phrases)
        {
            pattern.Append(first ? "" : "|");
            first = false;
            var words = phrase.Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                pattern.Append(Word(words[i], i == words.Length - 1));
            }
        }

        _pattern = new(pattern.Append(@")\b").ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
    }

    /// <summary>Whether a text has one of the phrases.</summary>
    public bool In(string text) => _pattern is not null && _pattern.IsMatch(text);

    private static string Word(string word, bool isLast)
    {
        var space = isLast ? "" : @"\s";
        var optional = word[^1] == '?';
        word = optional ? word[..^1] : word;
        return word switch
        {
            "~" => @"(?:\w+\s){0,3}",
            _ when optional => $"(?:(?:{Alternatives(word)}){space})?",
            _ => $"(?:{Alternatives(word)}){space}",
        };
    }

    private static string Alternatives(string word) => string.Join('|', word.Split('/').Select(static one => one switch { "#" => @"\d+", "####" => @"\d{4}", _ => Regex.Escape(one) }));
}
