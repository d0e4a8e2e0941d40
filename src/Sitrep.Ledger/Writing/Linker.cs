using Microsoft.Data.Sqlite;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Writing;

/// <summary>Links new events to those they may be the same as, and regroups what is touched by it.</summary>
internal sealed class Linker(SqliteConnection connection, EventOrigins origins) : IDisposable
{
    /// <summary>Events that are regrouped at once; beyond it, the nearest.</summary>
    private const int MostRegrouped = 2000;

    private readonly Insert _blocks = new(connection, "blocks", "key, event_seq", "INSERT OR IGNORE");
    private readonly Insert _links = new(connection, "links", "event_seq, other_seq, score", "INSERT OR IGNORE");
    private readonly Insert _memberships = new(connection, "memberships", "event_seq, commit_seq, incident");
    private readonly Insert _current = new(connection, "current_memberships", "event_seq, incident", "INSERT OR REPLACE");

    private readonly Select<long> _added = new(
        connection, "SELECT seq FROM events WHERE commit_seq = @p AND declared IS NULL ORDER BY seq", static row => row.GetInt64(0));

    // No event is compared with more than so many, the latest of its blocks.
    private readonly Select<long> _candidates = new(
        connection,
        "SELECT DISTINCT event_seq FROM blocks WHERE key IN (SELECT value FROM json_each(@p)) ORDER BY event_seq DESC LIMIT 400",
        static row => row.GetInt64(0));

    private readonly Select<(long Other, double Score)> _linked = new(
        connection, "SELECT other_seq, score FROM links WHERE event_seq = @p", static row => (row.GetInt64(0), row.GetDouble(1)));

    private readonly Select<(long Event, string Incident)> _known = new(
        connection,
        "SELECT event_seq, incident FROM current_memberships WHERE event_seq IN (SELECT value FROM json_each(@p))",
        static row => (row.GetInt64(0), row.GetString(1)));

    private readonly ProfileQuery _profiles = new(connection);

    public void Link(long commit, SqliteTransaction transaction)
    {
        var added = _added.Run(transaction, commit);
        foreach (var profile in _profiles.Load(added, transaction))
        {
            var keys = Blocks.KeysToSearch(profile);
            var candidates = keys.Count == 0 ? [] : _candidates.Run(transaction, keys);
            foreach (var other in _profiles.Load(candidates, transaction))
            {
                var score = Sameness.Score(profile, other);
                if (score >= Sameness.Threshold)
                {
                    _links.Run(transaction, profile.Seq, other.Seq, score);
                    _links.Run(transaction, other.Seq, profile.Seq, score);
                    if (Wording.IsCopy(profile.Wording, other.Wording))
                    {
                        origins.Join([profile.Seq, other.Seq], transaction);
                    }
                }
            }

            foreach (var key in Blocks.KeysOf(profile))
            {
                _blocks.Run(transaction, key, profile.Seq);
            }
        }

        Regroup(added, commit, transaction);
    }

    public void Dispose()
    {
        foreach (var one in new IDisposable[] { _blocks, _links, _memberships, _current, _added, _candidates, _linked, _known, _profiles })
        {
            one.Dispose();
        }
    }

    private void Regroup(List<long> added, long commit, SqliteTransaction transaction)
    {
        var links = Component(added, transaction);
        var profiles = _profiles.Load([.. links.Keys], transaction);
        var idOf = profiles.ToDictionary(profile => profile.Seq, profile => profile.Id);
        var known = _known.Run(transaction, links.Keys).ToDictionary(row => row.Event, row => row.Incident);
        foreach (var (member, leader) in Stars.Group(profiles, links).OrderBy(pair => pair.Key))
        {
            // An incident is named after its leader: any id of a member's finds it.
            var incident = $"i-{idOf[leader]}";
            if (known.GetValueOrDefault(member) != incident)
            {
                _memberships.Run(transaction, member, commit, incident);
                _current.Run(transaction, member, incident);
            }
        }
    }

    /// <summary>The links of the new events, of what they are linked to, and so on.</summary>
    private Dictionary<long, IReadOnlyDictionary<long, double>> Component(List<long> added, SqliteTransaction transaction)
    {
        var links = new Dictionary<long, IReadOnlyDictionary<long, double>>();
        var open = new Queue<long>(added);
        while (open.TryDequeue(out var one))
        {
            if (links.ContainsKey(one))
            {
                continue;
            }

            var found = _linked.Run(transaction, one).ToDictionary(link => link.Other, link => link.Score);
            links[one] = found;
            if (links.Count + open.Count < MostRegrouped + added.Count)
            {
                foreach (var other in found.Keys)
                {
                    open.Enqueue(other);
                }
            }
        }

        return links;
    }
}
