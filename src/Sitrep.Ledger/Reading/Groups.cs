namespace Sitrep.Ledger.Reading;

/// <summary>Groups of numbers that grow by being joined (disjoint sets with path halving: Tarjan and van Leeuwen, 1984).</summary>
internal sealed class Groups
{
    private readonly Dictionary<long, long> _above = [];
    private readonly Dictionary<long, long> _sizes = [];

    /// <summary>How many joins made one group of two.</summary>
    public long Joined { get; private set; }

    /// <summary>The number that stands for a number's group; itself when it was joined with none.</summary>
    public long Of(long one)
    {
        while (_above.TryGetValue(one, out var above))
        {
            if (_above.TryGetValue(above, out var higher))
            {
                _above[one] = higher;
            }

            one = above;
        }

        return one;
    }

    /// <summary>How many numbers a number's group has.</summary>
    public long SizeOf(long one) => _sizes.GetValueOrDefault(Of(one), 1);

    /// <summary>Makes one group of those of two numbers.</summary>
    public void Join(long one, long other)
    {
        var (least, most) = (Math.Min(Of(one), Of(other)), Math.Max(Of(one), Of(other)));
        if (least != most)
        {
            _sizes[least] = SizeOf(least) + SizeOf(most);
            _above[most] = least;
            Joined++;
        }
    }
}
