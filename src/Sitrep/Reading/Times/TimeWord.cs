using System.Collections.Frozen;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What part a word plays in a time expression.</summary>
internal enum TimeWordKind : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>A Gregorian month; its value is 1 to 12.</summary>
    Month,

    /// <summary>A month of the Islamic calendar, 1 to 12.</summary>
    HijriMonth,

    /// <summary>A month of the Persian calendar, 1 to 12.</summary>
    PersianMonth,

    /// <summary>A day of the week; 0 is Sunday.</summary>
    Weekday,

    /// <summary>A unit: the value is a <see cref="TimeUnit"/>; plural forms have 100 added.</summary>
    Unit,

    /// <summary>today, yesterday, tomorrow: days from today.</summary>
    Day,

    /// <summary>morning, afternoon, evening, night, dawn.</summary>
    DayPart,

    /// <summary>spring 1, summer 2, autumn 3, winter 4.</summary>
    Season,

    /// <summary>last, past, previous: -1; this, current: 0; next, coming: 1.</summary>
    Direction,

    /// <summary>early 1, mid 2, late 3.</summary>
    Edge,

    /// <summary>A day of the month as an ordinal: 12th, twelfth.</summary>
    Ordinal,
}

/// <summary>A unit of the calendar.</summary>
internal enum TimeUnit : byte
{
#pragma warning disable CS1591 // The names are the units.
    Hour, Day, Week, Weekend, Fortnight, Month, Quarter, Year, Decade, Century,
#pragma warning restore CS1591
}

/// <summary>A word read as part of a time expression.</summary>
/// <param name="Kind">Its part.</param>
/// <param name="Value">Its value, as <see cref="TimeWordKind"/> says.</param>
internal readonly record struct TimeWord(TimeWordKind Kind, int Value)
{
    private const int PluralUnit = 100;

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly FrozenDictionary<string, TimeWord> Words = Table().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly int LongestWord = Words.Keys.Max(word => word.Length);

    /// <summary>The unit, of a word that is one.</summary>
    public TimeUnit Unit => (TimeUnit)(Value % PluralUnit);

    /// <summary>Whether a unit stands in the plural.</summary>
    public bool IsPlural => Value >= PluralUnit;

    /// <summary>Reads one token.</summary>
    public static TimeWord Of(in Token token)
    {
        return Of(token.Form);
    }

    /// <summary>Reads one word.</summary>
    public static TimeWord Of(string form)
    {
        return form.Length < 3 || form.Length > LongestWord ? default
            : char.IsAsciiDigit(form[0]) ? OrdinalFigure(form)
            : Words.TryGetValue(form, out var word) ? word : default;
    }

    private static TimeWord OrdinalFigure(string form)
    {
        var end = form.AsSpan()[^2..];
        var known = end.Equals("th", StringComparison.OrdinalIgnoreCase) || end.Equals("st", StringComparison.OrdinalIgnoreCase)
            || end.Equals("nd", StringComparison.OrdinalIgnoreCase) || end.Equals("rd", StringComparison.OrdinalIgnoreCase);
        return known && form.Length <= 4 && int.TryParse(form.AsSpan()[..^2], out var day) && day is >= 1 and <= 31 ? new(TimeWordKind.Ordinal, day) : default;
    }

    private static Dictionary<string, TimeWord> Table()
    {
        var table = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        Add(table, TimeWordKind.Month, 1,
            "january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may", "june jun jun.", "july jul jul.", "august aug aug.",
            "september sept sept. sep sep.", "october oct oct.", "november nov nov.", "december dec dec.");
        Add(table, TimeWordKind.HijriMonth, 1,
            "muharram moharram", "safar", "", "", "", "", "rajab", "shaban sha'ban shaaban", "ramadan ramadhan ramazan", "shawwal", "", "");
        Add(table, TimeWordKind.PersianMonth, 1,
            "farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban", "azar", "dey", "bahman", "esfand");
        Add(table, TimeWordKind.Weekday, 0,
            "sunday sun.", "monday mon.", "tuesday tue. tues. tues", "wednesday wed.", "thursday thu. thurs. thurs thur.", "friday fri.", "saturday sat.");
        string[] units = ["hour", "day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century"];
        for (var i = 0; i < units.Length; i++)
        {
            table[units[i]] = new(TimeWordKind.Unit, i);
            table[units[i] == "century" ? "centuries" : units[i] + "s"] = new(TimeWordKind.Unit, i + PluralUnit);
        }

        Add(table, TimeWordKind.Day, -1, "yesterday", "today tonight", "tomorrow");
        Add(table, TimeWordKind.DayPart, 1, "dawn sunrise", "morning", "noon midday", "afternoon", "evening dusk sunset", "night midnight");
        Add(table, TimeWordKind.Season, 1, "spring", "summer", "autumn fall", "winter");
        Add(table, TimeWordKind.Direction, -1, "last past previous preceding", "this current", "next coming upcoming following");
        Add(table, TimeWordKind.Edge, 1, "early", "mid", "late");
        Add(table, TimeWordKind.Ordinal, 1, [.. Ordinals]);
        return table;
    }

    private static void Add(Dictionary<string, TimeWord> table, TimeWordKind kind, int first, params string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var word in words[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table[word] = new(kind, first + i);
            }
        }
    }
}
