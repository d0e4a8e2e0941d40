namespace Sitrep.Knowledge.Files;

/// <summary>The entries of one kind in the order of the files, each read when it is first asked for. Safe to share between threads.</summary>
internal sealed class EntryColumn(Kind kind, IReadOnlyList<(Node Map, Node Header)> nodes)
{
    private readonly KnowledgeEntry?[] _made = new KnowledgeEntry?[nodes.Count];
    private Dictionary<string, int>? _byId;
    private KnowledgeEntry[]? _all;

    public int Count => nodes.Count;

    /// <summary>Where the entries lie.</summary>
    public IReadOnlyList<(Node Map, Node Header)> Nodes => nodes;

    public KnowledgeEntry this[int number] => _made[number] ??= kind.Read(new Fields(nodes[number].Map, nodes[number].Header));

    /// <summary>All entries, in an array of the kind's own record.</summary>
    public KnowledgeEntry[] All()
    {
        if (_all is { } known)
        {
            return known;
        }

        var all = (KnowledgeEntry[])Array.CreateInstance(kind.Entry, Count);
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = this[i];
        }

        return _all = all;
    }

    /// <summary>The entry with an id; null when there is none.</summary>
    public KnowledgeEntry? Find(string id)
    {
        var numbers = _byId ??= Numbers();
        return numbers.TryGetValue(id, out var number) ? this[number] : null;
    }

    private Dictionary<string, int> Numbers()
    {
        var numbers = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            numbers[new Fields(nodes[i].Map, nodes[i].Header).Text("id")] = i;
        }

        return numbers;
    }
}
