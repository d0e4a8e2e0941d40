namespace Sitrep.Knowledge.Places;

/// <summary>The states and areas of the knowledge files as rows of a gazetteer.</summary>
internal static class KnownAreas
{
    private const int CountryPrecision = 6;

    /// <summary>The rows, and for each the precision of an event that is placed by it.</summary>
    /// <remarks>
    /// Each state is two rows: a nameless one that shows its code, so that the code is found from any place in it, and
    /// below it the state as it is found by name.
    /// </remarks>
    public static (List<GazetteerRow> Rows, byte[] Precisions) Rows(KnowledgeBase knowledge)
    {
        var rows = new List<GazetteerRow>();
        var precisions = new List<byte>();
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);

        void Add(GazetteerRow row, int precision)
        {
            rows.Add(row);
            precisions.Add((byte)precision);
        }

        foreach (var country in knowledge.All<CountryEntry>())
        {
            codes.Add(country.Id, rows.Count);
            Add(new GazetteerRow(country.Id, PlaceKind.Country, country.Latitude, country.Longitude, -1) { Named = false }, CountryPrecision);
            if (knowledge.States.ById(country.Id) is { } state)
            {
                var parent = rows.Count - 1;
                Add(
                    new GazetteerRow(state.Name, PlaceKind.Country, country.Latitude, country.Longitude, parent) { Names = state.Names },
                    CountryPrecision);
            }
        }

        foreach (var area in knowledge.All<AreaEntry>())
        {
            var parent = area.Where.Count == 1 ? codes.GetValueOrDefault(area.Where[0], -1) : -1;
            Add(new GazetteerRow(area.Name, KindOf(area.Kind), area.Latitude, area.Longitude, parent) { Names = area.Names }, area.Precision);
        }

        return (rows, [.. precisions]);
    }

    /// <summary>The code of a state's row, or of the row above it.</summary>
    public static string CountryCode(Gazetteer gazetteer, int country) =>
        gazetteer.NameOf(gazetteer.ParentOf(country) is >= 0 and var code ? code : country);

    private static PlaceKind KindOf(AreaKind kind) => kind switch
    {
        AreaKind.Province => PlaceKind.Admin1,
        AreaKind.District => PlaceKind.Admin2,
        AreaKind.Site => PlaceKind.Site,
        _ => PlaceKind.Area,
    };
}
