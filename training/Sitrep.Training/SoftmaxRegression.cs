using System.Numerics.Tensors;

namespace Sitrep.Training;

/// <summary>Some features with their values.</summary>
/// <param name="Features">Their numbers.</param>
/// <param name="Values">Their values.</param>
internal sealed record SparseVector(int[] Features, double[] Values);

/// <summary>An example: the sum of some vectors, and its class.</summary>
/// <param name="Parts">Numbers of the vectors.</param>
/// <param name="Label">The class.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record Example(int[] Parts, int Label, double Weight);

/// <summary>
/// Multinomial logistic regression with a quadratic penalty, by L-BFGS (Liu and Nocedal 1989). Vectors are shared between examples,
/// and each is multiplied once a step.
/// </summary>
internal sealed class SoftmaxRegression(IReadOnlyList<SparseVector> parts, int features, int classes, double penalty)
{
    private const int History = 8;
    private const int MaxSteps = 100;
    private const double Tolerance = 1e-4;

    /// <summary>Weights, those of a feature side by side.</summary>
    public double[] Fit(IReadOnlyList<Example> examples)
    {
        var weights = new double[features * classes];
        var gradient = new double[weights.Length];
        var loss = Loss(examples, weights, gradient);
        var pairs = new LinkedList<(double[] Step, double[] Change, double Product)>();
        for (var step = 0; step < MaxSteps; step++)
        {
            var direction = Direction(gradient, pairs);
            var slope = TensorPrimitives.Dot<double>(direction, gradient);
            var (next, nextGradient) = (new double[weights.Length], new double[weights.Length]);
            var (length, nextLoss) = (step == 0 ? 1 / Math.Max(1, TensorPrimitives.Norm<double>(gradient)) : 1.0, double.PositiveInfinity);
            for (var tries = 0; tries < 20; tries++, length /= 2)
            {
                TensorPrimitives.MultiplyAdd(direction, length, weights, next);
                nextLoss = Loss(examples, next, nextGradient);
                if (nextLoss <= loss + 1e-4 * length * slope)
                {
                    break;
                }
            }

            var (moved, changed) = (new double[weights.Length], new double[weights.Length]);
            TensorPrimitives.Subtract(next, weights, moved);
            TensorPrimitives.Subtract(nextGradient, gradient, changed);
            if (TensorPrimitives.Dot<double>(moved, changed) is var product and > 1e-12)
            {
                pairs.AddLast((moved, changed, product));
                if (pairs.Count > History)
                {
                    pairs.RemoveFirst();
                }
            }

            var gained = loss - nextLoss;
            (weights, gradient, loss) = (next, nextGradient, nextLoss);
            if (gained < Tolerance * loss / 10)
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>What a vector adds to each class.</summary>
    public double[] Scores(double[] weights, SparseVector vector)
    {
        var scores = new double[classes];
        for (var i = 0; i < vector.Features.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(weights.AsSpan(vector.Features[i] * classes, classes), vector.Values[i], scores, scores);
        }

        return scores;
    }

    private static double[] Direction(double[] gradient, LinkedList<(double[] Step, double[] Change, double Product)> pairs)
    {
        var direction = new double[gradient.Length];
        TensorPrimitives.Negate<double>(gradient, direction);
        var alphas = new Stack<double>();
        for (var pair = pairs.Last; pair is not null; pair = pair.Previous)
        {
            var alpha = TensorPrimitives.Dot<double>(pair.Value.Step, direction) / pair.Value.Product;
            alphas.Push(alpha);
            TensorPrimitives.MultiplyAdd(pair.Value.Change, -alpha, direction, direction);
        }

        if (pairs.Last is { } last)
        {
            TensorPrimitives.Multiply(direction, last.Value.Product / TensorPrimitives.Dot<double>(last.Value.Change, last.Value.Change), direction);
        }

        for (var pair = pairs.First; pair is not null; pair = pair.Next)
        {
            var beta = TensorPrimitives.Dot<double>(pair.Value.Change, direction) / pair.Value.Product;
            TensorPrimitives.MultiplyAdd(pair.Value.Step, alphas.Pop() - beta, direction, direction);
        }

        return direction;
    }

    private double Loss(IReadOnlyList<Example> examples, double[] weights, double[] gradient)
    {
        var scores = new double[]?[parts.Count];
        var errors = new double[]?[parts.Count];
        var loss = penalty / 2 * TensorPrimitives.Dot<double>(weights, weights);
        TensorPrimitives.Multiply(weights, penalty, gradient);
        var probabilities = new double[classes];
        foreach (var example in examples)
        {
            Array.Clear(probabilities);
            foreach (var part in example.Parts)
            {
                TensorPrimitives.Add(probabilities, scores[part] ??= Scores(weights, parts[part]), probabilities);
            }

            TensorPrimitives.SoftMax<double>(probabilities, probabilities);
            loss -= example.Weight * Math.Log(Math.Max(1e-300, probabilities[example.Label]));
            probabilities[example.Label] -= 1;
            foreach (var part in example.Parts)
            {
                var error = errors[part] ??= new double[classes];
                TensorPrimitives.MultiplyAdd(probabilities, example.Weight, error, error);
            }
        }

        for (var part = 0; part < errors.Length; part++)
        {
            for (var i = 0; errors[part] is { } error && i < parts[part].Features.Length; i++)
            {
                var own = gradient.AsSpan(parts[part].Features[i] * classes, classes);
                TensorPrimitives.MultiplyAdd(error, parts[part].Values[i], own, own);
            }
        }

        return loss;
    }
}
