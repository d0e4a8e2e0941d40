using Sitrep.Coding;

namespace Sitrep.Incidents;

/// <summary>
/// Whether a report says that a number given before was too high, so that a lower one is meant to take its place: "revised
/// the toll to nine", "down from 12". A lower number alone may be an older one told later.
/// </summary>
public static class Corrections
{
    private static readonly Phrases Lowers = new("corrections");

    /// <summary>Whether the headline or the words of an event say so.</summary>
    public static bool Is(CodedArticle coded, Event one) =>
        one.Quantities.Count > 0
        && (Lowers.In(coded.Article.Title ?? "") || one.More.Append(one.Evidence).Any(clause => Lowers.In(coded.Article.Quote(clause))));
}
