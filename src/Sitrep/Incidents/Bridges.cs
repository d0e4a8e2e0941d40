namespace Sitrep.Incidents;

/// <summary>
/// Joins groups that a leader of neither holds together: one report names only the district, another only the province, a
/// third both. Groups are joined while their members are alike on average (agglomerative average linkage: Sokal and
/// Michener, 1958), the most alike first, so that one doubtful link joins nothing.
/// </summary>
internal static class Bridges
{
    /// <summary>Mean likeness of all pairs from which on two groups are one.</summary>
    private const double Threshold = 1.35;

    /// <summary>A contradiction counts so much and no more.</summary>
    private const double Worst = -2;

    /// <summary>Larger than this, a group has said what it is.</summary>
    private const int MostPairs = 2500;

    public static void Join(List<List<Profile>> groups, IReadOnlyDictionary<long, IReadOnlyDictionary<long, double>> links, Func<Profile, Profile, bool> mayJoin)
    {
        var groupOf = groups.SelectMany(group => group.Select(one => (one.Seq, group))).ToDictionary(pair => pair.Seq, pair => pair.group);
        var means = new Dictionary<(string, string), double>();
        while (Best(groups, groupOf, links, means, mayJoin) is { } best)
        {
            var (kept, joined) = best;
            kept.AddRange(joined);
            groups.Remove(joined);
            foreach (var one in joined)
            {
                groupOf[one.Seq] = kept;
            }

            foreach (var stale in means.Keys.Where(pair => Names(pair, kept) || Names(pair, joined)).ToArray())
            {
                means.Remove(stale);
            }
        }
    }

    private static bool Names((string One, string Other) pair, List<Profile> group) => pair.One == group[0].Id || pair.Other == group[0].Id;

    /// <summary>The two groups that are most alike, the one whose leader comes first in order first.</summary>
    private static (List<Profile> Kept, List<Profile> Joined)? Best(
        List<List<Profile>> groups,
        Dictionary<long, List<Profile>> groupOf,
        IReadOnlyDictionary<long, IReadOnlyDictionary<long, double>> links,
        Dictionary<(string, string), double> means,
        Func<Profile, Profile, bool> mayJoin)
    {
        (List<Profile>, List<Profile>)? best = null;
        var most = Threshold;
        for (var i = 0; i < groups.Count; i++)
        {
            var neighbours = groups[i].SelectMany(one => links.TryGetValue(one.Seq, out var found) ? found.Keys : [])
                .Where(groupOf.ContainsKey)
                .Select(other => groupOf[other])
                .Distinct()
                .Where(group => group != groups[i]);
            foreach (var other in neighbours)
            {
                var j = groups.IndexOf(other);
                var key = (groups[Math.Min(i, j)][0].Id, groups[Math.Max(i, j)][0].Id);
                if (!means.TryGetValue(key, out var mean))
                {
                    means[key] = mean = Mean(groups[Math.Min(i, j)], groups[Math.Max(i, j)], mayJoin);
                }

                if (mean > most)
                {
                    (best, most) = ((groups[Math.Min(i, j)], groups[Math.Max(i, j)]), mean);
                }
            }
        }

        return best;
    }

    private static double Mean(List<Profile> one, List<Profile> other, Func<Profile, Profile, bool> mayJoin)
    {
        if (one.Count * other.Count > MostPairs)
        {
            return double.NegativeInfinity;
        }

        var sum = 0.0;
        foreach (var member in one)
        {
            foreach (var rival in other)
            {
                if (!mayJoin(member, rival))
                {
                    return double.NegativeInfinity;
                }

                sum += Math.Max(Worst, Sameness.Score(member, rival));
            }
        }

        return sum / (one.Count * other.Count);
    }
}
