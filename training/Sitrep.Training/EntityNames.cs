using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Name classes from GUM's entity spans: of each person, organisation or place whose head is a proper noun, the run of proper nouns
/// around the head, without titles; organisations and places may go on with "of" and a further proper noun. The outermost span wins.
/// </summary>
internal static class EntityNames
{
    private static readonly HashSet<string> Titles = new(
        "president prime minister secretary senator sen. general gen. mr mr. mrs mrs. ms ms. dr dr. professor prof. king queen prince princess sir lord lady captain colonel lieutenant judge governor mayor chairman director ambassador representative rep.".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Name class of each word line.</summary>
    public static int[] ClassesOf(IReadOnlyList<string[]> words)
    {
        var classes = new int[words.Count];
        var taken = new bool[words.Count];
        foreach (var (first, end, kind) in SpansOf(words).OrderByDescending(span => span.End - span.First).ThenBy(span => span.First))
        {
            var head = HeadOf(words, first, end);
            if (head < 0 || !IsProper(words[head]))
            {
                continue;
            }

            var (start, stop) = Run(words, first, end, head, kind);
            while (kind == 0 && start < stop - 1 && Titles.Contains(words[start][1]))
            {
                start++;
            }

            if (!Enumerable.Range(start, stop - start).Any(i => taken[i]))
            {
                for (var i = start; i < stop; i++)
                {
                    taken[i] = true;
                    classes[i] = kind * 2 + (i == start ? 1 : 2);
                }
            }
        }

        return classes;
    }

    private static (int Start, int End) Run(IReadOnlyList<string[]> words, int first, int end, int head, int kind)
    {
        int start = head, stop = head + 1;
        while (start > first && (IsProper(words[start - 1]) || (words[start - 1][4] == "HYPH" && start - 1 > first && IsProper(words[start - 2]))))
        {
            start--;
        }

        while (stop < end)
        {
            if (IsProper(words[stop]) || (words[stop][4] == "HYPH" && stop + 1 < end && IsProper(words[stop + 1])))
            {
                stop++;
                continue;
            }

            var after = stop + 1 < end && words[stop + 1][4] == "DT" ? stop + 2 : stop + 1;
            if (kind == 0 || words[stop][1] is not ("of" or "for") || after >= end || !IsProper(words[after]))
            {
                break;
            }

            stop = after + 1;
        }

        return (start, stop);
    }

    private static bool IsProper(string[] word) => word[4] is "NNP" or "NNPS";

    private static int HeadOf(IReadOnlyList<string[]> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var head = int.Parse(words[i][6]) - 1;
            if ((head < first || head >= end) && words[i][3] != "PUNCT")
            {
                return i;
            }
        }

        return -1;
    }

    private static List<(int First, int End, int Kind)> SpansOf(IReadOnlyList<string[]> words)
    {
        var open = new Dictionary<string, Stack<(int First, int Kind)>>(StringComparer.Ordinal);
        var spans = new List<(int, int, int)>();
        for (var i = 0; i < words.Count; i++)
        {
            var value = words[i][9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
            var at = "Entity=".Length;
            while (value is not null && at < value.Length)
            {
                var opening = value[at] == '(';
                var stop = value.AsSpan(at + 1).IndexOfAny('(', ')');
                stop = stop < 0 ? value.Length : at + 1 + stop;
                var parts = value[(opening ? at + 1 : at)..stop].Split('-');
                var single = opening && stop < value.Length && value[stop] == ')';
                if (opening)
                {
                    var kind = parts.Length < 2 ? -1 : Array.IndexOf(["person", "organization", "place"], parts[1]);
                    if (!open.TryGetValue(parts[0], out var stack))
                    {
                        open[parts[0]] = stack = new();
                    }

                    stack.Push((i, kind));
                }

                if ((!opening || single) && open.TryGetValue(parts[0], out var opened) && opened.TryPop(out var span) && span.Kind >= 0)
                {
                    spans.Add((span.First, i + 1, span.Kind));
                }

                at = stop < value.Length && value[stop] == ')' ? stop + 1 : stop;
            }
        }

        return spans;
    }
}
