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

    /// <summary>Reads the rows of a file; lines with mistakes are left out and named.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<GazetteerRow> Read(string path, KnowledgeBase knowledge, out IReadOnlyList<KnowledgeProblem> problems)
    {
        using var reader = File.OpenText(path);
        return Read(reader, path, knowledge, out problems);
    }

    /// <summary>Reads rows; <paramref name="file"/> is what problems name.</summary>
    public static IReadOnlyList<GazetteerRow> Read(TextReader reader, string file, KnowledgeBase knowledge, out IReadOnlyList<KnowledgeProblem> problems)
    {
        var found = new List<KnowledgeProblem>();
        var rows = new UserRows(knowledge);
        var first = reader.ReadLine() ?? "";
        var isDump = first.Count(c => c == '\t') == GeoNamesColumns - 1;
        using var csv = new CsvReader(new StringReader(first + "\n" + reader.ReadToEnd()), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = !isDump,
            Delimiter = isDump ? "\t" : ",",
            Mode = isDump ? CsvMode.NoEscape : CsvMode.RFC4180,
            MissingFieldFound = null,
            BadDataFound = null,
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
        });
        if (!isDump && csv.Read())
        {
            csv.ReadHeader();
        }

        while (csv.Read())
        {
            var problem = rows.Add(isDump ? Dump(csv) : Row(csv));
            if (problem is not null)
            {
                found.Add(new KnowledgeProblem(file, csv.Parser.RawRow, problem));
            }
        }

        problems = found;
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
