using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Language;

/// <summary>
/// A linear classifier over hashed features: each feature picks a row of 8-bit weights, one for each class, and the rows are
/// added up. Features that share a row are not told apart.
/// </summary>
internal sealed class LinearClassifier(int classes, int bits, sbyte[] weights)
{
    private readonly int _shift = 32 - bits;

    public int Classes { get; } = classes;

    public int Bits { get; } = bits;

    public sbyte[] Weights { get; } = weights;

    /// <summary>Row length: classes are padded to whole vectors.</summary>
    public static int Padded(int classes) => (classes + 15) & ~15;

    /// <summary>Row of a feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Row(uint feature, int shift) => (feature * 0x9E3779B1u) >> shift;

    /// <summary>Adds up the rows of the features; scores has the padded length.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        var width = Padded(Classes);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(Weights);
        for (var column = 0; column < width; column += 16)
        {
            var sum = Vector256<short>.Zero;
            foreach (var feature in features)
            {
                var row = (nuint)Row(feature, _shift) * (nuint)width + (nuint)column;
                var half = Vector128.LoadUnsafe(ref weights, row);
                var (low, high) = Vector128.Widen(half);
                sum += Vector256.Create(low, high);
            }

            sum.CopyTo(scores[column..]);
        }
    }

    public static LinearClassifier Read(BinaryReader reader)
    {
        int classes = reader.ReadInt32(), bits = reader.ReadInt32();
        var weights = new sbyte[Padded(classes) << bits];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(classes, bits, weights);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.Write(Bits);
        writer.Write(MemoryMarshal.AsBytes(Weights.AsSpan()));
    }
}
