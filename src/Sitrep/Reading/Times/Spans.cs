using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Times that measure: "two weeks ago", "three days later", "the past ten days", "in the next two months".</summary>
internal static class Spans
{
    /// <summary>The unit before, of or after the last time that the text named; where it named none, weeks and longer count from publication.</summary>
    public static bool FromPrevious(in TimeContext context, TimeUnit unit, int direction, out DateRange range)
    {
        range = context.Previous is { Start: { } start, Precision: <= 4 } previous
            ? unit == TimeUnit.Day
                ? DateRange.Day((direction > 0 ? previous.End ?? start : start).AddDays(direction), DateBasis.Relative, "from-previous")
                : CalendarUnits.Whole(start, unit, direction) with { Rule = "from-previous" }
            : unit is not TimeUnit.Day && context.Published is { } day ? CalendarUnits.Whole(day, unit, direction)
            : DateRange.Unresolved(DateBasis.Relative, "from-previous");
        return true;
    }

    /// <summary>"the past two weeks", "the last three days", "the next 48 hours": a number between the direction and the unit.</summary>
    public static bool TryCounted(in TimeContext context, int at, int next, int direction, out int end, out DateRange range)
    {
        range = default;
        if (direction == 0 || !Durations.Count(context, next, out var unitAt, out var low, out var high) || context.At(unitAt).Kind != TimeWordKind.Unit || context.Is(unitAt + 1, "ago"))
        {
            end = at + 1;
            return false;
        }

        end = unitAt + 1;
        var unit = context.At(unitAt).Unit;
        if (low == high && context.Published is { } from)
        {
            // "the last three months and two weeks"
            var far = Durations.Least(from, unit, direction * low);
            while (Durations.Lesser(context, end, out var lesserAt, out var lesser) && !context.Is(lesserAt + 1, "ago"))
            {
                far = Durations.Least(far, context.At(lesserAt).Unit, direction * lesser);
                end = lesserAt + 1;
            }

            range = direction < 0 ? DateRange.Days(far, from, DateBasis.Relative, "counted.past") : DateRange.Days(from, far, DateBasis.Relative, "counted.future");
            return true;
        }

        range = context.Published is not { } day ? DateRange.Unresolved(DateBasis.Relative, "counted")
            : direction < 0 ? DateRange.Days(Durations.Least(day, unit, -Math.Max(low, high)), day, DateBasis.Relative, "counted.past")
            : DateRange.Days(day, Durations.Least(day, unit, Math.Max(low, high)), DateBasis.Relative, "counted.future");
        return true;
    }

    /// <summary>A number or "a", a unit, and ago, earlier, later, before, after or from now.</summary>
    public static bool TryAgo(in TimeContext context, int at, out int end, out DateRange range)
    {
        end = at + 1;
        range = default;
        if (Durations.Half(context, at, out var halfEnd, out var halfUnit, out var halves) && Sign(context, halfEnd, out var counted) is var toward and not 0 && counted)
        {
            // "a year and a half ago"
            end = halfEnd + (context.Is(halfEnd, "from") ? 2 : 1);
            range = Offset(context.Published, halfUnit, toward * halves, toward * halves, QuantityOperator.Exact);
            return true;
        }

        if (!Durations.Count(context, at, out var unitAt, out var low, out var high))
        {
            return false;
        }

        if (low == high && unitAt > at && context.Is(unitAt + 1, "ago") && context.Published is { } since
            && context.Tokens[unitAt].Form is [.., 'd', 'a', 'y', 's'] days && TimeWord.Of(days[..^1]) is { Kind: TimeWordKind.Weekday } weekday)
        {
            // "two Mondays ago"
            end = unitAt + 2;
            range = DateRange.Day(Weekdays.Last(since, weekday.Value, 1).AddDays(-7 * (int)(low - 1)), DateBasis.Relative, "weekday.ago");
            return true;
        }

        if (context.At(unitAt) is { Kind: TimeWordKind.Direction } ahead && context.At(unitAt + 1).Kind == TimeWordKind.Unit && context.Published is { } now)
        {
            // "the two previous weeks"
            end = unitAt + 2;
            var far = Durations.Least(now, context.At(unitAt + 1).Unit, ahead.Value * Math.Max(low, high));
            range = far < now ? DateRange.Days(far, now, DateBasis.Relative, "counted.past") : DateRange.Days(now, far, DateBasis.Relative, "counted.future");
            return ahead.Value != 0;
        }

        if (context.At(unitAt) is not { Kind: TimeWordKind.Unit } unit)
        {
            return false;
        }

        var word = unitAt + 1;
        if (word >= context.End)
        {
            return AheadIn(context, at, unitAt, unit.Unit, high, out end, out range);
        }

        // "1 month and 21 days ago"
        if (low == high && Durations.Lesser(context, word, out var lesserAt, out var lesser) && context.At(lesserAt) is var second
            && lesserAt + 1 < context.End && Sign(context, lesserAt + 1, out var counts) is var way and not 0 && counts)
        {
            end = lesserAt + 2;
            range = context.Published is { } today ? About(Durations.Shift(Durations.Shift(today, unit.Unit, way * low), second.Unit, way * lesser), 0, "offset.days") : DateRange.Unresolved(DateBasis.Relative, "offset");
            return true;
        }

        end = word + 1;
        var first = at;
        var how = Hedges.Before(context.Tokens, context.First, ref first);
        var sign = Sign(context, word, out var fromPublished);
        if (sign == 0)
        {
            return AheadIn(context, at, unitAt, unit.Unit, high, out end, out range);
        }

        if (!fromPublished && word + 1 < context.End && Following(context, word + 1) is var expression and > 0 && TimeReader.Single(context, expression, out var expressionEnd, out var anchor))
        {
            end = expressionEnd;
            range = Offset(anchor.Start, unit.Unit, sign * low, sign * high, how);
            return true;
        }

        if (!fromPublished && context.Is(word, "after") | context.Is(word, "before") && word + 1 < context.End && context.Tokens[word + 1].Upos is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.VERB or Upos.PRON or Upos.ADJ)
        {
            // "two days after the attack": a day that the text does not date here.
            range = DateRange.Unresolved(DateBasis.Relative, "offset.from-event");
            return true;
        }

        end += context.Is(word, "from") ? 1 : 0;
        var weekdayAt = end + (context.Is(end, "on") ? 1 : 0);
        if (unit is { Unit: TimeUnit.Week } && context.Is(word, "ago") && low == high && context.At(weekdayAt).Kind == TimeWordKind.Weekday && context.Published is { } ending)
        {
            // "a week ago Friday"
            end = weekdayAt + 1;
            range = DateRange.Day(Weekdays.Last(ending, context.At(weekdayAt).Value, 0).AddDays(-7 * (int)low), DateBasis.Relative, "weekday.ago");
            return true;
        }

        range = fromPublished
            ? Offset(context.Published, unit.Unit, sign * low, sign * high, how)
            : context.Previous is { Precision: <= 2 } previous ? Offset(sign > 0 ? previous.End : previous.Start, unit.Unit, sign * low, sign * high, how)
            : DateRange.Unresolved(DateBasis.Relative, "offset.from-previous");
        return true;
    }

