using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>
/// Places at which the marked verb's event happened (places/event-places-dev), over verbs that carry an event of ours or
/// tell a part of one. The set leaves many verbs without a place although their clause names one ("killed in Douma"), which
/// shows as false answers; so the verbs to which it gives a place are scored apart as well.
/// </summary>
internal static class EventPlaceScore
{
    public static void Run(EventCoder coder, bool verbose)
    {
        int items = 0, unplaced = 0, answered = 0;
        var (all, placed, missed) = (new Tally(), new Tally(), 0);
        foreach (var line in Shared.Lines("places/event-places-dev.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var verbs = Spans(json.RootElement.GetProperty("verb"));
            var gold = Spans(json.RootElement.GetProperty("places"));
            items++;
            var events = EventsOf(coder.Code(new Article { Text = text }), verbs);
            if (events.Count == 0)
            {
                missed += gold.Count;
                continue;
            }

            var found = events.Where(e => e.Place is not null).Select(e => e.Place!.Span).Distinct().ToList();
            var hits = found.Count(span => gold.Exists(place => place.Overlaps(span)));
            all.Add(hits, found.Count, gold.Count);
            if (gold.Count > 0)
            {
                placed.Add(hits, found.Count, gold.Count);
            }
            else
            {
                unplaced++;
                answered += found.Count > 0 ? 1 : 0;
            }

            if (verbose && (hits != found.Count || hits != gold.Count))
            {
                string Text(IEnumerable<Span> spans) => string.Join(" | ", spans.Select(span => text[span.Start..Math.Min(text.Length, span.End)]));
                Console.WriteLine($"gold [{Text(gold)}] said [{Text(found)}] verb [{Text(verbs)}]\t{text.TrimEnd()}");
            }
        }

        Console.WriteLine($"event places: {all}; verbs that are events of ours {all.Items} of {items} ({missed} places at the others)");
        Console.WriteLine($"  verbs to which the set gives a place: {placed} of {placed.Items}; of the {unplaced} to which it gives none {answered} are answered");
    }

    private static List<Event> EventsOf(IReadOnlyList<Event> events, List<Span> verbs)
    {
        var own = events.Where(e => verbs.Exists(verb => e.Trigger.Overlaps(verb))).ToList();
        return own.Count > 0 ? own
            : [.. events.Where(e => e.More.Any(more => verbs.Exists(verb => more.Contains(verb)))).OrderBy(static e => e.Evidence.Length).Take(1)];
    }

    private static List<Span> Spans(JsonElement list) => [.. list.EnumerateArray().Select(span => new Span(span[0].GetInt32(), span[1].GetInt32()))];

    private sealed class Tally
    {
        private int _right, _said, _gold;

        public int Items { get; private set; }

        public void Add(int right, int said, int gold)
        {
            _right += right;
            _said += said;
            _gold += gold;
            Items++;
        }

        public override string ToString()
        {
            var (p, r) = (_right / Math.Max(1.0, _said), _right / Math.Max(1.0, _gold));
            return $"P {p:F3} R {r:F3} F1 {2 * p * r / Math.Max(1e-9, p + r):F3}";
        }
    }
}
