using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;

namespace Sitrep.Web;

/// <summary>An event that was coded elsewhere: there are no words of an article, so its claims tell what its columns said.</summary>
internal static class ImportedEvent
{
    public static void WriteFields(Utf8JsonWriter json, SqliteConnection connection, StoredEvent stored)
    {
        var claims = ClaimQuery.OfEvent(connection, stored.Id);
        json.WriteString("id", stored.Id);
        json.WriteString("type", stored.Type);
        Parties(json, "actors", claims.Where(claim => claim.Field == ClaimFields.Actor));
        Parties(json, "recipients", claims.Where(claim => claim.Field == ClaimFields.Recipient));
        if (claims.FirstOrDefault(claim => claim.Field == ClaimFields.Place) is { } place)
        {
            json.WriteStartObject("place");
            Json.Known(json, "name", place.Value);
            Json.Known(json, "country", place.Country);
            Json.Known(json, "lat", stored.Lat);
            Json.Known(json, "lon", stored.Lon);
            Json.Known(json, "precision", stored.PlacePrecision);
            json.WriteEndObject();
        }

        if (claims.FirstOrDefault(claim => claim.Field == ClaimFields.Date)?.Value is { } interval)
        {
            var days = interval.Split('/');
            json.WriteStartObject("date");
            Json.Known(json, "start", days[0] is ".." ? null : days[0]);
            Json.Known(json, "end", days[^1] is ".." ? null : days[^1]);
            json.WriteEndObject();
        }

        Quantities(json, claims.Where(claim => claim.Low is not null || claim.Best is not null || claim.High is not null));
        json.WriteString("status", stored.Status);
        json.WriteNumber("confidence", stored.Confidence);
        Json.Known(json, "file", claims.FirstOrDefault()?.File);
        Json.Known(json, "row", claims.FirstOrDefault()?.Row);
    }

    private static void Parties(Utf8JsonWriter json, string name, IEnumerable<StoredClaim> claims)
    {
        json.WriteStartArray(name);
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            Json.Known(json, "name", claim.Value);
            Json.Known(json, "id", claim.Reference);
            Json.Known(json, "country", claim.Country);
            Json.Known(json, "sector", claim.Sector);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Quantities(Utf8JsonWriter json, IEnumerable<StoredClaim> claims)
    {
        json.WriteStartArray("quantities");
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            json.WriteString("kind", claim.Field);
            Json.Known(json, "operator", claim.Operator);
            Json.Known(json, "low", claim.Low);
            Json.Known(json, "best", claim.Best);
            Json.Known(json, "high", claim.High);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
