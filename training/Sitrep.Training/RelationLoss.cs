using System.Numerics.Tensors;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>The loss of the relations of words to their heads.</summary>
internal sealed class RelationLoss(EncoderShape shape, NetworkState network, TrainedWeights gradients, FastRandom random)
{
    /// <summary>Relation of each word to its gold head, from the sum and the product of a vector of each.</summary>
    public double Add(IEnumerable<GoldSentence> sentences, float[] outputs, float[] outputGradients)
    {
        int label = shape.Label, columns = shape.PaddedRelations, dependentColumn = 2 * shape.Arc, headColumn = 2 * shape.Arc + shape.Label;
        var keep = 1 / (1 - Dropout.Head);
        var heads = new List<(int Word, int Head, int Relation)>();
        var first = 0;
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Heads.Length; i++)
            {
                if (sentence.Heads[i] >= 0)
                {
                    heads.Add((first + i, first + sentence.Heads[i], sentence.Relations[i]));
                }
            }

            first += sentence.Forms.Length;
        }

        if (heads.Count == 0)
        {
            return 0;
        }

        float[] mask = new float[heads.Count * 2 * label], inputs = new float[mask.Length], relationScores = new float[heads.Count * columns];
        for (var k = 0; k < heads.Count; k++)
        {
            var (word, head, _) = heads[k];
            var dependent = outputs.AsSpan(word * shape.Projected + dependentColumn, label);
            var above = outputs.AsSpan(head * shape.Projected + headColumn, label);
            var input = inputs.AsSpan(k * 2 * label, 2 * label);
            TensorPrimitives.Add<float>(dependent, above, input[..label]);
            TensorPrimitives.Multiply<float>(dependent, above, input[label..]);
            for (var j = 0; j < input.Length; j++)
            {
                mask[k * 2 * label + j] = (random.NextSingle() < Dropout.Head ? 0 : keep) * (j >= label || input[j] > 0 ? 1 : Shard.Slope);
                input[j] *= mask[k * 2 * label + j];
            }
        }

        var weights = network.Weights;
        Matrix.Multiply(inputs, weights.Label, relationScores, heads.Count, 2 * label, columns);
        var loss = 0.0;
        var gradient = new float[heads.Count * columns];
        for (var k = 0; k < heads.Count; k++)
        {
            var scores = relationScores.AsSpan(k * columns, columns);
            var bias = EncoderShape.Bucket(heads[k].Head - heads[k].Word) * columns;
            TensorPrimitives.Add(scores, weights.LabelBias.AsSpan(bias, columns), scores);
            var slope = gradient.AsSpan(k * columns, columns);
            loss += CrossEntropy.Loss(scores[..shape.Relations], slope[..shape.Relations], heads[k].Relation);
            var biasGradient = gradients.LabelBias.AsSpan(bias, columns);
            TensorPrimitives.Add(biasGradient, slope, biasGradient);
        }

        var turned = new float[2 * label * heads.Count];
        Matrix.Transpose(inputs, turned, heads.Count, 2 * label, heads.Count);
        Matrix.Multiply(turned, gradient, gradients.Label, 2 * label, heads.Count, columns, add: true);
        var inputGradient = new float[heads.Count * 2 * label];
        Matrix.Multiply(gradient, network.Transposed.Label, inputGradient, heads.Count, columns, 2 * label);
        TensorPrimitives.Multiply(inputGradient, mask, inputGradient);
        for (var k = 0; k < heads.Count; k++)
        {
            var sum = inputGradient.AsSpan(k * 2 * label, label);
            var product = inputGradient.AsSpan((k * 2 + 1) * label, label);
            int dependent = heads[k].Word * shape.Projected + dependentColumn, head = heads[k].Head * shape.Projected + headColumn;
            foreach (var (own, other) in new[] { (dependent, head), (head, dependent) })
            {
                var slope = outputGradients.AsSpan(own, label);
                TensorPrimitives.Add(slope, sum, slope);
                TensorPrimitives.MultiplyAdd(product, outputs.AsSpan(other, label), slope, slope);
            }
        }

        return loss;
    }
}
