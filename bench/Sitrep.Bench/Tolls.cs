using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Reading;

namespace Sitrep.Bench;

/// <summary>
/// Killed, exact, in newswire leads (tolls/atrocity-leads-dev). Some leads were coded from other sources than the text:
/// a gold number that the text does not hold in any form cannot be right and is counted apart.
/// </summary>
internal static class Tolls
{
    private static readonly string[] Words =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    public static void Run(EventCoder coder, bool verbose)
    {
        int all = 0, right = 0, possible = 0, possibleRight = 0, said = 0;
        foreach (var line in Shared.Lines("tolls/atrocity-leads-dev.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var gold = json.RootElement.GetProperty("killed").GetInt64();
            var coded = coder.Analyze(new Article { Text = text });
            var answer = Killed(coded.Events);
            var can = Holds(text, gold);
            all++;
            said += answer is null ? 0 : 1;
            right += answer == gold ? 1 : 0;
            possible += can ? 1 : 0;
            possibleRight += can && answer == gold ? 1 : 0;
            if (verbose && can && answer != gold)
            {
                var events = string.Join("; ", coded.Events.Select(e => $"{e.Type} {e.Status} {e.Trace.FirstOrDefault()} k={string.Join(',', e.Quantities.Select(q => $"{q.Kind}:{q.Low}/{q.Best}/{q.High}"))}"));
                Console.WriteLine($"{gold} -> {answer?.ToString() ?? "-"}\t{text}\n    [{events}] refused [{string.Join("; ", coded.Rejected.Select(r => $"{text[r.Trigger.Start..r.Trigger.End]}={r.Reason}"))}]");
            }
        }

        Console.WriteLine(
            $"tolls: killed exact {right / (double)all:F3} of {all}; answered {said}; {possible} leads hold their number, of those {possibleRight / (double)possible:F3}");
    }

    /// <summary>The greatest number of dead that any event that is told as having happened gives; a running total where no other number is given.</summary>
    private static long? Killed(IReadOnlyList<Event> events) => Greatest(events, QuantityScope.Event) ?? Greatest(events, QuantityScope.Cumulative);

    private static long? Greatest(IReadOnlyList<Event> events, QuantityScope scope) => events
        .Where(e => e.Status is Status.Happened or Status.Ongoing or Status.Historical)
        .SelectMany(e => e.Quantities)
        .Where(q => q.Kind == QuantityKind.Killed && q.Scope == scope)
        .Select(q => q.Best ?? q.Low ?? q.High)
        .Max();

    private static bool Holds(string text, long number) =>
        text.Contains(number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        || (number < Words.Length && text.Contains(Words[number], StringComparison.OrdinalIgnoreCase))
        || number == 1;
}
