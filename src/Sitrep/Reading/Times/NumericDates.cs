using System.Globalization;

namespace Sitrep.Reading;

/// <summary>Dates in figures: 2015-10-12, 12.10.2015, 12/10/2015.</summary>
/// <remarks>
/// Of 12/10/2015 either number may be the day. A number above 12 decides; else another date of the text that is clear; else
/// the outlet's country, where it is known; else the month stands first, as American usage has it.
/// </remarks>
internal static class NumericDates
{
    private const int CenturyTurn = 50;

    /// <summary>Reads one token.</summary>
    public static bool TryRead(string form, bool monthFirst, out DateRange range)
    {
        range = default;
        if (form.Length is < 6 or > 10 || !char.IsAsciiDigit(form[0]) || !Split(form, out var separator, out var a, out var b, out var c))
        {
            return false;
        }

        int year, month, day;
        if (a >= 1000)
        {
            (year, month, day) = (a, b, c);
        }
        else if (separator == '.' || a > 12 || (!monthFirst && b <= 12))
        {
            (day, month, year) = (a, b, c);
        }
        else
        {
            (month, day, year) = (a, b, c);
        }

        year += year < 100 ? year < CenturyTurn ? 2000 : 1900 : 0;
        if (!DateRange.IsYear(year) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        range = DateRange.Day(new DateOnly(year, month, day), DateBasis.Stated, a >= 1000 ? "date.iso" : a <= 12 && b <= 12 && separator == '/' ? "date.figures.ambiguous" : "date.figures");
        return true;
    }

    /// <summary>Whether a date tells the order: true for month first, false for day first, null for neither.</summary>
    public static bool? Order(string form) =>
        form.Length is >= 6 and <= 10 && char.IsAsciiDigit(form[0]) && Split(form, out var separator, out var a, out var b, out _) && separator == '/' && a < 1000 && (a > 12) != (b > 12)
            ? b > 12 : null;

    private static bool Split(string form, out char separator, out int a, out int b, out int c)
    {
        (a, b, c) = (0, 0, 0);
        var first = form.IndexOfAny(['/', '-', '.']);
        separator = first > 0 ? form[first] : ' ';
        var second = first > 0 ? form.IndexOf(separator, first + 1) : -1;
        return second > first + 1 && Number(form.AsSpan(0, first), out a) && Number(form.AsSpan(first + 1, second - first - 1), out b) && Number(form.AsSpan(second + 1), out c)
            && (first is 1 or 2 or 4) && second - first - 1 <= 2 && (form.Length - second - 1 is 2 or 4 || (first == 4 && form.Length - second - 1 <= 2));
    }

    private static bool Number(ReadOnlySpan<char> text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
