namespace Sitrep.Knowledge.Files;

/// <summary>Collects files into a <see cref="Pack"/>; equal strings are kept once.</summary>
internal sealed class PackBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];
    private readonly List<int> _cells = [];
    private readonly List<int> _files = [];

    public int Text(string text) => (String(text) << 2) | Pack.TextTag;

    public int List(IReadOnlyCollection<int> items)
    {
        var place = _cells.Count;
        _cells.Add(items.Count);
        _cells.AddRange(items);
        return (place << 2) | Pack.ListTag;
    }

    public int Map(int line, IReadOnlyCollection<(string Key, int Value)> pairs)
    {
        var place = _cells.Count;
        _cells.Add(line);
        _cells.Add(pairs.Count);
        foreach (var (key, value) in pairs)
        {
            _cells.Add(String(key));
            _cells.Add(value);
        }

        return (place << 2) | Pack.MapTag;
    }

    /// <summary>Adds a file: what it says of all its entries, and the entries.</summary>
    public void File(string path, int header, IReadOnlyCollection<int> entries) =>
        _files.Add(List([Text(path), header, List(entries)]));

    /// <summary>What was added so far.</summary>
    public Pack Build()
    {
        var root = (_cells.Count << 2) | Pack.ListTag;
        return new Pack(TextTable.Of(_strings), [.. _cells, _files.Count, .. _files], root);
    }

    /// <summary>Number of a string in the table.</summary>
    public int String(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers.Add(text, number = _strings.Count);
            _strings.Add(text);
        }

        return number;
    }
}
