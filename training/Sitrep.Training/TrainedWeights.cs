using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>The dense weights of the network in training, row-major with the input dimension first.</summary>
internal sealed class TrainedWeights
{
    public TrainedWeights(EncoderShape shape)
    {
        Input = new float[shape.Input * shape.Width];
        InputBias = new float[shape.Width];
        NormGain = new float[shape.Width];
        NormBias = new float[shape.Width];
        Layers = new float[shape.Layers][];
        Vectors = new float[shape.Layers][];
        for (var i = 0; i < shape.Layers; i++)
        {
            Layers[i] = new float[shape.Width * 3 * shape.Width];
            Vectors[i] = new float[SimpleRecurrentUnit.Vectors * shape.Width];
        }

        Projection = new float[shape.Width * shape.Projected];
        ProjectionBias = new float[shape.Projected];
        Arc = new float[shape.Arc * shape.Arc];
        ArcHead = new float[shape.Arc];
        Root = new float[shape.Arc];
        Distance = new float[EncoderShape.Distances];
        Label = new float[shape.LabelInput * shape.PaddedRelations];
        LabelBias = new float[EncoderShape.Distances * shape.PaddedRelations];
        NameFollows = new float[EncoderShape.NameClasses * EncoderShape.NameClasses];
    }

    public float[] Input { get; }

    public float[] InputBias { get; }

    public float[] NormGain { get; }

    public float[] NormBias { get; }

    public float[][] Layers { get; }

    public float[][] Vectors { get; }

    public float[] Projection { get; }

    public float[] ProjectionBias { get; }

    public float[] Arc { get; }

    public float[] ArcHead { get; }

    public float[] Root { get; }

    public float[] Distance { get; }

    public float[] Label { get; }

    /// <summary>Bias of each relation, by the distance of the head.</summary>
    public float[] LabelBias { get; }

    /// <summary>Scores of a name class (column) after another (row).</summary>
    public float[] NameFollows { get; }

    /// <summary>All arrays, in one order.</summary>
    public IEnumerable<float[]> All =>
        [Input, InputBias, NormGain, NormBias, .. Layers, .. Vectors, Projection, ProjectionBias, Arc, ArcHead, Root, Distance, Label, LabelBias, NameFollows];

    /// <summary>Where the products of a strip lie in training: each of the three forward, then each backward.</summary>
    public static SimpleRecurrentUnit.Layout LayoutOf(int width, int unit) => new(3 * width, unit, 3 * width / 2 + unit, width / 2);

    /// <summary>The weights as the model file has them.</summary>
    public EncoderWeights Quantize(EncoderShape shape) => new()
    {
        Input = IntegerMatrix.Quantize(Input, shape.Input, shape.Width, InputBias),
        NormGain = NormGain,
        NormBias = NormBias,
        Layers = [.. Layers.Select(layer => IntegerMatrix.Quantize(InStrips(layer, shape.Width), shape.Width, 3 * shape.Width, []))],
        Vectors = Vectors,
        Projection = IntegerMatrix.Quantize(Projection, shape.Width, shape.Projected, ProjectionBias),
        Arc = IntegerMatrix.Quantize(Arc, shape.Arc, shape.Arc, ArcHead),
        Root = Root,
        Distance = Distance,
        Label = IntegerMatrix.Quantize(Label, shape.LabelInput, shape.PaddedRelations, []),
        LabelBias = LabelBias,
        NameFollows = NameFollows,
    };

    /// <summary>A layer with its columns in the order of strips.</summary>
    private static float[] InStrips(float[] layer, int width)
    {
        var result = new float[layer.Length];
        for (var unit = 0; unit < width / 2; unit += SimpleRecurrentUnit.Strip)
        {
            SimpleRecurrentUnit.Layout plain = LayoutOf(width, unit), alone = SimpleRecurrentUnit.Alone;
            var strip = unit / SimpleRecurrentUnit.Strip * SimpleRecurrentUnit.StripProducts;
            for (var k = 0; k < width; k++)
            {
                for (var gate = 0; gate < 3; gate++)
                {
                    var row = k * 3 * width;
                    Move(row + plain.Ahead + gate * plain.Gate, row + strip + alone.Ahead + gate * alone.Gate);
                    Move(row + plain.Back + gate * plain.Gate, row + strip + alone.Back + gate * alone.Gate);
                }
            }
        }

        return result;

        void Move(int inPlain, int inStrips) =>
            Array.Copy(layer, inPlain, result, inStrips, SimpleRecurrentUnit.Strip);
    }
}
