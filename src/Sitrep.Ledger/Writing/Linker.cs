using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Writing;

/// <summary>Links new events to those they may be the same as, and regroups what is touched by it.</summary>
internal sealed class Linker(SqliteConnection connection)
{
    /// <summary>Events that one event is compared with; beyond it, the latest.</summary>
    private const int MostCandidates = 400;

    /// <summary>Events that are regrouped at once; beyond it, the nearest.</summary>
    private const int MostRegrouped = 2000;

    private readonly Insert _blocks = new(connection, "blocks", "key, event_seq", "INSERT OR IGNORE");
    private readonly Insert _links = new(connection, "links", "event_seq, other_seq, score", "INSERT OR IGNORE");
    private readonly Insert _memberships = new(connection, "memberships", "event_seq, commit_seq, incident");
    private readonly Insert _current = new(connection, "current_memberships", "event_seq, incident", "INSERT OR REPLACE");
    private readonly ProfileQuery _profiles = new(connection);

    public void Link(long commit, SqliteTransaction transaction)
    {
        var added = connection.Query<long>(
            "SELECT seq FROM events WHERE commit_seq = @commit AND declared IS NULL ORDER BY seq", new { commit }, transaction).AsList();
        foreach (var profile in _profiles.Load(added, transaction))
        {
            foreach (var other in _profiles.Load(Candidates(profile, transaction), transaction))
            {
                var score = Sameness.Score(profile, other);
                if (score >= Sameness.Threshold)
                {
                    _links.Run(transaction, profile.Seq, other.Seq, score);
                    _links.Run(transaction, other.Seq, profile.Seq, score);
                }
            }

            foreach (var key in Blocks.KeysOf(profile))
            {
                _blocks.Run(transaction, key, profile.Seq);
            }
        }

        Regroup(added, commit, transaction);
    }

    private List<long> Candidates(Profile profile, SqliteTransaction transaction)
    {
        var keys = Blocks.KeysToSearch(profile);
        return keys.Count == 0
            ? []
            : connection.Query<long>(
                "SELECT DISTINCT event_seq FROM blocks WHERE key IN @keys AND event_seq <> @Seq ORDER BY event_seq DESC LIMIT @MostCandidates",
                new { keys, profile.Seq, MostCandidates },
                transaction).AsList();
    }

    private void Regroup(List<long> added, long commit, SqliteTransaction transaction)
    {
        var links = Component(added, transaction);
        var profiles = _profiles.Load([.. links.Keys], transaction);
        var idOf = profiles.ToDictionary(profile => profile.Seq, profile => profile.Id);
        var known = Current(links.Keys, transaction);
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

            var found = connection.Query<(long Other, double Score)>(
                "SELECT other_seq, score FROM links WHERE event_seq = @one", new { one }, transaction)
                .ToDictionary(link => link.Other, link => link.Score);
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

    private Dictionary<long, string> Current(IEnumerable<long> events, SqliteTransaction transaction)
    {
        var known = new Dictionary<long, string>();
        foreach (var part in events.Chunk(500))
        {
            foreach (var (seq, incident) in connection.Query<(long, string)>(
                "SELECT event_seq, incident FROM current_memberships WHERE event_seq IN @part", new { part }, transaction))
            {
                known[seq] = incident;
            }
        }

        return known;
    }
}
