using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Language;

/// <summary>The product of rows with one group of columns of an <see cref="IntegerMatrix"/>, as wide as the machine's vectors are.</summary>
internal static class IntegerPanel
{
    private const int Group = IntegerMatrix.Group;

    /// <summary>Fills a group of columns of a result whose rows are a stride apart.</summary>
    public static void Multiply(
        ReadOnlySpan<short> left, ReadOnlySpan<float> leftScales, ReadOnlySpan<short> panel, ReadOnlySpan<float> scales, ReadOnlySpan<float> bias,
        Span<float> result, int rows, int inner, int stride)
    {
        if (Avx512BW.IsSupported)
        {
            Wide(left, leftScales, panel, scales, bias, result, rows, inner, stride);
        }
        else if (Avx2.IsSupported)
        {
            Narrow(left, leftScales, panel, scales, bias, result, rows, inner, stride);
        }
        else
        {
            Portable(left, leftScales, panel, scales, bias, result, rows, inner, stride);
        }
    }

    /// <summary>Vectors of 512 bits, eight rows at a time.</summary>
    internal static void Wide(
        ReadOnlySpan<short> left, ReadOnlySpan<float> leftScales, ReadOnlySpan<short> panel, ReadOnlySpan<float> scales, ReadOnlySpan<float> bias,
        Span<float> result, int rows, int inner, int stride)
    {
        ref var a = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(left));
        ref var b = ref MemoryMarshal.GetReference(panel);
        ref var c = ref MemoryMarshal.GetReference(result);
        var pairs = inner / 2;
        Vector512<float> lowScale = Vector512.Create(scales), highScale = Vector512.Create(scales[16..]);
        Vector512<float> lowBias = Vector512.Create(bias), highBias = Vector512.Create(bias[16..]);
        var row = 0;
        for (; row + 8 <= rows; row += 8)
        {
            ref var a0 = ref Unsafe.Add(ref a, row * pairs);
            ref var a4 = ref Unsafe.Add(ref a0, 4 * pairs);
            ref var at = ref b;
            Vector512<int> l0 = default, l1 = default, l2 = default, l3 = default, l4 = default, l5 = default, l6 = default, l7 = default;
            Vector512<int> h0 = default, h1 = default, h2 = default, h3 = default, h4 = default, h5 = default, h6 = default, h7 = default;
            for (var k = 0; k < pairs; k++)
            {
                var low = Vector512.LoadUnsafe(ref at);
                var high = Vector512.LoadUnsafe(ref at, 32);
                at = ref Unsafe.Add(ref at, 2 * Group);
                var x = Vector512.Create(Unsafe.Add(ref a0, k)).AsInt16();
                l0 += Avx512BW.MultiplyAddAdjacent(x, low);
                h0 += Avx512BW.MultiplyAddAdjacent(x, high);
                x = Vector512.Create(Unsafe.Add(ref a0, pairs + k)).AsInt16();
                l1 += Avx512BW.MultiplyAddAdjacent(x, low);
                h1 += Avx512BW.MultiplyAddAdjacent(x, high);
                x = Vector512.Create(Unsafe.Add(ref a0, 2 * pairs + k)).AsInt16();
                l2 += Avx512BW.MultiplyAddAdjacent(x, low);
                h2 += Avx512BW.MultiplyAddAdjacent(x, high);
                x = Vector512.Create(Unsafe.Add(ref a0, 3 * pairs + k)).AsInt16();
                l3 += Avx512BW.MultiplyAddAdjacent(x, low);
                h3 += Avx512BW.MultiplyAddAdjacent(x, high);
                x = Vector512.Create(Unsafe.Add(ref a4, k)).AsInt16();
                l4 += Avx512BW.MultiplyAddAdjacent(x, low);
                h4 += Avx512BW.MultiplyAddAdjacent(x, high);
                x = Vector512.Create(Unsafe.Add(ref a4, pairs + k)).AsInt16();
                l5 += Avx512BW.MultiplyAddAdjacent(x, low);
                h5 += Avx512BW.MultiplyAddAdjacent(x, high);
                x = Vector512.Create(Unsafe.Add(ref a4, 2 * pairs + k)).AsInt16();
                l6 += Avx512BW.MultiplyAddAdjacent(x, low);
                h6 += Avx512BW.MultiplyAddAdjacent(x, high);
                x = Vector512.Create(Unsafe.Add(ref a4, 3 * pairs + k)).AsInt16();
                l7 += Avx512BW.MultiplyAddAdjacent(x, low);
                h7 += Avx512BW.MultiplyAddAdjacent(x, high);
            }

            ref var to = ref Unsafe.Add(ref c, row * stride);
            Store(ref to, l0, h0, leftScales[row]);
            Store(ref Unsafe.Add(ref to, stride), l1, h1, leftScales[row + 1]);
            Store(ref Unsafe.Add(ref to, 2 * stride), l2, h2, leftScales[row + 2]);
            Store(ref Unsafe.Add(ref to, 3 * stride), l3, h3, leftScales[row + 3]);
            Store(ref Unsafe.Add(ref to, 4 * stride), l4, h4, leftScales[row + 4]);
            Store(ref Unsafe.Add(ref to, 5 * stride), l5, h5, leftScales[row + 5]);
            Store(ref Unsafe.Add(ref to, 6 * stride), l6, h6, leftScales[row + 6]);
            Store(ref Unsafe.Add(ref to, 7 * stride), l7, h7, leftScales[row + 7]);
        }

