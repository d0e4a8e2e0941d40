namespace Sitrep.Language;

/// <summary>
/// Which lists of names a word stands in, as bits: first names, surnames, and places as <see cref="Count"/> says. Language knows
/// no more of the world than that.
/// </summary>
internal sealed class WordLists(ulong[] keys, byte[] masks)
{
    /// <summary>First names, surnames, large places, small places, first words and later words of places.</summary>
    public const int Count = 6;

    /// <summary>The lists of a word by its key, the lowest bit the first.</summary>
    public int MaskOf(ulong key)
    {
        var at = Array.BinarySearch(keys, key);
        return at < 0 ? 0 : masks[at];
    }

    public static WordLists Read(BinaryReader reader)
    {
        var keys = new ulong[reader.ReadInt32()];
        var masks = new byte[keys.Length];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(keys.AsSpan()));
        reader.BaseStream.ReadExactly(masks);
        return new(keys, masks);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(keys.Length);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Write(masks);
    }
}
