using System.Text.RegularExpressions;
using Sitrep.Coding;

namespace Sitrep.Incidents;

/// <summary>
/// What a report tells of a happening that was news before: it belongs to the incident and is no new one. The words say
/// which; who tells of an old happening without them is known by the days.
/// </summary>
public static partial class FollowUps
{
    /// <summary>A toll that rose, or was corrected, after the first reports.</summary>
    public const string Toll = "toll";

    /// <summary>The dead are buried or mourned.</summary>
    public const string Funeral = "funeral";

    /// <summary>Somebody stands before a court for it.</summary>
    public const string Trial = "trial";

    /// <summary>It is remembered, a year or more later.</summary>
    public const string Anniversary = "anniversary";

    /// <summary>What an event's sentence or the headline of its report tells; null when it tells the news itself.</summary>
    public static string? Of(CodedArticle coded, Event one)
    {
        var told = $"{coded.Article.Title}\n{Wording.SentenceOf(coded.Article.Content, one.Evidence, toEnd: true)}";
        return AtAnniversary().IsMatch(told) ? Anniversary
            : InCourt().IsMatch(told) ? Trial
            : AtGrave().IsMatch(told) ? Funeral
            : OfToll().IsMatch(told) ? Toll
            : null;
    }

    [GeneratedRegex(
        """
        \banniversar(?:y|ies)\b | \bcommemorat(?:e|es|ed|ing|ion)\b | \b(?:a|one|two|three|four|five|ten|\d+)\syears?\s(?:after|since|on\sfrom)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex AtAnniversary();

    [GeneratedRegex(
        """
        \b(?:on|to|stand|stands|stood)\strial\b | \btrial\s(?:of|over|opens|began|begins|starts)\b | \b(?:convicted|acquitted|sentenced|indicted|pleaded|extradited)\b
        | \b(?:found\sguilty|court\shears|appeared?\sin\scourt|appears\sin\scourt|jailed\s(?:for|over))\b | \b(?:verdict|court\s?martial)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex InCourt();

    [GeneratedRegex(
        """
        \b(?:funerals?|burials?|mourners|mourning|mourns?|mourned|vigils?)\b | \b(?:bury|buries|buried|burying)\s(?:\w+\s){0,4}(?:dead|victims?|killed|people|bodies|\d+)\b
        | \b(?:victims|dead|killed|people)\s(?:\w+\s){0,8}(?:were|are|was)\sburied\b | \blaid\sto\srest\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex AtGrave();

    [GeneratedRegex(
        """
        \b(?:toll(?!\s(?:booth|bridge|gate|road))|number\sof\s(?:dead|people\skilled|deaths|victims))\b[^.\n]{0,80}\b(?:rises|rose|risen|rising|climbs|climbed|reaches|reached|hits|passes|passed|now\sstands|up\sto|jumps|jumped|revised|lowered|cut)\b
        | \b(?:rises|rose|climbs|climbed|revised?s?|lowers?|raises?)\s(?:\w+\s){0,3}toll\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex OfToll();
}
