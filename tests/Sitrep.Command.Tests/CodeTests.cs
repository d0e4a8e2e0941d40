using System.Text.Json;

namespace Sitrep.Command.Tests;

public sealed class CodeTests
{
    [Fact]
    public void Each_event_is_a_line_and_its_words_stand_where_it_says()
    {
        var feed = Feed.Of(5);
        var articles = feed.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(article => article.GetProperty("id").GetString()!);

        var outcome = Program.RunWith(feed, "code");

        Assert.Equal((0, ""), (outcome.Status, outcome.Messages));
        Assert.True(outcome.Lines.Length >= 5);
        foreach (var line in outcome.Lines)
        {
            using var document = JsonDocument.Parse(line);
            var article = articles[document.RootElement.GetProperty("article").GetString()!];
            CheckSpans(document.RootElement, article);
        }
    }

    [Fact]
    public void Any_number_of_jobs_gives_the_same_bytes()
    {
        var feed = Feed.Of(60);

        Assert.Equal(Program.RunWith(feed, "code", "--jobs", "1", "--rejected").Output, Program.RunWith(feed, "code", "--jobs", "4", "--rejected").Output);
    }

    [Fact]
    public void Nothing_in_gives_nothing_out()
    {
        var outcome = Program.RunWith("", "code");

        Assert.Equal((0, "", ""), (outcome.Status, outcome.Output, outcome.Messages));
    }

    [Fact]
    public void What_is_refused_is_named_and_the_rest_is_done()
    {
        using var folder = new TemporaryFolder();
        var feed = folder.Put("feed.jsonl", "{\"text\": \"Gunmen killed two people in Lima.\"}\nnonsense\n{\"text\": \"Police arrested two men.\", \"published\": \"soon\"}\n");
        var empty = folder.Put("empty.txt", "");

        var outcome = Program.Run("code", feed, empty, folder["missing.txt"], "");

        Assert.Equal(3, outcome.Status);
        Assert.Contains($"{feed}:2: not JSON", outcome.Messages, StringComparison.Ordinal);
        Assert.Contains($"{feed}:3: \"published\" is no ISO 8601 date", outcome.Messages, StringComparison.Ordinal);
        Assert.Contains($"{empty}: no text in it", outcome.Messages, StringComparison.Ordinal);
        Assert.Contains("missing.txt: no such file or folder", outcome.Messages, StringComparison.Ordinal);
        Assert.Contains("sitrep: : no such file or folder", outcome.Messages, StringComparison.Ordinal);
        Assert.NotEmpty(outcome.Lines);
    }

