using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.Knowledge.Files;

/// <summary>
/// Knowledge files as one flat tree: a table of strings and an array of cells. It is what the build compiles YAML to
/// and what an overlay is read to, so that both go through the same code from there.
/// </summary>
/// <remarks>
/// A cell holds nothing (-1) or, by its two lowest bits, 0 the number of a string, 1 the place of a list
/// (<c>count, cells</c>), 2 the place of a map (<c>line, count, key and value cells</c>). The file is: the four bytes
/// <c>SKP1</c>; the numbers of strings, of cells and of bytes of text, and the root cell; the end of each string; the
/// cells; the text in UTF-8. All numbers are 32-bit little-endian.
/// </remarks>
internal sealed class Pack(string[] strings, int[] cells, int root)
{
    public const int None = -1;
    public const int TextTag = 0;
    public const int ListTag = 1;
    public const int MapTag = 2;

    private const int HeaderLength = 20;

    private static ReadOnlySpan<byte> Magic => "SKP1"u8;

    public string[] Strings { get; } = strings;

    public int[] Cells { get; } = cells;

    /// <summary>A list with one list <c>path, header, entries</c> for each file.</summary>
    public Node Root => new(this, root);

    /// <exception cref="InvalidDataException">The bytes are no such file.</exception>
    public static Pack Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic) || bytes.Length < HeaderLength)
        {
            throw new InvalidDataException("not a compiled knowledge file");
        }

        var header = MemoryMarshal.Cast<byte, int>(bytes[4..HeaderLength]);
        var (stringCount, cellCount, textLength, root) = (header[0], header[1], header[2], header[3]);
        var ends = MemoryMarshal.Cast<byte, int>(bytes.Slice(HeaderLength, stringCount * 4));
        var cells = MemoryMarshal.Cast<byte, int>(bytes.Slice(HeaderLength + stringCount * 4, cellCount * 4));
        var text = bytes.Slice(HeaderLength + (stringCount + cellCount) * 4, textLength);
        var strings = new string[stringCount];
        var start = 0;
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = Encoding.UTF8.GetString(text[start..ends[i]]);
            start = ends[i];
        }

        return new Pack(strings, cells.ToArray(), root);
    }

    public byte[] ToBytes()
    {
        var texts = Strings.Select(Encoding.UTF8.GetBytes).ToArray();
        var bytes = new byte[HeaderLength + (Strings.Length + Cells.Length) * 4 + texts.Sum(text => text.Length)];
        var at = 4;
        Magic.CopyTo(bytes);

        void Add(int value)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
            at += 4;
        }

        Add(Strings.Length);
        Add(Cells.Length);
        Add(texts.Sum(text => text.Length));
        Add(root);
        var end = 0;
        foreach (var text in texts)
        {
            Add(end += text.Length);
        }

        foreach (var cell in Cells)
        {
            Add(cell);
        }

        foreach (var text in texts)
        {
            text.CopyTo(bytes, at);
            at += text.Length;
        }

        return bytes;
    }
}
