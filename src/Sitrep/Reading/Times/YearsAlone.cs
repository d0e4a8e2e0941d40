using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Years, decades, seasons and quarters.</summary>
internal static class YearsAlone
{
    private const int TwoDigitTurn = 30;

    private static readonly string[] DecadeWords = ["noughties", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    /// <summary>Reads what begins at a token.</summary>
    public static bool TryRead(in TimeContext context, int at, out int end, out DateRange range)
    {
        end = at + 1;
        var word = context.At(at);
        if (word.Kind == TimeWordKind.Season)
        {
            return Season(context, at, out end, out range);
        }

        if (word.Kind == TimeWordKind.Ordinal && Quarter(context, at, out end, out range))
        {
            return true;
        }

        var form = context.Tokens[at].Form;
        end = at + 1;
        if (Decade(form) is var decade and > 0)
        {
            range = DateRange.Years(decade, 10, DateBasis.Stated, "decade");
            return true;
        }

        if (context.Is(at - 1, "the") && Array.IndexOf(DecadeWords, form.ToLowerInvariant()) is var tens and >= 0)
        {
            range = DateRange.Years(tens == 0 ? 2000 : 1900 + (10 * tens), 10, DateBasis.Stated, "decade");
            return true;
        }

        if (form is "H1" or "H2" && context.YearAt(at + 1) is var half and > 0)
        {
            end = at + 2;
            range = HalfYear(half, form[1] - '0');
            return true;
        }

        if (form.Length == 2 && form[0] is 'Q' && form[1] is >= '1' and <= '4')
        {
            return Quarter(context, form[1] - '0', at + 1, out end, out range);
        }

        var year = context.YearAt(at);
        var tail = Genitive(context, at);
        if (tail > 0 && context.Is(at - 1, "the") && Decade(form + "s") is var old and > 0 && !(end + tail < context.End && Words.IsNominal(context.Tokens[end + tail])))
        {
            // "the 1970's"
            end += tail;
            range = DateRange.Years(old, 10, DateBasis.Stated, "decade");
            return true;
        }

        if (form.Length == 3 && form[0] is '\'' or '\u2019' && int.TryParse(form.AsSpan(1), out var two) && at > context.First)
        {
            // "'98", and nothing that is quoted: a year of two figures keeps its apostrophe.
            range = DateRange.Year(two + (two < TwoDigitTurn ? 2000 : 1900), DateBasis.Stated, "year");
            return true;
        }

        if (year is < 1500 or > 2100 || !IsYear(context, at))
        {
            range = default;
            return false;
        }

        if (at + 2 < context.End && Words.IsHyphen(context.Tokens[at + 1]) && Last(context, at + 2, year) is var last and > 0)
        {
            end = at + 3;
            range = DateRange.Years(year, last - year + 1, DateBasis.Stated, "years");
            return true;
        }

        if (end < context.End && context.Tokens[end].Form is "H1" or "H2")
        {
            range = HalfYear(year, context.Tokens[end].Form[1] - '0');
            end++;
            return true;
        }

        if (end < context.End && context.Tokens[end].Form is ['Q', >= '1' and <= '4'])
        {
            // "2017 Q1"
            var first = new DateOnly(year, ((context.Tokens[end].Form[1] - '0') * 3) - 2, 1);
            end++;
            range = DateRange.Days(first, first.AddMonths(3).AddDays(-1), DateBasis.Stated, "quarter");
            return true;
        }

        range = DateRange.Year(year, DateBasis.Stated, "year");
        return true;
    }

    /// <summary>Number of tokens of an 's that is joined to a number: "'s", or an apostrophe and an s.</summary>
    private static int Genitive(in TimeContext context, int at)
    {
        if (at + 1 >= context.End || context.Tokens[at + 1].Start != context.Tokens[at].End || context.Tokens[at + 1].Form[0] is not ('\'' or '\u2019'))
        {
            return 0;
        }

        return context.Is(at + 1, "'s") || context.Is(at + 1, "’s") ? 1 : context.Is(at + 2, "s") ? 2 : 0;
    }

    /// <summary>Whether a word may name a decade: nineties.</summary>
    public static bool IsDecadeWord(string form) => form.Length > 7 && form.EndsWith("ties", StringComparison.OrdinalIgnoreCase) && Array.IndexOf(DecadeWords, form.ToLowerInvariant()) >= 0;

    /// <summary>1990s, '90s, 90s.</summary>
    public static int Decade(string form)
    {
        if (form.Length is < 3 or > 5 || form[^1] != 's')
        {
            return 0;
        }

        var digits = form.AsSpan()[..^1];
        digits = digits[0] is '\'' or '\u2019' ? digits[1..] : digits;
        return !int.TryParse(digits, out var year) || year % 10 != 0 ? 0
            : digits.Length == 4 ? year
            : digits.Length == 2 ? year + (year < TwoDigitTurn ? 2000 : 1900)
            : 0;
    }

    private static int Last(in TimeContext context, int at, int first)
    {
        var year = context.YearAt(at);
        if (year == 0 && context.Tokens[at].Form.Length == 2 && int.TryParse(context.Tokens[at].Form, out var two))
        {
            year = (first / 100 * 100) + two;
        }

        return year > first ? year : 0;
    }

    /// <summary>Four figures are a year after a preposition of time, in brackets, before a noun, or next to another; not before what they count.</summary>
    private static bool IsYear(in TimeContext context, int at)
    {
        ref readonly var token = ref context.Tokens[at];
        var next = at + 1 < context.End ? context.Tokens[at + 1] : default;
        if (at > context.First && at + 1 < context.End && context.Is(at - 1, "the") && Words.IsNominal(next) && context.YearAt(at) is > 1900 and < 2100)
        {
            return true;
        }

        if (at + 1 < context.End && (Words.IsPlural(next) || NotCounts.IsUnit(next)) && token.Deprel == Deprel.Nummod)
        {
            return false;
        }

        if (IsClock(context, at))
        {
            return false;
        }

        if ((context.Is(at + 1, "to") || context.Is(at + 1, "through")) && context.YearAt(at + 2) > context.YearAt(at) && context.YearAt(at) > 1900)
        {
            return true;
        }

        if (at == context.First)
        {
            return at + 1 < context.End && next.Form is "," or "." or ":" || next.Upos is Upos.AUX or Upos.VERB;
        }

        ref readonly var before = ref context.Tokens[at - 1];
        return before.Form.ToLowerInvariant() is "in" or "since" or "from" or "until" or "till" or "by" or "during" or "before" or "after" or "early" or "late" or "mid" or "mid-" or "year" or "between"
                or "and" or "through" or "(" or "[" or "," or "for" or "spring" or "summer" or "autumn" or "fall" or "winter" or "-" or "–" or "'s" or "’s" or "c." or "around" or "about" or "to" or "circa"
            ? !(at + 1 < context.End && Words.IsPlural(next) && before.Form.ToLowerInvariant() is "to" or "about" or "around" or "," or "and" or "for" or "by")
                && !(before.Form is "-" or "–" && context.At(at - 2).Kind != TimeWordKind.Edge && !char.IsAsciiDigit(context.Tokens[Math.Max(context.First, at - 2)].Form[0]))
            : (before.Form.ToLowerInvariant() is "the" or "a" or "of" or "its" or "his" or "their" or "that" || before.Upos is Upos.ADJ or Upos.PROPN or Upos.NOUN)
                && (Words.IsNominal(next) || next.Upos is Upos.ADJ or Upos.PUNCT || before.Upos == Upos.DET || Words.Is(before, "of") || next.Form is null)
                && !(before.Upos is Upos.PROPN or Upos.NOUN && (next.Upos != Upos.PUNCT || NotCounts.IsNumbered(before))) && token.Deprel != Deprel.Nummod;
    }

    /// <summary>"at 1830 GMT", "from 1800 to 0600 hours": a time of the day.</summary>
    private static bool IsClock(in TimeContext context, int at)
    {
        var form = context.Tokens[at].Form;
        var last = context.Is(at + 1, "to") || context.Is(at + 1, "and") || (at + 1 < context.End && Words.IsHyphen(context.Tokens[at + 1])) ? at + 3 : at + 1;
        return string.CompareOrdinal(form, "2400") < 0 && form[2] < '6'
            && (context.At(last) is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Hour } || context.Is(last, "GMT") || context.Is(last, "UTC") || context.Is(last, "hrs"));
    }

