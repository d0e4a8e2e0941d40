using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>Makes the index that <see cref="NameTable"/> reads.</summary>
internal static class NameIndex
{
    private const int LongestAcronymAsWritten = 3;

    /// <summary>
    /// The index, and for each thing that a name can mean three numbers: its kind and sense (<see cref="NameTable"/>), its
    /// number in its column, and the number of the words.
    /// </summary>
    public static (int[] Names, int[] Targets) Of(EntryColumn[] columns, Func<string, int> text)
    {
        var common = (columns[Kind.Number<WordListEntry>()].Find("common-acronyms") as WordListEntry)?.Words.ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var nodes = new Dictionary<ulong, Meanings>();
        var written = new List<(ulong Written, ulong Folded, Meaning Meaning)>();
        foreach (var (alias, meaning) in All(columns, text))
        {
            var asWritten = IsAsWritten(alias, common);
            var hash = new NameHash();
            foreach (var (word, hyphen) in Parts(asWritten ? alias : WithoutThe(alias)))
            {
                if (hash.Add(word, hyphen))
                {
                    nodes.TryAdd(asWritten ? hash.Written : hash.Folded, default);
                }
            }

            if (asWritten)
            {
                written.Add((hash.Written, hash.Folded, meaning));
            }
            else
            {
                nodes[hash.Folded] = nodes.GetValueOrDefault(hash.Folded).With(meaning, !alias.Any(char.IsUpper));
            }
        }

        // What matches as written also matches what its folded form does.
        foreach (var group in written.GroupBy(item => item.Written).ToList())
        {
            var both = group.Select(item => item.Meaning).Concat(nodes.GetValueOrDefault(group.First().Folded).List ?? []);
            nodes[group.Key] = both.Aggregate(default(Meanings), (node, meaning) => node.With(meaning, true));
        }

        var (ranges, targets) = (new List<(ulong, int, int, int)>(), new List<int>());
        foreach (var (key, node) in nodes)
        {
            ranges.Add((key, targets.Count / NameTable.TargetLength, node.List?.Count ?? 0, node.AnyCase ? NameTable.AnyCaseMark : 0));
            foreach (var meaning in node.List ?? [])
            {
                targets.AddRange([meaning.Kind | ((int)meaning.Sense << NameTable.SenseShift), meaning.Number, meaning.Text]);
            }
        }

        return ([.. HashIndex.Of(ranges)], [.. targets]);
    }

    private static IEnumerable<(string Alias, Meaning Meaning)> All(EntryColumn[] columns, Func<string, int> text)
    {
        IEnumerable<(string, Meaning)> Of<T>(Func<T, IEnumerable<NameEntry>> aliases)
            where T : KnowledgeEntry
        {
            var kind = Kind.Number<T>();
            for (var i = 0; i < columns[kind].Count; i++)
            {
                foreach (var name in aliases((T)columns[kind][i]))
                {
                    yield return (name.Alias, new Meaning(kind, i, name.Sense, text(name.Alias)));
                }
            }
        }

        return Of<StateEntry>(Aliases.Of).Concat(Of<PeopleEntry>(Aliases.Of)).Concat(Of<ActorEntry>(Aliases.Of))
            .Concat(Of<PersonEntry>(Aliases.Of)).Concat(Of<OutletEntry>(Aliases.Of));
    }

    private static bool IsAsWritten(string alias, HashSet<string> common)
    {
        if (alias.Contains(' ', StringComparison.Ordinal))
        {
            return alias.StartsWith("The ", StringComparison.Ordinal) && alias.AsSpan().Count(' ') == 1;
        }

        var letters = alias.Count(char.IsLetterOrDigit);
        return (letters <= LongestAcronymAsWritten || common.Contains(alias)) && alias.Any(char.IsLetter) && !alias.Any(char.IsLower);
    }

    private static string WithoutThe(string alias) =>
        alias.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? alias[4..] : alias;

    // Cut at everything that is no letter or digit, so that a name is found however its words are cut in the text.
    private static IEnumerable<(string Word, bool HyphenFollows)> Parts(string alias)
    {
        var words = Pattern.Words(alias.Replace('\u2019', '\''));
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word is "'s" or "&")
            {
                yield return (word, false);
                continue;
            }

            for (var start = 0; start < word.Length;)
            {
                var end = start;
                while (end < word.Length && NameFolding.IsLetterOrDigit(word[end]))
                {
                    end++;
                }

                if (end > start)
                {
                    yield return (word[start..end], end == word.Length && i + 1 < words.Length && words[i + 1] == "-");
                }

                start = end + 1;
            }
        }
    }

    private readonly record struct Meaning(int Kind, int Number, NameSense Sense, int Text);

    private readonly record struct Meanings(List<Meaning>? List, bool AnyCase)
    {
        public Meanings With(Meaning meaning, bool anyCase)
        {
            var list = List ?? [];
            list.Add(meaning);
            return new Meanings(list, AnyCase || anyCase);
        }
    }
}
