using System.Globalization;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>
/// Chains of named and pronominal mentions on GUM dev, our own tokens and trees: MUC (Vilain et al. 1995) and B-cubed (Bagga and
/// Baldwin 1998; a mention of one side only counts as wrong). Mentions are the same when they have the same head.
/// </summary>
internal static class CoreferenceScore
{
    public static void Run(EventCoder coder, bool verbose)
    {
        double mucRight = 0, mucGold = 0, mucRightOfSaid = 0, mucSaid = 0, cubedRecall = 0, cubedPrecision = 0;
        int gold = 0, said = 0, both = 0;
        foreach (var document in GumDocument.Read("treebanks/en_gum-strict-dev.conllu.gz"))
        {
            using var reading = ReadOutput.Of(coder, document.Text);
            var ours = Chains(reading.RootElement.GetProperty("chains").EnumerateArray()
                .Select(chain => chain.EnumerateArray().Select(mention => document.HeadOf(ReadOutput.Span(mention)!.Value)).Where(document.IsNamedOrPronoun)));
            var theirs = Chains(document.Chains.Select(chain => chain.Where(document.IsNamedOrPronoun)));
            var (ourOf, theirOf) = (ByMention(ours), ByMention(theirs));
            mucRight += theirs.Sum(chain => chain.Count - Parts(chain, ourOf));
            mucGold += theirs.Sum(chain => chain.Count - 1);
            mucRightOfSaid += ours.Sum(chain => chain.Count - Parts(chain, theirOf));
            mucSaid += ours.Sum(chain => chain.Count - 1);
            foreach (var (mention, chain) in theirOf)
            {
                cubedRecall += ourOf.TryGetValue(mention, out var mine) ? chain.Intersect(mine).Count() / (double)chain.Count : 0;
            }

            foreach (var (mention, chain) in ourOf)
            {
                cubedPrecision += theirOf.TryGetValue(mention, out var right) ? chain.Intersect(right).Count() / (double)chain.Count : 0;
            }

            gold += theirOf.Count;
            said += ourOf.Count;
            both += theirOf.Keys.Count(ourOf.ContainsKey);
            if (verbose)
            {
                Show(document, theirOf, ourOf, "missed");
                Show(document, ourOf, theirOf, "extra");
            }
        }

        Console.WriteLine(
            $"coreference (GUM dev): MUC {F(mucRightOfSaid / mucSaid, mucRight / mucGold)}; B-cubed {F(cubedPrecision / said, cubedRecall / gold)}; "
            + $"mentions in chains {F(both / (double)said, both / (double)gold)} ({gold} given, {said} said)");
    }

    /// <summary>The links of one side that the other has not: each mention with the last one before it in its chain.</summary>
    private static void Show(GumDocument document, Dictionary<int, HashSet<int>> one, Dictionary<int, HashSet<int>> other, string what)
    {
        foreach (var (mention, chain) in one.OrderBy(pair => pair.Key))
        {
            var before = chain.Where(m => m < mention).DefaultIfEmpty(-1).Max();
            if (before >= 0 && !(other.TryGetValue(mention, out var theirs) && theirs.Contains(before)))
            {
                Console.WriteLine($"{what}\t{document.Around(before)}\t<- {document.Around(mention)}\t{(other.TryGetValue(mention, out var found) ? $"other side: {document.Around(found.Where(m => m != mention).DefaultIfEmpty(mention).Max())}" : "not in a chain")}");
            }
        }
    }

    private static string F(double p, double r) => string.Create(CultureInfo.InvariantCulture, $"P {p:F3} R {r:F3} F1 {2 * p * r / (p + r):F3}");

    private static int Parts(HashSet<int> chain, Dictionary<int, HashSet<int>> other) =>
        chain.Count(mention => !other.ContainsKey(mention)) + chain.Where(other.ContainsKey).Select(mention => other[mention]).Distinct().Count();

    private static List<HashSet<int>> Chains(IEnumerable<IEnumerable<int>> chains) => [.. chains.Select(chain => chain.ToHashSet()).Where(chain => chain.Count > 1)];

    private static Dictionary<int, HashSet<int>> ByMention(List<HashSet<int>> chains)
    {
        var chainOf = new Dictionary<int, HashSet<int>>();
        foreach (var chain in chains)
        {
            foreach (var mention in chain)
            {
                chainOf.TryAdd(mention, chain);
            }
        }

        return chainOf;
    }
}
