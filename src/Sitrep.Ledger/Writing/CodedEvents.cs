using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Coding;
using Sitrep.Incidents;

namespace Sitrep.Ledger.Writing;

/// <summary>Writes the events of an article, with their claims, origins and what they say of each other.</summary>
internal sealed class CodedEvents(SqliteConnection connection) : IDisposable
{
    private readonly EventRows _events = new(connection);
    private readonly Insert _relations = new(connection, "relations", "event_seq, other_seq, kind, commit_seq", "INSERT OR IGNORE");

    /// <summary>Which events are told in the same words.</summary>
    public EventOrigins Origins { get; } = new(connection);

    /// <summary>Events as they are stored. An id names an event for good: what comes under it a second time is the same event.</summary>
    public static IReadOnlyList<(Event Event, string Json, IReadOnlyList<Claim> Claims)> Prepare(CodedArticle coded, IEnumerable<Event> events) =>
    [
        .. events.DistinctBy(one => one.Id)
            .Select(one => (one, Encoding.UTF8.GetString(EventJson.ToUtf8(coded.Article, one)), Claims.Of(one))),
    ];

    /// <summary>Writes events.</summary>
    /// <returns>Their numbers by id.</returns>
    public IReadOnlyDictionary<string, long> Add(
        CodedArticle coded, long articleSeq, long commit, int knownDay, IReadOnlyList<(Event Event, string Json, IReadOnlyList<Claim> Claims)> events,
        IReadOnlyList<long> kin, SqliteTransaction transaction)
    {
        var added = events
            .Select(one => (Seq: _events.Add(coded.Article, articleSeq, commit, knownDay, one.Event, one.Json, one.Claims, transaction), one.Event))
            .ToArray();
        Origins.Add(coded, added, kin, transaction);
        var seqOf = added.ToDictionary(one => one.Event.Id, one => one.Seq, StringComparer.Ordinal);
        foreach (var (seq, one) in added)
        {
            var spokenOf = one.About is null ? null : seqOf.TryGetValue(one.About, out var other) ? other : Stored(articleSeq, one.About, transaction);
            if (spokenOf is { } known && known != seq)
            {
                _relations.Run(transaction, seq, known, Relations.About, commit);
            }
        }

        return seqOf;
    }

    public void Dispose()
    {
        _events.Dispose();
        _relations.Dispose();
        Origins.Dispose();
    }

    private long? Stored(long articleSeq, string id, SqliteTransaction transaction) => connection.ExecuteScalar<long?>(
        "SELECT max(seq) FROM events WHERE article_seq = @articleSeq AND id = @id", new { articleSeq, id }, transaction);
}
