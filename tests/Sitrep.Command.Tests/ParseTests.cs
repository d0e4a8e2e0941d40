namespace Sitrep.Command.Tests;

public sealed class ParseTests
{
    [Fact]
    public void Text_comes_out_as_CoNLL_U()
    {
        var outcome = Program.RunWith("Troops entered the town.", "parse");

        Assert.Equal(0, outcome.Status);
        Assert.Equal(5, outcome.Lines.Count(line => !line.StartsWith('#') && line.Split('\t').Length == 10));
    }

    [Fact]
    public void Given_words_and_comments_are_kept()
    {
        var given = "# sent_id = s1\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n3\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

        var lines = Program.RunWith(given, "parse", "--tokenized").Lines;

        Assert.Equal("# sent_id = s1", lines[0]);
        Assert.Equal(["1-2", "1", "2", "3"], lines[1..].Select(line => line.Split('\t')[0]));
        Assert.All(lines[2..], line => Assert.NotEqual("_", line.Split('\t')[7]));
    }

    [Fact]
    public void A_broken_sentence_or_file_costs_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Put("broken.conllu", "1\tTroops\n2\tleft\n\nno columns\n1\tlost\n\nx\tlost\n\n# kept\n1\tTroops\n2\treturned\n");
        var whole = folder.Put("whole.conllu", "1\tPolice\t_\t_\t_\t_\t2\tdep\t2:dep\tSpaceAfter=No\n");

        var outcome = Program.Run("parse", "--tokenized", broken, folder["missing.conllu"], whole);

        Assert.Equal(3, outcome.Status);
        Assert.Equal(["Troops", "left", "# kept", "Troops", "returned", "Police"], outcome.Lines.Select(line => line.StartsWith('#') ? line : line.Split('\t')[1]));
        Assert.Equal(["0", "root", "_", "SpaceAfter=No"], outcome.Lines[^1].Split('\t')[6..]);
        Assert.Equal(
            [$"sitrep: {broken}:4: 1 column where CoNLL-U has 10; the sentence is left out", $"sitrep: {broken}:7: the first column is no number of a word; the sentence is left out", $"sitrep: {folder["missing.conllu"]}: no such file or folder"],
            outcome.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void An_explanation_names_what_fired()
    {
        var outcome = Program.Run("explain", "Gunmen killed two people in Lima on Sunday.", "--published", "2031-05-12");

        Assert.Equal(0, outcome.Status);
        Assert.Contains("ASSAULT", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("fired", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_shows_names_and_lists_those_that_no_dictionary_has()
    {
        const string Text = "Syrian troops shelled Zorvanistan, Amira Qelebani said. Zorvanistan was quiet on Monday. There was fighting in Maiduguri.";

        var line = Assert.Single(Program.RunWith(Text, "read").Lines);
        using var document = System.Text.Json.JsonDocument.Parse(line);
        Assert.Equal(3, document.RootElement.GetProperty("sentences").GetArrayLength());
        Assert.Contains(
            document.RootElement.GetProperty("entities").EnumerateArray(),
            entity => entity.GetProperty("text").GetString() == "Syrian" && entity.GetProperty("type").GetString() == "Nationality");

        var unknown = Program.RunWith(Text, "read", "--unknown").Lines;
        Assert.Contains(unknown, name => name.Contains("Zorvanistan", StringComparison.Ordinal));
        Assert.DoesNotContain(unknown, name => name.Contains("Syria", StringComparison.Ordinal) || name.Contains("Maiduguri", StringComparison.Ordinal));
    }
}
