using Sitrep.Articles;

namespace Sitrep.Reading;

/// <summary>What is counted.</summary>
public enum QuantityKind : byte
{
#pragma warning disable CS1591 // The names are the contract's own.
    Killed, Injured, Abducted, Arrested, Displaced, Participants, Troops, Weapons, Other,
#pragma warning restore CS1591
}

/// <summary>How a number is meant.</summary>
public enum QuantityOperator : byte
{
    /// <summary>n: low = best = high = n.</summary>
    Exact,

    /// <summary>At least n: low = best = n, no high.</summary>
    AtLeast,

    /// <summary>More than n: low = n + 1, best = n, no high.</summary>
    MoreThan,

    /// <summary>About n: best = n only.</summary>
    About,

    /// <summary>At most n: high = best = n, no low.</summary>
    AtMost,

    /// <summary>Less than n: high = best = n, no low.</summary>
    LessThan,

    /// <summary>Between a and b: low = a, high = b, no best.</summary>
    Range,

    /// <summary>Words such as "dozens": low and high from a written table, no best.</summary>
    Vague,
}

/// <summary>Whether a number counts the event or something wider or narrower.</summary>
public enum QuantityScope : byte
{
    /// <summary>The event itself.</summary>
    Event,

    /// <summary>A part of another number: "including three children".</summary>
    Subset,

    /// <summary>A running total: "bringing the toll to 40".</summary>
    Cumulative,
}

/// <summary>A number of people or things, with what it counts and how it is hedged.</summary>
public sealed record Quantity
{
    /// <summary>The words, hedge included: "at least 17 rebel fighters".</summary>
    public required Span Span { get; init; }

    /// <summary>What is counted.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>How the number is meant.</summary>
    public required QuantityOperator Operator { get; init; }

    /// <summary>Least value; null when the words set none.</summary>
    public long? Low { get; init; }

    /// <summary>Best value; null when the words give none.</summary>
    public long? Best { get; init; }

    /// <summary>Greatest value; null when the words set none.</summary>
    public long? High { get; init; }

    /// <summary>Whether it counts the event, a part or a running total.</summary>
    public QuantityScope Scope { get; init; }

    /// <summary>Who is counted.</summary>
    public Actor? Of { get; init; }

    /// <summary>Index, in the same list, of the whole that a subset is part of.</summary>
    public int? PartOf { get; init; }

    /// <summary>Token index of the counted noun, or of the number when it stands alone.</summary>
    public int Head { get; init; }
}
