using Microsoft.Data.Sqlite;
using Sitrep.Coding;
using Sitrep.Incidents;

namespace Sitrep.Ledger.Writing;

/// <summary>
/// Which events are told in the same words. What an outlet adds to an agency's copy is in nobody else's words and stays
/// its own.
/// </summary>
internal sealed class EventOrigins(SqliteConnection connection) : IDisposable
{
    private readonly Insert _wordings = new(connection, "wordings", "event_seq, shingles, words");
    private readonly Insert _origins = new(connection, "event_origins", "event_seq, origin, cited");
    private readonly Insert _copies = new(connection, "event_copies", "event_seq, other_seq", "INSERT OR IGNORE");

    private readonly Insert _contexts = new(connection, "event_contexts", "event_seq, country, sums_up, corrects, in_title, set_apart, follow_up");

    private readonly Select<(long Event, Wording Wording)> _ofArticles = new(
        connection,
        """
        SELECT w.event_seq, w.shingles, w.words FROM events e JOIN wordings w ON w.event_seq = e.seq
        WHERE e.article_seq IN (SELECT value FROM json_each(@p)) ORDER BY e.seq
        """,
        static row => (row.GetInt64(0), Hashes.Wording((byte[])row.GetValue(1), (byte[])row.GetValue(2))));

    private readonly Select<long> _originsOf = new(
        connection, "SELECT DISTINCT origin FROM event_origins WHERE event_seq IN (SELECT value FROM json_each(@p))", static row => row.GetInt64(0));

    // What is in the first of them already stays as it is: a group may be large.
    private readonly Select<long> _join = new(
        connection,
        """
        UPDATE event_origins SET origin = (SELECT min(value) FROM json_each(@p))
        WHERE origin IN (SELECT value FROM json_each(@p)) AND origin > (SELECT min(value) FROM json_each(@p)) RETURNING event_seq
        """,
        static row => row.GetInt64(0));

    /// <summary>Notes the words of new events and joins them with those of other articles that are told in the same.</summary>
    /// <param name="coded">The article.</param>
    /// <param name="events">Its events with their numbers.</param>
    /// <param name="kin">Articles that share words with it.</param>
    /// <param name="transaction">The batch's.</param>
    public void Add(CodedArticle coded, IReadOnlyList<(long Seq, Event Event)> events, IReadOnlyList<long> kin, SqliteTransaction transaction)
    {
        var others = kin.Count > 0 && events.Count > 0 ? _ofArticles.Run(transaction, kin) : [];
        foreach (var (seq, one) in events)
        {
            var wording = Wording.Of(coded, one);
            _wordings.Run(transaction, seq, Hashes.ToBlob(wording.Shingles), Hashes.WordsBlob(wording));
            _origins.Run(transaction, seq, seq, one.Attribution.Select(said => said.Outlet).FirstOrDefault(outlet => outlet is not null));
            _contexts.Run(
                transaction, seq, coded.Country, SummingUp.Is(coded, one), Corrections.Is(coded, one), coded.Article.InTitle(one.Evidence), SetApart.Is(coded, one),
                FollowUps.Of(coded, one));

            Join(seq, [.. others.Where(other => Wording.IsCopy(wording, other.Wording)).Select(other => other.Event)], transaction);
        }
    }

    /// <summary>Takes it that others are told in the same words as an event.</summary>
    public void Join(long one, IReadOnlyCollection<long> others, SqliteTransaction transaction)
    {
        foreach (var other in others)
        {
            _copies.Run(transaction, one, other);
        }

        if (others.Count > 0 && _originsOf.Run(transaction, others.Append(one)) is { Count: > 1 } origins)
        {
            _join.Run(transaction, origins);
        }
    }

    public void Dispose()
    {
        foreach (var one in new IDisposable[] { _wordings, _origins, _copies, _contexts, _ofArticles, _originsOf, _join })
        {
            one.Dispose();
        }
    }
}
