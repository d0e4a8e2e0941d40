using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>
/// Headlines that UCDP's coders give as the sources of an event in Syria (incidents/ucdp-ged-syria): are those of one event
/// one incident, and those of others not? Only headlines that stand for one event alone; many say less than the coders
/// knew from the text below them.
/// </summary>
internal static partial class HeadlineLinking
{
    public static void Run(EventCoder coder)
    {
        var headlines = Headlines();
        var coded = headlines.Select(headline => headline.Article).AsParallel().AsOrdered().Select(coder.Analyze).ToList();
        var incidentOf = Linking.IncidentsOf(coded);
        var mentions = headlines.Zip(coded)
            .Select(pair => (pair.First.Event, Told: pair.Second.Events.OrderByDescending(one => one.Type == Knowledge.EventType.Assault).FirstOrDefault()))
            .ToList();
        var told = mentions.Where(mention => mention.Told is not null).Select(mention => (mention.Event, incidentOf[mention.Told!.Id])).ToList();
        var several = told.GroupBy(mention => mention.Event).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var all = Clustering.Of(told);
        var withCopies = Clustering.Of([.. told.Where(mention => several.Contains(mention.Event))]);
        Console.WriteLine($"linking, UCDP headlines: {headlines.Count} headlines of one event each, {told.Count} coded, {several.Count} events with two headlines or more");
        Console.WriteLine($"  all            pairwise {all.Pairwise}   B-cubed {all.BCubed}");
        Console.WriteLine($"  those several  pairwise {withCopies.Pairwise}   B-cubed {withCopies.BCubed}");
    }

    private static List<(string Event, Article Article)> Headlines()
    {
        var eventsOf = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in Shared.Lines("incidents/ucdp-ged-syria-2016-2017.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);
            foreach (Match source in Source().Matches(json.RootElement.GetProperty("source_article").GetString()!))
            {
                var known = eventsOf.TryGetValue(source.Value, out var events) ? events : eventsOf[source.Value] = [];
                known.Add(id);
            }
        }

        return
        [
            .. eventsOf.Where(pair => pair.Value.Count == 1)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select((pair, i) => (pair.Value.Single(), ArticleOf(i, Source().Match(pair.Key)))),
        ];
    }

    private static Article ArticleOf(int number, Match source) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"h{number}"),
        Text = source.Groups["title"].Value,
        Outlet = source.Groups["outlet"].Value,
        Published = source.Groups["day"].Value,
        PublishedOn = DateOnly.Parse(source.Groups["day"].Value, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("""
        "(?<outlet>[^",]+),(?<day>\d{4}-\d\d-\d\d),(?<title>[^"]+)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Source();
}
