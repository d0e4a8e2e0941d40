using System.Globalization;

namespace Sitrep.Knowledge.Places;

/// <summary>A line of a user's gazetteer, as it is written.</summary>
internal sealed record UserPlace(
    string Name, string Latitude, string Longitude, string Country, string Admin1, string Admin2, string Population, string Id,
    IReadOnlyList<string> Names, PlaceKind Kind, PlaceSeat Seat);

/// <summary>Turns lines of a user's gazetteer into rows, with the states and divisions that they lie in above them.</summary>
internal sealed class UserRows(KnowledgeBase knowledge)
{
    private readonly List<GazetteerRow> _rows = [];
    private readonly Dictionary<(int Parent, string Name), int> _parents = [];
    private readonly Dictionary<string, string> _codes = knowledge.All<CountryEntry>().Where(country => country.Iso2 is not null)
        .ToDictionary(country => country.Iso2!, country => country.Id, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<GazetteerRow> All => _rows;

    /// <summary>Adds a line; gives what is wrong with it, or null.</summary>
    public string? Add(UserPlace place)
    {
        if (place.Name.Length == 0)
        {
            return "a place needs a name";
        }

        if (!TryDegrees(place.Latitude, 90, out var latitude) || !TryDegrees(place.Longitude, 180, out var longitude))
        {
            return $"'{place.Latitude}' and '{place.Longitude}' are no latitude and longitude in degrees";
        }

        var country = Country(place.Country);
        if (place.Country.Length > 0 && country is null)
        {
            return $"'{place.Country}' is no state: give an ISO 3166-1 code or a name";
        }

        if (_rows.Count + 4 > GazetteerLayer.MostPlaces)
        {
            return $"a gazetteer holds at most {GazetteerLayer.MostPlaces} places";
        }

        var parent = country is null ? -1 : Parent(-1, country, PlaceKind.Country, latitude, longitude);
        parent = place.Admin1.Length == 0 ? parent : Parent(parent, place.Admin1, PlaceKind.Admin1, latitude, longitude);
        parent = place.Admin2.Length == 0 ? parent : Parent(parent, place.Admin2, PlaceKind.Admin2, latitude, longitude);
        _rows.Add(new GazetteerRow(place.Name, place.Kind, latitude, longitude, parent)
        {
            Id = int.TryParse(place.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0,
            Population = long.TryParse(place.Population, NumberStyles.None, CultureInfo.InvariantCulture, out var population) ? population : 0,
            Seat = place.Seat,
            Names = place.Names,
            Transliterated = true,
        });
        return null;
    }

    private string? Country(string text) =>
        text.Length == 0 ? null
        : _codes.TryGetValue(text, out var code) ? code
        : knowledge.States.ById(text.ToUpperInvariant())?.Id ?? knowledge.States.ByName(text)?.Id;

    // Divisions are there to be shown, not to be found: the bundled gazetteer has them.
    private int Parent(int above, string name, PlaceKind kind, double latitude, double longitude)
    {
        if (!_parents.TryGetValue((above, name), out var row))
        {
            _parents.Add((above, name), row = _rows.Count);
            _rows.Add(new GazetteerRow(name, kind, latitude, longitude, above) { Named = false });
        }

        return row;
    }

    private static bool TryDegrees(string text, double limit, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= limit;
}
