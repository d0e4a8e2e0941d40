using Sitrep.Language;

namespace Sitrep.Bench;

/// <summary>Exact-match scores of persons, organisations and locations on the gold words of Universal NER.</summary>
internal static class NameScore
{
    private static readonly string[] Kinds = ["PER", "ORG", "LOC"];

    public static void Run(Analyzer analyzer, string file, bool verbose)
    {
        int[] gold = new int[3], found = new int[3], right = new int[3];
        foreach (var (words, names) in Sentences(file))
        {
            var ours = analyzer.NamesOf(words).Select(name => (name.First, name.End, (int)name.Kind)).ToHashSet();
            foreach (var name in names)
            {
                gold[name.Kind]++;
                right[name.Kind] += ours.Contains(name) ? 1 : 0;
                if (verbose && !ours.Contains(name))
                {
                    Console.WriteLine($"  missed {Text(words, name)}\t{string.Join(' ', words)}");
                }
            }

            foreach (var name in ours)
            {
                found[name.Item3]++;
                if (verbose && !names.Contains(name))
                {
                    Console.WriteLine($"  wrong  {Text(words, name)}\t{string.Join(' ', words)}");
                }
            }
        }

        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            Print(Kinds[kind], gold[kind], found[kind], right[kind]);
        }

        Print("all", gold.Sum(), found.Sum(), right.Sum());
    }

    private static void Print(string what, int gold, int found, int right) => Console.WriteLine(
        $"names UNER-EWT {what,-4} gold {gold,5}  precision {right / Math.Max(1.0, found):P1}  recall {right / Math.Max(1.0, gold):P1}  F1 {2.0 * right / Math.Max(1, gold + found):P1}");

    private static string Text(List<string> words, (int First, int End, int Kind) name) =>
        $"{Kinds[name.Kind]} {string.Join(' ', words[name.First..name.End])}";

    /// <summary>Words and names of each sentence of an IOB2 file; kinds other than the three are left out.</summary>
    private static IEnumerable<(List<string> Words, HashSet<(int First, int End, int Kind)> Names)> Sentences(string file)
    {
        var words = new List<string>();
        var marks = new List<string>();
        foreach (var line in Shared.Lines(file).Append(""))
        {
            var columns = line.Split('\t');
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            if (columns.Length >= 3)
            {
                words.Add(columns[1]);
                marks.Add(columns[2]);
            }
            else if (words.Count > 0)
            {
                yield return (words, Names(marks));
                words = [];
                marks = [];
            }
        }
    }

    private static HashSet<(int First, int End, int Kind)> Names(List<string> marks)
    {
        var names = new HashSet<(int, int, int)>();
        for (var i = 0; i < marks.Count; i++)
        {
            var kind = marks[i].StartsWith("B-", StringComparison.Ordinal) ? Array.IndexOf(Kinds, marks[i][2..]) : -1;
            if (kind >= 0)
            {
                var end = i + 1;
                while (end < marks.Count && marks[end] == $"I-{Kinds[kind]}")
                {
                    end++;
                }

                names.Add((i, end, kind));
            }
        }

        return names;
    }
}
