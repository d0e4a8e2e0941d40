using System.Text;

namespace Sitrep.Language;

/// <summary>The trained network with its tables. Never changes once loaded.</summary>
internal sealed record NeuralModel
{
    private const string Magic = "SITREP-LANGUAGE-5";

    public required EncoderShape Shape { get; init; }

    public required Lexicon Lexicon { get; init; }

    public required string[] Relations { get; init; }

    /// <summary>Pretrained vectors by word.</summary>
    public required WordTable Pretrained { get; init; }

    /// <summary>Learned vectors of prefixes, suffixes and shapes, by their hashes; then of lists of names.</summary>
    public required WordTable Hashed { get; init; }

    /// <summary>Learned vectors by word.</summary>
    public required WordTable Words { get; init; }

    public required WordLists Lists { get; init; }

    public required EncoderWeights Weights { get; init; }

    public static NeuralModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(stream, 1 << 16), Encoding.UTF8);
        if (reader.ReadString() != Magic)
        {
            throw new InvalidDataException("not a language model of this version");
        }

        var shape = EncoderShape.Read(reader);
        var relations = new string[shape.Relations];
        for (var i = 0; i < relations.Length; i++)
        {
            relations[i] = reader.ReadString();
        }

        return new NeuralModel
        {
            Shape = shape,
            Relations = relations,
            Lexicon = Lexicon.Read(reader),
            Pretrained = WordTable.Read(reader),
            Hashed = WordTable.Read(reader),
            Words = WordTable.Read(reader),
            Lists = WordLists.Read(reader),
            Weights = EncoderWeights.Read(reader, shape),
        };
    }

    /// <summary>Writes the model to a file, whole or not at all.</summary>
    public void Save(string path)
    {
        var unfinished = path + ".new";
        using (var stream = File.Create(unfinished))
        {
            Write(stream);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        Shape.Write(writer);
        Array.ForEach(Relations, writer.Write);
        Lexicon.Write(writer);
        Pretrained.Write(writer);
        Hashed.Write(writer);
        Words.Write(writer);
        Lists.Write(writer);
        Weights.Write(writer);
    }
}
