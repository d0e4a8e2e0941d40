using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>One side of an incident, as each report names it.</summary>
internal sealed class Parties
{
    private readonly List<(string Key, double Weight, long Precision, MemberClaim[] Claims)> _reports;

    private Parties(List<(string Key, double Weight, long Precision, MemberClaim[] Claims)> reports) => _reports = reports;

    /// <summary>Whether two reports name sides that have nobody in common.</summary>
    public bool AreContested => _reports.Count > 1
        && _reports.Any(one => _reports.Any(other => !one.Claims.Any(claim => other.Claims.Any(rival => AreAlike(claim, rival)))));

    public static Parties Of(IReadOnlyList<Member> members, ILookup<long, MemberClaim> claims, string field) => new(
    [
        .. members.GroupBy(member => member.Report, StringComparer.Ordinal)
            .Select(report =>
            {
                var named = report.SelectMany(member => claims[member.Seq]).Where(claim => claim.Field == field).DistinctBy(Key).ToArray();
                var key = string.Join('|', named.Select(Key).Order(StringComparer.Ordinal));
                return (key, report.Max(member => member.Weight ?? 0), report.Min(member => member.PlacePrecision ?? 9), named);
            })
            .Where(report => report.named.Length > 0),
    ]);

    /// <summary>Whom most reports name; whom the most precise report names, by the informative policy.</summary>
    public IReadOnlyList<IncidentParty> Reconcile(Policy policy, Action onIndeterminate)
    {
        if (_reports.Count == 0)
        {
            return [];
        }

        var mode = policy == Policy.Informative
            ? _reports.OrderBy(report => report.Precision).ThenBy(report => report.Key, StringComparer.Ordinal).First().Key
            : Category.Mode(_reports.Select(report => new ReportedCategory(report.Key, report.Weight)));
        if (mode == Category.Indeterminate)
        {
            onIndeterminate();
        }

        return
        [
            .. _reports.Where(report => mode == Category.Indeterminate || report.Key == mode)
                .SelectMany(report => report.Claims)
                .GroupBy(Key, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Of(group.First(), group.Count())),
        ];
    }

    private static IncidentParty Of(MemberClaim claim, int reports) => new(claim.Value ?? "", claim.Reference, claim.Country, claim.Sector, reports);

    private static string Key(MemberClaim claim) => claim.Reference ?? claim.Value?.ToLowerInvariant() ?? "";

    /// <summary>"Troops" of a country and its "army" are no contradiction.</summary>
    private static bool AreAlike(MemberClaim one, MemberClaim other) =>
        Key(one) == Key(other)
        || (one.Country == other.Country && one.Country is not null && (one.Sector == other.Sector || one.Sector is null || other.Sector is null))
        || (one.Sector == other.Sector && one.Sector is not null && (one.Country is null || other.Country is null));
}
