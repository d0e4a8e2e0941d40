using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Gradients of <see cref="SimpleRecurrentUnit"/>.</summary>
internal static class RecurrentGradient
{
    /// <summary>Goes back through both directions over one sentence; carried takes the gradient of the input by the highway alone.</summary>
    public static void Run(
        float[] products, float[] input, float[] vectors, float[] states, float[] output, float[] productGradient, float[] carried,
        float[] vectorGradient, int first, int end, int width)
    {
        var half = width / 2;
        for (var backward = 0; backward < 2; backward++)
        {
            var offset = backward * SimpleRecurrentUnit.Vectors * half;
            for (var unit = 0; unit < half; unit += 16)
            {
                Strip(products, input, vectors.AsSpan(offset), states, output, productGradient, carried, vectorGradient.AsSpan(offset), first, end, width, backward == 1, unit);
            }
        }
    }

    private static void Strip(
        float[] products, float[] input, ReadOnlySpan<float> vectors, float[] states, float[] output, float[] productGradient, float[] carried,
        Span<float> vectorGradient, int first, int end, int width, bool backward, int unit)
    {
        var half = width / 2;
        var vf = Vector512.Create(vectors[unit..]);
        var vr = Vector512.Create(vectors[(half + unit)..]);
        Vector512<float> dvf = default, dvr = default, dbf = default, dbr = default, dc = default;
        var step = backward ? -1 : 1;
        var column = (backward ? half : 0) + unit;
        var productColumn = (backward ? 3 * half : 0) + unit;
        ref var u = ref MemoryMarshal.GetArrayDataReference(products);
        ref var du = ref MemoryMarshal.GetArrayDataReference(productGradient);
        for (var t = backward ? first : end - 1; t >= first && t < end; t -= step)
        {
            ref var row = ref Unsafe.Add(ref u, t * 3 * width + productColumn);
            ref var gradient = ref Unsafe.Add(ref du, t * 3 * width + productColumn);
            var at = t * width + column;
            var before = t - step;
            var previous = before >= first && before < end ? Vector512.Create<float>(states.AsSpan(before * width + column)) : default;
            var candidate = Vector512.LoadUnsafe(ref row);
            var f = Vector512.LoadUnsafe(ref row, (nuint)half);
            var r = Vector512.LoadUnsafe(ref row, (nuint)(2 * half));
            var c = Vector512.Create<float>(states.AsSpan(at));
            var x = Vector512.Create<float>(input.AsSpan(at));
            var dh = Vector512.Create<float>(output.AsSpan(at));
            var dr = dh * (c - x) * r * (Vector512<float>.One - r);
            (dh * (Vector512<float>.One - r)).CopyTo(carried, at);
            dc += dh * r;
            var df = dc * (previous - candidate) * f * (Vector512<float>.One - f);
            (dc * (Vector512<float>.One - f)).StoreUnsafe(ref gradient);
            df.StoreUnsafe(ref gradient, (nuint)half);
            dr.StoreUnsafe(ref gradient, (nuint)(2 * half));
            dc = dc * f + df * vf + dr * vr;
            dvf += df * previous;
            dvr += dr * previous;
            dbf += df;
            dbr += dr;
        }

        (Vector512.Create<float>(vectorGradient[unit..]) + dvf).CopyTo(vectorGradient[unit..]);
        (Vector512.Create<float>(vectorGradient[(half + unit)..]) + dvr).CopyTo(vectorGradient[(half + unit)..]);
        (Vector512.Create<float>(vectorGradient[(2 * half + unit)..]) + dbf).CopyTo(vectorGradient[(2 * half + unit)..]);
        (Vector512.Create<float>(vectorGradient[(3 * half + unit)..]) + dbr).CopyTo(vectorGradient[(3 * half + unit)..]);
    }
}
