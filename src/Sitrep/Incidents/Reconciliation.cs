namespace Sitrep.Incidents;

/// <summary>A number that several reports were reconciled to.</summary>
/// <param name="Low">Least value; null when no report gives one.</param>
/// <param name="Best">Best value.</param>
/// <param name="High">Greatest value; null when no report gives one.</param>
public sealed record Reconciled(double? Low, double? Best, double? High);

/// <summary>What reports that differ come to, by policy.</summary>
public static class Reconciliation
{
    /// <summary>The policies that give an incident a number of their own, over which a total swings; bounds and one claimant's version are none.</summary>
    public static readonly IReadOnlyList<Policy> Points =
        [.. Enum.GetValues<Policy>().Where(policy => policy is not (Policy.Low or Policy.Best or Policy.High or Policy.Claimant))];

    /// <summary>One value for an incident's number; null when no report gives one.</summary>
    public static double? Value(IReadOnlyList<ReportedNumber> reports, Policy policy) => policy switch
    {
        Policy.Minimum or Policy.Conservative => Least(reports.Select(report => report.LowValue)),
        Policy.Maximum or Policy.Informative => Greatest(reports.Select(report => report.HighValue)),
        Policy.Low => Least(reports.Select(report => (double?)(report.Low ?? report.Best ?? report.High))),
        Policy.High => Greatest(reports.Select(report => (double?)(report.High ?? report.Best ?? report.Low))),
        Policy.Median or Policy.LowBestHigh or Policy.Best => Median(reports.Select(report => report.Value)),
        Policy.Sum => reports.Any(report => report.Value is not null) ? reports.Sum(report => report.Value) : null,
        Policy.Latest or Policy.Claimant => Latest(reports)?.Value,
        _ => Mode(reports.Select(report => report.Value)),
    };

    /// <summary>Low, best and high of an incident's number, each by the policy; no best where no report commits itself to one.</summary>
    public static Reconciled Bounds(IReadOnlyList<ReportedNumber> reports, Policy policy)
    {
        var committed = reports.Where(report => report.Best is not null).ToArray();
        var low = reports.Select(report => (double?)report.Low);
        var high = reports.Select(report => (double?)report.High);
        return policy switch
        {
            Policy.LowBestHigh or Policy.Low or Policy.Best or Policy.High => new(Least(low), Value(committed, policy), Greatest(high)),
            Policy.Minimum or Policy.Conservative => new(Least(low), Value(committed, policy), Least(high)),
            Policy.Maximum or Policy.Informative => new(Greatest(low), Value(committed, policy), Greatest(high)),
            Policy.Median => new(Median(low), Value(committed, policy), Median(high)),
            Policy.Sum => new(low.Sum(), Value(committed, policy), high.Sum()),
            Policy.Latest or Policy.Claimant => new(Latest(reports)?.Low, Latest(reports)?.Best, Latest(reports)?.High),
            _ => new(Mode(low), Value(committed, policy), Mode(high)),
        };
    }

    /// <summary>Whether reports give different numbers.</summary>
    public static bool IsContested(IReadOnlyList<ReportedNumber> reports) =>
        reports.Select(report => report.Value).Where(value => value is not null).Distinct().Count() > 1;

    private static ReportedNumber? Latest(IReadOnlyList<ReportedNumber> reports) => reports
        .OrderByDescending(report => report.KnownDay)
        .ThenByDescending(report => report.Value)
        .ThenBy(report => report.Report, StringComparer.Ordinal)
        .FirstOrDefault();

    private static double? Least(IEnumerable<double?> values) => values.Min();

    private static double? Greatest(IEnumerable<double?> values) => values.Max();

    private static double? Median(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().Order().ToArray();
        return known.Length == 0 ? null
            : known.Length % 2 == 1 ? known[known.Length / 2]
            : (known[(known.Length / 2) - 1] + known[known.Length / 2]) / 2;
    }

    private static double? Mode(IEnumerable<double?> values) => values.OfType<double>()
        .GroupBy(value => value)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key)
        .Select(group => (double?)group.Key)
        .FirstOrDefault();
}
