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
    /// <param name="constraints">What people decided: what was parted never joins, and of what was joined the groups are one.</param>
    /// <param name="score">How alike two events are; <see cref="Sameness.Score"/>, or what keeps its results.</param>
    /// <returns>Leader by event, both by number.</returns>
    public static IReadOnlyDictionary<long, long> Group(
        IEnumerable<Profile> events, IReadOnlyDictionary<long, IReadOnlyDictionary<long, double>> links, Constraints constraints,
        Func<Profile, Profile, double> score)
    {
        var ordered = Ordered(events).ToArray();
        List<List<Profile>> groups =
            [.. Bridges.Join(AroundLeaders(ordered, links, constraints), links, (one, member) => MayJoin(one, member, constraints), score)];
        groups = constraints.IsEmpty ? groups : Together(ordered, groups, constraints);
        return groups.SelectMany(group => group.Select(one => (one.Seq, Leader: group[0].Seq))).ToDictionary(pair => pair.Seq, pair => pair.Leader);
    }

    private static List<List<Profile>> AroundLeaders(
        Profile[] ordered, IReadOnlyDictionary<long, IReadOnlyDictionary<long, double>> links, Constraints constraints)
    {
        var membersOf = new Dictionary<long, List<Profile>>();
        foreach (var one in ordered)
        {
            List<Profile>? chosen = null;
            var best = double.NegativeInfinity;
            foreach (var (other, score) in (links.TryGetValue(one.Seq, out var found) ? found : NoLinks).Where(link => link.Value >= Certain))
            {
                if (membersOf.TryGetValue(other, out var members)
                    && (score > best || (score == best && string.CompareOrdinal(members[0].Id, chosen![0].Id) < 0))
                    && members.TrueForAll(member => MayJoin(one, member, constraints)))
                {
                    (chosen, best) = (members, score);
                }
            }

            (chosen ?? (membersOf[one.Seq] = [])).Add(one);
        }

        return [.. membersOf.Values];
    }

    /// <summary>
    /// Makes one group of those that hold events which were joined by hand; where the rest of a group was parted from the
    /// other, only the joined events come over.
    /// </summary>
    private static List<List<Profile>> Together(Profile[] ordered, List<List<Profile>> groups, Constraints constraints)
    {
        var groupOf = groups.SelectMany(group => group.Select(one => (one.Seq, group))).ToDictionary(pair => pair.Seq, pair => pair.group);
        foreach (var unit in ordered.GroupBy(one => constraints.UnitOf(one.Id), StringComparer.Ordinal))
        {
            var into = groupOf[unit.First().Seq];
            foreach (var one in unit.Where(one => groupOf[one.Seq] != into))
            {
                var from = groupOf[one.Seq];
                Profile[] moved = from.Exists(left => into.Exists(right => constraints.AreApart(left.Id, right.Id))) ? [one] : [.. from];
                from.RemoveAll(left => Array.Exists(moved, gone => gone.Seq == left.Seq));
                into.AddRange(moved);
                foreach (var member in moved)
                {
                    groupOf[member.Seq] = into;
                }
            }
        }

        var place = ordered.Select((one, i) => (one.Seq, i)).ToDictionary(pair => pair.Seq, pair => pair.i);
        return [.. groups.Where(group => group.Count > 0).Select(group => group.OrderBy(one => place[one.Seq]).ToList())];
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
