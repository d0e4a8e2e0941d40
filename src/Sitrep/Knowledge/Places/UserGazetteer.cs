using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sitrep.Knowledge.Places;

/// <summary>
/// Reads a gazetteer of the user's own: a GeoNames dump (19 columns between tabs, without a header), or a CSV file whose
/// header names <c>name</c>, <c>lat</c> and <c>lon</c>, and may name <c>country</c> (ISO 3166-1 code or name), <c>admin1</c>,
/// <c>admin2</c>, <c>population</c>, <c>names</c> (between semicolons) and <c>id</c> (GeoNames).
/// </summary>
public static class UserGazetteer
{
    private const int GeoNamesColumns = 19;

    private static readonly string[] Needed = ["name", "lat", "lon"];

    /// <summary>Reads the rows of a file; lines with mistakes are left out and named.</summary>
    /// <param name="path">The file.</param>
    /// <param name="knowledge">Where the states are known.</param>
    /// <param name="problems">What is wrong, with file and line.</param>
    /// <param name="kept">Takes the header and every line that was read, as they stand; null when nobody wants them.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<GazetteerRow> Read(string path, KnowledgeBase knowledge, out IReadOnlyList<KnowledgeProblem> problems, TextWriter? kept = null)
    {
        var first = File.ReadLines(path).FirstOrDefault() ?? "";
        using var reader = File.OpenText(path);
        return Read(reader, IsDump(first), path, knowledge, kept, out problems);
    }

    internal static bool IsDump(string line) => line.Count(c => c == '\t') == GeoNamesColumns - 1;

    internal static IReadOnlyList<GazetteerRow> Read(
        TextReader reader, bool isDump, string file, KnowledgeBase knowledge, TextWriter? kept, out IReadOnlyList<KnowledgeProblem> problems)
    {
        var found = new List<KnowledgeProblem>();
        problems = found;
        var rows = new UserRows(knowledge);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = !isDump,
            Delimiter = isDump ? "\t" : ",",
            Mode = isDump ? CsvMode.NoEscape : CsvMode.RFC4180,
            MissingFieldFound = null,
            BadDataFound = null,
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
        });
        if (!isDump)
        {
            var header = csv.Read() && csv.ReadHeader() ? csv.HeaderRecord!.Select(name => name.Trim().ToLowerInvariant()).ToList() : [];
            if (Needed.FirstOrDefault(name => !header.Contains(name)) is { } missing)
            {
                found.Add(new KnowledgeProblem(file, 1, $"neither a GeoNames dump ({GeoNamesColumns} columns between tabs) nor a CSV file whose header names 'name', 'lat' and 'lon': '{missing}' is missing"));
                return [];
            }

            kept?.Write(csv.Parser.RawRecord);
        }

        while (csv.Read())
        {
            var problem = isDump && csv.Parser.Count != GeoNamesColumns
                ? $"a line of {csv.Parser.Count} columns; a GeoNames dump has {GeoNamesColumns}"
                : rows.Add(isDump ? Dump(csv) : Row(csv));
            if (problem is not null)
            {
                found.Add(new KnowledgeProblem(file, csv.Parser.RawRow, problem));
            }
            else
            {
                kept?.Write(csv.Parser.RawRecord);
            }
        }

        return rows.All;
    }

    private static UserPlace Row(CsvReader csv)
    {
        string Field(string name) => csv.GetField(name)?.Trim() ?? "";
        return new UserPlace(
            Field("name"), Field("lat"), Field("lon"), Field("country"), Field("admin1"), Field("admin2"), Field("population"), Field("id"),
            Field("names").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), PlaceKind.Town, PlaceSeat.None);
    }

    // geonameid, name, asciiname, alternatenames, latitude, longitude, class, code, country, cc2, admin1 to admin4, population.
    private static UserPlace Dump(CsvReader csv)
    {
        string Field(int column) => csv.GetField(column) ?? "";
        var kind = (Field(6), Field(7)) switch
        {
            ("A", "ADM1") => PlaceKind.Admin1,
            ("A", "ADM2") => PlaceKind.Admin2,
            ("P", "PPLX") => PlaceKind.Quarter,
            ("P", _) => PlaceKind.Town,
            ("S" or "R", _) => PlaceKind.Site,
            _ => PlaceKind.Area,
        };
        var seat = Field(7) switch { "PPLC" => PlaceSeat.Country, "PPLA" => PlaceSeat.Province, "PPLA2" => PlaceSeat.District, _ => PlaceSeat.None };
        return new UserPlace(
            Field(1), Field(4), Field(5), Field(8), "", "", Field(14), Field(0),
            [Field(2), .. Field(3).Split(',', StringSplitOptions.RemoveEmptyEntries)], kind, seat);
    }
}
