using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Knowledge;

namespace Sitrep.Coding;

/// <summary>Events and refusals as one JSON object each, and back. What is not known is absent.</summary>
/// <remarks>
/// Spans leave as offsets into the article's text, or into its title with <c>"in": "title"</c>, with the words
/// that stand there. Equal events give equal bytes.
/// </remarks>
public static class EventJson
{
    /// <summary>How every JSON Lines output of Sitrep is written: one line, letters of all scripts as they are.</summary>
    /// <remarks>The text is data for programs; whoever puts it into a page escapes it there.</remarks>
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>An event as UTF-8, without a line end.</summary>
    public static byte[] ToUtf8(Article article, Event coded)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        Write(json, article, coded);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes an event.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="article">The article that its spans point into.</param>
    /// <param name="coded">The event.</param>
    /// <param name="withMeta">Whether the article's unknown fields go along as <c>meta</c>.</param>
    public static void Write(Utf8JsonWriter json, Article article, Event coded, bool withMeta = false)
    {
        var parts = new PartsJson(json, article);
        json.WriteStartObject();
        json.WriteString("id"u8, coded.Id);
        json.WriteString("article"u8, coded.ArticleId);
        json.WriteNumber("sentence"u8, coded.Sentence);
        parts.Span("evidence"u8, coded.Evidence);
        parts.List("more"u8, coded.More, static (parts, span) => parts.Span(span));
        json.WriteString("type"u8, EnumText<EventType>.Of(coded.Type).ToUpperInvariant());
        parts.Known("mode"u8, coded.Mode);
        parts.List("contexts"u8, coded.Contexts, static (parts, text) => parts.Json.WriteStringValue(text));
        parts.Known("weapon"u8, coded.Weapon);
        parts.Known("target"u8, coded.Target);
        parts.Span("trigger"u8, coded.Trigger);
        parts.List("actors"u8, coded.Actors, static (parts, actor) => parts.Actor(actor));
        parts.List("recipients"u8, coded.Recipients, static (parts, actor) => parts.Actor(actor));
        if (coded.Place is { } place)
        {
            json.WritePropertyName("place"u8);
            parts.Place(place);
        }

        if (coded.Date is { } date)
        {
            json.WritePropertyName("date"u8);
            parts.Date(date);
        }

        parts.List("quantities"u8, coded.Quantities, static (parts, quantity) => parts.Quantity(quantity));
        json.WriteString("status"u8, EnumText<Status>.Of(coded.Status));
        parts.Known("about"u8, coded.About);
        parts.List("attribution"u8, coded.Attribution, static (parts, said) => parts.Attribution(said));
        WriteCodes(parts, coded.Codes);
        json.WriteNumber("confidence"u8, coded.Confidence);
        parts.List("trace"u8, coded.Trace, static (parts, text) => parts.Json.WriteStringValue(text));
        if (withMeta && article.Meta is { Count: > 0 } meta)
        {
            WriteMeta(json, meta);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes what was refused, with its reason.</summary>
    public static void Write(Utf8JsonWriter json, Article article, Rejection rejection)
    {
        var parts = new PartsJson(json, article);
        json.WriteStartObject();
        json.WriteString("article"u8, rejection.ArticleId);
        json.WriteNumber("sentence"u8, rejection.Sentence);
        parts.Span("evidence"u8, rejection.Evidence);
        parts.Span("trigger"u8, rejection.Trigger);
        json.WriteString("rejected"u8, rejection.Reason);
        if (rejection.Type is { } type)
        {
            json.WriteString("type"u8, EnumText<EventType>.Of(type).ToUpperInvariant());
        }

        json.WriteEndObject();
    }

    /// <summary>Reads an event that <see cref="Write(Utf8JsonWriter, Article, Event, bool)"/> wrote for the same article.</summary>
    /// <exception cref="FormatException">A field holds what no event can hold.</exception>
    /// <exception cref="KeyNotFoundException">A field that every event has is missing.</exception>
    public static Event Read(Article article, JsonElement json)
    {
        var parts = new PartsJsonReader(article);
        return new Event
        {
            Id = json.GetProperty("id").GetString()!,
            ArticleId = json.GetProperty("article").GetString()!,
            Sentence = json.GetProperty("sentence").GetInt32(),
            Evidence = parts.Span(json.GetProperty("evidence")),
            More = PartsJsonReader.List(json, "more", parts.Span),
            Type = EnumText<EventType>.Parse(json.GetProperty("type").GetString()),
            Mode = PartsJsonReader.Text(json, "mode"),
            Contexts = PartsJsonReader.List(json, "contexts", text => text.GetString()!),
            Weapon = PartsJsonReader.Text(json, "weapon"),
            Target = PartsJsonReader.Text(json, "target"),
            Trigger = parts.Span(json.GetProperty("trigger")),
            Actors = PartsJsonReader.List(json, "actors", parts.Actor),
            Recipients = PartsJsonReader.List(json, "recipients", parts.Actor),
            Place = json.TryGetProperty("place", out var place) ? parts.Place(place) : null,
            Date = json.TryGetProperty("date", out var date) ? parts.Date(date) : null,
            Quantities = PartsJsonReader.List(json, "quantities", parts.Quantity),
            Status = EnumText<Status>.Parse(json.GetProperty("status").GetString()),
            About = PartsJsonReader.Text(json, "about"),
            Attribution = PartsJsonReader.List(json, "attribution", parts.Attribution),
            Codes = ReadCodes(json),
            Confidence = json.GetProperty("confidence").GetDouble(),
            Trace = PartsJsonReader.List(json, "trace", text => text.GetString()!),
        };
    }

    private static void WriteMeta(Utf8JsonWriter json, IReadOnlyDictionary<string, JsonElement> meta)
    {
        json.WriteStartObject("meta"u8);
        foreach (var (name, value) in meta)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void WriteCodes(PartsJson parts, Crosswalk codes)
    {
        var json = parts.Json;
        parts.Known("cameo"u8, codes.Cameo);
        parts.Known("quad"u8, codes.Quad);
        parts.Known("goldstein"u8, codes.Goldstein);
        if (codes.AcledEventType is not null)
        {
            json.WriteStartObject("acled"u8);
            json.WriteString("event_type"u8, codes.AcledEventType);
            parts.Known("sub_event_type"u8, codes.AcledSubEventType);
            json.WriteEndObject();
        }

        if (codes.UcdpTypeOfViolence is { } violence)
        {
            json.WriteStartObject("ucdp"u8);
            json.WriteNumber("type_of_violence"u8, violence);
            json.WriteEndObject();
        }
    }

    private static Crosswalk ReadCodes(JsonElement json)
    {
        var hasAcled = json.TryGetProperty("acled", out var acled);
        return new Crosswalk
        {
            Cameo = PartsJsonReader.Text(json, "cameo"),
            Quad = (int?)PartsJsonReader.Number(json, "quad"),
            Goldstein = PartsJsonReader.Real(json, "goldstein"),
            AcledEventType = hasAcled ? PartsJsonReader.Text(acled, "event_type") : null,
            AcledSubEventType = hasAcled ? PartsJsonReader.Text(acled, "sub_event_type") : null,
            UcdpTypeOfViolence = json.TryGetProperty("ucdp", out var ucdp) ? ucdp.GetProperty("type_of_violence").GetInt32() : null,
        };
    }
}
