using System.Globalization;
using System.Text.Json;
using Sitrep.Coding;
using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>The views over a ledger as JSON objects, as the contract has them. What is not known is absent.</summary>
public static class ViewJson
{
    /// <summary>Writes an incident.</summary>
    public static void Write(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("type", incident.Type);
        Known(json, "mode", incident.Mode);
        Parties(json, "actors", incident.Actors);
        Parties(json, "recipients", incident.Recipients);
        if (incident.Place is { } place)
        {
            Write(json, place);
        }

        if (incident.Start is not null || incident.End is not null)
        {
            json.WriteStartObject("date");
            Known(json, "start", Day(incident.Start));
            Known(json, "end", Day(incident.End));
            Known(json, "precision", incident.DatePrecision);
            json.WriteEndObject();
        }

        json.WriteStartArray("quantities");
        foreach (var number in incident.Quantities)
        {
            json.WriteStartObject();
            json.WriteString("kind", number.Kind);
            Known(json, "low", number.Value.Low);
            Known(json, "best", number.Value.Best);
            Known(json, "high", number.Value.High);
            Known(json, "least", number.Least);
            Known(json, "greatest", number.Greatest);
            json.WriteNumber("reports", number.Reports);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteSeries(json, incident.Series);
        WriteResponsibility(json, incident.Responsibility);
        if (incident.SumsUp)
        {
            json.WriteBoolean("sums_up", true);
        }

        json.WriteString("status", incident.Status);
        json.WriteString("policy", EnumText<Policy>.Of(incident.Policy));
        json.WriteNumber("articles", incident.Articles);
        json.WriteNumber("origins", incident.Origins);
        json.WriteStartArray("sources");
        foreach (var source in incident.Sources)
        {
            json.WriteStartObject();
            Known(json, "name", source.Name);
            json.WriteNumber("articles", source.Articles);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Strings(json, "contested", incident.Contested);
        Strings(json, "indeterminate", incident.Indeterminate);
        Strings(json, "events", incident.Events);
        json.WriteEndObject();
    }

    /// <summary>Writes a claim.</summary>
    public static void Write(Utf8JsonWriter json, StoredClaim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("incident", claim.Incident);
        json.WriteString("event", claim.Event);
        json.WriteString("field", claim.Field);
        Known(json, "value", claim.Value);
        Known(json, "reference", claim.Reference);
        Known(json, "country", claim.Country);
        Known(json, "sector", claim.Sector);
        Known(json, "low", claim.Low);
        Known(json, "best", claim.Best);
        Known(json, "high", claim.High);
        Known(json, "operator", claim.Operator);
        Known(json, "scope", claim.Operator is null ? null : claim.Scope);
        Known(json, "claimant", claim.Claimant);
        json.WriteString("kind", claim.Kind);
        json.WriteString("stance", claim.Stance);
        Known(json, "outlet", claim.Outlet);
        Known(json, "article", claim.Article);
        if (claim.Span is { } span && claim.Source is { } article)
        {
            var inTitle = article.InTitle(span);
            json.WriteNumber("start", span.Start - (inTitle ? 0 : article.BodyStart));
            json.WriteNumber("end", span.End - (inTitle ? 0 : article.BodyStart));
            Known(json, "in", inTitle ? "title" : null);
            json.WriteString("quote", article.Quote(span));
        }

        Known(json, "published", claim.Published);
        json.WriteString("first_seen", claim.FirstSeen);
        json.WriteString("status", claim.Status);
        json.WriteString("release", claim.Release);
        Known(json, "file", claim.File);
        Known(json, "row", claim.Row);
        json.WriteEndObject();
    }

    /// <summary>Writes a total.</summary>
    public static void Write(Utf8JsonWriter json, Total total)
    {
        json.WriteStartObject();
        json.WriteString("policy", EnumText<Policy>.Of(total.Policy) + (total.Claimant is { } claimant ? $":{claimant}" : ""));
        json.WriteString("field", total.Field);
        json.WriteNumber("total", total.Value);
        json.WriteNumber("low", total.Low);
        json.WriteNumber("high", total.High);
        json.WriteNumber("incidents", total.Incidents);
        json.WriteNumber("contested", total.Contested);
        json.WriteEndObject();
    }

    /// <summary>Writes counts.</summary>
    public static void Write(Utf8JsonWriter json, Stats stats)
    {
        json.WriteStartObject();
        json.WriteNumber("articles", stats.Articles);
        json.WriteNumber("events", stats.Events);
        json.WriteNumber("claims", stats.Claims);
        json.WriteNumber("incidents", stats.Incidents);
        json.WriteNumber("origins", stats.Origins);
        json.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter json, IReadOnlyList<SeriesPoint> series)
    {
        json.WriteStartArray("series");
        foreach (var point in series)
        {
            json.WriteStartObject();
            json.WriteString("kind", point.Kind);
            Known(json, "day", Day(point.Day));
            Known(json, "outlet", point.Outlet);
            Known(json, "claimant", point.Claimant);
            Known(json, "operator", point.Operator);
            Known(json, "scope", point.Operator is null ? null : point.Scope);
            Known(json, "low", point.Low);
            Known(json, "best", point.Best);
            Known(json, "high", point.High);
            json.WriteString("event", point.Event);
            json.WriteString("change", EnumText<SeriesChange>.Of(point.Change));
            Known(json, "supersedes", point.Supersedes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResponsibility(Utf8JsonWriter json, IReadOnlyList<Blame> matrix)
    {
        json.WriteStartArray("responsibility");
        foreach (var cell in matrix)
        {
            json.WriteStartObject();
            json.WriteString("actor", cell.Actor);
            Known(json, "id", cell.Id);
            Known(json, "claimant", cell.Claimant);
            json.WriteString("kind", cell.Kind);
            json.WriteString("stance", cell.Stance);
            json.WriteNumber("reports", cell.Reports);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IncidentPlace place)
    {
        json.WriteStartObject("place");
        json.WriteString("name", place.Name);
        Known(json, "geonameid", place.GeonameId);
        Known(json, "lat", place.Latitude);
        Known(json, "lon", place.Longitude);
        Known(json, "country", place.Country);
        Known(json, "admin1", place.Admin1);
        Known(json, "admin2", place.Admin2);
        json.WriteNumber("precision", place.Precision);
        json.WriteEndObject();
    }

    private static void Parties(Utf8JsonWriter json, string name, IReadOnlyList<IncidentParty> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("name", party.Name);
            Known(json, "id", party.Id);
            Known(json, "country", party.Country);
            Known(json, "sector", party.Sector);
            json.WriteNumber("reports", party.Reports);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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

    private static void Known(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
