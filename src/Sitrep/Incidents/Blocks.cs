using System.Globalization;

namespace Sitrep.Incidents;

/// <summary>
/// Blocking: an event is compared only with those that share a key of week, family of types, and place, name or party, so
/// that its cost does not grow with the ledger.
/// </summary>
public static class Blocks
{
    private const int WeekDays = 7;
    private const int LongestDays = 31;
    private const int MostNames = 6;
    private const double CellDegrees = 0.5;
    private const int BitsBelowWeek = 44;

    private const string Nowhere = "nowhere ";

    private static readonly int[] Around = [-1, 0, 1];

    /// <summary>Keys under which an event is found.</summary>
    public static IReadOnlyList<long> KeysOf(Profile profile) => Keys(profile, 0, [.. OwnPlaces(profile), .. Names(profile), .. Parties(profile), .. Unplaced(profile)]);

    /// <summary>Keys under which its like may be found, two days earlier and later and in the cells around included.</summary>
    public static IReadOnlyList<long> KeysToSearch(Profile profile) =>
        Keys(profile, 2, [.. SearchedPlaces(profile), .. Names(profile), .. Parties(profile).Select(party => Nowhere + party)]);

    /// <summary>The week leads, so that the keys of what is added together lie together on disk.</summary>
    private static List<long> Keys(Profile profile, int daysAround, string[] places)
    {
        var keys = new List<long>();
        // What is spread over more than a month is a summary of happenings, not one.
        if (profile.End - profile.Start > LongestDays)
        {
            return keys;
        }

        var kind = $"{EventFamilies.Of(profile.Type)}|{profile.IsActual}";
        for (var week = (profile.Start - daysAround) / WeekDays; week <= (profile.End + daysAround) / WeekDays; week++)
        {
            foreach (var place in places)
            {
                var hash = Shingles.Run(Shingles.Words($"{kind}|{place}"));
                keys.Add(((long)week << BitsBelowWeek) | (long)(hash >> (64 - BitsBelowWeek)));
            }
        }

        return keys;
    }

    private static IEnumerable<string> OwnPlaces(Profile profile) =>
        EventFamilies.IsVerbal(profile.Type) ? []
        : IsPlaced(profile) ? [Cell(profile, 0, 0), $"all {profile.Country}"]
        : PlaceLikeness.Countries(profile).SelectMany(country => new[] { $"coarse {country}", $"all {country}" });

    private static IEnumerable<string> SearchedPlaces(Profile profile) =>
        EventFamilies.IsVerbal(profile.Type) ? Parties(profile)
        : IsPlaced(profile) ? [.. from north in Around from east in Around select Cell(profile, north, east), $"coarse {profile.Country}"]
        : PlaceLikeness.Countries(profile).Select(country => $"all {country}").DefaultIfEmpty().SelectMany(key => key is null ? Parties(profile) : [key]);

    /// <summary>What is nowhere is found by its parties, from wherever they are.</summary>
    private static IEnumerable<string> Unplaced(Profile profile) =>
        !EventFamilies.IsVerbal(profile.Type) && !PlaceLikeness.Countries(profile).Any() ? Parties(profile).Select(party => Nowhere + party) : [];

    private static bool IsPlaced(Profile profile) => profile.HasPoint && profile.Country is not null && !PlaceLikeness.IsDoubtful(profile);

    private static string Cell(Profile profile, int north, int east)
    {
        var columns = (int)(360 / CellDegrees);
        var row = (int)Math.Floor(profile.Latitude!.Value / CellDegrees) + north + columns;
        var column = ((int)Math.Floor((profile.Longitude!.Value + 180) / CellDegrees) + east + columns) % columns;
        return string.Create(CultureInfo.InvariantCulture, $"cell {row} {column}");
    }

    private static IEnumerable<string> Names(Profile profile) => profile.Wording.Names.Take(MostNames)
        .Select(name => string.Create(CultureInfo.InvariantCulture, $"name {name}"));

    private static IEnumerable<string> Parties(Profile profile) => profile.Actors.Concat(profile.Recipients)
        .Select(party => $"party {party.Country ?? party.Key}")
        .Distinct(StringComparer.Ordinal);
}
