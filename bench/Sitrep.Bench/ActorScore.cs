using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>
/// Country and sector of persons, groups and offices: names drawn at random from re3d and from the headlines of UCDP GED, each judged
/// by hand in bench/data/actors.tsv, and phrases in sentences of our own in actor-phrases.tsv, where '/' parts the answers that are right, '-' is none or unknown,
/// '*' leaves the field open and '#2' is the second time that the words stand there.
/// </summary>
internal static partial class ActorScore
{
    private static readonly string[] Acting = ["Person", "Organisation", "Nationality", "Location"];

    /// <summary>Prints the shares of each draw, of which the first was mended on.</summary>
    public static void Run(EventCoder coder, bool verbose)
    {
        var texts = Texts();
        foreach (var draw in File.ReadLines(BenchData.Path("actors.tsv")).Skip(1).Select(static row => row.Split('\t')).GroupBy(static cells => cells[0]))
        {
            Print(coder, $"judged, draw {draw.Key}", draw.Select(cells =>
            {
                var (text, day) = texts[cells[1] + cells[2]].First(text => text.Text.Contains(cells[3].Split('#')[0], StringComparison.Ordinal));
                return new Phrase($"{cells[1]} {cells[2][..6]}", text, day, cells[3], cells[4], cells[5]);
            }), verbose);
        }

        foreach (var draw in File.ReadLines(BenchData.Path("actor-phrases.tsv")).Skip(1).Select(static row => row.Split('\t')).GroupBy(static cells => cells[0]))
        {
            Print(coder, $"our own phrases, draw {draw.Key}", draw.Select(static cells => new Phrase(cells[1], cells[2], DateOnly.Parse(cells[1], CultureInfo.InvariantCulture), cells[3], cells[4], cells[5])), verbose);
        }
    }

    private static void Print(EventCoder coder, string draw, IEnumerable<Phrase> phrases, bool verbose)
    {
        int all = 0, right = 0, countries = 0, sectors = 0;
        foreach (var phrase in phrases)
        {
            var (words, nth) = phrase.Label.Split('#') is [var before, var number] ? (before, int.Parse(number, CultureInfo.InvariantCulture)) : (phrase.Label, 1);
            var start = phrase.Text.IndexOf(words, StringComparison.Ordinal);
            for (; nth > 1; nth--)
            {
                start = phrase.Text.IndexOf(words, start + 1, StringComparison.Ordinal);
            }

            using var reading = ReadOutput.Of(coder, phrase.Text, phrase.Day);
            var (country, sector) = At(reading.RootElement.GetProperty("entities"), new Span(start, start + words.Length));
            var (countryRight, sectorRight) = (IsOneOf(country, phrase.Country), IsOneOf(sector, phrase.Sector));
            all++;
            countries += countryRight ? 1 : 0;
            sectors += sectorRight ? 1 : 0;
            right += countryRight && sectorRight ? 1 : 0;
            if (verbose && !(countryRight && sectorRight))
            {
                Console.WriteLine($"{phrase.Source}\t{phrase.Label}\tis {country ?? "-"} {sector ?? "-"}\twanted {phrase.Country} {phrase.Sector}");
            }
        }

        Console.WriteLine($"actors ({draw}): country and sector {right / (double)all:F3} of {all}; country {countries / (double)all:F3}, sector {sectors / (double)all:F3}");
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

        foreach (var (id, day, headlines) in Reports())
        {
            texts["ucdp" + id] = [.. headlines.Select(headline => (headline, day))];
        }

        return texts;
    }

    /// <summary>The headlines that reported each event of UCDP GED, by its id.</summary>
    public static IEnumerable<(string Id, string[] Headlines)> Headlines() => Reports().Select(static report => (report.Id, report.Headlines));

    private static IEnumerable<(string Id, DateOnly Day, string[] Headlines)> Reports()
    {
        foreach (var line in Shared.Lines("incidents/ucdp-ged-syria-2016-2017.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var day = DateOnly.Parse(json.RootElement.GetProperty("date_end").GetString()!, CultureInfo.InvariantCulture);
            yield return (json.RootElement.GetProperty("id").GetInt32().ToString(CultureInfo.InvariantCulture), day,
                [.. Headline().Matches(json.RootElement.GetProperty("source_article").GetString()!).Select(match => match.Groups[1].Value.Trim()).Where(static headline => headline.Length > 0)]);
        }
    }

    /// <summary>The headline of a source: "outlet,date,headline".</summary>
    [GeneratedRegex("\"[^\",]*,[^\",]*,([^\"]*)\"")]
    private static partial Regex Headline();

    /// <summary>A phrase with the answers that are right of it.</summary>
    private sealed record Phrase(string Source, string Text, DateOnly Day, string Label, string Country, string Sector);
}
