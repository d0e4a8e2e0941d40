using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Reviewing;

/// <summary>
/// What to look at next: incidents ranked by what one more report would settle. Each reason weighs by how open the
/// question is, all of them by how many died, and the more independent reports there are already, the less one more
/// decides: among n origins it has one voice in n + 1.
/// </summary>
public static class Worklist
{
    private const int AtOnce = 200;

    /// <summary>From so many dead on, one origin is too little.</summary>
    private const double HighToll = 5;

    private const double Jump = 2;

    /// <summary>where_prec from which on only the province, the region or the country is known.</summary>
    private const int ProvinceOnly = 4;

    /// <summary>The incidents for which there is a reason, the weightiest first.</summary>
    public static IReadOnlyList<WorkItem> Of(SqliteConnection connection, Filter filter, Policy policy)
    {
        var items = IncidentQuery.Names(connection, filter).Chunk(AtOnce)
            .SelectMany(names => IncidentQuery.LoadWithOrigins(connection, names, filter.AsOf))
            .Select(loaded => Judge(loaded.Incident, loaded.Members, loaded.Claims, policy))
            .Where(item => item.Reasons.Count > 0 && (!filter.ContestedOnly || item.Incident.Contested.Count > 0))
            .OrderByDescending(item => item.Score)
            .ThenBy(item => item.Incident.Id, StringComparer.Ordinal);
        WorkItem[] first = [.. items.Take(filter.Limit ?? int.MaxValue)];
        var related = RelationQuery.Of(connection, [.. first.Select(item => item.Incident.Id)], filter.AsOf);
        return [.. first.Select(item => item with { Incident = item.Incident with { Related = [.. related[item.Incident.Id]] } })];
    }

    private static WorkItem Judge(string name, IReadOnlyList<Member> members, ILookup<long, MemberClaim> claims, Policy policy)
    {
        var incident = IncidentBuilder.Build(name, members, claims, policy);
        if (incident.Status is "planned" or "threatened" or "hypothetical" or "historical")
        {
            return new WorkItem(incident, 0, []);
        }

        var dead = incident.Quantities.FirstOrDefault(number => number.Kind == "killed")?.Greatest ?? 0;
        WorkReason[] reasons =
        [
            .. new[]
            {
                Responsibility(incident, members, claims),
                incident.Contested.Contains("status") ? new WorkReason("status", 3, "some reports say that it happened, others deny it") : null,
                dead >= HighToll && incident.Origins == 1
                    ? new WorkReason("one-origin", 2, $"{Text(dead)} killed, and only one origin says so")
                    : null,
                Place(incident.Place),
            }.OfType<WorkReason>(),
            .. incident.Quantities.Select(Number).OfType<WorkReason>(),
        ];
        var score = reasons.Sum(reason => reason.Weight) * (1 + Math.Log2(1 + dead)) * 2 / (1 + incident.Origins);
        return new WorkItem(
            incident, Math.Round(score, 2), [.. reasons.OrderByDescending(reason => reason.Weight).ThenBy(reason => reason.Kind, StringComparer.Ordinal)]);
    }

    private static WorkReason? Responsibility(Incident incident, IReadOnlyList<Member> members, ILookup<long, MemberClaim> claims)
    {
        var blame = members.SelectMany(member => claims[member.Seq]).Where(claim => claim.Field == ClaimFields.Responsibility).ToArray();
        var denied = blame.Where(claim => claim.Stance == "denies").Select(claim => claim.Value).ToHashSet();
        var disputed = blame.Any(claim => claim.Stance != "denies" && denied.Contains(claim.Value));
        if (blame.Length == 0 || !(disputed || incident.Contested.Contains("actors")))
        {
            return null;
        }

        var sides = blame.GroupBy(claim => claim.Value, StringComparer.OrdinalIgnoreCase)
            .Select(side => $"{side.Key} ({string.Join(", ", side.Select(Voice).Distinct().Order(StringComparer.Ordinal))})");
        return new WorkReason("responsibility", 3, $"reports differ on who did it: {string.Join("; ", sides)}");
    }

    private static string Voice(MemberClaim claim) => $"{claim.Claimant ?? "the report itself"} {claim.Stance.Replace('-', ' ')}";

    private static WorkReason? Place(IncidentPlace? place) => place switch
    {
        null => new WorkReason("place", 1, "no report says where"),
        { Precision: >= 6 } => new WorkReason("place", 1, $"only the country is known: {place.Country ?? place.Name}"),
        { Precision: >= ProvinceOnly } => new WorkReason("place", 0.7, $"only the province or region is known: {place.Name}"),
        _ => null,
    };

    private static WorkReason? Number(IncidentNumber number) =>
        number is { Least: { } least, Greatest: { } greatest, Reports: > 1 } && greatest > Jump * Math.Max(least, 1)
            ? new WorkReason("number", Math.Log2(greatest / Math.Max(least, 1)), $"{number.Kind} from {Text(least)} to {Text(greatest)} by report")
            : null;

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
