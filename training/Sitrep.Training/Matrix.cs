using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Training;

/// <summary>
/// Dense products of row-major matrices of 32-bit floats. Every element of a result is one chain of fused multiply-adds in the
/// order of the inner dimension, so that results are the same to the bit on every machine and for any batch.
/// </summary>
internal static class Matrix
{
    /// <summary>Columns of a result come in whole groups of this many.</summary>
    public const int Group = 32;

    /// <summary>From how many rows on it pays to copy the right matrix together.</summary>
    private const int PackedFrom = 24;

    [ThreadStatic]
    private static float[]? _panelOfThread;

    /// <summary>The least whole number of groups that holds a width.</summary>
    public static int Padded(int width) => (width + Group - 1) / Group * Group;

    /// <summary>result (rows × columns) = left (rows × inner) · right (inner × columns), added to what is there when asked.</summary>
    public static void Multiply(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result, int rows, int inner, int columns, bool add = false)
    {
        if (columns % Group != 0 || left.Length < rows * inner || right.Length < inner * columns || result.Length < rows * columns)
        {
            throw new ArgumentException("matrix sizes do not fit");
        }

        for (var column = 0; column < columns; column += Group)
        {
            if (columns == Group || rows < PackedFrom)
            {
                Panel(left, right[column..], result[column..], rows, inner, columns, columns, add);
            }
            else
            {
                var panel = Packed(right[column..], inner, columns);
                Panel(left, panel, result[column..], rows, inner, Group, columns, add);
            }
        }
    }

    /// <summary>Copies one group of columns together, so that the rows that follow each other in use do so in memory.</summary>
    private static Span<float> Packed(ReadOnlySpan<float> right, int inner, int columns)
    {
        var panel = _panelOfThread;
        if (panel is null || panel.Length < inner * Group)
        {
            _panelOfThread = panel = new float[inner * Group];
        }

        for (var k = 0; k < inner; k++)
        {
            right.Slice(k * columns, Group).CopyTo(panel.AsSpan(k * Group));
        }

        return panel;
    }

