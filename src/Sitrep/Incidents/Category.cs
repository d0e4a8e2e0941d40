namespace Sitrep.Incidents;

/// <summary>One report's value of a field that is no number.</summary>
/// <param name="Value">The value.</param>
/// <param name="Weight">Standing of the outlet that reports it, when its coder ranks outlets; more is better.</param>
public readonly record struct ReportedCategory(string Value, double Weight);

/// <summary>Reconciles fields that are no numbers.</summary>
public static class Category
{
    /// <summary>A result, not an error: the reports are evenly divided and nothing ranks them.</summary>
    public const string Indeterminate = "Indeterminate";

    /// <summary>
    /// The most frequent value; a tie goes to the report from the outlet with the highest standing; still tied is
    /// <see cref="Indeterminate"/>. Null without a report.
    /// </summary>
    public static string? Mode(IEnumerable<ReportedCategory> reports)
    {
        var groups = reports.GroupBy(report => report.Value, StringComparer.Ordinal)
            .Select(group => (Value: group.Key, Count: group.Count(), Weight: group.Max(report => report.Weight)))
            .ToArray();
        if (groups.Length == 0)
        {
            return null;
        }

        var most = groups.Max(group => group.Count);
        var frequent = groups.Where(group => group.Count == most).ToArray();
        var best = frequent.Max(group => group.Weight);
        var left = frequent.Where(group => group.Weight == best).ToArray();
        return left.Length == 1 ? left[0].Value : Indeterminate;
    }
}
