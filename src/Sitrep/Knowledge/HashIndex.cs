namespace Sitrep.Knowledge;

/// <summary>
/// Ranges by 64-bit key in open addressing, as an array of numbers: the count of slots less one, and for each slot the low
/// and high half of the key, the start of the range, and its count with marks above the lowest 24 bits. A key of 0 is none.
/// </summary>
internal readonly struct HashIndex(int[] cells)
{
    private const int SlotLength = 4;
    private const int CountBits = 24;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Number of cells that the index takes; what follows them belongs to its user.</summary>
    public int Length => 1 + (cells[0] + 1) * SlotLength;

    /// <summary>Makes the cells of an index.</summary>
    public static List<int> Of(IReadOnlyCollection<(ulong Key, int Start, int Count, int Marks)> ranges)
    {
        var size = 16;
        while (size < ranges.Count * 2)
        {
            size *= 2;
        }

        var cells = new int[1 + size * SlotLength];
        cells[0] = size - 1;
        foreach (var (key, start, count, marks) in ranges)
        {
            var at = Slot(key, size - 1);
            while (cells[at] != 0 || cells[at + 1] != 0)
            {
                at = at + SlotLength == cells.Length ? 1 : at + SlotLength;
            }

            (cells[at], cells[at + 1], cells[at + 2], cells[at + 3]) = ((int)key, (int)(key >> 32), start, count | (marks << CountBits));
        }

        return [.. cells];
    }

    /// <summary>Key of a word; FNV-1a.</summary>
    public static ulong Key(string word)
    {
        var key = Offset;
        foreach (var c in word)
        {
            key = (key ^ c) * Prime;
        }

        return key;
    }

    /// <summary>Whether a key is there.</summary>
    public bool TryFind(ulong key, out int start, out int count, out int marks)
    {
        var (low, high) = ((int)key, (int)(key >> 32));
        var end = 1 + (cells[0] + 1) * SlotLength;
        for (var at = Slot(key, cells[0]); (cells[at] | cells[at + 1]) != 0; at = at + SlotLength == end ? 1 : at + SlotLength)
        {
            if (cells[at] == low && cells[at + 1] == high)
            {
                (start, count, marks) = (cells[at + 2], cells[at + 3] & ((1 << CountBits) - 1), cells[at + 3] >> CountBits);
                return true;
            }
        }

        (start, count, marks) = (0, 0, 0);
        return false;
    }

    private static int Slot(ulong key, int mask) => 1 + ((int)(key ^ (key >> 29)) & mask) * SlotLength;
}
