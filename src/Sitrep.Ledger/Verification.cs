using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;
using Sitrep.Reading;

namespace Sitrep.Ledger;

/// <summary>Finds out whether a ledger is whole.</summary>
public static class Verification
{
    /// <summary>What is wrong, one line each; nothing when the ledger is whole.</summary>
    public static IEnumerable<string> Problems(ClaimLedger ledger)
    {
        using var connection = ledger.Connect();
        foreach (var line in connection.Query<string>("PRAGMA integrity_check").Where(line => line != "ok"))
        {
            yield return $"the file is damaged: {line}";
        }

        foreach (var row in connection.Query("PRAGMA foreign_key_check"))
        {
            yield return $"a row of {row.table} refers to a row of {row.parent} that is not there";
        }

        foreach (var id in connection.Query<string>(
            "SELECT id FROM events WHERE seq NOT IN (SELECT event_seq FROM memberships)"))
        {
            yield return $"event {id} belongs to no incident";
        }

        foreach (var id in connection.Query<string>(
            $"""
            SELECT e.id FROM events e
            LEFT JOIN (SELECT * FROM {Membership.On(DateOnly.MaxValue)}) k ON k.event_seq = e.seq
            LEFT JOIN current_memberships n ON n.event_seq = e.seq
            WHERE k.incident IS NOT n.incident
            """,
            new { asOf = DateOnly.MaxValue.DayNumber }))
        {
            yield return $"event {id}: its incident is not that of its latest membership";
        }

        using var rows = ledger.Connect();
        foreach (var stored in ArticleQuery.All(connection))
        {
            if (Damage(rows, stored) is { } damage)
            {
                yield return $"article {stored.Article.Id}: {damage}";
            }
        }
    }

    private static string? Damage(SqliteConnection connection, StoredArticle stored)
    {
        try
        {
            var events = connection.Query<(long Seq, string Json)>(
                "SELECT seq, json FROM events WHERE article_seq = @Seq ORDER BY seq", new { stored.Seq })
                .Select(row => (row.Json, Claims(connection, row.Seq)))
                .ToArray();
            var meta = connection.ExecuteScalar<string?>("SELECT meta FROM articles WHERE seq = @Seq", new { stored.Seq });
            if (!Checksum.Of(stored.Article, meta, events).AsSpan().SequenceEqual([.. stored.Checksum]))
            {
                return "the checksum does not fit what is stored";
            }

            foreach (var (json, _) in events)
            {
                using var document = JsonDocument.Parse(json);
                EventJson.Read(stored.Article, document.RootElement);
            }

            return null;
        }
        catch (Exception error) when (error is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return $"an event cannot be read: {error.Message}";
        }
    }

    private static IReadOnlyList<Claim> Claims(SqliteConnection connection, long eventSeq) =>
    [
        .. connection.Query<Row>(
            """
            SELECT field, value, reference, country, sector, low, best, high, operator, scope, claimant, kind, stance, start, "end" AS Stop
            FROM claims WHERE event_seq = @eventSeq ORDER BY ordinal
            """,
            new { eventSeq }).Select(row => new Claim
            {
                Field = row.Field,
                Value = row.Value,
                Reference = row.Reference,
                Country = row.Country,
                Sector = row.Sector,
                Low = row.Low,
                Best = row.Best,
                High = row.High,
                Operator = row.Operator is null ? null : EnumText<QuantityOperator>.Parse(row.Operator),
                Scope = EnumText<QuantityScope>.Parse(row.Scope),
                Claimant = row.Claimant,
                Kind = EnumText<ClaimantKind>.Parse(row.Kind),
                Stance = EnumText<Stance>.Parse(row.Stance),
                Span = row is { Start: { } start, Stop: { } stop } ? new((int)start, (int)stop) : null,
            }),
    ];

    private sealed record Row(
        string Field, string? Value, string? Reference, string? Country, string? Sector, long? Low, long? Best, long? High, string? Operator,
        string? Scope, string? Claimant, string Kind, string Stance, long? Start, long? Stop);
}
