using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Bench;

/// <summary>Places in news texts to coordinates, on GeoVirus (Gritta, Pilehvar and Collier 2018), whose offsets count from 1.</summary>
internal static class Places
{
    /// <summary>The field's yardstick for "the right place": 100 miles.</summary>
    private const double RightWithinKm = 161;

    public static void Run(bool verbose)
    {
        var analyzer = Analyzer.LoadBundled();
        var knowledge = KnowledgeBase.LoadBundled();
        var reader = new PlaceReader(knowledge, Gazetteer.LoadBundled(knowledge));
        int gold = 0, said = 0, found = 0, right = 0;
        using var stream = new GZipStream(File.OpenRead(Path.Combine(Shared.Folder, "data/places/geovirus.xml.gz")), CompressionMode.Decompress);
        foreach (var item in XDocument.Load(stream).Root!.Elements("article"))
        {
            var text = item.Element("text")!.Value;
            var document = analyzer.Analyze(new Article { Text = text });
            var mentions = reader.Read(document);
            var used = new HashSet<PlaceMention>();
            said += mentions.Count;
            foreach (var location in item.Element("locations")!.Elements("location"))
            {
                gold++;
                var span = new Span((int)location.Element("start")! - 1, (int)location.Element("end")! - 1);
                var mention = mentions.Where(mention => mention.Named.Span.Overlaps(span) && !used.Contains(mention)).Cast<PlaceMention?>().FirstOrDefault();
                if (mention is not { } hit)
                {
                    Show(verbose, "missed", text, span, string.Join(' ', document.Names.Where(name => name.Span.Overlaps(span)).Select(name => $"{name.Kind} {text[name.Span.Start..name.Span.End]}")));
                    continue;
                }

                used.Add(hit);
                found++;
                var km = hit.Named is { Latitude: { } latitude, Longitude: { } longitude }
                    ? DistanceKm(latitude, longitude, Degrees(location, "lat"), Degrees(location, "lon"))
                    : double.PositiveInfinity;
                right += km <= RightWithinKm ? 1 : 0;
                if (km > RightWithinKm)
                {
                    Show(verbose, "wrong", text, span, $"{hit.Named.Name}, {hit.Named.Admin1}, {hit.Named.Country} {km:F0} km, gold {location.Element("lat")!.Value} {location.Element("lon")!.Value}");
                }
            }

            foreach (var extra in mentions.Where(mention => !used.Contains(mention)))
            {
                Show(verbose, "extra", text, extra.Named.Span, $"{extra.Named.Name}, {extra.Named.Country} {extra.Named.NotEventPlace}");
            }
        }

        var (p, r) = (right / (double)said, right / (double)gold);
        Console.WriteLine($"places (GeoVirus): end to end P {p:F3} R {r:F3} F1 {2 * p * r / (p + r):F3}; recognised {found} of {gold} ({said} said), of those within 161 km {right / (double)found:F3}");
    }

    private static void Show(bool verbose, string what, string text, Span span, string detail)
    {
        if (verbose)
        {
            var (start, end) = (Math.Max(0, span.Start - 40), Math.Min(text.Length, span.End + 30));
            Console.WriteLine($"{what}\t{text[span.Start..Math.Min(text.Length, span.End)]}\t{detail}\t{text[start..end].ReplaceLineEndings(" ")}");
        }
    }

    private static double Degrees(XElement location, string name) => double.Parse(location.Element(name)!.Value, CultureInfo.InvariantCulture);

    private static double DistanceKm(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        var (north, east) = (Math.Sin(Radians(latitude2 - latitude1) / 2), Math.Sin(Radians(longitude2 - longitude1) / 2));
        return 2 * 6371.0088 * Math.Asin(Math.Sqrt(north * north + Math.Cos(Radians(latitude1)) * Math.Cos(Radians(latitude2)) * east * east));
    }
}
