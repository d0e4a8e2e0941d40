using System.Collections.Frozen;
using System.Globalization;

namespace Sitrep.Reading;

/// <summary>
/// Holidays that date news, by the calendar that sets them. Islamic ones follow the Umm al-Qura calendar; the local sighting of
/// the moon may shift them by a day.
/// </summary>
internal static class Holidays
{
    private static readonly UmAlQuraCalendar Hijri = new();
    private static readonly PersianCalendar Persian = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();

    /// <summary>Names, longest first in each first word; the value gives the days in a Gregorian year (two where a lunar year fits twice).</summary>
    private static readonly (string Name, Func<int, IEnumerable<(DateOnly First, int Days)>> In)[] All =
    [
        ("new year's eve", Fixed(12, 31)), ("new year eve", Fixed(12, 31)), ("new year", Fixed(1, 1)), ("new year's", Fixed(1, 1)), ("new year's day", Fixed(1, 1)), ("christmas eve", Fixed(12, 24)), ("christmas day", Fixed(12, 25)),
        ("orthodox christmas", Fixed(1, 7)), ("christmas", Fixed(12, 25)), ("boxing day", Fixed(12, 26)), ("epiphany", Fixed(1, 6)),
        ("valentine's day", Fixed(2, 14)), ("may day", Fixed(5, 1)), ("victory day", Fixed(5, 9)), ("bastille day", Fixed(7, 14)), ("anzac day", Fixed(4, 25)),
        ("halloween", Fixed(10, 31)), ("all saints' day", Fixed(11, 1)), ("armistice day", Fixed(11, 11)), ("veterans day", Fixed(11, 11)), ("juneteenth", Fixed(6, 19)),
        ("international women's day", Fixed(3, 8)), ("april fools' day", Fixed(4, 1)), ("st patrick's day", Fixed(3, 17)), ("st. patrick's day", Fixed(3, 17)), ("saint patrick's day", Fixed(3, 17)),
        ("mother's day", Nth(5, DayOfWeek.Sunday, 2)), ("father's day", Nth(6, DayOfWeek.Sunday, 3)), ("earth day", Fixed(4, 22)), ("international workers' day", Fixed(5, 1)),
        ("black friday", year => [(NthDay(year, 11, DayOfWeek.Thursday, 4).AddDays(1), 1)]), ("cyber monday", year => [(NthDay(year, 11, DayOfWeek.Thursday, 4).AddDays(4), 1)]),
        ("hijri new year", Islamic(1, 1, 1)), ("eid al fitr", Islamic(10, 1, 3)), ("eid al adha", Islamic(12, 10, 4)), ("ramzan", Islamic(9, 1, 30)), ("presidents' day", Nth(2, DayOfWeek.Monday, 3)),
        ("thanksgiving", Nth(11, DayOfWeek.Thursday, 4)), ("labor day", Nth(9, DayOfWeek.Monday, 1)), ("columbus day", Nth(10, DayOfWeek.Monday, 2)),
        ("martin luther king day", Nth(1, DayOfWeek.Monday, 3)), ("mlk day", Nth(1, DayOfWeek.Monday, 3)), ("presidents day", Nth(2, DayOfWeek.Monday, 3)),
        ("memorial day", year => [(Last(year, 5, DayOfWeek.Monday), 1)]),
        ("easter sunday", FromEaster(0)), ("easter monday", FromEaster(1)), ("easter", FromEaster(0)), ("good friday", FromEaster(-2)), ("palm sunday", FromEaster(-7)),
        ("ash wednesday", FromEaster(-46)), ("pentecost", FromEaster(49)), ("orthodox easter", year => [(OrthodoxEaster(year), 1)]),
        ("eid al-fitr", Islamic(10, 1, 3)), ("eid ul-fitr", Islamic(10, 1, 3)), ("eid-ul-fitr", Islamic(10, 1, 3)), ("eid al-adha", Islamic(12, 10, 4)), ("eid ul-adha", Islamic(12, 10, 4)),
        ("eid-ul-adha", Islamic(12, 10, 4)), ("ashura", Islamic(1, 10, 1)), ("ashoura", Islamic(1, 10, 1)), ("arbaeen", Islamic(2, 20, 1)), ("mawlid", Islamic(3, 12, 1)),
        ("laylat al-qadr", Islamic(9, 27, 1)), ("islamic new year", Islamic(1, 1, 1)), ("ramadan", Islamic(9, 1, 30)), ("ramadhan", Islamic(9, 1, 30)), ("ramazan", Islamic(9, 1, 30)),
        ("nowruz", NewYear(Persian)), ("norouz", NewYear(Persian)), ("newroz", NewYear(Persian)), ("persian new year", NewYear(Persian)),
        ("chinese new year", NewYear(Chinese)), ("lunar new year", NewYear(Chinese)), ("tet", NewYear(Chinese)),
        ("rosh hashanah", Jewish(1, 1, 2)), ("yom kippur", Jewish(1, 10, 1)), ("sukkot", Jewish(1, 15, 7)), ("simchat torah", Jewish(1, 22, 1)), ("hanukkah", Jewish(3, 25, 8)),
        ("passover", PassoverIn),
    ];

