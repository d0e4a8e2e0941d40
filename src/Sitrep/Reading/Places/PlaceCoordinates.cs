using System.Globalization;
using System.Text.RegularExpressions;
using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Coordinates that the text itself gives: 36°12′N 37°09′E, 33.5138° N, 36.2765° E, 33.5138, 36.2765, 38S MB 44000 88500.</summary>
internal static partial class PlaceCoordinates
{
    /// <summary>Adds a place for every pair of coordinates, and keeps the order of the text.</summary>
    public static void Add(Document document, List<PlaceMention> mentions)
    {
        var content = document.Article.Content;
        if (content.Contains('°', StringComparison.Ordinal))
        {
            Add(document, mentions, Pair().Matches(content));
        }

        if (HasFigures(content))
        {
            Add(document, mentions, Decimal().Matches(content));
        }

        if (MilitaryGrid.MayHold(content))
        {
            foreach (var (start, length, latitude, longitude) in MilitaryGrid.In(content))
            {
                Add(document, mentions, new Span(start, start + length), latitude, longitude);
            }
        }
    }

    private static void Add(Document document, List<PlaceMention> mentions, MatchCollection matches)
    {
        foreach (Match match in matches)
        {
            Add(document, mentions, new Span(match.Index, match.Index + match.Length), Degrees(match, "a", "-S"), Degrees(match, "b", "-W"));
        }
    }

    // Two figures after a point, or one and a letter: few texts have any.
    private static bool HasFigures(string content)
    {
        for (var at = content.IndexOf('.'); at >= 0 && at + 2 < content.Length; at = content.IndexOf('.', at + 1))
        {
            if (char.IsAsciiDigit(content[at + 1]) && (char.IsAsciiDigit(content[at + 2]) || content[at + 2] is 'N' or 'S' or ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(Document document, List<PlaceMention> mentions, Span span, double latitude, double longitude)
    {
        var first = Array.FindIndex(document.Tokens, token => token.End > span.Start);
        var end = Array.FindLastIndex(document.Tokens, token => token.Start < span.End) + 1;
        if (Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180 || first < 0 || end <= first)
        {
            return;
        }

        var place = new Place { Span = span, Name = document.Article.QuoteName(span), Latitude = latitude, Longitude = longitude, Precision = 1 };
        mentions.RemoveAll(mention => mention.Named.Span.Overlaps(span));
        var at = mentions.FindIndex(mention => mention.Named.Span.Start > span.Start);
        mentions.Insert(at < 0 ? mentions.Count : at, new PlaceMention(place, place, first, end, first));
    }

    private static double Degrees(Match match, string prefix, string negative)
    {
        double Part(string name) => match.Groups[prefix + name] is { Success: true } group ? double.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var degrees = Part("d") + Part("m") / 60 + Part("s") / 3600;
        return Math.Round(match.Groups[prefix + "h"].Value is [var half, ..] && negative.Contains(half) ? -degrees : degrees, 6);
    }

    // Without a degree sign: letters, or at least four decimals each.
    [GeneratedRegex(
        """(?<![\d.])((?<ad>\d{1,2}\.\d{1,8})\s?(?<ah>[NS])\s?[,;/]?\s?(?<bd>\d{1,3}\.\d{1,8})\s?(?<bh>[EW])\b|(?<ah>-?)(?<ad>\d{1,2}\.\d{4,8})\s?[,;/]\s?(?<bh>-?)(?<bd>\d{1,3}\.\d{4,8})(?![\d.]*\d))""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(
        """(?<ad>\d{1,2}(\.\d{1,8})?)\s?°\s?((?<am>\d{1,2}(\.\d{1,6})?)\s?['′’]\s?)?((?<as>\d{1,2}(\.\d{1,6})?)\s?["″”]\s?)?(?<ah>[NS])[\s,;/]{0,3}(?<bd>\d{1,3}(\.\d{1,8})?)\s?°\s?((?<bm>\d{1,2}(\.\d{1,6})?)\s?['′’]\s?)?((?<bs>\d{1,2}(\.\d{1,6})?)\s?["″”]\s?)?(?<bh>[EW])""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
