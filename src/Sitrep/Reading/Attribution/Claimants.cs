using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What a claimant is called.</summary>
internal static class Claimants
{
    /// <summary>
    /// Index of the "and" that joins two sources in one phrase where the tree sees but one ("a regional official and Syrian activists");
    /// 0 when there is none.
    /// </summary>
    public static int JoinedAt(Document document, int head)
    {
        var tokens = document.Tokens;
        var (first, end) = NounPhrases.Of(document, head);
        for (var i = first + 1; i + 1 < end && i < head; i++)
        {
            ref readonly var before = ref tokens[i - 1];
            if (tokens[i].Upos == Upos.CCONJ && Words.Is(tokens[i], "and") && NounPhrases.NameAt(document, i) < 0
                && (Words.IsPlural(before) || (tokens[first].Upos == Upos.DET && tokens[first].Lemma is "a" or "an" && before.Upos is Upos.NOUN or Upos.ADJ && i - first > 1)))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The name of a person in the phrase ("army spokesman Samir Suleiman" is Samir Suleiman), else the phrase itself.</summary>
    public static string NameOf(Document document, int head)
    {
        var (first, end) = NounPhrases.Of(document, head);
        for (var i = first; i < end; i++)
        {
            var name = NounPhrases.NameAt(document, i);
            if (name >= 0)
            {
                var found = document.Names[name];
                if (found.Kind == NameKind.Person && (found.First <= head && head < found.End || document.Tokens[i].Head == head))
                {
                    return document.Article.QuoteName(found.Span);
                }

                i = found.End - 1;
            }
        }

        return document.Article.QuoteName(new(document.Tokens[first].Start, document.Tokens[end - 1].End));
    }
}
