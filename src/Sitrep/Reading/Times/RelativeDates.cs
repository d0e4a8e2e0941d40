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
                end = Weekdays.AfterDayPart(context, end);
                range = FromDay(context, word.Value, "day.relative");
                return true;
            case TimeWordKind.Weekday:
                return Weekdays.TryRead(context, at, out end, out range);
            case TimeWordKind.Direction:
                return Directed(context, at, out end, out range);
            case TimeWordKind.None when context.Is(at, "overnight"):
                range = context.Published is { } day ? DateRange.Days(day.AddDays(-1), day, DateBasis.Relative, "overnight") : DateRange.Unresolved(DateBasis.Relative, "overnight");
                return true;
            case TimeWordKind.None when context.Is(at, "recent") && context.At(at + 1) is { Kind: TimeWordKind.Unit, IsPlural: true } unit:
                end = at + 2;
                range = CalendarUnits.Recent(context, unit.Unit);
                return true;
            case TimeWordKind.None when (context.Is(at, "earlier") || context.Is(at, "later")) && (context.Is(at + 1, "this") || context.Is(at + 1, "today") || context.Is(at + 1, "on") || context.Is(at + 1, "in")):
                return EarlierThis(context, at, out end, out range);
            case TimeWordKind.Unit when word.Unit == TimeUnit.Weekend && (context.Is(at - 1, "the") || context.Is(at - 1, "at")):
                range = CalendarUnits.Weekend(context, Tense.IsFuture(context.Document, at) ? 1 : 0);
                return true;
            case TimeWordKind.Unit when word.Unit == TimeUnit.Day && !word.IsPlural:
                return AroundToday(context, at, out end, out range);
            case TimeWordKind.DayPart when context.Previous is { Precision: 1 } && (context.Is(at - 1, "same") || context.Is(at - 1, "that")):
                return Spans.FromPrevious(context, TimeUnit.Day, 0, out range);
        }

        return false;
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
        if (word.Kind == TimeWordKind.Weekday)
        {
            end = Weekdays.AfterDayPart(context, next + 1);
            range = Weekdays.Directed(context, at, next, direction);
            return true;
        }

        if (context.Is(at, "previous") || context.Is(at, "preceding") || context.Is(at, "following") || (context.Is(at, "next") && context.Is(at - 1, "the") && (word.Kind == TimeWordKind.DayPart || word is { Kind: TimeWordKind.Unit, IsPlural: false })))
        {
            // "the following evening" is of the day after the one that the text named.
            return word.Kind == TimeWordKind.DayPart ? Spans.FromPrevious(context, TimeUnit.Day, direction, out range)
                : word.Kind == TimeWordKind.Unit && !word.IsPlural && Spans.FromPrevious(context, word.Unit, direction, out range);
        }

        if (word.Kind is not (TimeWordKind.Unit or TimeWordKind.Month or TimeWordKind.Season or TimeWordKind.DayPart))
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
            case TimeWordKind.Month:
                var year = direction < 0 ? day.Year - (word.Value >= day.Month ? 1 : 0) : direction > 0 ? day.Year + (word.Value <= day.Month ? 1 : 0) : day.Year;
                range = DateRange.Month(year, word.Value, DateBasis.Relative, "month.directed");
                return char.IsUpper(context.Tokens[next].Form[0]);
            case TimeWordKind.Season:
                range = CalendarUnits.Season(word.Value, direction, day);
                return true;
            case TimeWordKind.DayPart:
                range = DateRange.Day(day.AddDays(direction), DateBasis.Relative, "day-part");
                return direction <= 0;
        }

        if (word.IsPlural)
        {
            range = past || direction < 0 ? CalendarUnits.Recent(context, word.Unit) : CalendarUnits.Coming(day, word.Unit);
            return true;
        }

        // "next week on Tuesday"
        var weekday = end + (context.Is(end, "on") || context.Is(end, ",") ? 1 : 0);
        weekday += context.Is(weekday, "on") ? 1 : 0;
        if (word.Unit == TimeUnit.Week && context.At(weekday).Kind == TimeWordKind.Weekday && !past && char.IsUpper(context.Tokens[weekday].Form[0]))
        {
            end = weekday + 1;
            range = Weekdays.InWeek(day, direction, context.At(weekday).Value);
            return true;
        }

        // A quarter is one of the accounts, never any three months.
        range = past && word.Unit != TimeUnit.Quarter ? new(Durations.Shift(day, word.Unit, -1).AddDays(1), day, DateBasis.Relative, "unit.past") : CalendarUnits.Unit(context, next, day, word.Unit, direction);
        range = word.Unit == TimeUnit.Year ? Parts.OfYear(context, day.Year + direction, ref end, range) : range;
        return true;
    }

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
                : context.Is(at, "earlier") ? CalendarUnits.Whole(today, unit.Unit, 0) with { End = today, Rule = "earlier" } : CalendarUnits.Whole(today, unit.Unit, 0) with { Start = today, Rule = "later" };
            return true;
        }

        next += context.Is(next, "on") ? 1 : 0;
        if (!TryRead(context, next, out end, out range))
        {
            return false;
        }

        if (context.Published is { } day && range is { Start: { } start, End: { } last } && start != last)
        {
            var whole = context.At(next + 1).Kind == TimeWordKind.Unit ? CalendarUnits.Whole(day, context.At(next + 1).Unit, 0) : range;
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

        var next = at + 2 + (context.Is(at + 2, "the") ? 1 : 0);
        var way = context.Is(at + 1, "before") ? -1 : context.Is(at + 1, "after") ? 1 : 0;
        if (way != 0 && context.Is(at - 1, "the") && next < context.End && context.At(next).Kind != TimeWordKind.Unit && TimeReader.Single(context, next, out end, out range) && range.Precision <= 2)
        {
            // "the day before Christmas"
            range = DateRange.Day((way < 0 ? range.Start!.Value : range.End!.Value).AddDays(way), DateBasis.Relative, "day.beside");
            return true;
        }

        end = at + 1;
        range = default;
        return (context.Is(at - 1, "same") || context.Is(at - 1, "that")) && Spans.FromPrevious(context, TimeUnit.Day, 0, out range);
    }

    private static DateRange FromDay(in TimeContext context, int days, string rule) =>
        context.Published is { } day ? DateRange.Day(day.AddDays(days), DateBasis.Relative, rule) : DateRange.Unresolved(DateBasis.Relative, rule);
}
