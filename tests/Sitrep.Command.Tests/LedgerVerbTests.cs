using System.Text.Json;

namespace Sitrep.Command.Tests;

public sealed class LedgerVerbTests
{
    [Fact]
    public void What_is_added_can_be_looked_at()
    {
        using var folder = new TemporaryFolder();
        var db = folder["war.db"];

        var added = Program.RunWith(Feed.Of(4), "add", "-", "--db", db);
        var again = Program.RunWith(Feed.Of(4), "add", "-", "--db", db);

        Assert.Equal(0, added.Status);
        Assert.Equal(["added", "added", "added", "added"], added.Lines.Select(line => Json(line).GetProperty("result").GetString()));
        Assert.Equal(["known", "known", "known", "known"], again.Lines.Select(line => Json(line).GetProperty("result").GetString()));

        var stats = Json(Program.Run("stats", "--db", db).Output);
        Assert.Equal(4, stats.GetProperty("articles").GetInt32());

        var incidents = Program.Run("incidents", "--db", db, "--format", "jsonl").Lines;
        Assert.Equal(stats.GetProperty("incidents").GetInt32(), incidents.Length);

        var claims = Program.Run("claims", Json(incidents[0]).GetProperty("id").GetString()!, "--db", db).Lines;
        Assert.Contains(claims, line => Json(line).GetProperty("field").GetString() == "type" && Json(line).TryGetProperty("quote", out _));
        Assert.Equal(0, Program.Run("verify", "--db", db).Status);
        Assert.Equal(0, Program.Run("totals", "--field", "killed", "--policy", "maximum", "--db", db).Status);
        Assert.Equal(incidents.Length + 1, Program.Run("incidents", "--db", db, "--format", "csv").Lines.Length);
        Assert.Equal(incidents.Length + 1, Program.Run("incidents", "--db", db, "--format", "table").Lines.Length);
    }

    [Theory]
    [InlineData("--limit -1", "from 0 on")]
    [InlineData("--limit many", "--limit many: no number")]
    [InlineData("--country Syria", "alpha-3")]
    [InlineData("--box 200,10,210,20", "in degrees")]
    [InlineData("--text ", "no words")]
    [InlineData("--from 2020-02-01 --to 2020-01-01", "later than")]
    public void A_filter_that_nothing_can_pass_is_wrong_usage(string filter, string message)
    {
        using var folder = new TemporaryFolder();
        Program.RunWith(Feed.Of(1), "add", "-", "--db", folder["war.db"]);

        var outcome = Program.Run(["incidents", .. filter.Split(' '), "--db", folder["war.db"]]);

        Assert.Equal(2, outcome.Status);
        Assert.Contains(message, outcome.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", outcome.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_CSV_of_claims_has_numbers_and_ids_of_their_own_and_names_the_policy_whole()
    {
        using var folder = new TemporaryFolder();
        var (db, map) = (folder["war.db"], folder.Put("map.yaml", "name: mine\nid: id\nincident: event\ntype: ASSAULT\nzeros: stated\nquantities:\n  killed: { low: least, best: dead }\n"));
        Program.Run("import", folder.Put("table.csv", "id,event,dead,least\nr1,e1,3,2\n"), "--map", map, "--db", db);

        var rows = Program.Run("claims", "mine:e1", "--db", db, "--format", "csv").Lines.Select(line => line.Split(',')).ToArray();
        var killed = rows[0].Zip(rows.Single(row => row[0] == "killed")).ToDictionary(cell => cell.First, cell => cell.Second);

        Assert.Equal(("mine:r1", "mine:e1", "2", "3", ""), (killed["event"], killed["incident"], killed["low"], killed["best"], killed["high"]));
        Assert.StartsWith("claimant:echo,", Program.Run("totals", "--policy", "claimant:echo", "--db", db, "--format", "csv").Lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("INCIDENT", Program.Run("claims", "mine:e1", "--db", db, "--format", "table").Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_not_compressed_as_its_name_says_is_refused_with_its_name()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Put("table.csv.gz", "id,event\nr1,e1\n");

        var outcome = Program.Run("import", table, "--map", "maverick", "--db", folder["war.db"]);

        Assert.Equal(1, outcome.Status);
        Assert.StartsWith($"sitrep: {table}: ", outcome.Messages, StringComparison.Ordinal);
        Assert.Single(outcome.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Put("notes.txt", "These are notes, and long enough to be read as a header of a database file, which they are not.");

        foreach (var arguments in new[] { new[] { "stats", "--db", file }, ["add", "-", "--db", file], ["verify", "--db", file] })
        {
            var outcome = Program.RunWith(Feed.Of(1), arguments);
            Assert.Equal(1, outcome.Status);
            Assert.Contains("is no ledger", outcome.Messages, StringComparison.Ordinal);
        }

        Assert.StartsWith("These are notes", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(1, Program.Run("stats", "--db", folder["missing.db"]).Status);
    }

    [Fact]
    public void A_kill_loses_nothing_that_was_acknowledged_and_leaves_nothing_half_stored()
    {
        const int Articles = 400;
        using var folder = new TemporaryFolder();
        var (feed, db) = (folder.Put("feed.jsonl", Feed.Of(Articles)), folder["war.db"]);
        var random = new Random(2);
        var acknowledged = new HashSet<string>();
        for (var round = 0; round < 6; round++)
        {
            using var process = Program.Start("add", feed, "--db", db);
            for (var left = random.Next(1, 60); left > 0 && process.StandardOutput.ReadLine() is { } line; left--)
            {
                acknowledged.Add(Json(line).GetProperty("article").GetString()!);
            }

            Thread.Sleep(random.Next(0, 30));
            process.Kill();
            process.WaitForExit();

            var stored = Program.Run("verify", "--db", db);
            Assert.True(stored.Status == 0, stored.Messages);
        }

        var results = Program.Run("add", feed, "--db", db).Lines.Select(Json)
            .ToDictionary(line => line.GetProperty("article").GetString()!, line => line.GetProperty("result").GetString());
        Assert.All(acknowledged, id => Assert.Equal("known", results[id]));
        Assert.Equal(Articles, Json(Program.Run("stats", "--db", db).Output).GetProperty("articles").GetInt32());
        Assert.Equal(0, Program.Run("verify", "--db", db).Status);
    }

    [Fact]
    public void Reports_coded_by_others_come_in_by_a_map()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Put("reports.csv", "id,event,dead\nr1,e1,3\nr2,e1,5\nr3,e1,some\n");
        var map = folder.Put("map.yaml", "name: mine\nid: id\nincident: event\ntype: ASSAULT\nzeros: stated\nquantities:\n  killed: { best: dead }\n");

        var outcome = Program.Run("import", table, "--map", map, "--db", folder["war.db"]);

        Assert.Equal(3, outcome.Status);
        Assert.Contains($"{table}:4: dead is no number", outcome.Messages, StringComparison.Ordinal);
        var total = Json(Program.Run("totals", "--field", "killed", "--policy", "minimum", "--db", folder["war.db"], "--format", "jsonl").Output);
        Assert.Equal((3, 3, 8, 1, 1), (Number(total, "total"), Number(total, "low"), Number(total, "high"), Number(total, "incidents"), Number(total, "contested")));
    }

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;
}
