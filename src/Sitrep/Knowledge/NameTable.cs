namespace Sitrep.Knowledge;

/// <summary>
/// Finds names of states, peoples, actors, persons and outlets in a sequence of words. Immutable; lookups allocate nothing.
/// </summary>
/// <remarks>
/// A name matches in any usual spelling (<see cref="NameFolding"/>) when at least one of its words begins with a capital
/// or a digit, and with or without "the". Short acronyms, acronyms that are common words, and single words under "The"
/// ("The Base") match only as they are written. The table knows nothing of context: "Georgia" and "Carter" give every
/// candidate, in the order states, peoples, actors, persons, outlets, and the reader chooses.
/// </remarks>
public sealed class NameTable
{
    private const int LongestAcronymAsWritten = 3;

    private readonly NameEntry[] _entries;
    private readonly ulong[] _keys;
    private readonly Names[] _names;
    private readonly int _mask;

    internal NameTable(IEnumerable<NameEntry> entries, IReadOnlyCollection<string> commonWords)
    {
        var nodes = new Dictionary<ulong, Builder>();
        var written = new List<(ulong Written, ulong Folded, NameEntry Entry)>();
        var common = commonWords.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            var asWritten = IsAsWritten(entry.Alias, common);
            var hash = new NameHash();
            foreach (var (word, hyphen) in Parts(asWritten ? entry.Alias : WithoutThe(entry.Alias)))
            {
                if (hash.Add(word, hyphen))
                {
                    nodes.TryAdd(asWritten ? hash.Written : hash.Folded, default);
                }
            }

            if (asWritten)
            {
                written.Add((hash.Written, hash.Folded, entry));
            }
            else
            {
                nodes[hash.Folded] = nodes[hash.Folded].With(entry, !entry.Alias.Any(char.IsUpper));
            }
        }

        // What matches as written also matches what its folded form does.
        foreach (var group in written.GroupBy(item => item.Written))
        {
            var both = group.Select(item => item.Entry).Concat(nodes.GetValueOrDefault(group.First().Folded).Entries ?? []);
            nodes[group.Key] = both.Aggregate(default(Builder), (node, entry) => node.With(entry, true));
        }

        var size = 16;
        while (size < nodes.Count * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _keys = new ulong[size];
        _names = new Names[size];
        var all = new List<NameEntry>(nodes.Count);
        foreach (var (key, node) in nodes)
        {
            var slot = (int)key & _mask;
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = key;
            _names[slot] = new Names(all.Count, node.Entries?.Count ?? 0, node.AnyCase, IsPrefix: true);
            all.AddRange(node.Entries ?? []);
        }

        _entries = [.. all];
    }

    /// <summary>The longest name that begins with a word.</summary>
    /// <param name="forms">Words as they are written, cut as the tokenizer does: "al-Qaeda" is three, "Iran's" two.</param>
    /// <param name="at">Index of the name's first word.</param>
    /// <param name="entries">Everything that may be meant; empty when nothing matches.</param>
    /// <returns>Number of words of the name; 0 when nothing matches.</returns>
    public int Longest(ReadOnlySpan<string> forms, int at, out ReadOnlySpan<NameEntry> entries)
    {
        entries = [];
        var best = 0;
        var hash = new NameHash();
        var capital = false;
        var (folded, written) = (!forms[at].Equals("the", StringComparison.OrdinalIgnoreCase), true);
        for (var i = at; i < forms.Length; i++)
        {
            var form = forms[i];
            if (!hash.Add(form, i + 1 < forms.Length && forms[i + 1] == "-"))
            {
                if (i > at && form is "-" or "\u2013" or "'" or "\u2019" or "." or "/")
                {
                    continue;
                }

                break;
            }

            capital |= char.IsUpper(form[0]) || char.IsAsciiDigit(form[0]);
            var writtenNames = written ? Find(hash.Written) : default;
            var foldedNames = folded ? Find(hash.Folded) : default;
            written = writtenNames.IsPrefix;
            folded = foldedNames.IsPrefix;
            var names = writtenNames.Count > 0 ? writtenNames : capital || foldedNames.AnyCase ? foldedNames : default;
            if (names.Count > 0)
            {
                best = i - at + 1;
                entries = _entries.AsSpan(names.Start, names.Count);
            }

            if (!written && !folded)
            {
                break;
            }
        }

        return best;
    }

    private Names Find(ulong key)
    {
        for (var slot = (int)key & _mask; _keys[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
            {
                return _names[slot];
            }
        }

        return default;
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

    private readonly record struct Names(int Start, int Count, bool AnyCase, bool IsPrefix);

    private readonly record struct Builder(List<NameEntry>? Entries, bool AnyCase)
    {
        public Builder With(NameEntry entry, bool anyCase)
        {
            var entries = Entries ?? [];
            entries.Add(entry);
            return new Builder(entries, AnyCase || anyCase);
        }
    }
}
