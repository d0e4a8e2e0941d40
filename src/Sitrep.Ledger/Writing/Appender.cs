using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Recoding;

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
    private readonly KnowledgeStore? _knowledge;
    private readonly Insert _articles;
    private readonly Insert _words;
    private readonly CodedEvents _events;
    private readonly ArticleOrigins _articleOrigins;
    private readonly ProfileQuery _profiles;
    private readonly Linker _linker;
    private readonly Grouping _grouping;

    /// <summary>Opens a ledger for writing.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="release">Release of Sitrep that codes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="knowledge">The knowledge that it codes with; without it, recoding has to read every article again.</param>
    public Appender(ClaimLedger ledger, string release, TimeProvider time, KnowledgeStore? knowledge = null)
    {
        _knowledge = knowledge;
        _connection = ledger.Connect();
        _release = release;
        _time = time;
        _articles = new Insert(
            _connection, "articles", "id, content_hash, checksum, commit_seq, known_day, title, text, url, outlet, published, language, meta");
        _words = new Insert(_connection, "article_words", "rowid, words");
        _events = new CodedEvents(_connection);
        _articleOrigins = new ArticleOrigins(_connection);
        _profiles = new ProfileQuery(_connection);
        _linker = new Linker(_connection, _profiles, _events.Origins);
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
                commit ??= Commit(_connection, transaction, now, _release, _knowledge?.NumberIn(_connection, transaction));
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
        _words.Dispose();
        _events.Dispose();
        _linker.Dispose();
        _grouping.Dispose();
        _profiles.Dispose();
        _articleOrigins.Dispose();
        _connection.Dispose();
    }

    internal static long Commit(
        SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset now, string release, long? knowledge = null, long? recodedThrough = null) =>
        connection.ExecuteScalar<long>(
            "INSERT INTO commits (at, release, knowledge_seq, recoded_through) VALUES (@at, @release, @knowledge, @recodedThrough) RETURNING seq",
            new { at = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), release, knowledge, recodedThrough },
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
        var events = CodedEvents.Prepare(coded, coded.Events);
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
        _words.Run(transaction, articleSeq, $"{article.Content}\n{string.Join(' ', coded.Lemmas)}");
        var kin = _articleOrigins.Add(coded, articleSeq, knownDay, transaction);
        _events.Add(coded, articleSeq, commit, knownDay, events, kin, transaction);
    }
}
