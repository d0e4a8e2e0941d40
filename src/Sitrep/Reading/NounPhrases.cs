using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>The words that make up a noun phrase: its head with what names and describes it, without clauses and coordinated phrases.</summary>
public static class NounPhrases
{
    /// <summary>Index of the first and after the last word of the phrase.</summary>
    public static (int First, int End) Of(Document document, int head)
    {
        int first = head, end = head + 1;
        Grow(document, head, ref first, ref end, 0);
        // Neither "and" nor the mark of a list item is a part of it.
        while (first < head && (document.Tokens[first].Upos == Upos.CCONJ || (first + 1 < head && Words.IsHyphen(document.Tokens[first]))))
        {
            first++;
        }

        return (first, end);
    }

    /// <summary>Where the phrase stands.</summary>
    public static Span SpanOf(Document document, int head)
    {
        var (first, end) = Of(document, head);
        return new(document.Tokens[first].Start, document.Tokens[end - 1].End);
    }

    /// <summary>The phrase as it is written.</summary>
    public static string TextOf(Document document, int head) => document.Article.QuoteName(SpanOf(document, head));

    /// <summary>Index of the name that holds a word, or -1.</summary>
    public static int NameAt(Document document, int token)
    {
        var names = document.Names;
        int low = 0, high = names.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (names[middle].End <= token)
            {
                low = middle + 1;
            }
            else if (names[middle].First > token)
            {
                high = middle - 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }

    /// <summary>"the army, in a statement": set off by a comma it says how, not who.</summary>
    private static bool IsSetOff(Document document, int child)
    {
        var first = document.Child(child, Deprel.Case);
        return first > 0 && first < child && document.Tokens[first - 1].Form is ",";
    }

    private static void Grow(Document document, int head, ref int first, ref int end, int depth)
    {
        foreach (var child in document.ChildrenOf(head))
        {
            ref readonly var token = ref document.Tokens[child];
            var inside = token.Deprel switch
            {
                Deprel.Det or Deprel.DetPredet or Deprel.Amod or Deprel.Nummod or Deprel.Compound or Deprel.Flat or Deprel.Fixed
                    or Deprel.NmodPoss or Deprel.NmodDesc or Deprel.NmodUnmarked or Deprel.Goeswith => true,
                Deprel.Nmod => child > head && !IsSetOff(document, child),
                Deprel.Appos => child > head && child - head <= 4 && document.Tokens[child - 1].Form is not ("," or "(" or "–" or "—" or "-"),
                Deprel.Case => depth > 0,
                Deprel.Conj or Deprel.Cc => depth > 0,
                Deprel.Punct => Words.IsHyphen(token) || Words.IsQuote(token),
                _ => false,
            };
            if (!inside || depth > 24)
            {
                continue;
            }

            if (child < first)
            {
                first = child;
            }

            if (child >= end)
            {
                end = child + 1;
            }

            if (token.Deprel != Deprel.Punct)
            {
                Grow(document, child, ref first, ref end, depth + 1);
            }
        }
    }
}
