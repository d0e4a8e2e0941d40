using System.Runtime.InteropServices;

namespace Sitrep.Knowledge.Files;

/// <summary>
/// Knowledge files as one flat tree: a table of strings and an array of cells. It is what the build compiles YAML to
/// and what an overlay is read to, so that both go through the same code from there.
/// </summary>
/// <remarks>
/// A cell holds nothing (-1) or, by its two lowest bits, 0 the number of a string, 1 the place of a list
/// (<c>count, cells</c>), 2 the place of a map (<c>line, count, key and value cells</c>). The file is: the four bytes
/// <c>SKP2</c>; the root cell; the lengths of the parts that follow; then the ends of the strings, the cells, each index
/// (<see cref="KnowledgeIndexes"/>), and the strings in UTF-8. All numbers are 32-bit little-endian.
/// </remarks>
internal sealed class Pack(TextTable texts, int[] cells, int root)
{
    public const int None = -1;
    public const int TextTag = 0;
    public const int ListTag = 1;
    public const int MapTag = 2;

    private const int FixedParts = 3;

    private static ReadOnlySpan<byte> Magic => "SKP2"u8;

    public TextTable Texts { get; } = texts;

    public int[] Cells { get; } = cells;

    /// <summary>A list with one list <c>path, header, entries</c> for each file.</summary>
    public Node Root => new(this, root);

    /// <summary>Reads a compiled file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such file.</exception>
    public static (Pack Pack, KnowledgeIndexes Indexes) Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            throw new InvalidDataException("not a compiled knowledge file");
        }

        var header = MemoryMarshal.Cast<byte, int>(bytes[4..])[..(1 + FixedParts + KnowledgeIndexes.Count)];
        var numbers = MemoryMarshal.Cast<byte, int>(bytes[(4 + header.Length * 4)..]);
        var at = 0;

        int[] Take(ReadOnlySpan<int> from, int length)
        {
            at += length;
            return from.Slice(at - length, length).ToArray();
        }

        var ends = Take(numbers, header[1]);
        var cells = Take(numbers, header[2]);
        var indexes = new int[KnowledgeIndexes.Count][];
        for (var i = 0; i < indexes.Length; i++)
        {
            indexes[i] = Take(numbers, header[1 + FixedParts + i]);
        }

        var text = MemoryMarshal.AsBytes(numbers[at..])[..header[3]].ToArray();
        return (new Pack(new TextTable(ends, text), cells, header[0]), new KnowledgeIndexes(indexes));
    }

    public byte[] ToBytes(KnowledgeIndexes indexes)
    {
        var text = Texts.Bytes;
        var file = new MemoryStream();
        file.Write(Magic);
        file.Write(MemoryMarshal.AsBytes<int>([root, Texts.Count, Cells.Length, text.Length, .. indexes.All.Select(index => index.Length)]));
        file.Write(MemoryMarshal.AsBytes(Texts.Ends));
        file.Write(MemoryMarshal.AsBytes<int>(Cells));
        foreach (var index in indexes.All)
        {
            file.Write(MemoryMarshal.AsBytes<int>(index));
        }

        file.Write(text);
        // The text is read as whole numbers.
        file.Write(new byte[4]);
        return file.ToArray();
    }
}
