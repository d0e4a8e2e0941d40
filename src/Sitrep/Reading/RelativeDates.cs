using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Times that count from the day of publication: today, Wednesday, last week, this morning, in recent days.</summary>
internal static class RelativeDates
{
    /// <summary>Reads what begins at a token.</summary>
    public static bool TryRead(in TimeContext context, int at, out int end, out DateRange range)
    {
        var word = context.At(at);
        end = at + 1;
        range = default;
        switch (word.Kind)
        {
            case TimeWordKind.Day:
                end = AfterDayPart(context, end);
                range = FromDay(context, word.Value, "day.relative");
                return true;
            case TimeWordKind.Weekday:
                return Weekday(context, at, out end, out range);
            case TimeWordKind.Direction:
                return Directed(context, at, out end, out range);
            case TimeWordKind.None when context.Is(at, "overnight"):
                range = context.Published is { } day ? DateRange.Days(day.AddDays(-1), day, DateBasis.Relative, "overnight") : DateRange.Unresolved(DateBasis.Relative, "overnight");
                return true;
            case TimeWordKind.None when context.Is(at, "recent") && context.At(at + 1) is { Kind: TimeWordKind.Unit, IsPlural: true } unit:
                end = at + 2;
                range = Recent(context, unit.Unit);
                return true;
            case TimeWordKind.None when (context.Is(at, "earlier") || context.Is(at, "later")) && (context.Is(at + 1, "this") || context.Is(at + 1, "today") || context.Is(at + 1, "on") || context.Is(at + 1, "in")):
                return EarlierThis(context, at, out end, out range);
            case TimeWordKind.Unit when word.Unit == TimeUnit.Weekend && (context.Is(at - 1, "the") || context.Is(at - 1, "at")):
                range = Weekend(context, Tense.IsFuture(context.Document, at) ? 1 : 0);
                return true;
            case TimeWordKind.Unit when word.Unit == TimeUnit.Day && !word.IsPlural:
                return AroundToday(context, at, out end, out range);
        }

        return false;
    }

    /// <summary>The most recent such day up to publication; the next from it on when the verb looks ahead.</summary>
    private static bool Weekday(in TimeContext context, int at, out int end, out DateRange range)
    {
        end = at + 1;
        range = default;
        if ((!char.IsUpper(context.Tokens[at].Form[0]) && context.Tokens[at].Form.Length < 6) || context.Tokens[at].Form.Length < 4 && context.DayAt(at + 1) == 0)
        {
            return false;
        }

        if (context.Tokens[at].Form[^1] == 's' && context.Tokens[at].Form.EndsWith("days", StringComparison.Ordinal))
        {
            return false;
        }

        // "Wednesday, 14 October": the date says it all.
        var date = end + (context.Is(end, ",") || context.Is(end, "(") || context.Is(end, "the") ? 1 : 0);
        if (date < context.End && (context.At(date).Kind == TimeWordKind.Month || context.DayAt(date) > 0 || NumericDates.TryRead(context.Tokens[date].Form, true, out _))
            && NamedDates.TryRead(context, date, out var dateEnd, out range) && range.Precision == 1)
        {
            end = dateEnd + (context.Is(dateEnd, ")") ? 1 : 0);
            return true;
        }

        end = AfterDayPart(context, at + 1);
        var weekday = context.At(at).Value;
        if (context.Published is not { } day)
        {
            range = DateRange.Unresolved(DateBasis.Relative, "weekday");
            return true;
        }

        // "Friday last week", "on Monday of next week": the day of that week.
        var week = end + (context.Is(end, "of") ? 1 : 0) + (context.Is(end, "of") && context.Is(end + 1, "the") ? 1 : 0);
        if (context.At(week) is { Kind: TimeWordKind.Direction } direction && context.At(week + 1) is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Week })
        {
            range = DayInWeek(day, direction.Value, weekday);
            end = week + 2;
            return true;
        }

        var future = Tense.IsFuture(context.Document, at);
        if (context.At(date).Kind == TimeWordKind.Ordinal && CalendarPhrases.Both(day, weekday, context.DayAt(date), future) is { } both)
        {
            // "Tuesday the 4th"
            end = date + 1;
            range = DateRange.Day(both, DateBasis.Relative, "weekday.of-month");
            return true;
        }

