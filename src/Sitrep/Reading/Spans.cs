using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Times that measure: "two weeks ago", "three days later", "the past ten days", "in the next two months".</summary>
internal static class Spans
{
    private const int FewHigh = 6;

    /// <summary>A day moved by units of the calendar.</summary>
    public static DateOnly Shift(DateOnly day, TimeUnit unit, long n)
    {
        var count = (int)Math.Clamp(n, -5000, 5000);
        return unit switch
        {
            TimeUnit.Hour => day.AddDays(count / 24),
            TimeUnit.Day => day.AddDays(count),
            TimeUnit.Week or TimeUnit.Weekend => day.AddDays(7 * count),
            TimeUnit.Fortnight => day.AddDays(14 * count),
            TimeUnit.Month => day.AddMonths(count),
            TimeUnit.Quarter => day.AddMonths(3 * count),
            TimeUnit.Decade => AddYears(day, 10 * count),
            TimeUnit.Century => AddYears(day, 100 * count),
            _ => AddYears(day, count),
        };
    }

    /// <summary>The unit before, of or after the last time that the text named; where it named none, weeks and longer count from publication.</summary>
    public static bool FromPrevious(in TimeContext context, TimeUnit unit, int direction, out DateRange range)
    {
        range = context.Previous is { Start: { } start, Precision: <= 4 } previous
            ? unit == TimeUnit.Day
                ? DateRange.Day((direction > 0 ? previous.End ?? start : start).AddDays(direction), DateBasis.Relative, "from-previous")
                : RelativeDates.Whole(start, unit, direction) with { Rule = "from-previous" }
            : unit is not TimeUnit.Day && context.Published is { } day ? RelativeDates.Whole(day, unit, direction)
            : DateRange.Unresolved(DateBasis.Relative, "from-previous");
        return true;
    }

    /// <summary>"the past two weeks", "the last three days", "the next 48 hours": a number between the direction and the unit.</summary>
    public static bool TryCounted(in TimeContext context, int at, int next, int direction, out int end, out DateRange range)
    {
        range = default;
        if (!Count(context, next, out var unitAt, out var low, out var high) || context.At(unitAt).Kind != TimeWordKind.Unit)
        {
            end = at + 1;
            return false;
        }

        end = unitAt + 1;
        var unit = context.At(unitAt).Unit;
        range = context.Published is not { } day ? DateRange.Unresolved(DateBasis.Relative, "counted")
            : direction < 0 ? DateRange.Days(Least(day, unit, -Math.Max(low, high)), day, DateBasis.Relative, "counted.past")
            : DateRange.Days(day, Least(day, unit, Math.Max(low, high)), DateBasis.Relative, "counted.future");
        return true;
    }

    /// <summary>A number or "a", a unit, and ago, earlier, later, before, after or from now.</summary>
    public static bool TryAgo(in TimeContext context, int at, out int end, out DateRange range)
    {
        end = at + 1;
        range = default;
        if (!Count(context, at, out var unitAt, out var low, out var high))
        {
            return false;
        }

        if (context.At(unitAt) is { Kind: TimeWordKind.Direction } ahead && context.At(unitAt + 1).Kind == TimeWordKind.Unit && context.Published is { } now)
        {
            // "the two previous weeks"
            end = unitAt + 2;
            var far = Least(now, context.At(unitAt + 1).Unit, ahead.Value * Math.Max(low, high));
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
        var more = word + (context.Is(word, "and") ? 1 : 0);
        if (low == high && Count(context, more, out var lesserAt, out var lesser, out var most) && lesser == most && context.At(lesserAt) is { Kind: TimeWordKind.Unit } second
            && lesserAt + 1 < context.End && Sign(context, lesserAt + 1, out var counts) is var way and not 0 && counts)
        {
            end = lesserAt + 2;
            range = context.Published is { } today ? About(Shift(Shift(today, unit.Unit, way * low), second.Unit, way * lesser), 0, "offset.days") : DateRange.Unresolved(DateBasis.Relative, "offset");
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
        range = fromPublished
            ? Offset(context.Published, unit.Unit, sign * low, sign * high, how)
            : context.Previous is { Precision: <= 2 } previous ? Offset(sign > 0 ? previous.End : previous.Start, unit.Unit, sign * low, sign * high, how)
            : DateRange.Unresolved(DateBasis.Relative, "offset.from-previous");
        return true;
    }

    private static int Sign(in TimeContext context, int word, out bool fromPublished)
    {
        fromPublished = context.Is(word, "ago") || context.Is(word, "hence") || (context.Is(word, "from") && context.Is(word + 1, "now")) || context.Is(word, "back");
        return !fromPublished && (context.Is(word, "from") || context.Is(word, "starting")) ? (Following(context, word + 1) > 0 ? 1 : 0)
            : context.Is(word, "ago") || context.Is(word, "earlier") || context.Is(word, "before") || context.Is(word, "back") || context.Is(word, "previously") ? -1
            : context.Is(word, "later") || context.Is(word, "after") || fromPublished ? 1 : 0;
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

        var (near, far) = (Shift(day, unit, low), Shift(day, unit, high));
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

    /// <summary>How many units: "two", "a", "several", or a bare plural ("weeks ago"); unitAt is the index of the unit.</summary>
    private static bool Count(in TimeContext context, int at, out int unitAt, out long low, out long high)
    {
        (unitAt, low, high) = (at, 2, FewHigh);
        if (context.At(at) is { Kind: TimeWordKind.Unit, IsPlural: true })
        {
            return true;
        }

        if (context.Is(at, "a") || context.Is(at, "an") || context.Is(at, "one"))
        {
            (low, high) = (1, 1);
            unitAt = at + 1;
            if (context.At(unitAt).Kind == TimeWordKind.Unit)
            {
                return true;
            }
        }

        if (!NumberParser.TryParse(context.Tokens, at, context.End, out unitAt, out var value))
        {
            return false;
        }

        low = value.Low ?? value.Best ?? 0;
        high = value.High ?? value.Best ?? low;
        unitAt += context.Is(unitAt, "of") ? 1 : 0;
        if (low == VagueNumbers.Few && high == VagueNumbers.FewHigh)
        {
            high = FewHigh;
        }

        if (context.Is(unitAt, "or") && NumberParser.TryParse(context.Tokens, unitAt + 1, context.End, out var second, out var upper) && upper.Best > low)
        {
            high = upper.Best.Value;
            unitAt = second;
        }

        return unitAt < context.End && high < 5000;
    }

    private static DateOnly Least(DateOnly day, TimeUnit unit, long n) => unit == TimeUnit.Hour ? day.AddDays((int)(n < 0 ? (n - 23) / 24 : (n + 23) / 24)) : Shift(day, unit, n);

    private static DateOnly AddYears(DateOnly day, int years) => day.Year + years is > 1 and < 9998 ? day.AddYears(years) : day;
}
