using System.Globalization;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Comparing;

/// <summary>The values of an incident that are compared, in words.</summary>
internal static class IncidentText
{
    /// <summary>Each field that either has: the kind of change, the field, and both values.</summary>
    public static IEnumerable<(string Change, string Field, string? Before, string? After)> Values(Incident before, Incident after)
    {
        yield return ("re-dated", "date", Date(before), Date(after));
        yield return ("re-placed", "place", Place(before.Place), Place(after.Place));
        yield return ("status", "status", before.Status, after.Status);
        yield return ("re-attributed", "actors", Joined(", ", Actors(before)), Joined(", ", Actors(after)));
        yield return ("contested", "contested", Joined(" ", before.Contested), Joined(" ", after.Contested));
        foreach (var kind in before.Quantities.Concat(after.Quantities).Select(number => number.Kind).Distinct().Order(StringComparer.Ordinal))
        {
            yield return ("re-counted", kind, Number(before, kind), Number(after, kind));
        }
    }

    private static IEnumerable<string> Actors(Incident incident) => incident.Actors.Select(actor => actor.Name).Order(StringComparer.Ordinal);

    private static string? Joined(string separator, IEnumerable<string> words) => string.Join(separator, words) is { Length: > 0 } text ? text : null;

    private static string? Date(Incident incident) => (incident.Start, incident.End) switch
    {
        (null, null) => null,
        ({ } start, { } end) when start == end => Day(start),
        var (start, end) => $"{Day(start)}/{Day(end)}",
    };

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "..";

    private static string? Place(IncidentPlace? place) => place is null ? null
        : string.Create(CultureInfo.InvariantCulture, $"{place.Name}{(place.Country is null ? "" : ", ")}{place.Country} (precision {place.Precision})");

    private static string? Number(Incident incident, string kind)
    {
        if (incident.Quantities.FirstOrDefault(number => number.Kind == kind) is not { } number)
        {
            return null;
        }

        var (low, best, high) = number.Value;
        var text = best is not null ? Text(best) : low == high ? Text(low) : $"{Text(low)}-{Text(high)}";
        return number.Least == number.Greatest ? text : $"{text} ({Text(number.Least)} to {Text(number.Greatest)})";
    }

    private static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
