using System.Text.Json;
using Sitrep.Ledger.Comparing;
using Sitrep.Ledger.Reviewing;

namespace Sitrep.Ledger.Reading;

/// <summary>Reviews, history, differences and the worklist as JSON objects. What is not known is absent.</summary>
public static class ReviewJson
{
    /// <summary>Writes a review.</summary>
    public static void Write(Utf8JsonWriter json, Review review)
    {
        json.WriteStartObject();
        json.WriteNumber("review", review.Number);
        json.WriteString("kind", review.Kind);
        json.WriteString("at", review.At);
        json.WriteString("author", review.Author);
        json.WriteString("reason", review.Reason);
        Known(json, "undoes", review.Undoes);
        Known(json, "undone_by", review.UndoneBy);
        Strings(json, "incidents", review.Incidents);
        json.WriteEndObject();
    }

    /// <summary>Writes a step of a history.</summary>
    public static void Write(Utf8JsonWriter json, Step step)
    {
        json.WriteStartObject();
        json.WriteString("day", step.Day);
        json.WriteString("cause", step.Cause);
        json.WriteString("event", step.Event);
        Known(json, "from", step.From);
        Known(json, "to", step.To);
        Known(json, "article", step.Article);
        Known(json, "outlet", step.Outlet);
        Known(json, "review", step.Review);
        Known(json, "author", step.Author);
        Known(json, "reason", step.Reason);
        json.WriteString("recorded", step.Recorded);
        json.WriteString("release", step.Release);
        json.WriteEndObject();
    }

    /// <summary>Writes a change between two days.</summary>
    public static void Write(Utf8JsonWriter json, IncidentChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", change.Change);
        json.WriteString("incident", change.Incident);
        Known(json, "field", change.Field);
        Known(json, "before", change.Before);
        Known(json, "after", change.After);
        Strings(json, "from", change.From);
        Strings(json, "into", change.Into);
        Strings(json, "articles", change.Articles);
        json.WriteStartArray("reviews");
        foreach (var review in change.Reviews)
        {
            json.WriteNumberValue(review);
        }

        json.WriteEndArray();
        json.WriteBoolean("recoded", change.Recoded);
        json.WriteEndObject();
    }

    /// <summary>Writes an item of the worklist.</summary>
    public static void Write(Utf8JsonWriter json, WorkItem item)
    {
        json.WriteStartObject();
        json.WriteString("incident", item.Incident.Id);
        json.WriteNumber("score", item.Score);
        json.WriteStartArray("reasons");
        foreach (var reason in item.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("kind", reason.Kind);
            json.WriteString("text", reason.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("view");
        ViewJson.Write(json, item.Incident);
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

    private static void Known(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Known(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
