using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>The places that the reports of an incident give.</summary>
internal static class Places
{
    private const double SamePlaceKilometres = 10;

    public static IncidentPlace? Reconcile(IReadOnlyList<Member> members, Policy policy)
    {
        var placed = members.Where(member => member.Place is not null || member.Lat is not null).ToArray();
        if (placed.Length == 0)
        {
            return null;
        }

        return Of(policy switch
        {
            Policy.Conservative => placed.OrderByDescending(member => member.PlacePrecision).ThenBy(member => member.Id, StringComparer.Ordinal).First(),
            Policy.Latest => placed.OrderByDescending(member => member.KnownDay).ThenBy(member => member.Id, StringComparer.Ordinal).First(),
            Policy.Representative => placed.GroupBy(Key, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Min(member => member.PlacePrecision))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .First().OrderBy(member => member.Id, StringComparer.Ordinal).First(),
            _ => placed.OrderBy(member => member.PlacePrecision).ThenBy(member => member.Id, StringComparer.Ordinal).First(),
        });
    }

    /// <summary>Whether two reports that give a point give points that are not one.</summary>
    public static bool AreContested(IReadOnlyList<Member> members)
    {
        var points = members.Where(member => member.PlacePrecision <= 3 && member.Lat is not null && member.Lon is not null).ToArray();
        return points.Length > 1 && points.Skip(1).Any(member =>
            Distance.Kilometres(points[0].Lat!.Value, points[0].Lon!.Value, member.Lat!.Value, member.Lon!.Value) > SamePlaceKilometres);
    }

    private static string Key(Member member) =>
        member.Geonameid?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? member.Place?.ToUpperInvariant() ?? "";

    private static IncidentPlace Of(Member member) => new(
        member.Place ?? "", member.Geonameid, member.Lat, member.Lon, member.Country, member.Admin1, member.Admin2, (int)(member.PlacePrecision ?? 7));
}
