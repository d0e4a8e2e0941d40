using System.Text.Json;
using Sitrep.Articles;

namespace Sitrep.Bench;

/// <summary>
/// Draws mentions of actors to be judged into bench/data/actors.tsv, before anyone sees what the program says of them: from re3d its
/// own persons, organisations and nationalities, from the headlines of UCDP GED a word drawn at random, to whose sentence's nearest
/// actor the judge gives an answer. Words that were judged before are not drawn again.
/// </summary>
internal static class ActorSample
{
    private const int Seed = 2026;
    private const int Context = 110;
    private const int HeadlinesForEach = 4;

    /// <summary>Prints a sample of each set with what stands around it.</summary>
    public static void Print(int each)
    {
        var judged = File.ReadLines(BenchData.Path("actors.tsv")).Skip(1).Select(static row => row.Split('\t')[3].Split('#')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (document, text, span) in Draw(new Random(Seed), Labelled(), each, judged))
        {
            Console.WriteLine($"re3d\t{document}\t{text[span.Start..span.End].ReplaceLineEndings(" ")}\t…{text[Math.Max(0, span.Start - Context)..span.Start]}[[{text[span.Start..span.End]}]]{text[span.End..Math.Min(text.Length, span.End + Context)]}…".ReplaceLineEndings(" "));
        }

        // Most headlines hold no actor, or one that was judged: more of them.
        var random = new Random(Seed);
        foreach (var (document, text, span) in Draw(random, Words(random), HeadlinesForEach * each, judged))
        {
            Console.WriteLine($"ucdp\t{document}\t{text[..span.Start]}[[{text[span.Start..span.End]}]]{text[span.End..]}");
        }
    }

    private static IEnumerable<(string Document, string Text, Span Span)> Draw(Random random, List<(string Document, string Text, Span Span)> all, int count, HashSet<string> judged)
    {
        var order = all.ToArray();
        random.Shuffle(order);
        return order.Where(drawn => judged.Add(drawn.Text[drawn.Span.Start..drawn.Span.End])).Take(count).OrderBy(static drawn => drawn.Document, StringComparer.Ordinal);
    }

    private static List<(string Document, string Text, Span Span)> Labelled()
    {
        var found = new List<(string, string, Span)>();
        foreach (var line in Shared.Lines("entities/re3d-official.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            found.AddRange(json.RootElement.GetProperty("entities").EnumerateArray()
                .Where(static entity => entity.GetProperty("type").GetString() is "Person" or "Organisation" or "Nationality")
                .Select(entity => (json.RootElement.GetProperty("id").GetString()!, text, ReadOutput.Span(entity)!.Value)));
        }

        return found;
    }

    private static List<(string Document, string Text, Span Span)> Words(Random random)
    {
        var found = new List<(string, string, Span)>();
        foreach (var (key, headlines) in ActorScore.Headlines())
        {
            foreach (var headline in headlines)
            {
                var at = random.Next(headline.Length);
                var start = headline.LastIndexOf(' ', at) + 1;
                var end = headline.IndexOf(' ', start);
                found.Add((key, headline, new Span(start, end < 0 ? headline.Length : end)));
            }
        }

        return [.. found.DistinctBy(static drawn => drawn.Item2)];
    }
}
