using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Dates that name a month, year, decade, season, quarter or holiday.</summary>
internal static class NamedDates
{
    private const int TwoDigitTurn = 30;

    /// <summary>Reads the date that begins at a token.</summary>
    public static bool TryRead(in TimeContext context, int at, out int end, out DateRange range)
    {
        var word = context.At(at);
        return NumericDates.TryRead(context.Tokens[at].Form, context.MonthFirst, out range) ? (end = at + 1) > 0
            : word.Kind == TimeWordKind.Month && IsMonthName(context, at) ? MonthThenDay(context, at, out end, out range)
            : context.DayAt(at) > 0 && DayThenMonth(context, at, out end, out range) ? OfWeekend(context, ref end, ref range)
            : OtherCalendars.TryRead(context, at, out end, out range) || YearsAlone.TryRead(context, at, out end, out range);
    }

    /// <summary>"the Fourth of July weekend"</summary>
    private static bool OfWeekend(in TimeContext context, ref int end, ref DateRange range)
    {
        if (context.Is(end, "weekend") && range.Precision == 1)
        {
            (end, range) = (end + 1, OtherCalendars.Weekend(range));
        }

        return true;
    }

    /// <summary>"May", "March" and short forms are months only where a date is expected.</summary>
    public static bool IsMonthName(in TimeContext context, int at)
    {
        var form = context.Tokens[at].Form;
        var sure = form.Length > 5 && context.At(at).Value is not (8 or 3);
        if (!char.IsUpper(form[0]) && !sure)
        {
            return false;
        }

        if (at + 2 < context.End && Words.IsHyphen(context.Tokens[at + 1]) && context.At(at + 2).Kind == TimeWordKind.Month)
        {
            return true;
        }

        if (sure || (form.Length == 4 && form is "July") || context.DayAt(at + 1) > 0 || context.YearAt(at + 1) > 0 || context.DayAt(at - 1) > 0
            || (context.Is(at + 1, ",") && context.YearAt(at + 2) > 0)
            || (context.At(at + 1).Kind == TimeWordKind.Direction && context.At(at + 2) is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Year }))
        {
            return true;
        }

        if (at == context.First)
        {
            return false;
        }

