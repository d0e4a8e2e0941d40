using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger;
using Sitrep.Ledger.Reading;

namespace Sitrep.Web;

/// <summary>Events over HTTP, each as the contract has it, with its incident and what is known of its report.</summary>
internal static class EventApi
{
    public static void Map(IEndpointRouteBuilder routes, ClaimLedger ledger)
    {
        routes.MapGet("/api/events", context => List(context, ledger));
        routes.MapGet("/api/events/{**id}", context => One(context, ledger));
    }

    public static void Write(Utf8JsonWriter json, SqliteConnection connection, StoredEvent stored)
    {
        json.WriteStartObject();
        if (stored.Json is not null)
        {
            using var document = JsonDocument.Parse(stored.Json);
            foreach (var field in document.RootElement.EnumerateObject())
            {
                field.WriteTo(json);
            }
        }
        else
        {
            ImportedEvent.WriteFields(json, connection, stored);
        }

        json.WriteString("incident", stored.Incident);
        json.WriteStartObject("report");
        Json.Known(json, "title", stored.Title);
        Json.Known(json, "outlet", stored.Outlet);
        Json.Known(json, "published", stored.Published);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Task List(HttpContext context, ClaimLedger ledger)
    {
        var filter = Query.Filter(context.Request);
        var after = Query.Cursor(context.Request) is { } cursor ? Cursors.Event(cursor) : null;
        using var connection = ledger.Connect();
        var limit = filter.Limit!.Value;
        var total = EventQuery.Count(connection, filter);
        var found = EventQuery.List(connection, filter with { After = after, Limit = limit + 1 }).ToList();
        return Json.Write(context, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", total);
            json.WriteStartArray("events");
            foreach (var stored in found.Take(limit))
            {
                Write(json, connection, stored);
            }

            json.WriteEndArray();
            Json.Known(json, "next", found.Count > limit ? Cursors.Of(found[limit - 1].Position) : null);
            json.WriteEndObject();
        });
    }

    private static Task One(HttpContext context, ClaimLedger ledger)
    {
        var id = PathId.Between(context, "/api/events/");
        using var connection = ledger.Connect();
        var stored = EventQuery.Find(connection, id) ?? throw RequestProblem.NotFound($"event {id}");
        return Json.Write(context, json => Write(json, connection, stored));
    }
}
