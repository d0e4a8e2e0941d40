using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Incidents;

namespace Sitrep.Ledger.Reviewing;

/// <summary>Every review of a ledger, and which of them hold on a day.</summary>
internal sealed class ReviewLog
{
    private readonly IReadOnlyList<Row> _reviews;
    private readonly ILookup<long, (string Event, long Side)> _events;
    private readonly ILookup<string, long> _byEvent;
    private readonly Dictionary<long, Row> _undoOf;

    private ReviewLog(IReadOnlyList<Row> reviews, IReadOnlyList<(long Review, string Event, long Side)> events)
    {
        _reviews = reviews;
        _events = events.ToLookup(row => row.Review, row => (row.Event, row.Side));
        _byEvent = events.ToLookup(row => row.Event, row => row.Review, StringComparer.Ordinal);
        _undoOf = reviews.Where(review => review.Undoes is not null).ToDictionary(review => review.Undoes!.Value);
    }

    public bool IsEmpty => _reviews.Count == 0;

    public static ReviewLog Read(SqliteConnection connection, SqliteTransaction? transaction) => new(
        connection.Query<Row>("SELECT seq, day, undoes FROM reviews ORDER BY seq", transaction: transaction).AsList(),
        connection.Query<(long, string, long)>("SELECT review_seq, event, side FROM review_events", transaction: transaction).AsList());

    /// <summary>The days on which something about these events was decided or undone.</summary>
    public IEnumerable<int> DaysOf(IEnumerable<string> events) => IsEmpty ? [] :
        events.SelectMany(id => _byEvent[id]).Distinct().SelectMany(DaysOf);

    /// <summary>Numbers of the events, in all versions, that a review names together with this one.</summary>
    public IReadOnlyList<long> DecidedWith(long seq, SqliteConnection connection, SqliteTransaction transaction)
    {
        var id = connection.ExecuteScalar<string>("SELECT id FROM events WHERE seq = @seq", new { seq }, transaction);
        var others = _byEvent[id!].SelectMany(review => _events[review]).Select(row => row.Event).Distinct();
        return connection.Query<long>(
            "SELECT seq FROM events WHERE id IN (SELECT value FROM json_each(@ids))", new { ids = JsonSerializer.Serialize(others) }, transaction).AsList();
    }

    /// <summary>What holds on a day. What an import says is the weakest: every review goes before it.</summary>
    public Constraints ConstraintsOn(int day, IReadOnlyList<Profile> events)
    {
        if (IsEmpty)
        {
            return Constraints.None;
        }

        var touched = events.SelectMany(one => _byEvent[one.Id]).ToHashSet();
        var reviewed = _reviews.Where(review => touched.Contains(review.Seq) && review.Undoes is null && Holds(review, day)).Reverse().Select(DecisionOf);
        var declared = events.Where(one => one.Declared is not null)
            .GroupBy(one => one.Declared, StringComparer.Ordinal)
            .Select(group => new Decision([[.. group.Select(one => one.Id).Order(StringComparer.Ordinal)]]));
        return Constraints.Of(reviewed.Concat(declared));
    }

    private Decision DecisionOf(Row review) => new(
    [
        .. _events[review.Seq].GroupBy(row => row.Side).OrderBy(side => side.Key)
            .Select(side => (IReadOnlyList<string>)[.. side.Select(row => row.Event).Order(StringComparer.Ordinal)]),
    ]);

    private bool Holds(Row review, int day) =>
        review.Day <= day && !(_undoOf.TryGetValue(review.Seq, out var undo) && Holds(undo, day));

    private IEnumerable<int> DaysOf(long review)
    {
        for (var row = _reviews.First(one => one.Seq == review); row is not null; row = _undoOf.GetValueOrDefault(row.Seq))
        {
            yield return (int)row.Day;
        }
    }

    private sealed record Row(long Seq, long Day, long? Undoes);
}