    private static void Panel(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result, int rows, int inner, int stride, int columns, bool add)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        ref var c = ref MemoryMarshal.GetReference(result);
        var row = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; row + 8 <= rows; row += 8)
            {
                Eight(ref Unsafe.Add(ref a, row * inner), ref b, ref Unsafe.Add(ref c, row * columns), inner, stride, columns, add);
            }

            for (; row < rows; row++)
            {
                One(ref Unsafe.Add(ref a, row * inner), ref b, ref Unsafe.Add(ref c, row * columns), inner, stride, columns, add);
            }

            return;
        }

        for (; row + 6 <= rows; row += 6)
        {
            Six(ref Unsafe.Add(ref a, row * inner), ref b, ref Unsafe.Add(ref c, row * columns), inner, stride, columns, add);
            Six(ref Unsafe.Add(ref a, row * inner), ref Unsafe.Add(ref b, 16), ref Unsafe.Add(ref c, row * columns + 16), inner, stride, columns, add);
        }

        for (; row < rows; row++)
        {
            OneNarrow(ref Unsafe.Add(ref a, row * inner), ref b, ref Unsafe.Add(ref c, row * columns), inner, stride, columns, add);
            OneNarrow(ref Unsafe.Add(ref a, row * inner), ref Unsafe.Add(ref b, 16), ref Unsafe.Add(ref c, row * columns + 16), inner, stride, columns, add);
        }
    }

    /// <summary>result (columns × rows) = the transpose of source (rows × columns); stride is the length of a row of the result.</summary>
    public static void Transpose(ReadOnlySpan<float> source, Span<float> result, int rows, int columns, int stride)
    {
        const int Tile = 16;
        for (var left = 0; left < columns; left += Tile)
        {
            var right = Math.Min(left + Tile, columns);
            for (var row = 0; row < rows; row++)
            {
                var from = source.Slice(row * columns, columns);
                for (var column = left; column < right; column++)
                {
                    result[column * stride + row] = from[column];
                }
            }
        }
    }

    private static void Eight(ref float a, ref float b, ref float c, int inner, int stride, int columns, bool add)
    {
        Vector512<float> l0 = default, l1 = default, l2 = default, l3 = default, l4 = default, l5 = default, l6 = default, l7 = default;
        Vector512<float> h0 = default, h1 = default, h2 = default, h3 = default, h4 = default, h5 = default, h6 = default, h7 = default;
        if (add)
        {
            Load(ref c, 0, columns, ref l0, ref h0);
            Load(ref c, 1, columns, ref l1, ref h1);
            Load(ref c, 2, columns, ref l2, ref h2);
            Load(ref c, 3, columns, ref l3, ref h3);
            Load(ref c, 4, columns, ref l4, ref h4);
            Load(ref c, 5, columns, ref l5, ref h5);
            Load(ref c, 6, columns, ref l6, ref h6);
            Load(ref c, 7, columns, ref l7, ref h7);
        }

        ref var a4 = ref Unsafe.Add(ref a, 4 * inner);
        for (var k = 0; k < inner; k++)
        {
            var low = Vector512.LoadUnsafe(ref b);
            var high = Vector512.LoadUnsafe(ref b, 16);
            b = ref Unsafe.Add(ref b, stride);
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            l0 = Vector512.FusedMultiplyAdd(x, low, l0);
            h0 = Vector512.FusedMultiplyAdd(x, high, h0);
            x = Vector512.Create(Unsafe.Add(ref a, inner + k));
            l1 = Vector512.FusedMultiplyAdd(x, low, l1);
            h1 = Vector512.FusedMultiplyAdd(x, high, h1);
            x = Vector512.Create(Unsafe.Add(ref a, 2 * inner + k));
            l2 = Vector512.FusedMultiplyAdd(x, low, l2);
            h2 = Vector512.FusedMultiplyAdd(x, high, h2);
            x = Vector512.Create(Unsafe.Add(ref a, 3 * inner + k));
            l3 = Vector512.FusedMultiplyAdd(x, low, l3);
            h3 = Vector512.FusedMultiplyAdd(x, high, h3);
            x = Vector512.Create(Unsafe.Add(ref a4, k));
            l4 = Vector512.FusedMultiplyAdd(x, low, l4);
            h4 = Vector512.FusedMultiplyAdd(x, high, h4);
            x = Vector512.Create(Unsafe.Add(ref a4, inner + k));
            l5 = Vector512.FusedMultiplyAdd(x, low, l5);
            h5 = Vector512.FusedMultiplyAdd(x, high, h5);
            x = Vector512.Create(Unsafe.Add(ref a4, 2 * inner + k));
            l6 = Vector512.FusedMultiplyAdd(x, low, l6);
            h6 = Vector512.FusedMultiplyAdd(x, high, h6);
            x = Vector512.Create(Unsafe.Add(ref a4, 3 * inner + k));
            l7 = Vector512.FusedMultiplyAdd(x, low, l7);
            h7 = Vector512.FusedMultiplyAdd(x, high, h7);
        }

        Store(ref c, 0, columns, l0, h0);
        Store(ref c, 1, columns, l1, h1);
        Store(ref c, 2, columns, l2, h2);
        Store(ref c, 3, columns, l3, h3);
        Store(ref c, 4, columns, l4, h4);
        Store(ref c, 5, columns, l5, h5);
        Store(ref c, 6, columns, l6, h6);
        Store(ref c, 7, columns, l7, h7);
    }

    private static void One(ref float a, ref float b, ref float c, int inner, int stride, int columns, bool add)
    {
        Vector512<float> low = default, high = default;
        if (add)
        {
            Load(ref c, 0, columns, ref low, ref high);
        }

        for (var k = 0; k < inner; k++)
        {
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            low = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b), low);
            high = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 16), high);
            b = ref Unsafe.Add(ref b, stride);
        }

        Store(ref c, 0, columns, low, high);
    }

    private static void Six(ref float a, ref float b, ref float c, int inner, int stride, int columns, bool add)
    {
        Vector256<float> l0 = default, l1 = default, l2 = default, l3 = default, l4 = default, l5 = default;
        Vector256<float> h0 = default, h1 = default, h2 = default, h3 = default, h4 = default, h5 = default;
        if (add)
        {
            Load(ref c, 0, columns, ref l0, ref h0);
            Load(ref c, 1, columns, ref l1, ref h1);
            Load(ref c, 2, columns, ref l2, ref h2);
            Load(ref c, 3, columns, ref l3, ref h3);
            Load(ref c, 4, columns, ref l4, ref h4);
            Load(ref c, 5, columns, ref l5, ref h5);
        }

        ref var a3 = ref Unsafe.Add(ref a, 3 * inner);
        for (var k = 0; k < inner; k++)
        {
            var low = Vector256.LoadUnsafe(ref b);
            var high = Vector256.LoadUnsafe(ref b, 8);
            b = ref Unsafe.Add(ref b, stride);
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            l0 = Vector256.FusedMultiplyAdd(x, low, l0);
            h0 = Vector256.FusedMultiplyAdd(x, high, h0);
            x = Vector256.Create(Unsafe.Add(ref a, inner + k));
            l1 = Vector256.FusedMultiplyAdd(x, low, l1);
            h1 = Vector256.FusedMultiplyAdd(x, high, h1);
            x = Vector256.Create(Unsafe.Add(ref a, 2 * inner + k));
            l2 = Vector256.FusedMultiplyAdd(x, low, l2);
            h2 = Vector256.FusedMultiplyAdd(x, high, h2);
            x = Vector256.Create(Unsafe.Add(ref a3, k));
            l3 = Vector256.FusedMultiplyAdd(x, low, l3);
            h3 = Vector256.FusedMultiplyAdd(x, high, h3);
            x = Vector256.Create(Unsafe.Add(ref a3, inner + k));
            l4 = Vector256.FusedMultiplyAdd(x, low, l4);
            h4 = Vector256.FusedMultiplyAdd(x, high, h4);
            x = Vector256.Create(Unsafe.Add(ref a3, 2 * inner + k));
            l5 = Vector256.FusedMultiplyAdd(x, low, l5);
            h5 = Vector256.FusedMultiplyAdd(x, high, h5);
        }

        Store(ref c, 0, columns, l0, h0);
        Store(ref c, 1, columns, l1, h1);
        Store(ref c, 2, columns, l2, h2);
        Store(ref c, 3, columns, l3, h3);
        Store(ref c, 4, columns, l4, h4);
        Store(ref c, 5, columns, l5, h5);
    }

    private static void OneNarrow(ref float a, ref float b, ref float c, int inner, int stride, int columns, bool add)
    {
        Vector256<float> low = default, high = default;
        if (add)
        {
            Load(ref c, 0, columns, ref low, ref high);
        }

        for (var k = 0; k < inner; k++)
        {
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            low = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b), low);
            high = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 8), high);
            b = ref Unsafe.Add(ref b, stride);
        }

        Store(ref c, 0, columns, low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(ref float c, int row, int columns, ref Vector512<float> low, ref Vector512<float> high)
    {
        low = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, row * columns));
        high = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, row * columns), 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float c, int row, int columns, Vector512<float> low, Vector512<float> high)
    {
        low.StoreUnsafe(ref Unsafe.Add(ref c, row * columns));
        high.StoreUnsafe(ref Unsafe.Add(ref c, row * columns), 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(ref float c, int row, int columns, ref Vector256<float> low, ref Vector256<float> high)
    {
        low = Vector256.LoadUnsafe(ref Unsafe.Add(ref c, row * columns));
        high = Vector256.LoadUnsafe(ref Unsafe.Add(ref c, row * columns), 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float c, int row, int columns, Vector256<float> low, Vector256<float> high)
    {
        low.StoreUnsafe(ref Unsafe.Add(ref c, row * columns));
        high.StoreUnsafe(ref Unsafe.Add(ref c, row * columns), 8);
    }
}
