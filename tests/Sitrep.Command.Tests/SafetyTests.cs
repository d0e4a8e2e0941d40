using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger;
using Sitrep.Ledger.Reading;

namespace Sitrep.Command.Tests;

public sealed class SafetyTests
{
    [Fact]
    public void Dozens_of_kills_at_random_moments_leave_the_ledger_whole_and_lose_no_report()
    {
        const int Kills = 24;
        const int Reports = 20_000;
        using var folder = new TemporaryFolder();
        var (table, map, db) = (Table(folder, "reports.csv", "r", Reports), Map(folder), folder["war.db"]);
        var random = new Random(7);
        var (before, interrupted) = (0L, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Program.Start("import", table, "--map", map, "--db", db);
            // The later kills wait until it writes; the first come whenever they come.
            for (var waited = Stopwatch.StartNew(); kill % 2 == 1 && !process.HasExited && Events(db) == before && waited.Elapsed.TotalSeconds < 20;)
            {
                Thread.Sleep(5);
            }

            Thread.Sleep(random.Next(0, 60));
            interrupted += process.HasExited ? 0 : 1;
            process.Kill();
            process.WaitForExit();

            var after = Events(db);
            Assert.True(after >= before, $"{before} reports became {after}");
            Assert.Equal(0, after % 1000);
            before = after;
        }

        Assert.True(interrupted > 0);
        Assert.Equal(0, Program.Run("import", table, "--map", map, "--db", db).Status);
        Assert.Equal(Reports, Events(db));
        Assert.Equal(0, Program.Run("verify", "--db", db).Status);
    }

    [Fact]
    public void Two_programs_write_at_once_and_neither_waits_for_ever()
    {
        using var folder = new TemporaryFolder();
        var (map, db) = (Map(folder), folder["war.db"]);
        var tables = new[] { Table(folder, "one.csv", "a", 3000), Table(folder, "two.csv", "b", 3000) };

        var outcomes = new Outcome[2];
        Parallel.For(0, 2, i => outcomes[i] = Program.Run("import", tables[i], "--map", map, "--db", db));

        Assert.All(outcomes, outcome => Assert.True(outcome.Status == 0, outcome.Messages));
        Assert.Equal(6000, Events(db));
        Assert.Equal(0, Program.Run("verify", "--db", db).Status);
    }

    [Fact]
    public async Task A_full_disk_stops_the_work_with_a_reason_and_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        var (table, map) = (Table(folder, "reports.csv", "r", 20_000), Map(folder));
        var (lines, messages) = await RunOnDisk(folder, $"""
            {Sitrep} import '{table}' --map '{map}' --db war.db; echo "import $?"
            {Sitrep} verify --db war.db; echo "verify $?"
            mount -o remount,size=200m '{folder["disk"]}'
            {Sitrep} import '{table}' --map '{map}' --db war.db; echo "import $?"
            {Sitrep} stats --db war.db
            {Sitrep} verify --db war.db; echo "verify $?"
            """);

        Assert.Equal(["import 1", "verify 0", "import 0", "verify 0"], lines.Where(line => !line.StartsWith('{')));
        Assert.Contains("\"events\":20000", lines[^2], StringComparison.Ordinal);
        Assert.Contains("the disk is full", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_may_only_be_read_can_be_read()
    {
        using var folder = new TemporaryFolder();
        var feed = folder.Put("feed.jsonl", Feed.Of(2));
        var (lines, messages) = await RunOnDisk(folder, $"""
            {Sitrep} add '{feed}' --db war.db --quiet >added; echo "add $?"
            mount -o remount,ro '{folder["disk"]}'
            {Sitrep} stats --db war.db
            {Sitrep} verify --db war.db --quiet; echo "verify $?"
            {Sitrep} add '{feed}' --db war.db; echo "add $?"
            """);

        Assert.Equal(["add 0", "verify 0", "add 1"], lines.Where(line => !line.StartsWith('{')));
        Assert.Contains("\"articles\":2", lines[1], StringComparison.Ordinal);
        Assert.Equal("sitrep: war.db cannot be added to: it, or its folder, may only be read\n", messages);
    }

    [Fact]
    public void An_interrupt_stops_cleanly_and_says_how_to_go_on()
    {
        Assert.SkipWhen(Program.IgnoresInterrupts(), "interrupts are ignored here");
        using var folder = new TemporaryFolder();
        var (table, map, db) = (Table(folder, "reports.csv", "r", 200_000), Map(folder), folder["war.db"]);
        using var process = Program.Start("import", table, "--map", map, "--db", db);
        while (!process.HasExited && Events(db) == 0)
        {
            Thread.Sleep(20);
        }

        using (var signal = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            signal.WaitForExit();
        }

        var messages = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Run the same command again to go on", messages, StringComparison.Ordinal);
        Assert.Equal(0, Events(db) % 1000);
        Assert.Equal(0, Program.Run("verify", "--db", db).Status);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("incidents")]
    [InlineData("add", "-")]
    [InlineData("merge", "a", "b", "--reason", "why")]
    [InlineData("recode")]
    [InlineData("verify")]
    [InlineData("serve")]
    public void A_ledger_on_PostgreSQL_is_not_built_and_says_so(params string[] arguments)
    {
        var outcome = Program.Run([.. arguments, "--db", "postgresql://localhost/war"]);

        Assert.Equal((2, ""), (outcome.Status, outcome.Output));
        Assert.Contains("PostgreSQL is not built yet", outcome.Messages, StringComparison.Ordinal);
    }

    private static string Sitrep => $"dotnet '{Path.Combine(AppContext.BaseDirectory, "Sitrep.Command.dll")}'";

    /// <summary>Runs lines of a shell in a small disk of their own, or skips the test where none can be mounted.</summary>
    private static async Task<(string[] Lines, string Messages)> RunOnDisk(TemporaryFolder folder, string script)
    {
        Directory.CreateDirectory(folder["disk"]);
        var file = folder.Put("script.sh", $"mount -t tmpfs -o size=4m tmpfs '{folder["disk"]}' || exit 77\ncd '{folder["disk"]}'\n{script}\n");
        using var process = Process.Start(new ProcessStartInfo("unshare", ["-rm", "bash", file]) { RedirectStandardOutput = true, RedirectStandardError = true });
        Assert.SkipWhen(process is null, "no small disk can be mounted here");
        var messages = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var lines = (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(process.ExitCode == 77 || lines.Length == 0, "no small disk can be mounted here");
        return (lines, await messages);
    }

    private static string Table(TemporaryFolder folder, string name, string prefix, int rows) => folder.Put(
        name,
        "id,event,dead\n" + string.Concat(Enumerable.Range(0, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"{prefix}{i},{prefix}e{i / 3},{i % 9}\n"))));

    private static string Map(TemporaryFolder folder) =>
        folder.Put("map.yaml", "name: mine\nid: id\nincident: event\ntype: ASSAULT\nzeros: stated\nquantities:\n  killed: { best: dead }\n");

    private static long Events(string db)
    {
        if (!File.Exists(db))
        {
            return 0;
        }

        try
        {
            using var connection = ClaimLedger.Open(db).Connect();
            return StatsQuery.Of(connection).Events;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }
}
