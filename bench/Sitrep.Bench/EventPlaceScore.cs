using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>Places at which the marked verb's event happened (places/event-places-dev), over verbs that carry an event of ours.</summary>
internal static class EventPlaceScore
{
    public static void Run(EventCoder coder, bool verbose)
    {
        int right = 0, said = 0, gold = 0, items = 0, covered = 0;
        foreach (var line in Shared.Lines("places/event-places-dev.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var verbs = Spans(json.RootElement.GetProperty("verb"));
            var places = Spans(json.RootElement.GetProperty("places"));
            var coded = coder.Analyze(new Article { Text = text });
            items++;
            var events = coded.Events.Where(e => verbs.Exists(verb => e.Trigger.Overlaps(verb))).ToList();
            if (events.Count == 0)
            {
                continue;
            }

            covered++;
            var found = events.Where(e => e.Place is not null).Select(e => e.Place!.Span).Distinct().ToList();
            var hits = found.Count(span => places.Exists(place => place.Overlaps(span)));
            right += hits;
            said += found.Count;
            gold += places.Count;
            if (verbose && (hits != found.Count || hits != places.Count))
            {
                string Text(IEnumerable<Span> spans) => string.Join(" | ", spans.Select(span => text[span.Start..Math.Min(text.Length, span.End)]));
                Console.WriteLine($"gold [{Text(places)}] said [{Text(found)}] verb [{Text(verbs)}]\t{text.TrimEnd()}");
            }
        }

        var (p, r) = (right / Math.Max(1.0, said), right / Math.Max(1.0, gold));
        Console.WriteLine($"event places: P {p:F3} R {r:F3} F1 {2 * p * r / Math.Max(1e-9, p + r):F3}; verbs that are events of ours {covered} of {items}");
    }

    private static List<Span> Spans(JsonElement list) => [.. list.EnumerateArray().Select(span => new Span(span[0].GetInt32(), span[1].GetInt32()))];
}
