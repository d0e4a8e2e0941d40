using System.Runtime.Intrinsics;

namespace Sitrep.Knowledge;

/// <summary>
/// A set of words in any case as a Bloom filter (Bloom 1970) of one bit a word: a word whose bit it lacks is none of them, one whose bit
/// it has may be.
/// </summary>
internal readonly record struct WordSigns
{
    private const int BitsOfPart = 64;

    private readonly Vector256<ulong> _bits;

    private WordSigns(Vector256<ulong> bits) => _bits = bits;

    /// <summary>The signs of some words.</summary>
    public static WordSigns Of(IEnumerable<string> words) => Of([.. words.Select(BitOf)]);

    /// <summary>The signs of the words that have some bits.</summary>
    public static WordSigns Of(ReadOnlySpan<byte> bits)
    {
        Span<ulong> parts = stackalloc ulong[Vector256<ulong>.Count];
        parts.Clear();
        foreach (var bit in bits)
        {
            parts[bit / BitsOfPart] |= 1UL << (bit % BitsOfPart);
        }

        return new(Vector256.Create<ulong>(parts));
    }

    /// <summary>The bit of a word. Letters beyond ASCII do not count, so that words which are equal in any case have one bit.</summary>
    public static byte BitOf(string word)
    {
        var hash = 0u;
        foreach (var c in word)
        {
            hash = char.IsAscii(c) ? (hash ^ (c | 0x20u)) * 0x9E3779B1 : hash;
        }

        return (byte)(hash >> 24);
    }

    /// <summary>The words of two sets.</summary>
    public WordSigns With(WordSigns others) => new(_bits | others._bits);

    /// <summary>Whether a word of this bit may be among them.</summary>
    public bool MayHave(byte bit) => (_bits[bit / BitsOfPart] >> (bit % BitsOfPart) & 1) != 0;

    /// <summary>Whether all of some words may be among them.</summary>
    public bool MayHaveAll(WordSigns words) => (_bits & words._bits) == words._bits;

    /// <summary>Whether any of some words may be among them.</summary>
    public bool MayHaveAny(WordSigns words) => (_bits & words._bits) != Vector256<ulong>.Zero;
}
