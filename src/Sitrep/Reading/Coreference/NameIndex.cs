namespace Sitrep.Reading;

/// <summary>The names of a document so far, found by what a later name may share with them: a word, a dictionary entry, initials.</summary>
internal sealed class NameIndex(KnownNames known)
{
    /// <summary>Names of one key looked back over, so that no text takes more than time in proportion to its length.</summary>
    private const int Reach = 12;

    private readonly Dictionary<string, List<(int Order, Mention Mention, string[] Words)>> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private int _count;

    /// <summary>The last name that names the same as a later one; null when there is none.</summary>
    public Mention? Last(Mention later, string[] words, List<string> keys)
    {
        Mention? best = null;
        var order = -1;
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var names))
            {
                continue;
            }

            for (var i = names.Count - 1; i >= 0 && i >= names.Count - Reach && names[i].Order > order; i--)
            {
                if (NameMatching.Same(known, names[i].Mention, names[i].Words, later, words))
                {
                    (best, order) = (names[i].Mention, names[i].Order);
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>Adds a name.</summary>
    public void Add(Mention mention, string[] words, List<string> keys)
    {
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var names))
            {
                _byKey[key] = names = [];
            }

            names.Add((_count, mention, words));
        }

        _count++;
    }

    /// <summary>What another name may share with a name of some words.</summary>
    public List<string> Keys(Mention mention, string[] words)
    {
        var keys = new List<string>(words.Length + 2);
        keys.AddRange(words);
        if (known.Covering(mention.Head)?.Entries is [var entry, ..])
        {
            keys.Add("id:" + entry.Entry.Id);
        }

        var initials = words.Length > 1 ? string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0])) : words[0].Replace(".", "", StringComparison.Ordinal);
        if (initials.Length > 1 && initials.Length < 10)
        {
            keys.Add("initials:" + initials);
        }

        return keys;
    }
}
