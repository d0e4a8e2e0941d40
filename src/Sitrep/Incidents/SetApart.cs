using Sitrep.Coding;

namespace Sitrep.Incidents;

/// <summary>
/// Whether a report says that an event is another happening than the one it told of before: "in a separate attack",
/// "elsewhere in the province", "a second bomb". Such an event is never the first one told again.
/// </summary>
public static class SetApart
{
    /// <summary>Whether it does, in the sentence of the event, before or in its clause.</summary>
    public static bool Is(CodedArticle coded, Event one) =>
        !coded.Article.InTitle(one.Evidence) && ReportWords.Of(coded.Knowledge).SetApart.In(Wording.SentenceOf(coded.Article.Content, one.Evidence, toEnd: false));
}
