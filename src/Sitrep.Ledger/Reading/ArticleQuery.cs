using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Articles;

namespace Sitrep.Ledger.Reading;

/// <summary>An article as it is stored.</summary>
/// <param name="Seq">Its number in the ledger.</param>
/// <param name="Article">The article.</param>
/// <param name="FirstSeen">When it was added, ISO 8601 UTC.</param>
/// <param name="Release">Release of Sitrep that coded it.</param>
/// <param name="Checksum">What was reckoned when it was stored.</param>
public sealed record StoredArticle(long Seq, Article Article, string FirstSeen, string Release, IReadOnlyList<byte> Checksum);

/// <summary>Reads articles.</summary>
public static class ArticleQuery
{
    private const string Columns =
        """
        SELECT a.seq, a.id, a.title, a.text, a.url, a.outlet, a.published, a.known_day AS KnownDay, a.language, a.meta, a.checksum,
          c.at AS FirstSeen, c.release
        FROM articles a JOIN commits c ON c.seq = a.commit_seq
        """;

    /// <summary>The article with an id; null when there is none.</summary>
    public static StoredArticle? Find(SqliteConnection connection, string id) =>
        connection.QueryFirstOrDefault<Row>($"{Columns} WHERE a.id = @id", new { id }) is { } row ? Of(row) : null;

    /// <summary>The article with a number; null when there is none.</summary>
    public static StoredArticle? Find(SqliteConnection connection, long seq) =>
        connection.QueryFirstOrDefault<Row>($"{Columns} WHERE a.seq = @seq", new { seq }) is { } row ? Of(row) : null;

    /// <summary>All articles in the order in which they came, read one after the other.</summary>
    public static IEnumerable<StoredArticle> All(SqliteConnection connection) =>
        connection.Query<Row>($"{Columns} ORDER BY a.seq", buffered: false).Select(Of);

    private static StoredArticle Of(Row row) => new(row.Seq, ArticleOf(row), row.FirstSeen, row.Release, row.Checksum);

    private static Article ArticleOf(Row row) => new()
    {
        Id = row.Id,
        Title = row.Title,
        Text = row.Text,
        Url = row.Url,
        Outlet = row.Outlet,
        Published = row.Published,
        PublishedOn = row.Published is null ? null : DateOnly.FromDayNumber((int)row.KnownDay),
        Language = row.Language,
        Meta = row.Meta is null ? null : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.Meta),
    };

    private sealed record Row(
        long Seq, string Id, string? Title, string Text, string? Url, string? Outlet, string? Published, long KnownDay, string? Language,
        string? Meta, byte[] Checksum, string FirstSeen, string Release);
}
