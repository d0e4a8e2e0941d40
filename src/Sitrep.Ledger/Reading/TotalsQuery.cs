using Microsoft.Data.Sqlite;
using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>A number added up over incidents.</summary>
/// <param name="Policy">By which policy.</param>
/// <param name="Field">Kind of quantity.</param>
/// <param name="Value">The total by this policy.</param>
/// <param name="Low">The least total over the policies.</param>
/// <param name="High">The greatest total over the policies.</param>
/// <param name="Incidents">Incidents for which a report gives a number.</param>
/// <param name="Contested">Those for which reports give different numbers.</param>
public sealed record Total(Policy Policy, string Field, double Value, double Low, double High, long Incidents, long Contested)
{
    /// <summary>Whose version it is, by the policy <see cref="Policy.Claimant"/>.</summary>
    public string? Claimant { get; init; }
}

/// <summary>Adds up numbers over incidents.</summary>
public static class TotalsQuery
{
    private const int AtOnce = 500;

    /// <summary>The total of a quantity over the incidents with an event that passes a filter.</summary>
    /// <remarks>Background told again (anniversaries, earlier wars) is not added, nor what counts several happenings together.</remarks>
    public static Total Of(SqliteConnection connection, string field, Policy policy, Filter filter)
    {
        var totals = new double[Reconciliation.Points.Count];
        var total = 0.0;
        long incidents = 0, contested = 0;
        foreach (var names in IncidentQuery.Names(connection, filter).Chunk(AtOnce))
        {
            foreach (var (_, members, claims) in IncidentQuery.Load(connection, names, filter.AsOf, field))
            {
                if (!members.Any(member => member.Status is "happened" or "ongoing")
                    || members.TrueForAll(member => member.SumsUp)
                    || !Numbers.Of(members, claims).TryGetValue(field, out var reports))
                {
                    continue;
                }

                var differ = Reconciliation.IsContested(reports);
                if (filter.ContestedOnly && !differ)
                {
                    continue;
                }

                incidents++;
                contested += differ ? 1 : 0;
                total += Told(members, claims, field, filter.Claimant, reports) is { } told ? Reconciliation.Value(told, policy) ?? 0 : 0;
                for (var i = 0; i < totals.Length; i++)
                {
                    totals[i] += Reconciliation.Value(reports, Reconciliation.Points[i]) ?? 0;
                }
            }
        }

        return new Total(policy, field, total, totals.Min(), totals.Max(), incidents, contested) { Claimant = filter.Claimant };
    }

    private static IReadOnlyList<ReportedNumber>? Told(
        IReadOnlyList<Member> members, ILookup<long, MemberClaim> claims, string field, string? claimant, IReadOnlyList<ReportedNumber> all) =>
        claimant is null ? all : Numbers.Of(members, claims, claimant).GetValueOrDefault(field);
}
