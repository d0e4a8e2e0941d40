using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;
using Sitrep.Reading;

namespace Sitrep.Ledger;

/// <summary>How much of a ledger is whole.</summary>
/// <param name="Whole">Articles that are as they were stored, with their events and claims.</param>
/// <param name="Damaged">Articles that are not.</param>
public sealed record Wholeness(long Whole, long Damaged);

/// <summary>Finds out whether a ledger is whole, and of a damaged one what is.</summary>
public static class Verification
{
    /// <summary>What is wrong, one line each; nothing when the ledger is whole.</summary>
    public static IReadOnlyList<string> Problems(ClaimLedger ledger)
    {
        var problems = new List<string>();
        Check(ledger, problems.Add, CancellationToken.None);
        return problems;
    }

    /// <summary>Checks the file, the references within it, the memberships, and each article by its checksum.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="onProblem">Told what is wrong, one line each. A part that cannot be read does not keep the rest from being checked.</param>
    /// <param name="stop">Asks for an end.</param>
    public static Wholeness Check(ClaimLedger ledger, Action<string> onProblem, CancellationToken stop)
    {
        using var connection = ledger.ConnectAnew();
        Guarded("the file", onProblem, () => File(connection, onProblem));
        Guarded("the references", onProblem, () => References(connection, onProblem));
        Guarded("the memberships", onProblem, () => Memberships(connection, onProblem));
        long last = 0;
        Guarded("the articles", onProblem, () => last = connection.ExecuteScalar<long>("SELECT coalesce(max(seq), 0) FROM articles"));
        // The page with the last article may be the one that is torn.
        Guarded("the origins", onProblem, () => last = Math.Max(last, connection.ExecuteScalar<long>("SELECT coalesce(max(article_seq), 0) FROM article_origins")));
        long whole = 0;
        for (long seq = 1; seq <= last; seq++)
        {
            stop.ThrowIfCancellationRequested();
            if (Damage(connection, seq) is { } damage)
            {
                onProblem(damage);
            }
            else
            {
                whole++;
            }
        }

        return new Wholeness(whole, last - whole);
    }

    private static void File(SqliteConnection connection, Action<string> onProblem)
    {
        // What is damaged of one table comes as one text of many lines.
        foreach (var line in connection.Query<string>("PRAGMA integrity_check").Where(line => line != "ok").SelectMany(text => text.Split('\n')))
        {
            onProblem($"the file is damaged: {line}");
        }
    }

    private static void References(SqliteConnection connection, Action<string> onProblem)
    {
        foreach (var row in connection.Query("PRAGMA foreign_key_check"))
        {
            onProblem($"a row of {row.table} refers to a row of {row.parent} that is not there");
        }
    }

    private static void Memberships(SqliteConnection connection, Action<string> onProblem)
    {
        foreach (var id in connection.Query<string>("SELECT id FROM events WHERE seq NOT IN (SELECT event_seq FROM memberships)"))
        {
            onProblem($"event {id} belongs to no incident");
        }

        foreach (var id in connection.Query<string>(
            "SELECT e.id FROM current_memberships m JOIN events e ON e.seq = m.event_seq GROUP BY e.id HAVING count(*) > 1"))
        {
            onProblem($"event {id} counts in more than one version");
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
            onProblem($"event {id}: its incident is not that of its latest membership");
        }
    }

    private static void Guarded(string part, Action<string> onProblem, Action check)
    {
        try
        {
            check();
        }
        catch (SqliteException error)
        {
            onProblem($"{part} cannot be checked: {error.Message}");
        }
    }

    /// <summary>What is wrong with an article; articles are numbered without gaps, since none is ever deleted.</summary>
    private static string? Damage(SqliteConnection connection, long seq)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"article no. {seq}");
        try
        {
            if (ArticleQuery.Find(connection, seq) is not { } stored)
            {
                return $"{name} is missing";
            }

            name = $"article {stored.Article.Id}";
            var (meta, first) = connection.QuerySingle<(string?, long)>("SELECT meta, commit_seq FROM articles WHERE seq = @seq", new { seq });
            var codings = connection.Query<(long Commit, byte[] Checksum)>("SELECT commit_seq, checksum FROM codings WHERE article_seq = @seq", new { seq });
            foreach (var (commit, checksum) in codings.Prepend((first, [.. stored.Checksum])))
            {
                var events = connection.Query<(long Seq, string Json)>(
                    "SELECT seq, json FROM events WHERE article_seq = @seq AND commit_seq = @commit ORDER BY seq", new { seq, commit })
                    .Select(row => (row.Json, Claims(connection, row.Seq)))
                    .ToArray();
                if (!Checksum.Of(stored.Article, meta, events).AsSpan().SequenceEqual(checksum))
                {
                    return $"{name}: the checksum does not fit what is stored";
                }

                foreach (var (json, _) in events)
                {
                    using var document = JsonDocument.Parse(json);
                    EventJson.Read(stored.Article, document.RootElement);
                }
            }

            return null;
        }
        catch (SqliteException error)
        {
            return $"{name} cannot be read: {error.Message}";
        }
        catch (Exception error) when (error is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return $"{name}: what is stored cannot be read: {error.Message}";
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
