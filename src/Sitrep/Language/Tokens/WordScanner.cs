using static Sitrep.Language.TextCharacters;

namespace Sitrep.Language;

/// <summary>Finds where a written word ends: which full stops, commas, colons, hyphens and slashes belong to it.</summary>
internal static class WordScanner
{
    /// <summary>End of the word that begins at an offset.</summary>
    public static int EndOf(string text, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            if (IsWord(text[at]) || text[at] == '_')
            {
                at++;
                continue;
            }

            var next = Connects(text, start, at, end);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private static int Connects(string text, int start, int at, int end)
    {
        var inside = at + 1 < end && IsWord(text[at + 1]);
        var digits = inside && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
        return text[at] switch
        {
            '.' => FullStop(text, start, at, end, inside, digits),
            '\'' or '\u2019' or '\u02BC' => inside && char.IsLetter(text[at - 1]) ? at + 1 : at,
            ',' => digits && ThreeDigits(text, at + 1, end) ? at + 1 : at,
            ':' => digits ? at + 1 : at,
            '&' => inside && char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]) && at - start <= 3 ? at + 1 : at,
            '/' => digits && at - start <= 8 ? at + 1 : Without(text, start, at, end),
            '-' => inside && Hyphen(text, start, at, end, digits) ? at + 1 : at,
            '\u00AD' => inside ? at + 1 : at,
            _ => at,
        };
    }

    private static bool ThreeDigits(string text, int at, int end) =>
        at + 3 <= end && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == end || !char.IsAsciiDigit(text[at + 3]));

    private static int Without(string text, int start, int at, int end) =>
        at == start + 1 && (text[start] is 'w' or 'W') && at + 1 < end && text[at + 1] == 'o' ? at + 2 : at;

    private static int FullStop(string text, int start, int at, int end, bool inside, bool digits)
    {
        if (digits)
        {
            return at + 1;
        }

        var part = at;
        while (part > start && IsWord(text[part - 1]))
        {
            part--;
        }

        if (inside)
        {
            var stop = at + 1;
            while (stop < end && IsWord(text[stop]))
            {
                stop++;
            }

            var right = text.AsSpan(at + 1, stop - at - 1);
            if (char.IsLetter(text[at - 1]) && EnglishWords.Domains.Contains(right) && char.IsLower(right[0]) && !Ends(text, part, at))
            {
                return stop < end && text[stop] == '/' ? WebAddresses.WithoutClosingMarks(text, start, end) : at + 1;
            }

            return (at - part == 1 && (right.Length == 1 || part > start)) || (right is "D" && text.AsSpan(part, at - part) is "Ph") ? at + 1 : at;
        }

        if (at + 1 < end && text[at + 1] == '.')
        {
            return at;
        }

        return KeepsFullStop(text, start, part, at) ? at + 1 : at;
    }

    /// <summary>Whether the part before a full stop is an abbreviation that is followed by a new word without a space.</summary>
    private static bool Ends(string text, int part, int at) => EnglishWords.Titles.Contains(text.AsSpan(part, at - part));

    private static bool KeepsFullStop(string text, int start, int part, int at)
    {
        var word = text.AsSpan(part, at - part);
        if (word.Length == 1)
        {
            return part > start ? text[part - 1] == '.' : (char.IsUpper(word[0]) && word[0] != 'I') || (char.IsLower(word[0]) && DigitFollows(text, at + 1));
        }

        if (part > start)
        {
            return text[part - 1] == '.' && word.Length <= 3 && !char.IsAsciiDigit(word[0]);
        }

        if (EnglishWords.Titles.Contains(word))
        {
            return char.IsUpper(word[0]) || word.Length > 2;
        }

        if (EnglishWords.Abbreviations.Contains(word))
        {
            return char.IsUpper(word[0]) || word is "vs" or "etc" or "al" or "approx" or "cf" or "ca" or "pp" or "eds" or "ed" or "incl" or "tel" or "ext" or "vol" or "fig";
        }

        return EnglishWords.BeforeNumber.Contains(word) && DigitFollows(text, at + 1);
    }

    private static bool DigitFollows(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && char.IsAsciiDigit(text[at]);
    }

    private static bool Hyphen(string text, int start, int at, int end, bool digits)
    {
        if (!digits)
        {
            return EnglishWords.Prefixes.Contains(text.AsSpan(start, at - start)) && char.IsLetter(text[at + 1]);
        }

        int left = at - start, right = 0;
        while (at + 1 + right < end && char.IsAsciiDigit(text[at + 1 + right]))
        {
            right++;
        }

        var more = at + 1 + right < end && text[at + 1 + right] == '-';
        return text.AsSpan(start, left).Contains('-') || (left == 3 && right == 4) || (more && left <= 4 && right <= 3);
    }
}
