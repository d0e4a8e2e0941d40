using System.Globalization;

namespace Sitrep.Sources;

/// <summary>Days of publication as feeds give them (ISO 8601).</summary>
public static class PublicationDate
{
    private const int DayLength = 10;

    /// <summary>
    /// The day in a date or a date with a time, in the time zone that it is written in: an article of
    /// 2015-10-15T23:30+03:00 speaks of the fifteenth as today.
    /// </summary>
    /// <returns>False when it is no day of the calendar, or gives only a month or a year.</returns>
    public static bool TryParse(string text, out DateOnly day)
    {
        text = text.Trim();
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
