using Microsoft.Data.Sqlite;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Reviewing;

namespace Sitrep.Ledger.Writing;

/// <summary>What changed, so that events have to be grouped anew.</summary>
/// <param name="Cause">What the memberships that follow from it say as their cause.</param>
/// <param name="Arrived">New events, with the day from which they count.</param>
public sealed record Change(string Cause, IReadOnlyDictionary<long, int> Arrived)
{
    /// <summary>Events that no longer count, with the day from which they do not.</summary>
    public IReadOnlyDictionary<long, int> Withdrawn { get; init; } = new Dictionary<long, int>();

    /// <summary>Events about which something was decided, with the day from which it holds.</summary>
    public IReadOnlyDictionary<long, int> Decided { get; init; } = new Dictionary<long, int>();

    /// <summary>The review that decided it.</summary>
    public long? Review { get; init; }
}

/// <summary>
/// Groups events into incidents, for every day on which something became known: the state of each day is what a ledger
/// would hold that had only the reports and the reviews up to it, in whatever order they came.
/// </summary>
internal sealed class Grouping(SqliteConnection connection, ProfileQuery profiles) : IDisposable
{
    /// <summary>Events that are regrouped at once; beyond it, the nearest.</summary>
    private const int MostRegrouped = 800;

    /// <summary>
    /// Days from what changed within which events are grouped anew. A town at war is one chain of links from the first day to
    /// the last, since each day is like the next; what a new report changes lies within a few links of it, and so of days.
    /// </summary>
    private const int ReachDays = 7;

    private readonly Insert _memberships = new(connection, "memberships", "event_seq, day, commit_seq, incident, cause, review_seq");
    private readonly Insert _current = new(connection, "current_memberships", "event_seq, incident", "INSERT OR REPLACE");

    private readonly Select<(long Other, double Score)> _linked = new(
        connection, "SELECT other_seq, score FROM links WHERE event_seq = @p", static row => (row.GetInt64(0), row.GetDouble(1)));

    private readonly Select<(long Event, int Day, string? Incident)> _known = new(
        connection,
        "SELECT event_seq, day, incident FROM memberships WHERE event_seq IN (SELECT value FROM json_each(@p)) ORDER BY event_seq, day, commit_seq",
        static row => (row.GetInt64(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2)));

    private readonly Select<long> _gone = new(
        connection, "DELETE FROM current_memberships WHERE event_seq IN (SELECT value FROM json_each(@p)) RETURNING event_seq", static row => row.GetInt64(0));

    private readonly Select<long> _together = new(
        connection,
        """
        SELECT event_seq FROM current_memberships
        WHERE incident IN (SELECT incident FROM current_memberships WHERE event_seq IN (SELECT value FROM json_each(@p))) ORDER BY event_seq
        """,
        static row => row.GetInt64(0));

    private readonly PairScores _scores = new();

    private readonly Select<long> _declaredAlike = new(
        connection, "SELECT seq FROM events WHERE declared = (SELECT declared FROM events WHERE seq = @p)", static row => row.GetInt64(0));

    /// <summary>Writes the memberships that follow from a change.</summary>
    public void Regroup(Change change, long commit, SqliteTransaction transaction)
    {
        if (change.Arrived.Count + change.Withdrawn.Count + change.Decided.Count == 0)
        {
            return;
        }

        var reviews = ReviewLog.Read(connection, transaction);
        var touched = new SortedSet<long>(change.Arrived.Keys.Concat(change.Withdrawn.Keys).Concat(change.Decided.Keys));
        var seen = new HashSet<long>();
        foreach (var seq in touched)
        {
            if (!seen.Contains(seq))
            {
                var links = Component(seq, touched, seen, reviews, transaction);
                seen.UnionWith(links.Keys);
                Regroup(links, change, reviews, commit, transaction);
            }
        }
    }

    public void Dispose()
    {
        foreach (var one in new IDisposable[] { _memberships, _current, _linked, _known, _gone, _together, _declaredAlike })
        {
            one.Dispose();
        }
    }

