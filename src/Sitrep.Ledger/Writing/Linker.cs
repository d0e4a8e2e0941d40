using Microsoft.Data.Sqlite;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Writing;

/// <summary>Links new events to those they may be the same as.</summary>
internal sealed class Linker(SqliteConnection connection, ProfileQuery profiles, EventOrigins origins) : IDisposable
{
    /// <summary>
    /// An event is linked to no more than so many, those that are most like it: what a thousand reports repeat ("those who
    /// fled in May") needs no link for each pair of them.
    /// </summary>
    private const int MostLinks = 40;

    private readonly Insert _blocks = new(connection, "blocks", "key, event_seq", "INSERT OR IGNORE");
    private readonly Insert _links = new(connection, "links", "event_seq, other_seq, score", "INSERT OR IGNORE");

    private readonly Insert _relations = new(connection, "relations", "event_seq, other_seq, kind, commit_seq", "INSERT OR IGNORE");

    private readonly Select<(long Event, int Day)> _added = new(
        connection, "SELECT seq, known_day FROM events WHERE commit_seq = @p AND declared IS NULL ORDER BY seq", static row => (row.GetInt64(0), row.GetInt32(1)));

    // No event is compared with more than so many, the latest of its blocks.
    private readonly Select<long> _candidates = new(
        connection,
        "SELECT DISTINCT event_seq FROM blocks WHERE key IN (SELECT value FROM json_each(@p)) ORDER BY event_seq DESC LIMIT 400",
        static row => row.GetInt64(0));

    /// <summary>Links the events of a commit.</summary>
    /// <returns>The events, with the day on which each became known.</returns>
    public IReadOnlyDictionary<long, int> Link(long commit, SqliteTransaction transaction)
    {
        var added = _added.Run(transaction, commit).ToDictionary(row => row.Event, row => row.Day);
        foreach (var profile in profiles.Load(added.Keys, transaction))
        {
            var keys = Blocks.KeysToSearch(profile);
            var candidates = keys.Count == 0 ? [] : _candidates.Run(transaction, keys);
            var others = profiles.Load(candidates, transaction);
            foreach (var other in others)
            {
                Cover(profile, other, commit, transaction);
            }

            var alike = others.Select(other => (Other: other, Score: Sameness.Score(profile, other)))
                .Where(pair => pair.Score >= Sameness.Threshold)
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.Other.Seq);
            foreach (var (other, score) in alike.Take(MostLinks))
            {
                Join(profile, other, score, commit, transaction);
            }

            foreach (var key in Blocks.KeysOf(profile))
            {
                _blocks.Run(transaction, key, profile.Seq);
            }
        }

        return added;
    }

    private void Cover(Profile one, Profile other, long commit, SqliteTransaction transaction)
    {
        if (Sameness.Covers(one, other))
        {
            _relations.Run(transaction, one.Seq, other.Seq, Relations.SumsUp, commit);
        }
        else if (Sameness.Covers(other, one))
        {
            _relations.Run(transaction, other.Seq, one.Seq, Relations.SumsUp, commit);
        }
    }

    private void Join(Profile one, Profile other, double score, long commit, SqliteTransaction transaction)
    {
        _links.Run(transaction, one.Seq, other.Seq, score);
        _links.Run(transaction, other.Seq, one.Seq, score);
        if (Wording.IsCopy(one.Wording, other.Wording))
        {
            origins.Join(one.Seq, [other.Seq], transaction);
        }

        if (Sameness.Follows(one, other))
        {
            _relations.Run(transaction, one.Seq, other.Seq, Relations.Follows, commit);
        }
        else if (Sameness.Follows(other, one))
        {
            _relations.Run(transaction, other.Seq, one.Seq, Relations.Follows, commit);
        }
    }

    public void Dispose()
    {
        foreach (var one in new IDisposable[] { _blocks, _links, _relations, _added, _candidates })
        {
            one.Dispose();
        }
    }
}
