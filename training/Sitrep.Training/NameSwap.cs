using System.Text.RegularExpressions;

namespace Sitrep.Training;

/// <summary>
/// Puts other names of the same kind and number of words in the place of names, so that the network learns the frames in which names
/// stand and not the names of the training text alone (Dai and Adel 2020).
/// </summary>
internal sealed partial class NameSwap
{
    private const double Share = 0.4;

    private readonly Dictionary<(int Kind, int Words), List<string[]>> _names = [];

    public NameSwap(IEnumerable<GoldSentence> sentences, string data)
    {
        foreach (var sentence in sentences.Where(sentence => sentence.Names is not null))
        {
            foreach (var (first, end, kind) in NameClasses.Spans(sentence.Names).Order())
            {
                Add(kind, sentence.Forms[first..end]);
            }
        }

        foreach (var (kind, name) in Lists(data))
        {
            Add(kind, name.Split(' '));
        }
    }

    public GoldSentence Apply(GoldSentence sentence, Random random)
    {
        if (sentence.Names is null || Array.TrueForAll(sentence.Names, name => name == 0))
        {
            return sentence;
        }

        string[]? forms = null;
        foreach (var (first, end, kind) in NameClasses.Spans(sentence.Names).Order())
        {
            if (random.NextDouble() < Share && _names.TryGetValue((kind, end - first), out var names) && char.IsUpper(sentence.Forms[first][0]))
            {
                forms ??= [.. sentence.Forms];
                names[random.Next(names.Count)].CopyTo(forms, first);
            }
        }

        return forms is null ? sentence : sentence with { Forms = forms };
    }

    private void Add(int kind, string[] words)
    {
        if (words.Length <= 5 && words.All(word => word.Length > 1 && (char.IsUpper(word[0]) || word.Length < 4 || word == "-")))
        {
            (_names.TryGetValue((kind, words.Length), out var list) ? list : _names[(kind, words.Length)] = []).Add(words);
        }
    }

    /// <summary>Names of the region's persons, groups and places in re3d, and of armed groups in UCDP's lists.</summary>
    private static IEnumerable<(int Kind, string Name)> Lists(string data)
    {
        using var reader = Corpus.Open(Path.Combine(data, "entities", "re3d-official.jsonl.gz"));
        while (reader.ReadLine() is { } line)
        {
            foreach (var entity in System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("entities").EnumerateArray())
            {
                var kind = Array.IndexOf(["Person", "Organisation", "Location"], entity.GetProperty("type").GetString());
                var name = entity.GetProperty("text").GetString() ?? "";
                if (kind >= 0 && Capitalised().IsMatch(name))
                {
                    yield return (kind, name);
                }
            }
        }

        foreach (var (file, columns) in new[] { ("OneSided_v23_1.csv.gz", new[] { 4 }), ("Nonstate_v23_1.csv.gz", [3, 10]) })
        {
            using var rows = Corpus.Open(Path.Combine(data, "actors", file));
            foreach (var name in Lines(rows).Skip(1).SelectMany(row => columns.Select(column => row.Split("\",\"").ElementAtOrDefault(column) ?? "")).Distinct())
            {
                if (Capitalised().IsMatch(name) && !name.StartsWith("Government", StringComparison.Ordinal))
                {
                    yield return (1, name);
                }
            }
        }
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    [GeneratedRegex(@"^\p{Lu}[\p{L}’']+( (of |the |al )?\p{Lu}[\p{L}’']+){0,4}$", RegexOptions.None, 1000)]
    private static partial Regex Capitalised();
}
