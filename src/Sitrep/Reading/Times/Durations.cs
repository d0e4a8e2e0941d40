namespace Sitrep.Reading;

/// <summary>Lengths of time: "two weeks", "a year and a half", "three months and ten days", and days moved by them.</summary>
internal static class Durations
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
            TimeUnit.Month => AddMonths(day, count),
            TimeUnit.Quarter => AddMonths(day, 3 * count),
            TimeUnit.Decade => AddYears(day, 10 * count),
            TimeUnit.Century => AddYears(day, 100 * count),
            _ => AddYears(day, count),
        };
    }

    /// <summary>How many units: "two", "a", "several", or a bare plural ("weeks ago"); unitAt is the index of the unit.</summary>
    public static bool Count(in TimeContext context, int at, out int unitAt, out long low, out long high)
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

    /// <summary>The rest of a duration that is told in two units: "and two weeks", "21 days".</summary>
    public static bool Lesser(in TimeContext context, int at, out int unitAt, out long n)
    {
        at += context.Is(at, ",") ? 1 : 0;
        at += context.Is(at, "and") ? 1 : 0;
        (unitAt, n) = (at, 0);
        return at < context.End && Count(context, at, out unitAt, out n, out var most) && n == most && context.At(unitAt).Kind == TimeWordKind.Unit;
    }

    /// <summary>"half a year", "a year and a half", "two and a half weeks", in the unit that holds halves as whole ones.</summary>
    public static bool Half(in TimeContext context, int at, out int end, out TimeUnit unit, out long n)
    {
        (end, unit, n) = (at, default, 0);
        var article = context.Is(at, "half") && (context.Is(at + 1, "a") || context.Is(at + 1, "an"));
        if (article)
        {
            return context.At(at + 2) is { Kind: TimeWordKind.Unit, IsPlural: false } alone && InHalves(alone.Unit, 0, out unit, out n) && (end = at + 3) > 0;
        }

        if (!Count(context, at, out var next, out var low, out var high) || low != high)
        {
            return false;
        }

        var before = context.At(next).Kind == TimeWordKind.Unit;
        var and = before ? next + 1 : next;
        var word = context.At(before ? next : next + 3);
        end = next + 4;
        return context.Is(and, "and") && context.Is(and + 1, "a") && context.Is(and + 2, "half") && word.Kind == TimeWordKind.Unit && InHalves(word.Unit, low, out unit, out n);
    }

    private static bool InHalves(TimeUnit of, long whole, out TimeUnit unit, out long n)
    {
        (unit, var each) = of switch
        {
            TimeUnit.Day => (TimeUnit.Hour, 24),
            TimeUnit.Week => (TimeUnit.Day, 7),
            TimeUnit.Month => (TimeUnit.Day, 30),
            TimeUnit.Year => (TimeUnit.Month, 12),
            TimeUnit.Decade => (TimeUnit.Year, 10),
            TimeUnit.Century => (TimeUnit.Year, 100),
            _ => (of, 0),
        };
        n = (whole * each) + (each / 2);
        return each > 0;
    }

    /// <summary>A day moved by units, hours rounded away from it.</summary>
    public static DateOnly Least(DateOnly day, TimeUnit unit, long n) => unit == TimeUnit.Hour ? day.AddDays((int)(n < 0 ? (n - 23) / 24 : (n + 23) / 24)) : Shift(day, unit, n);

    private static DateOnly AddMonths(DateOnly day, int months) => day.Year + (months / 12) is > 1 and < 9998 ? day.AddMonths(months) : day;

    private static DateOnly AddYears(DateOnly day, int years) => day.Year + years is > 1 and < 9998 ? day.AddYears(years) : day;
}
