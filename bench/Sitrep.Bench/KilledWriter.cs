using System.Globalization;
using System.Text;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Knowledge;
using Sitrep.Ledger;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Recoding;
using Sitrep.Ledger.Reviewing;
using Sitrep.Ledger.Writing;

namespace Sitrep.Bench;

/// <summary>The program that <see cref="Kills"/> kills: writes without end, and prints what is stored as soon as it is.</summary>
internal static class KilledWriter
{
    public const string Name = "killed-writer";

    private const int Reports = 300;

    private static readonly string[] Towns = ["Bamako", "Quetta", "Lima", "Nairobi", "Mosul", "Kabul", "Goma"];

    /// <summary>Codes reports into a file, so that the program need not load the coder.</summary>
    public static void WriteReports(EventCoder coder, string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        for (var i = 0; i < Reports; i++)
        {
            var (town, day) = (Towns[i % Towns.Length], 1 + (i % 28));
            var article = new Article
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"r{i}"),
                Text = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Gunmen killed {(i % 9) + 2} people in {town} on March {day}, police said. Soldiers arrested three men. Reference {i}."),
                Outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet {i % 5}"),
                PublishedOn = new DateOnly(2031, 3, day),
                Published = string.Create(CultureInfo.InvariantCulture, $"2031-03-{day:00}"),
            };
            var events = coder.Code(article).Select(one => Encoding.UTF8.GetString(EventJson.ToUtf8(article, one)));
            file.WriteLine($$"""{"id":"{{article.Id}}","text":"{{article.Text}}","outlet":"{{article.Outlet}}","published":"{{article.Published}}","events":[{{string.Join(',', events)}}]}""");
        }
    }

    /// <summary>Writes until it is killed.</summary>
    public static void Run(string path, string reports, int seed)
    {
        var random = new Random(seed);
        var coded = File.ReadLines(reports).Select(Read).ToArray();
        var ledger = ClaimLedger.OpenOrCreate(path);
        using var appender = new Appender(ledger, "bench", TimeProvider.System);
        using var reviewer = new Reviewer(ledger, "bench", TimeProvider.System);
        using var recoder = new Recoder(ledger, "bench", new KnowledgeStore(KnowledgeBase.LoadBundled(), []), TimeProvider.System);
        using var connection = ledger.Connect();
        while (true)
        {
            var done = random.Next(10) switch
            {
                < 6 => Add(appender, [.. random.GetItems(coded, random.Next(1, 7)).DistinctBy(one => one.Article.Id)]),
                < 8 => Review(reviewer, [.. IncidentQuery.List(connection, new Filter(), Policy.Median).Select(incident => incident.Id)], random),
                _ => Recode(recoder, connection, coded[random.Next(coded.Length)], random),
            };
            if (done is not null)
            {
                Console.Out.WriteLine(done);
                Console.Out.Flush();
            }
        }
    }

    private static string Add(Appender appender, IReadOnlyList<CodedArticle> batch)
    {
        appender.Add(batch);
        return $"add {string.Join(' ', batch.Select(one => one.Article.Id))}";
    }

    private static string? Review(Reviewer reviewer, string[] incidents, Random random)
    {
        try
        {
            var review = incidents.Length > 1 && random.Next(3) > 0
                ? reviewer.Merge(random.GetItems(incidents, 2), "bench", "to be killed")
                : reviewer.Undo(null, "bench", "to be killed");
            return string.Create(CultureInfo.InvariantCulture, $"review {review.Number}");
        }
        catch (LedgerException)
        {
            return null;
        }
    }

    private static string? Recode(Recoder recoder, Microsoft.Data.Sqlite.SqliteConnection connection, CodedArticle coded, Random random)
    {
        if (ArticleQuery.Find(connection, coded.Article.Id) is not { } stored)
        {
            return null;
        }

        var events = coded.Events.Select(one => one with { Confidence = Math.Round(random.NextDouble(), 3) }).ToArray();
        var difference = CodingComparison.Of(connection, stored.Seq, coded with { Events = events });
        if (difference.Events.Count == 0)
        {
            return null;
        }

        recoder.Store([difference]);
        return $"recode {coded.Article.Id}";
    }

    private static CodedArticle Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var published = root.GetProperty("published").GetString()!;
        var article = new Article
        {
            Id = root.GetProperty("id").GetString()!,
            Text = root.GetProperty("text").GetString()!,
            Outlet = root.GetProperty("outlet").GetString(),
            Published = published,
            PublishedOn = DateOnly.ParseExact(published, "O", CultureInfo.InvariantCulture),
        };
        return new CodedArticle(article, [.. root.GetProperty("events").EnumerateArray().Select(one => EventJson.Read(article, one))], []);
    }
}
