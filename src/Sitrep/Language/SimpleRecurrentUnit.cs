using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Language;

/// <summary>
/// The simple recurrent unit (Lei, Zhang, Wang, Dai and Artzi 2018): all matrix products are over whole batches, and what runs along
/// the sentence is element-wise:
/// f = σ(Uf + vf∘c' + bf), r = σ(Ur + vr∘c' + br), c = f∘c' + (1−f)∘Ux, h = r∘c + (1−r)∘x, with c' the state of the word before.
/// </summary>
internal static class SimpleRecurrentUnit
{
    /// <summary>Vectors of parameters for each unit and direction: vf, vr, bf, br.</summary>
    public const int Vectors = 4;

    /// <summary>
    /// Runs both directions over one sentence. Width is of both directions together; a row of products holds Ux, Uf and Ur of the
    /// forward half and then of the backward half, and takes f and r in the place of Uf and Ur.
    /// </summary>
    public static void Run(
        Span<float> products, ReadOnlySpan<float> input, ReadOnlySpan<float> vectors, Span<float> states, Span<float> output,
        int first, int end, int width)
    {
        var half = width / 2;
        for (var backward = 0; backward < 2; backward++)
        {
            for (var unit = 0; unit < half; unit += 16)
            {
                Strip(products, input, vectors[(backward * Vectors * half)..], states, output, first, end, width, backward == 1, unit);
            }
        }
    }

    private static void Strip(
        Span<float> products, ReadOnlySpan<float> input, ReadOnlySpan<float> vectors, Span<float> states, Span<float> output,
        int first, int end, int width, bool backward, int unit)
    {
        var half = width / 2;
        var vf = Vector512.Create(vectors[unit..]);
        var vr = Vector512.Create(vectors[(half + unit)..]);
        var bf = Vector512.Create(vectors[(2 * half + unit)..]);
        var br = Vector512.Create(vectors[(3 * half + unit)..]);
        var state = Vector512<float>.Zero;
        var step = backward ? -1 : 1;
        var column = (backward ? half : 0) + unit;
        var productColumn = (backward ? 3 * half : 0) + unit;
        ref var u = ref MemoryMarshal.GetReference(products);
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var c = ref MemoryMarshal.GetReference(states);
        ref var h = ref MemoryMarshal.GetReference(output);
        for (var t = backward ? end - 1 : first; t >= first && t < end; t += step)
        {
            ref var row = ref Unsafe.Add(ref u, t * 3 * width + productColumn);
            var at = (nuint)(t * width + column);
            var candidate = Vector512.LoadUnsafe(ref row);
            var forget = Sigmoid(Vector512.FusedMultiplyAdd(vf, state, Vector512.LoadUnsafe(ref row, (nuint)half) + bf));
            var reset = Sigmoid(Vector512.FusedMultiplyAdd(vr, state, Vector512.LoadUnsafe(ref row, (nuint)(2 * half)) + br));
            state = Vector512.FusedMultiplyAdd(forget, state - candidate, candidate);
            var carried = Vector512.LoadUnsafe(ref x, at);
            forget.StoreUnsafe(ref row, (nuint)half);
            reset.StoreUnsafe(ref row, (nuint)(2 * half));
            state.StoreUnsafe(ref c, at);
            Vector512.FusedMultiplyAdd(reset, state - carried, carried).StoreUnsafe(ref h, at);
        }
    }

    /// <summary>1 / (1 + e^−x), by a polynomial; the same to the bit on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        var clamped = Vector512.Min(Vector512.Max(x, Vector512.Create(-30f)), Vector512.Create(30f));
        var scaled = clamped * Vector512.Create(-1.44269504f);
        var whole = Vector512.Floor(scaled + Vector512.Create(0.5f));
        var part = scaled - whole;
        var power = Vector512.Create(0.00133335581f);
        power = Vector512.FusedMultiplyAdd(power, part, Vector512.Create(0.00961812911f));
        power = Vector512.FusedMultiplyAdd(power, part, Vector512.Create(0.0555041087f));
        power = Vector512.FusedMultiplyAdd(power, part, Vector512.Create(0.240226507f));
        power = Vector512.FusedMultiplyAdd(power, part, Vector512.Create(0.693147181f));
        power = Vector512.FusedMultiplyAdd(power, part, Vector512<float>.One);
        var exponent = Vector512.ShiftLeft(Vector512.ConvertToInt32(whole) + Vector512.Create(127), 23).AsSingle();
        return Vector512<float>.One / Vector512.FusedMultiplyAdd(power, exponent, Vector512<float>.One);
    }
}
