using System.Text.RegularExpressions;
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

    private static readonly Regex Several = Phrases.Of("summing-happenings");
    private static readonly Regex Period = Phrases.Of("summing-periods");
    private static readonly Regex Since = Phrases.Of("summing-since");
    private static readonly Regex Year = new(@"\bsince\s\d{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private static readonly Regex Superlative = Phrases.Of("superlatives");

    /// <summary>Whether it does.</summary>
    public static bool Is(CodedArticle coded, Event one)
    {
        var told = coded.Article.Quote(one.Evidence);
        if (one.Date is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber >= LongestHappening && Several.IsMatch(told))
        {
            return true;
        }

        return one.Quantities.Count > 0 && (Period.IsMatch(told) || ((Since.IsMatch(told) || Year.IsMatch(told)) && !Superlative.IsMatch(told)));
    }
}
