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

    /// <summary>Units of one strip, of either direction.</summary>
    public const int Strip = 16;

    /// <summary>Products of one strip: Ux, Uf and Ur forward, then backward.</summary>
    public const int StripProducts = 6 * Strip;

    /// <summary>Where the products of a strip lie: the length of a row, the places of Ux forward and backward, and the steps to Uf and Ur.</summary>
    public readonly record struct Layout(int Row, int Ahead, int Back, int Gate);

    /// <summary>Products of one strip alone.</summary>
    public static readonly Layout Alone = new(StripProducts, 0, 3 * Strip, Strip);

    /// <summary>
    /// Runs both directions of the strip that begins at a unit over one sentence. Width is of both directions together. For training,
    /// states take c, and the products f and r in the place of Uf and Ur.
    /// </summary>
    public static void Run(
        Span<float> products, Layout layout, ReadOnlySpan<float> input, ReadOnlySpan<float> vectors, Span<float> states, Span<float> output,
        int first, int end, int width, int unit, bool keep = false)
    {
        var half = width / 2;
        ref var u = ref MemoryMarshal.GetReference(products);
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var h = ref MemoryMarshal.GetReference(output);

        // Both directions in one loop, since each waits for its own word before.
        Parameters ahead = new(vectors[unit..], half), back = new(vectors[(Vectors * half + unit)..], half);
        Vector512<float> stateAhead = default, stateBack = default;
        for (int t = first, s = end - 1; t < end; t++, s--)
        {
            int at = t * width + unit, atBack = s * width + half + unit;
            Step(ref Unsafe.Add(ref u, t * layout.Row + layout.Ahead), in ahead, ref stateAhead, ref Unsafe.Add(ref x, at), ref Unsafe.Add(ref h, at), layout.Gate, keep);
            Step(ref Unsafe.Add(ref u, s * layout.Row + layout.Back), in back, ref stateBack, ref Unsafe.Add(ref x, atBack), ref Unsafe.Add(ref h, atBack), layout.Gate, keep);
            if (keep)
            {
                stateAhead.CopyTo(states[at..]);
                stateBack.CopyTo(states[atBack..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(
        ref float row, in Parameters parameters, ref Vector512<float> state, ref float input, ref float output, int gate, bool keep)
    {
        var candidate = Vector512.LoadUnsafe(ref row);
        var forget = Sigmoid(Vector512.FusedMultiplyAdd(parameters.Forget, state, Vector512.LoadUnsafe(ref row, (nuint)gate) + parameters.ForgetBias));
        var reset = Sigmoid(Vector512.FusedMultiplyAdd(parameters.Reset, state, Vector512.LoadUnsafe(ref row, (nuint)(2 * gate)) + parameters.ResetBias));
        state = Vector512.FusedMultiplyAdd(forget, state - candidate, candidate);
        var carried = Vector512.LoadUnsafe(ref input);
        Vector512.FusedMultiplyAdd(reset, state - carried, carried).StoreUnsafe(ref output);
        if (keep)
        {
            forget.StoreUnsafe(ref row, (nuint)gate);
            reset.StoreUnsafe(ref row, (nuint)(2 * gate));
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

    private readonly struct Parameters(ReadOnlySpan<float> vectors, int half)
    {
        public readonly Vector512<float> Forget = Vector512.Create(vectors);
        public readonly Vector512<float> Reset = Vector512.Create(vectors[half..]);
        public readonly Vector512<float> ForgetBias = Vector512.Create(vectors[(2 * half)..]);
        public readonly Vector512<float> ResetBias = Vector512.Create(vectors[(3 * half)..]);
    }
}
