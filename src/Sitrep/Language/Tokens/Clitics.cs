using static Sitrep.Language.TextCharacters;

namespace Sitrep.Language;

/// <summary>Splits clitics off a written word: "don't" is <c>do</c> and <c>n't</c>, "Iran's" is <c>Iran</c> and <c>'s</c>.</summary>
internal static class Clitics
{
    /// <summary>Appends a written word as one or more syntactic words.</summary>
    public static void Split(string text, int start, int end, List<RawToken> words)
    {
        var cut = CutOf(text.AsSpan(start, end - start));
        if (cut > 0)
        {
            var first = CutOf(text.AsSpan(start, cut));
            if (first > 0)
            {
                words.Add(new(start, start + first, false));
            }

            words.Add(new(start + first, start + cut, first > 0));
            words.Add(new(start + cut, end, true));
        }
        else
        {
            cut = UnitCut(text.AsSpan(start, end - start));
            if (cut > 0)
            {
                words.Add(new(start, start + cut, false));
            }

            words.Add(new(start + cut, end, false));
        }
    }

    /// <summary>Whether a word after an apostrophe belongs to it: "'s", "'90s", "'em".</summary>
    public static bool StandsAlone(ReadOnlySpan<char> word) =>
        IsEnding(word) || word.Equals("em", StringComparison.OrdinalIgnoreCase)
        || (word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's'));

    private static int CutOf(ReadOnlySpan<char> word)
    {
        var mark = word.Length - 1;
        while (mark > 0 && word.Length - mark <= 3 && !IsApostrophe(word[mark]))
        {
            mark--;
        }

        if (mark > 0 && IsApostrophe(word[mark]))
        {
            var ending = word[(mark + 1)..];
            if (ending is "t" or "T" && mark > 1 && (word[mark - 1] is 'n' or 'N'))
            {
                return mark - 1;
            }

            return IsEnding(ending) ? mark : 0;
        }

        return word.Length <= 8 && EnglishWords.Contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var cut)
            && !IsAcronym(word) ? cut : 0;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length <= 3 && char.IsUpper(word[0]) && char.IsUpper(word[^1]);

    private static bool IsEnding(ReadOnlySpan<char> ending) => ending.Length switch
    {
        1 => (ending[0] | 0x20) is 's' or 'm' or 'd',
        2 => ending.Equals("re", StringComparison.OrdinalIgnoreCase) || ending.Equals("ve", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("ll", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static int UnitCut(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]))
        {
            return 0;
        }

        var letters = word.Length;
        while (letters > 0 && char.IsAsciiLetter(word[letters - 1]))
        {
            letters--;
        }

        return letters < word.Length && char.IsAsciiDigit(word[letters - 1]) && EnglishWords.Units.Contains(word[letters..]) ? letters : 0;
    }
}
