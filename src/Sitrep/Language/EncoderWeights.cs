using System.Runtime.InteropServices;

namespace Sitrep.Language;

/// <summary>The dense weights of the network, row-major with the input dimension first.</summary>
internal sealed class EncoderWeights
{
    public EncoderWeights(EncoderShape shape)
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
        Label = new float[shape.Label * shape.PaddedRelations];
        LabelBias = new float[shape.PaddedRelations];
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

    public float[] LabelBias { get; }

    /// <summary>All arrays, in the order of the file.</summary>
    public IEnumerable<float[]> All =>
        [Input, InputBias, NormGain, NormBias, .. Layers, .. Vectors, Projection, ProjectionBias, Arc, ArcHead, Root, Distance, Label, LabelBias];

    public static EncoderWeights Read(BinaryReader reader, EncoderShape shape)
    {
        var weights = new EncoderWeights(shape);
        foreach (var array in weights.All)
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        }

        return weights;
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var array in All)
        {
            writer.Write(MemoryMarshal.AsBytes(array.AsSpan()));
        }
    }
}
