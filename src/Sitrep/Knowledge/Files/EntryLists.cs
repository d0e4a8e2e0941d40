namespace Sitrep.Knowledge.Files;

/// <summary>Where the entries of every kind lie, while files are put together.</summary>
internal sealed class EntryLists
{
    private readonly OrderedDictionary<string, (Node Map, Node Header)>[] _byKind =
        [.. Kind.All.Select(_ => new OrderedDictionary<string, (Node, Node)>(StringComparer.Ordinal))];

    public EntryLists()
    {
    }

    /// <summary>Begins with the entries of other knowledge.</summary>
    public EntryLists(EntryColumn[] columns)
    {
        for (var kind = 0; kind < columns.Length; kind++)
        {
            foreach (var (map, header) in columns[kind].Nodes)
            {
                _byKind[kind][new Fields(map, header).Text("id")] = (map, header);
            }
        }
    }

    /// <summary>The columns of a compiled pack, whose entries were checked when it was compiled.</summary>
    public static EntryColumn[] Checked(Pack pack)
    {
        var nodes = Kind.All.Select(_ => new List<(Node, Node)>()).ToArray();
        var files = pack.Root;
        for (var i = 0; i < files.Count; i++)
        {
            var (path, header, entries) = (files[i][0].Text, files[i][1], files[i][2]);
            var kind = Array.FindIndex(Kind.All, kind => kind.Holds(path));
            for (var j = 0; j < entries.Count; j++)
            {
                nodes[kind].Add((entries[j], header));
            }
        }

        return [.. Kind.All.Select((kind, i) => new EntryColumn(kind, nodes[i]))];
    }

    public EntryColumn[] ToColumns() => [.. Kind.All.Select((kind, i) => new EntryColumn(kind, [.. _byKind[i].Values]))];

    /// <summary>
    /// Adds the entries of a pack. One with a known id takes the place of the old one, one with <c>remove: true</c>
    /// deletes it; within one pack an id must not come twice.
    /// </summary>
    public void Add(Pack pack, List<KnowledgeProblem> problems)
    {
        var seen = new Dictionary<(int Kind, string Id), string>();
        var files = pack.Root;
        for (var i = 0; i < files.Count; i++)
        {
            var file = files[i];
            var path = file[0].Text;
            var kind = Array.FindIndex(Kind.All, kind => kind.Holds(path));
            if (kind < 0)
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
        string path, int kind, Node map, Node header, Dictionary<(int Kind, string Id), string> seen, List<KnowledgeProblem> problems)
    {
        try
        {
            var fields = new Fields(map, header);
            var id = fields.Text("id");
            if (!seen.TryAdd((kind, id), path))
            {
                throw fields.Mistake($"the id '{id}' is used twice (also in {seen[(kind, id)]})");
            }

            if (fields.Flag("remove"))
            {
                _byKind[kind].Remove(id);
                return;
            }

            Kind.All[kind].Read(fields);
            fields.End();
            _byKind[kind][id] = (map, header);
        }
        catch (EntryMistake mistake)
        {
            problems.Add(new KnowledgeProblem(path, mistake.Line, mistake.Message));
        }
    }
}
