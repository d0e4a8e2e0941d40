using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>What an area is.</summary>
public enum AreaKind : byte
{
    /// <summary>A continent or a part of one, larger than a state.</summary>
    Continent,

    /// <summary>A historical or political region within one state or across several.</summary>
    Region,

    /// <summary>A province or other first-order division, where GeoNames spells it otherwise.</summary>
    Province,

    /// <summary>A district or other second-order division.</summary>
    District,

    /// <summary>A sea, gulf, strait, lake or canal.</summary>
    Water,

    /// <summary>A river or its valley.</summary>
    River,

    /// <summary>A mountain, a range or a pass.</summary>
    Mountains,

    /// <summary>A desert or plain.</summary>
    Desert,

    /// <summary>An island or a group of islands.</summary>
    Island,

    /// <summary>A border, a front or a demarcation line.</summary>
    Border,

    /// <summary>A camp, base, airport, crossing, quarter or other spot.</summary>
    Site,
}

/// <summary>An area without a town of its name, or a spot that GeoNames' towns do not have.</summary>
public sealed record AreaEntry : KnowledgeEntry
{
    /// <summary>Usual name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What it is.</summary>
    public required AreaKind Kind { get; init; }

    /// <summary>States that it lies in, ISO 3166-1 alpha-3; empty for the high seas.</summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    /// <summary>Degrees north of a point near its middle.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east of that point.</summary>
    public required double Longitude { get; init; }

    /// <summary>UCDP where_prec of an event that is placed by it, 1 to 7.</summary>
    public required int Precision { get; init; }

    internal static AreaEntry Read(Fields fields)
    {
        var (latitude, longitude) = fields.Point("at") ?? throw fields.Mistake("'at' is missing");
        var kind = fields.OneOf<AreaKind>("kind") ?? throw fields.Mistake("'kind' is missing");
        var precision = fields.Integer("precision") ?? Precisions[(int)kind];
        return new AreaEntry
        {
            Id = fields.Text("id"),
            Name = fields.Text("name"),
            Names = fields.Texts("names"),
            Kind = kind,
            Where = fields.Texts("where"),
            Latitude = latitude,
            Longitude = longitude,
            Precision = precision is >= 1 and <= 7 ? precision : throw fields.Mistake("'precision' is 1 to 7"),
        };
    }

    // Continents and large regions are UCDP's 6; what is a line or fuzzy is 5; waters are 7 unless the entry says more.
    private static ReadOnlySpan<byte> Precisions => [6, 5, 4, 3, 7, 5, 5, 5, 5, 5, 1];
}
