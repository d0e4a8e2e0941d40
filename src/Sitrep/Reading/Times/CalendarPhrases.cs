using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Phrases that place a time in the calendar: the week of 10 April, the rest of the month, the 22nd, the 15th century, within two days.</summary>
internal static class CalendarPhrases
{
    private const int Week = 7;

    /// <summary>Days in which a weekday and a day of the month come together at least once.</summary>
    private const int Together = 7 * 366;

    /// <summary>Whether a word may begin such a phrase without being a time word itself.</summary>
    public static bool Begins(string form) => form.ToLowerInvariant() is "rest" or "remainder" or "within";

    /// <summary>Reads the phrase that begins at a token.</summary>
    public static bool TryRead(in TimeContext context, int at, out int end, out DateRange range)
    {
        (end, range) = (at + 1, default);
        return context.At(at).Kind switch
        {
            TimeWordKind.Unit => WeekOf(context, at, out end, out range) || AfterNext(context, at, out end, out range) || TheYear(context, at, out end, out range) || Same(context, at, out range),
            TimeWordKind.Ordinal => Century(context, at, out end, out range) || DayOfMonth(context, at, out end, out range),
            TimeWordKind.None => Rest(context, at, out end, out range) || Within(context, at, out end, out range),
            _ => false,
        };
    }

    /// <summary>The day that is both a weekday and a day of the month ("Tuesday the 4th"), nearest in the direction in which the verb looks.</summary>
    public static DateOnly? Both(DateOnly from, int weekday, int day, bool future)
    {
        for (var i = 0; i < Together; i++)
        {
            var candidate = from.AddDays(future ? i : -i);
            if (candidate.Day == day && (int)candidate.DayOfWeek == weekday)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>"the week of 10 April", "the week starting 4 February", "the week ending Friday".</summary>
    private static bool WeekOf(in TimeContext context, int at, out int end, out DateRange range)
    {
        (end, range) = (at + 1, default);
        var (of, starting, ending) = (context.Is(at + 1, "of"), context.Is(at + 1, "starting") || context.Is(at + 1, "beginning") || context.Is(at + 1, "commencing"), context.Is(at + 1, "ending"));
        if (context.At(at) is not { Unit: TimeUnit.Week, IsPlural: false } || !(of || starting || ending))
        {
            return false;
        }

        var next = at + 2;
        next += context.Is(next, "on") ? 1 : 0;
        next += context.Is(next, "the") ? 1 : 0;
        if (next >= context.End || !TimeReader.Single(context, next, out end, out range) || range.Start is not { } day || range.Precision != 1)
        {
            return false;
        }

        var first = of ? day.AddDays(-(((int)day.DayOfWeek + 6) % Week)) : ending ? day.AddDays(1 - Week) : day;
        range = DateRange.Days(first, first.AddDays(Week - 1), range.Basis, "week.of");
        return true;
    }

    /// <summary>"the week after next".</summary>
    private static bool AfterNext(in TimeContext context, int at, out int end, out DateRange range)
    {
        var next = at + 2 + (context.Is(at + 2, "the") ? 1 : 0);
        end = next + 1;
        range = default;
        if (!context.Is(at + 1, "after") || !context.Is(next, "next") || context.At(at).IsPlural || context.At(end).Kind != TimeWordKind.None)
        {
            return false;
        }

        range = context.Published is { } day ? CalendarUnits.Whole(day, context.At(at).Unit, 2) : DateRange.Unresolved(DateBasis.Relative, "after-next");
        return true;
    }

    /// <summary>"the year 2020".</summary>
    private static bool TheYear(in TimeContext context, int at, out int end, out DateRange range)
    {
        end = at + 2;
        var year = context.At(at) is { Unit: TimeUnit.Year, IsPlural: false } ? context.YearAt(at + 1) : 0;
        range = year > 0 ? DateRange.Year(year, DateBasis.Stated, "year") : default;
        return year > 0;
    }

    /// <summary>"the same week", "that year": of the last time that the text named.</summary>
    private static bool Same(in TimeContext context, int at, out DateRange range)
    {
        range = default;
        return context.At(at) is { IsPlural: false, Unit: TimeUnit.Week or TimeUnit.Month or TimeUnit.Year } && context.Is(at - 1, "same")
            && Spans.FromPrevious(context, context.At(at).Unit, 0, out range);
    }

    /// <summary>"the 15th century".</summary>
    private static bool Century(in TimeContext context, int at, out int end, out DateRange range)
    {
        end = at + 2;
        var isCentury = context.At(at + 1) is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Century } && context.At(at).Value > 9;
        range = isCentury ? DateRange.Years((context.At(at).Value - 1) * 100, 100, DateBasis.Stated, "century") : default;
        return isCentury;
    }

    /// <summary>"on the 22nd", "the 20th of next month".</summary>
    private static bool DayOfMonth(in TimeContext context, int at, out int end, out DateRange range)
    {
        (end, range) = (at + 1, default);
        if (!char.IsAsciiDigit(context.Tokens[at].Form[0]) || !context.Is(at - 1, "the"))
        {
            return false;
        }

        var next = end + (context.Is(end, "of") ? 1 : 0);
        var month = context.At(next) is { Kind: TimeWordKind.Direction } direction && context.At(next + 1) is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Month } ? direction.Value
            : context.Is(next, "the") && context.At(next + 1) is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Month, IsPlural: false } ? 0
            : (int?)null;
        var day = context.At(at).Value;
        if (month is { } moved)
        {
            end = next + 2;
            range = context.Published is not { } published ? DateRange.Unresolved(DateBasis.Relative, "day.of-month") : In(published.AddMonths(moved), day);
            return true;
        }

