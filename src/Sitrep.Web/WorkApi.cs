using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sitrep.Ledger;
using Sitrep.Ledger.Comparing;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Reviewing;

namespace Sitrep.Web;

/// <summary>What to look at next, how an incident came to be what it is, and what changed between two days, over HTTP.</summary>
internal static class WorkApi
{
    public static void Map(IEndpointRouteBuilder routes, ClaimLedger ledger)
    {
        routes.MapGet("/api/worklist", context => Work(context, ledger));
        routes.MapGet("/api/incidents/{id}/history", context => History(context, ledger));
        routes.MapGet("/api/diff", context => Diff(context, ledger));
    }

    private static Task Work(HttpContext context, ClaimLedger ledger)
    {
        var filter = Query.Filter(context.Request);
        var policy = Query.Policy(context.Request);
        using var connection = ledger.Connect();
        return List(context, "items", Worklist.Of(connection, filter, policy), ReviewJson.Write);
    }

    private static Task History(HttpContext context, ClaimLedger ledger)
    {
        var id = PathId.Between(context, "/api/incidents/", "/history");
        var filter = Query.Filter(context.Request);
        using var connection = ledger.Connect();
        var steps = HistoryQuery.Of(connection, id, filter.AsOf);
        return steps.Count > 0 ? List(context, "steps", steps, ReviewJson.Write) : throw RequestProblem.NotFound($"incident {id}");
    }

    private static Task Diff(HttpContext context, ClaimLedger ledger)
    {
        var filter = Query.Filter(context.Request);
        var policy = Query.Policy(context.Request);
        if (filter is not { From: { } earlier, To: { } later } || earlier > later)
        {
            throw RequestProblem.Wrong("from and to: two days are compared, the earlier one first");
        }

        using var connection = ledger.Connect();
        var changes = DiffQuery.Between(connection, earlier, later, filter with { From = null, To = null, Limit = null }, policy);
        return List(context, "changes", [.. changes.Take(filter.Limit!.Value)], ReviewJson.Write);
    }

    private static Task List<T>(HttpContext context, string name, IReadOnlyList<T> found, Action<Utf8JsonWriter, T> write) =>
        Json.Write(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray(name);
            foreach (var one in found)
            {
                write(json, one);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
}
