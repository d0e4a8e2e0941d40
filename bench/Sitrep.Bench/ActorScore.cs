using System.Text.Json;
using System.Text.RegularExpressions;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>
/// Country and sector of persons, groups and offices: names drawn at random from re3d and from the headlines of UCDP GED, each judged
/// by hand in bench/data/actors.tsv, where '/' parts the answers that are right, '-' is none or unknown and '*' leaves the field open.
/// </summary>
internal static partial class ActorScore
{
    private static readonly string[] Acting = ["Person", "Organisation", "Nationality", "Location"];

    public static void Run(EventCoder coder, bool verbose)
    {
        var texts = Texts();
        int all = 0, right = 0, countries = 0, sectors = 0;
        foreach (var row in File.ReadLines(BenchData.Path("actors.tsv")).Skip(1))
        {
            var cells = row.Split('\t');
            var (text, day) = texts[cells[0] + cells[1]].First(text => text.Text.Contains(cells[2], StringComparison.Ordinal));
            var start = text.IndexOf(cells[2], StringComparison.Ordinal);
            using var reading = ReadOutput.Of(coder, text, day);
            var (country, sector) = At(reading.RootElement.GetProperty("entities"), new Span(start, start + cells[2].Length));
            var (countryRight, sectorRight) = (IsOneOf(country, cells[3]), IsOneOf(sector, cells[4]));
            all++;
            countries += countryRight ? 1 : 0;
            sectors += sectorRight ? 1 : 0;
            right += countryRight && sectorRight ? 1 : 0;
            if (verbose && !(countryRight && sectorRight))
            {
                Console.WriteLine($"{cells[0]} {cells[1][..6]}\t{cells[2]}\tis {country ?? "-"} {sector ?? "-"}\twanted {cells[3]} {cells[4]}");
            }
        }

        Console.WriteLine($"actors (judged sample): country and sector {right / (double)all:F3} of {all}; country {countries / (double)all:F3}, sector {sectors / (double)all:F3}");
    }

    /// <summary>What is said of the entity that has most in common with a label.</summary>
    private static (string? Country, string? Sector) At(JsonElement entities, Span label)
    {
        var best = entities.EnumerateArray()
            .Where(entity => Acting.Contains(entity.GetProperty("type").GetString()))
            .Select(entity => (Span: ReadOutput.Span(entity)!.Value, Entity: entity))
            .Where(found => found.Span.Overlaps(label))
            .OrderByDescending(found => (Math.Min(found.Span.End, label.End) - Math.Max(found.Span.Start, label.Start)) / (double)found.Span.Union(label).Length)
            .Select(found => (JsonElement?)found.Entity).FirstOrDefault();
        return (Field(best, "country"), Field(best, "sector"));
    }

    private static string? Field(JsonElement? entity, string name) => entity is { } found && found.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool IsOneOf(string? said, string wanted) => wanted == "*" || wanted.Split('/').Contains(said is null or "UNK" ? "-" : said);

    private static Dictionary<string, List<(string Text, DateOnly Day)>> Texts()
    {
        var texts = new Dictionary<string, List<(string, DateOnly)>>(StringComparer.Ordinal);
        foreach (var line in Shared.Lines("entities/re3d-official.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            texts["re3d" + json.RootElement.GetProperty("id").GetString()] = [(json.RootElement.GetProperty("text").GetString()!, new DateOnly(2016, 12, 1))];
        }

        foreach (var line in Shared.Lines("incidents/ucdp-ged-syria-2016-2017.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var day = DateOnly.Parse(json.RootElement.GetProperty("date_end").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            texts["ucdp" + json.RootElement.GetProperty("id").GetInt32()] =
                [.. Headline().Matches(json.RootElement.GetProperty("source_article").GetString()!).Select(match => (match.Groups[1].Value.Trim(), day))];
        }

        return texts;
    }

    /// <summary>The headline of a source: "outlet,date,headline".</summary>
    [GeneratedRegex("\"[^\",]*,[^\",]*,([^\"]*)\"")]
    private static partial Regex Headline();
}
