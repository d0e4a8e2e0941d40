using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>A happening as its reports tell of it, reconciled by a policy.</summary>
public sealed record Incident
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>The policy.</summary>
    public required Policy Policy { get; init; }

    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode.</summary>
    public string? Mode { get; init; }

    /// <summary>Who acts.</summary>
    public IReadOnlyList<IncidentParty> Actors { get; init; } = [];

    /// <summary>Who is acted on.</summary>
    public IReadOnlyList<IncidentParty> Recipients { get; init; } = [];

    /// <summary>Where.</summary>
    public IncidentPlace? Place { get; init; }

    /// <summary>First day; null when only the last is known.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? End { get; init; }

    /// <summary>UCDP date_prec.</summary>
    public int? DatePrecision { get; init; }

    /// <summary>Numbers by kind.</summary>
    public IReadOnlyList<IncidentNumber> Quantities { get; init; } = [];

    /// <summary>Whether it is told as having happened.</summary>
    public required string Status { get; init; }

    /// <summary>Number of articles, or of imported reports.</summary>
    public required int Articles { get; init; }

    /// <summary>The independent sources of information behind the articles, the one behind most first.</summary>
    public required IReadOnlyList<IncidentOrigin> Sources { get; init; }

    /// <summary>Number of independent sources.</summary>
    public int Origins => Sources.Count;

    /// <summary>Fields in which reports differ.</summary>
    public IReadOnlyList<string> Contested { get; init; } = [];

    /// <summary>Fields in which reports are evenly divided, so that no value stands for them.</summary>
    public IReadOnlyList<string> Indeterminate { get; init; } = [];

    /// <summary>Ids of its events.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];
}

/// <summary>An independent source of information: copies of an agency's report and what cites it are one.</summary>
/// <param name="Name">The agency or outlet; null when no report names one.</param>
/// <param name="Articles">Number of articles through which it comes.</param>
public sealed record IncidentOrigin(string? Name, int Articles);

/// <summary>A side of an incident.</summary>
public sealed record IncidentParty(string Name, string? Id, string? Country, string? Sector, int Reports);

/// <summary>The place of an incident; precision is UCDP's where_prec.</summary>
public sealed record IncidentPlace(
    string Name, long? GeonameId, double? Latitude, double? Longitude, string? Country, string? Admin1, string? Admin2, int Precision);

/// <summary>A number of an incident, reconciled; the swing is the least and greatest value that any policy gives.</summary>
public sealed record IncidentNumber(string Kind, Reconciled Value, double? Least, double? Greatest, int Reports);
