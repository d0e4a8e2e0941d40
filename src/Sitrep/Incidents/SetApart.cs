using System.Text.RegularExpressions;
using Sitrep.Coding;

namespace Sitrep.Incidents;

/// <summary>
/// Whether a report says that an event is another happening than the one it told of before: "in a separate attack",
/// "elsewhere in the province", "a second bomb". Such an event is never the first one told again.
/// </summary>
public static partial class SetApart
{
    /// <summary>Whether it does, in the sentence of the event, before or in its clause.</summary>
    public static bool Is(CodedArticle coded, Event one) =>
        !coded.Article.InTitle(one.Evidence) && Another().IsMatch(Wording.SentenceOf(coded.Article.Content, one.Evidence, toEnd: false));

    [GeneratedRegex(
        """
        \b(?:separate|separately|elsewhere|unrelated)\b
        | \b(?:another|a\ssecond|a\sthird|a\sfurther|a\sdifferent)\s(?:\w+\s){0,2}(?:ambush|assault|attack|battle|blast|bomb|bomber|bombing|clash|explosion|gunfight|incident|raid|shelling|shooting|strike)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Another();
}
