using Sitrep.Articles;

namespace Sitrep.Reading;

/// <summary>Which rule gave a date.</summary>
public enum DateBasis : byte
{
    /// <summary>The text names the day, month or year.</summary>
    Stated,

    /// <summary>The text counts from another day: "Wednesday", "two weeks ago".</summary>
    Relative,

    /// <summary>The text is silent; the event is not later than its publication.</summary>
    Publication,
}

/// <summary>An interval of days, inclusive at both ends; either end may be open.</summary>
public sealed record EventDate
{
    /// <summary>First possible day; null when only an upper bound is known.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last possible day.</summary>
    public DateOnly? End { get; init; }

    /// <summary>UCDP date_prec: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 more than a month.</summary>
    public required int Precision { get; init; }

    /// <summary>The words that say so; null when publication is the basis.</summary>
    public Span? Span { get; init; }

    /// <summary>The rule that gave it.</summary>
    public required DateBasis Basis { get; init; }
}
