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
        Layers = [.. Layers.Select(layer => IntegerMatrix.Quantize(ByStrips(layer, shape.Width), shape.Width, 3 * shape.Width, []))],
        Vectors = Vectors,
        Projection = IntegerMatrix.Quantize(Projection, shape.Width, shape.Projected, ProjectionBias),
        Arc = IntegerMatrix.Quantize(Arc, shape.Arc, shape.Arc, ArcHead),
        Root = Root,
        Distance = Distance,
        Label = IntegerMatrix.Quantize(Label, shape.LabelInput, shape.PaddedRelations, []),
        LabelBias = LabelBias,
        NameFollows = NameFollows,
    };

    /// <summary>Takes the weights of a model file.</summary>
    public void Take(EncoderWeights model, EncoderShape shape)
    {
        model.Input.Expand().CopyTo(Input, 0);
        model.Input.Bias.CopyTo(InputBias);
        model.NormGain.CopyTo(NormGain, 0);
        model.NormBias.CopyTo(NormBias, 0);
        for (var i = 0; i < shape.Layers; i++)
        {
            Reorder(model.Layers[i].Expand(), Layers[i], shape.Width, toStrips: false);
            model.Vectors[i].CopyTo(Vectors[i], 0);
        }

        model.Projection.Expand().CopyTo(Projection, 0);
        model.Projection.Bias.CopyTo(ProjectionBias);
        model.Arc.Expand().CopyTo(Arc, 0);
        model.Arc.Bias.CopyTo(ArcHead);
        model.Root.CopyTo(Root, 0);
        model.Distance.CopyTo(Distance, 0);
        model.Label.Expand().CopyTo(Label, 0);
        model.LabelBias.CopyTo(LabelBias, 0);
        model.NameFollows.CopyTo(NameFollows, 0);
    }

    private static float[] ByStrips(float[] layer, int width)
    {
        var result = new float[layer.Length];
        Reorder(layer, result, width, toStrips: true);
        return result;
    }

    /// <summary>Copies a layer, its columns put into the order of strips or back.</summary>
    private static void Reorder(float[] from, float[] to, int width, bool toStrips)
    {
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

        void Move(int inPlain, int inStrips) =>
            Array.Copy(from, toStrips ? inPlain : inStrips, to, toStrips ? inStrips : inPlain, SimpleRecurrentUnit.Strip);
    }
}
