using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>The numbers that the reports of an incident give.</summary>
internal static class Numbers
{
    private static readonly string[] NotNumbers =
        [ClaimFields.Type, ClaimFields.Actor, ClaimFields.Recipient, ClaimFields.Place, ClaimFields.Date, ClaimFields.Responsibility];

    /// <summary>
    /// One number for each report and kind. People who are counted apart ("three soldiers and two civilians") are added
    /// up; parts of another number and running totals are not; where a report tells of the happening twice, its greater
    /// number stands.
    /// </summary>
    /// <param name="members">The events of the incident.</param>
    /// <param name="claims">Their claims.</param>
    /// <param name="claimant">Only what is said by whose name has these words, or by an outlet that has, in its own voice; null for all.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<ReportedNumber>> Of(
        IReadOnlyList<Member> members, ILookup<long, MemberClaim> claims, string? claimant = null)
    {
        var byKind = new SortedDictionary<string, Dictionary<string, ReportedNumber>>(StringComparer.Ordinal);
        foreach (var member in members.Where(member => member.Status is "happened" or "ongoing" or "historical"))
        {
            foreach (var kind in claims[member.Seq].Where(claim => IsNumber(claim) && IsSaidBy(claimant, claim, member)).GroupBy(claim => claim.Field))
            {
                var number = kind
                    .Select(claim => new ReportedNumber(claim.Low, claim.Best, claim.High, (int)member.KnownDay, member.Report))
                    .Aggregate((sum, next) => sum.Plus(next));
                var reports = byKind.TryGetValue(kind.Key, out var known) ? known : byKind[kind.Key] = [];
                reports[member.Report] = reports.TryGetValue(member.Report, out var other) && other.HighValue >= number.HighValue ? other : number;
            }
        }

        return byKind.ToDictionary(
            kind => kind.Key,
            kind => (IReadOnlyList<ReportedNumber>)[.. kind.Value.OrderBy(report => report.Key, StringComparer.Ordinal).Select(report => report.Value)]);
    }

    private static bool IsSaidBy(string? claimant, MemberClaim claim, Member member) =>
        claimant is null || (claim.Claimant ?? member.Outlet ?? "").Contains(claimant, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a claim gives a number of whatever scope.</summary>
    public static bool IsCount(MemberClaim claim) => !NotNumbers.Contains(claim.Field);

    private static bool IsNumber(MemberClaim claim) => IsCount(claim) && claim.Scope is (null or "event");
}
