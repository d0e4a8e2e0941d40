namespace Sitrep.Knowledge.Places;

/// <summary>A place as it is put into a gazetteer.</summary>
/// <param name="Name">Name that is shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Parent">Row of the division or state that it lies in; -1 for none. A parent comes before its children.</param>
public sealed record GazetteerRow(string Name, PlaceKind Kind, double Latitude, double Longitude, int Parent)
{
    /// <summary>GeoNames id; 0 when it has none.</summary>
    public int Id { get; init; }

    /// <summary>Inhabitants; 0 when not known.</summary>
    public long Population { get; init; }

    /// <summary>What it is the seat of.</summary>
    public PlaceSeat Seat { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whether it is also found under spellings that only transliteration makes equal.</summary>
    public bool Transliterated { get; init; }

    /// <summary>Whether its names find it; the states of the compiled file are there only to be parents.</summary>
    public bool Named { get; init; } = true;
}