    private static readonly FrozenDictionary<string, (string[] Words, int Index)[]> ByFirstWord =
        All.Select((holiday, index) => (Words: Split(holiday.Name), Index: index))
            .GroupBy(item => item.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(item => item.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of the holidays that begin with a word, longest first; the index names the holiday.</summary>
    public static ReadOnlySpan<(string[] Words, int Index)> Beginning(string word) => ByFirstWord.TryGetValue(word, out var found) ? found : [];

    /// <summary>The holiday's days in a year.</summary>
    public static IEnumerable<(DateOnly First, int Days)> In(int index, int year) => All[index].In(year);

    /// <summary>First day and length of a month of the Islamic calendar.</summary>
    public static (DateOnly First, int Days) HijriMonth(int year, int month) => (Day(Hijri, year, month, 1), Hijri.GetDaysInMonth(year, month));

    /// <summary>First day and length of a month of the Persian calendar.</summary>
    public static (DateOnly First, int Days) PersianMonth(int year, int month) => (Day(Persian, year, month, 1), Persian.GetDaysInMonth(year, month));

    /// <summary>The Islamic year in which a day lies; 0 outside 1318 to 1500.</summary>
    public static int HijriYear(DateOnly day) => day.Year is > 1900 and < 2077 ? Hijri.GetYear(day.ToDateTime(TimeOnly.MinValue)) : 0;

    /// <summary>The Persian year in which a day lies.</summary>
    public static int PersianYear(DateOnly day) => Persian.GetYear(day.ToDateTime(TimeOnly.MinValue));

    private static string[] Split(string name) => name.Replace("-", " - ", StringComparison.Ordinal).Replace("'s", " 's", StringComparison.Ordinal).Replace("s'", "s '", StringComparison.Ordinal).Split(' ');

    private static Func<int, IEnumerable<(DateOnly, int)>> Fixed(int month, int day) => year => [(new DateOnly(year, month, day), 1)];

    private static Func<int, IEnumerable<(DateOnly, int)>> Nth(int month, DayOfWeek weekday, int n) => year => [(NthDay(year, month, weekday, n), 1)];

    private static DateOnly NthDay(int year, int month, DayOfWeek weekday, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
    }

    private static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var last = new DateOnly(year, month, 1).AddMonths(1).AddDays(-1);
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }

    private static Func<int, IEnumerable<(DateOnly, int)>> FromEaster(int days) => year => [(Easter(year).AddDays(days), 1)];

    /// <summary>Western Easter (Anonymous Gregorian computus, Meeus 1991, ch. 8).</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var d = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var e = (32 + (2 * (b % 4)) + (2 * (c / 4)) - d - (c % 4)) % 7;
        var f = d + e - (7 * ((a + (11 * d) + (22 * e)) / 451)) + 114;
        return new DateOnly(year, f / 31, (f % 31) + 1);
    }

    /// <summary>Orthodox Easter (Julian computus, Meeus 1991, ch. 8), as a Gregorian day of 1900 to 2099.</summary>
    private static DateOnly OrthodoxEaster(int year)
    {
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var f = d + e + 114;
        return new DateOnly(year, f / 31, (f % 31) + 1).AddDays(13);
    }

    private static Func<int, IEnumerable<(DateOnly, int)>> Islamic(int month, int day, int days) => year => InLunarYears(year, lunar => (Day(Hijri, lunar, month, day), days));

    private static IEnumerable<(DateOnly, int)> InLunarYears(int year, Func<int, (DateOnly First, int Days)> dayOf)
    {
        if (year is <= 1901 or >= 2077)
        {
            return [];
        }

        var first = Hijri.GetYear(new DateTime(year, 1, 1));
        return Enumerable.Range(first, 2).Select(dayOf).Where(range => range.First.Year == year);
    }

    private static Func<int, IEnumerable<(DateOnly, int)>> NewYear(Calendar calendar) => year => year is > 1901 and < 2100
        ? [(Day(calendar, calendar.GetYear(new DateTime(year, 7, 1)), 1, 1), 1)] : [];

    private static Func<int, IEnumerable<(DateOnly, int)>> Jewish(int month, int day, int days) => year => year is > 1600 and < 2200
        ? [(Day(Hebrew, Hebrew.GetYear(new DateTime(year, 12, 1)), month, day), days)] : [];

    /// <summary>15 Nisan, the seventh month of a common year and the eighth of a leap year.</summary>
    private static IEnumerable<(DateOnly, int)> PassoverIn(int year)
    {
        if (year is <= 1600 or >= 2200)
        {
            return [];
        }

        var jewish = Hebrew.GetYear(new DateTime(year, 4, 1));
        return [(Day(Hebrew, jewish, Hebrew.IsLeapYear(jewish) ? 8 : 7, 15), 8)];
    }

    private static DateOnly Day(Calendar calendar, int year, int month, int day) => DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
}
