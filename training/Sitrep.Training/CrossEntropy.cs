using System.Numerics.Tensors;

namespace Sitrep.Training;

/// <summary>The loss of choosing one of several, by their scores.</summary>
internal static class CrossEntropy
{
    /// <summary>The loss, and its gradient by the scores.</summary>
    public static double Loss(ReadOnlySpan<float> scores, Span<float> gradient, int gold)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max(scores), gradient);
        TensorPrimitives.SoftMax<float>(gradient, gradient);
        var loss = -Math.Log(Math.Max(gradient[gold], 1e-20f));
        gradient[gold] -= 1;
        return loss;
    }
}
