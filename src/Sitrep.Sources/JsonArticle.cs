using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Sitrep.Articles;

namespace Sitrep.Sources;

/// <summary>One line of a JSON Lines feed as an article.</summary>
internal static class JsonArticle
{
    private static readonly HashSet<string> Known =
        new(StringComparer.Ordinal) { "id", "title", "text", "url", "outlet", "published", "language" };

    /// <summary>Reads one line.</summary>
    /// <exception cref="FormatException">It is no article; the message says why.</exception>
    public static Article Parse(ReadOnlyMemory<byte> line)
    {
        if (!Utf8.IsValid(line.Span))
        {
            throw new FormatException("not UTF-8");
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new FormatException($"not JSON, at byte {(error.BytePositionInLine ?? 0) + 1} of the line", error);
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException("holds half a surrogate pair", error);
        }
    }

    private static Article Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("a JSON object was expected");
        }

        var text = Text(json, "text") ?? throw new FormatException("\"text\" is missing");
        var title = Text(json, "title");
        if (string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(title))
        {
            throw new FormatException("\"text\" is empty");
        }

        if (Encoding.UTF8.GetByteCount(text) + Encoding.UTF8.GetByteCount(title ?? "") > Limits.ArticleBytes)
        {
            throw new FormatException(TooLong);
        }

        var published = Text(json, "published");
        return new Article
        {
            Id = Text(json, "id") ?? "",
            Title = title,
            Text = text,
            Url = Text(json, "url"),
            Outlet = Text(json, "outlet"),
            Published = published,
            PublishedOn = published is null ? null : Day(published),
            Language = Text(json, "language"),
            Meta = Unknown(json),
        };
    }

    /// <summary>Why an article past <see cref="Limits.ArticleBytes"/> is refused.</summary>
    public static readonly string TooLong =
        string.Create(CultureInfo.InvariantCulture, $"longer than {Limits.ArticleBytes / 1024 / 1024} MiB");

    private static DateOnly Day(string published) => PublicationDate.TryParse(published, out var day)
        ? day
        : throw new FormatException($"\"published\" is no ISO 8601 date: '{Shortened(published)}'");

    private static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } text || name == "text" ? value.GetString() : null,
            JsonValueKind.Number when name == "id" => value.GetRawText(),
            _ => throw new FormatException($"\"{name}\" is no string"),
        };
    }

    private static Dictionary<string, JsonElement>? Unknown(JsonElement json)
    {
        Dictionary<string, JsonElement>? unknown = null;
        foreach (var field in json.EnumerateObject().Where(field => !Known.Contains(field.Name)))
        {
            unknown ??= new(StringComparer.Ordinal);
            unknown[field.Name] = field.Value.Clone();
        }

        return unknown;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");
}
