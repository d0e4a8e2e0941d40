using Sitrep.Articles;
using Sitrep.Reading;

namespace Sitrep.Bench;

/// <summary>A place that a text names.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal readonly record struct GoldPlace(Span Span, double Latitude, double Longitude);

/// <summary>Counts places found and rightly placed over some texts.</summary>
internal sealed class PlaceTally(bool verbose)
{
    /// <summary>The field's yardstick for "the right place": 100 miles.</summary>
    private const double RightWithinKm = 161;

    private int _gold;
    private int _said;
    private int _found;
    private int _right;

    /// <summary>Judges the places that were read in one text; what lies in <paramref name="optional"/> counts neither way.</summary>
    public void Add(string text, IReadOnlyList<GoldPlace> gold, IReadOnlyList<PlaceMention> mentions, IReadOnlyList<Span> optional)
    {
        var used = new HashSet<PlaceMention>();
        foreach (var place in gold)
        {
            _gold++;
            var mention = mentions.Where(mention => mention.Named.Span.Overlaps(place.Span) && !used.Contains(mention)).Cast<PlaceMention?>().FirstOrDefault();
            if (mention is not { } hit)
            {
                Show("missed", text, place.Span, "");
                continue;
            }

            used.Add(hit);
            _found++;
            var km = hit.Named is { Latitude: { } latitude, Longitude: { } longitude }
                ? DistanceKm(latitude, longitude, place.Latitude, place.Longitude)
                : double.PositiveInfinity;
            _right += km <= RightWithinKm ? 1 : 0;
            if (km > RightWithinKm)
            {
                Show("wrong", text, place.Span, $"{hit.Named.Name}, {hit.Named.Admin1}, {hit.Named.Country} {km:F0} km, gold {place.Latitude} {place.Longitude}");
            }
        }

        foreach (var extra in mentions.Where(mention => !used.Contains(mention) && !optional.Any(span => span.Overlaps(mention.Named.Span))))
        {
            _said++;
            Show("extra", text, extra.Named.Span, $"{extra.Named.Name}, {extra.Named.Country} {extra.Named.NotEventPlace}");
        }

        _said += used.Count;
    }

    /// <summary>Prints precision, recall and F1 end to end, and how many of the places found are in the right place.</summary>
    public void Print(string set)
    {
        var (p, r) = (_right / Math.Max(1.0, _said), _right / Math.Max(1.0, _gold));
        Console.WriteLine($"places ({set}): end to end P {p:F3} R {r:F3} F1 {2 * p * r / Math.Max(1e-9, p + r):F3}; recognised {_found} of {_gold} ({_said} said), of those within 161 km {_right / Math.Max(1.0, _found):F3}");
    }

    private void Show(string what, string text, Span span, string detail)
    {
        if (verbose)
        {
            var (start, end) = (Math.Max(0, span.Start - 40), Math.Min(text.Length, span.End + 30));
            Console.WriteLine($"{what}\t{text[span.Start..Math.Min(text.Length, span.End)]}\t{detail}\t{text[start..end].ReplaceLineEndings(" ")}");
        }
    }

    private static double DistanceKm(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        var (north, east) = (Math.Sin(Radians(latitude2 - latitude1) / 2), Math.Sin(Radians(longitude2 - longitude1) / 2));
        return 2 * 6371.0088 * Math.Asin(Math.Sqrt(north * north + Math.Cos(Radians(latitude1)) * Math.Cos(Radians(latitude2)) * east * east));
    }
}
