using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Reading;

/// <summary>Reads claims.</summary>
public static class ClaimQuery
{
    private static string From(DateOnly? asOf) =>
        $"""
        SELECT c.event_seq AS EventSeq, c.ordinal, m.incident, e.id AS Event, c.field, c.value, c.reference, c.country, c.sector,
          c.low, c.best, c.high, c.operator, c.scope, c.claimant, c.kind, c.stance, coalesce(a.outlet, e.outlet) AS Outlet,
          a.id AS Article, a.title, a.text, c.start, c."end", a.published, e.known_day AS KnownDay, k.at AS FirstSeen, e.status, k.release,
          e.file, e.file_row AS Row
        FROM claims c
        JOIN events e ON e.seq = c.event_seq
        JOIN {Membership.On(asOf)} ON m.event_seq = e.seq
        JOIN commits k ON k.seq = e.commit_seq
        LEFT JOIN articles a ON a.seq = e.article_seq
        """;

    /// <summary>The claims about an incident, earliest publication first.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="incident">The incident's name, or the id of any event in it.</param>
    /// <param name="asOf">What was known on this day; null for now.</param>
    public static IReadOnlyList<StoredClaim> OfIncident(SqliteConnection connection, string incident, DateOnly? asOf = null) =>
        connection.Query<StoredClaim>(
            $"{From(asOf)} WHERE m.incident = @name ORDER BY e.known_day, e.seq, c.ordinal",
            new { name = Resolve(connection, incident, asOf), asOf = asOf?.DayNumber }).AsList();

    /// <summary>The claims that one event makes.</summary>
    public static IReadOnlyList<StoredClaim> OfEvent(SqliteConnection connection, string id) =>
        connection.Query<StoredClaim>($"{From(null)} WHERE e.id = @id ORDER BY c.ordinal", new { id }).AsList();

    /// <summary>
    /// The name that an incident has, or had on a day: names change when an earlier or more precise report becomes the
    /// leader. Any name that it ever had finds it, and so does the id of any event.
    /// </summary>
    public static string Resolve(SqliteConnection connection, string incident, DateOnly? asOf = null) =>
        connection.QueryFirstOrDefault<string>(
            $"""
            SELECT m.incident FROM events e JOIN {Membership.On(asOf)} ON m.event_seq = e.seq
            WHERE e.id IN (@incident, @member)
            """,
            new { incident, member = incident.StartsWith("i-", StringComparison.Ordinal) ? incident[2..] : incident, asOf = asOf?.DayNumber })
        ?? connection.QueryFirstOrDefault<string>(
            $"""
            SELECT m.incident FROM {Membership.On(asOf)} JOIN memberships past ON past.event_seq = m.event_seq
            WHERE past.incident = @incident ORDER BY m.incident <> @incident, m.event_seq
            """,
            new { incident, asOf = asOf?.DayNumber })
        ?? incident;
}
