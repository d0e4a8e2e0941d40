using Sitrep.Knowledge.Files;

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
    /// <summary>Numbers that a meaning takes: kind and sense, number in the column, number of the words.</summary>
    internal const int TargetLength = 3;

    /// <summary>By how many bits the sense stands above the kind.</summary>
    internal const int SenseShift = 8;

    /// <summary>Mark of names that need no capital.</summary>
    internal const int AnyCaseMark = 1;

    private readonly HashIndex _index;
    private readonly int[] _targets;
    private readonly EntryColumn[] _columns;
    private readonly Func<int, string> _text;
    private readonly NameEntry[] _entries;
    private readonly bool[] _isMade;

    internal NameTable(KnowledgeIndexes indexes, EntryColumn[] columns, Func<int, string> text)
    {
        _index = new HashIndex(indexes.Names);
        _targets = indexes.NameTargets;
        _columns = columns;
        _text = text;
        _entries = new NameEntry[_targets.Length / TargetLength];
        _isMade = new bool[_entries.Length];
    }

    /// <summary>The longest name that begins with a word.</summary>
    /// <param name="forms">Words as they are written, cut as the tokenizer does: "al-Qaeda" is three, "Iran's" two.</param>
    /// <param name="at">Index of the name's first word.</param>
    /// <param name="entries">Everything that may be meant; empty when nothing matches.</param>
    /// <returns>Number of words of the name; 0 when nothing matches.</returns>
    public int Longest(ReadOnlySpan<string> forms, int at, out ReadOnlySpan<NameEntry> entries)
    {
        var found = default(Names);
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
                found = names;
            }

            if (!written && !folded)
            {
                break;
            }
        }

        entries = Entries(found);
        return best;
    }

    private ReadOnlySpan<NameEntry> Entries(Names names)
    {
        if (names.Count > 0 && !Volatile.Read(ref _isMade[names.Start]))
        {
            for (var i = names.Start; i < names.Start + names.Count; i++)
            {
                var target = _targets.AsSpan(i * TargetLength, TargetLength);
                var kind = target[0] & ((1 << SenseShift) - 1);
                _entries[i] = new NameEntry((NameSense)(target[0] >> SenseShift), _text(target[2]), _columns[kind][target[1]]);
            }

            Volatile.Write(ref _isMade[names.Start], true);
        }

        return _entries.AsSpan(names.Start, names.Count);
    }

    private Names Find(ulong key) =>
        _index.TryFind(key, out var start, out var count, out var marks) ? new Names(start, count, marks == AnyCaseMark, true) : default;

    private readonly record struct Names(int Start, int Count, bool AnyCase, bool IsPrefix);
}
