namespace Sitrep.Reading;

/// <summary>Parts of longer times: early March, mid-2014, the end of last year, the first week of May, the eve of.</summary>
internal static class Parts
{
    /// <summary>Whether a word may begin a time without being a time word itself.</summary>
    public static bool Begins(string form) => form.ToLowerInvariant() is "overnight" or "recent" or "earlier" or "later" or "beginning" or "start" or "middle" or "end" or "eve" or "half"
        || form.StartsWith("mid-", StringComparison.OrdinalIgnoreCase);

    /// <summary>early, mid or late, with a hyphen or without, before a time.</summary>
    public static bool Edge(in TimeContext context, int at, out int end, out DateRange range)
    {
        var next = at + 1;
        next += next < context.End && (Words.IsHyphen(context.Tokens[next]) || context.Is(next, "in") || context.Is(next, "on")) ? 1 : 0;
        next += context.Is(next, "the") ? 1 : 0;
        end = at + 1;
        range = default;
        if (next >= context.End || !TimeReader.Single(context, next, out end, out range))
        {
            return false;
        }

        // "late Wednesday", "early today" are the day itself.
        range = range.Precision > 1 ? range.Third(context.At(at).Value) : range;
        return true;
    }

    /// <summary>Reads a part that is said with "of".</summary>
    public static bool TryRead(in TimeContext context, int at, out int end, out DateRange range)
    {
        end = at + 1;
        range = default;
        var word = context.At(at);
        if (word.Kind is TimeWordKind.Ordinal or TimeWordKind.Direction)
        {
            return Week(context, at, out end, out range);
        }

        if (context.Tokens[at].Form.StartsWith("mid-", StringComparison.OrdinalIgnoreCase))
        {
            return Mid(context, at, context.Tokens[at].Form[4..], out end, out range);
        }

        if (word.Kind != TimeWordKind.None || !context.Is(at + 1, "of"))
        {
            return false;
        }

        var third = context.Is(at, "beginning") || context.Is(at, "start") ? 1 : context.Is(at, "middle") ? 2 : context.Is(at, "end") ? 3 : 0;
        var eve = context.Is(at, "eve");
        if (third == 0 && !eve)
        {
            return false;
        }

        var next = at + 2;
        next += context.Is(next, "the") ? 1 : 0;
        if (next >= context.End)
        {
            return false;
        }

        if (eve)
        {
            if (!TimeReader.Single(context, next, out end, out range))
            {
                // "the eve of the vote": a day that the text does not date here.
                end = at + 2;
                range = DateRange.Unresolved(DateBasis.Relative, "eve");
                return true;
            }

            range = range.Start is { } start ? DateRange.Day(start.AddDays(-1), range.Basis, "eve") : range;
            return true;
        }

        if (context.At(next) is { Kind: TimeWordKind.Unit, IsPlural: false } unit && unit.Unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade)
        {
            end = next + 1;
            range = context.Published is { } day ? unit.Unit == TimeUnit.Day ? CalendarUnits.Whole(day, unit.Unit, 0) : CalendarUnits.Whole(day, unit.Unit, 0).Third(third) : DateRange.Unresolved(DateBasis.Relative, "part");
            return true;
        }

        if (!TimeReader.Single(context, next, out end, out range))
        {
            return false;
        }

        range = range.Third(third);
        return true;
    }

    /// <summary>mid-July, mid-2014, mid-1990s, written as one word.</summary>
    private static bool Mid(in TimeContext context, int at, string rest, out int end, out DateRange range)
    {
        end = at + 1;
        range = default;
        if (TimeWord.Of(rest) is { Kind: TimeWordKind.Month } month)
        {
            var year = context.YearAt(end);
            range = year > 0 ? DateRange.Month(year, month.Value, DateBasis.Stated, "month") : NamedDates.Recent(context, at, month.Value, 0, 0, end);
            end += year > 0 ? 1 : 0;
        }
        else if (rest.Length == 4 && int.TryParse(rest, out var stated) && stated is > 1500 and < 2200)
        {
            range = DateRange.Year(stated, DateBasis.Stated, "year");
        }
        else if (YearsAlone.Decade(rest) is var decade and > 0)
        {
            range = DateRange.Years(decade, 10, DateBasis.Stated, "decade");
        }
        else
        {
            return false;
        }

        range = range.Third(2);
        return true;
    }

    /// <summary>"the first ten days of May", "the last three weeks of the year".</summary>
    private static bool FirstDays(in TimeContext context, int at, int count, bool last, out int end, out DateRange range)
    {
        (end, range) = (at + 1, default);
        var days = context.At(at) is not { Kind: TimeWordKind.Unit } unit ? 0 : unit.Unit switch { TimeUnit.Day => count, TimeUnit.Week => 7 * count, _ => 0 };
        var next = at + 2 + (context.Is(at + 2, "the") ? 1 : 0);
        if (days == 0 || !context.Is(at + 1, "of") || next >= context.End
            || !(WholeUnit(context, next, out end, out range) || TimeReader.Single(context, next, out end, out range)) || range.Start is not { } start || range.End is not { } stop)
        {
            return false;
        }

        range = last ? range with { Start = stop.AddDays(1 - days), Rule = "days" } : range with { End = start.AddDays(days - 1), Rule = "days" };
        return true;
    }

