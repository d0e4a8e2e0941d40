namespace Sitrep.Language;

/// <summary>
/// Finds a tree with a single root under arc scores: the best head of each word, and where that has several roots or a cycle, the
/// change that costs least, one at a time.
/// </summary>
internal sealed class TreeDecoder
{
    private int[] _mark = new int[64];

    /// <summary>Fills the heads; scores is words × stride with the score of each head in a row, the root in column <paramref name="words"/>.</summary>
    public void Decode(Span<float> scores, int words, int stride, Span<int> heads)
    {
        if (_mark.Length < words + 1)
        {
            _mark = new int[words * 2];
        }

        var roots = 0;
        for (var i = 0; i < words; i++)
        {
            heads[i] = Best(scores.Slice(i * stride, words + 1));
            roots += heads[i] == words ? 1 : 0;
        }

        if (roots != 1)
        {
            OneRoot(scores, words, stride, heads, roots == 0);
        }

        for (var cycle = CycleIn(heads, words); cycle >= 0; cycle = CycleIn(heads, words))
        {
            Break(scores, words, stride, heads, cycle);
        }

        for (var i = 0; i < words; i++)
        {
            heads[i] = heads[i] == words ? -1 : heads[i];
        }
    }

    /// <summary>Gives the root to the word that gains most by it over its best other head, and bars it to the others.</summary>
    private static void OneRoot(Span<float> scores, int words, int stride, Span<int> heads, bool none)
    {
        int root = -1;
        var most = float.NegativeInfinity;
        for (var i = 0; i < words; i++)
        {
            if (!none && heads[i] != words)
            {
                continue;
            }

            var row = scores.Slice(i * stride, words + 1);
            var gain = words == 1 ? row[words] : row[words] - row[Best(row[..words])];
            if (gain > most)
            {
                (root, most) = (i, gain);
            }
        }

        for (var i = 0; i < words; i++)
        {
            var row = scores.Slice(i * stride, words + 1);
            if (i == root)
            {
                row[..words].Fill(float.NegativeInfinity);
                heads[i] = words;
            }
            else
            {
                row[words] = float.NegativeInfinity;
                heads[i] = heads[i] == words ? Best(row[..words]) : heads[i];
            }
        }
    }

    /// <summary>A word on a cycle, or -1; afterwards equal marks mean words whose heads were followed together.</summary>
    private int CycleIn(ReadOnlySpan<int> heads, int words)
    {
        _mark.AsSpan(0, words).Clear();
        for (var i = 0; i < words; i++)
        {
            var at = i;
            while (at != words && _mark[at] == 0)
            {
                _mark[at] = i + 1;
                at = heads[at];
            }

            if (at != words && _mark[at] == i + 1)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Moves the word of a cycle that loses least to a head from which the root is reached.</summary>
    private void Break(ReadOnlySpan<float> scores, int words, int stride, Span<int> heads, int cycle)
    {
        MarkReached(heads, words);
        int moved = -1, target = -1;
        var most = float.NegativeInfinity;
        var at = cycle;
        do
        {
            var row = scores.Slice(at * stride, words + 1);
            for (var head = 0; head < words; head++)
            {
                if (_mark[head] == 1 && (moved < 0 || row[head] - row[heads[at]] > most))
                {
                    (moved, target, most) = (at, head, row[head] - row[heads[at]]);
                }
            }

            at = heads[at];
        }
        while (at != cycle);

        heads[moved] = target;
    }

    /// <summary>Marks words by 1 where their heads lead to the root, and by 2 where they lead into a cycle.</summary>
    private void MarkReached(ReadOnlySpan<int> heads, int words)
    {
        _mark.AsSpan(0, words).Clear();
        for (var i = 0; i < words; i++)
        {
            var at = i;
            while (at != words && _mark[at] == 0)
            {
                _mark[at] = 3;
                at = heads[at];
            }

            var mark = at == words ? 1 : _mark[at] == 3 ? 2 : _mark[at];
            for (at = i; at != words && _mark[at] == 3; at = heads[at])
            {
                _mark[at] = mark;
            }
        }
    }

    private static int Best(ReadOnlySpan<float> row)
    {
        var best = 0;
        for (var i = 1; i < row.Length; i++)
        {
            best = row[i] > row[best] ? i : best;
        }

        return best;
    }
}
