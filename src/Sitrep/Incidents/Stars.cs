namespace Sitrep.Incidents;

/// <summary>
/// Groups events into incidents around leaders (star clustering: Aslam, Pelekhov and Rus, 2004). Every member is like
/// its leader, so that a week of shelling does not grow into one incident by a chain of days; the leaders are chosen
/// in an order of the events' own, so that the order in which reports arrive changes nothing.
/// </summary>
public static class Stars
{
    /// <summary>Assigns each event to a leader, which may be itself.</summary>
    /// <param name="events">Events that may belong together.</param>
    /// <param name="links">Score of each pair from <see cref="Sameness.Threshold"/> on, in both directions.</param>
    /// <returns>Leader by event, both by number.</returns>
    public static IReadOnlyDictionary<long, long> Group(
        IEnumerable<Profile> events, IReadOnlyDictionary<long, IReadOnlyDictionary<long, double>> links)
    {
        var leaderOf = new Dictionary<long, long>();
        var membersOf = new Dictionary<long, List<Profile>>();
        var ordered = Ordered(events).ToArray();
        var idOf = ordered.ToDictionary(one => one.Seq, one => one.Id);
        foreach (var one in ordered)
        {
            var leader = one.Seq;
            var best = double.NegativeInfinity;
            foreach (var (other, score) in links.TryGetValue(one.Seq, out var found) ? found : NoLinks)
            {
                if (membersOf.TryGetValue(other, out var members)
                    && members.TrueForAll(member => member.Article is null || member.Article != one.Article || Sameness.MayRepeat(one, member))
                    && (score > best || (score == best && string.CompareOrdinal(idOf[other], idOf[leader]) < 0)))
                {
                    (leader, best) = (other, score);
                }
            }

            leaderOf[one.Seq] = leader;
            if (leader == one.Seq)
            {
                membersOf[leader] = [];
            }

            membersOf[leader].Add(one);
        }

        return leaderOf;
    }

    private static readonly Dictionary<long, double> NoLinks = [];

    /// <summary>What is told most precisely leads.</summary>
    private static IOrderedEnumerable<Profile> Ordered(IEnumerable<Profile> events) => events
        .OrderBy(one => one.HasPoint ? one.PlacePrecision : 9)
        .ThenByDescending(one => one.HasStatedDate)
        .ThenBy(one => one.End - one.Start)
        .ThenBy(one => one.Start)
        .ThenBy(one => one.Id, StringComparer.Ordinal);
}
