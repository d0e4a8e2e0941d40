using System.Text;

namespace Sitrep.Language;

/// <summary>The trained tables of the greedy linear tagger, parser and name finder.</summary>
internal sealed record LinearModel
{
    private const string Magic = "SITREP-LINEAR-1";

    public required Lexicon Lexicon { get; init; }

    public required string[] Relations { get; init; }

    public required LinearClassifier Tagger { get; init; }

    public required LinearClassifier Actions { get; init; }

    public required LinearClassifier Labels { get; init; }

    public required LinearClassifier Names { get; init; }

    public static LinearModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(stream, 1 << 16), Encoding.UTF8);
        if (reader.ReadString() != Magic)
        {
            throw new InvalidDataException("not a language model of this version");
        }

        var lexicon = Lexicon.Read(reader);
        var relations = new string[reader.ReadInt32()];
        for (var i = 0; i < relations.Length; i++)
        {
            relations[i] = reader.ReadString();
        }

        return new LinearModel
        {
            Lexicon = lexicon,
            Relations = relations,
            Tagger = LinearClassifier.Read(reader),
            Actions = LinearClassifier.Read(reader),
            Labels = LinearClassifier.Read(reader),
            Names = LinearClassifier.Read(reader),
        };
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        Lexicon.Write(writer);
        writer.Write(Relations.Length);
        Array.ForEach(Relations, writer.Write);
        Tagger.Write(writer);
        Actions.Write(writer);
        Labels.Write(writer);
        Names.Write(writer);
    }
}
