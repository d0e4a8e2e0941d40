using Sitrep.Incidents;

namespace Sitrep.Ledger.Writing;

/// <summary>
/// Names incidents after their leaders, so that the id of any member finds them; those of imported reports keep the
/// name that the reports give.
/// </summary>
internal static class IncidentNames
{
    /// <summary>The name of the incident of each event.</summary>
    public static IReadOnlyDictionary<long, string> Of(IReadOnlyList<Profile> events, IReadOnlyDictionary<long, long> leaderOf)
    {
        var bySeq = events.ToDictionary(one => one.Seq);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new Dictionary<long, string>();
        // When a split leaves two incidents with the reports of one name, the larger keeps it.
        foreach (var group in events.GroupBy(one => leaderOf[one.Seq]).OrderByDescending(group => group.Count()).ThenBy(group => bySeq[group.Key].Id, StringComparer.Ordinal))
        {
            var leader = bySeq[group.Key];
            var name = leader.Declared is { } declared && taken.Add(declared) ? declared : $"i-{leader.Id}";
            foreach (var one in group)
            {
                names[one.Seq] = name;
            }
        }

        return names;
    }
}
