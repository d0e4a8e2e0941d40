using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Knowledge;

namespace Sitrep.Ledger.Reading;

/// <summary>Loads what linking compares, and keeps the latest of it.</summary>
internal sealed class ProfileQuery(SqliteConnection connection)
{
    private const int MostKept = 20_000;
    private const int OneStatement = 500;

    /// <summary>Days before publication within which an event without a date is taken to lie.</summary>
    private const int PublicationDays = 2;

    private readonly Dictionary<long, Profile> _kept = [];

    /// <summary>The profiles, in the order of the numbers.</summary>
    public IReadOnlyList<Profile> Load(IReadOnlyList<long> events, SqliteTransaction? transaction)
    {
        if (_kept.Count > MostKept)
        {
            _kept.Clear();
        }

        foreach (var missing in events.Where(seq => !_kept.ContainsKey(seq)).Chunk(OneStatement))
        {
            Fetch(missing, transaction);
        }

        return [.. events.Select(seq => _kept[seq])];
    }

    private void Fetch(long[] events, SqliteTransaction? transaction)
    {
        var claims = connection.Query<ClaimRow>(
            """
            SELECT event_seq AS EventSeq, field, value, reference, country, sector, low, best, high
            FROM claims
            WHERE event_seq IN @events AND field IN ('actor', 'recipient', 'killed', 'injured') AND (scope IS NULL OR scope = 'event')
            ORDER BY event_seq, ordinal
            """,
            new { events },
            transaction).ToLookup(claim => claim.EventSeq);
        foreach (var row in connection.Query<EventRow>(
            """
            SELECT seq, id, article_seq AS ArticleSeq, type, mode, status, known_day AS KnownDay, day_start AS DayStart, day_end AS DayEnd,
              lat, lon, place_precision AS PlacePrecision, country, admin1, place
            FROM events WHERE seq IN @events
            """,
            new { events },
            transaction))
        {
            _kept[row.Seq] = Of(row, [.. claims[row.Seq]]);
        }
    }

    private static Profile Of(EventRow row, ClaimRow[] claims)
    {
        var end = row.DayEnd ?? row.KnownDay;
        return new Profile
        {
            Seq = row.Seq,
            Id = row.Id,
            Article = row.ArticleSeq,
            Type = EnumText<EventType>.Parse(row.Type),
            Mode = row.Mode,
            IsActual = row.Status is not ("planned" or "threatened" or "hypothetical"),
            Start = (int)(row.DayStart ?? end - PublicationDays),
            End = (int)Math.Max(end, row.DayStart ?? end),
            HasStatedDate = row.DayStart is not null,
            Latitude = row.Lat,
            Longitude = row.Lon,
            PlacePrecision = (int?)row.PlacePrecision,
            Country = row.Country,
            Admin1 = row.Admin1,
            Place = row.Place,
            Actors = Parties(claims, ClaimFields.Actor),
            Recipients = Parties(claims, ClaimFields.Recipient),
            Killed = Number(claims, "killed"),
            Injured = Number(claims, "injured"),
        };
    }

    private static Party[] Parties(ClaimRow[] claims, string field) =>
    [
        .. claims.Where(claim => claim.Field == field)
            .Select(claim => new Party(claim.Reference ?? claim.Value?.ToLowerInvariant() ?? "", claim.Country, claim.Sector)),
    ];

    private static long? Number(ClaimRow[] claims, string field)
    {
        var values = claims.Where(claim => claim.Field == field).Select(claim => claim.Best ?? claim.Low ?? claim.High).ToArray();
        return values.Length == 0 ? null : values.Sum();
    }

    private sealed record EventRow(
        long Seq, string Id, long? ArticleSeq, string Type, string? Mode, string Status, long KnownDay, long? DayStart, long? DayEnd,
        double? Lat, double? Lon, long? PlacePrecision, string? Country, string? Admin1, string? Place);

    private sealed record ClaimRow(
        long EventSeq, string Field, string? Value, string? Reference, string? Country, string? Sector, long? Low, long? Best, long? High);
}
