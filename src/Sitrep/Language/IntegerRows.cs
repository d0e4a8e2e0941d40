using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Language;

/// <summary>Rows of whole numbers of 16 bits with a scale each, as <see cref="IntegerMatrix"/> takes them.</summary>
internal static class IntegerRows
{
    /// <summary>Rounds rows of floats, each by its largest absolute value.</summary>
    public static void Quantize(ReadOnlySpan<float> values, Span<short> rounded, Span<float> scales, int rows, int width)
    {
        for (var row = 0; row < rows; row++)
        {
            scales[row] = Quantize(values.Slice(row * width, width), rounded.Slice(row * width, width), IntegerMatrix.MostOfRow);
        }
    }

    /// <summary>Rounds one row so that the largest absolute value becomes most, and gives the scale.</summary>
    public static float Quantize(ReadOnlySpan<float> values, Span<short> rounded, int most)
    {
        ref var from = ref MemoryMarshal.GetReference(values);
        var largest = Vector512.Create(1e-9f);
        var whole = values.Length & ~31;
        for (nuint i = 0; i < (nuint)whole; i += 16)
        {
            largest = Vector512.Max(largest, Vector512.Abs(Vector512.LoadUnsafe(ref from, i)));
        }

        var top = 1e-9f;
        for (var i = 0; i < Vector512<float>.Count; i++)
        {
            top = Math.Max(top, largest[i]);
        }

        for (var i = whole; i < values.Length; i++)
        {
            top = Math.Max(top, Math.Abs(values[i]));
        }

        var scale = most / top;
        var factor = Vector512.Create(scale);
        ref var to = ref MemoryMarshal.GetReference(rounded);
        for (nuint i = 0; i < (nuint)whole; i += 32)
        {
            var low = Vector512.ConvertToInt32(Vector512.Round(Vector512.LoadUnsafe(ref from, i) * factor));
            var high = Vector512.ConvertToInt32(Vector512.Round(Vector512.LoadUnsafe(ref from, i + 16) * factor));
            Vector512.Narrow(low, high).StoreUnsafe(ref to, i);
        }

        for (var i = whole; i < values.Length; i++)
        {
            rounded[i] = (short)MathF.Round(values[i] * scale);
        }

        return top / most;
    }

    /// <summary>Writes a rounded row out as floats.</summary>
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
}
