using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Reading;

/// <summary>Reads how incidents stand to each other.</summary>
internal static class RelationQuery
{
    /// <summary>What stands to some incidents, by their names; without those that were merged with them.</summary>
    public static ILookup<string, RelatedIncident> Of(SqliteConnection connection, IReadOnlyList<string> incidents, DateOnly? asOf)
    {
        var values = new { incidents, asOf = asOf?.DayNumber };
        // Both ways: an event that sums up knows what it counts, and what it counts is told that it is counted.
        var stated = Rows("event_seq", "other_seq").Select(row => (row.Incident, new RelatedIncident(row.Kind, row.Other)));
        var inverse = Rows("other_seq", "event_seq").Select(row => (row.Incident, new RelatedIncident(Inverse(row.Kind), row.Other)));
        return stated.Concat(inverse)
            .Where(pair => pair.Incident != pair.Item2.Incident)
            .Distinct()
            .OrderBy(pair => pair.Item2.Kind, StringComparer.Ordinal)
            .ThenBy(pair => pair.Item2.Incident, StringComparer.Ordinal)
            .ToLookup(pair => pair.Incident, pair => pair.Item2, StringComparer.Ordinal);

        IEnumerable<Row> Rows(string own, string far) => connection.Query<Row>(
            $"""
            SELECT m.incident AS Incident, r.kind AS Kind, n.incident AS Other
            FROM {Membership.On(asOf)}
            CROSS JOIN relations r ON r.{own} = m.event_seq
            JOIN {Membership.On(asOf, "n")} ON n.event_seq = r.{far}
            WHERE m.incident IN @incidents
            """,
            values);
    }

    private static string Inverse(string kind) => kind switch
    {
        Relations.SumsUp => "summed-up-by",
        Relations.Follows => "followed-by",
        _ => "told-of-by",
    };

    private sealed record Row(string Incident, string Kind, string Other);
}
