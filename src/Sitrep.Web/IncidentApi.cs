using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sitrep.Incidents;
using Sitrep.Ledger;
using Sitrep.Ledger.Reading;

namespace Sitrep.Web;

/// <summary>Incidents, the claims about them, and how much the ledger holds, over HTTP.</summary>
internal static class IncidentApi
{
    public static void Map(IEndpointRouteBuilder routes, ClaimLedger ledger)
    {
        routes.MapGet("/api/incidents", context => List(context, ledger));
        routes.MapGet("/api/incidents/{id}", context => One(context, ledger));
        routes.MapGet("/api/incidents/{id}/claims", context => Claims(context, ledger));
        routes.MapGet("/api/stats", context => Stats(context, ledger));
    }

    private static Task List(HttpContext context, ClaimLedger ledger)
    {
        var filter = Query.Filter(context.Request);
        var offset = Query.Cursor(context.Request) is { } cursor ? Cursors.Offset(cursor) : 0;
        var policy = Query.Policy(context.Request);
        using var connection = ledger.Connect();
        var limit = filter.Limit!.Value;
        var found = IncidentQuery.List(connection, filter with { Offset = offset, Limit = limit + 1 }, policy).ToList();
        return Json.Write(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("incidents");
            foreach (var incident in found.Take(limit))
            {
                ViewJson.Write(json, incident);
            }

            json.WriteEndArray();
            Json.Known(json, "next", found.Count > limit ? Cursors.Of(offset + limit) : null);
            json.WriteEndObject();
        });
    }

    private static Task One(HttpContext context, ClaimLedger ledger)
    {
        var id = PathId.Between(context, "/api/incidents/");
        var filter = Query.Filter(context.Request);
        var policy = Query.Policy(context.Request);
        using var connection = ledger.Connect();
        var incident = IncidentQuery.Find(connection, id, policy, filter.AsOf, filter.Claimant) ?? throw RequestProblem.NotFound($"incident {id}");
        return Json.Write(context, json => ViewJson.Write(json, incident));
    }

    private static Task Claims(HttpContext context, ClaimLedger ledger)
    {
        var id = PathId.Between(context, "/api/incidents/", "/claims");
        var filter = Query.Filter(context.Request);
        using var connection = ledger.Connect();
        var claims = ClaimQuery.OfIncident(connection, id, filter.AsOf);
        if (claims.Count == 0)
        {
            throw RequestProblem.NotFound($"incident {id}");
        }

        return Json.Write(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("incident", claims[0].Incident);
            json.WriteStartArray("claims");
            foreach (var claim in claims)
            {
                ViewJson.Write(json, claim);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static Task Stats(HttpContext context, ClaimLedger ledger)
    {
        var filter = Query.Filter(context.Request);
        using var connection = ledger.Connect();
        var stats = StatsQuery.Of(connection, filter.AsOf);
        return Json.Write(context, json => ViewJson.Write(json, stats));
    }
}
