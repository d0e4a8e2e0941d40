using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;

namespace Sitrep.Reading;

/// <summary>
/// The town that a local outlet carries in its name or domain ("Peoria Journal Star", "pekintimes.com"): a bare name in its
/// reports means what lies near there.
/// </summary>
internal static class OutletPlaces
{
    private const int LeastLetters = 4;

    /// <summary>What the town's name can mean; nothing for an outlet that the outlet list has, since those report from everywhere.</summary>
    public static PlaceCandidates Of(Article article, KnowledgeBase knowledge, Gazetteer gazetteer, PlaceWords words)
    {
        if (article.Outlet is not { Length: > 0 and < 100 } outlet || knowledge.Outlets.Find(outlet) is not null)
        {
            return PlaceCandidates.None;
        }

        var found = new List<int>();
        var key = 0UL;
        foreach (var name in outlet.Contains('.') && !outlet.Contains(' ') ? [InDomain(outlet, words)] : Names(outlet, words))
        {
            if (name.Length >= LeastLetters)
            {
                gazetteer.Find(name, found);
                key = PlaceNameHash.Letters(name);
                found.RemoveAll(place => PlaceNameHash.Letters(gazetteer.NameOf(place)) != key);
            }

            if (found.Count > 0)
            {
                return new PlaceCandidates(found, gazetteer, key);
            }
        }

        return PlaceCandidates.None;
    }

    /// <summary>The runs of words that are not of the trade, the longest first.</summary>
    private static IEnumerable<string> Names(string outlet, PlaceWords words)
    {
        var parts = outlet.Split([' ', ',', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return
            from start in Enumerable.Range(0, parts.Length)
            from length in Enumerable.Range(1, parts.Length - start)
            let run = parts[start..(start + length)]
            where !run.Any(words.Trade.Contains)
            orderby length descending, start
            select string.Join(' ', run);
    }

    /// <summary>"pekintimes" of www.pekintimes.com without the words of the trade at its ends: "pekin".</summary>
    private static string InDomain(string domain, PlaceWords words)
    {
        var labels = domain.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var name = labels.FirstOrDefault(label => label != "www") ?? "";
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var word in words.Trade)
            {
                if (name.Length - word.Length >= LeastLetters && (name.EndsWith(word, StringComparison.OrdinalIgnoreCase) || name.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
                {
                    name = name.EndsWith(word, StringComparison.OrdinalIgnoreCase) ? name[..^word.Length] : name[word.Length..];
                    cut = true;
                }
            }
        }

        return name.Trim('-');
    }
}
