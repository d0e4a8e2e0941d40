using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Training;

/// <summary>Adam (Kingma and Ba 2015).</summary>
internal static class Adam
{
    private const float First = 0.9f, Second = 0.98f, Epsilon = 1e-8f;

    /// <summary>The step size that makes up for the moments' start at zero.</summary>
    public static float Corrected(float rate, int step) =>
        rate * MathF.Sqrt(1 - MathF.Pow(Second, step)) / (1 - MathF.Pow(First, step));

    public static void Step(Span<float> weights, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> square, float rate, float scale)
    {
        var whole = weights.Length & ~15;
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var g = ref MemoryMarshal.GetReference(gradient);
        ref var m = ref MemoryMarshal.GetReference(mean);
        ref var v = ref MemoryMarshal.GetReference(square);
        for (nuint i = 0; i < (nuint)whole; i += 16)
        {
            var slope = Vector512.LoadUnsafe(ref g, i) * scale;
            var first = Vector512.LoadUnsafe(ref m, i) * First + slope * (1 - First);
            var second = Vector512.LoadUnsafe(ref v, i) * Second + slope * slope * (1 - Second);
            first.StoreUnsafe(ref m, i);
            second.StoreUnsafe(ref v, i);
            (Vector512.LoadUnsafe(ref w, i) - first * rate / (Vector512.Sqrt(second) + Vector512.Create(Epsilon))).StoreUnsafe(ref w, i);
        }

        for (var i = whole; i < weights.Length; i++)
        {
            var slope = gradient[i] * scale;
            mean[i] = mean[i] * First + slope * (1 - First);
            square[i] = square[i] * Second + slope * slope * (1 - Second);
            weights[i] -= rate * mean[i] / (MathF.Sqrt(square[i]) + Epsilon);
        }
    }
}
