using Sitrep.Incidents;

namespace Sitrep.Ledger.Writing;

/// <summary>How alike two events are, kept, since a report that comes has its neighbours compared with each other again.</summary>
internal sealed class PairScores
{
    private const int MostKept = 500_000;

    private readonly Dictionary<(long, long), double> _kept = [];

    /// <summary>The score of two events.</summary>
    public double Of(Profile one, Profile other)
    {
        var pair = one.Seq < other.Seq ? (one.Seq, other.Seq) : (other.Seq, one.Seq);
        if (!_kept.TryGetValue(pair, out var score))
        {
            if (_kept.Count >= MostKept)
            {
                _kept.Clear();
            }

            _kept[pair] = score = Sameness.Score(one, other);
        }

        return score;
    }
}
