using System.Numerics.Tensors;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>The loss of the heads of words.</summary>
internal sealed class ArcLoss(EncoderShape shape, NetworkState network, TrainedWeights gradients, FastRandom random)
{
    /// <summary>Biaffine arc scores (Dozat and Manning 2017) with a bias by distance, their loss, and their gradients.</summary>
    public double Add(GoldSentence sentence, int first, float[] outputs, float[] outputGradients)
    {
        int n = sentence.Forms.Length, arc = shape.Arc, columns = Matrix.Padded(n + 1);
        var keep = 1 / (1 - Dropout.Head);
        var weights = network.Weights;
        float[] dependents = new float[n * arc], heads = new float[(n + 1) * arc], dependentMask = new float[n * arc], headMask = new float[n * arc];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < arc; j++)
            {
                var x = outputs[(first + i) * shape.Projected + j];
                dependentMask[i * arc + j] = (random.NextSingle() < Dropout.Head ? 0 : keep) * (x > 0 ? 1 : Shard.Slope);
                dependents[i * arc + j] = x * dependentMask[i * arc + j];
                x = outputs[(first + i) * shape.Projected + arc + j];
                headMask[i * arc + j] = (random.NextSingle() < Dropout.Head ? 0 : keep) * (x > 0 ? 1 : Shard.Slope);
                heads[i * arc + j] = x * headMask[i * arc + j];
            }
        }

        weights.Root.CopyTo(heads, n * arc);
        float[] queries = new float[n * arc], turned = new float[arc * columns], scores = new float[n * columns];
        Matrix.Multiply(dependents, weights.Arc, queries, n, arc, arc);
        for (var i = 0; i < n; i++)
        {
            var query = queries.AsSpan(i * arc, arc);
            TensorPrimitives.Add(query, weights.ArcHead, query);
        }

        Matrix.Transpose(heads, turned, n + 1, arc, columns);
        Matrix.Multiply(queries, turned, scores, n, arc, columns);
        var loss = 0.0;
        var gradient = new float[n * (n + 1)];
        for (var i = 0; i < n; i++)
        {
            var row = scores.AsSpan(i * columns, n + 1);
            for (var j = 0; j < n; j++)
            {
                row[j] += weights.Distance[EncoderShape.Bucket(j - i)];
            }

            row[i] = -1e9f;
            var slope = gradient.AsSpan(i * (n + 1), n + 1);
            loss += CrossEntropy.Loss(row, slope, sentence.Heads[i] < 0 ? n : sentence.Heads[i]);
            for (var j = 0; j < n; j++)
            {
                gradients.Distance[EncoderShape.Bucket(j - i)] += slope[j];
            }
        }

        float[] queryGradient = new float[n * arc], headGradient = new float[(n + 1) * arc], gradientTurned = new float[(n + 1) * n], dependentsTurned = new float[arc * n], dependentGradient = new float[n * arc];
        Matrix.Multiply(gradient, heads, queryGradient, n, n + 1, arc);
        Matrix.Transpose(gradient, gradientTurned, n, n + 1, n);
        Matrix.Multiply(gradientTurned, queries, headGradient, n + 1, n, arc);
        Matrix.Transpose(dependents, dependentsTurned, n, arc, n);
        Matrix.Multiply(dependentsTurned, queryGradient, gradients.Arc, arc, n, arc, add: true);
        Matrix.Multiply(queryGradient, network.Transposed.Arc, dependentGradient, n, arc, arc);
        for (var i = 0; i < n; i++)
        {
            TensorPrimitives.Add(gradients.ArcHead, queryGradient.AsSpan(i * arc, arc), gradients.ArcHead);
            var row = outputGradients.AsSpan((first + i) * shape.Projected);
            TensorPrimitives.Multiply(dependentGradient.AsSpan(i * arc, arc), dependentMask.AsSpan(i * arc, arc), row[..arc]);
            TensorPrimitives.Multiply(headGradient.AsSpan(i * arc, arc), headMask.AsSpan(i * arc, arc), row.Slice(arc, arc));
        }

        TensorPrimitives.Add(gradients.Root, headGradient.AsSpan(n * arc, arc), gradients.Root);
        return loss;
    }
}
