using System.Runtime.InteropServices;

namespace Sitrep.Language;

/// <summary>The dense weights of the network.</summary>
internal sealed record EncoderWeights
{
    /// <summary>From a word's vectors to the encoder, before its layers.</summary>
    public required IntegerMatrix Input { get; init; }

    public required float[] NormGain { get; init; }

    public required float[] NormBias { get; init; }

    /// <summary>Products of each recurrent layer.</summary>
    public required IntegerMatrix[] Layers { get; init; }

    /// <summary>Element-wise parameters of each recurrent layer.</summary>
    public required float[][] Vectors { get; init; }

    /// <summary>From the encoder to all that is read off it, as <see cref="EncoderShape.Projected"/> says.</summary>
    public required IntegerMatrix Projection { get; init; }

    /// <summary>From the vector of a dependent to what its head's vector is compared with.</summary>
    public required IntegerMatrix Arc { get; init; }

    /// <summary>The vector that stands for the head of the root.</summary>
    public required float[] Root { get; init; }

    /// <summary>Scores of heads by their distance.</summary>
    public required float[] Distance { get; init; }

    public required IntegerMatrix Label { get; init; }

    /// <summary>Scores of relations by the distance of the head.</summary>
    public required float[] LabelBias { get; init; }

    /// <summary>Scores of a name class (column) after another (row).</summary>
    public required float[] NameFollows { get; init; }

    public static EncoderWeights Read(BinaryReader reader, EncoderShape shape)
    {
        return new()
        {
            Input = IntegerMatrix.Read(reader),
            NormGain = Floats(shape.Width),
            NormBias = Floats(shape.Width),
            Layers = [.. Enumerable.Range(0, shape.Layers).Select(_ => IntegerMatrix.Read(reader))],
            Vectors = [.. Enumerable.Range(0, shape.Layers).Select(_ => Floats(SimpleRecurrentUnit.Vectors * shape.Width))],
            Projection = IntegerMatrix.Read(reader),
            Arc = IntegerMatrix.Read(reader),
            Root = Floats(shape.Arc),
            Distance = Floats(EncoderShape.Distances),
            Label = IntegerMatrix.Read(reader),
            LabelBias = Floats(EncoderShape.Distances * shape.PaddedRelations),
            NameFollows = Floats(EncoderShape.NameClasses * EncoderShape.NameClasses),
        };

        float[] Floats(int count)
        {
            var values = new float[count];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            return values;
        }
    }

    public void Write(BinaryWriter writer)
    {
        Input.Write(writer);
        Floats([NormGain, NormBias]);
        Array.ForEach(Layers, layer => layer.Write(writer));
        Floats(Vectors);
        Projection.Write(writer);
        Arc.Write(writer);
        Floats([Root, Distance]);
        Label.Write(writer);
        Floats([LabelBias, NameFollows]);

        void Floats(float[][] arrays) => Array.ForEach(arrays, array => writer.Write(MemoryMarshal.AsBytes(array.AsSpan())));
    }
}
