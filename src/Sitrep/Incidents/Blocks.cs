using System.Globalization;
using System.Text;

namespace Sitrep.Incidents;

/// <summary>
/// Blocking: an event is compared only with those that share a key of type, week and place, so that its cost does not
/// grow with the ledger.
/// </summary>
public static class Blocks
{
    private const int WeekDays = 7;
    private const int LongestDays = 31;
    private const double CellDegrees = 0.5;

    /// <summary>Keys under which an event is found.</summary>
    public static IReadOnlyList<long> KeysOf(Profile profile) => Keys(profile, 0, [.. OwnPlaces(profile)]);

    /// <summary>Keys under which its like may be found, a day earlier and later and in the cells around included.</summary>
    public static IReadOnlyList<long> KeysToSearch(Profile profile) => Keys(profile, 2, [.. SearchedPlaces(profile)]);

    private static List<long> Keys(Profile profile, int daysAround, string[] places)
    {
        var keys = new List<long>();
        // What is spread over more than a month is a summary of happenings, not one.
        if (profile.End - profile.Start > LongestDays)
        {
            return keys;
        }

        for (var week = (profile.Start - daysAround) / WeekDays; week <= (profile.End + daysAround) / WeekDays; week++)
        {
            foreach (var place in places)
            {
                keys.Add(Hash(string.Create(CultureInfo.InvariantCulture, $"{profile.Type}|{profile.IsActual}|{week}|{place}")));
            }
        }

        return keys;
    }

    private static IEnumerable<string> OwnPlaces(Profile profile)
    {
        if (EventFamilies.IsVerbal(profile.Type) || profile.Country is null)
        {
            return Parties(profile);
        }

        return profile.HasPoint
            ? [Cell(profile, 0, 0), $"all {profile.Country}"]
            : [$"coarse {profile.Country}", $"all {profile.Country}"];
    }

    private static IEnumerable<string> SearchedPlaces(Profile profile)
    {
        if (EventFamilies.IsVerbal(profile.Type) || profile.Country is null)
        {
            return Parties(profile);
        }

        return profile.HasPoint
            ? [.. from north in Around from east in Around select Cell(profile, north, east), $"coarse {profile.Country}"]
            : [$"all {profile.Country}"];
    }

    private static readonly int[] Around = [-1, 0, 1];

    private static string Cell(Profile profile, int north, int east)
    {
        var columns = (int)(360 / CellDegrees);
        var row = (int)Math.Floor(profile.Latitude!.Value / CellDegrees) + north;
        var column = ((int)Math.Floor((profile.Longitude!.Value + 180) / CellDegrees) + east + columns) % columns;
        return string.Create(CultureInfo.InvariantCulture, $"cell {row} {column}");
    }

    private static IEnumerable<string> Parties(Profile profile) => profile.Actors.Concat(profile.Recipients)
        .Select(party => $"party {party.Country ?? party.Key}")
        .Distinct(StringComparer.Ordinal);

    /// <summary>FNV-1a, 64 bits: the same on every machine and release.</summary>
    private static long Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ value) * 1099511628211UL);
        }

        return unchecked((long)hash);
    }
}
