using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Reading;

/// <summary>How much a ledger holds.</summary>
public sealed record Stats(long Articles, long Events, long Claims, long Incidents, long Origins);

/// <summary>Counts what a ledger holds.</summary>
public static class StatsQuery
{
    /// <summary>Counts everything, or what was published by a day.</summary>
    public static Stats Of(SqliteConnection connection, DateOnly? asOf = null) => connection.QuerySingle<Stats>(
        """
        SELECT
          (SELECT count(*) FROM articles WHERE known_day <= @day) AS Articles,
          (SELECT count(*) FROM events WHERE known_day <= @day) AS Events,
          (SELECT count(*) FROM claims c JOIN events e ON e.seq = c.event_seq WHERE e.known_day <= @day) AS Claims,
          (SELECT count(DISTINCT m.incident) FROM current_memberships m JOIN events e ON e.seq = m.event_seq WHERE e.known_day <= @day) AS Incidents,
          (SELECT count(DISTINCT o.origin) FROM article_origins o JOIN articles a ON a.seq = o.article_seq WHERE a.known_day <= @day)
            + (SELECT count(DISTINCT coalesce(outlet, file)) FROM events WHERE article_seq IS NULL AND known_day <= @day) AS Origins
        """,
        new { day = (asOf ?? DateOnly.MaxValue).DayNumber });
}
