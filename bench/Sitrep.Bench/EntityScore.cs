using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>Entities on re3d (Dstl 2017), type by type: right is what overlaps one of the same type, for re3d gives many twice, with the article and without. It has no facilities: a building is a location there.</summary>
internal static class EntityScore
{
    private static readonly string[] Names = ["Person", "Organisation", "Location", "Nationality"];
    private static readonly string[] Things = ["Quantity", "Temporal", "Weapon"];
    private static readonly string[] Others = ["Vehicle", "MilitaryPlatform", "Money"];

    public static void Run(EventCoder coder, bool verbose)
    {
        var counts = Names.Concat(Things).Concat(Others).ToDictionary(type => type, _ => default(Count));
        foreach (var line in Shared.Lines("entities/re3d-official.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            using var reading = ReadOutput.Of(coder, text);
            var given = Typed(json.RootElement.GetProperty("entities"));
            var found = Typed(reading.RootElement.GetProperty("entities"));
            foreach (var type in counts.Keys.ToArray())
            {
                var ours = found.Where(entity => entity.Type == type).Select(entity => entity.Span).ToList();
                var theirs = given.Where(entity => entity.Type == type).Select(entity => entity.Span).ToList();
                counts[type] = counts[type] + new Count(
                    theirs.Count, ours.Count, theirs.Count(span => ours.Exists(span.Overlaps)), ours.Count(span => theirs.Exists(span.Overlaps)), theirs.Count(ours.Contains));
                if (verbose)
                {
                    Show("missed", type, text, theirs.Where(span => !ours.Exists(span.Overlaps)), found);
                    Show("extra", type, text, ours.Where(span => !theirs.Exists(span.Overlaps)), given);
                }
            }
        }

        Console.WriteLine($"{"entities (re3d)",-18}{"given",7}{"said",7}{"P",8}{"R",8}{"F1",8}{"exact",8}");
        foreach (var (type, count) in counts)
        {
            Print(type, count);
        }

        Print("names", Sum(counts, Names));
        Print("things and times", Sum(counts, Things));
    }

    private static Count Sum(Dictionary<string, Count> counts, string[] types) => types.Aggregate(default(Count), (sum, type) => sum + counts[type]);

    private static void Print(string type, Count count)
    {
        var (p, r) = (count.Right / Math.Max(1.0, count.Said), count.Found / Math.Max(1.0, count.Given));
        Console.WriteLine($"{type,-18}{count.Given,7}{count.Said,7}{p,8:F3}{r,8:F3}{(count.Right == 0 ? 0 : 2 * p * r / (p + r)),8:F3}{count.Exact,8}");
    }

    private static void Show(string what, string type, string text, IEnumerable<Span> spans, List<(string Type, Span Span)> others)
    {
        foreach (var span in spans)
        {
            var there = string.Join(" | ", others.Where(entity => entity.Span.Overlaps(span)).Select(entity => $"{entity.Type} {text[entity.Span.Start..entity.Span.End]}"));
            Console.WriteLine($"{what}\t{type}\t{text[span.Start..span.End]}\tthere {there}\t{text[Math.Max(0, span.Start - 50)..Math.Min(text.Length, span.End + 40)].ReplaceLineEndings(" ")}");
        }
    }

    private static List<(string Type, Span Span)> Typed(JsonElement entities) =>
        [.. entities.EnumerateArray().Select(entity => (entity.GetProperty("type").GetString() is "Facility" ? "Location" : entity.GetProperty("type").GetString()!, ReadOutput.Span(entity)!.Value))];

    /// <summary>Of one type: given, said, given that were found, said that were right, and found to the letter.</summary>
    private readonly record struct Count(int Given, int Said, int Found, int Right, int Exact)
    {
        public static Count operator +(Count one, Count other) =>
            new(one.Given + other.Given, one.Said + other.Said, one.Found + other.Found, one.Right + other.Right, one.Exact + other.Exact);
    }
}
