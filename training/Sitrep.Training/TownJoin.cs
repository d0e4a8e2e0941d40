using Sitrep.Knowledge.Places;

namespace Sitrep.Training;

/// <summary>Puts together what the older list knows of a town (id, population, names) and the newer one (divisions).</summary>
internal static class TownJoin
{
    private const double SameTownDegrees = 0.12;
    private const double NeighbourDegrees = 0.6;
    private const double CellDegrees = 0.25;

    public static List<TownRow> Join(IEnumerable<TownRow> today, IEnumerable<TownRow> towns)
    {
        var cells = new Dictionary<(int, int), List<TownRow>>();
        foreach (var town in today)
        {
            var cell = Cell(town.Latitude, town.Longitude);
            if (!cells.TryGetValue(cell, out var list))
            {
                cells.Add(cell, list = []);
            }

            list.Add(town);
        }

        var joined = new List<TownRow>();
        var used = new HashSet<TownRow>(ReferenceEqualityComparer.Instance);
        foreach (var town in towns)
        {
            TownRow? same = null, nearest = null;
            foreach (var other in Near(town, cells).Where(other => other.Country == town.Country))
            {
                nearest = nearest is null || Distance(town, other) < Distance(town, nearest) ? other : nearest;
                if (Distance(town, other) < SameTownDegrees && HaveSameName(town, other) && (same is null || Distance(town, other) < Distance(town, same)))
                {
                    same = other;
                }
            }

            if (same is not null)
            {
                used.Add(same);
            }

            var divisions = same ?? (nearest is not null && Distance(town, nearest) < NeighbourDegrees ? nearest : town);
            joined.Add(town with { Admin1 = divisions.Admin1, Admin2 = divisions.Admin2 });
        }

        joined.AddRange(cells.Values.SelectMany(list => list).Where(town => !used.Contains(town))
            .OrderBy(town => town.Country, StringComparer.Ordinal).ThenBy(town => town.Name, StringComparer.Ordinal)
            .ThenBy(town => town.Latitude).ThenBy(town => town.Longitude));
        return joined;
    }

    private static bool HaveSameName(TownRow town, TownRow other)
    {
        var key = PlaceNameHash.Letters(other.Name);
        return town.Names.Prepend(town.Name).Any(name => PlaceNameHash.Letters(name) == key);
    }

    private static IEnumerable<TownRow> Near(TownRow town, Dictionary<(int, int), List<TownRow>> cells)
    {
        var (row, column) = Cell(town.Latitude, town.Longitude);
        for (var i = row - 1; i <= row + 1; i++)
        {
            for (var j = column - 1; j <= column + 1; j++)
            {
                foreach (var other in cells.GetValueOrDefault((i, j)) ?? [])
                {
                    yield return other;
                }
            }
        }
    }

    private static (int, int) Cell(double latitude, double longitude) =>
        ((int)Math.Floor(latitude / CellDegrees), (int)Math.Floor(longitude / CellDegrees));

    private static double Distance(TownRow town, TownRow other) =>
        Math.Max(Math.Abs(town.Latitude - other.Latitude), Math.Abs(town.Longitude - other.Longitude));
}
