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

    /// <summary>Numbers by kind as they became known, the earliest report first.</summary>
    public IReadOnlyList<SeriesPoint> Series { get; init; } = [];

    /// <summary>Who says of whom that they did it, or did not.</summary>
    public IReadOnlyList<Blame> Responsibility { get; init; } = [];

    /// <summary>Whether it is no happening, but reports that count several together.</summary>
    public bool SumsUp { get; init; }

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

    /// <summary>What was told of it when it was news no more: none of it is counted again.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>Other incidents that it counts, speaks of or tells of again, or that do so with it.</summary>
    public IReadOnlyList<RelatedIncident> Related { get; init; } = [];

    /// <summary>Ids of its events.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];
}

/// <summary>A report of a happening that was news before.</summary>
/// <param name="Kind"><c>toll</c>, <c>funeral</c>, <c>trial</c>, <c>anniversary</c>, or <c>later</c> where its words do not say.</param>
/// <param name="Event">Id of its event.</param>
/// <param name="Day">Day of publication.</param>
/// <param name="Outlet">Who published it.</param>
public sealed record FollowUp(string Kind, string Event, DateOnly Day, string? Outlet);

/// <summary>How another incident stands to one.</summary>
/// <param name="Kind">
/// <c>sums-up</c>: it counts the other among several; <c>about</c>: it speaks of the other; <c>follows</c>: it tells again of
/// the other, later; <c>summed-up-by</c>, <c>told-of-by</c>, <c>followed-by</c>: the other way round.
/// </param>
/// <param name="Incident">The other's name.</param>
public sealed record RelatedIncident(string Kind, string Incident);

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

/// <summary>A number of an incident as one report gives it.</summary>
/// <param name="Kind">Kind of quantity.</param>
/// <param name="Day">Day of publication.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Claimant">Who says so; null when the report does.</param>
/// <param name="Operator">How it is hedged.</param>
/// <param name="Scope">event, subset or cumulative.</param>
/// <param name="Low">Least value.</param>
/// <param name="Best">Best value.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Event">Id of the event that gives it.</param>
/// <param name="Change">What it does to the number that stood: first, same, rises, lower (which it leaves standing), revised, part.</param>
/// <param name="Supersedes">Position in the series of the number that it takes the place of; null when it takes none's.</param>
public sealed record SeriesPoint(
    string Kind, DateOnly Day, string? Outlet, string? Claimant, string? Operator, string? Scope, long? Low, long? Best, long? High, string Event,
    SeriesChange Change, int? Supersedes);

/// <summary>What a number does to the one that stood before.</summary>
public enum SeriesChange
{
#pragma warning disable CS1591 // SeriesPoint says what they mean.
    First, Same, Rises, Lower, Revised, Part,
#pragma warning restore CS1591
}

/// <summary>A cell of the responsibility matrix: who says what of an actor's responsibility, in how many reports.</summary>
/// <param name="Actor">Name of the actor.</param>
/// <param name="Id">Its id in the dictionary.</param>
/// <param name="Claimant">Who says so; the outlet where the report says it in its own voice.</param>
/// <param name="Kind">What kind of source that is.</param>
/// <param name="Stance">states, accuses, claims-responsibility, denies, confirms or doubts.</param>
/// <param name="Reports">Number of reports.</param>
public sealed record Blame(string Actor, string? Id, string? Claimant, string Kind, string Stance, int Reports);
