using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Which paragraphs belong together: neighbours that share a name or a noun, or follow up a speaker.</summary>
internal sealed class Cohesion
{
    private readonly int[] _paragraphOf;
    private readonly bool[] _breaks;

    public Cohesion(Document document)
    {
        var tokens = document.Tokens;
        var content = document.Article.Content.AsSpan();
        _paragraphOf = new int[tokens.Length];
        var words = new List<HashSet<string>> { new(StringComparer.OrdinalIgnoreCase) };
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > 0 && content[tokens[i - 1].End..tokens[i].Start].Contains('\n'))
            {
                words.Add(new(StringComparer.OrdinalIgnoreCase));
            }

            _paragraphOf[i] = words.Count - 1;
            if (tokens[i].Upos is Upos.NOUN or Upos.PROPN && TimeWord.Of(tokens[i]).Kind == TimeWordKind.None)
            {
                words[^1].Add(tokens[i].Lemma);
            }
        }

        _breaks = new bool[words.Count];
        for (var p = 1; p < words.Count; p++)
        {
            _breaks[p] = !words[p].Overlaps(words[p - 1]) && (p < 2 || !words[p].Overlaps(words[p - 2]));
        }
    }

    /// <summary>Whether what stands at one token may be what another points back to.</summary>
    /// <param name="from">The earlier token.</param>
    /// <param name="to">The later token.</param>
    /// <param name="sameNoun">Whether both use the same noun, which binds over one paragraph without other evidence.</param>
    public bool Bridges(int from, int to, bool sameNoun = false)
    {
        for (var p = _paragraphOf[from] + 1; p <= _paragraphOf[to]; p++)
        {
            if (_breaks[p] && !(sameNoun && _paragraphOf[to] - _paragraphOf[from] == 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Paragraphs between two tokens.</summary>
    public int Distance(int from, int to) => _paragraphOf[to] - _paragraphOf[from];
}
