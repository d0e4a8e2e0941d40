using Sitrep.Coding;

namespace Sitrep.Incidents;

/// <summary>
/// Whether a report says that a number given before was too high, so that a lower one is meant to take its place: "revised
/// the toll to nine", "down from 12". A lower number alone may be an older one told later.
/// </summary>
public static class Corrections
{
    /// <summary>Whether the headline or the words of an event say so.</summary>
    public static bool Is(CodedArticle coded, Event one)
    {
        var lowers = ReportWords.Of(coded.Knowledge).Lowers;
        return one.Quantities.Count > 0
            && (lowers.In(coded.Article.Title ?? "") || one.More.Append(one.Evidence).Any(clause => lowers.In(coded.Article.Quote(clause))));
    }
}
