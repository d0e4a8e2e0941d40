using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Reading;

/// <summary>An event as it is stored.</summary>
public sealed record StoredEvent
{
    /// <summary>Its number in the ledger.</summary>
    public required long Seq { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The incident that it belongs to.</summary>
    public required string Incident { get; init; }

    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it happened.</summary>
    public required string Status { get; init; }

    /// <summary>From 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Number of the day by which lists are ordered; -1 without one.</summary>
    public required long Day { get; init; }

    /// <summary>Latitude of its place, degrees north.</summary>
    public double? Lat { get; init; }

    /// <summary>Longitude of its place, degrees east.</summary>
    public double? Lon { get; init; }

    /// <summary>UCDP where_prec of its place.</summary>
    public long? PlacePrecision { get; init; }

    /// <summary>Its article's id; null when it was imported.</summary>
    public string? Article { get; init; }

    /// <summary>The article's title.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When, as given.</summary>
    public string? Published { get; init; }

    /// <summary>The event as the contract has it; null when it was imported.</summary>
    public string? Json { get; init; }

    /// <summary>Where it stands in a list.</summary>
    public EventPosition Position => new(Day, Seq);
}

/// <summary>Reads events.</summary>
public static class EventQuery
{
    /// <summary>The last day on which it may have been; for want of any, the day on which it was known. An index has the same words.</summary>
    internal const string Day = "coalesce(e.day_end, e.day_start, e.known_day)";

    private const string Articles = "LEFT JOIN articles a ON a.seq = e.article_seq";

    private static string Current => $"FROM events e CROSS JOIN {Membership.On(null)} ON m.event_seq = e.seq {Articles}";

    private const string Columns =
        $"""
        SELECT e.seq AS Seq, e.id, e.type, e.status, e.confidence, {Day} AS Day, e.lat, e.lon, e.place_precision AS PlacePrecision, m.incident,
          a.id AS Article, a.title, coalesce(a.outlet, e.outlet) AS Outlet, a.published, e.json
        """;

    /// <summary>Events that pass a filter, latest day first.</summary>
    public static IEnumerable<StoredEvent> List(SqliteConnection connection, Filter filter)
    {
        var (selections, values) = filter.ToSql();
        var sql = string.Join("\nUNION ALL\n", selections.Select(selection => $"{Columns} {selection.From} {Articles} WHERE {selection.Where}"));
        values.Add("limit", filter.Limit ?? -1);
        values.Add("offset", filter.Offset);
        return connection.Query<StoredEvent>(
            $"{sql}\nORDER BY Day DESC, Seq LIMIT @limit OFFSET @offset",
            values,
            buffered: false);
    }

    /// <summary>How many events pass a filter.</summary>
    public static long Count(SqliteConnection connection, Filter filter)
    {
        var (selections, values) = filter.ToSql();
        return selections.Sum(selection => connection.ExecuteScalar<long>($"SELECT count(*) {selection.From} WHERE {selection.Where}", values));
    }

    /// <summary>The event with an id; null when there is none.</summary>
    public static StoredEvent? Find(SqliteConnection connection, string id) =>
        connection.QueryFirstOrDefault<StoredEvent>($"{Columns} {Current} WHERE e.id = @id", new { id });

    /// <summary>The events of one article, in the order of the text.</summary>
    public static IReadOnlyList<StoredEvent> OfArticle(SqliteConnection connection, string article) =>
        connection.Query<StoredEvent>($"{Columns} {Current} WHERE a.id = @article ORDER BY e.seq", new { article }).AsList();
}
