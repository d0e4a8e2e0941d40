namespace Sitrep.Reading;

/// <summary>
/// Least and greatest value of words that name no number. The least follows UCDP's practice of coding the smallest
/// plural ("dozens" is at least 24, "scores" at least 40, "hundreds" at least 200); the greatest is the last number before
/// the writer would have used the next word.
/// </summary>
internal static class VagueNumbers
{
    /// <summary>"a few", "several", "a handful": 3 to 9.</summary>
    public const int Few = 3;

    /// <summary>Greatest value of "several".</summary>
    public const int FewHigh = 9;

    /// <summary>"dozens", "scores", "hundreds", "thousands" …</summary>
    /// <param name="unit">Value of one: 12, 20, 100 …</param>
    public static (long Low, long High) Plural(double unit) => unit switch
    {
        10 => (20, 99),
        12 => (24, 99),
        20 => (40, 99),
        _ => ((long)(2 * unit), (long)(10 * unit) - 1),
    };

    /// <summary>"tens of thousands", "hundreds of thousands".</summary>
    public static (long Low, long High) Plural(double times, double unit)
    {
        var (low, high) = Plural(times);
        return ((long)(low * unit), (long)((high + 1) * unit) - 1);
    }

    /// <summary>"several dozen", "a few hundred".</summary>
    public static (long Low, long High) Several(double unit) => ((long)(Few * unit), (long)(FewHigh * unit));
}
