using Sitrep.Knowledge;

namespace Sitrep.Incidents;

/// <summary>What of an event decides whether another report tells of the same happening.</summary>
public sealed record Profile
{
    private ProfileNames? _names;

    /// <summary>Number in the ledger.</summary>
    public required long Seq { get; init; }

    /// <summary>The event's id.</summary>
    public required string Id { get; init; }

    /// <summary>Number of its article; null when it was imported.</summary>
    public long? Article { get; init; }

    /// <summary>The incident that an imported report says it is.</summary>
    public string? Declared { get; init; }

    /// <summary>Who published its report.</summary>
    public string? Outlet { get; init; }

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode.</summary>
    public string? Mode { get; init; }

    /// <summary>Whether it counts several happenings together: "17 killed in a week of fighting".</summary>
    public bool SumsUp { get; init; }

    /// <summary>Whether the headline of its article tells of it.</summary>
    public bool InTitle { get; init; }

    /// <summary>Whether its report says that it is another happening: "in a separate attack".</summary>
    public bool IsSetApart { get; init; }

    /// <summary>What its report tells of a happening that was news before (<see cref="FollowUps"/>); null for news.</summary>
    public string? FollowUp { get; init; }

    /// <summary>Told as done, under way, denied or negated: about something that is or is not; else about what may come.</summary>
    public required bool IsActual { get; init; }

    /// <summary>Day number on which its report was published.</summary>
    public int KnownDay { get; init; }

    /// <summary>First possible day number.</summary>
    public required int Start { get; init; }

    /// <summary>Last possible day number, inclusive.</summary>
    public required int End { get; init; }

    /// <summary>Whether the report says when, and not only the day on which it was published.</summary>
    public required bool HasStatedDate { get; init; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>UCDP where_prec; null without a place.</summary>
    public int? PlacePrecision { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the place.</summary>
    public string? Country { get; init; }

    /// <summary>Country of the places that its article names: where it was, for want of anything better.</summary>
    public string? PresumedCountry { get; init; }

    /// <summary>First-order division of the place.</summary>
    public string? Admin1 { get; init; }

    /// <summary>The place's name.</summary>
    public string? Place { get; init; }

    /// <summary>The names of its places by their <see cref="NameSkeleton"/>.</summary>
    internal ProfileNames Names => _names is { } known && known.AreOf(this) ? known : _names = new ProfileNames(this);

    /// <summary>Who acts.</summary>
    public IReadOnlyList<Party> Actors { get; init; } = [];

    /// <summary>Who is acted on.</summary>
    public IReadOnlyList<Party> Recipients { get; init; } = [];

    /// <summary>Number killed.</summary>
    public Toll? Killed { get; init; }

    /// <summary>Number injured.</summary>
    public Toll? Injured { get; init; }

    /// <summary>The words of the sentence that tells of it.</summary>
    public Wording Wording { get; init; } = Wording.None;

    /// <summary>Whether the place is known to within a second-order division and has a point.</summary>
    public bool HasPoint => Latitude is not null && Longitude is not null && PlacePrecision is <= 3;
}

/// <summary>How many: one number, or between two where a report gives no more ("dozens").</summary>
/// <param name="Least">The number, or the least that it may be.</param>
/// <param name="Most">The number, or the most that it may be.</param>
public readonly record struct Toll(long Least, long Most)
{
    /// <summary>One number.</summary>
    public static implicit operator Toll(long number) => new(number, number);

    /// <summary>Whether both may be the same number.</summary>
    public bool Overlaps(Toll other) => Least <= other.Most && other.Least <= Most;
}

/// <summary>One side of an event.</summary>
/// <param name="Key">Id in the dictionary, or the name in lower case.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or IGO, NGO, IMG, MNC.</param>
/// <param name="Sector">PLOVER sector.</param>
public readonly record struct Party(string Key, string? Country, string? Sector);
