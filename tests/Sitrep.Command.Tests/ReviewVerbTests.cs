using System.Text.Json;
using static Sitrep.Command.Tests.ReviewedLedger;

namespace Sitrep.Command.Tests;

public sealed class ReviewVerbTests(ReviewedLedger ledger) : IClassFixture<ReviewedLedger>
{
    [Fact]
    public void Incidents_are_merged_looked_at_and_parted_again()
    {
        using var folder = new TemporaryFolder();
        var db = folder["war.db"];
        Program.RunWith(Feed.Of(4), "add", "-", "--db", db);
        var ids = Program.Run("incidents", "--db", db).Lines.Select(line => Text(line, "id")).ToArray();

        var merged = Program.Run("merge", ids[0], ids[1], "--reason", "one raid", "--author", "Ann", "--db", db);
        Assert.Equal((0, "merge", "Ann", "one raid"), (merged.Status, Text(merged.Output, "kind"), Text(merged.Output, "author"), Text(merged.Output, "reason")));
        Assert.Equal(ids.Length - 1, Program.Run("incidents", "--db", db).Lines.Length);

        var history = Program.Run("history", ids[0], "--db", db).Lines;
        Assert.Contains(history, line => (Text(line, "cause"), Text(line, "author")) == ("merge", "Ann"));
        Assert.Contains(history, line => Text(line, "cause") == "linked");

        Assert.Equal(0, Program.Run("undo", "--reason", "two raids", "--author", "Ben", "--db", db).Status);
        Assert.Equal(ids.Order(StringComparer.Ordinal), Program.Run("incidents", "--db", db).Lines.Select(line => Text(line, "id")).Order(StringComparer.Ordinal));
        Assert.Equal(["merge", "undo"], Program.Run("history", "--db", db).Lines.Select(line => Text(line, "kind")));
        Assert.Equal(0, Program.Run("verify", "--db", db).Status);
    }

    [Theory]
    [InlineData(2, "merge", "i-x")]
    [InlineData(2, "merge", "i-x", "i-y")]
    [InlineData(2, "merge", "i-x", "i-y", "--reason", " ")]
    [InlineData(2, "merge", "i-x", "i-y", "--reason", "why", "--author", " ")]
    [InlineData(2, "split", "i-x", "--reason", "why")]
    [InlineData(1, "merge", "i-x", "i-y", "--reason", "why")]
    [InlineData(1, "split", "i-x", "e", "--reason", "why")]
    [InlineData(1, "undo", "7", "--reason", "why")]
    [InlineData(2, "undo", "last", "--reason", "why")]
    [InlineData(1, "history", "i-x")]
    [InlineData(2, "diff", "2031-02-01")]
    [InlineData(2, "diff", "2031-02-01", "soon")]
    [InlineData(2, "diff", "2031-02-02", "2031-02-01")]
    [InlineData(2, "worklist", "--as-of", "soon")]
    public void What_cannot_be_done_is_refused_and_changes_nothing(int status, params string[] arguments)
    {
        var before = Program.Run("history", "--db", ledger.Path).Output;
        var outcome = Program.Run([.. arguments, "--db", ledger.Path]);

        Assert.Equal(status, outcome.Status);
        Assert.StartsWith("sitrep: ", outcome.Messages, StringComparison.Ordinal);
        Assert.Equal(before, Program.Run("history", "--db", ledger.Path).Output);
    }

    [Theory]
    [InlineData("diff", "2030-01-01", "2032-01-01")]
    [InlineData("worklist")]
    [InlineData("history")]
    [InlineData("incidents")]
    [InlineData("stats")]
    [InlineData("totals")]
    public void Every_view_is_a_table_JSON_Lines_or_CSV(params string[] arguments)
    {
        var lines = Program.Run([.. arguments, "--db", ledger.Path]).Lines;
        var csv = Program.Run([.. arguments, "--db", ledger.Path, "--format", "csv"]).Lines;
        var table = Program.Run([.. arguments, "--db", ledger.Path, "--format", "table"]).Lines;

        Assert.NotEmpty(lines);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        Assert.Equal((lines.Length + 1, lines.Length + 1), (csv.Length, table.Length));
        Assert.DoesNotContain(csv, line => line.Contains(",=", StringComparison.Ordinal) || line.Contains(",\"=", StringComparison.Ordinal));
    }
}
