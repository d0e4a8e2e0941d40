namespace Sitrep.Knowledge.Files;

/// <summary>The entries of every kind, in the order of the files.</summary>
internal sealed class EntryLists
{
    private readonly Dictionary<Type, Dictionary<string, KnowledgeEntry>> _byKind = [];

    /// <summary>The entries of a kind by their ids.</summary>
    public Dictionary<string, KnowledgeEntry> Of(Type kind)
    {
        if (!_byKind.TryGetValue(kind, out var entries))
        {
            _byKind.Add(kind, entries = new Dictionary<string, KnowledgeEntry>(StringComparer.Ordinal));
        }

        return entries;
    }

    /// <summary>The same lists, to be changed apart from these.</summary>
    public EntryLists Copy()
    {
        var copy = new EntryLists();
        foreach (var (kind, entries) in _byKind)
        {
            copy._byKind.Add(kind, new Dictionary<string, KnowledgeEntry>(entries, StringComparer.Ordinal));
        }

        return copy;
    }

    /// <summary>
    /// Adds the entries of a pack. One with a known id takes the place of the old one, one with <c>remove: true</c>
    /// deletes it; within one pack an id must not come twice.
    /// </summary>
    public void Add(Pack pack, List<KnowledgeProblem> problems)
    {
        var seen = new Dictionary<(Type, string), string>();
        var files = pack.Root;
        for (var i = 0; i < files.Count; i++)
        {
            var file = files[i];
            var path = file[0].Text;
            if (Array.Find(Kind.All, kind => kind.Holds(path)) is not { } kind)
            {
                problems.Add(new KnowledgeProblem(path, 1, "no kind of knowledge is kept in a file of this name"));
                continue;
            }

            for (var j = 0; j < file[2].Count; j++)
            {
                Add(path, kind, file[2][j], file[1], seen, problems);
            }
        }
    }

    private void Add(
        string path, Kind kind, Node map, Node header, Dictionary<(Type, string), string> seen, List<KnowledgeProblem> problems)
    {
        try
        {
            var fields = new Fields(map, header);
            var id = fields.Text("id");
            if (!seen.TryAdd((kind.Entry, id), path))
            {
                throw fields.Mistake($"the id '{id}' is used twice (also in {seen[(kind.Entry, id)]})");
            }

            if (fields.Flag("remove"))
            {
                Of(kind.Entry).Remove(id);
                return;
            }

            var entry = kind.Read(fields);
            fields.End();
            Of(kind.Entry)[id] = entry;
        }
        catch (EntryMistake mistake)
        {
            problems.Add(new KnowledgeProblem(path, mistake.Line, mistake.Message));
        }
    }
}
