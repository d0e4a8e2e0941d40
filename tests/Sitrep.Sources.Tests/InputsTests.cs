using System.IO.Compression;
using System.Text;
using Sitrep.Articles;

namespace Sitrep.Sources.Tests;

public sealed class InputsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-inputs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_line_of_a_feed_is_an_article()
    {
        var path = Put("feed.jsonl", """
            {"id": "a", "title": "T", "text": "One.", "url": "https://example.org/1", "outlet": "Echo", "published": "2015-10-15T23:30:00+03:00", "language": "en", "desk": 7}

            {"text": "Two."}
            """);

        var articles = Read(path).Select(delivery => delivery.Article!).ToArray();

        Assert.Equal(["One.", "Two."], articles.Select(article => article.Text));
        Assert.Equal(("a", "T", "Echo", new DateOnly(2015, 10, 15)), (articles[0].Id, articles[0].Title, articles[0].Outlet, articles[0].PublishedOn));
        Assert.Equal("7", articles[0].Meta!["desk"].GetRawText());
        Assert.Null(articles[1].Meta);
    }

    [Theory]
    [InlineData("{\"text\": ", "not JSON")]
    [InlineData("[1]", "a JSON object")]
    [InlineData("{\"title\": \"T\"}", "\"text\" is missing")]
    [InlineData("{\"text\": \" \"}", "\"text\" is empty")]
    [InlineData("{\"text\": 5}", "\"text\" is no string")]
    [InlineData("{\"text\": \"T\", \"published\": \"last week\"}", "no ISO 8601 date")]
    [InlineData("{\"text\": \"T\", \"published\": \"2015-02-30\"}", "no ISO 8601 date")]
    [InlineData("{\"text\": \"T\", \"published\": \"0001-01-01T00:00:00\"}", "no ISO 8601 date")]
    [InlineData("{\"text\": \"\\ud800\"}", "surrogate")]
    public void A_bad_line_is_refused_by_its_number_and_the_rest_goes_on(string line, string reason)
    {
        var deliveries = Read(Put("feed.jsonl", $$"""{"text": "One."}""" + "\n" + line + "\r\n" + """{"text": "Three."}"""));

        Assert.Equal(["One.", null, "Three."], deliveries.Select(delivery => delivery.Article?.Text));
        Assert.Equal(2, deliveries[1].Line);
        Assert.Contains(reason, deliveries[1].Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_broken_UTF8_is_refused()
    {
        byte[] bytes = [.. "{\"text\": \"a"u8, 0xC3, .. "\"}\n{\"text\": \"b\"}\n"u8];

        var deliveries = Read(Put("feed.jsonl", bytes));

        Assert.Equal("not UTF-8", deliveries[0].Refusal);
        Assert.Equal("b", deliveries[1].Article!.Text);
    }

    [Fact]
    public void A_line_past_the_limit_is_passed_over()
    {
        var line = "{\"text\": \"" + new string('a', Limits.JsonLineBytes) + "\"}";

        var deliveries = Read(Put("feed.jsonl", line + "\n{\"text\": \"b\"}"));

        Assert.Contains("longer than 16 MiB", deliveries[0].Refusal, StringComparison.Ordinal);
        Assert.Equal("b", deliveries[1].Article!.Text);
    }

    [Fact]
    public void An_article_past_the_limit_is_set_aside()
    {
        var text = new string('a', Limits.ArticleBytes + 1);

        var deliveries = Read(Put("feed.jsonl", $$"""{"text": "{{text}}"}"""), Put("a.txt", text));

        Assert.All(deliveries, delivery => Assert.Equal("longer than 4 MiB", delivery.Refusal));
    }

    [Fact]
    public void A_text_file_is_one_article_with_its_line_ends()
    {
        var article = Read(Put("a.txt", "\uFEFFHeadline\r\n\r\nBody {x}"))[0].Article!;

        Assert.Equal("Headline\r\n\r\nBody {x}", article.Text);
        Assert.Null(article.Title);
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_refused() =>
        Assert.Equal("not UTF-8, at byte 2", Read(Put("a.txt", [0x61, 0xE9, 0x61]))[0].Refusal);

    [Fact]
    public void UTF16_is_read_where_its_first_bytes_say_so()
    {
        byte[] Bytes(Encoding encoding) => [.. encoding.Preamble, .. encoding.GetBytes("Troops left Gao.\n")];

        Assert.Equal("Troops left Gao.\n", Read(Put("little.txt", Bytes(Encoding.Unicode)))[0].Article!.Text);
        Assert.Equal("Troops left Gao.\n", Read(Put("big.txt", Bytes(Encoding.BigEndianUnicode)))[0].Article!.Text);
        Assert.Contains("looks like UTF-16", Read(Put("unmarked.txt", Encoding.Unicode.GetBytes("Troops left Gao.\n")))[0].Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" \n {\"text\": \"One.\"}\n{\"text\": \"Two.\"}", 2)]
    [InlineData("\uFEFF{\"text\": \"One.\"}", 1)]
    [InlineData("Two soldiers {privates} were killed.", 1)]
    [InlineData("", 0)]
    [InlineData("\n", 0)]
    public void Standard_input_is_known_by_its_first_byte(string text, int articles) =>
        Assert.Equal(articles, Inputs.Read([], () => new MemoryStream(Encoding.UTF8.GetBytes(text))).Count(delivery => delivery.Article is not null));

    [Fact]
    public void A_folder_is_read_through_in_order()
    {
        Put("b/z.txt", "Z");
        Put("b/a.txt", "A");
        Put("a.jsonl.gz", Compressed("{\"text\": \"G\"}"));
        Put(".hidden.txt", "H");

        Assert.Equal(["G", "A", "Z"], Read(_folder).Select(delivery => delivery.Article!.Text));
    }

    [Theory]
    [InlineData("missing.txt", "no such file or folder")]
    [InlineData("empty.txt", "no text in it")]
    [InlineData("empty.jsonl", "no article in it")]
    [InlineData("folder", "no report in the folder")]
    [InlineData("broken.jsonl.gz", "cannot be read")]
    public void An_input_without_an_article_says_so(string name, string reason)
    {
        Put("empty.txt", "");
        Put("empty.jsonl", "");
        Put("broken.jsonl.gz", "no archive");
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));

        var delivery = Assert.Single(Read(Path.Combine(_folder, name)));

        Assert.StartsWith(reason, delivery.Refusal, StringComparison.Ordinal);
        Assert.EndsWith(name, delivery.Where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/feed", true)]
    [InlineData("page.html", true)]
    [InlineData("crawl.warc.gz", true)]
    [InlineData("a.txt", false)]
    [InlineData("-", false)]
    public void What_is_not_built_says_so(string input, bool expected) => Assert.Equal(expected, Inputs.NotBuilt([input]) is not null);

    [Fact]
    public void A_feed_is_never_held_whole()
    {
        var feed = new EndlessFeed(200_000);
        long peak = 0;

        foreach (var delivery in Inputs.Read([], () => feed))
        {
            Assert.NotNull(delivery.Article);
            if (delivery.Line % 20_000 == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.InRange(peak, 1, feed.Written / 4);
    }

    private static Delivery[] Read(params string[] inputs) =>
        [.. Inputs.Read(inputs, () => throw new InvalidOperationException("standard input was not named"))];

    private static byte[] Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    private string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
