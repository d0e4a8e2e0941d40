using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger;
using Sitrep.Ledger.Reading;

namespace Sitrep.Web;

/// <summary>Reports over HTTP: the text as it was published, and the events with their offsets into it.</summary>
internal static class ArticleApi
{
    public static void Map(IEndpointRouteBuilder routes, ClaimLedger ledger) =>
        routes.MapGet("/api/articles/{**id}", context => One(context, ledger));

    private static Task One(HttpContext context, ClaimLedger ledger)
    {
        var id = PathId.Between(context, "/api/articles/");
        using var connection = ledger.Connect();
        var stored = ArticleQuery.Find(connection, id) ?? throw RequestProblem.NotFound($"article {id}");
        var events = EventQuery.OfArticle(connection, id);
        return Json.Write(context, json => Write(json, connection, stored, events));
    }

    private static void Write(Utf8JsonWriter json, SqliteConnection connection, StoredArticle stored, IReadOnlyList<StoredEvent> events)
    {
        var article = stored.Article;
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        Json.Known(json, "title", article.Title);
        json.WriteString("text", article.Text);
        Json.Known(json, "url", article.Url);
        Json.Known(json, "outlet", article.Outlet);
        Json.Known(json, "published", article.Published);
        Json.Known(json, "language", article.Language);
        json.WriteString("first_seen", stored.FirstSeen);
        json.WriteString("release", stored.Release);
        json.WriteStartArray("events");
        foreach (var one in events)
        {
            EventApi.Write(json, connection, one);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
