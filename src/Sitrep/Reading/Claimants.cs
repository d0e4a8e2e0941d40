using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What a claimant is called.</summary>
internal static class Claimants
{
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
                    return document.Article.Quote(found.Span);
                }

                i = found.End - 1;
            }
        }

        return document.Article.Quote(new(document.Tokens[first].Start, document.Tokens[end - 1].End));
    }
}
