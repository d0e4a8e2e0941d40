using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>Entries by the lemma of their head, those with the longest pattern first. Immutable; lookups allocate nothing.</summary>
/// <remarks>The index is a <see cref="HashIndex"/> of ranges, and after it the entries' numbers in their column.</remarks>
internal sealed class HeadTable<T>
    where T : KnowledgeEntry
{
    private readonly HashIndex _index;
    private readonly int[] _cells;
    private readonly int _first;
    private readonly EntryColumn _column;
    private readonly T[] _entries;
    private readonly bool[] _isMade;

    public HeadTable(int[] cells, EntryColumn column)
    {
        _index = new HashIndex(cells);
        _cells = cells;
        _first = _index.Length;
        _column = column;
        _entries = new T[cells.Length - _first];
        _isMade = new bool[_entries.Length];
    }

    public ReadOnlySpan<T> this[string lemma]
    {
        get
        {
            if (!_index.TryFind(HashIndex.Key(lemma), out var start, out var count, out _))
            {
                return [];
            }

            if (!Volatile.Read(ref _isMade[start]))
            {
                for (var i = start; i < start + count; i++)
                {
                    _entries[i] = (T)_column[_cells[_first + i]];
                }

                Volatile.Write(ref _isMade[start], true);
            }

            return _entries.AsSpan(start, count);
        }
    }

    /// <summary>The index of a column's entries.</summary>
    /// <param name="column">The entries.</param>
    /// <param name="head">Their heads; null for one that has none.</param>
    /// <param name="length">Lengths of their patterns.</param>
    public static int[] Index(EntryColumn column, Func<T, string?> head, Func<T, int> length)
    {
        // LINQ's sort is stable: among equals the order of the files decides.
        var sorted = Enumerable.Range(0, column.Count).Select(i => (Number: i, Entry: (T)column[i]))
            .Select(item => (item.Number, Head: head(item.Entry), Length: length(item.Entry))).Where(item => item.Head is not null)
            .OrderBy(item => item.Head, StringComparer.Ordinal).ThenByDescending(item => item.Length).ToArray();
        var ranges = new List<(ulong, int, int, int)>();
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end].Head == sorted[start].Head)
            {
                end++;
            }

            ranges.Add((HashIndex.Key(sorted[start].Head!), start, end - start, 0));
            start = end;
        }

        return [.. HashIndex.Of(ranges), .. sorted.Select(item => item.Number)];
    }
}
