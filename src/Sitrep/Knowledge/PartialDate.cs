using System.Globalization;

namespace Sitrep.Knowledge;

/// <summary>A date of which the day, or the day and the month, may not be known.</summary>
/// <param name="Earliest">First day that it can be.</param>
/// <param name="Latest">Last day that it can be.</param>
public readonly record struct PartialDate(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>Reads <c>2015</c>, <c>2015-10</c> or <c>2015-10-14</c>.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        string[] patterns = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        var pattern = Array.FindIndex(patterns, pattern => pattern.Length == text.Length);
        if (pattern < 0 || !DateOnly.TryParseExact(text, patterns[pattern], CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return false;
        }

        date = new PartialDate(first, pattern switch { 0 => first.AddYears(1).AddDays(-1), 1 => first.AddMonths(1).AddDays(-1), _ => first });
        return true;
    }

    /// <summary>Whether a day can lie between two such dates; a missing one leaves that end open.</summary>
    public static bool MayHold(PartialDate? from, PartialDate? to, DateOnly day) =>
        (from is not { } start || start.Earliest <= day) && (to is not { } end || day <= end.Latest);
}
