using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Bench;

/// <summary>Places in reports of local newspapers, written for this test (bench/data/local-places.txt says how they are marked).</summary>
internal static partial class LocalPlaces
{
    /// <summary>The errors of the blind half stay unread: it says what the rules do on texts that they were not written by.</summary>
    private const string Blind = "blind";

    public static void Run(bool verbose)
    {
        var analyzer = Analyzer.LoadBundled();
        var knowledge = KnowledgeBase.LoadBundled();
        var reader = new PlaceReader(knowledge, Gazetteer.LoadBundled(knowledge));
        var tallies = new SortedDictionary<string, PlaceTally>(StringComparer.Ordinal);
        foreach (var block in File.ReadAllText(BenchData.Path("local-places.txt")).Split("\n## ")[1..])
        {
            var (heading, marked) = (block[..block.IndexOf('\n')], block[(block.IndexOf('\n') + 1)..].Trim());
            var words = heading.Split(' ', 3);
            if (!tallies.TryGetValue(words[1], out var tally))
            {
                tallies.Add(words[1], tally = new PlaceTally(verbose && words[1] != Blind));
            }

            var (text, gold, optional) = Unmark(marked);
            var article = new Article { Text = text, Outlet = words.Length > 2 ? words[2] : null };
            tally.Add(text, gold, reader.Read(analyzer.Analyze(article)), optional);
        }

        foreach (var (half, tally) in tallies)
        {
            tally.Print($"local news, {half} half");
        }
    }

    private static (string Text, List<GoldPlace> Gold, List<Span> Optional) Unmark(string marked)
    {
        var text = new StringBuilder();
        var (gold, optional) = (new List<GoldPlace>(), new List<Span>());
        var at = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, at, match.Index - at);
            var name = match.Groups["name"].Success ? match.Groups["name"].Value : match.Groups["optional"].Value;
            var span = new Span(text.Length, text.Length + name.Length);
            text.Append(name);
            at = match.Index + match.Length;
            if (match.Groups["name"].Success)
            {
                gold.Add(new GoldPlace(span, Degrees(match, "latitude"), Degrees(match, "longitude")));
            }
            else
            {
                optional.Add(span);
            }
        }

        text.Append(marked, at, marked.Length - at);
        return (text.ToString(), gold, optional);
    }

    private static double Degrees(Match match, string group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[\[(?<name>[^|\]]+)\|(?<latitude>[-\d.]+),(?<longitude>[-\d.]+)\]\]|\{(?<optional>[^}]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
