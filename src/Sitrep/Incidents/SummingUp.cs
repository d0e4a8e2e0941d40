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

    /// <summary>Whether it does.</summary>
    public static bool Is(CodedArticle coded, Event one)
    {
        var words = ReportWords.Of(coded.Knowledge);
        var told = coded.Article.Quote(one.Evidence);
        if (one.Date is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber >= LongestHappening && words.Several.In(told))
        {
            return true;
        }

        return one.Quantities.Count > 0 && (words.Period.In(told) || (words.Since.In(told) && !words.Superlative.In(told)));
    }
}
