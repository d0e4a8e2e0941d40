using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Reading;

/// <summary>Reads claims.</summary>
public static class ClaimQuery
{
    private const string Columns =
        """
        SELECT c.event_seq AS EventSeq, c.ordinal, m.incident, e.id AS Event, c.field, c.value, c.reference, c.country, c.sector,
          c.low, c.best, c.high, c.operator, c.scope, c.claimant, c.kind, c.stance, coalesce(a.outlet, e.outlet) AS Outlet,
          a.id AS Article, a.title, a.text, c.start, c."end", a.published, e.known_day AS KnownDay, k.at AS FirstSeen, e.status, k.release,
          e.file, e.file_row AS Row
        FROM claims c
        JOIN events e ON e.seq = c.event_seq
        JOIN current_memberships m ON m.event_seq = e.seq
        JOIN commits k ON k.seq = e.commit_seq
        LEFT JOIN articles a ON a.seq = e.article_seq
        """;

    /// <summary>The claims about an incident, earliest publication first.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="incident">The incident's name, or the id of any event in it.</param>
    /// <param name="asOf">Only what was published by this day.</param>
    public static IReadOnlyList<StoredClaim> OfIncident(SqliteConnection connection, string incident, DateOnly? asOf = null) =>
        connection.Query<StoredClaim>(
            $"{Columns} WHERE m.incident = @name AND e.known_day <= @day ORDER BY e.known_day, e.seq, c.ordinal",
            new { name = Resolve(connection, incident), day = (asOf ?? DateOnly.MaxValue).DayNumber }).AsList();

    /// <summary>The claims that one event makes.</summary>
    public static IReadOnlyList<StoredClaim> OfEvent(SqliteConnection connection, string id) =>
        connection.Query<StoredClaim>($"{Columns} WHERE e.id = @id ORDER BY c.ordinal", new { id }).AsList();

    /// <summary>
    /// The present name of an incident: names change when an earlier or more precise report becomes the leader, and
    /// every name that it ever had contains the id of one of its events.
    /// </summary>
    public static string Resolve(SqliteConnection connection, string incident) =>
        connection.QueryFirstOrDefault<string>(
            """
            SELECT m.incident FROM events e JOIN current_memberships m ON m.event_seq = e.seq
            WHERE e.id IN (@incident, @member)
            """,
            new { incident, member = incident.StartsWith("i-", StringComparison.Ordinal) ? incident[2..] : incident }) ?? incident;
}
