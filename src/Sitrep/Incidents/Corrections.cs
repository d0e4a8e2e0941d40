using System.Text.RegularExpressions;
using Sitrep.Coding;

namespace Sitrep.Incidents;

/// <summary>
/// Whether a report says that a number given before was too high, so that a lower one is meant to take its place: "revised
/// the toll to nine", "down from 12". A lower number alone may be an older one told later.
/// </summary>
public static partial class Corrections
{
    /// <summary>Whether the headline or the words of an event say so.</summary>
    public static bool Is(CodedArticle coded, Event one) =>
        one.Quantities.Count > 0
        && (Lowers().IsMatch(coded.Article.Title ?? "") || one.More.Append(one.Evidence).Any(clause => Lowers().IsMatch(coded.Article.Quote(clause))));

    [GeneratedRegex(
        @"\b(?:revis(?:e|es|ed|ing)|lower(?:s|ed|ing)|correct(?:s|ed|ing)|reduc(?:es|ed|ing)|downgrad(?:es|ed|ing)|down\sfrom|(?:and\s)?not\s\d+|earlier\s(?:count|figure|number|toll)s?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lowers();
}