    [Theory]
    [InlineData("code", "--published", "yesterday")]
    [InlineData("code", "--min-confidence", "2")]
    [InlineData("code", "--min-confidence", "nan")]
    [InlineData("code", "--min-confidence", "much")]
    [InlineData("code", "--jobs", "all")]
    [InlineData("code", "--jobs", "")]
    [InlineData("code", "-o", "")]
    [InlineData("incidents", "--db", "")]
    [InlineData("serve", "--port", "http")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("code", "--jobs", "0")]
    [InlineData("code", "--format", "parquet")]
    [InlineData("explain", "Troops left.", "--format", "jsonl")]
    [InlineData("code", "--published", "0001-01-01")]
    [InlineData("code", "https://example.org/feed")]
    [InlineData("parse", "--tokenized", "https://example.org/feed")]
    [InlineData("code", "page.html")]
    [InlineData("watch", "https://example.org/feed")]
    [InlineData("export", "--as", "geojson")]
    [InlineData("eval", "gold.jsonl")]
    [InlineData("incidents", "--policy", "guess")]
    [InlineData("totals", "--field", "dead")]
    [InlineData("incidents", "--box", "1,2,3")]
    [InlineData("stats", "--db", "postgres://example.org/ledger")]
    [InlineData("nonsense")]
    [InlineData]
    public void Wrong_use_and_what_is_not_built_end_with_2_and_a_message(params string[] arguments)
    {
        var outcome = Program.Run(arguments);

        Assert.Equal((2, ""), (outcome.Status, outcome.Output));
        Assert.StartsWith("sitrep: ", outcome.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_written_whole_or_not_at_all()
    {
        using var folder = new TemporaryFolder();
        var output = folder.Put("events.jsonl", "before");

        Assert.Equal(2, Program.Run("code", "page.html", "-o", output).Status);
        Assert.Equal("before", File.ReadAllText(output));

        Assert.Equal(0, Program.RunWith(Feed.Of(3), "code", "-o", output).Status);
        Assert.Equal(Program.RunWith(Feed.Of(3), "code").Output, File.ReadAllText(output));
        Assert.Equal([output], Directory.GetFiles(Path.GetDirectoryName(output)!));

        Assert.Equal(0, Program.RunWith(Feed.Of(3), "code", "-o", folder["new.jsonl"]).Status);
        Assert.Equal(File.ReadAllText(output), File.ReadAllText(folder["new.jsonl"]));
    }

    [Fact]
    public void A_device_is_written_to_and_never_replaced()
    {
        Assert.SkipUnless(Directory.Exists("/dev/fd"), "no /dev/fd here");

        Assert.Equal(Program.RunWith(Feed.Of(2), "code").Output, Program.RunWith(Feed.Of(2), "code", "-o", "/dev/fd/1").Output);
    }

    [Fact]
    public void Behind_a_link_the_file_is_replaced()
    {
        using var folder = new TemporaryFolder();
        var (file, link) = (folder.Put("events.jsonl", "before"), folder["link.jsonl"]);
        File.CreateSymbolicLink(link, file);

        Assert.Equal(0, Program.RunWith(Feed.Of(1), "code", "-o", link).Status);
        Assert.Equal(file, new FileInfo(link).LinkTarget);
        Assert.NotEqual("before", File.ReadAllText(file));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        var outcome = Program.RunWith(Feed.Of(1), "code", "-o", "/no-such-folder/events.jsonl");

        Assert.Equal((1, "sitrep: -o /no-such-folder/events.jsonl: there is no folder /no-such-folder\n"), (outcome.Status, outcome.Messages));
    }

    [Fact]
    public void A_reader_who_leaves_ends_the_work_without_a_word()
    {
        using var folder = new TemporaryFolder();
        var feed = folder.Put("feed.jsonl", Feed.Of(3000));
        using var process = Program.Start("code", feed);

        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();

        Assert.Equal("", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void The_first_interrupt_stops_cleanly_and_says_how_to_go_on()
    {
        Assert.SkipWhen(Program.IgnoresInterrupts(), "interrupts are ignored here");
        using var process = Program.Start("code");
        var feed = Feed.Of(2);
        process.StandardInput.Write(feed);
        process.StandardInput.Flush();
        Assert.NotNull(process.StandardOutput.ReadLine());

        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        var messages = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("stopped after", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_of_the_fingers_is_answered_with_what_was_meant() =>
        Assert.Contains("did you mean 'incidents'?", Program.Run("incidnets").Messages, StringComparison.Ordinal);

    [Fact]
    public void Knowledge_of_ones_own_is_laid_over_the_bundled()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["mine/en"]);
        folder.Put("mine/en/broken.yaml", "- nonsense: [");

        Assert.Contains("no such folder", Program.RunWith(Feed.Of(1), "code", "--knowledge", folder["none"]).Messages, StringComparison.Ordinal);
        var outcome = Program.RunWith(Feed.Of(1), "code", "--knowledge", folder["mine"]);
        Assert.Contains("broken.yaml", outcome.Messages, StringComparison.Ordinal);
        Assert.NotEmpty(outcome.Lines);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("code", "--help")]
    [InlineData("add", "--help")]
    [InlineData("import", "--help")]
    [InlineData("merge", "-h")]
    [InlineData("places", "add", "--help")]
    public void Help_is_no_error(params string[] arguments)
    {
        var outcome = Program.Run(arguments);

        Assert.Equal((0, ""), (outcome.Status, outcome.Messages));
        Assert.NotEmpty(outcome.Output);
    }

    [Theory]
    [InlineData("code", "--rejcted")]
    [InlineData("add", "--databse", "war.db")]
    [InlineData("parse", "-x")]
    public void A_mistyped_option_is_wrong_usage(params string[] arguments)
    {
        var outcome = Program.Run(arguments);

        Assert.Equal(2, outcome.Status);
        Assert.Contains(arguments[1], outcome.Messages, StringComparison.Ordinal);
    }

    private static void CheckSpans(JsonElement json, JsonElement article)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                CheckSpans(item, article);
            }
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (json.TryGetProperty("text", out var words) && json.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number)
        {
            var source = article.GetProperty(json.TryGetProperty("in", out _) ? "title" : "text").GetString()!;
            Assert.Equal(source[start.GetInt32()..json.GetProperty("end").GetInt32()], words.GetString());
        }

        foreach (var field in json.EnumerateObject())
        {
            CheckSpans(field.Value, article);
        }
    }
}