    private static int Sign(in TimeContext context, int word, out bool fromPublished)
    {
        fromPublished = context.Is(word, "ago") || context.Is(word, "hence") || (context.Is(word, "from") && context.Is(word + 1, "now")) || context.Is(word, "back");
        return !fromPublished && (context.Is(word, "from") || context.Is(word, "starting")) ? (Following(context, word + 1) > 0 && !IsDuration(context, word + 1) ? 1 : 0)
            : context.Is(word, "ago") || context.Is(word, "earlier") || context.Is(word, "before") || context.Is(word, "back") || context.Is(word, "previously") ? -1
            : context.Is(word, "later") || context.Is(word, "after") || fromPublished ? 1 : 0;
    }

    /// <summary>"78 days from March 24 to June 10": how long, not how long after.</summary>
    private static bool IsDuration(in TimeContext context, int at)
    {
        for (var end = at + 1; end < Math.Min(context.End, at + 4); end++)
        {
            if (context.Is(end, "to") || context.Is(end, "until") || context.Is(end, "through"))
            {
                return true;
            }
        }

        return false;
    }

    private static int Following(in TimeContext context, int at)
    {
        at += context.Is(at, "the") || context.Is(at, "on") ? 1 : 0;
        return at < context.End && (context.At(at).Kind is TimeWordKind.Weekday or TimeWordKind.Month or TimeWordKind.Day or TimeWordKind.Direction || context.DayAt(at) > 0 || NumericDates.TryRead(context.Tokens[at].Form, true, out _) || char.IsUpper(context.Tokens[at].Form[0])) ? at : 0;
    }

    /// <summary>"in two weeks", "in 48 hours' time", where the verb looks ahead.</summary>
    private static bool AheadIn(in TimeContext context, int at, int unitAt, TimeUnit unit, long n, out int end, out DateRange range)
    {
        end = unitAt + 1;
        range = default;
        if (!context.Is(at - 1, "in") || !Tense.IsFuture(context.Document, unitAt))
        {
            return false;
        }

        range = Offset(context.Published, unit, n, n, QuantityOperator.Exact);
        return true;
    }

    private static DateRange Offset(DateOnly? from, TimeUnit unit, long low, long high, QuantityOperator how)
    {
        if (from is not { } day)
        {
            return DateRange.Unresolved(DateBasis.Relative, "offset");
        }

        var (near, far) = (Durations.Shift(day, unit, low), Durations.Shift(day, unit, high));
        if (low != high)
        {
            return DateRange.Days(near < far ? near : far, near < far ? far : near, DateBasis.Relative, "offset.vague");
        }

        switch (how)
        {
            case QuantityOperator.MoreThan or QuantityOperator.AtLeast:
                return low < 0 ? new(null, near, DateBasis.Relative, "offset.more-than") : new(near, null, DateBasis.Relative, "offset.more-than");
            case QuantityOperator.LessThan or QuantityOperator.AtMost:
                return DateRange.Days(near < day ? near : day, near < day ? day : near, DateBasis.Relative, "offset.less-than");
        }

        var about = how == QuantityOperator.About;
        return unit switch
        {
            TimeUnit.Hour => DateRange.Days(day.AddDays(low < 0 ? (int)(low - 23) / 24 : 0), day.AddDays(low > 0 ? (int)(low + 23) / 24 : 0), DateBasis.Relative, "offset.hours"),
            TimeUnit.Day => About(near, about ? 1 : 0, "offset.days"),
            TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Weekend => About(near, about ? 3 : 2, "offset.weeks"),
            TimeUnit.Month or TimeUnit.Quarter => About(near, about ? 30 : 15, "offset.months"),
            _ => DateRange.Years(near.Year - (about ? 1 : 0), about ? 3 : unit is TimeUnit.Year ? 1 : 10, DateBasis.Relative, "offset.years"),
        };
    }

    private static DateRange About(DateOnly day, int margin, string rule) => DateRange.Days(day.AddDays(-margin), day.AddDays(margin), DateBasis.Relative, margin > 0 ? rule + ".about" : rule);
}
