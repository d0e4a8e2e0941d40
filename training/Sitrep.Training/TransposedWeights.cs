using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>The weights turned over, for products with gradients.</summary>
internal sealed class TransposedWeights(EncoderShape shape)
{
    public float[] Learned { get; } = new float[shape.Width * shape.Learned];

    public float[][] Layers { get; } = [.. Enumerable.Range(0, shape.Layers).Select(_ => new float[3 * shape.Width * shape.Width])];

    public float[] Projection { get; } = new float[shape.Projected * shape.Width];

    public float[] Arc { get; } = new float[shape.Arc * shape.Arc];

    public float[] Label { get; } = new float[shape.PaddedRelations * shape.LabelInput];

    public void Take(TrainedWeights weights)
    {
        Matrix.Transpose(weights.Input, Learned, shape.Learned, shape.Width, shape.Learned);
        for (var i = 0; i < shape.Layers; i++)
        {
            Matrix.Transpose(weights.Layers[i], Layers[i], shape.Width, 3 * shape.Width, shape.Width);
        }

        Matrix.Transpose(weights.Projection, Projection, shape.Width, shape.Projected, shape.Width);
        Matrix.Transpose(weights.Arc, Arc, shape.Arc, shape.Arc, shape.Arc);
        Matrix.Transpose(weights.Label, Label, shape.LabelInput, shape.PaddedRelations, shape.LabelInput);
    }
}
