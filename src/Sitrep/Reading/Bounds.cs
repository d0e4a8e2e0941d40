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
        if (next >= context.End || !TimeReader.Single(context, next, out var secondEnd, out var second) || (!from && !between && !Alike(range, second))
            || (range.Start is { } start && second.End is { } stop && stop < start))
        {
            return range;
        }

        first = from || between ? opening : first;
        end = secondEnd;
        return new(range.Start, second.End, range.Basis == DateBasis.Relative || second.Basis == DateBasis.Relative ? DateBasis.Relative : DateBasis.Stated, "range");
    }

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
            return range with { End = context.Published, Rule = "since" };
        }

        if (end < context.End && (context.Tokens[end].Form is "'s" or "’s" || (Words.IsNominal(context.Tokens[end]) && context.Tokens[end - 1].Head == end)))
        {
            return range;
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
                first = before;
                return range with { Start = null, End = range.Start?.AddDays(-1), Rule = "before" };
            case "after" when range.Precision >= 4:
                first = before;
                return range with { Start = range.End?.AddDays(1), End = context.Published > range.End ? context.Published : null, Rule = "after" };
            default:
                return range;
        }
    }

    private static int Skip(in TimeContext context, int at) => context.Is(at, "the") || context.Is(at, "at") || context.Is(at, "early") ? at - 1 : at;

    private static bool Alike(in DateRange left, in DateRange right) =>
        left.Rule.Split('.')[0] == right.Rule.Split('.')[0] || (left.Precision == right.Precision && left.Basis == right.Basis);
}