        for (; row < rows; row++)
        {
            Vector512<int> low = default, high = default;
            for (var k = 0; k < pairs; k++)
            {
                var x = Vector512.Create(Unsafe.Add(ref a, row * pairs + k)).AsInt16();
                low += Avx512BW.MultiplyAddAdjacent(x, Vector512.LoadUnsafe(ref b, (nuint)(k * 2 * Group)));
                high += Avx512BW.MultiplyAddAdjacent(x, Vector512.LoadUnsafe(ref b, (nuint)(k * 2 * Group + 32)));
            }

            Store(ref Unsafe.Add(ref c, row * stride), low, high, leftScales[row]);
        }

        void Store(ref float to, Vector512<int> low, Vector512<int> high, float scale)
        {
            (Vector512.ConvertToSingle(low) * (lowScale * scale) + lowBias).StoreUnsafe(ref to);
            (Vector512.ConvertToSingle(high) * (highScale * scale) + highBias).StoreUnsafe(ref to, 16);
        }
    }

    /// <summary>Vectors of 256 bits, four rows and half a group at a time.</summary>
    internal static void Narrow(
        ReadOnlySpan<short> left, ReadOnlySpan<float> leftScales, ReadOnlySpan<short> panel, ReadOnlySpan<float> scales, ReadOnlySpan<float> bias,
        Span<float> result, int rows, int inner, int stride)
    {
        ref var a = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(left));
        var pairs = inner / 2;
        for (var half = 0; half < Group; half += 16)
        {
            ref var b = ref Unsafe.Add(ref MemoryMarshal.GetReference(panel), 2 * half);
            ref var c = ref Unsafe.Add(ref MemoryMarshal.GetReference(result), half);
            Vector256<float> lowScale = Vector256.Create(scales[half..]), highScale = Vector256.Create(scales[(half + 8)..]);
            Vector256<float> lowBias = Vector256.Create(bias[half..]), highBias = Vector256.Create(bias[(half + 8)..]);
            for (var row = 0; row < rows; row += 4)
            {
                // The last block begins earlier, so that it is whole; what it writes twice is the same.
                var first = Math.Max(0, Math.Min(row, rows - 4));
                ref var a0 = ref Unsafe.Add(ref a, first * pairs);
                int second = rows > 1 ? pairs : 0, third = rows > 2 ? 2 * pairs : 0, fourth = rows > 3 ? 3 * pairs : 0;
                Vector256<int> l0 = default, l1 = default, l2 = default, l3 = default, h0 = default, h1 = default, h2 = default, h3 = default;
                for (var k = 0; k < pairs; k++)
                {
                    var low = Vector256.LoadUnsafe(ref b, (nuint)(k * 2 * Group));
                    var high = Vector256.LoadUnsafe(ref b, (nuint)(k * 2 * Group + 16));
                    var x = Vector256.Create(Unsafe.Add(ref a0, k)).AsInt16();
                    l0 += Avx2.MultiplyAddAdjacent(x, low);
                    h0 += Avx2.MultiplyAddAdjacent(x, high);
                    x = Vector256.Create(Unsafe.Add(ref a0, second + k)).AsInt16();
                    l1 += Avx2.MultiplyAddAdjacent(x, low);
                    h1 += Avx2.MultiplyAddAdjacent(x, high);
                    x = Vector256.Create(Unsafe.Add(ref a0, third + k)).AsInt16();
                    l2 += Avx2.MultiplyAddAdjacent(x, low);
                    h2 += Avx2.MultiplyAddAdjacent(x, high);
                    x = Vector256.Create(Unsafe.Add(ref a0, fourth + k)).AsInt16();
                    l3 += Avx2.MultiplyAddAdjacent(x, low);
                    h3 += Avx2.MultiplyAddAdjacent(x, high);
                }

                ref var to = ref Unsafe.Add(ref c, first * stride);
                Store(ref to, l0, h0, leftScales[first]);
                if (rows > 1)
                {
                    Store(ref Unsafe.Add(ref to, stride), l1, h1, leftScales[first + 1]);
                }

                if (rows > 2)
                {
                    Store(ref Unsafe.Add(ref to, 2 * stride), l2, h2, leftScales[first + 2]);
                }

                if (rows > 3)
                {
                    Store(ref Unsafe.Add(ref to, 3 * stride), l3, h3, leftScales[first + 3]);
                }
            }

            void Store(ref float to, Vector256<int> low, Vector256<int> high, float scale)
            {
                (Vector256.ConvertToSingle(low) * (lowScale * scale) + lowBias).StoreUnsafe(ref to);
                (Vector256.ConvertToSingle(high) * (highScale * scale) + highBias).StoreUnsafe(ref to, 8);
            }
        }
    }

    /// <summary>Vectors of 128 bits on any machine, one row and four columns at a time.</summary>
    internal static void Portable(
        ReadOnlySpan<short> left, ReadOnlySpan<float> leftScales, ReadOnlySpan<short> panel, ReadOnlySpan<float> scales, ReadOnlySpan<float> bias,
        Span<float> result, int rows, int inner, int stride)
    {
        for (var row = 0; row < rows; row++)
        {
            var values = left.Slice(row * inner, inner);
            for (var column = 0; column < Group; column += 4)
            {
                var sum = Vector128<int>.Zero;
                for (var k = 0; k < inner; k += 2)
                {
                    var pair = Vector128.Create(panel[(k * Group + 2 * column)..]).AsInt32();
                    sum += (pair << 16 >> 16) * values[k] + (pair >> 16) * values[k + 1];
                }

                (Vector128.ConvertToSingle(sum) * (Vector128.Create(scales[column..]) * leftScales[row]) + Vector128.Create(bias[column..])).CopyTo(result[(row * stride + column)..]);
            }
        }
    }
}
