using System.Runtime.InteropServices;
using Sitrep.Incidents;

namespace Sitrep.Ledger.Writing;

/// <summary>Lists of hashes as they lie in a column: four bytes each, in the machine's order (little-endian).</summary>
internal static class Hashes
{
    public static byte[] ToBlob(ReadOnlySpan<uint> hashes) => MemoryMarshal.AsBytes(hashes).ToArray();

    /// <summary>A wording from its two columns.</summary>
    public static Wording Wording(byte[] shingles, byte[] words)
    {
        var all = Of(words);
        return new(Of(shingles), [.. all.Where(hash => (hash & 1) == 0)], [.. all.Where(hash => (hash & 1) == 1)]);
    }

    public static byte[] WordsBlob(Wording wording) =>
        ToBlob([.. wording.Words.Concat(wording.Names).Order()]);

    private static uint[] Of(byte[] blob) => MemoryMarshal.Cast<byte, uint>(blob).ToArray();
}
