using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Writing;

namespace Sitrep.Ledger.Reviewing;

/// <summary>
/// Merges and splits incidents as a person decides, and takes decisions back. A decision is appended like everything
/// else, holds from its day on, and holds against the linker when further reports come.
/// </summary>
public sealed class Reviewer : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly ProfileQuery _profiles;
    private readonly Grouping _grouping;
    private readonly string _release;
    private readonly TimeProvider _time;

    /// <summary>Opens a ledger for reviewing.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="release">Release of Sitrep.</param>
    /// <param name="time">The clock.</param>
    public Reviewer(ClaimLedger ledger, string release, TimeProvider time)
    {
        _connection = ledger.Connect();
        _profiles = new ProfileQuery(_connection);
        _grouping = new Grouping(_connection, _profiles);
        _release = release;
        _time = time;
    }

    /// <summary>Makes one incident of several.</summary>
    /// <param name="incidents">Two or more, by a name or the id of an event.</param>
    /// <param name="author">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="LedgerException">There is no such incident, or they are one already.</exception>
    public Review Merge(IReadOnlyList<string> incidents, string author, string reason)
    {
        using var transaction = _connection.BeginTransaction();
        var names = incidents.Select(Known).Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length < 2)
        {
            throw new LedgerException($"{string.Join(" and ", incidents)} are one incident already");
        }

        return Decide("merge", [.. names.SelectMany(Events).Select(one => (one, 0))], author, reason, transaction);
    }

    /// <summary>Takes events out of an incident; they become an incident of their own.</summary>
    /// <param name="incident">The incident, by a name or the id of an event.</param>
    /// <param name="events">Ids of some of its events, but not all.</param>
    /// <param name="author">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="LedgerException">There is no such incident, or the events are not some of its.</exception>
    public Review Split(string incident, IReadOnlyList<string> events, string author, string reason)
    {
        using var transaction = _connection.BeginTransaction();
        var members = Events(Known(incident));
        if (events.FirstOrDefault(id => !members.Exists(member => member.Id == id)) is { } stranger)
        {
            throw new LedgerException($"{stranger} is no event of {incident}; its events are {string.Join(", ", members.Select(member => member.Id))}");
        }

        if (members.TrueForAll(member => events.Contains(member.Id)))
        {
            throw new LedgerException($"these are all events of {incident}; a split leaves some behind");
        }

        return Decide("split", [.. members.Select(member => (member, events.Contains(member.Id) ? 1 : 0))], author, reason, transaction);
    }

    /// <summary>Takes a review back; one that was an undo itself comes to hold again.</summary>
    /// <param name="number">Its number; null for the latest that can be taken back.</param>
    /// <param name="author">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="LedgerException">There is no such review, or it was undone before.</exception>
    public Review Undo(long? number, string author, string reason)
    {
        using var transaction = _connection.BeginTransaction();
        var reviews = ReviewQuery.List(_connection);
        var undone = number is null
            ? reviews.LastOrDefault(review => review.UndoneBy is null && review.Kind != "undo") ?? throw new LedgerException("there is no review to undo")
            : reviews.FirstOrDefault(review => review.Number == number) ?? throw new LedgerException($"there is no review {number}");
        if (undone.UndoneBy is { } by)
        {
            throw new LedgerException($"review {undone.Number} was undone by review {by}; undo that one to have it again");
        }

        var decision = undone;
        while (decision.Undoes is { } earlier)
        {
            decision = reviews.First(review => review.Number == earlier);
        }

        var events = _connection.Query<Member>(
            "SELECT max(e.seq) AS Seq, e.id FROM review_events r JOIN events e ON e.id = r.event WHERE r.review_seq = @Number GROUP BY e.id",
            new { decision.Number },
            transaction);
        return Decide("undo", [.. events.Select(one => (one, 0))], author, reason, transaction, undone.Number);
    }

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        _grouping.Dispose();
        _profiles.Dispose();
        _connection.Dispose();
    }

    private Review Decide(
        string kind, IReadOnlyList<(Member Event, int Side)> events, string author, string reason, SqliteTransaction transaction, long? undoes = null)
    {
        var now = _time.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime).DayNumber;
        var commit = Appender.Commit(_connection, transaction, now, _release);
        var review = _connection.ExecuteScalar<long>(
            "INSERT INTO reviews (commit_seq, day, kind, author, reason, undoes) VALUES (@commit, @day, @kind, @author, @reason, @undoes) RETURNING seq",
            new { commit, day, kind, author, reason, undoes },
            transaction);
        if (undoes is null)
        {
            _connection.Execute(
                "INSERT INTO review_events (review_seq, event, side) VALUES (@review, @Id, @Side)",
                events.Select(one => new { review, one.Event.Id, one.Side }),
                transaction);
        }

        var change = new Change(kind, new Dictionary<long, int>())
        {
            Decided = events.ToDictionary(one => one.Event.Seq, _ => day),
            Review = review,
        };
        _grouping.Regroup(change, commit, transaction);
        transaction.Commit();
        return ReviewQuery.List(_connection).First(one => one.Number == review);
    }

    private string Known(string incident)
    {
        var name = ClaimQuery.Resolve(_connection, incident);
        return Events(name).Count > 0 ? name : throw new LedgerException($"there is no incident {incident}");
    }

    private List<Member> Events(string name) => _connection.Query<Member>(
        "SELECT e.seq, e.id FROM current_memberships m JOIN events e ON e.seq = m.event_seq WHERE m.incident = @name ORDER BY e.seq",
        new { name }).AsList();

    private sealed record Member(long Seq, string Id);
}
