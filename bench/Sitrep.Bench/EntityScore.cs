using System.Text.Json;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>Entities on re3d (Dstl 2017), type by type: one of ours and one of theirs of the same type that overlap, each used once.</summary>
internal static class EntityScore
{
    private static readonly string[] Names = ["Person", "Organisation", "Location", "Nationality"];
    private static readonly string[] Things = ["Quantity", "Temporal", "Weapon"];
    private static readonly string[] Others = ["Vehicle", "MilitaryPlatform", "Money"];

    public static void Run(EventCoder coder, bool verbose)
    {
        var counts = Names.Concat(Things).Concat(Others).ToDictionary(type => type, _ => (Gold: 0, Said: 0, Right: 0, Exact: 0));
        foreach (var line in Shared.Lines("entities/re3d-official.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            using var reading = ReadOutput.Of(coder, text);
            var given = Typed(json.RootElement.GetProperty("entities"));
            var found = Typed(reading.RootElement.GetProperty("entities"));
            foreach (var type in counts.Keys.ToArray())
            {
                var free = found.Where(entity => entity.Type == type).Select(entity => entity.Span).ToList();
                var count = counts[type];
                count.Said += free.Count;
                foreach (var span in given.Where(entity => entity.Type == type).Select(entity => entity.Span))
                {
                    count.Gold++;
                    var at = free.IndexOf(span);
                    count.Exact += at >= 0 ? 1 : 0;
                    at = at >= 0 ? at : free.FindIndex(span.Overlaps);
                    if (at >= 0)
                    {
                        count.Right++;
                        free.RemoveAt(at);
                    }
                    else if (verbose)
                    {
                        Console.WriteLine($"missed\t{type}\t{text[span.Start..span.End]}\tours {string.Join(" | ", found.Where(entity => entity.Span.Overlaps(span)).Select(entity => $"{entity.Type} {text[entity.Span.Start..entity.Span.End]}"))}\t{Around(text, span)}");
                    }
                }

                foreach (var span in verbose ? free : [])
                {
                    Console.WriteLine($"extra\t{type}\t{text[span.Start..span.End]}\ttheirs {string.Join(" | ", given.Where(entity => entity.Span.Overlaps(span)).Select(entity => $"{entity.Type} {text[entity.Span.Start..entity.Span.End]}"))}\t{Around(text, span)}");
                }

                counts[type] = count;
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

    private static (int Gold, int Said, int Right, int Exact) Sum(Dictionary<string, (int Gold, int Said, int Right, int Exact)> counts, string[] types) =>
        (types.Sum(type => counts[type].Gold), types.Sum(type => counts[type].Said), types.Sum(type => counts[type].Right), types.Sum(type => counts[type].Exact));

    private static void Print(string type, (int Gold, int Said, int Right, int Exact) count)
    {
        var (p, r) = (count.Right / Math.Max(1.0, count.Said), count.Right / Math.Max(1.0, count.Gold));
        Console.WriteLine($"{type,-18}{count.Gold,7}{count.Said,7}{p,8:F3}{r,8:F3}{(count.Right == 0 ? 0 : 2 * p * r / (p + r)),8:F3}{count.Exact,8}");
    }

    private static List<(string Type, Articles.Span Span)> Typed(JsonElement entities) =>
        [.. entities.EnumerateArray().Select(entity => (entity.GetProperty("type").GetString()!, ReadOutput.Span(entity)!.Value))];

    private static string Around(string text, Articles.Span span) => text[Math.Max(0, span.Start - 50)..Math.Min(text.Length, span.End + 40)].ReplaceLineEndings(" ");
}
