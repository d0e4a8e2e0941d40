using System.Text.Json;

namespace Sitrep.Ledger.Reading;

/// <summary>Fields that several views write: what is not known is left out.</summary>
internal static class JsonFields
{
    /// <summary>Writes an array of strings.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a text that is known.</summary>
    public static void Known(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>Writes a number that is known.</summary>
    public static void Known(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a whole number that is known.</summary>
    public static void Known(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