        if (!StandsAsDay(context, at))
        {
            return false;
        }

        range = context.Published is { } today ? Nearest(today, day, Tense.IsFuture(context.Document, at)) : DateRange.Unresolved(DateBasis.Relative, "day.of-month");
        return true;
    }

    // "on the 22nd," and not "on the 22nd floor" or "the 22nd Division".
    private static bool StandsAsDay(in TimeContext context, int at) =>
        context.Tokens[Math.Max(0, at - 2)].Form.ToLowerInvariant() is "on" or "around" or "by" or "until" or "till" or "since" or "before" or "after" or "between" or "of" or "for"
        && (at + 1 >= context.End || context.Tokens[at + 1].Upos is Upos.PUNCT or Upos.CCONJ or Upos.ADP or Upos.VERB or Upos.AUX && !context.Is(at + 1, "of"))
        && !(at + 1 < context.End && Words.IsHyphen(context.Tokens[at + 1]));

    private static DateRange Nearest(DateOnly today, int day, bool future)
    {
        for (var i = 0; i < 3; i++)
        {
            var month = today.AddDays(1 - today.Day).AddMonths(future ? i : -i);
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && new DateOnly(month.Year, month.Month, day) is var found && (future ? found >= today : found <= today))
            {
                return DateRange.Day(found, DateBasis.Relative, "day.of-month");
            }
        }

        return DateRange.Unresolved(DateBasis.Relative, "day.of-month");
    }

    private static DateRange In(DateOnly month, int day) => day <= DateTime.DaysInMonth(month.Year, month.Month)
        ? DateRange.Day(new DateOnly(month.Year, month.Month, day), DateBasis.Relative, "day.of-month")
        : DateRange.Month(month.Year, month.Month, DateBasis.Relative, "month");

    /// <summary>"the rest of the week": from publication on.</summary>
    private static bool Rest(in TimeContext context, int at, out int end, out DateRange range)
    {
        end = at + 4;
        range = default;
        if (!(context.Is(at, "rest") || context.Is(at, "remainder")) || !context.Is(at + 1, "of") || !(context.Is(at + 2, "the") || context.Is(at + 2, "this"))
            || context.At(at + 3) is not { Kind: TimeWordKind.Unit, IsPlural: false, Unit: TimeUnit.Week or TimeUnit.Month or TimeUnit.Year } unit)
        {
            return false;
        }

        range = context.Published is { } day ? CalendarUnits.Whole(day, unit.Unit, 0) with { Start = day, Rule = "rest" } : DateRange.Unresolved(DateBasis.Relative, "rest");
        return true;
    }

    /// <summary>"within two days", where the verb looks ahead.</summary>
    private static bool Within(in TimeContext context, int at, out int end, out DateRange range)
    {
        (end, range) = (at + 1, default);
        if (!context.Is(at, "within") || !Spans.TryCounted(context, at, at + 1, 1, out end, out range) || context.Is(end, "of") || !Tense.IsFuture(context.Document, end - 1))
        {
            return false;
        }

        range = range with { Rule = "within" };
        return true;
    }
}
