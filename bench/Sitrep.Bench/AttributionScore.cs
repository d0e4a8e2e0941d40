using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>
/// Who says so, on PolNeAR (Newell, Margolin and Ruths 2018): an attribution is found when its source and its cue both overlap
/// one of the text's, each used once. Those without a source are left out on both sides.
/// </summary>
internal static class AttributionScore
{
    public static void Run(EventCoder coder, bool verbose)
    {
        int gold = 0, said = 0, both = 0, cues = 0, contents = 0;
        foreach (var line in Shared.Lines("attribution/polnear-dev.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            using var reading = ReadOutput.Of(coder, text);
            var ours = reading.RootElement.GetProperty("attributions").EnumerateArray()
                .Select(found => (Source: ReadOutput.Span(found, "source"), Cue: ReadOutput.Span(found, "cue"), Content: ReadOutput.Span(found, "content")))
                .Where(found => found.Source is not null && found.Cue is not null).ToList();
            var theirs = json.RootElement.GetProperty("attributions").EnumerateArray()
                .Select(given => (Source: Spans(given, "source"), Cue: Spans(given, "cue"), Content: Spans(given, "content"))).ToList();
            var unsourced = theirs.Where(given => given.Source.Count == 0).ToList();
            ours.RemoveAll(found => unsourced.Exists(given => Touch(given.Cue, found.Cue)) && !theirs.Exists(given => given.Source.Count > 0 && Touch(given.Cue, found.Cue)));
            theirs.RemoveAll(given => given.Source.Count == 0 || given.Cue.Count == 0);
            gold += theirs.Count;
            said += ours.Count;
            var free = ours.ToList();
            foreach (var given in theirs)
            {
                cues += ours.Exists(found => Touch(given.Cue, found.Cue)) ? 1 : 0;
                var at = free.FindIndex(found => Touch(given.Cue, found.Cue) && Touch(given.Source, found.Source));
                if (at >= 0)
                {
                    both++;
                    contents += Touch(given.Content, free[at].Content) ? 1 : 0;
                    free.RemoveAt(at);
                }
                else if (verbose)
                {
                    var near = ours.Find(found => Touch(given.Cue, found.Cue));
                    Console.WriteLine($"missed\t{Text(text, given.Cue)}\tsource {Text(text, given.Source)}\t{(near.Cue is null ? "no cue" : $"source is {Text(text, [near.Source!.Value])}")}\t{Around(text, given.Cue[0])}");
                }
            }

            foreach (var extra in verbose ? free : [])
            {
                Console.WriteLine($"extra\t{Text(text, [extra.Cue!.Value])}\tsource {Text(text, [extra.Source!.Value])}\t{(theirs.Exists(given => Touch(given.Cue, extra.Cue)) ? "cue is theirs" : theirs.Exists(given => Touch(given.Content, extra.Cue)) ? "within what is said" : "no cue")}\t{Around(text, extra.Cue.Value)}");
            }
        }

        var (p, r) = (both / (double)said, both / (double)gold);
        Console.WriteLine(
            $"attributions (PolNeAR dev): source and cue P {p:F3} R {r:F3} F1 {2 * p * r / (p + r):F3}; {gold} given, {said} said; "
            + $"cue alone found {cues / (double)gold:F3}, content overlaps in {contents / (double)both:F3} of the found");
    }

    private static List<Span> Spans(JsonElement attribution, string name) =>
        [.. attribution.GetProperty(name).EnumerateArray().Select(pair => new Span(pair[0].GetInt32(), pair[1].GetInt32()))];

    private static bool Touch(List<Span> given, Span? found) => found is { } span && given.Exists(span.Overlaps);

    private static string Text(string text, List<Span> spans) => string.Join(" … ", spans.Select(span => text[span.Start..span.End])).ReplaceLineEndings(" ");

    private static string Around(string text, Span span) => text[Math.Max(0, span.Start - 90)..Math.Min(text.Length, span.End + 90)].ReplaceLineEndings(" ");
}
