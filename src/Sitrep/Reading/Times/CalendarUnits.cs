namespace Sitrep.Reading;

/// <summary>Weeks, months, quarters and their like as the calendar has them, counted from a day.</summary>
internal static class CalendarUnits
{
    /// <summary>last week, this month, next year, as calendar units; "this" reaches to publication, or from it on when the verb looks ahead.</summary>
    public static DateRange Unit(in TimeContext context, int at, DateOnly day, TimeUnit unit, int direction)
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
        var moved = Durations.Shift(day, unit, direction);
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

    /// <summary>The last weekend, or the one so many weeks from it.</summary>
    public static DateRange Weekend(in TimeContext context, int direction)
    {
        if (context.Published is not { } day)
        {
            return DateRange.Unresolved(DateBasis.Relative, "weekend");
        }

        var saturday = day.DayOfWeek is DayOfWeek.Saturday ? day : day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(-1) : Weekdays.Last(day, (int)DayOfWeek.Saturday, 1);
        var within = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        saturday = direction < 0 && within ? saturday.AddDays(-7) : direction > 0 ? saturday.AddDays(7) : saturday;
        return DateRange.Days(saturday, saturday.AddDays(1), DateBasis.Relative, "weekend");
    }

    /// <summary>last summer, this winter, next spring.</summary>
    public static DateRange Season(int season, int direction, DateOnly day)
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

    /// <summary>Recent days, weeks, months, years.</summary>
    public static DateRange Recent(in TimeContext context, TimeUnit unit)
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

    /// <summary>Coming days, weeks, months, years.</summary>
    public static DateRange Coming(DateOnly day, TimeUnit unit) => DateRange.Days(day, unit switch
    {
        TimeUnit.Hour => day.AddDays(1),
        TimeUnit.Day => day.AddDays(5),
        TimeUnit.Week => day.AddDays(28),
        TimeUnit.Month => day.AddMonths(6),
        _ => day.AddYears(5),
    }, DateBasis.Relative, "coming");

    /// <summary>The Monday of the week that holds a day.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
