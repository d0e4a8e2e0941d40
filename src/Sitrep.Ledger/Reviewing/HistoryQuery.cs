using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Reviewing;

/// <summary>A step in the life of an incident: an event came to it or left it.</summary>
/// <param name="Day">The day from which it holds, ISO 8601.</param>
/// <param name="Recorded">When it was written down, ISO 8601 UTC.</param>
/// <param name="Cause"><c>linked</c>, <c>imported</c>, <c>merge</c>, <c>split</c>, <c>undo</c> or <c>recoded</c>.</param>
/// <param name="Event">Id of the event.</param>
/// <param name="From">The incident that it belonged to before; null when it is new.</param>
/// <param name="To">The incident that it belongs to from then on; null when it was withdrawn.</param>
/// <param name="Article">The event's article; null when it was imported.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Review">Number of the review that did it.</param>
/// <param name="Author">Who decided it; null when the linker did.</param>
/// <param name="Reason">Why, in the author's words.</param>
/// <param name="Release">The release of Sitrep that wrote it.</param>
public sealed record Step(
    string Day, string Recorded, string Cause, string Event, string? From, string? To, string? Article, string? Outlet, long? Review, string? Author,
    string? Reason, string Release);

/// <summary>Reads how an incident came to be what it is.</summary>
public static class HistoryQuery
{
    /// <summary>Every step of the events that belong to an incident or ever did, in the order of the days.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="incident">A name that it has or had, or the id of an event.</param>
    /// <param name="asOf">Only the steps up to this day; null for all.</param>
    public static IReadOnlyList<Step> Of(SqliteConnection connection, string incident, DateOnly? asOf = null)
    {
        var name = ClaimQuery.Resolve(connection, incident, asOf);
        var rows = connection.Query<Row>(
            """
            SELECT m.event_seq AS EventSeq, m.day, c.at, m.cause, e.id AS Event, m.incident, a.id AS Article, coalesce(a.outlet, e.outlet) AS Outlet,
              m.review_seq AS Review, r.author, r.reason, c.release
            FROM memberships m
            JOIN events e ON e.seq = m.event_seq
            JOIN commits c ON c.seq = m.commit_seq
            LEFT JOIN articles a ON a.seq = e.article_seq
            LEFT JOIN reviews r ON r.seq = m.review_seq
            WHERE m.event_seq IN (SELECT event_seq FROM memberships WHERE incident IN (@name, @incident)) AND (@asOf IS NULL OR m.day <= @asOf)
            ORDER BY m.day, m.commit_seq, m.event_seq
            """,
            new { name, incident, asOf = asOf?.DayNumber });
        var before = new Dictionary<long, string?>();
        var steps = new List<Step>();
        foreach (var row in rows)
        {
            var from = before.GetValueOrDefault(row.EventSeq);
            before[row.EventSeq] = row.Incident;
            steps.Add(new Step(
                DateOnly.FromDayNumber((int)row.Day).ToString("O", CultureInfo.InvariantCulture), row.At, row.Cause, row.Event, from, row.Incident,
                row.Article, row.Outlet, row.Review, row.Author, row.Reason, row.Release));
        }

        return steps;
    }

    private sealed record Row
    {
        public required long EventSeq { get; init; }

        public required long Day { get; init; }

        public required string At { get; init; }

        public required string Cause { get; init; }

        public required string Event { get; init; }

        public string? Incident { get; init; }

        public string? Article { get; init; }

        public string? Outlet { get; init; }

        public long? Review { get; init; }

        public string? Author { get; init; }

        public string? Reason { get; init; }

        public required string Release { get; init; }
    }
}
