using Sitrep.Articles;

namespace Sitrep.Reading;

/// <summary>Who says something, by which words, and what is said.</summary>
public sealed record Attribution
{
    /// <summary>Name of the claimant, or the words that describe it.</summary>
    public required string Claimant { get; init; }

    /// <summary>The claimant's words; null when the cue alone stands ("reportedly").</summary>
    public Span? Source { get; init; }

    /// <summary>The relative pronoun that stands for the claimant in the clause of the cue ("the ministry, <b>which</b> said").</summary>
    public Span? Pronoun { get; init; }

    /// <summary>What kind of source it is.</summary>
    public required ClaimantKind Kind { get; init; }

    /// <summary>The outlet or agency that was told ("told Reuters"), or that is itself the claimant.</summary>
    public string? Outlet { get; init; }

    /// <summary>"said", "according to"; of a headline tag, the colon or dash that sets it off.</summary>
    public Span? Cue { get; init; }

    /// <summary>What the claimant does with the content.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Whether it reports, or is a speech act or an attitude, whose content is no report of a fact.</summary>
    public ReportingForce Force { get; init; }

    /// <summary>Token index of the claimant's head noun, pronoun or name; null without a claimant.</summary>
    public int? SourceHead { get; init; }

    /// <summary>Token index of the cue's first word; null without a cue.</summary>
    public int? CueHead { get; init; }

    /// <summary>Whether the content is a clause of its own, not a thing or topic that the cue speaks of.</summary>
    internal bool HasClause { get; init; }

    /// <summary>What is said.</summary>
    public required Span Content { get; init; }
}
