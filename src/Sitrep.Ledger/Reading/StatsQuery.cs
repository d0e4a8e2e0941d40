using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Reading;

/// <summary>How much a ledger holds. What counts several happenings together is no incident of its own here.</summary>
public sealed record Stats(long Articles, long Events, long Claims, long Incidents, long Origins);

/// <summary>Counts what a ledger holds.</summary>
public static class StatsQuery
{
    /// <summary>Counts everything, or what was known on a day.</summary>
    public static Stats Of(SqliteConnection connection, DateOnly? asOf = null) => connection.QuerySingle<Stats>(
        $"""
        SELECT
          (SELECT count(*) FROM articles WHERE known_day <= @day) AS Articles,
          (SELECT count(*) FROM {Membership.On(asOf)}) AS Events,
          (SELECT count(*) FROM {Membership.On(asOf)} JOIN claims c ON c.event_seq = m.event_seq) AS Claims,
          (SELECT count(DISTINCT m.incident) FROM {Membership.On(asOf)} LEFT JOIN event_contexts x ON x.event_seq = m.event_seq
            WHERE coalesce(x.sums_up, 0) = 0) AS Incidents,
          (SELECT count(DISTINCT o.origin) FROM article_origins o JOIN articles a ON a.seq = o.article_seq WHERE a.known_day <= @day)
            + (SELECT count(DISTINCT coalesce(outlet, file)) FROM events WHERE article_seq IS NULL AND known_day <= @day) AS Origins
        """,
        new { day = (asOf ?? DateOnly.MaxValue).DayNumber, asOf = asOf?.DayNumber });
}
