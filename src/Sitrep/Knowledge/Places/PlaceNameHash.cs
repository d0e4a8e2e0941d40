namespace Sitrep.Knowledge.Places;

/// <summary>
/// Keys under which the gazetteer keeps a name: one of its letters without case, diacritics and separators, and one of
/// what is left when the usual transliterations of Arabic, Persian, Urdu and Cyrillic names are made equal as well.
/// </summary>
internal static class PlaceNameHash
{
    /// <summary>Number of bits of a key.</summary>
    public const int Bits = 45;

    private const int LongestName = 96;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Key of the letters; 0 when there are none, or too many.</summary>
    public static ulong Letters(ReadOnlySpan<char> name)
    {
        Span<char> letters = stackalloc char[LongestName];
        return Key(letters[..Fold(name, letters, withoutArticles: false)]);
    }

    /// <summary>Key of the transliteration skeleton; 0 when too little is left of it.</summary>
    public static ulong Skeleton(ReadOnlySpan<char> name)
    {
        Span<char> letters = stackalloc char[LongestName];
        var length = Fold(name, letters, withoutArticles: true);
        Span<char> skeleton = stackalloc char[LongestName];
        length = PlaceSkeleton.Of(letters[..length], skeleton);
        return length < PlaceSkeleton.Least ? 0 : Key(skeleton[..length]) ^ 1;
    }

    private static ulong Key(ReadOnlySpan<char> letters)
    {
        if (letters.Length == 0)
        {
            return 0;
        }

        var hash = Offset;
        foreach (var c in letters)
        {
            hash = (hash ^ c) * Prime;
        }

        // The high bits of such a hash are poor for short names (murmur3's finalizer).
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return (hash ^ (hash >> 33)) >> (64 - Bits);
    }

    private static int Fold(ReadOnlySpan<char> name, Span<char> letters, bool withoutArticles)
    {
        var length = 0;
        for (var start = 0; start < name.Length;)
        {
            if (!NameFolding.IsLetterOrDigit(name[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < name.Length && NameFolding.IsLetterOrDigit(name[end]))
            {
                end++;
            }

            var word = Unabbreviated(name[start..end]);
            var isWhole = start == 0 && end == name.Length;
            var isArticle = word.Equals("the", StringComparison.OrdinalIgnoreCase) || (withoutArticles && IsArticle(word));
            if (isWhole || !isArticle)
            {
                if (length + word.Length > letters.Length)
                {
                    return 0;
                }

                foreach (var c in word)
                {
                    letters[length++] = NameFolding.Fold(c);
                }
            }

            start = end;
        }

        return length;
    }

    private static bool IsArticle(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[3];
        if (word.Length > folded.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = NameFolding.Fold(word[i]);
        }

        return NameFolding.IsArticle(folded[..word.Length]);
    }

    private static ReadOnlySpan<char> Unabbreviated(ReadOnlySpan<char> word) => word switch
    {
        "St" or "st" or "ST" => "saint",
        "Ste" => "sainte",
        "Mt" => "mount",
        "Ft" => "fort",
        _ => word,
    };
}
