namespace Sitrep.Incidents;

/// <summary>One report's number for one kind of quantity of one incident.</summary>
/// <param name="Low">Least value.</param>
/// <param name="Best">Best value.</param>
/// <param name="High">Greatest value.</param>
/// <param name="KnownDay">Day number on which the report was published.</param>
/// <param name="Report">The report, for an order that is always the same.</param>
public sealed record ReportedNumber(long? Low, long? Best, long? High, int KnownDay, string Report)
{
    /// <summary>The one value that stands for the report; between bounds without a best value, their middle.</summary>
    public double? Value => (double?)Best ?? (Low is { } low && High is { } high ? (low + high) / 2.0 : Low ?? High);

    /// <summary>The one value, on the low side.</summary>
    public double? LowValue => Best ?? Low ?? High;

    /// <summary>The one value, on the high side.</summary>
    public double? HighValue => Best ?? High ?? Low;

    /// <summary>The same report's number with another of the same kind, about other people, added.</summary>
    public ReportedNumber Plus(ReportedNumber other) => this with
    {
        Low = Sum(Low ?? Best, other.Low ?? other.Best),
        Best = Sum(Best, other.Best),
        High = Sum(High, other.High),
    };

    private static long? Sum(long? one, long? other) => one + other;
}
