namespace Sitrep.Reading;

/// <summary>An interval of days with the rule that gave it; either end may be open, both when a reference day is missing.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Basis">Stated or relative.</param>
/// <param name="Rule">Name of the rule.</param>
internal readonly record struct DateRange(DateOnly? Start, DateOnly? End, DateBasis Basis, string Rule)
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2999;

    /// <summary>UCDP date_prec by length: 1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer or open.</summary>
    public int Precision => Start is { } start && End is { } end
        ? (end.DayNumber - start.DayNumber) switch { <= 0 => 1, <= 5 => 2, 6 => 3, <= 30 => 4, _ => 5 }
        : 5;

    /// <summary>Whether neither end is known.</summary>
    public bool IsOpen => Start is null && End is null;

    /// <summary>One day.</summary>
    public static DateRange Day(DateOnly day, DateBasis basis, string rule) => new(day, day, basis, rule);

    /// <summary>From one day to another.</summary>
    public static DateRange Days(DateOnly from, DateOnly to, DateBasis basis, string rule) => new(from, to, basis, rule);

    /// <summary>A calendar month.</summary>
    public static DateRange Month(int year, int month, DateBasis basis, string rule)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(1).AddDays(-1), basis, rule);
    }

    /// <summary>A calendar year.</summary>
    public static DateRange Year(int year, DateBasis basis, string rule) => Years(year, 1, basis, rule);

    /// <summary>Years from the first on.</summary>
    public static DateRange Years(int year, int count, DateBasis basis, string rule) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year + count - 1, 12, 31), basis, rule);

    /// <summary>What a missing reference day leaves: words that mean a time, but no days.</summary>
    public static DateRange Unresolved(DateBasis basis, string rule) => new(null, null, basis, rule + ".unresolved");

    /// <summary>The first, middle or last third of a range ("early", "mid", "late").</summary>
    public DateRange Third(int third)
    {
        if (Start is not { } start || End is not { } end)
        {
            return this;
        }

        // What is shorter than three days has thirds of a day each.
        var length = end.DayNumber - start.DayNumber + 1;
        var first = (third - 1) * length / 3;
        return this with
        {
            Start = start.AddDays(first),
            End = start.AddDays(Math.Max(first, (third * length / 3) - 1)),
            Rule = Rule + ".part",
        };
    }

    /// <summary>Whether a year is one that a report may name.</summary>
    public static bool IsYear(int year) => year is >= EarliestYear and <= LatestYear;
}
