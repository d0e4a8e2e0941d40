namespace Sitrep.Incidents;

/// <summary>A person's decision: events on one side are the same happening, events on different sides are not.</summary>
/// <param name="Sides">Ids of events.</param>
public sealed record Decision(IReadOnlyList<IReadOnlyList<string>> Sides);

/// <summary>
/// What grouping has to keep to (must-link and cannot-link: Wagstaff and Cardie, 2000). Where two decisions contradict
/// each other, the later holds.
/// </summary>
public sealed class Constraints
{
    /// <summary>Nothing was decided.</summary>
    public static readonly Constraints None = new();

    private readonly Dictionary<string, string> _unitOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _eventsOf = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _apart = [];

    private Constraints()
    {
    }

    /// <summary>Makes constraints of decisions, the latest first.</summary>
    public static Constraints Of(IEnumerable<Decision> latestFirst)
    {
        var constraints = new Constraints();
        foreach (var decision in latestFirst)
        {
            constraints.Add(decision);
        }

        return constraints;
    }

    /// <summary>Whether nothing was decided.</summary>
    public bool IsEmpty => _unitOf.Count == 0 && _apart.Count == 0;

    /// <summary>What stands for all events that must be together with this one; the event itself when none must.</summary>
    public string UnitOf(string id) => _unitOf.GetValueOrDefault(id, id);

    /// <summary>Whether two events, or what must be together with them, may not be in one incident.</summary>
    public bool AreApart(string one, string other) => _apart.Count > 0 && _apart.Contains((UnitOf(one), UnitOf(other)));

    private void Add(Decision decision)
    {
        var kept = new List<List<string>>();
        foreach (var side in decision.Sides)
        {
            // A later decision may have parted what this one joined: then the side falls into what may still be joined.
            var units = new List<string>();
            foreach (var id in side)
            {
                if (units.Find(unit => !AreApart(unit, id)) is { } unit)
                {
                    Join(unit, id);
                }
                else
                {
                    units.Add(id);
                }
            }

            kept.Add(units);
        }

        foreach (var side in kept)
        {
            foreach (var (one, other) in side.SelectMany(_ => kept.Where(rival => rival != side).SelectMany(rival => rival), (one, other) => (UnitOf(one), UnitOf(other))))
            {
                if (one != other)
                {
                    _apart.Add((one, other));
                }
            }
        }
    }

    private void Join(string one, string other)
    {
        var (into, from) = (UnitOf(one), UnitOf(other));
        if (into == from)
        {
            return;
        }

        var events = _eventsOf.TryGetValue(into, out var known) ? known : _eventsOf[into] = [into];
        foreach (var id in _eventsOf.Remove(from, out var joined) ? joined : [from])
        {
            _unitOf[id] = into;
            events.Add(id);
        }

        foreach (var (left, right) in _apart.Where(pair => pair.Item1 == from || pair.Item2 == from).ToArray())
        {
            _apart.Remove((left, right));
            _apart.Add((left == from ? into : left, right == from ? into : right));
        }
    }
}
