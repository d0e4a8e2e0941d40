namespace Sitrep.Language;

/// <summary>What kinds of character the tokenizer tells apart.</summary>
internal static class TextCharacters
{
    /// <summary>Whether a character separates words: white space, control and invisible formatting characters.</summary>
    public static bool IsSpace(char c) => c < 0x80
        ? c <= ' ' || c == 0x7F
        : char.IsWhiteSpace(c) || char.IsControl(c)
            || c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF'
            || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');

    /// <summary>Whether a character ends a line.</summary>
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Letters, digits, marks that combine with them, and halves of characters beyond the first plane.</summary>
    public static bool IsWord(char c) => c < 0x80
        ? char.IsAsciiLetterOrDigit(c)
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\u200C' or '\u200D'
            || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                or System.Globalization.UnicodeCategory.EnclosingMark
                or System.Globalization.UnicodeCategory.OtherNumber
                or System.Globalization.UnicodeCategory.LetterNumber;

    /// <summary>Straight or curly apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    /// <summary>Opening brackets and opening quotation marks.</summary>
    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '\u201C' or '\u2018' or '\u00AB' or '\u201E' or '\u201A';

    /// <summary>Closing brackets and closing quotation marks; a straight quotation mark may be either.</summary>
    public static bool IsClosing(char c) => c is ')' or ']' or '}' or '\u201D' or '\u2019' or '\u00BB' or '"' or '\'';
}
