using System.Runtime.InteropServices;

namespace Sitrep.Ledger.Writing;

/// <summary>Lists of hashes as they lie in a column: four bytes each, in the machine's order (little-endian).</summary>
internal static class Hashes
{
    public static byte[] ToBlob(IReadOnlyList<uint> hashes) => MemoryMarshal.AsBytes<uint>([.. hashes]).ToArray();

    public static uint[] Of(byte[] blob) => MemoryMarshal.Cast<byte, uint>(blob).ToArray();
}
