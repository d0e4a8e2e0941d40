using Sitrep.Knowledge;

namespace Sitrep.Incidents;

/// <summary>
/// What the spellings of a name that different newsrooms use have in common: the consonants, without h, w and y, which are
/// left out and put in at will. "Khryashchuvate" and "Khriashchevatoye", "Af Urur" and "Afurur", "Wenkoro" and "Ouenkoro"
/// are alike. Looser than what a gazetteer may be asked for: it is compared within a week and a kind of event.
/// </summary>
internal static class NameSkeleton
{
    private const int Least = 2;
    private const int LeastLetters = 4;
    private const int ShortLetters = 3;

    /// <summary>Words of names that say what kind of thing bears it.</summary>
    private static readonly HashSet<string> Kinds = new(
        """
        airport area army avenue base bridge camp capital central church circle city clinic college command council county department district
        division east eastern force forces front general gate government governorate hall highway hospital hotel house island lake local market ministry mosque
        mount mountain municipality new north northern oblast oblast old park police port president prison province region republic restaurant river road
        saint school security sector south southern square state station street suburb the town university upper valley village ward west western
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Hashes of a name as a whole and of each of its words that may stand for it.</summary>
    public static IEnumerable<uint> Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Hash(name) is { } whole && (words.Length > 1 || !Kinds.Contains(name)))
        {
            yield return whole;
        }

        if (words.Length == 1)
        {
            words = name.Split('-', StringSplitOptions.RemoveEmptyEntries);
        }

        foreach (var word in words)
        {
            if (words.Length > 1 && word.Count(char.IsLetter) >= LeastLetters && !Kinds.Contains(word) && Hash(word) is { } hash)
            {
                yield return hash;
            }
        }
    }

    private static uint? Hash(string name)
    {
        if (IsShort(name))
        {
            return HashOf(name.ToLowerInvariant());
        }

        Span<char> kept = stackalloc char[Math.Min(name.Length, 64)];
        Span<char> whole = stackalloc char[kept.Length];
        var length = 0;
        var letters = 0;
        foreach (var c in name.EndsWith("'s", StringComparison.Ordinal) ? name[..^2] : name)
        {
            var letter = NameFolding.Fold(c);
            if (!char.IsLetterOrDigit(letter) || letters == kept.Length)
            {
                continue;
            }

            whole[letters++] = letter;
            letter = letter is 'c' or 'q' ? 'k' : letter is 'z' ? 's' : letter;
            // "Dasht-e-Archi" and "Dasht Archi": vowels are dropped, doubled letters are one.
            if (!(letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'h' or 'w' or 'y') && (length == 0 || kept[length - 1] != letter))
            {
                kept[length++] = letter;
            }
        }

        // Of "Wana" too little is left to know it by.
        return letters < LeastLetters ? null : HashOf(length < Least ? whole[..letters] : kept[..length]);
    }

    /// <summary>"Ivo", "Gao", "Jos": too short to be spelled in two ways, and no abbreviation.</summary>
    private static bool IsShort(string name) => name.Length == ShortLetters && name.All(char.IsLetter) && !name.All(char.IsUpper);

    private static uint HashOf(ReadOnlySpan<char> letters) => (uint)(Shingles.Words(letters)[0] >> 32);
}
