using System.Globalization;
using Sitrep.Ledger.Reading;

namespace Sitrep.Command.Output;

/// <summary>What a table of incidents shows.</summary>
internal static class IncidentColumns
{
    public static readonly IReadOnlyList<Column<Incident>> All =
    [
        new("date", 11, incident => Date(incident)),
        new("type", 9, incident => incident.Type),
        new("status", 9, incident => incident.Status),
        new("place", 18, incident => incident.Place?.Name),
        new("country", 7, incident => incident.Place?.Country),
        new("actors", 22, incident => Names(incident.Actors)),
        new("recipients", 22, incident => Names(incident.Recipients)),
        new("numbers", 26, incident => string.Join(", ", incident.Quantities.Select(Number))),
        new("articles", 8, incident => incident.Articles.ToString(CultureInfo.InvariantCulture)),
        new("origins", 7, incident => incident.Origins.ToString(CultureInfo.InvariantCulture)),
        new("follow-ups", 12, incident => string.Join(' ', incident.FollowUps.Select(told => told.Kind).Distinct())),
        new("contested", 16, incident => string.Join(' ', incident.Contested)),
        new("id", 20, incident => incident.Id),
        new("mode", 0, incident => incident.Mode),
        new("start", 0, incident => Text(incident.Start)),
        new("end", 0, incident => Text(incident.End)),
        new("lat", 0, incident => Text(incident.Place?.Latitude)),
        new("lon", 0, incident => Text(incident.Place?.Longitude)),
        new("precision", 0, incident => incident.Place?.Precision.ToString(CultureInfo.InvariantCulture)),
        new("admin1", 0, incident => incident.Place?.Admin1),
        new("admin2", 0, incident => incident.Place?.Admin2),
    ];

    private static string Names(IReadOnlyList<IncidentParty> parties) => string.Join(", ", parties.Select(party => party.Name));

    private static string? Date(Incident incident) => (incident.Start, incident.End) switch
    {
        (null, { } end) => $"≤{end:yyyy-MM-dd}",
        ({ } start, _) => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Number(IncidentNumber number)
    {
        var value = number.Value switch
        {
            { Best: { } best } => Text(best),
            { Low: { } low, High: { } high } => $"{Text(low)}-{Text(high)}",
            { Low: { } low } => $"{Text(low)}+",
            { High: { } high } => $"≤{Text(high)}",
            _ => "?",
        };
        var swing = number.Least is { } least && number.Greatest is { } greatest && least != greatest ? $" ({Text(least)} to {Text(greatest)})" : "";
        return $"{number.Kind} {value}{swing}";
    }

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Text(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
