using System.Text;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>Happened or not, on labelled mentions that are events of ours (status/): above 0 happened, below 0 not, 0 is left out.</summary>
internal static class StatusScore
{
    public static void Run(EventCoder coder, bool verbose)
    {
        foreach (var file in new[] { "meantime-train", "meantime-dev", "uds-ih2-dev" })
        {
            Run(coder, file, verbose);
        }
    }

    private static void Run(EventCoder coder, string file, bool verbose)
    {
        int mentions = 0, right = 0, all = 0, refused = 0, realRight = 0, real = 0;
        foreach (var line in Shared.Lines($"status/{file}.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var (text, starts) = Join(json.RootElement.GetProperty("text").GetString()!);
            var coded = coder.Analyze(new Article { Text = text });
            foreach (var target in json.RootElement.GetProperty("targets").EnumerateArray())
            {
                var label = target.GetProperty("label").GetDouble();
                var token = target.GetProperty("span1")[0].GetInt32();
                if (Math.Abs(label) < 0.5 || token >= starts.Count)
                {
                    continue;
                }

                mentions++;
                var at = new Span(starts[token], starts[token] + 1);
                var happened = coded.Events.FirstOrDefault(e => e.Trigger.Overlaps(at)) is { } e
                    ? e.Status is Status.Happened or Status.Ongoing or Status.Historical
                    : coded.Rejected.FirstOrDefault(r => r.Trigger.Overlaps(at)) is { } r && r.Reason.StartsWith("speculation", StringComparison.Ordinal) ? false : (bool?)null;
                if (happened is null)
                {
                    continue;
                }

                all++;
                right += happened == label > 0 ? 1 : 0;
                real += label > 0 ? 1 : 0;
                realRight += label > 0 && happened == true ? 1 : 0;
                refused += coded.Events.Any(e => e.Trigger.Overlaps(at)) ? 0 : 1;
                if (verbose && happened != label > 0)
                {
                    Console.WriteLine($"{file} gold {label:F1} said {happened} at '{target.GetProperty("span_text").GetString()}'\t{text}");
                }
            }
        }

        Console.WriteLine($"status {file}: accuracy {right / Math.Max(1.0, all):F3} of {all}, of {mentions} mentions ({real} happened, {realRight} of them right; {all - real} did not; {refused} refused as speculation)");
    }

    private static (string Text, List<int> Starts) Join(string tokenised)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var token in tokenised.Split(' '))
        {
            if (text.Length > 0 && !(token is "," or "." or "'s" or "n't" or "?" or "!" or ";" or ":"))
            {
                text.Append(' ');
            }

            starts.Add(text.Length);
            text.Append(token is "``" or "''" ? "\"" : token);
        }

        return (text.ToString(), starts);
    }
}
