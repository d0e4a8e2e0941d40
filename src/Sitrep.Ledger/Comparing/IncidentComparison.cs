using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Comparing;

/// <summary>Compares the incidents of two days between which events moved.</summary>
internal sealed class IncidentComparison(IReadOnlyList<Incident> before, IReadOnlyList<Incident> after, IReadOnlyList<MemberMove> moves)
{
    private readonly Dictionary<string, MemberMove> _moveOf = moves.GroupBy(move => move.Event).ToDictionary(group => group.Key, group => group.Last());

    public IEnumerable<IncidentChange> Changes()
    {
        foreach (var old in before)
        {
            var successors = after.Where(one => Shared(old, one) > 0).Select(one => one.Id).ToArray();
            if (successors.Length == 0)
            {
                yield return Change("withdrawn", old.Id, old.Events, []);
            }
            else if (successors.Length > 1)
            {
                yield return Change("split", successors.Contains(old.Id) ? old.Id : successors[0], Moved(old.Events), [old.Id], successors);
            }
        }

        foreach (var one in after)
        {
            var origins = before.Where(old => Shared(old, one) > 0).ToArray();
            if (origins.Length == 0)
            {
                yield return Change("created", one.Id, one.Events, []);
                continue;
            }

            if (origins.Length > 1)
            {
                yield return Change("merged", one.Id, Joined(one), [.. origins.Select(old => old.Id)]);
            }

            var predecessor = origins.MaxBy(old => Shared(old, one))!;
            foreach (var change in Fields(predecessor, one))
            {
                yield return change;
            }
        }
    }

    private IEnumerable<IncidentChange> Fields(Incident old, Incident now)
    {
        var joined = now.Events.Except(old.Events).ToArray();
        var left = old.Events.Except(now.Events).ToArray();
        string[] causes = joined.Length + left.Length > 0 ? [.. joined, .. left] : Moved(now.Events);
        foreach (var (change, field, was, became) in IncidentText.Values(old, now))
        {
            if (was != became)
            {
                yield return Change(change, now.Id, causes, []) with { Field = field, Before = was, After = became };
            }
        }
    }

    private static int Shared(Incident one, Incident other) => one.Events.Intersect(other.Events).Count();

    /// <summary>What came to an incident; when nothing new did, what moved.</summary>
    private string[] Joined(Incident incident) =>
        incident.Events.Where(id => _moveOf.TryGetValue(id, out var move) && move.Before is null).ToArray() is { Length: > 0 } arrived ? arrived : Moved(incident.Events);

    private string[] Moved(IEnumerable<string> events) => [.. events.Where(_moveOf.ContainsKey)];

    private IncidentChange Change(string change, string incident, IEnumerable<string> causes, IReadOnlyList<string> from, IReadOnlyList<string>? into = null)
    {
        var known = causes.Where(_moveOf.ContainsKey).Select(id => _moveOf[id]).ToArray();
        return new IncidentChange(
            change,
            incident,
            null,
            null,
            null,
            from,
            into ?? [],
            [.. known.Where(move => move.Review is null).Select(move => move.Article).Distinct().Order(StringComparer.Ordinal)],
            [.. known.Select(move => move.Review).OfType<long>().Distinct().Order()],
            known.Any(move => move.Cause == "recoded"));
    }
}
