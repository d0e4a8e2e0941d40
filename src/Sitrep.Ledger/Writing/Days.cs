using Sitrep.Incidents;

namespace Sitrep.Ledger.Writing;

/// <summary>The days around some events.</summary>
/// <param name="reach">How many before and after.</param>
internal sealed class Days(int reach)
{
    private readonly HashSet<(int Start, int End)> _stretches = [];

    /// <summary>Adds the days on which an event may have been, and those around.</summary>
    public void Add(Profile one) => _stretches.Add((one.Start - reach, one.End + reach));

    /// <summary>Whether an event may have been on one of them.</summary>
    public bool Touch(Profile one) => _stretches.Any(stretch => one.Start <= stretch.End && one.End >= stretch.Start);
}
