using System.Numerics.Tensors;

namespace Sitrep.Training;

/// <summary>The loss of choosing one of several, by their scores.</summary>
internal static class CrossEntropy
{
    /// <summary>Share of what people marked in the loss where teachers have an opinion too.</summary>
    private const float MarkedShare = 0.4f;

    /// <summary>A word's row of probabilities; nothing where there are none.</summary>
    public static ReadOnlySpan<float> Row(float[]? probabilities, int word, int width) =>
        probabilities is null ? default : probabilities.AsSpan(word * width, width);

    /// <summary>
    /// Cross-entropy of scores with what people marked (-1 where they did not) and with what teachers think, and its gradient.
    /// </summary>
    public static double Loss(ReadOnlySpan<float> scores, Span<float> gradient, int gold, ReadOnlySpan<float> taught)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max(scores), gradient);
        TensorPrimitives.SoftMax<float>(gradient, gradient);
        var marked = taught.IsEmpty ? 1 : gold < 0 ? 0 : MarkedShare;
        var loss = gold < 0 ? 0 : -marked * Math.Log(Math.Max(gradient[gold], 1e-20f));
        for (var i = 0; i < taught.Length; i++)
        {
            if (taught[i] > 0)
            {
                loss -= (1 - marked) * taught[i] * Math.Log(Math.Max(gradient[i], 1e-20f));
                gradient[i] -= (1 - marked) * taught[i];
            }
        }

        if (gold >= 0)
        {
            gradient[gold] -= marked;
        }

        return loss;
    }
}
