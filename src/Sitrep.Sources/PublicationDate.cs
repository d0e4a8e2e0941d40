using System.Globalization;

namespace Sitrep.Sources;

/// <summary>Days of publication as feeds give them (ISO 8601).</summary>
public static class PublicationDate
{
    private const int DayLength = 10;

    /// <summary>A year before it stands for a date that is missing: 0001-01-01 is what programs write for none.</summary>
    private const int FirstYear = 1000;

    private const int LastYear = 2999;

    /// <summary>
    /// The day in a date or a date with a time, in the time zone that it is written in: an article of
    /// 2015-10-15T23:30+03:00 speaks of the fifteenth as today.
    /// </summary>
    /// <returns>False when it is no day of the calendar, gives only a month or a year, or no report can be of that day.</returns>
    public static bool TryParse(string text, out DateOnly day) => TryParseDay(text.Trim(), out day) && day.Year is >= FirstYear and <= LastYear;

    private static bool TryParseDay(string text, out DateOnly day)
    {
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return true;
        }

        return text.Length > DayLength
            && text[DayLength] is 'T' or 't' or ' '
            && DateOnly.TryParseExact(text.AsSpan(0, DayLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
    }
}