    private static bool Season(in TimeContext context, int at, out int end, out DateRange range)
    {
        var season = context.At(at).Value;
        end = at + 1;
        end += context.Is(end, "of") && context.YearAt(end + 1) > 0 ? 1 : 0;
        var year = context.YearAt(end);
        range = default;
        if (year == 0 && (at == context.First || !(context.Is(at - 1, "in") || context.Is(at - 1, "the") && context.Is(at - 2, "in")) || context.Is(at, "fall") || context.Is(at, "spring") && !context.Is(at - 1, "the")))
        {
            return false;
        }

        if (year > 0)
        {
            end++;
            range = Of(season, year, "season");
            return true;
        }

        end = at + 1;
        range = context.Published is { } published ? Nearest(season, published) : DateRange.Unresolved(DateBasis.Stated, "season");
        return true;
    }

    /// <summary>A season of the northern half of the world; a winter begins in the year that names it.</summary>
    public static DateRange Of(int season, int year, string rule)
    {
        var first = new DateOnly(year, season == 4 ? 12 : season * 3, 1);
        return DateRange.Days(first, first.AddMonths(3).AddDays(-1), DateBasis.Stated, rule);
    }

    /// <summary>The season that began last.</summary>
    public static DateRange Nearest(int season, DateOnly published)
    {
        var range = Of(season, published.Year, "season.past");
        return range.Start <= published ? range : Of(season, published.Year - 1, "season.past");
    }

    private static DateRange HalfYear(int year, int number)
    {
        var first = new DateOnly(year, number == 1 ? 1 : 7, 1);
        return DateRange.Days(first, first.AddMonths(6).AddDays(-1), DateBasis.Stated, "half-year");
    }

    private static bool Quarter(in TimeContext context, int at, out int end, out DateRange range)
    {
        var number = context.At(at).Value;
        var next = at + 1;
        if (number is >= 1 and <= 4 && context.At(next) is { Kind: TimeWordKind.Unit } word && word.Unit == TimeUnit.Quarter)
        {
            return Quarter(context, number, next + 1, out end, out range);
        }

        if (number is 1 or 2 && context.Is(next, "half") && context.Is(next + 1, "of") && context.YearAt(next + 2) is var year and > 0)
        {
            end = next + 3;
            range = HalfYear(year, number);
            return true;
        }

        end = at + 1;
        range = default;
        return false;
    }

    private static bool Quarter(in TimeContext context, int number, int next, out int end, out DateRange range)
    {
        var of = context.Is(next, "of") ? 1 : 0;
        var year = context.YearAt(next + of);
        end = year > 0 ? next + of + 1 : next;
        year = year > 0 ? year : context.Published?.Year ?? 0;
        if (year == 0)
        {
            range = DateRange.Unresolved(DateBasis.Stated, "quarter");
            return true;
        }

        var first = new DateOnly(year, (number * 3) - 2, 1);
        range = DateRange.Days(first, first.AddMonths(3).AddDays(-1), DateBasis.Stated, "quarter");
        return true;
    }
}
