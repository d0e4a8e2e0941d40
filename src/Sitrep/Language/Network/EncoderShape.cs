namespace Sitrep.Language;

/// <summary>Sizes of the network.</summary>
/// <param name="Learned">Width of the learned part of a word's vector.</param>
/// <param name="Frozen">Width of the pretrained part.</param>
/// <param name="Width">Width of the encoder, both directions together.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Arc">Width of the vectors that score arcs.</param>
/// <param name="Label">Width of the vectors that score relations.</param>
/// <param name="Tags">Joint tags.</param>
/// <param name="Relations">Relations.</param>
internal sealed record EncoderShape(int Learned, int Frozen, int Width, int Layers, int Arc, int Label, int Tags, int Relations)
{
    /// <summary>Name classes: outside, then begin and inside of each kind.</summary>
    public const int NameClasses = 7;

    public int Input => Learned + Frozen;

    /// <summary>Width of what relations are scored by: the sum of a word's and its head's vectors, and their product.</summary>
    public int LabelInput => 2 * Label;

    public int PaddedTags => IntegerMatrix.Padded(Tags + NameClasses);

    public int PaddedRelations => IntegerMatrix.Padded(Relations);

    /// <summary>Columns of the last projection: dependent and head vectors of arcs, then of labels, then tags and names.</summary>
    public int Projected => 2 * Arc + 2 * Label + PaddedTags;

    /// <summary>Distances between a word and its head that have a bias of their own.</summary>
    public const int Distances = 33;

    /// <summary>Bucket of a signed distance from dependent to head.</summary>
    public static int Bucket(int distance) => Math.Clamp(distance, -16, 16) + 16;

    /// <summary>The shape that is trained.</summary>
    public static EncoderShape Of(int frozen, int tags, int relations) => new(128, frozen, 256, 4, 128, 96, tags, relations);

    public static EncoderShape Read(BinaryReader reader) => new(
        reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(),
        reader.ReadInt32(), reader.ReadInt32());

    public void Write(BinaryWriter writer)
    {
        foreach (var size in new[] { Learned, Frozen, Width, Layers, Arc, Label, Tags, Relations })
        {
            writer.Write(size);
        }
    }
}
