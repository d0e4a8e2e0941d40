using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Language;

/// <summary>Rows of whole numbers with a scale each: of 7 bits, as <see cref="IntegerMatrix"/> takes them, or of 16 bits, to be kept.</summary>
internal static class IntegerRows
{
    /// <summary>Rounds rows of floats for a product, each by its largest absolute value; a rounded row is in whole steps.</summary>
    public static void Quantize(ReadOnlySpan<float> values, Span<byte> rounded, Span<float> scales, int rows, int width)
    {
        var stride = IntegerMatrix.Stepped(width);
        for (var row = 0; row < rows; row++)
        {
            scales[row] = Quantize(values.Slice(row * width, width), rounded.Slice(row * stride, stride));
        }
    }

    /// <summary>Rounds one row for a product, and gives the scale; what the row is longer than the values stands for zero.</summary>
    public static float Quantize(ReadOnlySpan<float> values, Span<byte> rounded)
    {
        const int Most = IntegerMatrix.Most, Zero = IntegerMatrix.RowZero;
        var top = Largest(values);
        var factor = Vector512.Create(Most / top);
        ref var from = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(rounded);
        var whole = values.Length & ~31;
        for (nuint i = 0; i < (nuint)whole; i += 32)
        {
            var both = Rounded(ref from, i, factor) + Vector512.Create((short)Zero);
            Vector256.Narrow(both.GetLower(), both.GetUpper()).AsByte().StoreUnsafe(ref to, i);
        }

        for (var i = whole; i < values.Length; i++)
        {
            rounded[i] = (byte)(MathF.Round(values[i] * (Most / top)) + Zero);
        }

        rounded[values.Length..].Fill(Zero);
        return top / Most;
    }

    /// <summary>Rounds one row to be kept in 16 bits, and gives the scale.</summary>
    public static float Keep(ReadOnlySpan<float> values, Span<short> rounded)
    {
        const int Most = short.MaxValue;
        var top = Largest(values);
        var factor = Vector512.Create(Most / top);
        ref var from = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(rounded);
        var whole = values.Length & ~31;
        for (nuint i = 0; i < (nuint)whole; i += 32)
        {
            Rounded(ref from, i, factor).StoreUnsafe(ref to, i);
        }

        for (var i = whole; i < values.Length; i++)
        {
            rounded[i] = (short)MathF.Round(values[i] * (Most / top));
        }

        return top / Most;
    }

    /// <summary>Writes a row that was kept out as floats.</summary>
    public static void Expand(ReadOnlySpan<short> rounded, float scale, Span<float> values)
    {
        ref var from = ref MemoryMarshal.GetReference(rounded);
        ref var to = ref MemoryMarshal.GetReference(values[..rounded.Length]);
        var whole = rounded.Length & ~31;
        for (nuint i = 0; i < (nuint)whole; i += 32)
        {
            var (low, high) = Vector512.Widen(Vector512.LoadUnsafe(ref from, i));
            (Vector512.ConvertToSingle(low) * scale).StoreUnsafe(ref to, i);
            (Vector512.ConvertToSingle(high) * scale).StoreUnsafe(ref to, i + 16);
        }

        for (var i = whole; i < rounded.Length; i++)
        {
            values[i] = rounded[i] * scale;
        }
    }

    /// <summary>32 values from one on, times a factor, as whole numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Rounded(ref float from, nuint first, Vector512<float> factor) => Vector512.Narrow(
        Vector512.ConvertToInt32(Vector512.Round(Vector512.LoadUnsafe(ref from, first) * factor)),
        Vector512.ConvertToInt32(Vector512.Round(Vector512.LoadUnsafe(ref from, first + 16) * factor)));

    /// <summary>The largest absolute value, and never zero.</summary>
    private static float Largest(ReadOnlySpan<float> values)
    {
        const float Least = 1e-9f;
        ref var from = ref MemoryMarshal.GetReference(values);
        var largest = Vector512.Create(Least);
        var whole = values.Length & ~15;
        for (nuint i = 0; i < (nuint)whole; i += 16)
        {
            largest = Vector512.Max(largest, Vector512.Abs(Vector512.LoadUnsafe(ref from, i)));
        }

        var top = Least;
        for (var i = 0; i < Vector512<float>.Count; i++)
        {
            top = Math.Max(top, largest[i]);
        }

        for (var i = whole; i < values.Length; i++)
        {
            top = Math.Max(top, Math.Abs(values[i]));
        }

        return top;
    }
}
