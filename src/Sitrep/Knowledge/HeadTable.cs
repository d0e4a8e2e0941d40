namespace Sitrep.Knowledge;

/// <summary>Entries by the lemma of their head, those with the longest pattern first.</summary>
internal sealed class HeadTable<T>
{
    private readonly T[] _entries;
    private readonly Dictionary<string, (int Start, int Count)> _ranges = new(StringComparer.Ordinal);

    public HeadTable(IEnumerable<T> entries, Func<T, string> head, Func<T, int> length)
    {
        // LINQ's sort is stable: among equals the order of the files decides.
        _entries = [.. entries.OrderBy(head, StringComparer.Ordinal).ThenByDescending(length)];
        for (var start = 0; start < _entries.Length;)
        {
            var key = head(_entries[start]);
            var end = start + 1;
            while (end < _entries.Length && head(_entries[end]) == key)
            {
                end++;
            }

            _ranges.Add(key, (start, end - start));
            start = end;
        }
    }

    public ReadOnlySpan<T> this[string lemma] =>
        _ranges.TryGetValue(lemma, out var range) ? _entries.AsSpan(range.Start, range.Count) : [];
}
