namespace Sitrep.Knowledge.Places;

/// <summary>A place of the gazetteer.</summary>
public sealed record GazetteerPlace
{
    /// <summary>Name that is shown.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>GeoNames id; null for what is not from there.</summary>
    public int? GeonameId { get; init; }

    /// <summary>Degrees north.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public required double Longitude { get; init; }

    /// <summary>ISO 3166-1 alpha-3; null for what lies in several states or in none.</summary>
    public string? Country { get; init; }

    /// <summary>Name of the first-order division.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Name of the second-order division.</summary>
    public string? Admin2 { get; init; }

    /// <summary>UCDP where_prec of an event that is placed by it.</summary>
    public required int Precision { get; init; }
}
