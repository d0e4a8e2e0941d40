using System.Text.Json;
using Sitrep.Ledger.Recoding;

namespace Sitrep.Command.Output;

/// <summary>What recoding shows of each event that differs.</summary>
internal static class RecodeColumns
{
    public static readonly IReadOnlyList<Column<EventDifference>> All =
    [
        new("change", 7, difference => difference.Change),
        new("type", 10, difference => difference.Type),
        new("article", 18, difference => difference.Article),
        new("fields", 24, difference => string.Join(' ', difference.Fields)),
        new("rules", 34, difference => string.Join(' ', difference.Rules)),
        new("words", 20, difference => difference.Words),
    ];

    public static void Write(Utf8JsonWriter json, EventDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("change", difference.Change);
        json.WriteString("article", difference.Article);
        json.WriteString("event", difference.Event);
        json.WriteString("type", difference.Type);
        Strings(json, "fields", difference.Fields);
        Strings(json, "rules", difference.Rules);
        json.WriteString("text", difference.Words);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