    private void Regroup(
        Dictionary<long, IReadOnlyDictionary<long, double>> links, Change change, ReviewLog reviews, long commit, SqliteTransaction transaction)
    {
        var members = profiles.Load([.. links.Keys], transaction);
        var histories = members.ToDictionary(member => member.Seq, _ => new MemberHistory());
        foreach (var (seq, day, incident) in _known.Run(transaction, links.Keys))
        {
            histories[seq].Load(day, incident);
        }

        var days = new SortedSet<int>(histories.Values.SelectMany(history => history.Days));
        days.UnionWith(reviews.DaysOf(members.Select(member => member.Id)));
        days.UnionWith(members.Select(member => member.Seq).SelectMany(seq => DaysOf(seq, change)));
        var changed = new SortedSet<long>();
        var first = members.SelectMany(member => DaysOf(member.Seq, change)).Min();
        foreach (var day in days.GetViewBetween(first, int.MaxValue))
        {
            var present = members.Where(member => IsPresent(member.Seq, day, histories[member.Seq], change)).ToArray();
            var incidents = IncidentNames.Of(present, Stars.Group(present, links, reviews.ConstraintsOn(day, present), _scores.Of));
            foreach (var seq in members.Select(member => member.Seq).Order())
            {
                var incident = incidents.GetValueOrDefault(seq);
                if (histories[seq].Set(day, incident))
                {
                    _memberships.Run(transaction, seq, day, commit, incident, change.Cause, change.Review);
                    changed.Add(seq);
                }
            }
        }

        foreach (var seq in changed.Where(seq => histories[seq].Latest is not null))
        {
            _current.Run(transaction, seq, histories[seq].Latest);
        }

        _gone.Run(transaction, changed.Where(seq => histories[seq].Latest is null));
    }

    private static bool IsPresent(long seq, int day, MemberHistory history, Change change) =>
        day >= (change.Arrived.TryGetValue(seq, out var arrival) ? arrival : history.First ?? int.MaxValue)
        && day < (change.Withdrawn.TryGetValue(seq, out var end) ? end : history.End ?? int.MaxValue);

    private static IEnumerable<int> DaysOf(long seq, Change change)
    {
        foreach (var part in new[] { change.Arrived, change.Withdrawn, change.Decided })
        {
            if (part.TryGetValue(seq, out var day))
            {
                yield return day;
            }
        }
    }

    /// <summary>
    /// The links of an event, of what it is linked to or was joined with by hand, and so on, within some days of what
    /// changed; and of all that is in one incident with any of them. Without what was grouped in this change already, to
    /// which only what is too large to be regrouped at once can lead.
    /// </summary>
    private Dictionary<long, IReadOnlyDictionary<long, double>> Component(
        long start, SortedSet<long> touched, HashSet<long> grouped, ReviewLog reviews, SqliteTransaction transaction)
    {
        var links = new Dictionary<long, IReadOnlyDictionary<long, double>>();
        var (reached, farther, days) = (new HashSet<long>(), new SortedSet<long>(), new Days(ReachDays));
        var open = new Queue<long>();
        Reach(start);
        while (open.Count > 0)
        {
            while (open.TryDequeue(out var one))
            {
                farther.UnionWith(Load(one).Keys.Where(other => !reached.Contains(other) && !grouped.Contains(other)));
                foreach (var other in reviews.IsEmpty ? [] : reviews.DecidedWith(one, connection, transaction).Concat(_declaredAlike.Run(transaction, one)))
                {
                    Reach(other);
                }
            }

            foreach (var other in profiles.Load(farther, transaction))
            {
                if (reached.Count < MostRegrouped && days.Touch(other) && Reach(other.Seq))
                {
                    farther.Remove(other.Seq);
                }
            }
        }

        // No incident is torn: its members farther off come too, but nothing for the sake of their links.
        foreach (var other in _together.Run(transaction, [.. reached]).Where(other => !grouped.Contains(other) && !reached.Contains(other)))
        {
            Load(other);
        }

        return links;

        bool Reach(long other)
        {
            if (grouped.Contains(other) || !reached.Add(other))
            {
                return false;
            }

            open.Enqueue(other);
            if (touched.Contains(other))
            {
                days.Add(profiles.Load([other], transaction)[0]);
            }

            return true;
        }

        IReadOnlyDictionary<long, double> Load(long one) =>
            links[one] = _linked.Run(transaction, one).ToDictionary(link => link.Other, link => link.Score);
    }
}
