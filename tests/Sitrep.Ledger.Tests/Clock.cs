namespace Sitrep.Ledger.Tests;

/// <summary>A clock that stands at noon of a day.</summary>
internal sealed class Clock(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
