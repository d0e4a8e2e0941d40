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
        json.Known("undoes", review.Undoes);
        json.Known("undone_by", review.UndoneBy);
        json.Strings("incidents", review.Incidents);
        json.WriteEndObject();
    }

    /// <summary>Writes a step of a history.</summary>
    public static void Write(Utf8JsonWriter json, Step step)
    {
        json.WriteStartObject();
        json.WriteString("day", step.Day);
        json.WriteString("cause", step.Cause);
        json.WriteString("event", step.Event);
        json.Known("from", step.From);
        json.Known("to", step.To);
        json.Known("article", step.Article);
        json.Known("outlet", step.Outlet);
        json.Known("review", step.Review);
        json.Known("author", step.Author);
        json.Known("reason", step.Reason);
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
        json.Known("field", change.Field);
        json.Known("before", change.Before);
        json.Known("after", change.After);
        json.Strings("from", change.From);
        json.Strings("into", change.Into);
        json.Strings("articles", change.Articles);
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
        json.Objects("reasons", item.Reasons, static (json, reason) =>
        {
            json.WriteString("kind", reason.Kind);
            json.WriteString("text", reason.Text);
        });
        json.WritePropertyName("view");
        ViewJson.Write(json, item.Incident);
        json.WriteEndObject();
    }
}
