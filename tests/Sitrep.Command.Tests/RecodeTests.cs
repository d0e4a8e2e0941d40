using System.Text.Json;

namespace Sitrep.Command.Tests;

public sealed class RecodeTests
{
    [Fact]
    public void A_change_of_the_knowledge_is_shown_before_it_is_stored_and_reads_only_what_can_change()
    {
        using var folder = new TemporaryFolder();
        var db = folder["war.db"];
        var feed = folder.Put("feed.jsonl", Feed.Of(6) + """
            {"id":"market","text":"Rebels zapped the market of Goma on Sunday, police said.","published":"2031-02-03"}
            {"id":"talks","text":"The president met the ambassador in Lima on Sunday.","published":"2031-02-03"}

            """);
        Assert.Equal(0, Program.Run("add", feed, "--db", db).Status);
        var before = Program.Run("incidents", "--db", db).Output;
        Directory.CreateDirectory(folder["mine/en/predicates"]);
        File.WriteAllText(folder["mine/en/predicates/mine.yaml"], "- {id: mine.zap, verb: zap, type: ASSAULT}\n");

        Assert.Empty(Program.Run("recode", "--db", db).Lines);
        var shown = Program.Run("recode", "--db", db, "--knowledge", folder["mine"]);

        Assert.Contains("1 of 8 articles are read again", shown.Messages, StringComparison.Ordinal);
        Assert.Equal(before, Program.Run("incidents", "--db", db).Output);
        Assert.Equal(shown.Output, Program.Run("recode", "--db", db, "--knowledge", folder["mine"], "--all").Output);
        var gained = Assert.Single(shown.Lines);
        Assert.Equal(("gained", "market", "ASSAULT"), (Text(gained, "change"), Text(gained, "article"), Text(gained, "type")));
        Assert.Contains("mine.zap: 1 gained, 0 lost, 0 changed", shown.Messages, StringComparison.Ordinal);

        var stored = Program.Run("recode", "--db", db, "--knowledge", folder["mine"], "--commit");
        Assert.Equal((0, shown.Output), (stored.Status, stored.Output));
        Assert.Contains(Program.Run("incidents", "--db", db).Lines, line => line.Contains(Text(gained, "event"), StringComparison.Ordinal));
        Assert.Contains("0 of 8", Program.Run("recode", "--db", db, "--knowledge", folder["mine"]).Messages, StringComparison.Ordinal);
        Assert.Equal(0, Program.Run("verify", "--db", db).Status);

        // Without the folder the entry is gone, and with it what it gave.
        var back = Program.Run("recode", "--db", db);
        Assert.Equal("lost", Text(Assert.Single(back.Lines), "change"));
    }

    private static string Text(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(name).GetString()!;
    }
}
