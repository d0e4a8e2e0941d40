using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>The dates that the reports of an incident give.</summary>
internal static class Dates
{
    public static (DateOnly? Start, DateOnly? End, int? Precision) Reconcile(IReadOnlyList<Member> members, Policy policy)
    {
        var dated = members.Where(member => member.DayEnd is not null || member.DayStart is not null).ToArray();
        var stated = dated.Where(member => member.DayStart is not null).ToArray();
        if (dated.Length == 0)
        {
            return (null, null, null);
        }

        if (stated.Length == 0)
        {
            // Only publication dates: it was not later than the first.
            var first = dated.MinBy(member => member.DayEnd)!;
            return (null, Day(first.DayEnd), (int?)first.DatePrecision);
        }

        var (start, end) = policy switch
        {
            Policy.Conservative => (stated.Min(member => member.DayStart), stated.Max(member => member.DayEnd ?? member.DayStart)),
            Policy.Informative => Narrowest(stated),
            Policy.Latest => Of(stated.OrderByDescending(member => member.KnownDay).ThenBy(member => member.Id, StringComparer.Ordinal).First()),
            _ => Mode(stated),
        };
        var precision = stated.Where(member => member.DayStart == start && (member.DayEnd ?? member.DayStart) == end).Min(member => member.DatePrecision)
            ?? stated.Max(member => member.DatePrecision);
        return (Day(start), Day(end), (int?)precision);
    }

    /// <summary>Whether two reports give dates that cannot both be right.</summary>
    public static bool AreContested(IReadOnlyList<Member> members)
    {
        var stated = members.Where(member => member.DayStart is not null).ToArray();
        return stated.Length > 1 && stated.Max(member => member.DayStart) > stated.Min(member => member.DayEnd ?? member.DayStart);
    }

    private static (long? Start, long? End) Of(Member member) => (member.DayStart, member.DayEnd ?? member.DayStart);

    private static (long? Start, long? End) Narrowest(Member[] stated)
    {
        var start = stated.Max(member => member.DayStart);
        var end = stated.Min(member => member.DayEnd ?? member.DayStart);
        return start <= end ? (start, end) : (end, start);
    }

    private static (long? Start, long? End) Mode(Member[] stated) => stated
        .GroupBy(Of)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Max(member => member.Weight ?? 0))
        .ThenBy(group => group.Key.End - group.Key.Start)
        .ThenBy(group => group.Key.Start)
        .First().Key;

    private static DateOnly? Day(long? number) => number is { } day ? DateOnly.FromDayNumber((int)day) : null;
}
