namespace Sitrep.Ledger.Reading;

/// <summary>An event of an incident, with what reconciliation looks at.</summary>
internal sealed record Member
{
    public required string Incident { get; init; }

    public required long Seq { get; init; }

    public required string Id { get; init; }

    public long? ArticleSeq { get; init; }

    public string? Outlet { get; init; }

    /// <summary>One number for all events told in the same words.</summary>
    public long? Origin { get; init; }

    /// <summary>The outlet that its report names as the source.</summary>
    public string? Cited { get; init; }

    /// <summary>The agency that its article is credited to.</summary>
    public string? Agency { get; init; }

    /// <summary>How many articles are copies of its article, itself included.</summary>
    public long Copies { get; init; }

    public required long KnownDay { get; init; }

    public required string Type { get; init; }

    public string? Mode { get; init; }

    public required string Status { get; init; }

    public long? DayStart { get; init; }

    public long? DayEnd { get; init; }

    public long? DatePrecision { get; init; }

    public string? Place { get; init; }

    public double? Lat { get; init; }

    public double? Lon { get; init; }

    public long? PlacePrecision { get; init; }

    public string? Country { get; init; }

    public string? Admin1 { get; init; }

    public string? Admin2 { get; init; }

    public long? Geonameid { get; init; }

    public double? Weight { get; init; }

    /// <summary>Whether it counts several happenings together.</summary>
    public bool SumsUp { get; init; }

    /// <summary>Whether its report says that a number given before was too high.</summary>
    public bool Corrects { get; init; }

    /// <summary>What its report tells of a happening that was news before: toll, funeral, trial, anniversary; null for news.</summary>
    public string? FollowUp { get; init; }

    /// <summary>The report that it stands in: an article may tell of one happening in several sentences.</summary>
    public string Report => ArticleSeq is { } article ? $"a{article}" : Id;
}

/// <summary>A claim of a member, with what reconciliation looks at.</summary>
internal sealed record MemberClaim
{
    public required long EventSeq { get; init; }

    public required string Field { get; init; }

    public string? Value { get; init; }

    public string? Reference { get; init; }

    public string? Country { get; init; }

    public string? Sector { get; init; }

    public long? Low { get; init; }

    public long? Best { get; init; }

    public long? High { get; init; }

    public string? Operator { get; init; }

    public string? Scope { get; init; }

    public required string Kind { get; init; }

    public required string Stance { get; init; }

    public string? Claimant { get; init; }
}
