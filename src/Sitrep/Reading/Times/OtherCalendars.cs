namespace Sitrep.Reading;

/// <summary>Holidays, and dates of the Islamic and Persian calendars.</summary>
internal static class OtherCalendars
{
    private const int FarBack = 240;
    private const int CloseAhead = 45;

    /// <summary>Reads what begins at a token.</summary>
    public static bool TryRead(in TimeContext context, int at, out int end, out DateRange range)
    {
        end = at + 1;
        range = default;
        return Holiday(context, at, out end, out range) || Month(context, at, out end, out range);
    }

    /// <summary>"Labor Day weekend": the Saturday and Sunday next to the holiday, and the holiday where it joins them.</summary>
    public static DateRange Weekend(DateRange holiday)
    {
        if (holiday.Start is not { } day)
        {
            return holiday;
        }

        // Days from the Saturday at most three days off: -3 for a Wednesday's, 2 for a Monday's.
        var since = (((int)day.DayOfWeek + 4) % 7) - 3;
        var saturday = day.AddDays(-since);
        return since switch
        {
            -1 => holiday with { End = saturday.AddDays(1), Rule = "holiday.weekend" },
            2 => holiday with { Start = saturday, End = day, Rule = "holiday.weekend" },
            _ => holiday with { Start = saturday, End = saturday.AddDays(1), Rule = "holiday.weekend" },
        };
    }

    private static bool Holiday(in TimeContext context, int at, out int end, out DateRange range)
    {
        var form = context.Tokens[at].Form;
        if (char.IsUpper(form[0]))
        {
            foreach (var (words, index) in Holidays.Beginning(form))
            {
                var length = 1;
                while (length < words.Length && context.Is(at + length, words[length]))
                {
                    length++;
                }

                if (length == words.Length && !(words.Length == 1 && IsPartOfName(context, at)))
                {
                    end = at + length;
                    var weekend = context.Is(end, "weekend");
                    end += weekend ? 1 : 0;
                    var comma = context.Is(end, ",") || context.Is(end, "of") ? 1 : 0;
                    var year = context.YearAt(end + comma);
                    end = year > 1500 ? end + comma + 1 : end;
                    range = year > 1500 ? InYear(index, year) : Nearest(context, at, index);
                    var of = end + (context.Is(end, "of") ? 1 : 0);
                    if (year <= 1500 && context.At(of) is { Kind: TimeWordKind.Direction } direction && context.At(of + 1) is { Kind: TimeWordKind.Unit, IsPlural: false, Unit: TimeUnit.Year } && context.Published is { } day)
                    {
                        // "Christmas last year", "Easter of this year"
                        end = of + 2;
                        range = InYear(index, day.Year + direction.Value);
                    }

                    if (weekend || context.Is(end, "weekend"))
                    {
                        end += weekend ? 0 : 1;
                        range = Weekend(range);
                    }

                    return true;
                }
            }
        }

        end = at + 1;
        range = default;
        return false;
    }

    /// <summary>"Easter Island", "Christmas Island", "Camp Ramadan": a name that the word is only a part of.</summary>
    private static bool IsPartOfName(in TimeContext context, int at) =>
        (at + 1 < context.End && context.Tokens[at + 1].Upos == Language.Upos.PROPN && context.At(at + 1).Kind == TimeWordKind.None && context.YearAt(at + 1) == 0)
        || (at > context.First && context.Tokens[at - 1].Upos == Language.Upos.PROPN && context.At(at - 1).Kind == TimeWordKind.None) || context.DayAt(at - 1) > 0;

    private static DateRange InYear(int index, int year)
    {
        foreach (var (first, days) in Holidays.In(index, year))
        {
            return DateRange.Days(first, first.AddDays(days - 1), DateBasis.Stated, "holiday");
        }

        return DateRange.Unresolved(DateBasis.Stated, "holiday");
    }

    private static DateRange Nearest(in TimeContext context, int at, int index)
    {
        if (context.Published is not { } published)
        {
            return DateRange.Unresolved(DateBasis.Stated, "holiday.year-missing");
        }

        var future = Tense.IsFuture(context.Document, at);
        DateRange? best = null;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            foreach (var (first, days) in Holidays.In(index, year))
            {
                var range = DateRange.Days(first, first.AddDays(days - 1), DateBasis.Stated, future ? "holiday.future" : "holiday.past");
                if (future ? best is null && range.End >= published : range.Start <= published)
                {
                    best = range;
                }
            }
        }

        // Far from the last one and close to the next, the next is meant, whatever the verb.
        if (!future && best?.Start is { } last && published.DayNumber - last.DayNumber > FarBack)
        {
            foreach (var (first, days) in Holidays.In(index, published.Year))
            {
                if (first > published && first.DayNumber - published.DayNumber < CloseAhead)
                {
                    return DateRange.Days(first, first.AddDays(days - 1), DateBasis.Stated, "holiday.next");
                }
            }
        }

        return best ?? DateRange.Unresolved(DateBasis.Stated, "holiday");
    }

    /// <summary>12 Muharram 1437; Rajab 1436; 3 Farvardin 1394; in Mehr.</summary>
    private static bool Month(in TimeContext context, int at, out int end, out DateRange range)
    {
        var day = context.DayAt(at);
        var month = day > 0 ? at + 1 : at;
        month += day > 0 && context.Is(month, "of") ? 1 : 0;
        var word = context.At(month);
        end = at + 1;
        range = default;
        if (word.Kind is not (TimeWordKind.HijriMonth or TimeWordKind.PersianMonth) || !char.IsUpper(context.Tokens[month].Form[0]))
        {
            return false;
        }

        end = month + 1;
        end += context.Is(end, ",") && context.YearAt(end + 1) > 0 ? 1 : 0;
        var year = context.YearAt(end);
        var hijri = word.Kind == TimeWordKind.HijriMonth;
        if (year == 0 && day == 0 && !(context.Is(at - 1, "in") || context.Is(at - 1, "of") || context.Is(at - 1, "during")) && !(hijri && word.Value == 9))
        {
            return false;
        }

        end = year > 0 ? end + 1 : month + 1;
        if (year == 0)
        {
            if (context.Published is not { } published)
            {
                range = DateRange.Unresolved(DateBasis.Stated, hijri ? "hijri.year-missing" : "persian.year-missing");
                return true;
            }

            year = hijri ? Holidays.HijriYear(published) : Holidays.PersianYear(published);
            year -= year > 0 && First(hijri, year, word.Value).First > published ? 1 : 0;
        }

        if (hijri ? year is < 1319 or > 1499 : year is < 1250 or > 1500)
        {
            return false;
        }

        var (first, days) = First(hijri, year, word.Value);
        var rule = hijri ? "hijri" : "persian";
        range = day > 0 && day <= days ? DateRange.Day(first.AddDays(day - 1), DateBasis.Stated, rule) : DateRange.Days(first, first.AddDays(days - 1), DateBasis.Stated, rule);
        return true;
    }

    private static (DateOnly First, int Days) First(bool hijri, int year, int month) => hijri ? Holidays.HijriMonth(year, month) : Holidays.PersianMonth(year, month);
}
