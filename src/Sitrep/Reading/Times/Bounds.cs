using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What stands around a time and bounds it: since, until, before, after, by, from … to, between … and.</summary>
internal static class Bounds
{
    /// <summary>Joins a time with the one behind "to", "and" or a dash.</summary>
    public static DateRange Join(in TimeContext context, ref int first, ref int end, DateRange range)
    {
        if (end + 1 >= context.End)
        {
            return range;
        }

        var opening = Skip(context, first - 1);
        var from = context.Is(opening, "from");
        var between = context.Is(opening, "between");
        var to = context.Is(end, "to") || context.Is(end, "until") || context.Is(end, "till") || context.Is(end, "through") || Words.IsHyphen(context.Tokens[end]);
        if (!(to || (between && context.Is(end, "and"))))
        {
            return range;
        }

        var next = end + 1;
        next += context.Is(next, "the") || context.Is(next, "on") || context.Is(next, "in") ? 1 : 0;
        if ((from || between) && context.Is(next, "now") && range.Start <= context.Published)
        {
            (first, end) = (opening, next + 1);
            return range with { End = context.Published, Rule = "range" };
        }

        if (next >= context.End || !TimeReader.Single(context, next, out var secondEnd, out var second) || (!from && !between && !context.Is(end, "through") && !Alike(range, second)))
        {
            return range;
        }

        if (range.Start is { } opens && second.End is { } closes && closes.AddDays(-7) >= opens && IsWeekday(range) && IsWeekday(second))
        {
            // "from Friday until Sunday": the first such day after it, however far ahead "until" looks.
            second = second with { Start = second.Start?.AddDays(-7), End = closes.AddDays(-7) };
        }

        if (range.Start is { } start && second.End is { } stop && stop < start)
        {
            // "from Monday to Friday" and "from August to October" without a year: the second follows the first.
            if (!(from || between) || !Alike(range, second) || !(second.Rule.StartsWith("weekday", StringComparison.Ordinal) || second.Rule is "month.future" or "month.past" or "day.future" or "day.past"))
            {
                return range;
            }

            second = second.Rule.StartsWith("weekday", StringComparison.Ordinal) ? second with { End = stop.AddDays(7) } : second;
            range = second.Rule.StartsWith("weekday", StringComparison.Ordinal) ? range : range with { Start = start.AddYears(-1) };
            if (range.Start > second.End)
            {
                return range;
            }
        }

        first = from || between ? opening : first;
        end = secondEnd;
        return new(range.Start, second.End, range.Basis == DateBasis.Relative || second.Basis == DateBasis.Relative ? DateBasis.Relative : DateBasis.Stated, "range");
    }

    private static bool IsWeekday(in DateRange range) => range.Rule is "weekday.past" or "weekday.future";

    /// <summary>Applies a preposition before a time.</summary>
    /// <param name="context">The context.</param>
    /// <param name="least">Index before which nothing may be taken in.</param>
    /// <param name="first">Index of the time's first word.</param>
    /// <param name="end">Index after its last.</param>
    /// <param name="range">The time.</param>
    public static DateRange Apply(in TimeContext context, int least, ref int first, ref int end, DateRange range)
    {
        var before = Skip(context, first - 1);
        if (before < context.First || before < least || range.Rule == "range")
        {
            return range;
        }

        ref readonly var word = ref context.Tokens[before];
        if (Words.Is(word, "since"))
        {
            first = before;
            // What something has lasted since lies back, whatever the verb: "has had no water since August".
            var since = range.Start > context.Published && range.Rule.EndsWith(".future", StringComparison.Ordinal) ? range.Start?.AddYears(-1) : range.Start;
            return range with { Start = since, End = context.Published, Rule = "since" };
        }

        if (end < context.End && (context.Tokens[end].Form is "'s" or "’s" || (Words.IsNominal(context.Tokens[end]) && context.Tokens[end - 1].Head == end)))
        {
            return range;
        }

        if (before - 2 >= context.First && context.Is(before - 1, "now") && ((context.Is(before, "and") && context.Is(before - 2, "between")) || (!context.Is(before, "and") && context.Is(before - 2, "from"))))
        {
            // "between now and 15 November"
            first = before - 2;
            return range with { Start = context.Published, Rule = "range" };
        }

        if (before - 1 >= least && (Words.Is(word, "on") || Words.Is(word, "from")) && IsStart(context.Tokens[before - 1]))
        {
            before--;
        }

        if (IsStart(context.Tokens[before]))
        {
            first = before;
            return range with { End = null, Rule = "from" };
        }

        if (AtMost(context, before, ref first, ref end, range) is { } bounded)
        {
            return bounded;
        }

        switch (word.Form.ToLowerInvariant())
        {
            case "until" or "till":
                first = before;
                return range with { Start = null, Rule = "until" };
            case "by" when context.Tokens[before].Upos is Upos.ADP or Upos.SCONJ && range.Precision <= 5 && !range.IsOpen:
                first = before;
                return range with { Start = null, Rule = "by" };
            case "before":
                // "before the end of the year" is within it.
                var within = context.Is(first, "end");
                first = before;
                return range with { Start = null, End = within ? range.End : range.Start?.AddDays(-1), Rule = "before" };
            case "after" when range.Precision >= 4 || (range.Precision == 1 && range.Rule is "day" or "date.iso" or "date.figures" or "date.figures.ambiguous"):
                first = before;
                return range with { Start = range.End?.AddDays(1), End = context.Published > range.End ? context.Published : null, Rule = "after" };
            default:
                return range;
        }
    }

    /// <summary>"no later than Friday", "by Friday at the latest", "as early as Friday" of what is to come.</summary>
    private static DateRange? AtMost(in TimeContext context, int before, ref int first, ref int end, in DateRange range)
    {
        if (context.Is(end, "at") && context.Is(end + 1, "the") && (context.Is(end + 2, "latest") || context.Is(end + 2, "earliest")))
        {
            var latest = context.Is(end + 2, "latest");
            first = context.Is(before, "by") ? before : first;
            end += 3;
            return latest ? range with { Start = null, Rule = "by" } : range with { End = null, Rule = "from" };
        }

        var (than, asWell) = (context.Is(before, "than") && (context.Is(before - 2, "no") || context.Is(before - 2, "not")), context.Is(before, "as") && context.Is(before - 2, "as"));
        if (than && (context.Is(before - 1, "later") || context.Is(before - 1, "earlier")))
        {
            first = before - 2;
            return context.Is(before - 1, "later") ? range with { Start = null, Rule = "by" } : range with { End = null, Rule = "from" };
        }

        if (asWell && range.Start > context.Published && (context.Is(before - 1, "early") || context.Is(before - 1, "soon")))
        {
            first = before - 2;
            return range with { End = null, Rule = "from" };
        }

        return null;
    }

    // "a curfew starting Monday", "effective from 1 May".
    private static bool IsStart(in Token token) => Words.Is(token, "starting") || Words.Is(token, "effective") || (Words.Is(token, "beginning") && token.Upos == Upos.VERB);

    private static int Skip(in TimeContext context, int at) => context.Is(at, "the") || context.Is(at, "at") || context.Is(at, "early") ? at - 1 : at;

    private static bool Alike(in DateRange left, in DateRange right) =>
        left.Rule.Split('.')[0] == right.Rule.Split('.')[0] || (left.Precision == right.Precision && left.Basis == right.Basis);
}
