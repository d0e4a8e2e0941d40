using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Knowledge;
using Sitrep.Ledger;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Writing;

namespace Sitrep.Bench.Ledger;

/// <summary>
/// Generated reports added on two cores, then a ledger filled with events to a million: what an event costs and how long
/// queries take as it grows, in processor time, so that it does not matter what else the machine does. SITREP_BENCH_ARTICLES and SITREP_BENCH_EVENTS say how many, for want of time.
/// </summary>
internal static class LedgerScale
{
    private const int Seed = 20;
    private const int Cores = 2;
    private const int Batch = 256;
    private const int Told = 2_000;
    private const int Queries = 200;
    private const int Percentile95 = Queries * 95 / 100;

    private static readonly int[] Sizes = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];

    public static void Run(EventCoder coder, bool verbose)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-bench-");
        try
        {
            Add(coder, Path.Combine(folder.FullName, "articles.db"), Wanted.Number("SITREP_BENCH_ARTICLES", 100_000));
            Grow(Path.Combine(folder.FullName, "events.db"), Wanted.Number("SITREP_BENCH_EVENTS", 1_000_000));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static void Add(EventCoder coder, string path, int count)
    {
        if (count == 0)
        {
            return;
        }

        Console.WriteLine(" articles    events  ms/article in all, in the ledger  articles/s by the clock, by processor time      MiB  peak MiB");
        var ledger = ClaimLedger.OpenOrCreate(path);
        var (clock, processor) = (Stopwatch.StartNew(), Processor());
        var (added, told, stored) = (0, 0, TimeSpan.Zero);
        var (since, used) = (clock.Elapsed, processor);
        using (var appender = new Appender(ledger, "bench", TimeProvider.System))
        {
            var reports = new ReportGenerator(KnowledgeBase.LoadBundled(), Seed, townsOnly: true).Reports().Take(count).Select(report => report.Article).Chunk(Batch);
            foreach (var batch in Ahead(reports.Select(batch => Task.Run(() => Coded(coder, batch)))))
            {
                var before = ThreadTime.Now();
                appender.Add(batch);
                stored += ThreadTime.Now() - before;
                added += batch.Length;
                if (added - told >= Told || added == count)
                {
                    var (elapsed, spent) = (clock.Elapsed - since, Processor() - used);
                    Console.WriteLine(
                        $"{added,9:N0} {Events(ledger),9:N0} {spent.TotalMilliseconds / (added - told),18:F1} {stored.TotalMilliseconds / (added - told),14:F1} "
                        + $"{(added - told) / elapsed.TotalSeconds,13:F0} {Cores * (added - told) / spent.TotalSeconds,12:F0} "
                        + $"{new FileInfo(path).Length / 1048576.0,28:F0} {Process.GetCurrentProcess().PeakWorkingSet64 >> 20,9}");
                    (told, since, used, stored) = (added, clock.Elapsed, Processor(), TimeSpan.Zero);
                }
            }
        }

        var all = Processor() - processor;
        using var connection = ledger.Connect();
        var stats = StatsQuery.Of(connection);
        Console.WriteLine(
            $"ledger: {stats.Articles:N0} articles, {stats.Events:N0} events, {stats.Incidents:N0} incidents, {stats.Origins:N0} origins: "
            + $"{count / clock.Elapsed.TotalSeconds:F0} articles/s by the clock, {Cores * count / all.TotalSeconds:F0} by processor time of {Cores} cores; "
            + $"{new FileInfo(path).Length / 1048576.0:F0} MiB on disk; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        Console.WriteLine($"queries: {Times(Ask(connection, LastDay(connection)))}");
    }

    private static CodedArticle[] Coded(EventCoder coder, Article[] articles) =>
        [.. articles.AsParallel().AsOrdered().WithDegreeOfParallelism(Cores).Select(coder.Analyze)];

    /// <summary>What the tasks give, in order; while one is used the next is at work, and no more than one.</summary>
    private static IEnumerable<T> Ahead<T>(IEnumerable<Task<T>> tasks)
    {
        Task<T>? ready = null;
        foreach (var next in tasks)
        {
            if (ready is not null)
            {
                yield return ready.GetAwaiter().GetResult();
            }

            ready = next;
        }

        if (ready is not null)
        {
            yield return ready.GetAwaiter().GetResult();
        }
    }

    private static long Events(ClaimLedger ledger)
    {
        using var connection = ledger.Connect();
        return Dapper.SqlMapper.ExecuteScalar<long>(connection, "SELECT count(*) FROM events");
    }

    private static DateOnly LastDay(SqliteConnection connection) =>
        DateOnly.FromDayNumber(Dapper.SqlMapper.ExecuteScalar<int>(connection, "SELECT max(known_day) FROM articles"));

    private static void Grow(string path, int most)
    {
        if (most == 0)
        {
            return;
        }

        Console.WriteLine("   events  us/event added  p50 ms  p95 ms  p95 by query: place+dates, country, text, actor, one, claims      MiB");
        var ledger = ClaimLedger.OpenOrCreate(path);
        using var appender = new Appender(ledger, "bench", TimeProvider.System);
        using var reports = new ReportGenerator(KnowledgeBase.LoadBundled(), Seed, townsOnly: false).Reports().GetEnumerator();
        var added = 0;
        foreach (var size in Sizes.Where(size => size <= most))
        {
            var (from, processor) = (added, Processor());
            while (added < size)
            {
                appender.Add(Next(reports, Math.Min(Batch, size - added)));
                added += Math.Min(Batch, size - added);
            }

            var cost = (Processor() - processor).TotalMicroseconds / (added - from);
            using var connection = ledger.Connect();
            Console.WriteLine($"{size,9:N0} {cost,15:F0} {Times(Ask(connection, reports.Current.Article.PublishedOn!.Value))} {new FileInfo(path).Length / 1048576.0,9:F0}");
        }
    }

    private static string Times(double[][] kinds)
    {
        var all = kinds.SelectMany(kind => kind).Order().ToArray();
        return $"{all[all.Length / 2],7:F1} {all[all.Length * 95 / 100],7:F1}  "
            + string.Join(", ", kinds.Select(kind => kind.Order().ElementAt(Percentile95).ToString("F1", CultureInfo.InvariantCulture)));
    }

    private static List<CodedArticle> Next(IEnumerator<CodedArticle> reports, int count)
    {
        var batch = new List<CodedArticle>(count);
        while (batch.Count < count && reports.MoveNext())
        {
            batch.Add(reports.Current);
        }

        return batch;
    }

    private static double[][] Ask(SqliteConnection connection, DateOnly last)
    {
        var random = new Random(Seed);
        var days = last.DayNumber - new DateOnly(2001, 1, 1).DayNumber;
        var ids = Dapper.SqlMapper.Query<string>(connection, "SELECT id FROM events WHERE seq % (SELECT max(seq) / 500 + 1 FROM events) = 0").ToArray();
        DateOnly Day() => new DateOnly(2001, 1, 1).AddDays(random.Next(days + 1));
        string Any(params string[] words) => words[random.Next(words.Length)];
        void List(Filter filter) => _ = IncidentQuery.List(connection, filter with { Limit = 50 }, Policy.Representative).Count();
        return
        [
            Time(() => { var day = Day(); List(new Filter { Place = Any("Aleppo", "Mosul", "Goma", "Jos", "Gao"), From = day, To = day.AddDays(30) }); }),
            Time(() => List(new Filter { Country = Any("SYR", "IRQ", "NGA", "COD", "UKR", "MLI") })),
            Time(() => List(new Filter { Text = $"{Any("mosque", "clinic", "bridge", "wedding", "mine")} {Any("Aleppo", "Mosul", "Goma", "Jos", "Gao")}" })),
            Time(() => { var day = Day(); List(new Filter { Actor = Any("militia", "army", "rebels"), From = day, To = day.AddDays(7) }); }),
            Time(() => IncidentQuery.Find(connection, ids[random.Next(ids.Length)], Policy.Representative)),
            Time(() => ClaimQuery.OfIncident(connection, ids[random.Next(ids.Length)])),
        ];
    }

    private static double[] Time(Action query)
    {
        query();
        return
        [
            .. Enumerable.Range(0, Queries).Select(_ =>
            {
                var before = ThreadTime.Now();
                query();
                return (ThreadTime.Now() - before).TotalMilliseconds;
            }),
        ];
    }

    private static TimeSpan Processor() => Process.GetCurrentProcess().TotalProcessorTime;
}
