using Sitrep.Incidents;

namespace Sitrep.Tests.Incidents;

public sealed class ReconciliationTests
{
    private static readonly ReportedNumber[] Reports =
    [
        new(5, 5, null, 1, "a"),
        new(12, 12, 12, 2, "b"),
        new(9, 9, 9, 3, "c"),
        new(12, 12, 12, 2, "d"),
    ];

    [Theory]
    [InlineData(Policy.Minimum, 5.0)]
    [InlineData(Policy.Conservative, 5.0)]
    [InlineData(Policy.Median, 10.5)]
    [InlineData(Policy.Maximum, 12.0)]
    [InlineData(Policy.Informative, 12.0)]
    [InlineData(Policy.Representative, 12.0)]
    [InlineData(Policy.Latest, 9.0)]
    [InlineData(Policy.Sum, 38.0)]
    public void Policies_differ_as_they_are_defined(Policy policy, double value) => Assert.Equal(value, Reconciliation.Value(Reports, policy));

    [Fact]
    public void Of_several_modes_the_smallest_stands() =>
        Assert.Equal(5, Reconciliation.Value(Reports[..3], Policy.Representative));

    [Fact]
    public void Words_such_as_dozens_have_bounds_and_no_best_value()
    {
        ReportedNumber[] vague = [new(24, null, 99, 1, "a")];

        Assert.Equal(new Reconciled(24, null, 99), Reconciliation.Bounds(vague, Policy.Representative));
        Assert.Equal(24, Reconciliation.Value(vague, Policy.Minimum));
        Assert.Equal(99, Reconciliation.Value(vague, Policy.Maximum));
    }

    [Fact]
    public void Not_stated_is_not_zero()
    {
        Assert.Null(Reconciliation.Value([], Policy.Minimum));
        Assert.Null(Reconciliation.Value([], Policy.Sum));
        Assert.Equal(0, Reconciliation.Value([new(0, 0, 0, 1, "a")], Policy.Maximum));
    }

    [Fact]
    public void Low_best_and_high_come_each_from_their_own() =>
        Assert.Equal(new Reconciled(5, 10.5, 12), Reconciliation.Bounds(Reports, Policy.LowBestHigh));
}