    /// <summary>"this month", "next year", "the month": the whole of it, since a part of it is meant.</summary>
    private static bool WholeUnit(in TimeContext context, int at, out int end, out DateRange range)
    {
        var direction = context.At(at).Kind == TimeWordKind.Direction ? 1 : 0;
        end = at + direction + 1;
        range = default;
        if (context.At(at + direction) is not { Kind: TimeWordKind.Unit, IsPlural: false, Unit: TimeUnit.Month or TimeUnit.Year } unit || context.Published is not { } day)
        {
            return false;
        }

        range = CalendarUnits.Whole(day, unit.Unit, direction > 0 ? context.At(at).Value : 0);
        return true;
    }

    /// <summary>the first week of March, the last day of Ramadan, the second half of May.</summary>
    private static bool Week(in TimeContext context, int at, out int end, out DateRange range)
    {
        end = at + 1;
        range = default;
        var last = context.Is(at, "last");
        var number = context.At(at).Kind == TimeWordKind.Ordinal ? context.At(at).Value : 0;
        if ((number == 1 || last) && NumberParser.TryParse(context.Tokens, at + 1, context.End, out var unitAt, out var count) && count.Best is > 1 and < 400)
        {
            return FirstDays(context, unitAt, (int)count.Best, last, out end, out range);
        }

        var half = context.Is(at + 1, "half");
        var unit = context.At(at + 1);
        var of = context.Is(at + 2, "of") || context.Is(at + 2, "in");
        if ((number == 0 && !last) || (!half && unit.Kind is not (TimeWordKind.Unit or TimeWordKind.Weekday)) || !(of || IsDirectedYear(context, at + 2)))
        {
            return false;
        }

        var next = of ? at + 3 : at + 2;
        next += context.Is(next, "the") ? 1 : 0;
        if (next >= context.End || !(WholeUnit(context, next, out end, out range) || TimeReader.Single(context, next, out end, out range)) || range.Start is not { } start || range.End is not { } stop)
        {
            return false;
        }

        if (half)
        {
            var middle = stop.DayNumber - start.DayNumber is 364 or 365 ? start.AddMonths(6) : start.AddDays((stop.DayNumber - start.DayNumber + 1) / 2);
            range = number == 1 ? range with { End = middle.AddDays(-1), Rule = "half" } : range with { Start = middle, Rule = "half" };
            return number is 1 or 2;
        }

        if (unit.Kind == TimeWordKind.Weekday)
        {
            var first = start.AddDays((unit.Value - (int)start.DayOfWeek + 7) % 7);
            var day = last ? stop.AddDays(-(((int)stop.DayOfWeek - unit.Value + 7) % 7)) : first.AddDays(7 * (number - 1));
            range = DateRange.Day(day, range.Basis, "weekday.of-month");
            return true;
        }

        if (unit.Unit is TimeUnit.Month or TimeUnit.Quarter)
        {
            // "the ninth month of next year"
            var months = unit.Unit == TimeUnit.Month ? 1 : 3;
            range = Months(range, last ? stop.AddDays(1).AddMonths(-months) : start.AddMonths(months * (number - 1)), months);
            return !unit.IsPlural && range.End <= stop;
        }

        var days = unit.Unit switch { TimeUnit.Day => 1, TimeUnit.Week => 7, _ => 0 };
        range = last ? range with { Start = stop.AddDays(1 - days), Rule = "week" } : range with { Start = start.AddDays(days * (number - 1)), End = start.AddDays((days * number) - 1), Rule = "week" };
        return days > 0 && !unit.IsPlural;
    }

    /// <summary>"next year's first quarter", "last year's second half": a part of the year just read, else the year as it was read.</summary>
    public static DateRange OfYear(in TimeContext context, int year, ref int end, in DateRange range)
    {
        var at = end + 1;
        var months = context.Is(at + 1, "half") ? 6 : context.At(at + 1) is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Quarter } ? 3 : 0;
        if (!(context.Is(end, "'s") || context.Is(end, "’s")) || context.At(at).Kind != TimeWordKind.Ordinal || months == 0 || context.At(at).Value > 12 / months)
        {
            return range;
        }

        end = at + 2;
        return Months(range, new DateOnly(year, 1, 1).AddMonths(months * (context.At(at).Value - 1)), months);
    }

    private static DateRange Months(in DateRange of, DateOnly first, int months) =>
        of with { Start = first, End = first.AddMonths(months).AddDays(-1), Rule = months switch { 1 => "month", 3 => "quarter", _ => "half-year" } };

    private static bool IsDirectedYear(in TimeContext context, int at) =>
        context.At(at).Kind == TimeWordKind.Direction && context.At(at + 1) is { Kind: TimeWordKind.Unit, IsPlural: false, Unit: TimeUnit.Year or TimeUnit.Month };
}
