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
    public static void Run(bool verbose)
    {
        var analyzer = Analyzer.LoadBundled();
        var knowledge = KnowledgeBase.LoadBundled();
        var reader = new PlaceReader(knowledge, Gazetteer.LoadBundled(knowledge));
        var tally = new PlaceTally(verbose);
        using var stream = new GZipStream(File.OpenRead(Path.Combine(Shared.Folder, "data/places/geovirus.xml.gz")), CompressionMode.Decompress);
        foreach (var item in XDocument.Load(stream).Root!.Elements("article"))
        {
            var text = item.Element("text")!.Value;
            var gold = item.Element("locations")!.Elements("location")
                .Select(location => new GoldPlace(
                    new Span((int)location.Element("start")! - 1, (int)location.Element("end")! - 1), Degrees(location, "lat"), Degrees(location, "lon")));
            tally.Add(text, [.. gold], reader.Read(analyzer.Analyze(new Article { Text = text })), []);
        }

        tally.Print("GeoVirus");
    }

    private static double Degrees(XElement location, string name) => double.Parse(location.Element(name)!.Value, CultureInfo.InvariantCulture);
}
