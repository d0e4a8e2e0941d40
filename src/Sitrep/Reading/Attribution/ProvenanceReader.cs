using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Finds datelines, bylines, credits, copyright and reprint lines, and the outlets that are quoted as sources.</summary>
internal static class ProvenanceReader
{
    private const int LinesOfHead = 4;
    private const int LongestByline = 16;
    private const int LongestCredit = 5;

    /// <summary>Reads the provenance; <paramref name="attributions"/> are the article's own.</summary>
    public static Provenance Read(Document document, ClaimantKinds kinds, IReadOnlyList<Attribution> attributions)
    {
        string? original = null;
        var agencies = new List<(int At, string Name)>();
        var notices = new List<Span>();
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            InBrackets(document, kinds, sentence, agencies, notices);
            if (IsNotice(document, sentence, s))
            {
                notices.Add(sentence.Span);
            }

            if (Republished(document, kinds, sentence) is { } first)
            {
                original ??= first;
                notices.Add(sentence.Span);
            }
        }

        var credited = original ?? (agencies.Count > 0 ? agencies.MinBy(item => item.At).Name : CreditLine(document, kinds, notices));
        foreach (var said in attributions)
        {
            if (said.Outlet is { } outlet)
            {
                agencies.Add((said.Cue?.Start ?? said.Content.Start, outlet));
            }
        }

        return new(original, [.. agencies.OrderBy(item => item.At).Select(item => item.Name).Distinct(StringComparer.Ordinal)], [.. notices.Distinct().Order()])
        {
            Credited = credited,
        };
    }

    /// <summary>"By Agence France-Presse", "Source: SANA", or the name alone in the last line.</summary>
    private static string? CreditLine(Document document, ClaimantKinds kinds, List<Span> notices)
    {
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            var isLast = s > 0 && s == document.Sentences.Length - 1 && sentence.End - sentence.First <= LongestCredit;
            if (!isLast && !notices.Contains(sentence.Span))
            {
                continue;
            }

            for (var first = sentence.First; first < sentence.End; first++)
            {
                for (var end = Math.Min(sentence.End, first + LongestCredit); end > first; end--)
                {
                    var words = new Span(document.Tokens[first].Start, document.Tokens[end - 1].End);
                    if (char.IsUpper(document.Tokens[first].Form[0]) && kinds.OutletNamed(document.Article.Quote(words)) is { } outlet)
                    {
                        return outlet;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>"KABUL, Jan 3 (Reuters) -", "(AFP)", "(Reporting by …)".</summary>
    private static void InBrackets(Document document, ClaimantKinds kinds, Sentence sentence, List<(int, string)> agencies, List<Span> notices)
    {
        var tokens = document.Tokens;
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (tokens[i].Form is not ("(" or "["))
            {
                continue;
            }

            var close = i + 1;
            while (close < sentence.End && tokens[close].Form is not (")" or "]"))
            {
                close++;
            }

            if (close >= sentence.End)
            {
                break;
            }

            if (Words.IsNominal(tokens[i + 1]) || char.IsUpper(tokens[i + 1].Form[0]))
            {
                var inside = new Span(tokens[i + 1].Start, tokens[close - 1].End);
                if (kinds.OutletNamed(document.Article.Quote(inside)) is { } outlet)
                {
                    agencies.Add((inside.Start, outlet));
                }
                else if (tokens[i + 1].Lemma is "report" or "edit" or "write" or "reporting" or "editing" or "writing" or "additional" && Has(tokens, i + 1, close, "by"))
                {
                    notices.Add(inside);
                }
            }

            i = close;
        }
    }

    private static bool IsNotice(Document document, Sentence sentence, int index)
    {
        var tokens = document.Tokens;
        ref readonly var first = ref tokens[sentence.First];
        var length = sentence.End - sentence.First;
        if (first.Form[0] is '©' || Words.Is(first, "copyright") || (first.Form is "(" && Words.At(tokens, sentence.First + 1, "c")))
        {
            return true;
        }

        for (var i = sentence.First; i + 2 < sentence.End && length < 40; i++)
        {
            if (Words.Is(tokens[i], "all") && Words.Is(tokens[i + 1], "rights") && Words.Is(tokens[i + 2], "reserved"))
            {
                return true;
            }
        }

        if (Words.Is(first, "reporting") && Words.At(tokens, sentence.First + 1, "by") && length > 2)
        {
            return true;
        }

        return index < LinesOfHead && length is > 1 and <= LongestByline && Words.Is(first, "by") && char.IsUpper(tokens[sentence.First + 1].Form[0]) && tokens[sentence.First + 1].Upos == Upos.PROPN
            && tokens[sentence.End - 1].Form is not ".";
    }

    /// <summary>"This article was originally posted in X", "First published on X".</summary>
    private static string? Republished(Document document, ClaimantKinds kinds, Sentence sentence)
    {
        var tokens = document.Tokens;
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (!(Words.Is(tokens[i], "originally") || Words.Is(tokens[i], "first")) || tokens[i + 1].Lemma is not ("post" or "publish" or "appear" or "run" or "print"))
            {
                continue;
            }

            var at = i + 2;
            while (at < sentence.End && (tokens[at].Upos is Upos.ADP or Upos.DET or Upos.SCONJ || Words.Is(tokens[at], "by")))
            {
                at++;
            }

            var end = at;
            while (end < sentence.End && (tokens[end].Upos == Upos.PROPN || char.IsUpper(tokens[end].Form[0])))
            {
                end++;
            }

            if (end > at && TimeWord.Of(tokens[at]).Kind == TimeWordKind.None)
            {
                var text = document.Article.Quote(new(tokens[at].Start, tokens[end - 1].End));
                return kinds.OutletNamed(text) ?? text;
            }
        }

        return null;
    }

    private static bool Has(Token[] tokens, int from, int to, string word)
    {
        for (var i = from; i < to; i++)
        {
            if (Words.Is(tokens[i], word))
            {
                return true;
            }
        }

        return false;
    }
}
