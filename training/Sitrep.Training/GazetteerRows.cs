using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;

namespace Sitrep.Training;

/// <summary>Joins towns and divisions of the two packages into the rows of the gazetteer.</summary>
internal static class GazetteerRows
{
    // States whose names reach English newsrooms through a transliteration that nobody has settled.
    private static readonly HashSet<string> Transliterated = new(StringComparer.Ordinal)
    {
        "SYR", "IRQ", "JOR", "LBN", "PSE", "ISR", "EGY", "LBY", "TUN", "DZA", "MAR", "ESH", "MRT", "SDN", "SSD", "SAU", "YEM",
        "OMN", "ARE", "QAT", "BHR", "KWT", "IRN", "AFG", "PAK", "IND", "BGD", "NPL", "MMR", "KAZ", "KGZ", "TJK", "TKM", "UZB",
        "RUS", "UKR", "BLR", "GEO", "ARM", "AZE", "SOM", "DJI", "ETH", "ERI", "TCD", "MLI", "NER", "NGA", "COM", "MDV",
    };

    public static List<GazetteerRow> Of(
        Dictionary<string, CountryEntry> countries, Dictionary<string, DivisionEntry> written, List<JsonDivision> admin1, List<JsonDivision> admin2, IEnumerable<TownRow> today, IEnumerable<TownRow> towns)
    {
        var known = TownJoin.Join(today.Where(town => countries.ContainsKey(town.Country)), towns.Where(town => countries.ContainsKey(town.Country)));
        var rows = new List<GazetteerRow>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (code, country) in countries)
        {
            numbers.Add(code, rows.Count);
            rows.Add(new GazetteerRow(country.Id, PlaceKind.Country, country.Latitude, country.Longitude, -1) { Named = false });
        }

        void AddDivisions(List<JsonDivision> divisions, PlaceKind kind, Func<TownRow, string> codeOf)
        {
            var members = known.ToLookup(codeOf, StringComparer.Ordinal);
            foreach (var division in divisions)
            {
                var parent = division.Code[..division.Code.LastIndexOf('.')];
                if (numbers.TryGetValue(parent, out var number) && members[division.Code].Any())
                {
                    numbers.Add(division.Code, rows.Count);
                    var row = DivisionNames.Row(division, kind, number, [.. members[division.Code]], IsTransliterated(division.Code));
                    rows.Add(written.GetValueOrDefault(division.Code) is { Latitude: { } latitude, Longitude: { } longitude }
                        ? row with { Latitude = latitude, Longitude = longitude }
                        : row);
                }
            }
        }

        bool IsTransliterated(string code) => Transliterated.Contains(countries[code[..2]].Id);
        AddDivisions(admin1, PlaceKind.Admin1, town => town.Admin1Code);
        AddDivisions(admin2, PlaceKind.Admin2, town => town.Admin2Code);
        foreach (var town in known)
        {
            var parent = numbers.TryGetValue(town.Admin2Code, out var second) ? second
                : numbers.TryGetValue(town.Admin1Code, out var first) ? first
                : numbers[town.Country];
            rows.Add(new GazetteerRow(town.Name, town.Feature == "PPLX" ? PlaceKind.Quarter : PlaceKind.Town, town.Latitude, town.Longitude, parent)
            {
                Id = town.Id,
                Population = town.Population,
                Seat = SeatOf(town.Feature),
                Names = [.. town.Names.Where(name => DivisionNames.IsUseful(name) && (!IsEnglish(town.Country) || IsVariant(name, town.Name))).Distinct(StringComparer.Ordinal)],
                Transliterated = IsTransliterated(town.Country),
            });
        }

        return rows;
    }

    // English-speaking states, whose towns newsrooms call by one name: GeoNames' others are those of the settlers' time.
    private static bool IsEnglish(string country) => country is "US" or "CA" or "AU" or "NZ" or "GB" or "IE";

    private static bool IsVariant(string name, string own) =>
        own.Contains(name, StringComparison.OrdinalIgnoreCase) || own.Split(' ', '-', '/').Any(word => word.Length >= 4 && name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static PlaceSeat SeatOf(string feature) => feature switch
    {
        "PPLC" => PlaceSeat.Country,
        "PPLA" or "PPLG" => PlaceSeat.Province,
        "PPLA2" => PlaceSeat.District,
        _ => PlaceSeat.None,
    };
}
