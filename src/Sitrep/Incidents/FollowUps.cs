using Sitrep.Coding;

namespace Sitrep.Incidents;

/// <summary>
/// What a report tells of a happening that was news before: it belongs to the incident and is no new one. The words say
/// which; who tells of an old happening without them is known by the days.
/// </summary>
public static class FollowUps
{
    /// <summary>A toll that rose, or was corrected, after the first reports.</summary>
    public const string Toll = "toll";

    /// <summary>The dead are buried or mourned.</summary>
    public const string Funeral = "funeral";

    /// <summary>Somebody stands before a court for it.</summary>
    public const string Trial = "trial";

    /// <summary>It is remembered, a year or more later.</summary>
    public const string Anniversary = "anniversary";

    /// <summary>What an event's sentence or the headline of its report tells; null when it tells the news itself: a charge or a verdict is news of its own kind.</summary>
    public static string? Of(CodedArticle coded, Event one)
    {
        if (EventFamilies.IsVerbal(one.Type))
        {
            return null;
        }

        var told = $"{coded.Article.Title}\n{Wording.SentenceOf(coded.Article.Content, one.Evidence, toEnd: true)}";
        return Array.Find(ReportWords.Of(coded.Knowledge).FollowUps, kind => kind.Words.In(told)).Kind;
    }
}
