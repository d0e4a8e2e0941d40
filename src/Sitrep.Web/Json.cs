using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Sitrep.Coding;

namespace Sitrep.Web;

/// <summary>Answers in JSON.</summary>
internal static class Json
{
    public const string MediaType = "application/json";

    public static Task Write(HttpContext context, Action<Utf8JsonWriter> write) => Write(context, MediaType, write);

    public static async Task Write(HttpContext context, string mediaType, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, EventJson.Options))
        {
            write(json);
        }

        context.Response.ContentType = mediaType;
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }

    /// <summary>Writes a property unless its value is not known.</summary>
    public static void Known(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <inheritdoc cref="Known(Utf8JsonWriter, string, string?)"/>
    public static void Known(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