        range = DateRange.Day(future ? Next(day, weekday, 0) : Last(day, weekday, 0), DateBasis.Relative, future ? "weekday.future" : "weekday.past");
        return true;
    }

    /// <summary>last, this, next and their like with a unit, weekday, month, season or part of the day.</summary>
    private static bool Directed(in TimeContext context, int at, out int end, out DateRange range)
    {
        var direction = context.At(at).Value;
        var next = at + 1;
        next += context.Is(at, "this") && (context.Is(next, "past") || context.Is(next, "coming")) ? 1 : 0;
        direction = next > at + 1 ? context.At(at + 1).Value : direction;
        var word = context.At(next);
        end = next + 1;
        range = default;
        if (word.Kind is TimeWordKind.None or TimeWordKind.Ordinal && Spans.TryCounted(context, at, next, direction, out end, out range))
        {
            return true;
        }

        end = next + 1;
        if (word.Kind == TimeWordKind.Weekday && (context.Is(at, "previous") || context.Is(at, "following")))
        {
            // "the following Friday": after the last day that the text named.
            var from = context.Is(at - 1, "the") && context.Previous is { Start: { } named, Precision: <= 2 } ? named : context.Published;
            range = from is { } known ? DateRange.Day(direction < 0 ? Last(known, word.Value, 1) : Next(known, word.Value, 1), DateBasis.Relative, "weekday.directed")
                : DateRange.Unresolved(DateBasis.Relative, "weekday.directed");
            return true;
        }

        if (context.Is(at, "previous") || context.Is(at, "preceding") || context.Is(at, "following") || (context.Is(at, "next") && context.Is(at - 1, "the") && word is { Kind: TimeWordKind.Unit, IsPlural: false }))
        {
            return word.Kind == TimeWordKind.Unit && !word.IsPlural && Spans.FromPrevious(context, word.Unit, direction, out range);
        }

        if (word.Kind is not (TimeWordKind.Unit or TimeWordKind.Weekday or TimeWordKind.Month or TimeWordKind.Season or TimeWordKind.DayPart))
        {
            return false;
        }

        if (context.Published is not { } day)
        {
            range = DateRange.Unresolved(DateBasis.Relative, "direction");
            return true;
        }

        var past = context.Is(at, "past") || (context.Is(at, "last") && context.Is(at - 1, "the")) || (next > at + 1 && direction < 0);
        switch (word.Kind)
        {
            case TimeWordKind.Weekday:
                end = AfterDayPart(context, next + 1);
                range = DateRange.Day(
                    direction < 0 ? Last(day, word.Value, 1) : direction > 0 ? Next(day, word.Value, 1) : This(context, next, day, word.Value),
                    DateBasis.Relative, "weekday.directed");
                return true;
            case TimeWordKind.Month:
                var year = direction < 0 ? day.Year - (word.Value >= day.Month ? 1 : 0) : direction > 0 ? day.Year + (word.Value <= day.Month ? 1 : 0) : day.Year;
                range = DateRange.Month(year, word.Value, DateBasis.Relative, "month.directed");
                return char.IsUpper(context.Tokens[next].Form[0]);
            case TimeWordKind.Season:
                range = Season(word.Value, direction, day);
                return true;
            case TimeWordKind.DayPart:
                range = DateRange.Day(day.AddDays(direction), DateBasis.Relative, "day-part");
                return direction <= 0;
        }

        if (word.IsPlural)
        {
            range = past || direction < 0 ? Recent(context, word.Unit) : Coming(day, word.Unit);
            return true;
        }

        // "next week on Tuesday"
        var weekday = end + (context.Is(end, "on") || context.Is(end, ",") ? 1 : 0);
        weekday += context.Is(weekday, "on") ? 1 : 0;
        if (word.Unit == TimeUnit.Week && context.At(weekday).Kind == TimeWordKind.Weekday && !past && char.IsUpper(context.Tokens[weekday].Form[0]))
        {
            end = weekday + 1;
            range = DayInWeek(day, direction, context.At(weekday).Value);
            return true;
        }

        range = past ? new(Spans.Shift(day, word.Unit, -1).AddDays(1), day, DateBasis.Relative, "unit.past") : Unit(context, next, day, word.Unit, direction);
        return true;
    }

    /// <summary>"this Friday": of this week, or the last one where the verb says that it is past.</summary>
    private static DateOnly This(in TimeContext context, int at, DateOnly day, int weekday)
    {
        var found = DayInWeek(day, 0, weekday).Start!.Value;
        return Tense.IsFuture(context.Document, at) ? Next(day, weekday, 0) : found > day && Tense.IsPast(context.Document, at) ? found.AddDays(-7) : found;
    }

    private static DateRange DayInWeek(DateOnly day, int weeks, int weekday) =>
        DateRange.Day(Monday(day).AddDays((7 * weeks) + ((weekday + 6) % 7)), DateBasis.Relative, "weekday.of-week");

    /// <summary>last week, this month, next year, as calendar units; "this" reaches to publication, or from it on when the verb looks ahead.</summary>
    private static DateRange Unit(in TimeContext context, int at, DateOnly day, TimeUnit unit, int direction)
    {
        var whole = Whole(day, unit, direction);
        if (direction != 0 || unit is TimeUnit.Day or TimeUnit.Weekend)
        {
            return unit == TimeUnit.Weekend ? Weekend(context, direction == 0 ? Tense.IsFuture(context.Document, at) ? 1 : 0 : direction) : whole;
        }

        return Tense.IsFuture(context.Document, at) ? whole with { Start = day } : whole with { End = day };
    }

    /// <summary>The calendar unit so many units from the one that holds a day.</summary>
    public static DateRange Whole(DateOnly day, TimeUnit unit, int direction)
    {
        var moved = Spans.Shift(day, unit, direction);
        return unit switch
        {
            TimeUnit.Week or TimeUnit.Fortnight => DateRange.Days(Monday(moved), Monday(moved).AddDays(6), DateBasis.Relative, "week"),
            TimeUnit.Weekend => DateRange.Days(Monday(moved).AddDays(5), Monday(moved).AddDays(6), DateBasis.Relative, "weekend"),
            TimeUnit.Month => DateRange.Month(moved.Year, moved.Month, DateBasis.Relative, "month"),
            TimeUnit.Year => DateRange.Year(moved.Year, DateBasis.Relative, "year"),
            TimeUnit.Decade => DateRange.Years(moved.Year / 10 * 10, 10, DateBasis.Relative, "decade"),
            TimeUnit.Century => DateRange.Years((moved.Year / 100 * 100) + 1, 100, DateBasis.Relative, "century"),
            TimeUnit.Quarter => Quarter(moved),
            _ => DateRange.Day(moved, DateBasis.Relative, "day"),
        };
    }

    private static DateRange Quarter(DateOnly day)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        return DateRange.Days(first, first.AddMonths(3).AddDays(-1), DateBasis.Relative, "quarter");
    }

    private static DateRange Weekend(in TimeContext context, int direction)
    {
        if (context.Published is not { } day)
        {
            return DateRange.Unresolved(DateBasis.Relative, "weekend");
        }

        var saturday = day.DayOfWeek is DayOfWeek.Saturday ? day : day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(-1) : Last(day, (int)DayOfWeek.Saturday, 1);
        var within = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        saturday = direction < 0 && within ? saturday.AddDays(-7) : direction > 0 ? saturday.AddDays(7) : saturday;
        return DateRange.Days(saturday, saturday.AddDays(1), DateBasis.Relative, "weekend");
    }

    private static DateRange Season(int season, int direction, DateOnly day)
    {
        var range = YearsAlone.Nearest(season, day);
        if (direction < 0 && range.End >= day)
        {
            range = YearsAlone.Of(season, range.Start!.Value.Year - 1, "season.past");
        }
        else if ((direction > 0 && range.End < day) || (direction == 0 && day.AddDays(-183) > range.End))
        {
            range = YearsAlone.Of(season, range.Start!.Value.Year + 1, "season.future");
        }

        return range with { Basis = DateBasis.Relative };
    }

    private static DateRange Recent(in TimeContext context, TimeUnit unit)
    {
        if (context.Published is not { } day)
        {
            return DateRange.Unresolved(DateBasis.Relative, "recent");
        }

        var from = unit switch
        {
            TimeUnit.Hour => day.AddDays(-1),
            TimeUnit.Day => day.AddDays(-5),
            TimeUnit.Week => day.AddDays(-28),
            TimeUnit.Month => day.AddMonths(-6),
            TimeUnit.Decade or TimeUnit.Century => day.AddYears(-30),
            _ => day.AddYears(-5),
        };
        return DateRange.Days(from, day, DateBasis.Relative, "recent");
    }

    private static DateRange Coming(DateOnly day, TimeUnit unit) => DateRange.Days(day, unit switch
    {
        TimeUnit.Hour => day.AddDays(1),
        TimeUnit.Day => day.AddDays(5),
        TimeUnit.Week => day.AddDays(28),
        TimeUnit.Month => day.AddMonths(6),
        _ => day.AddYears(5),
    }, DateBasis.Relative, "coming");

    private static bool EarlierThis(in TimeContext context, int at, out int end, out DateRange range)
    {
        var next = at + 1;
        if (context.Is(next, "in"))
        {
            // "earlier in the week"
            end = next + 3;
            range = default;
            if (!context.Is(next + 1, "the") || context.At(next + 2) is not { Kind: TimeWordKind.Unit, IsPlural: false, Unit: TimeUnit.Week or TimeUnit.Month or TimeUnit.Year } unit)
            {
                return false;
            }

            range = context.Published is not { } today ? DateRange.Unresolved(DateBasis.Relative, "earlier")
                : context.Is(at, "earlier") ? Whole(today, unit.Unit, 0) with { End = today, Rule = "earlier" } : Whole(today, unit.Unit, 0) with { Start = today, Rule = "later" };
            return true;
        }

        next += context.Is(next, "on") ? 1 : 0;
        if (!TryRead(context, next, out end, out range))
        {
            return false;
        }

        if (context.Published is { } day && range is { Start: { } start, End: { } last } && start != last)
        {
            var whole = context.At(next + 1).Kind == TimeWordKind.Unit ? Whole(day, context.At(next + 1).Unit, 0) : range;
            range = context.Is(at, "earlier") ? whole with { End = day, Rule = "earlier" } : whole with { Start = day, Rule = "later" };
        }

        return context.Is(next, "this") || context.Is(next, "today") || context.At(next).Kind == TimeWordKind.Weekday;
    }

    /// <summary>"the day before yesterday", "the day after tomorrow", "the same day", "that day".</summary>
    private static bool AroundToday(in TimeContext context, int at, out int end, out DateRange range)
    {
        end = at + 3;
        if (context.Is(at + 1, "before") && context.Is(at + 2, "yesterday"))
        {
            range = FromDay(context, -2, "day.relative");
            return true;
        }

        if (context.Is(at + 1, "after") && context.Is(at + 2, "tomorrow"))
        {
            range = FromDay(context, 2, "day.relative");
            return true;
        }

        end = at + 1;
        range = default;
        return (context.Is(at - 1, "same") || context.Is(at - 1, "that")) && Spans.FromPrevious(context, TimeUnit.Day, 0, out range);
    }

    private static DateRange FromDay(in TimeContext context, int days, string rule) =>
        context.Published is { } day ? DateRange.Day(day.AddDays(days), DateBasis.Relative, rule) : DateRange.Unresolved(DateBasis.Relative, rule);

    private static int AfterDayPart(in TimeContext context, int end)
    {
        if (context.At(end).Kind == TimeWordKind.DayPart)
        {
            return end + 1;
        }

        return context.At(end).Kind == TimeWordKind.Edge && context.At(end + 1).Kind == TimeWordKind.DayPart ? end + 2 : end;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Last(DateOnly day, int weekday, int least) => day.AddDays(-least - (((int)day.AddDays(-least).DayOfWeek - weekday + 7) % 7));

    private static DateOnly Next(DateOnly day, int weekday, int least) => day.AddDays(least + ((weekday - (int)day.AddDays(least).DayOfWeek + 7) % 7));
}
