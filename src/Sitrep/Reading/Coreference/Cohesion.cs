using System.Runtime.InteropServices;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Which paragraphs belong together: neighbours that share a name or a noun, or follow up a speaker.</summary>
internal sealed class Cohesion
{
    /// <summary>Paragraphs back within which a shared word binds.</summary>
    private const int Back = 2;

    private readonly int[] _paragraphOf;
    private readonly bool[] _breaks;

    public Cohesion(Document document)
    {
        var tokens = document.Tokens;
        _paragraphOf = new int[tokens.Length];
        // The paragraph that had a word last.
        var last = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var breaks = new List<bool> { false };
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > 0 && document.Sentences[document.SentenceOf(i)] is { OpensParagraph: true, First: var first } && first == i)
            {
                breaks.Add(true);
            }

            var paragraph = _paragraphOf[i] = breaks.Count - 1;
            if (tokens[i].Upos is Upos.NOUN or Upos.PROPN && TimeWord.Of(tokens[i]).Kind == TimeWordKind.None)
            {
                ref var before = ref CollectionsMarshal.GetValueRefOrAddDefault(last, tokens[i].Lemma, out var isKnown);
                breaks[paragraph] &= !(isKnown && before < paragraph && before >= paragraph - Back);
                before = paragraph;
            }
        }

        _breaks = [.. breaks];
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
