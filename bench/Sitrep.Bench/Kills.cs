using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Coding;
using Sitrep.Ledger;

namespace Sitrep.Bench;

/// <summary>
/// Kills a program that adds, merges, undoes and recodes, a thousand times at random moments, and looks after each kill
/// whether the ledger is whole and has everything that was acknowledged. Says every fifty kills how it stands.
/// SITREP_BENCH_KILLS says how many, for want of time.
/// </summary>
internal static class Kills
{
    private const int Thousand = 1000;
    private const int Told = 50;

    /// <summary>A ledger that has so many articles is set aside for an empty one.</summary>
    private const int Full = 250;

    public static void Run(EventCoder coder, bool verbose)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-kills-");
        try
        {
            var reports = Path.Combine(folder.FullName, "reports.jsonl");
            KilledWriter.WriteReports(coder, reports);
            var random = new Random(11);
            var (acknowledged, ledgers, writing, lost, damaged) = (0, 1, 0, 0, 0);
            var known = new Acknowledged();
            var rounds = Wanted.Number("SITREP_BENCH_KILLS", Thousand);
            for (var round = 0; round < rounds; round++)
            {
                if (round > 0 && round % Told == 0)
                {
                    Tell(round);
                }

                var path = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{ledgers}.db"));
                var lines = Killed(path, reports, round, random);
                writing += lines.Count > 0 ? 1 : 0;
                acknowledged += lines.Count;
                known.Take(lines);
                if (!File.Exists(path))
                {
                    continue;
                }

                var ledger = ClaimLedger.OpenOrCreate(path);
                var problems = Verification.Problems(ledger);
                damaged += problems.Count > 0 ? 1 : 0;
                using var connection = ledger.Connect();
                var missing = known.MissingIn(connection);
                lost += missing;
                if (verbose && (problems.Count > 0 || missing > 0))
                {
                    Console.WriteLine($"round {round}: {missing} lost; {string.Join("; ", problems)}");
                }

                if (connection.ExecuteScalar<long>("SELECT count(*) FROM articles") >= Full)
                {
                    ledgers++;
                    known = new Acknowledged();
                }
            }

            Tell(rounds);

            void Tell(int kills) => Console.WriteLine(
                $"kills {kills}, of these {writing} after the first acknowledgement; ledgers {ledgers}; acknowledged writes {acknowledged}; "
                + $"lost {lost}; ledgers damaged {damaged}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs the writer, kills it, and returns what it had acknowledged.</summary>
    private static List<string> Killed(string path, string reports, int seed, Random random)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { typeof(Kills).Assembly.Location, KilledWriter.Name, path, reports, seed.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var lines = new List<string>();
        // Most kills wait for the first write; some come while the program starts.
        if (random.Next(10) > 0)
        {
            for (var left = random.Next(1, 6); left > 0 && process.StandardOutput.ReadLine() is { } line; left--)
            {
                lines.Add(line);
            }
        }

        Thread.Sleep(random.Next(0, 25));
        process.Kill();
        var rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        // The last line may be cut off: what it says was not acknowledged.
        lines.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return lines;
    }

    private sealed class Acknowledged
    {
        private readonly HashSet<string> _articles = new(StringComparer.Ordinal);
        private readonly HashSet<long> _reviews = [];
        private int _codings;

        public void Take(IEnumerable<string> lines)
        {
            foreach (var words in lines.Select(line => line.Split(' ')))
            {
                switch (words[0])
                {
                    case "add":
                        _articles.UnionWith(words[1..]);
                        break;
                    case "review":
                        _reviews.Add(long.Parse(words[1], CultureInfo.InvariantCulture));
                        break;
                    default:
                        _codings++;
                        break;
                }
            }
        }

        public int MissingIn(SqliteConnection connection) =>
            _articles.Except(connection.Query<string>("SELECT id FROM articles")).Count()
            + _reviews.Except(connection.Query<long>("SELECT seq FROM reviews")).Count()
            + Math.Max(0, _codings - connection.ExecuteScalar<int>("SELECT count(*) FROM codings"));
    }
}
