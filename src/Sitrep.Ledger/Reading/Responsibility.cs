using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>The responsibility matrix of an incident: actor by claimant by stance.</summary>
internal static class Responsibility
{
    public static IReadOnlyList<Blame> Of(IReadOnlyList<Member> members, ILookup<long, MemberClaim> claims) =>
    [
        .. members
            .SelectMany(member => claims[member.Seq]
                .Where(claim => claim.Field == ClaimFields.Responsibility && claim.Value is not null)
                .Select(claim => (Member: member, Claim: claim, Who: claim.Claimant ?? member.Outlet, Stance: StanceOf(member, claim))))
            .GroupBy(one => (Actor: one.Claim.Reference ?? one.Claim.Value!.ToUpperInvariant(), Who: one.Who?.ToUpperInvariant(), one.Stance))
            .Select(cell => new Blame(
                cell.First().Claim.Value!,
                cell.First().Claim.Reference,
                cell.First().Who,
                cell.First().Claim.Kind,
                cell.Key.Stance,
                cell.Select(one => one.Member.Report).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(cell => cell.Reports)
            .ThenBy(cell => cell.Actor, StringComparer.Ordinal)
            .ThenBy(cell => cell.Claimant, StringComparer.Ordinal)
            .ThenBy(cell => cell.Stance, StringComparer.Ordinal),
    ];

    /// <summary>"The army denied shelling the town": whoever is quoted, the act of the actor is denied.</summary>
    private static string StanceOf(Member member, MemberClaim claim) =>
        member.Status is "denied" && claim.Stance == "states" ? "denies" : claim.Stance;
}
