using Sitrep.Coding;

namespace Sitrep.Incidents;

/// <summary>
/// Whether an event counts several happenings together, so that it is linked to them and not counted as one more: "17
/// killed in a week of fighting", "more than 900 dead since March", "attacks across the country this month".
/// </summary>
public static class SummingUp
{
    /// <summary>A single happening seldom lasts longer.</summary>
    private const int LongestHappening = 4;

    private static readonly Phrases Several = new("summing-happenings");
    private static readonly Phrases Period = new("summing-periods");
    private static readonly Phrases Since = new("summing-since");
    private static readonly Phrases Superlative = new("superlatives");

    /// <summary>Whether it does.</summary>
    public static bool Is(CodedArticle coded, Event one)
    {
        var told = coded.Article.Quote(one.Evidence);
        if (one.Date is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber >= LongestHappening && Several.In(told))
        {
            return true;
        }

        return one.Quantities.Count > 0 && (Period.In(told) || (Since.In(told) && !Superlative.In(told)));
    }
}
