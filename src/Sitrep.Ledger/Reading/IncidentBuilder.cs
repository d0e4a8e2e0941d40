using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>Reconciles the reports of an incident.</summary>
internal static class IncidentBuilder
{
    private static readonly string[] StatusOrder =
        ["happened", "ongoing", "denied", "negated", "planned", "threatened", "hypothetical", "historical"];

    private const int LaterDays = 7;

    public static Incident Build(string id, IReadOnlyList<Member> members, ILookup<long, MemberClaim> claims, Policy policy, string? claimant = null)
    {
        var indeterminate = new List<string>();
        string? Decide(string field, Func<Member, string?> value)
        {
            var mode = Category.Mode(members.Where(member => value(member) is not null)
                .Select(member => new ReportedCategory(value(member)!, member.Weight ?? 0)));
            if (mode == Category.Indeterminate)
            {
                indeterminate.Add(field);
                return null;
            }

            return mode;
        }

        var dates = Dates.Reconcile(members, policy);
        var numbers = Numbers.Of(members, claims);
        var told = claimant is null ? numbers : Numbers.Of(members, claims, claimant);
        var actors = Parties.Of(members, claims, ClaimFields.Actor);
        var recipients = Parties.Of(members, claims, ClaimFields.Recipient);
        return new Incident
        {
            Id = id,
            Policy = policy,
            Type = Decide("type", member => member.Type) ?? members[0].Type,
            Mode = Decide("mode", member => member.Mode),
            Actors = actors.Reconcile(policy, () => indeterminate.Add("actors")),
            Recipients = recipients.Reconcile(policy, () => indeterminate.Add("recipients")),
            Place = Places.Reconcile(members, policy),
            Start = dates.Start,
            End = dates.End,
            DatePrecision = dates.Precision,
            Quantities = [.. told.Select(kind => Number(kind.Key, kind.Value, numbers[kind.Key], policy))],
            Series = Series.Of(members, claims),
            Responsibility = Responsibility.Of(members, claims),
            SumsUp = members.All(member => member.SumsUp),
            Status = StatusOrder.FirstOrDefault(status => members.Any(member => member.Status == status)) ?? members[0].Status,
            Articles = members.Select(member => member.Report).Distinct(StringComparer.Ordinal).Count(),
            Sources = OriginGroups.Of(members),
            Contested = Contested(members, numbers, actors, recipients),
            Indeterminate = indeterminate,
            Events = [.. members.Select(member => member.Id)],
            FollowUps = [.. members.Where(IsFollowUp).Select(FollowUp)],
        };
    }

    /// <summary>A week after the day, what is told again is no news, whatever the words.</summary>
    private static bool IsFollowUp(Member member) => member.FollowUp is not null || (member.DayEnd is { } end && member.KnownDay - end >= LaterDays);

    private static FollowUp FollowUp(Member member) => new(member.FollowUp ?? "later", member.Id, DateOnly.FromDayNumber((int)member.KnownDay), member.Outlet);

    private static IncidentNumber Number(string kind, IReadOnlyList<ReportedNumber> told, IReadOnlyList<ReportedNumber> reports, Policy policy)
    {
        var swing = Reconciliation.Points.Where(other => other != Policy.Sum).Select(other => Reconciliation.Value(reports, other)).ToArray();
        return new IncidentNumber(kind, Reconciliation.Bounds(told, policy), swing.Min(), swing.Max(), reports.Count);
    }

    private static List<string> Contested(
        IReadOnlyList<Member> members, IReadOnlyDictionary<string, IReadOnlyList<ReportedNumber>> numbers, Parties actors, Parties recipients)
    {
        var fields = new List<string>();
        void Add(bool differ, string field)
        {
            if (differ)
            {
                fields.Add(field);
            }
        }

        Add(actors.AreContested, "actors");
        Add(recipients.AreContested, "recipients");
        Add(Places.AreContested(members), "place");
        Add(Dates.AreContested(members), "date");
        fields.AddRange(numbers.Where(kind => Reconciliation.IsContested(kind.Value)).Select(kind => kind.Key));
        Add(
            members.Any(member => member.Status is "happened" or "ongoing") && members.Any(member => member.Status is "denied" or "negated"),
            "status");
        return fields;
    }
}
