using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Tests;

/// <summary>The views over a ledger, as text to compare.</summary>
internal static class Views
{
    /// <summary>Which events form incidents, one line an incident.</summary>
    public static string[] Groups(SqliteConnection connection, DateOnly? asOf = null) =>
    [
        .. Incidents(connection, asOf).Select(incident => string.Join(' ', incident.Events.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<Incident> Incidents(SqliteConnection connection, DateOnly? asOf = null) =>
        IncidentQuery.List(connection, new Filter { AsOf = asOf }, Policy.Representative);

    /// <summary>Every view, whole.</summary>
    public static string[] All(SqliteConnection connection, DateOnly? asOf = null)
    {
        var filter = new Filter { AsOf = asOf };
        var incidents = Incidents(connection, asOf).ToArray();
        return
        [
            .. incidents.Select(incident => Json(incident, ViewJson.Write)).Order(StringComparer.Ordinal),
            .. incidents.SelectMany(incident => ClaimQuery.OfIncident(connection, incident.Id, asOf))
                .Select(claim => Json(claim with { FirstSeen = "" }, ViewJson.Write)).Order(StringComparer.Ordinal),
            .. EventQuery.List(connection, filter).Select(one => $"{one.Id} {one.Incident}").Order(StringComparer.Ordinal),
            Json(TotalsQuery.Of(connection, "killed", Policy.Median, filter), ViewJson.Write),
            Json(StatsQuery.Of(connection, asOf), ViewJson.Write),
        ];
    }

    public static string Json<T>(T item, Action<Utf8JsonWriter, T> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, EventJson.Options))
        {
            write(json, item);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
