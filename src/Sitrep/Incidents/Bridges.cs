namespace Sitrep.Incidents;

/// <summary>
/// Joins groups that a leader of neither holds together: one report names only the district, another only the province, a
/// third both. Groups are joined while their members are alike on average (agglomerative average linkage: Sokal and
/// Michener, 1958), the most alike first, so that one doubtful link joins nothing.
/// </summary>
internal sealed class Bridges
{
    /// <summary>Mean likeness of all pairs of reports from which on two groups are one.</summary>
    private const double Threshold = 1.45;

    /// <summary>A contradiction counts so much and no more.</summary>
    private const double Worst = -2;

    /// <summary>Larger than this, a group has said what it is.</summary>
    private const int MostPairs = 2500;

    private readonly List<Profile>?[] _groups;
    private readonly HashSet<int>[] _neighbours;
    private readonly Dictionary<(int, int), Dictionary<(long, long), ReportLikeness>?> _likenesses = [];
    private readonly PriorityQueue<(int One, int Other, int Size), (double, int, int)> _open = new();
    private readonly Func<Profile, Profile, bool> _mayJoin;
    private readonly Func<Profile, Profile, double> _score;

    private Bridges(
        List<List<Profile>> groups, IReadOnlyDictionary<long, IReadOnlyDictionary<long, double>> links, Func<Profile, Profile, bool> mayJoin,
        Func<Profile, Profile, double> score)
    {
        (_groups, _mayJoin, _score) = ([.. groups], mayJoin, score);
        var groupOf = new Dictionary<long, int>();
        for (var i = 0; i < groups.Count; i++)
        {
            groups[i].ForEach(one => groupOf[one.Seq] = i);
        }

        _neighbours =
        [
            .. groups.Select((group, i) => group
                .SelectMany(one => links.TryGetValue(one.Seq, out var found) ? found.Keys : [])
                .Where(groupOf.ContainsKey)
                .Select(other => groupOf[other])
                .Where(other => other != i)
                .ToHashSet()),
        ];
    }

    /// <summary>The groups that remain, each with the leader of the first of those that it was joined from at its head.</summary>
    /// <param name="groups">Groups, in the order of their leaders.</param>
    /// <param name="links">Score of each pair from <see cref="Sameness.Threshold"/> on, in both directions.</param>
    /// <param name="mayJoin">Whether nothing forbids two events to be of one group.</param>
    /// <param name="score">How alike two events are.</param>
    public static IEnumerable<List<Profile>> Join(
        List<List<Profile>> groups, IReadOnlyDictionary<long, IReadOnlyDictionary<long, double>> links, Func<Profile, Profile, bool> mayJoin,
        Func<Profile, Profile, double> score)
    {
        var bridges = new Bridges(groups, links, mayJoin, score);
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var other in bridges._neighbours[i].Where(other => other > i))
            {
                bridges.Offer(i, other);
            }
        }

        bridges.Join();
        return bridges._groups.OfType<List<Profile>>();
    }

    private void Join()
    {
        while (_open.TryDequeue(out var pair, out _))
        {
            var (one, other, size) = pair;
            // Either may have grown or gone since.
            if (_groups[one] is not { } kept || _groups[other] is not { } joined || kept.Count + joined.Count != size)
            {
                continue;
            }

            _neighbours[one].UnionWith(_neighbours[other]);
            _neighbours[one].ExceptWith([one, other]);
            foreach (var neighbour in _neighbours[one].Where(neighbour => _groups[neighbour] is not null))
            {
                _likenesses[Key(one, neighbour)] = Joined(Likenesses(one, neighbour), Likenesses(other, neighbour));
                _neighbours[neighbour].Remove(other);
                _neighbours[neighbour].Add(one);
            }

            kept.AddRange(joined);
            _groups[other] = null;
            foreach (var neighbour in _neighbours[one].Where(neighbour => _groups[neighbour] is not null))
            {
                Offer(one, neighbour);
            }
        }
    }

    /// <summary>Puts two groups among those that may be joined: the most alike comes first, of equals the one that leads.</summary>
    private void Offer(int one, int other)
    {
        var (first, second) = Key(one, other);
        var (size, rivals) = (_groups[first]!.Count, _groups[second]!.Count);
        if (size * rivals <= MostPairs && Likenesses(first, second) is { } likenesses && likenesses.Values.Average(static likeness => likeness.Score) is var mean && mean > Threshold)
        {
            _open.Enqueue((first, second, size + rivals), (-mean, first, second));
        }
    }

    /// <summary>How alike the reports of two groups are, each pair of reports for itself. Null where something forbids the two to be one.</summary>
    private Dictionary<(long, long), ReportLikeness>? Likenesses(int one, int other)
    {
        if (_likenesses.TryGetValue(Key(one, other), out var found))
        {
            return found;
        }

        Dictionary<(long, long), ReportLikeness>? likenesses = [];
        foreach (var (member, rival) in _groups[one]!.SelectMany(member => _groups[other]!.Select(rival => (member, rival))))
        {
            if (!_mayJoin(member, rival))
            {
                likenesses = null;
                break;
            }

            var key = Key(ReportOf(member), ReportOf(rival));
            var likeness = ReportLikeness.Of(member, rival, Math.Max(Worst, _score(member, rival)));
            likenesses[key] = likenesses.TryGetValue(key, out var known) ? known.With(likeness) : likeness;
        }

        return _likenesses[Key(one, other)] = likenesses;
    }

    private static Dictionary<(long, long), ReportLikeness>? Joined(Dictionary<(long, long), ReportLikeness>? one, Dictionary<(long, long), ReportLikeness>? other)
    {
        if (one is null || other is null)
        {
            return null;
        }

        var joined = new Dictionary<(long, long), ReportLikeness>(one);
        foreach (var (key, likeness) in other)
        {
            joined[key] = joined.TryGetValue(key, out var known) ? known.With(likeness) : likeness;
        }

        return joined;
    }

    private static long ReportOf(Profile member) => member.Article ?? -member.Seq;

    private static (T, T) Key<T>(T one, T other)
        where T : IComparable<T> => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}