        ref readonly var before = ref context.Tokens[at - 1];
        return context.At(at - 1).Kind is TimeWordKind.Edge or TimeWordKind.Direction || IsOfNoun(context, at)
            || before.Form.ToLowerInvariant() is "in" or "since" or "until" or "till" or "by" or "from" or "to" or "of" or "during" or "before" or "after" or "through" or "between" or "for" or "and"
                or "mid-" or "-" && (form is not "March" || context.Tokens[at].Upos == Upos.PROPN) && (!Words.Is(before, "and") || context.At(at - 2).Kind == TimeWordKind.Month);
    }

    // "the May elections", "its August offensive", "in the April".
    private static bool IsOfNoun(in TimeContext context, int at)
    {
        ref readonly var before = ref context.Tokens[at - 1];
        return before.Upos is Upos.DET or Upos.PRON && before.Form.ToLowerInvariant() is "the" or "its" or "their" or "his" or "her" or "this"
            && (at + 1 < context.End && context.Tokens[at + 1] is { Upos: Upos.NOUN } next && char.IsLower(next.Form[0])
                || context.Is(at - 1, "the") && context.Is(at - 2, "in") && (at + 1 >= context.End || context.Tokens[at + 1].Upos == Upos.PUNCT));
    }

    /// <summary>October 12, 2015; October 12-14; October 2015; October.</summary>
    private static bool MonthThenDay(in TimeContext context, int at, out int end, out DateRange range)
    {
        var month = context.At(at).Value;
        var next = at + 1;
        var day = context.DayAt(next);
        if (day > 0 && context.Is(at - 1, "in") && next + 1 < context.End && Words.IsPlural(context.Tokens[next + 1]))
        {
            day = 0;
        }

        if (day == 0)
        {
            var comma = BeforeYear(context, next);
            var year = context.YearAt(next + comma);
            if (context.At(next) is { Kind: TimeWordKind.Direction } direction && context.At(next + 1) is { Kind: TimeWordKind.Unit } unit && unit.Unit == TimeUnit.Year && context.Published is { } published)
            {
                // "March last year"
                end = next + 2;
                range = DateRange.Month(published.Year + direction.Value, month, DateBasis.Relative, "month.of-year");
                return true;
            }

            if (year == 0 && ShortYear(context, next) is var two and > 0)
            {
                end = next + (context.Is(next, "of") ? 2 : 1);
                range = DateRange.Month(two, month, DateBasis.Stated, "month");
                return true;
            }

            end = year > 0 ? next + comma + 1 : next;
            range = year > 0 ? DateRange.Month(year, month, DateBasis.Stated, "month") : Recent(context, at, month, 0, 0, end);
            return true;
        }

        next++;
        var last = 0;
        if (next + 1 < context.End && (Words.IsHyphen(context.Tokens[next]) || context.Is(next, "to") || context.Is(next, "and") || context.Is(next, "through")) && context.DayAt(next + 1) > day
            && !(next + 2 < context.End && Words.IsPlural(context.Tokens[next + 2])))
        {
            last = context.DayAt(next + 1);
            next += 2;
        }

        var skip = BeforeYear(context, next);
        var stated = context.YearAt(next + skip);
        end = stated > 0 ? next + skip + 1 : next;
        range = stated > 0 ? Days(stated, month, day, last) : Recent(context, at, month, day, last, end);
        return true;
    }

    // "April of '87", "April of 87"
    private static int ShortYear(in TimeContext context, int at)
    {
        at += context.Is(at, "of") ? 1 : 0;
        var form = at < context.End ? context.Tokens[at].Form : "";
        var digits = form.Length == 3 && form[0] is '\'' or '\u2019' ? form[1..] : form.Length == 2 && context.Is(at - 1, "of") ? form : "";
        return int.TryParse(digits, out var two) && (two > 31 || form.Length == 3) ? two + (two < TwoDigitTurn ? 2000 : 1900) : 0;
    }

    // "October 12, 1995", "the 4th of July of 1995", "April in 2016".
    private static int BeforeYear(in TimeContext context, int at) => context.Is(at, ",") || ((context.Is(at, "of") || context.Is(at, "in")) && context.YearAt(at + 1) > 0) ? 1 : 0;

    /// <summary>12 October 2015; the 12th of October; 12-14 October.</summary>
    private static bool DayThenMonth(in TimeContext context, int at, out int end, out DateRange range)
    {
        // "$12 December" is no date.
        int day = at > context.First && context.Tokens[at - 1].Form[^1] is '$' or '£' or '€' ? 0 : context.DayAt(at), last = 0;
        var next = at + 1;
        if (next + 2 < context.End && (Words.IsHyphen(context.Tokens[next]) || context.Is(next, "to") || context.Is(next, "and") || context.Is(next, "until") || context.Is(next, "till") || context.Is(next, "through")) && context.DayAt(next + 1) > day)
        {
            last = context.DayAt(next + 1);
            next += 2;
        }

        next += context.Is(next, "of") ? 1 : 0;
        end = at;
        range = default;
        if (last > 0 && context.At(next) is { Kind: TimeWordKind.Direction } direction && context.At(next + 1) is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Month } && context.Published is { } today)
        {
            // "4 to 23 next month"
            end = next + 2;
            range = Days(today.AddMonths(direction.Value).Year, today.AddMonths(direction.Value).Month, day, last) with { Basis = DateBasis.Relative };
            return true;
        }

        if (day == 0 || context.At(next).Kind != TimeWordKind.Month || !char.IsUpper(context.Tokens[next].Form[0]))
        {
            return false;
        }

        var month = context.At(next).Value;
        next++;
        var skip = BeforeYear(context, next);
        var year = context.YearAt(next + skip);
        end = year > 0 ? next + skip + 1 : next;
        range = year > 0 ? Days(year, month, day, last) : Recent(context, at, month, day, last, end);
        return true;
    }

    /// <summary>A date without a year: the nearest one in the direction in which the verb looks; the year of a range's other end where that is said.</summary>
    public static DateRange Recent(in TimeContext context, int at, int month, int day, int last, int end)
    {
        if (YearAhead(context, end) is var ahead and > 0)
        {
            // "November to February 2017" began in the year before.
            ahead -= context.At(end + 1) is { Kind: TimeWordKind.Month } until && until.Value < month ? 1 : 0;
            return day > 0 ? Days(ahead, month, day, last) : DateRange.Month(ahead, month, DateBasis.Stated, "month");
        }

        if (DatedHeadings.YearOf(context, month, day) is var headed and > 0)
        {
            return day > 0 ? Days(headed, month, day, last) with { Rule = "day.heading" } : DateRange.Month(headed, month, DateBasis.Stated, "month.heading");
        }

        if (context.Published is not { } published)
        {
            return DateRange.Unresolved(DateBasis.Stated, day > 0 ? "day.year-missing" : "month.year-missing");
        }

        var future = Tense.IsFuture(context.Document, at);
        var year = published.Year;
        var first = Math.Max(day, 1);
        if (future && (month < published.Month || (month == published.Month && day > 0 && day < published.Day)))
        {
            year++;
        }
        else if (!future && (month > published.Month || (month == published.Month && first > published.Day)))
        {
            year--;
        }

        var rule = future ? "future" : "past";
        return day > 0 ? Days(year, month, day, last) with { Rule = "day." + rule } : DateRange.Month(year, month, DateBasis.Stated, "month." + rule);
    }

    /// <summary>The year behind "to May 2015", "and 14 November 2015", "- April 2015".</summary>
    private static int YearAhead(in TimeContext context, int end)
    {
        if (end + 2 >= context.End || !(Words.IsHyphen(context.Tokens[end]) || context.Tokens[end].Form.ToLowerInvariant() is "to" or "and" or "until" or "through" or "or"))
        {
            return 0;
        }

        for (var i = end + 1; i < Math.Min(context.End, end + 6); i++)
        {
            if (context.YearAt(i) is var year and > 0)
            {
                return i > end + 1 ? year : 0;
            }

            if (context.At(i).Kind != TimeWordKind.Month && context.DayAt(i) == 0 && context.Tokens[i].Form is not ",")
            {
                return 0;
            }
        }

        return 0;
    }

    private static DateRange Days(int year, int month, int day, int last)
    {
        var length = DateTime.DaysInMonth(year, month);
        return day > length ? DateRange.Month(year, month, DateBasis.Stated, "month")
            : DateRange.Days(new(year, month, day), new(year, month, last > 0 ? Math.Min(last, length) : day), DateBasis.Stated, last > 0 ? "days" : "day");
    }
}
