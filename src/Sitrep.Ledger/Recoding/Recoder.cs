using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Writing;

namespace Sitrep.Ledger.Recoding;

/// <summary>
/// Appends new codings of articles that the ledger has. The old events stay; from the day of the recoding on they no
/// longer count, and views of an earlier day show what was known then. For one thread.
/// </summary>
public sealed class Recoder : IDisposable
{
    private const string Cause = "recoded";

    private readonly SqliteConnection _connection;
    private readonly CodedEvents _events;
    private readonly ProfileQuery _profiles;
    private readonly Linker _linker;
    private readonly Grouping _grouping;
    private readonly string _release;
    private readonly KnowledgeStore _knowledge;
    private readonly TimeProvider _time;

    /// <summary>Opens a ledger for recoding.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="release">Release of Sitrep that codes.</param>
    /// <param name="knowledge">The knowledge that it codes with.</param>
    /// <param name="time">The clock.</param>
    public Recoder(ClaimLedger ledger, string release, KnowledgeStore knowledge, TimeProvider time)
    {
        _connection = ledger.Connect();
        _events = new CodedEvents(_connection);
        _profiles = new ProfileQuery(_connection);
        _linker = new Linker(_connection, _profiles, _events.Origins);
        _grouping = new Grouping(_connection, _profiles);
        _release = release;
        _knowledge = knowledge;
        _time = time;
    }

    /// <summary>Stores the new codings of some articles, all or nothing.</summary>
    public void Store(IReadOnlyList<ArticleDifference> articles)
    {
        using var transaction = _connection.BeginTransaction();
        var commit = Commit(transaction, null);
        var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime).DayNumber;
        var withdrawn = new Dictionary<long, int>();
        foreach (var article in articles)
        {
            Store(article, commit, transaction);
            foreach (var (seq, known) in _connection.Query<(long, long)>(
                "SELECT seq, known_day FROM events WHERE seq IN @seqs", new { seqs = article.Old.Values }, transaction))
            {
                withdrawn[seq] = Math.Max((int)known, today);
            }
        }

        var arrived = _linker.Link(commit, transaction).ToDictionary(pair => pair.Key, pair => Math.Max(pair.Value, today));
        _grouping.Regroup(new Change(Cause, arrived) { Withdrawn = withdrawn }, commit, transaction);
        transaction.Commit();
    }

    /// <summary>Notes that every article which the ledger has is now coded by this release with this knowledge.</summary>
    public void Finish()
    {
        using var transaction = _connection.BeginTransaction();
        Commit(transaction, _connection.ExecuteScalar<long>("SELECT coalesce(max(seq), 0) FROM articles"));
        transaction.Commit();
    }

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        foreach (var one in new IDisposable[] { _events, _linker, _grouping, _profiles, _connection })
        {
            one.Dispose();
        }
    }

    private long Commit(SqliteTransaction transaction, long? through) =>
        Appender.Commit(_connection, transaction, _time.GetUtcNow(), _release, _knowledge.NumberIn(_connection, transaction), through);

    private void Store(ArticleDifference difference, long commit, SqliteTransaction transaction)
    {
        var seq = difference.ArticleSeq;
        var events = CodedEvents.Prepare(difference.Coded, difference.New);
        var (knownDay, meta) = _connection.QuerySingle<(long, string?)>("SELECT known_day, meta FROM articles WHERE seq = @seq", new { seq }, transaction);
        var checksum = Checksum.Of(difference.Coded.Article, meta, events.Select(one => (one.Json, one.Claims)));
        _connection.Execute(
            "INSERT INTO codings (article_seq, commit_seq, checksum) VALUES (@seq, @commit, @checksum)", new { seq, commit, checksum }, transaction);
        foreach (var (before, after) in difference.Successors)
        {
            // A decision about an event holds for what the event is called now.
            _connection.Execute(
                "INSERT OR IGNORE INTO review_events (review_seq, event, side) SELECT review_seq, @after, side FROM review_events WHERE event = @before",
                new { before, after },
                transaction);
        }

        foreach (var (id, number) in _events.Add(difference.Coded, seq, commit, (int)knownDay, events, [], transaction))
        {
            if (difference.Old.TryGetValue(id, out var before))
            {
                // The words are the same, whatever they are now taken to mean.
                _events.Origins.Join(number, [before], transaction);
            }
        }
    }
}
