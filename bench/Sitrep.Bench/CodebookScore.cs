using Sitrep.Coding;
using Sitrep.Tests.Codebook;

namespace Sitrep.Bench;

/// <summary>How many example blocks of docs/codebook are coded as their page says, page by page; the tests hold each to it.</summary>
internal static class CodebookScore
{
    public static void Run(EventCoder coder, bool verbose)
    {
        Console.WriteLine($"{"codebook page",-22} {"blocks",6} {"right",6} {"marked",6}");
        foreach (var page in Example.All.GroupBy(static example => example.Page))
        {
            var wrong = page.Where(example => Check(coder, example, verbose)).Count();
            Console.WriteLine($"{page.Key,-22} {page.Count(),6} {page.Count() - wrong,6} {page.Count(static example => example.Fails),6}");
        }
    }

    /// <summary>Marks the blocks that fail, and unmarks those that no longer do, in the pages themselves.</summary>
    public static void Mark(EventCoder coder, bool verbose)
    {
        foreach (var page in Example.All.GroupBy(static example => example.Page))
        {
            var path = Path.Combine(Example.Folder, page.Key);
            var lines = File.ReadAllLines(path);
            foreach (var example in page)
            {
                var fails = ExampleCheck.Run(coder, example).Count > 0;
                var fence = lines[example.Line - 1].Replace(" fails", "", StringComparison.Ordinal);
                lines[example.Line - 1] = fails ? $"{fence} fails" : fence;
                Show(verbose && fails != example.Fails, example, fails ? "fails" : "right now");
            }

            File.WriteAllText(path, string.Join('\n', lines) + "\n");
        }
    }

    private static void Show(bool wanted, Example example, string what)
    {
        if (wanted)
        {
            Console.WriteLine($"{example.Page}:{example.Line}: {example.Text.ReplaceLineEndings(" ")}\n    {what}");
        }
    }

    private static bool Check(EventCoder coder, Example example, bool verbose)
    {
        var wrong = ExampleCheck.Run(coder, example);
        Show(verbose && (wrong.Count > 0 || example.Fails), example, string.Join("\n    ", wrong.DefaultIfEmpty("right now")));
        return wrong.Count > 0;
    }
}
