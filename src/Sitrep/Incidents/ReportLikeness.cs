namespace Sitrep.Incidents;

/// <summary>
/// How alike two reports are in what they tell of one happening, by their events that tell most alike: the headline that says no more than
/// "toll rises" is no evidence against the sentence below it. But a number that one sentence leaves out and another has is told.
/// </summary>
/// <param name="Rest">All but the numbers.</param>
/// <param name="Numbers">The numbers; null where either report has none.</param>
internal readonly record struct ReportLikeness(double Rest, double? Numbers)
{
    /// <summary>All of it added up.</summary>
    public double Score => Rest + (Numbers ?? 0);

    /// <summary>Of two events, whose likeness is known.</summary>
    public static ReportLikeness Of(Profile one, Profile other, double score) =>
        Sameness.ToldNumbers(one, other) is { } numbers ? new(score - numbers, numbers) : new(score, null);

    /// <summary>With two further events of the reports.</summary>
    public ReportLikeness With(ReportLikeness other) =>
        new(Math.Max(Rest, other.Rest), Numbers is null || other.Numbers > Numbers ? other.Numbers : Numbers);
}
