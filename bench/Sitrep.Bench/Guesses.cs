using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>How many events of news text have a verb that no entry of the lexicon covers, so that the model of clauses gave the type.</summary>
internal static class Guesses
{
    /// <summary>Prints the counts, and with <paramref name="verbose"/> each such event, to be judged.</summary>
    public static void Run(EventCoder coder, bool verbose)
    {
        Console.WriteLine($"{"guesses",-32}{"texts",8}{"events",8}{"guessed",9}");
        foreach (var set in (string[])["places/event-places-dev", "tolls/atrocity-leads-dev", "attribution/polnear-dev", "entities/re3d-official"])
        {
            var texts = Shared.Lines($"{set}.jsonl.gz").Select(TextOf).Distinct(StringComparer.Ordinal).ToList();
            var (events, guessed) = (0, 0);
            foreach (var text in texts)
            {
                foreach (var e in coder.Analyze(new Article { Text = text }).Events)
                {
                    events++;
                    if (e.Trace[0].StartsWith("model.", StringComparison.Ordinal))
                    {
                        guessed++;
                        Show(verbose, text, e);
                    }
                }
            }

            Console.WriteLine($"{set,-32}{texts.Count,8}{events,8}{guessed,9}");
        }
    }

    private static void Show(bool wanted, string text, Event e)
    {
        if (wanted)
        {
            Console.WriteLine($"  {e.Type.ToString().ToUpperInvariant()} {e.Status} {e.Confidence:F2} '{text[e.Trigger.Start..e.Trigger.End]}' in '{text[e.Evidence.Start..e.Evidence.End].ReplaceLineEndings(" ")}'");
        }
    }

    private static string TextOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}
