using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sitrep.Articles;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Bench;

/// <summary>
/// Whole numbers and bounds on the development half of Microsoft Recognizers' English cases, as far as they apply to reports.
/// </summary>
/// <remarks>
/// We read numbers that count something, so each number and range is set before a noun: "three hundred and one people were
/// killed". Left out by rule, and counted: ordinals, percentages and telephone numbers; fractions, decimals, powers and
/// negative numbers, which count nobody; figures glued to letters and unusual abbreviations (10k, 2mil, 10 bln, dozs),
/// groups without commas, comparison in symbols or verbs, and ranges said as comparison ("greater than 100 and smaller than
/// 300").
/// </remarks>
internal static partial class RecognizersNumbers
{
    public static void Run(bool verbose)
    {
        var analyzer = Analyzer.LoadBundled();
        var (all, right) = (0, 0);
        var left = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Shared.Lines("times/recognizers-number-dev.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            foreach (var result in json.RootElement.GetProperty("Results").EnumerateArray())
            {
                var text = result.GetProperty("Text").GetString()!.Trim();
                var kind = result.GetProperty("TypeName").GetString()!;
                if (!seen.Add(kind + text))
                {
                    continue;
                }

                var value = result.TryGetProperty("Resolution", out var resolution) && resolution.TryGetProperty("value", out var given) ? given.GetString()! : "";
                if (WhyNot(kind, text, value, resolution) is { } reason)
                {
                    left[reason] = left.GetValueOrDefault(reason) + 1;
                    continue;
                }

                var sentence = $"Police said {text} people were killed in the clashes.";
                var document = analyzer.Analyze(new Article { Text = sentence });
                var said = QuantityReader.Read(document, []);
                var ok = kind == "number"
                    ? said.Exists(quantity => quantity.Operator == QuantityOperator.Exact && quantity.Best == long.Parse(value, CultureInfo.InvariantCulture))
                    : said.Exists(quantity => IsRange(quantity, value));
                all++;
                right += ok ? 1 : 0;
                if (verbose && !ok)
                {
                    Console.WriteLine($"numbers\t{text}\tgold {value}\tsaid {string.Join(" ", said.Select(quantity => $"{quantity.Operator} {quantity.Low}/{quantity.Best}/{quantity.High}"))}");
                }
            }
        }

        Console.WriteLine($"numbers (Recognizers, what applies to reports): right {right / Math.Max(1.0, all):F3} of {all}; left out {left.Values.Sum()}: {string.Join(", ", left.Select(pair => $"{pair.Key} {pair.Value}"))}");
    }

    private static string? WhyNot(string kind, string text, string value, JsonElement resolution) =>
        kind is not ("number" or "numberrange") ? kind
        : kind == "number" && resolution.TryGetProperty("subtype", out var subtype) && subtype.GetString() is "fraction" or "decimal" or "power" ? "fraction, decimal or power"
        : value.Contains('-') || value.Contains('.') || text.Contains('-') && !text.Any(char.IsLetter) || NegativeWord().IsMatch(text) ? "negative or decimal"
        : kind == "number" && !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "no whole number"
        : Unusual().IsMatch(text) ? "not printed so"
        : null;

    // "[20,30)", "(100,)": a round bracket leaves the number itself out; in counts of people that is the next number.
    private static bool IsRange(Quantity said, string value)
    {
        var parts = value[1..^1].Split(',');
        long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var (low, high) = (Number(parts[0]), Number(parts[1]));
        return (low is null ? said.Low is null or 0 : said.Low == low || said.Low == low + 1 || (said.Low is null && said.Best == low))
            && (high is null ? said.High is null : said.High == high || said.High == high - 1);
    }

    [GeneratedRegex(@"\b(minus|negative|nought|naught|zero)\b|^0+$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NegativeWord();

    [GeneratedRegex(@"\d\s?(k|m|b|g|t|mil|bln|tln)\b|\bdozs\b|\d \d{3}|\d\u202f|[<>=~^]|\b(greater|smaller|bigger|larger|equal|equals|not|exceed|number|higher|lower)\b|\d{5,}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unusual();
}
