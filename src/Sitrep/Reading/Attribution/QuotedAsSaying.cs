using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>"was quoted as saying by the agency", "was quoted by state television as saying …": one speaks, and another passes it on.</summary>
internal static class QuotedAsSaying
{
    /// <summary>Words from "quoted" to "saying" where nothing stands between.</summary>
    public const int Length = 2;

    private const int Longest = 9;

    /// <summary>Whether a verb quotes one whose saying follows, so that it says nothing by itself.</summary>
    public static bool Begins(Document document, Sentence sentence, int verb)
    {
        for (var i = verb + 1; i + 1 < Math.Min(sentence.End, verb + Longest); i++)
        {
            if (IsSaying(document, i + 1) && QuoteOf(document, sentence, i + 1) == verb)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The participle that quotes what a saying says; -1 when there is none.</summary>
    public static int QuoteOf(Document document, Sentence sentence, int saying)
    {
        for (var i = saying - 2; IsSaying(document, saying) && i > Math.Max(sentence.First, saying - Longest); i--)
        {
            if (document.Tokens[i] is { Upos: Upos.VERB, Lemma: "quote" or "cite" } && IsActive(document, i, saying))
            {
                return i;
            }

            if (document.Tokens[i] is { Lemma: "quote" or "cite", Xpos: "VBN" or "VBD" } && (i == saying - 2 || Words.At(document.Tokens, i + 1, "by") || Words.At(document.Tokens, i + 1, "in")))
            {
                return document.Tokens[i - 1].Upos is Upos.AUX or Upos.ADV ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>Who speaks: "the minister was quoted as saying", "the paper quoted the minister as saying".</summary>
    public static int SpeakerOf(Document document, int quote, int saying)
    {
        if (!IsActive(document, quote, saying))
        {
            return Clauses.OwnSubject(document, quote);
        }

        // "quoted doctors at the hospital as saying": the last word before what says where they are.
        var speaker = quote + 1;
        while (speaker + 1 < saying - 1 && document.Tokens[speaker + 1].Upos != Upos.ADP)
        {
            speaker++;
        }

        return speaker;
    }

    // "quoted police as saying": nothing but a phrase stands between.
    private static bool IsActive(Document document, int quote, int saying)
    {
        var at = quote + 1;
        while (at < saying - 1 && (Words.IsNominal(document.Tokens[at]) || document.Tokens[at].Upos is Upos.DET or Upos.ADJ || (document.Tokens[at].Upos == Upos.ADP && at > quote + 1 && Words.IsNominal(document.Tokens[at - 1]))))
        {
            at++;
        }

        return at == saying - 1 && at > quote + 1 && Words.IsNominal(document.Tokens[at - 1]);
    }

    /// <summary>What stands before the speaker, where nothing but the agency follows the saying; else null.</summary>
    public static Span? ContentBefore(Document document, Sentence sentence, int saying, int quote, int source)
    {
        var next = saying + 1;
        var isLast = next >= sentence.End || document.Tokens[next].Upos == Upos.PUNCT && !Words.IsQuote(document.Tokens[next]) && document.Tokens[next].Form is not ":" || Words.At(document.Tokens, next, "by");
        if (source > quote)
        {
            return null;
        }

        var first = source >= 0 ? NounPhrases.Of(document, source).First : sentence.First;
        return isLast && first > sentence.First + 1 ? Subtrees.Trim(document, sentence.First, first) : null;
    }

    /// <summary>The outlet that passes it on.</summary>
    public static string? OutletOf(Document document, ClaimantKinds kinds, int quote, int saying)
    {
        if (IsActive(document, quote, saying))
        {
            return Clauses.OwnSubject(document, quote) is var outletAt and >= 0 ? kinds.OutletOf(document, outletAt) : null;
        }

        var by = Words.At(document.Tokens, quote + 1, "by") ? quote + 1 : saying + 1;
        for (var i = by + 1; Words.At(document.Tokens, by, "by") && i < Math.Min(document.Tokens.Length, by + Longest); i++)
        {
            if (kinds.OutletOf(document, i) is { } outlet)
            {
                return outlet;
            }

            if (!Words.IsNominal(document.Tokens[i]) && document.Tokens[i].Upos is not (Upos.DET or Upos.ADJ))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsSaying(Document document, int token) => document.Tokens[token] is { Xpos: "VBG", Lemma: "say" or "tell" or "warn" or "call" or "describe" } && Words.At(document.Tokens, token - 1, "as");
}
