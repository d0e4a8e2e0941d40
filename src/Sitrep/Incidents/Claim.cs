using Sitrep.Articles;
using Sitrep.Reading;

namespace Sitrep.Incidents;

/// <summary>One value of one field of one event, as one claimant gives it in one article. Immutable.</summary>
/// <remarks>What is not stated is no claim: it is neither none nor zero.</remarks>
public sealed record Claim
{
    /// <summary>What is claimed: <see cref="ClaimFields"/>, or a quantity's kind such as <c>killed</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The value in words; null for numbers.</summary>
    public string? Value { get; init; }

    /// <summary>What the value was resolved to: the actor dictionary's or gazetteer's id.</summary>
    public string? Reference { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of an actor or place, or IGO, NGO, IMG, MNC.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector of an actor.</summary>
    public string? Sector { get; init; }

    /// <summary>Least value of a number.</summary>
    public long? Low { get; init; }

    /// <summary>Best value of a number.</summary>
    public long? Best { get; init; }

    /// <summary>Greatest value of a number.</summary>
    public long? High { get; init; }

    /// <summary>How a number is hedged.</summary>
    public QuantityOperator? Operator { get; init; }

    /// <summary>Whether a number counts the event, a part of it or more than it.</summary>
    public QuantityScope Scope { get; init; }

    /// <summary>Who says so; null when it is the outlet in its own voice.</summary>
    public string? Claimant { get; init; }

    /// <summary>What kind of source the claimant is.</summary>
    public ClaimantKind Kind { get; init; } = ClaimantKind.Media;

    /// <summary>What the claimant does with it.</summary>
    public Stance Stance { get; init; } = Stance.States;

    /// <summary>The words that carry it, in the article's content; null when it follows from the publication date or from a file.</summary>
    public Span? Span { get; init; }
}

/// <summary>Fields of claims other than the kinds of quantities.</summary>
public static class ClaimFields
{
#pragma warning disable CS1591 // The names say it.
    public const string Type = "type";
    public const string Actor = "actor";
    public const string Recipient = "recipient";
    public const string Place = "place";
    public const string Date = "date";
    public const string Responsibility = "responsibility";
#pragma warning restore CS1591
}
