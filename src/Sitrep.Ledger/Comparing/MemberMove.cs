namespace Sitrep.Ledger.Comparing;

/// <summary>An event whose membership changed between two days.</summary>
internal sealed record MemberMove
{
    public required long EventSeq { get; init; }

    public required string Event { get; init; }

    /// <summary>Its article; the event's own id when it was imported.</summary>
    public required string Article { get; init; }

    /// <summary>The incident on the earlier day.</summary>
    public string? Before { get; init; }

    /// <summary>The incident on the later day.</summary>
    public string? After { get; init; }

    /// <summary>The review that moved it last.</summary>
    public long? Review { get; init; }

    /// <summary>What moved it last.</summary>
    public required string Cause { get; init; }
}
