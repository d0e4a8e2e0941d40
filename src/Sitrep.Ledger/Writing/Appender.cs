using System.Globalization;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Writing;

/// <summary>What became of an article that was given to the ledger.</summary>
public enum Addition
{
    /// <summary>It is stored now.</summary>
    Added,

    /// <summary>It was stored before; nothing changed.</summary>
    Known,

    /// <summary>Another article with the same id but other words is stored; this one is not.</summary>
    Conflicting,
}

/// <summary>Appends articles with their events and claims, a batch in one transaction. For one thread.</summary>
public sealed class Appender : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;
    private readonly string _release;
    private readonly Insert _articles;
    private readonly EventRows _events;
    private readonly ArticleOrigins _articleOrigins;
    private readonly EventOrigins _eventOrigins;
    private readonly Insert _relations;
    private readonly ProfileQuery _profiles;
    private readonly Linker _linker;
    private readonly Grouping _grouping;

    /// <summary>Opens a ledger for writing.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="release">Release of Sitrep that codes.</param>
    /// <param name="time">The clock.</param>
    public Appender(ClaimLedger ledger, string release, TimeProvider time)
    {
        _connection = ledger.Connect();
        _release = release;
        _time = time;
        _articles = new Insert(
            _connection, "articles", "id, content_hash, checksum, commit_seq, known_day, title, text, url, outlet, published, language, meta");
        _events = new EventRows(_connection);
        _articleOrigins = new ArticleOrigins(_connection);
        _eventOrigins = new EventOrigins(_connection);
        _relations = new Insert(_connection, "relations", "event_seq, other_seq, kind, commit_seq");
        _profiles = new ProfileQuery(_connection);
        _linker = new Linker(_connection, _profiles, _eventOrigins);
        _grouping = new Grouping(_connection, _profiles);
    }

    /// <summary>Stores a batch, all or nothing. When it returns, the batch is on disk and survives anything.</summary>
    /// <returns>What became of each article, in order.</returns>
    /// <exception cref="SqliteException">The disk is full, or the file damaged; nothing of the batch is stored.</exception>
    public IReadOnlyList<Addition> Add(IReadOnlyList<CodedArticle> batch)
    {
        using var transaction = _connection.BeginTransaction();
        var now = _time.GetUtcNow();
        long? commit = null;
        var results = new List<Addition>(batch.Count);
        foreach (var coded in batch)
        {
            var result = Compare(coded.Article, transaction);
            results.Add(result);
            if (result == Addition.Added)
            {
                commit ??= Commit(_connection, transaction, now, _release);
                Store(coded, commit.Value, DateOnly.FromDateTime(now.UtcDateTime), transaction);
            }
        }

        if (commit is { } seq)
        {
            _grouping.Regroup(new Change("linked", _linker.Link(seq, transaction)), seq, transaction);
        }

        transaction.Commit();
        return results;
    }

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        _articles.Dispose();
        _events.Dispose();
        _linker.Dispose();
        _grouping.Dispose();
        _profiles.Dispose();
        _articleOrigins.Dispose();
        _eventOrigins.Dispose();
        _relations.Dispose();
        _connection.Dispose();
    }

    internal static long Commit(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset now, string release) =>
        connection.ExecuteScalar<long>(
            "INSERT INTO commits (at, release) VALUES (@at, @release) RETURNING seq",
            new { at = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), release },
            transaction);

    private Addition Compare(Article article, SqliteTransaction transaction)
    {
        var known = _connection.QueryFirstOrDefault<byte[]>(
            "SELECT content_hash FROM articles WHERE id = @Id", new { article.Id }, transaction);
        return known is null ? Addition.Added
            : known.AsSpan().SequenceEqual(Checksum.OfContent(article)) ? Addition.Known
            : Addition.Conflicting;
    }

    private void Store(CodedArticle coded, long commit, DateOnly today, SqliteTransaction transaction)
    {
        var article = coded.Article;
        // An id names an event for good: what comes under it a second time is the same event.
        var events = coded.Events.DistinctBy(one => one.Id)
            .Select(one => (Event: one, Json: Encoding.UTF8.GetString(EventJson.ToUtf8(article, one)), Claims: Claims.Of(one)))
            .ToArray();
        var meta = article.Meta is { Count: > 0 } fields ? JsonSerializer.Serialize(fields) : null;
        var hash = Checksum.OfContent(article);
        var knownDay = (article.PublishedOn ?? today).DayNumber;
        var articleSeq = _articles.Run(
            transaction,
            article.Id,
            hash,
            Checksum.Of(article, meta, events.Select(one => (one.Json, one.Claims))),
            commit,
            knownDay,
            article.Title,
            article.Text,
            article.Url,
            article.Outlet,
            article.Published,
            article.Language,
            meta);
        var kin = _articleOrigins.Add(coded, articleSeq, transaction);
        var added = events
            .Select(one => (_events.Add(article, articleSeq, commit, knownDay, one.Event, one.Json, one.Claims, transaction), one.Event))
            .ToArray();
        _eventOrigins.Add(coded, added, kin, transaction);
        var seqOf = added.ToDictionary(one => one.Event.Id, one => one.Item1, StringComparer.Ordinal);
        foreach (var (seq, one) in added)
        {
            if (one.About is { } id && seqOf.TryGetValue(id, out var other) && other != seq)
            {
                _relations.Run(transaction, seq, other, Relations.About, commit);
            }
        }
    }
}
