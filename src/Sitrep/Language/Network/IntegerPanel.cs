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
    /// <param name="left">Rows with a distance of <paramref name="inner"/>.</param>
    /// <param name="leftScales">What one stands for in each row.</param>
    /// <param name="panel">The group's values, as <see cref="IntegerMatrix"/> has them.</param>
    /// <param name="start">What sums begin with: what the rows' zero adds is taken off.</param>
    /// <param name="scales">What one stands for in each column.</param>
    /// <param name="bias">What is added to each column.</param>
    /// <param name="result">Takes the products.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="inner">Inner dimension, a multiple of <see cref="IntegerMatrix.Step"/>.</param>
    /// <param name="stride">Distance of the result's rows.</param>
    public static void Multiply(
        ReadOnlySpan<byte> left, ReadOnlySpan<float> leftScales, ReadOnlySpan<sbyte> panel, ReadOnlySpan<int> start, ReadOnlySpan<float> scales,
        ReadOnlySpan<float> bias, Span<float> result, int rows, int inner, int stride)
    {
        if (Avx512BW.IsSupported)
        {
            Wide(left, leftScales, panel, start, scales, bias, result, rows, inner, stride);
        }
        else if (Avx2.IsSupported)
        {
            Narrow(left, leftScales, panel, start, scales, bias, result, rows, inner, stride);
        }
        else
        {
            Portable(left, leftScales, panel, start, scales, bias, result, rows, inner, stride);
        }
    }

    /// <summary>Vectors of 512 bits, eight rows at a time.</summary>
    internal static void Wide(
        ReadOnlySpan<byte> left, ReadOnlySpan<float> leftScales, ReadOnlySpan<sbyte> panel, ReadOnlySpan<int> start, ReadOnlySpan<float> scales,
        ReadOnlySpan<float> bias, Span<float> result, int rows, int inner, int stride)
    {
        ref var a = ref Unsafe.As<byte, int>(ref MemoryMarshal.GetReference(left));
        ref var b = ref MemoryMarshal.GetReference(panel);
        ref var c = ref MemoryMarshal.GetReference(result);
        var quads = inner / 4;
        var one = Vector512.Create((short)1);
        Vector512<int> lowStart = Vector512.Create(start), highStart = Vector512.Create(start[16..]);
        Vector512<float> lowScale = Vector512.Create(scales), highScale = Vector512.Create(scales[16..]);
        Vector512<float> lowBias = Vector512.Create(bias), highBias = Vector512.Create(bias[16..]);
        for (var block = 0; block < rows && rows >= 8; block += 8)
        {
            // The last block begins earlier, so that it is whole; what it writes twice is the same.
            var row = Math.Min(block, rows - 8);
            ref var a0 = ref Unsafe.Add(ref a, row * quads);
            ref var a4 = ref Unsafe.Add(ref a0, 4 * quads);
            ref var at = ref b;
            Vector512<int> l0 = lowStart, l1 = lowStart, l2 = lowStart, l3 = lowStart, l4 = lowStart, l5 = lowStart, l6 = lowStart, l7 = lowStart;
            Vector512<int> h0 = highStart, h1 = highStart, h2 = highStart, h3 = highStart, h4 = highStart, h5 = highStart, h6 = highStart, h7 = highStart;
            for (var k = 0; k < quads; k += 2)
            {
                Vector512<sbyte> low = Vector512.LoadUnsafe(ref at), high = Vector512.LoadUnsafe(ref at, 64);
                Vector512<sbyte> nextLow = Vector512.LoadUnsafe(ref at, 128), nextHigh = Vector512.LoadUnsafe(ref at, 192);
                at = ref Unsafe.Add(ref at, IntegerMatrix.Step * Group);
                Add(ref Unsafe.Add(ref a0, k), ref l0, ref h0);
                Add(ref Unsafe.Add(ref a0, quads + k), ref l1, ref h1);
                Add(ref Unsafe.Add(ref a0, 2 * quads + k), ref l2, ref h2);
                Add(ref Unsafe.Add(ref a0, 3 * quads + k), ref l3, ref h3);
                Add(ref Unsafe.Add(ref a4, k), ref l4, ref h4);
                Add(ref Unsafe.Add(ref a4, quads + k), ref l5, ref h5);
                Add(ref Unsafe.Add(ref a4, 2 * quads + k), ref l6, ref h6);
                Add(ref Unsafe.Add(ref a4, 3 * quads + k), ref l7, ref h7);

                [MethodImpl(MethodImplOptions.AggressiveInlining)]
                void Add(ref int values, ref Vector512<int> lowSum, ref Vector512<int> highSum)
                {
                    Vector512<byte> x = Vector512.Create(values).AsByte(), next = Vector512.Create(Unsafe.Add(ref values, 1)).AsByte();
                    lowSum += Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(x, low) + Avx512BW.MultiplyAddAdjacent(next, nextLow), one);
                    highSum += Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(x, high) + Avx512BW.MultiplyAddAdjacent(next, nextHigh), one);
                }
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

        for (var row = 0; row < rows && rows < 8; row++)
        {
            Vector512<int> low = lowStart, high = highStart;
            for (var k = 0; k < quads; k++)
            {
                var x = Vector512.Create(Unsafe.Add(ref a, row * quads + k)).AsByte();
                low += Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(x, Vector512.LoadUnsafe(ref b, (nuint)(k * 4 * Group))), one);
                high += Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(x, Vector512.LoadUnsafe(ref b, (nuint)(k * 4 * Group + 64))), one);
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
        ReadOnlySpan<byte> left, ReadOnlySpan<float> leftScales, ReadOnlySpan<sbyte> panel, ReadOnlySpan<int> start, ReadOnlySpan<float> scales,
        ReadOnlySpan<float> bias, Span<float> result, int rows, int inner, int stride)
    {
        ref var a = ref Unsafe.As<byte, int>(ref MemoryMarshal.GetReference(left));
        var quads = inner / 4;
        var one = Vector256.Create((short)1);
        for (var half = 0; half < Group; half += 16)
        {
            ref var b = ref Unsafe.Add(ref MemoryMarshal.GetReference(panel), 4 * half);
            ref var c = ref Unsafe.Add(ref MemoryMarshal.GetReference(result), half);
            Vector256<int> lowStart = Vector256.Create(start[half..]), highStart = Vector256.Create(start[(half + 8)..]);
            Vector256<float> lowScale = Vector256.Create(scales[half..]), highScale = Vector256.Create(scales[(half + 8)..]);
            Vector256<float> lowBias = Vector256.Create(bias[half..]), highBias = Vector256.Create(bias[(half + 8)..]);
            for (var row = 0; row < rows; row += 4)
            {
                // The last block begins earlier, so that it is whole; what it writes twice is the same.
                var first = Math.Max(0, Math.Min(row, rows - 4));
                ref var a0 = ref Unsafe.Add(ref a, first * quads);
                int second = rows > 1 ? quads : 0, third = rows > 2 ? 2 * quads : 0, fourth = rows > 3 ? 3 * quads : 0;
                Vector256<int> l0 = lowStart, l1 = lowStart, l2 = lowStart, l3 = lowStart, h0 = highStart, h1 = highStart, h2 = highStart, h3 = highStart;
                for (var k = 0; k < quads; k++)
                {
                    var low = Vector256.LoadUnsafe(ref b, (nuint)(k * 4 * Group));
                    var high = Vector256.LoadUnsafe(ref b, (nuint)(k * 4 * Group + 32));
                    Add(ref Unsafe.Add(ref a0, k), ref l0, ref h0);
                    Add(ref Unsafe.Add(ref a0, second + k), ref l1, ref h1);
                    Add(ref Unsafe.Add(ref a0, third + k), ref l2, ref h2);
                    Add(ref Unsafe.Add(ref a0, fourth + k), ref l3, ref h3);

                    [MethodImpl(MethodImplOptions.AggressiveInlining)]
                    void Add(ref int values, ref Vector256<int> lowSum, ref Vector256<int> highSum)
                    {
                        var x = Vector256.Create(values).AsByte();
                        lowSum += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, low), one);
                        highSum += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, high), one);
                    }
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
        ReadOnlySpan<byte> left, ReadOnlySpan<float> leftScales, ReadOnlySpan<sbyte> panel, ReadOnlySpan<int> start, ReadOnlySpan<float> scales,
        ReadOnlySpan<float> bias, Span<float> result, int rows, int inner, int stride)
    {
        for (var row = 0; row < rows; row++)
        {
            var values = left.Slice(row * inner, inner);
            for (var column = 0; column < Group; column += 4)
            {
                var sum = Vector128.Create(start[column..]);
                for (var k = 0; k < inner; k += 4)
                {
                    var quad = Vector128.Create(panel[(k * Group + 4 * column)..]).AsInt32();
                    sum += (quad << 24 >> 24) * values[k] + (quad << 16 >> 24) * values[k + 1] + (quad << 8 >> 24) * values[k + 2] + (quad >> 24) * values[k + 3];
                }

                (Vector128.ConvertToSingle(sum) * (Vector128.Create(scales[column..]) * leftScales[row]) + Vector128.Create(bias[column..])).CopyTo(result[(row * stride + column)..]);
            }
        }
    }
}
