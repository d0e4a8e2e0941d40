using System.Globalization;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>
/// Precision on text that nobody tuned to: events drawn at random and judged one by one by the codebook (bench/data/judged.tsv:
/// set, article, trigger's start and end in title and text, type, then whether type, status and parties are right, and why not).
/// Rows of type "missed" are events that a reader finds and the coder does not.
/// </summary>
internal static class Judged
{
    private const int Seed = 7;

    private sealed record Verdict(string Set, string Article, int Start, int End, string Type, bool TypeRight, bool StatusRight, bool PartiesRight);

    /// <summary>Prints precision by set, recall where the whole set was read, and how confidence bears out.</summary>
    public static void Run(EventCoder coder, bool verbose)
    {
        var confidences = new List<(double[] Features, double Confidence, bool Right)>();
        Console.WriteLine($"{"judged",-10}{"events",8}{"type",8}{"status",8}{"parties",9}{"missed",8}{"recall",8}{"as now",8}");
        foreach (var set in File.ReadLines(BenchData.Path("judged.tsv")).Skip(1).Select(Read).GroupBy(static verdict => verdict.Set))
        {
            var rows = set.Where(static verdict => verdict.Type != "missed").ToList();
            var missed = set.Count() - rows.Count;
            var now = Events(coder, set.Key).ToDictionary(static e => (e.Event.ArticleId, e.Event.Trigger.Start, e.Event.Trigger.End, Name(e.Event)), static e => e.Event);
            var still = rows.Where(row => now.ContainsKey((row.Article, row.Start, row.End, row.Type))).ToList();
            confidences.AddRange(still.Select(row => (now[(row.Article, row.Start, row.End, row.Type)], row.TypeRight && row.StatusRight))
                .Select(static pair => (Confidence.Features(pair.Item1), pair.Item1.Confidence, pair.Item2)));
            var right = rows.Count(static row => row.TypeRight && row.StatusRight);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{set.Key,-10}{rows.Count,8}{Share(rows, static row => row.TypeRight),8:F3}{Share(rows, static row => row.TypeRight && row.StatusRight),8:F3}"
                + $"{Share(rows, static row => row.TypeRight && row.StatusRight && row.PartiesRight),9:F3}{missed,8}{(missed == 0 ? "" : (right / (double)(right + missed)).ToString("F3", CultureInfo.InvariantCulture)),8}{still.Count,8}"));
        }

        ConfidenceFit.Print(confidences);
    }

    /// <summary>Prints a sample of a set's events with their words, to be judged.</summary>
    public static void Sample(EventCoder coder, string set, int size)
    {
        var events = Events(coder, set).ToArray();
        new Random(Seed).Shuffle(events);
        foreach (var (article, e) in events.Take(size).OrderBy(static pair => pair.Event.ArticleId, StringComparer.Ordinal).ThenBy(static pair => pair.Event.Trigger.Start))
        {
            var content = article.Content;
            Console.WriteLine($"{set}\t{e.ArticleId}\t{e.Trigger.Start}\t{e.Trigger.End}\t{Name(e)}\t{e.Mode} {e.Status} [{Parties(e.Actors)}] > [{Parties(e.Recipients)}] @{e.Place?.Name} {e.Confidence:F2} {e.Trace[0]}");
            Console.WriteLine($"    {content[Math.Max(0, e.Evidence.Start - 100)..e.Evidence.Start]}<<{article.Quote(e.Evidence)}>>{content[e.Evidence.End..Math.Min(content.Length, e.Evidence.End + 60)]}".ReplaceLineEndings(" "));
        }
    }

    private static string Parties(IReadOnlyList<Reading.Actor> actors) =>
        string.Join("; ", actors.Select(static actor => $"{actor.Name} {actor.Country}/{actor.Sector}"));

    private static double Share(List<Verdict> rows, Func<Verdict, bool> holds) => rows.Count(holds) / Math.Max(1.0, rows.Count);

    private static string Name(Event e) => e.Type.ToString().ToUpperInvariant();

    /// <summary>Events of a set, one for each trigger and type: those that differ in place only are judged once.</summary>
    private static IEnumerable<(Article Article, Event Event)> Events(EventCoder coder, string set)
    {
        foreach (var line in set == "re3d" ? Shared.Lines("entities/re3d-official.jsonl.gz") : File.ReadLines(BenchData.Path($"reports-{set}.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var published = root.TryGetProperty("published", out var day) ? day.GetString() : null;
            var article = new Article
            {
                Id = root.GetProperty("id").GetString()!,
                Title = root.GetProperty("title").GetString(),
                Text = root.GetProperty("text").GetString()!,
                Published = published,
                PublishedOn = published is null ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture),
            };
            foreach (var e in coder.Analyze(article).Events.DistinctBy(static e => (e.Trigger, e.Type)))
            {
                yield return (article, e);
            }
        }
    }

    private static Verdict Read(string line)
    {
        var cells = line.Split('\t');
        return new(cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), int.Parse(cells[3], CultureInfo.InvariantCulture), cells[4], cells[5] == "1", cells[6] == "1", cells[7] == "1");
    }
}
