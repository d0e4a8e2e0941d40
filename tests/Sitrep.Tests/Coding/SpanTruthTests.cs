using System.IO.Compression;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Tests.Coding;

/// <summary>Promise 1: a coded event never loses the words it came from.</summary>
public sealed class SpanTruthTests
{
    [Fact]
    public void The_words_of_every_span_stand_where_its_offsets_say()
    {
        var path = Path.Combine(FirstReportTests.Folder, "data", "entities", "re3d-official.jsonl.gz");
        Assert.SkipUnless(File.Exists(path), $"no {path}: set SITREP_SHARED");
        var spans = 0;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var article = new Article
            {
                Title = json.RootElement.GetProperty("title").GetString(),
                Text = json.RootElement.GetProperty("text").GetString()!,
                PublishedOn = new DateOnly(2016, 12, 1),
            };
            foreach (var e in Coded.Coder.Code(article))
            {
                using var written = JsonDocument.Parse(EventJson.ToUtf8(article, e));
                Check(written.RootElement, article, ref spans);
            }
        }

        Assert.True(spans > 1000, $"only {spans} spans were seen");
    }

    private static void Check(JsonElement element, Article article, ref int spans)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                if (element.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number
                    && element.TryGetProperty("text", out var text))
                {
                    var home = element.TryGetProperty("in", out _) ? article.Title! : article.Text;
                    Assert.Equal(text.GetString(), home[start.GetInt32()..element.GetProperty("end").GetInt32()]);
                    spans++;
                }

                foreach (var property in element.EnumerateObject())
                {
                    Check(property.Value, article, ref spans);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Check(item, article, ref spans);
                }

                break;
        }
    }
}
