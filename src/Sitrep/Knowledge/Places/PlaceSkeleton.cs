namespace Sitrep.Knowledge.Places;

/// <summary>
/// What transliterations of a name have in common: consonants by their place of articulation, vowels by three classes.
/// "Dayr az-Zawr" and "Deir ez-Zor" are both <c>dirzur</c>, "Hasakeh" and "al-Hasakah" both <c>hasak</c>.
/// </summary>
internal static class PlaceSkeleton
{
    /// <summary>Least length of a skeleton that says enough to find a place by.</summary>
    public const int Least = 4;

    /// <summary>Writes the skeleton of folded letters and gives its length, which is never more than theirs.</summary>
    public static int Of(ReadOnlySpan<char> letters, Span<char> skeleton)
    {
        var length = 0;
        for (var i = 0; i < letters.Length;)
        {
            var end = i;
            while (end < letters.Length && IsVowel(letters, end, i))
            {
                end++;
            }

            char next;
            if (end > i)
            {
                // A vowel at the end, with or without h, is the feminine ending and is written in many ways.
                var tail = letters[end..];
                if (length >= 3 && (tail.IsEmpty || tail is "h" or "t"))
                {
                    break;
                }

                next = VowelClass(letters[i..end]);
                i = end;
            }
            else
            {
                (next, var read) = Consonant(letters[i..]);
                i += read;
            }

            if (length == 0 || skeleton[length - 1] != next)
            {
                skeleton[length++] = next;
            }
        }

        return length;
    }

    private static bool IsVowel(ReadOnlySpan<char> letters, int at, int start) =>
        letters[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (at > start && letters[at] is 'w' or 'y')
        || (letters[at] == 'y' && (at == 0 || !IsPlainVowel(letters, at + 1)));

    private static bool IsPlainVowel(ReadOnlySpan<char> letters, int at) =>
        at < letters.Length && letters[at] is 'a' or 'e' or 'i' or 'o' or 'u';

    private static char VowelClass(ReadOnlySpan<char> vowels) =>
        vowels.IndexOfAny('o', 'u', 'w') >= 0 ? 'u' : vowels.IndexOfAny('e', 'i', 'y') >= 0 ? 'i' : 'a';

    private static (char Class, int Read) Consonant(ReadOnlySpan<char> rest)
    {
        var second = rest.Length > 1 ? rest[1] : '\0';
        return (rest[0], second) switch
        {
            ('k', 'h') => ('h', 2),
            ('g', 'h') => ('k', 2),
            ('d', 'h') or ('t', 'h') or ('z', 'h') or ('s', 'h') or ('c', 'h') => (rest[0] == 'd' ? 'd' : rest[0] == 't' ? 't' : rest[0] == 'z' ? 'j' : 'x', 2),
            ('d', 'j') or ('d', 'z') => ('j', 2),
            ('g', _) => ('k', 1),
            ('w', _) => ('v', 1),
            ('p', 'h') => ('f', 2),
            ('c', _) => ('k', 1),
            _ => (rest[0], 1),
        };
    }
}
