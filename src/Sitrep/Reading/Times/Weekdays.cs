using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Days of the week: Wednesday, last Friday, Monday of next week.</summary>
internal static class Weekdays
{
    /// <summary>The most recent such day up to publication; the next from it on when the verb looks ahead.</summary>
    public static bool TryRead(in TimeContext context, int at, out int end, out DateRange range)
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
            range = InWeek(day, direction.Value, weekday);
            end = week + 2;
            return true;
        }

        if (context.At(end) is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Week, IsPlural: false } && context.Is(at - 1, "on"))
        {
            // "on Friday week"
            end++;
            range = DateRange.Day(Next(day, weekday, 0).AddDays(7), DateBasis.Relative, "weekday.week");
            return true;
        }

        var future = Tense.IsFuture(context.Document, at) || (context.Is(end, "at") && context.Is(end + 1, "the") && (context.Is(end + 2, "earliest") || context.Is(end + 2, "latest")));
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

    /// <summary>
    /// "last Friday", "this Friday", "next Friday". A report calls the coming Friday "Friday", so "next Friday" is that of the next
    /// week, which begins on Monday.
    /// </summary>
    public static DateRange Directed(in TimeContext context, int at, int weekdayAt, int direction)
    {
        // "the following Friday": after the last day that the text named.
        var weekday = context.At(weekdayAt).Value;
        var follows = context.Is(at, "previous") || context.Is(at, "following");
        var from = follows && context.Is(at - 1, "the") && context.Previous is { Start: { } named, Precision: <= 2 } ? named : context.Published;
        return from is not { } day ? DateRange.Unresolved(DateBasis.Relative, "weekday.directed")
            : DateRange.Day(
                direction < 0 ? Last(day, weekday, 1)
                    : direction == 0 ? This(context, weekdayAt, day, weekday)
                    : context.Is(at, "next") ? InWeek(day, 1, weekday).Start!.Value
                    : Next(day, weekday, 1),
                DateBasis.Relative, "weekday.directed");
    }

    /// <summary>"this Friday": of this week, or the last one where the verb says that it is past.</summary>
    private static DateOnly This(in TimeContext context, int at, DateOnly day, int weekday)
    {
        var found = InWeek(day, 0, weekday).Start!.Value;
        return Tense.IsFuture(context.Document, at) ? Next(day, weekday, 0) : found > day && Tense.IsPast(context.Document, at) ? found.AddDays(-7) : found;
    }

    /// <summary>The weekday of the week so many weeks from the one that holds a day.</summary>
    public static DateRange InWeek(DateOnly day, int weeks, int weekday) =>
        DateRange.Day(CalendarUnits.Monday(day).AddDays((7 * weeks) + ((weekday + 6) % 7)), DateBasis.Relative, "weekday.of-week");

    /// <summary>The index after a part of the day, where one stands there: "Wednesday evening", "today late afternoon".</summary>
    public static int AfterDayPart(in TimeContext context, int end)
    {
        if (context.At(end).Kind == TimeWordKind.DayPart)
        {
            return end + 1;
        }

        return context.At(end).Kind == TimeWordKind.Edge && context.At(end + 1).Kind == TimeWordKind.DayPart ? end + 2 : end;
    }

    /// <summary>The last such weekday at least so many days before a day.</summary>
    public static DateOnly Last(DateOnly day, int weekday, int least) => day.AddDays(-least - (((int)day.AddDays(-least).DayOfWeek - weekday + 7) % 7));

    private static DateOnly Next(DateOnly day, int weekday, int least) => day.AddDays(least + ((weekday - (int)day.AddDays(least).DayOfWeek + 7) % 7));
}
