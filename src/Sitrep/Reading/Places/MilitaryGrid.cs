using System.Globalization;
using System.Text.RegularExpressions;

namespace Sitrep.Reading;

/// <summary>
/// Coordinates of the military grid (MGRS, "38S MB 44000 88500") and of UTM ("38S 444000 3688500") in degrees of WGS 84, by the
/// series of Snyder (1987), Map Projections: A Working Manual, pages 61 to 64.
/// </summary>
internal static partial class MilitaryGrid
{
    private const string Bands = "CDEFGHJKLMNPQRSTUVWX";
    private const string Rows = "ABCDEFGHJKLMNPQRSTUV";
    private const double SemiMajorAxis = 6378137;
    private const double EccentricitySquared = 0.00669437999014;
    private const double Scale = 0.9996;
    private const double FalseEasting = 500_000;
    private const double FalseNorthing = 10_000_000;
    private const double RowCycle = 2_000_000;
    private const double SquareMetres = 100_000;

    /// <summary>Whether a text has a figure with a band's letter behind it, without which it has no such coordinates.</summary>
    public static bool MayHold(string text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (char.IsAsciiLetterUpper(text[i]) && char.IsAsciiDigit(text[i - 1]) && (text[i + 1] == ' ' || char.IsAsciiLetterUpper(text[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The coordinates that a text gives so, with where they stand.</summary>
    public static IEnumerable<(int Start, int Length, double Latitude, double Longitude)> In(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var zone = int.Parse(match.Groups["zone"].ValueSpan, CultureInfo.InvariantCulture);
            var band = match.Groups["band"].Value[0];
            if ((match.Groups["square"].Success ? OfSquare(zone, band, match) : OfUtm(zone, band, match)) is { } point)
            {
                yield return (match.Index, match.Length, Math.Round(point.Latitude, 5), Math.Round(point.Longitude, 5));
            }
        }
    }

    private static (double Latitude, double Longitude)? OfUtm(int zone, char band, Match match)
    {
        var easting = double.Parse(match.Groups["east"].ValueSpan, CultureInfo.InvariantCulture);
        var northing = double.Parse(match.Groups["north"].ValueSpan, CultureInfo.InvariantCulture);
        // "38N" may be the band N or the northern half of the world.
        return InBand(Degrees(zone, easting, band >= 'N' ? northing : northing - FalseNorthing), band)
            ?? (band switch { 'N' => Degrees(zone, easting, northing), 'S' => Degrees(zone, easting, northing - FalseNorthing), _ => ((double, double)?)null });
    }

    private static (double Latitude, double Longitude)? OfSquare(int zone, char band, Match match)
    {
        var square = match.Groups["square"].Value;
        var figures = match.Groups["figures"].Value.Replace(" ", "", StringComparison.Ordinal);
        var half = figures.Length / 2;
        var column = "ABCDEFGHJKLMNPQRSTUVWXYZ".IndexOf(square[0], StringComparison.Ordinal) - (8 * ((zone - 1) % 3));
        var row = Rows.IndexOf(square[1], StringComparison.Ordinal);
        if (figures.Length % 2 != 0 || column is < 0 or > 7 || row < 0)
        {
            return null;
        }

        var metres = Math.Pow(10, 5 - half);
        var easting = ((column + 1) * SquareMetres) + (double.Parse(figures.AsSpan(0, half), CultureInfo.InvariantCulture) * metres);
        var northing = ((row - (zone % 2 == 0 ? 5 : 0) + Rows.Length) % Rows.Length * SquareMetres) + (double.Parse(figures.AsSpan(half), CultureInfo.InvariantCulture) * metres);
        for (var cycle = 0; cycle < 5; cycle++)
        {
            // The letters of the rows begin anew every 2,000 km; the band says which time is meant.
            if (InBand(Degrees(zone, easting, northing + (cycle * RowCycle) - (band >= 'N' ? 0 : FalseNorthing)), band) is { } point)
            {
                return point;
            }
        }

        return null;
    }

    private static (double Latitude, double Longitude)? InBand((double Latitude, double Longitude) point, char band)
    {
        var south = -80 + (8 * Bands.IndexOf(band, StringComparison.Ordinal));
        return point.Latitude >= south - 0.1 && point.Latitude <= south + (band == 'X' ? 12 : 8) + 0.1 && Math.Abs(point.Longitude) <= 180 ? point : null;
    }

    /// <summary>Degrees of a point of a zone; the northing counts from the equator, negative to the south.</summary>
    private static (double Latitude, double Longitude) Degrees(int zone, double easting, double northing)
    {
        const double E2 = EccentricitySquared;
        const double Second = E2 / (1 - E2);
        var e1 = (1 - Math.Sqrt(1 - E2)) / (1 + Math.Sqrt(1 - E2));
        var mu = northing / Scale / (SemiMajorAxis * (1 - (E2 / 4) - (3 * E2 * E2 / 64) - (5 * E2 * E2 * E2 / 256)));
        var foot = mu + (((3 * e1 / 2) - (27 * Math.Pow(e1, 3) / 32)) * Math.Sin(2 * mu)) + (((21 * e1 * e1 / 16) - (55 * Math.Pow(e1, 4) / 32)) * Math.Sin(4 * mu)) + (151 * Math.Pow(e1, 3) / 96 * Math.Sin(6 * mu));
        var (sine, cosine) = Math.SinCos(foot);
        var (c, t) = (Second * cosine * cosine, sine * sine / (cosine * cosine));
        var n = SemiMajorAxis / Math.Sqrt(1 - (E2 * sine * sine));
        var r = SemiMajorAxis * (1 - E2) / Math.Pow(1 - (E2 * sine * sine), 1.5);
        var d = (easting - FalseEasting) / (n * Scale);
        var latitude = foot - (n * sine / cosine / r * ((d * d / 2) - ((5 + (3 * t) + (10 * c) - (4 * c * c) - (9 * Second)) * Math.Pow(d, 4) / 24)
            + ((61 + (90 * t) + (298 * c) + (45 * t * t) - (252 * Second) - (3 * c * c)) * Math.Pow(d, 6) / 720)));
        var longitude = (d - ((1 + (2 * t) + c) * Math.Pow(d, 3) / 6) + ((5 - (2 * c) + (28 * t) - (3 * c * c) + (8 * Second) + (24 * t * t)) * Math.Pow(d, 5) / 120)) / cosine;
        return (latitude * 180 / Math.PI, (longitude * 180 / Math.PI) + (zone * 6) - 183);
    }

    [GeneratedRegex(
        """(?<![\w.])(UTM:?\s(zone\s)?)?(?<zone>60|[1-5]?[0-9])\s?(?<band>[C-HJ-NP-X])\s?((?<square>[A-HJ-NP-Z][A-HJ-NP-V])\s?(?<figures>[0-9]{5}\s[0-9]{5}|[0-9]{4}\s[0-9]{4}|[0-9]{3}\s[0-9]{3}|[0-9]{2}\s[0-9]{2}|[0-9]{10}|[0-9]{8}|[0-9]{6}|[0-9]{4})|(?<east>[0-9]{6})(\s?m?E)?[\s,]{1,2}(?<north>[0-9]{7})(\s?m?N)?)(?!\w)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
