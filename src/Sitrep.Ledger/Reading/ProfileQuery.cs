using Microsoft.Data.Sqlite;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Knowledge;
using Sitrep.Ledger.Writing;

namespace Sitrep.Ledger.Reading;

/// <summary>Loads what linking compares, and keeps the latest of it.</summary>
internal sealed class ProfileQuery(SqliteConnection connection) : IDisposable
{
    private const int MostKept = 20_000;

    /// <summary>Days before publication within which an event without a date is taken to lie.</summary>
    private const int PublicationDays = 3;

    /// <summary>Likewise where the report tells how a toll rose.</summary>
    private const int RisingDays = 7;

    private const string Cumulative = "cumulative";

    private readonly Dictionary<long, Profile> _kept = [];

    // What is told without a number ("executed inhabitants") is two or any more.
    private readonly Select<ClaimRow> _claims = new(
        connection,
        """
        SELECT event_seq, field, value, reference, country, sector, scope, coalesce(best, low, high),
          CASE WHEN low IS NULL AND high IS NULL AND best <= 2 THEN 1000000 ELSE coalesce(best, high, 1000000) END
        FROM claims
        WHERE event_seq IN (SELECT value FROM json_each(@p)) AND field IN ('actor', 'recipient', 'killed', 'injured') AND scope <> 'subset'
        ORDER BY event_seq, ordinal
        """,
        static row => new ClaimRow(row.GetInt64(0), row.GetString(1), Text(row, 2), Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6), Number(row, 7) is { } least && Number(row, 8) is { } most ? new Toll(least, most) : null));

    private readonly Select<Profile> _events = new(
        connection,
        """
        SELECT e.seq, id, e.article_seq, type, mode, status, day_start, coalesce(day_end, day_start, known_day), lat, lon, place_precision, e.country, admin1, place, declared,
          w.shingles, w.words, c.country, c.sums_up, e.known_day, p.outlet, c.in_title, c.set_apart, c.follow_up
        FROM events e
        LEFT JOIN wordings w ON w.event_seq = e.seq
        LEFT JOIN event_contexts c ON c.event_seq = e.seq
        LEFT JOIN article_origins p ON p.article_seq = e.article_seq
        WHERE e.seq IN (SELECT value FROM json_each(@p))
        """,
        Of);

    /// <summary>The profiles, in the order of the numbers.</summary>
    public IReadOnlyList<Profile> Load(IReadOnlyCollection<long> events, SqliteTransaction? transaction)
    {
        if (_kept.Count > MostKept)
        {
            _kept.Clear();
        }

        var missing = events.Where(seq => !_kept.ContainsKey(seq)).ToArray();
        if (missing.Length > 0)
        {
            var claims = _claims.Run(transaction, missing).ToLookup(claim => claim.EventSeq);
            foreach (var profile in _events.Run(transaction, missing))
            {
                _kept[profile.Seq] = With(profile, [.. claims[profile.Seq]]);
            }
        }

        return [.. events.Select(seq => _kept[seq])];
    }

    public void Dispose()
    {
        _claims.Dispose();
        _events.Dispose();
    }

    private static Profile Of(SqliteDataReader row)
    {
        var start = Number(row, 6);
        var end = row.GetInt64(7);
        return new Profile
        {
            Seq = row.GetInt64(0),
            Id = row.GetString(1),
            Article = Number(row, 2),
            Type = EnumText<EventType>.Parse(row.GetString(3)),
            Mode = Text(row, 4),
            IsActual = row.GetString(5) is not ("planned" or "threatened" or "hypothetical"),
            Start = (int)(start ?? end - (Text(row, 23) == FollowUps.Toll ? RisingDays : PublicationDays)),
            End = (int)end,
            HasStatedDate = start is not null,
            Latitude = row.IsDBNull(8) ? null : row.GetDouble(8),
            Longitude = row.IsDBNull(9) ? null : row.GetDouble(9),
            PlacePrecision = (int?)Number(row, 10),
            Country = Text(row, 11),
            Admin1 = Text(row, 12),
            Place = Text(row, 13),
            Declared = Text(row, 14),
            Wording = row.IsDBNull(15) ? Wording.None : Hashes.Wording((byte[])row.GetValue(15), (byte[])row.GetValue(16)),
            PresumedCountry = Text(row, 17),
            SumsUp = Number(row, 18) == 1,
            KnownDay = (int)row.GetInt64(19),
            Outlet = Text(row, 20),
            InTitle = Number(row, 21) == 1,
            IsSetApart = Number(row, 22) == 1,
            FollowUp = Text(row, 23),
        };
    }

    private static Profile With(Profile profile, ClaimRow[] claims) => profile with
    {
        Actors = Parties(claims, ClaimFields.Actor),
        Recipients = Parties(claims, ClaimFields.Recipient),
        // "Three more died in hospital": how many died since is not how many died.
        Killed = profile.FollowUp == FollowUps.Toll && !Array.Exists(claims, claim => claim is { Field: "killed", Scope: Cumulative }) ? null : Sum(claims, "killed"),
        Injured = Sum(claims, "injured"),
    };

    private static Party[] Parties(ClaimRow[] claims, string field) =>
    [
        .. claims.Where(claim => claim.Field == field)
            .Select(claim => new Party(claim.Reference ?? claim.Value?.ToLowerInvariant() ?? "", claim.Country, claim.Sector)),
    ];

    private static Toll? Sum(ClaimRow[] claims, string field)
    {
        // "The toll has risen to 12" counts the same dead as "killed 12".
        var told = claims.Where(claim => claim.Field == field && claim.Number is not null).ToLookup(claim => claim.Scope == Cumulative, claim => claim.Number!.Value);
        var values = (told.Contains(false) ? told[false] : told[true].Take(1)).ToArray();
        return values.Length == 0 ? null : new Toll(values.Sum(value => value.Least), values.Sum(value => value.Most));
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private sealed record ClaimRow(
        long EventSeq, string Field, string? Value, string? Reference, string? Country, string? Sector, string? Scope, Toll? Number);
}
