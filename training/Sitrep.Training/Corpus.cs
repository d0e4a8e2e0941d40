using System.IO.Compression;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>A sentence with the analysis that people gave it.</summary>
/// <param name="Forms">The words.</param>
/// <param name="Tags">Joint tags, by their number in <see cref="Corpus.Tags"/>; empty for text that only has names.</param>
/// <param name="Lemmas">The lemmas.</param>
/// <param name="Feats">The features.</param>
/// <param name="Heads">Heads, -1 for the root.</param>
/// <param name="Relations">Relations, by their number in <see cref="Corpus.Relations"/>.</param>
/// <param name="Names">Name classes, or null where names were not marked.</param>
internal sealed record GoldSentence(
    string[] Forms, int[] Tags, string[] Lemmas, string[] Feats, int[] Heads, int[] Relations, int[]? Names)
{
    /// <summary>The sentence without some words, on which none may depend; the sentence itself when fewer than two would stay.</summary>
    public GoldSentence Without(bool[] gone)
    {
        if (!gone.Contains(true) || gone.Count(value => !value) < 2)
        {
            return this;
        }

        var kept = Enumerable.Range(0, gone.Length).Where(i => !gone[i]).ToArray();
        var place = new int[gone.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            place[kept[i]] = i;
        }

        T[] Keep<T>(T[] values) => [.. kept.Select(i => values[i])];
        return new(Keep(Forms), Keep(Tags), Keep(Lemmas), Keep(Feats), [.. kept.Select(i => Heads[i] < 0 ? -1 : place[Heads[i]])], Keep(Relations),
            Names is null ? null : NameClasses.Begun(Keep(Names)));
    }
}

/// <summary>The treebanks and name corpora in memory.</summary>
internal sealed class Corpus(string data)
{
    private readonly Dictionary<(Upos, string), int> _tags = [];
    private readonly Dictionary<string, int> _relations = new(StringComparer.Ordinal);

    public List<(Upos Upos, string Xpos)> Tags { get; } = [];

    public List<string> Relations { get; } = [];

    public static TextReader Open(string path) =>
        new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path));

    /// <summary>Reads a treebank; names are attached from a second file that has the same words, or from entity spans in the last column.</summary>
    public List<GoldSentence> Treebank(string name, string? names = null, bool entities = false)
    {
        using var reader = Open(Path.Combine(data, "treebanks", name));
        var marked = names is null ? [] : Iob(names, 1);
        var result = new List<GoldSentence>();
        var at = 0;
        foreach (var sentence in ConlluReader.Read(reader))
        {
            var words = sentence.Words.ToArray();
            var forms = words.Select(word => word[1]).ToArray();
            int[]? classes = entities ? EntityNames.ClassesOf(words) : null;
            for (var ahead = at; ahead < Math.Min(at + 30, marked.Count); ahead++)
            {
                if (marked[ahead].Forms.SequenceEqual(forms))
                {
                    classes = marked[ahead].Names;
                    at = ahead + 1;
                    break;
                }
            }

            result.Add(new(forms, [.. words.Select(TagOf)], [.. words.Select(word => word[2])], [.. words.Select(word => word[5])],
                [.. words.Select(word => int.Parse(word[6]) - 1)], [.. words.Select(word => RelationOf(word[7]))], classes));
        }

        return result;
    }

    /// <summary>Reads a file of words and name marks.</summary>
    public List<GoldSentence> Iob(string path, int formColumn)
    {
        using var reader = Open(Path.Combine(data, "names", path));
        var result = new List<GoldSentence>();
        var forms = new List<string>();
        var marks = new List<string>();
        while (true)
        {
            var line = reader.ReadLine();
            if (string.IsNullOrWhiteSpace(line))
            {
                if (forms.Count > 0)
                {
                    result.Add(new([.. forms], [], [], [], [], [], NameClasses.FromMarks(marks)));
                    forms.Clear();
                    marks.Clear();
                }

                if (line is null)
                {
                    return result;
                }
            }
            else if (line[0] != '#' || line.Split('\t', ' ').Length == 2)
            {
                var columns = line.Split('\t', ' ');
                if (formColumn < columns.Length && columns.Length >= formColumn + 2)
                {
                    forms.Add(columns[formColumn]);
                    marks.Add(columns[formColumn + 1]);
                }
            }
        }
    }

    private int TagOf(string[] word)
    {
        var key = (Enum.Parse<Upos>(word[3] == "_" ? "X" : word[3]), word[4]);
        if (!_tags.TryGetValue(key, out var tag))
        {
            _tags[key] = tag = Tags.Count;
            Tags.Add(key);
        }

        return tag;
    }

    private int RelationOf(string text)
    {
        if (!_relations.TryGetValue(text, out var relation))
        {
            _relations[text] = relation = Relations.Count;
            Relations.Add(text);
        }

        return relation;
    }
}
