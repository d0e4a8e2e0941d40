using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Reading;

/// <summary>How much a ledger holds.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Events">Events.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Incidents">Happenings: what counts several of them together is none.</param>
/// <param name="Origins">Texts that are no copies of each other.</param>
/// <param name="Summaries">What counts several happenings together.</param>
public sealed record Stats(long Articles, long Events, long Claims, long Incidents, long Origins, long Summaries = 0);

/// <summary>Counts what a ledger holds.</summary>
public static class StatsQuery
{
    /// <summary>Counts everything, or what was known on a day.</summary>
    public static Stats Of(SqliteConnection connection, DateOnly? asOf = null)
    {
        var stats = Counts(connection, asOf);
        return asOf is { } day ? stats with { Origins = stats.Origins + stats.Articles - OriginsOn.Copies(connection, day) } : stats;
    }

    /// <summary>Origins of a day without those of articles, which are not so many as articles.</summary>
    private static Stats Counts(SqliteConnection connection, DateOnly? asOf) => connection.QuerySingle<Stats>(
        $"""
        SELECT
          (SELECT count(*) FROM articles WHERE known_day <= @day) AS Articles,
          (SELECT count(*) FROM {Membership.On(asOf)}) AS Events,
          (SELECT count(*) FROM {Membership.On(asOf)} JOIN claims c ON c.event_seq = m.event_seq) AS Claims,
          (SELECT count(DISTINCT m.incident) FROM {Membership.On(asOf)} LEFT JOIN event_contexts x ON x.event_seq = m.event_seq
            WHERE coalesce(x.sums_up, 0) = 0) AS Incidents,
          {(asOf is null ? "(SELECT count(DISTINCT origin) FROM article_origins)" : "0")}
            + (SELECT count(DISTINCT coalesce(outlet, file)) FROM events WHERE article_seq IS NULL AND known_day <= @day) AS Origins,
          (SELECT count(*) FROM (SELECT m.incident FROM {Membership.On(asOf)} LEFT JOIN event_contexts x ON x.event_seq = m.event_seq
            GROUP BY m.incident HAVING min(coalesce(x.sums_up, 0)) = 1)) AS Summaries
        """,
        new { day = (asOf ?? DateOnly.MaxValue).DayNumber, asOf = asOf?.DayNumber });
}
