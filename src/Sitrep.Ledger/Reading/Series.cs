using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>
/// The numbers of an incident in the order in which they became known. A greater number takes the place of the one that
/// stood; a lower one does only where its report says that the other was too high, or where it comes from the same
/// source: a late report with an early number is no decrease.
/// </summary>
internal static class Series
{
    public static IReadOnlyList<SeriesPoint> Of(IReadOnlyList<Member> members, ILookup<long, MemberClaim> claims)
    {
        var points = new List<SeriesPoint>();
        var told = members
            .OrderBy(member => member.KnownDay)
            .ThenBy(member => member.Id, StringComparer.Ordinal)
            .SelectMany(member => claims[member.Seq].Where(Numbers.IsCount).Select(claim => (Member: member, Claim: claim)));
        foreach (var kind in told.GroupBy(one => one.Claim.Field).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            int? standing = null;
            foreach (var (member, claim) in kind)
            {
                var (change, supersedes) = ChangeOf(standing is { } at ? (at, points[at]) : null, member, claim);
                if (change is SeriesChange.First or SeriesChange.Rises or SeriesChange.Revised)
                {
                    standing = points.Count;
                }

                points.Add(new(
                    kind.Key, DateOnly.FromDayNumber((int)member.KnownDay), member.Outlet, claim.Claimant, claim.Operator, claim.Scope,
                    claim.Low, claim.Best, claim.High, member.Id, change, supersedes));
            }
        }

        return points;
    }

    private static (SeriesChange Change, int? Supersedes) ChangeOf((int At, SeriesPoint Point)? standing, Member member, MemberClaim claim)
    {
        if (claim.Scope == "subset")
        {
            return (SeriesChange.Part, null);
        }

        if (standing is not var (at, point))
        {
            return (SeriesChange.First, null);
        }

        var (before, now) = (Value(point.Low, point.Best, point.High), Value(claim.Low, claim.Best, claim.High));
        return now > before ? (SeriesChange.Rises, at)
            : now == before ? (SeriesChange.Same, null)
            : member.Corrects || IsSameSource(point, member, claim) ? (SeriesChange.Revised, at)
            : (SeriesChange.Lower, null);
    }

    private static bool IsSameSource(SeriesPoint point, Member member, MemberClaim claim) =>
        member.Id != point.Event && member.KnownDay > point.Day.DayNumber
        && point.Outlet == member.Outlet && member.Outlet is not null && point.Claimant == claim.Claimant;

    private static double Value(long? low, long? best, long? high) => new ReportedNumber(low, best, high, 0, "").Value ?? 0;
}
