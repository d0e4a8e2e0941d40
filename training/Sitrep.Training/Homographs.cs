namespace Sitrep.Training;

/// <summary>
/// Words that are verbs as well as nouns: "shell", "block", "march". As the verb of a headline they are easily taken for a noun of a
/// compound ("Army shells village").
/// </summary>
internal static class Homographs
{
    /// <summary>Words that WordNet lists as verb and as noun, both found in its tagged texts.</summary>
    public static string[] Read(string wordnet)
    {
        var nouns = Tagged(Path.Combine(wordnet, "index.noun")).ToHashSet(StringComparer.Ordinal);
        return [.. Tagged(Path.Combine(wordnet, "index.verb")).Where(nouns.Contains)];
    }

    /// <summary>Words with a sense in the tagged texts: the count after those of pointers and senses (wndb, WordNet 3.1) is not 0.</summary>
    private static IEnumerable<string> Tagged(string path) =>
        File.ReadLines(path).Where(line => line[0] != ' ').Select(line => line.Split(' '))
            .Where(fields => fields[0].All(char.IsAsciiLetterLower) && int.Parse(fields[5 + int.Parse(fields[3])]) > 0).Select(fields => fields[0]);
}
