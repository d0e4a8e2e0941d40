using System.Text.Json;
using Sitrep.Coding;

namespace Sitrep.Command.Run;

/// <summary>Counts names that no dictionary has, for whoever extends the dictionaries.</summary>
internal sealed class UnknownNames
{
    private readonly Dictionary<(string Name, string Type), long> _counts = [];

    /// <summary>
    /// Counts the names in one line of analysis. A description whose country is known ("Syrian troops") asks for no entry, and a place
    /// of the gazetteer has one.
    /// </summary>
    public void Count(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var places = document.RootElement.GetProperty("places").EnumerateArray()
            .Where(place => place.TryGetProperty("geonameid", out _))
            .Select(Span)
            .ToHashSet();
        var entities = document.RootElement.GetProperty("entities").EnumerateArray()
            .Where(entity => !entity.TryGetProperty("id", out _) && !entity.TryGetProperty("country", out _) && !places.Contains(Span(entity))
                && char.IsUpper(entity.GetProperty("text").GetString()![0]) && entity.GetProperty("type").GetString() is ("Person" or "Organisation" or "Location" or "Nationality"));
        foreach (var entity in entities)
        {
            var key = (entity.GetProperty("text").GetString()!, entity.GetProperty("type").GetString()!);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }

        static (int, int, bool) Span(JsonElement json) => (json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32(), json.TryGetProperty("in", out _));
    }

    /// <summary>Writes them, one JSON object a line, the most frequent first.</summary>
    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, EventJson.Options);
        foreach (var ((name, type), count) in _counts
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Type, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("type", type);
            json.WriteNumber("count", count);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }
    }
}
