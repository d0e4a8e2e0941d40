using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Comparing;

/// <summary>Compares what was known on two days.</summary>
public static class DiffQuery
{
    private const int AtOnce = 200;

    /// <summary>What changed in incidents of which an event passes a filter, on either day.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="earlier">What was known at the end of this day is compared with</param>
    /// <param name="later">what was known at the end of this one.</param>
    /// <param name="filter">Which incidents; its own day is not looked at.</param>
    /// <param name="policy">How differing reports become the values that are compared.</param>
    public static IEnumerable<IncidentChange> Between(SqliteConnection connection, DateOnly earlier, DateOnly later, Filter filter, Policy policy)
    {
        var moves = Moves(connection, earlier, later);
        var wanted = Wanted(connection, earlier, later, filter);
        foreach (var part in Clusters(moves).Where(cluster => wanted is null || cluster.Exists(wanted.Contains)).Chunk(AtOnce))
        {
            var names = part.SelectMany(cluster => cluster).ToArray();
            var before = IncidentQuery.Load(connection, names, earlier)
                .ToDictionary(one => one.Incident, one => IncidentBuilder.Build(one.Incident, one.Members, one.Claims, policy), StringComparer.Ordinal);
            var after = IncidentQuery.Load(connection, names, later)
                .ToDictionary(one => one.Incident, one => IncidentBuilder.Build(one.Incident, one.Members, one.Claims, policy), StringComparer.Ordinal);
            foreach (var cluster in part)
            {
                var changes = new IncidentComparison(
                    [.. cluster.Where(before.ContainsKey).Select(name => before[name])],
                    [.. cluster.Where(after.ContainsKey).Select(name => after[name])],
                    [.. cluster.SelectMany(name => moves[name]).Distinct()]).Changes();
                foreach (var change in changes)
                {
                    yield return change;
                }
            }
        }
    }

    /// <summary>The events that moved, by the names of the incidents that they left or came to.</summary>
    private static ILookup<string, MemberMove> Moves(SqliteConnection connection, DateOnly earlier, DateOnly later) => connection.Query<MemberMove>(
        $"""
        SELECT k.event_seq AS EventSeq, e.id AS Event, coalesce(a.id, e.id) AS Article, b.incident AS Before, n.incident AS After,
          k.review_seq AS Review, k.cause
        FROM (SELECT event_seq, review_seq, cause, max(day * 1000000000000 + commit_seq) FROM memberships WHERE day > @first AND day <= @last GROUP BY event_seq) k
        JOIN events e ON e.seq = k.event_seq
        LEFT JOIN articles a ON a.seq = e.article_seq
        LEFT JOIN {Membership.On(earlier, "b", "@first")} ON b.event_seq = k.event_seq
        LEFT JOIN {Membership.On(later, "n", "@last")} ON n.event_seq = k.event_seq
        ORDER BY k.event_seq
        """,
        new { first = earlier.DayNumber, last = later.DayNumber })
        .SelectMany(move => new[] { move.Before, move.After }.OfType<string>().Distinct(), (move, name) => (move, name))
        .ToLookup(pair => pair.name, pair => pair.move, StringComparer.Ordinal);

    /// <summary>Names of incidents between which events moved, in the order of the names.</summary>
    private static IEnumerable<List<string>> Clusters(ILookup<string, MemberMove> moves)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in moves.Select(group => group.Key).Order(StringComparer.Ordinal))
        {
            var cluster = new List<string>();
            var open = new Queue<string>([start]);
            while (open.TryDequeue(out var name))
            {
                if (!seen.Add(name))
                {
                    continue;
                }

                cluster.Add(name);
                foreach (var move in moves[name])
                {
                    open.Enqueue(move.Before ?? name);
                    open.Enqueue(move.After ?? name);
                }
            }

            if (cluster.Count > 0)
            {
                cluster.Sort(StringComparer.Ordinal);
                yield return cluster;
            }
        }
    }

    private static HashSet<string>? Wanted(SqliteConnection connection, DateOnly earlier, DateOnly later, Filter filter) => filter == new Filter()
        ? null
        : [.. IncidentQuery.Names(connection, filter with { AsOf = earlier }), .. IncidentQuery.Names(connection, filter with { AsOf = later })];
}
