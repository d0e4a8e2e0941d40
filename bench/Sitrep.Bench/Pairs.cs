using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Knowledge;

namespace Sitrep.Bench;

/// <summary>
/// PLOVER root of a marked pair of actors (pairs/plv-train): the event that overlaps both marks, else the actor's, else
/// the recipient's; no answer is wrong. YIELD covers CONCEDE and RETREAT.
/// </summary>
internal static class Pairs
{
    public static void Run(EventCoder coder, bool verbose)
    {
        var gold = new List<string>();
        var said = new List<string>();
        var (both, quadRight) = (0, 0);
        foreach (var line in Shared.Lines("pairs/plv-train.tsv.gz").Skip(1))
        {
            var cells = line.Split('\t');
            var (sentence, source, target) = Unmark(cells[3]);
            if (sentence.Length == 0 || cells[9].Length == 0)
            {
                continue;
            }

            var coded = coder.Analyze(new Article { Text = sentence });
            var (answer, byBoth) = Answer(coded.Events, source, target);
            var root = answer is null ? "" : Root(answer.Type);
            gold.Add(cells[9]);
            said.Add(root);
            both += byBoth && root.Length > 0 ? 1 : 0;
            quadRight += answer is not null && Penta(answer.Type) == cells[6] ? 1 : 0;
            if (verbose && root == cells[9] && !byBoth && answer is not null)
            {
                Console.WriteLine($"{root}, one mark\t{cells[3]}\n    '{answer.Trace.FirstOrDefault()}' [{Names(answer.Actors)}] > [{Names(answer.Recipients)}]");
            }

            if (verbose && root != cells[9])
            {
                var others = string.Join("; ", coded.Events.Select(e => $"{e.Type}:{e.Trace.FirstOrDefault()}"));
                var refused = string.Join("; ", coded.Rejected.Select(r => $"{r.Type}?{sentence[r.Trigger.Start..r.Trigger.End]}={r.Reason}"));
                Console.WriteLine($"{cells[9]} -> {root}\t{cells[3]}\n    [{others}] refused [{refused}]");
            }
        }

        var types = gold.Distinct().Order(StringComparer.Ordinal).ToList();
        Console.WriteLine($"{"pairs",-12}{"gold",6}{"said",6}{"P",8}{"R",8}{"F1",8}");
        var sum = 0.0;
        foreach (var type in types)
        {
            var right = gold.Zip(said).Count(pair => pair.First == type && pair.Second == type);
            var (inGold, inSaid) = (gold.Count(type.Equals), said.Count(type.Equals));
            var (p, r) = ((double)right / Math.Max(1, inSaid), (double)right / inGold);
            var f = right == 0 ? 0 : 2 * p * r / (p + r);
            sum += f;
            Console.WriteLine($"{type,-12}{inGold,6}{inSaid,6}{p,8:F3}{r,8:F3}{f,8:F3}");
        }

        Console.WriteLine(
            $"root macro F1 {sum / types.Count:F3}; accuracy {gold.Zip(said).Count(pair => pair.First == pair.Second) / (double)gold.Count:F3}; "
            + $"quad accuracy {quadRight / (double)gold.Count:F3}; answered {said.Count(s => s.Length > 0)} of {gold.Count}, {both} by both marks");
    }

    private static string Names(IReadOnlyList<Reading.Actor> actors) => string.Join("; ", actors.Select(static actor => actor.Name));

    private static (Event? Event, bool Both) Answer(IReadOnlyList<Event> events, List<Span> source, List<Span> target)
    {
        bool Touches(IEnumerable<Reading.Actor> actors, List<Span> marks) =>
            actors.Any(actor => marks.Exists(mark => actor.Span.Overlaps(mark) || actor.Via?.Overlaps(mark) == true));
        var best = events.FirstOrDefault(e => Touches(e.Actors, source) && (Touches(e.Recipients, target) || Touches(e.Actors, target)));
        return best is not null ? (best, true)
            : (events.FirstOrDefault(e => Touches(e.Actors, source)) ?? events.FirstOrDefault(e => Touches(e.Recipients, target)), false);
    }

    /// <summary>The sentence without its marks, and where they stood: a party that is named again is marked again.</summary>
    private static (string Text, List<Span> Source, List<Span> Target) Unmark(string marked)
    {
        List<Span> source = [], target = [];
        var text = new System.Text.StringBuilder();
        int sourceStart = 0, targetStart = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("<s>")) { sourceStart = text.Length; i += 2; }
            else if (rest.StartsWith("</s>")) { source.Add(new Span(sourceStart, text.Length)); i += 3; }
            else if (rest.StartsWith("<t>")) { targetStart = text.Length; i += 2; }
            else if (rest.StartsWith("</t>")) { target.Add(new Span(targetStart, text.Length)); i += 3; }
            else { text.Append(marked[i]); }
        }

        return (text.ToString(), source, target);
    }

    private static string Root(EventType type) =>
        type is EventType.Concede or EventType.Retreat ? "YIELD" : type.ToString().ToUpperInvariant();

    private static string Penta(EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support => "1",
        EventType.Cooperate or EventType.Aid or EventType.Retreat or EventType.Concede => "2",
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => "3",
        _ => "4",
    };
}
