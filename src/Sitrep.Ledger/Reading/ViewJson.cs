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
        json.Known("mode", incident.Mode);
        Parties(json, "actors", incident.Actors);
        Parties(json, "recipients", incident.Recipients);
        if (incident.Place is { } place)
        {
            Write(json, place);
        }

        if (incident.Start is not null || incident.End is not null)
        {
            json.WriteStartObject("date");
            json.Known("start", Day(incident.Start));
            json.Known("end", Day(incident.End));
            json.Known("precision", incident.DatePrecision);
            json.WriteEndObject();
        }

        json.Objects("quantities", incident.Quantities, static (json, number) =>
        {
            json.WriteString("kind", number.Kind);
            json.Known("low", number.Value.Low);
            json.Known("best", number.Value.Best);
            json.Known("high", number.Value.High);
            json.Known("least", number.Least);
            json.Known("greatest", number.Greatest);
            json.WriteNumber("reports", number.Reports);
        });
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
        json.Objects("sources", incident.Sources, static (json, source) =>
        {
            json.Known("name", source.Name);
            json.WriteNumber("articles", source.Articles);
        });
        json.Strings("contested", incident.Contested);
        json.Strings("indeterminate", incident.Indeterminate);
        json.Strings("events", incident.Events);
        json.Objects("follow_ups", incident.FollowUps, static (json, told) =>
        {
            json.WriteString("kind", told.Kind);
            json.WriteString("event", told.Event);
            json.Known("day", Day(told.Day));
            json.Known("outlet", told.Outlet);
        });
        json.Objects("related", incident.Related, static (json, other) =>
        {
            json.WriteString("kind", other.Kind);
            json.WriteString("incident", other.Incident);
        });
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
        json.Known("value", claim.Value);
        json.Known("reference", claim.Reference);
        json.Known("country", claim.Country);
        json.Known("sector", claim.Sector);
        json.Known("low", claim.Low);
        json.Known("best", claim.Best);
        json.Known("high", claim.High);
        json.Known("operator", claim.Operator);
        json.Known("scope", claim.Operator is null ? null : claim.Scope);
        json.Known("claimant", claim.Claimant);
        json.WriteString("kind", claim.Kind);
        json.WriteString("stance", claim.Stance);
        json.Known("outlet", claim.Outlet);
        json.Known("article", claim.Article);
        if (claim.Span is { } span && claim.Source is { } article)
        {
            var inTitle = article.InTitle(span);
            json.WriteNumber("start", span.Start - (inTitle ? 0 : article.BodyStart));
            json.WriteNumber("end", span.End - (inTitle ? 0 : article.BodyStart));
            json.Known("in", inTitle ? "title" : null);
            json.WriteString("quote", article.Quote(span));
        }

        json.Known("published", claim.Published);
        json.WriteString("first_seen", claim.FirstSeen);
        json.WriteString("status", claim.Status);
        json.WriteString("release", claim.Release);
        json.Known("file", claim.File);
        json.Known("row", claim.Row);
        json.WriteEndObject();
    }

    /// <summary>Writes a total.</summary>
    public static void Write(Utf8JsonWriter json, Total total)
    {
        json.WriteStartObject();
        json.WriteString("policy", PolicyText.Of(total.Policy, total.Claimant));
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
        json.WriteNumber("summaries", stats.Summaries);
        json.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter json, IReadOnlyList<SeriesPoint> series)
    {
        json.Objects("series", series, static (json, point) =>
        {
            json.WriteString("kind", point.Kind);
            json.Known("day", Day(point.Day));
            json.Known("outlet", point.Outlet);
            json.Known("claimant", point.Claimant);
            json.Known("operator", point.Operator);
            json.Known("scope", point.Operator is null ? null : point.Scope);
            json.Known("low", point.Low);
            json.Known("best", point.Best);
            json.Known("high", point.High);
            json.WriteString("event", point.Event);
            json.WriteString("change", EnumText<SeriesChange>.Of(point.Change));
            json.Known("supersedes", point.Supersedes);
        });
    }

    private static void WriteResponsibility(Utf8JsonWriter json, IReadOnlyList<Blame> matrix)
    {
        json.Objects("responsibility", matrix, static (json, cell) =>
        {
            json.WriteString("actor", cell.Actor);
            json.Known("id", cell.Id);
            json.Known("claimant", cell.Claimant);
            json.WriteString("kind", cell.Kind);
            json.WriteString("stance", cell.Stance);
            json.WriteNumber("reports", cell.Reports);
        });
    }

    private static void Write(Utf8JsonWriter json, IncidentPlace place)
    {
        json.WriteStartObject("place");
        json.WriteString("name", place.Name);
        json.Known("geonameid", place.GeonameId);
        json.Known("lat", place.Latitude);
        json.Known("lon", place.Longitude);
        json.Known("country", place.Country);
        json.Known("admin1", place.Admin1);
        json.Known("admin2", place.Admin2);
        json.WriteNumber("precision", place.Precision);
        json.WriteEndObject();
    }

    private static void Parties(Utf8JsonWriter json, string name, IReadOnlyList<IncidentParty> parties)
    {
        json.Objects(name, parties, static (json, party) =>
        {
            json.WriteString("name", party.Name);
            json.Known("id", party.Id);
            json.Known("country", party.Country);
            json.Known("sector", party.Sector);
            json.WriteNumber("reports", party.Reports);
        });
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
