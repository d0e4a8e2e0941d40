namespace Sitrep.Incidents;

/// <summary>
/// Near copies found without comparing all texts: minima of a set under many hash functions agree as often as sets
/// overlap (Broder, 1997), and sets that agree in a whole band of them are candidates (locality-sensitive hashing: Indyk
/// and Motwani, 1998).
/// </summary>
/// <remarks>
/// With 20 bands of three, texts that share 70 % of all their shingles share a band with certainty, 43 % (three fifths of
/// each) in four of five cases, 10 % in one of fifty.
/// </remarks>
public static class MinHash
{
    private const int Bands = 20;
    private const int Rows = 3;

    private static readonly (ulong Factor, ulong Term)[] Functions = [.. Enumerable.Range(1, Bands * Rows).Select(i => (Mix((ulong)i) | 1, Mix((ulong)i << 32)))];

    /// <summary>The bands of a set of shingles, each with its number mixed in; none of an empty one.</summary>
    public static long[] BandsOf(ReadOnlySpan<uint> shingles)
    {
        if (shingles.Length == 0)
        {
            return [];
        }

        var bands = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var hash = (ulong)band;
            for (var row = 0; row < Rows; row++)
            {
                var (factor, term) = Functions[(band * Rows) + row];
                var least = ulong.MaxValue;
                foreach (var shingle in shingles)
                {
                    least = Math.Min(least, unchecked((factor * shingle) + term) >> 16);
                }

                hash = Mix(hash ^ least);
            }

            bands[band] = unchecked((long)hash);
        }

        return bands;
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    private static ulong Mix(ulong value)
    {
        value = unchecked(value + 0x9E3779B97F4A7C15UL);
        value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL);
        value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EBUL);
        return value ^ (value >> 31);
    }
}
