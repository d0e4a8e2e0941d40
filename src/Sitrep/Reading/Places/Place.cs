using Sitrep.Articles;
using Sitrep.Knowledge.Places;

namespace Sitrep.Reading;

/// <summary>A mention of a place, resolved against the gazetteer as far as the text allows.</summary>
public sealed record Place
{
    /// <summary>The words of the mention.</summary>
    public required Span Span { get; init; }

    /// <summary>Name in the gazetteer; the words themselves when it is not known.</summary>
    public required string Name { get; init; }

    /// <summary>GeoNames id; null for what GeoNames does not have.</summary>
    public int? GeonameId { get; init; }

    /// <summary>Degrees north, -90 to 90; null for an area without a point.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public double? Longitude { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>Name of the first-order division.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Name of the second-order division.</summary>
    public string? Admin2 { get; init; }

    /// <summary>
    /// UCDP where_prec: 1 the named point, 2 within 25 km of it, 3 second-order division, 4 first-order division,
    /// 5 a line or a fuzzy area, 6 the country, 7 international waters or airspace.
    /// </summary>
    public required int Precision { get; init; }

    /// <summary>Other candidates for the same name, best first, with scores from 0 to 1.</summary>
    public IReadOnlyList<PlaceAlternative> Alternatives { get; init; } = [];

    /// <summary>Whether only the text knows it: no gazetteer and no list has the name.</summary>
    internal bool IsUnlisted { get; init; }

    /// <summary>Why this is no place of an event (a dateline, "Paris-based", "the Geneva talks"); null when it may be one.</summary>
    public string? NotEventPlace { get; init; }

    /// <summary>UCDP precision of what is only known to lie in a town.</summary>
    private const int WithinPrecision = 2;

    /// <summary>A mention that names a place of the gazetteer.</summary>
    internal static Place Of(GazetteerPlace known, Span span) => new()
    {
        Span = span,
        Name = known.Name,
        GeonameId = known.GeonameId,
        Latitude = known.Latitude,
        Longitude = known.Longitude,
        Country = known.Country,
        Admin1 = known.Admin1,
        Admin2 = known.Admin2,
        Precision = known.Precision,
    };

    /// <summary>This place, of which nothing is known but what holds it: somewhere there.</summary>
    internal Place Within(Place outer) => this with
    {
        Latitude = outer.Latitude,
        Longitude = outer.Longitude,
        Country = outer.Country,
        Admin1 = outer.Admin1,
        Admin2 = outer.Admin2,
        Precision = Math.Max(WithinPrecision, outer.Precision),
    };

    /// <summary>Whether it is a point that the text gives in figures: "34°51'N 36°45'E", "37S BV 123 456".</summary>
    public bool IsCoordinates => GeonameId is null && Latitude is not null && char.IsAsciiDigit(Name[0]);
}

/// <summary>A place that the name could also mean.</summary>
/// <param name="Name">Name in the gazetteer.</param>
/// <param name="GeonameId">GeoNames id.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Score">0 to 1; the chosen place's own score is one less the sum of these.</param>
public sealed record PlaceAlternative(string Name, int? GeonameId, double Latitude, double Longitude, string? Country, double Score);
