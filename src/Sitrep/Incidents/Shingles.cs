namespace Sitrep.Incidents;

/// <summary>
/// Texts as sets of three consecutive words each (shingles: Broder, "On the resemblance and containment of documents",
/// 1997), so that copies are known by what they share. Case, punctuation and spacing do not count.
/// </summary>
public static class Shingles
{
    private const int Length = 3;
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>The words as hashes, in order (FNV-1a, 64 bits: the same on every machine and release).</summary>
    public static ulong[] Words(ReadOnlySpan<char> text)
    {
        var words = new List<ulong>(text.Length / 5);
        var hash = Offset;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = unchecked((hash ^ char.ToLowerInvariant(c)) * Prime);
            }
            else if (hash != Offset && c is not ('\'' or '’'))
            {
                words.Add(hash);
                hash = Offset;
            }
        }

        if (hash != Offset)
        {
            words.Add(hash);
        }

        return [.. words];
    }

    /// <summary>The shingles, ascending and each once; of a text of fewer words, itself.</summary>
    public static uint[] Of(ReadOnlySpan<ulong> words)
    {
        if (words.Length == 0)
        {
            return [];
        }

        var count = Math.Max(1, words.Length - Length + 1);
        var shingles = new uint[count];
        for (var i = 0; i < count; i++)
        {
            shingles[i] = (uint)(Run(words.Slice(i, Math.Min(Length, words.Length - i))) >> 32);
        }

        return Distinct(shingles);
    }

    /// <summary>One hash for consecutive words.</summary>
    public static ulong Run(ReadOnlySpan<ulong> words)
    {
        var hash = Offset;
        foreach (var word in words)
        {
            hash = unchecked((hash ^ word) * Prime);
            hash ^= hash >> 29;
        }

        return hash;
    }

    /// <summary>How many are in both; both ascending.</summary>
    public static int Shared(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        int i = 0, j = 0, shared = 0;
        while (i < one.Length && j < other.Length)
        {
            shared += one[i] == other[j] ? 1 : 0;
            var (left, right) = (one[i], other[j]);
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Which part of the smaller set is in the other, from 0 to 1.</summary>
    public static double Containment(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        var least = Math.Min(one.Length, other.Length);
        return least == 0 ? 0 : Shared(one, other) / (double)least;
    }

    internal static uint[] Distinct(uint[] hashes)
    {
        Array.Sort(hashes);
        var kept = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1])
            {
                hashes[kept++] = hashes[i];
            }
        }

        return hashes[..kept];
    }
}
