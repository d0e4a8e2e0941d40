using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>What <c>sitrep read</c> prints of a text, parsed again: the scores measure what a user gets.</summary>
internal static class ReadOutput
{
    /// <summary>The analysis of one text.</summary>
    public static JsonDocument Of(EventCoder coder, string text, DateOnly? published = null)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            coder.WriteReading(json, new Article { Text = text, PublishedOn = published });
        }

        return JsonDocument.Parse(bytes.ToArray());
    }

    /// <summary>The span that an object holds under a name, or is itself; null when it has none.</summary>
    public static Span? Span(JsonElement element, string? name = null) =>
        name is null ? new Span(element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32())
        : element.TryGetProperty(name, out var span) ? Span(span) : null;
}
