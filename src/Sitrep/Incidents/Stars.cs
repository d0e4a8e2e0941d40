namespace Sitrep.Incidents;

/// <summary>
/// Groups events into incidents around leaders (star clustering: Aslam, Pelekhov and Rus, 2004). Every member is like
/// its leader, so that a week of shelling does not grow into one incident by a chain of days; the leaders are chosen
/// in an order of the events' own, so that the order in which reports arrive changes nothing.
/// </summary>
public static class Stars
{
    /// <summary>Score from which on two events are one happening whatever the others say; the rest is for <see cref="Bridges"/>.</summary>
    private const double Certain = 3;

    /// <summary>Assigns each event to a leader, which may be itself.</summary>
    /// <param name="events">Events that may belong together.</param>
    /// <param name="links">Score of each pair from <see cref="Sameness.Threshold"/> on, in both directions.</param>
    /// <param name="constraints">What people decided. Events that must be together are grouped as if they were one.</param>
    /// <returns>Leader by event, both by number.</returns>
    public static IReadOnlyDictionary<long, long> Group(
        IEnumerable<Profile> events, IReadOnlyDictionary<long, IReadOnlyDictionary<long, double>> links, Constraints constraints)
    {
        var units = Ordered(events).GroupBy(one => constraints.UnitOf(one.Id), StringComparer.Ordinal).Select(unit => unit.ToArray()).ToArray();
        var leadOf = units.SelectMany(unit => unit.Select(one => (one.Seq, Lead: unit[0]))).ToDictionary(pair => pair.Seq, pair => pair.Lead);
        var membersOf = new Dictionary<long, List<Profile>>();
        foreach (var unit in units)
        {
            var leader = unit[0];
            var best = double.NegativeInfinity;
            foreach (var (other, score) in unit.SelectMany(one => links.TryGetValue(one.Seq, out var found) ? found : NoLinks).Where(link => link.Value >= Certain))
            {
                if (leadOf.TryGetValue(other, out var lead)
                    && membersOf.TryGetValue(lead.Seq, out var members)
                    && (score > best || (score == best && string.CompareOrdinal(lead.Id, leader.Id) < 0))
                    && members.TrueForAll(member => Array.TrueForAll(unit, one => MayJoin(one, member, constraints))))
                {
                    (leader, best) = (lead, score);
                }
            }

            if (leader.Seq == unit[0].Seq)
            {
                membersOf[leader.Seq] = [];
            }

            foreach (var one in unit)
            {
                membersOf[leader.Seq].Add(one);
            }
        }

        return Bridges.Join([.. membersOf.Values], links, (one, member) => MayJoin(one, member, constraints))
            .SelectMany(group => group.Select(one => (one.Seq, Leader: group[0].Seq)))
            .ToDictionary(pair => pair.Seq, pair => pair.Leader);
    }

    private static readonly Dictionary<long, double> NoLinks = [];

    private static bool MayJoin(Profile one, Profile member, Constraints constraints) =>
        (member.Article is null || member.Article != one.Article || Sameness.MayRepeat(one, member)) && !constraints.AreApart(one.Id, member.Id);

    /// <summary>What is told most precisely leads.</summary>
    private static IOrderedEnumerable<Profile> Ordered(IEnumerable<Profile> events) => events
        .OrderBy(one => one.HasPoint ? one.PlacePrecision : 9)
        .ThenByDescending(one => one.HasStatedDate)
        .ThenBy(one => one.End - one.Start)
        .ThenBy(one => one.Start)
        .ThenBy(one => one.Id, StringComparer.Ordinal);
}
