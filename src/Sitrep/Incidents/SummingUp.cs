using System.Text.RegularExpressions;
using Sitrep.Coding;

namespace Sitrep.Incidents;

/// <summary>
/// Whether an event counts several happenings together, so that it is linked to them and not counted as one more: "17
/// killed in a week of fighting", "more than 900 dead since March", "attacks across the country this month".
/// </summary>
public static partial class SummingUp
{
    /// <summary>A single happening seldom lasts longer.</summary>
    private const int LongestHappening = 4;

    /// <summary>Whether it does.</summary>
    public static bool Is(CodedArticle coded, Event one)
    {
        var told = coded.Article.Quote(one.Evidence);
        if (one.Date is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber >= LongestHappening && Several().IsMatch(told))
        {
            return true;
        }

        return one.Quantities.Count > 0 && (Period().IsMatch(told) || (Since().IsMatch(told) && !Superlative().IsMatch(told)));
    }

    [GeneratedRegex(
        @"\b(?:attacks|airstrikes|assaults|battles|blasts|bombings|clashes|explosions|fighting|incidents|killings|protests|raids|shootings|strikes|violence)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(
        """
        \b(?:days?|weeks?|months?|years?)\sof\s(?:\w+\s){0,3}(?:fighting|clashes|violence|attacks|bombings?|raids|shelling|strikes|unrest|protests|war)\b
        |\b(?:in|over|during|within|for)\s(?:the\s)?(?:past|last|previous|recent)\s(?:\w+\s)?(?:days|weeks?|months?|years?)\b
        |\b(?:so\sfar|this)\s(?:month|year)\b | \btally\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    [GeneratedRegex(
        @"\bsince\s(?:the\s)?(?:start|beginning|outbreak|early|mid|late|last|January|February|March|April|May|June|July|August|September|October|November|December|\d{4})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    [GeneratedRegex(@"\b(?:deadliest|worst|first|biggest|largest|highest|heaviest|bloodiest|most)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Superlative();
}
