using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>
/// ACLED sub-event types of snippets that we wrote (bench/data/acled.tsv), ten for each type. The answer is that of the main
/// event: the first that is told as real, else the first that has one.
/// </summary>
internal static class AcledScore
{
    public static void Run(EventCoder coder, bool verbose)
    {
        foreach (var half in File.ReadLines(BenchData.Path("acled.tsv")).Skip(1).Select(static line => line.Split('\t')).GroupBy(static row => row[1]))
        {
            var answers = half.Select(row => (Gold: row[0], Said: Answer(coder, row, verbose))).ToList();
            Print(half.Key, answers);
        }
    }

    private static string? Answer(EventCoder coder, string[] row, bool verbose)
    {
        var coded = coder.Analyze(new Article { Text = row[2] });
        var main = coded.Events.Where(static e => e.Codes.AcledSubEventType is not null)
            .OrderBy(static e => e.Status is Status.Happened or Status.Ongoing or Status.Historical ? 0 : 1).FirstOrDefault();
        var said = main?.Codes.AcledSubEventType;
        if (verbose && said != row[0])
        {
            Console.WriteLine($"{row[0]} -> {said ?? "nothing"}\t{row[2]}");
            Console.WriteLine($"    {string.Join("; ", coded.Events.Select(static e => $"{e.Type}/{e.Mode} {e.Status} {e.Codes.AcledSubEventType} [{string.Join(' ', e.Trace)}]"))}");
        }

        return said;
    }

    private static void Print(string half, List<(string Gold, string? Said)> answers)
    {
        Console.WriteLine($"{"acled " + half,-38} {"gold",5} {"said",5} {"P",7} {"R",7} {"F1",7}");
        double weighted = 0, macro = 0;
        var types = answers.Select(static answer => answer.Gold).Distinct().ToList();
        foreach (var type in types)
        {
            var (gold, said) = (answers.Count(answer => answer.Gold == type), answers.Count(answer => answer.Said == type));
            var right = answers.Count(answer => answer.Gold == type && answer.Said == type);
            var (precision, recall) = (right / Math.Max(1.0, said), right / (double)gold);
            var f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
            weighted += f1 * gold / answers.Count;
            macro += f1 / types.Count;
            Console.WriteLine($"{type,-38} {gold,5} {said,5} {precision,7:F3} {recall,7:F3} {f1,7:F3}");
        }

        Console.WriteLine($"{half}: weighted F1 {weighted:F3}, macro F1 {macro:F3}, of {answers.Count}; answered {answers.Count(static answer => answer.Said is not null)}");
    }
}
