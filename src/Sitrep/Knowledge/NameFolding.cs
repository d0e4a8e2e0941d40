namespace Sitrep.Knowledge;

/// <summary>
/// Makes the spellings of a name that newsrooms use for one another equal: case, diacritics, the marks for hamza and
/// ayn, doubled letters, q and k, and the Arabic article before a hyphen (al-, el-, ash-, an- and the rest).
/// </summary>
internal static class NameFolding
{
    // Base letters of U+00C0 to U+017F, U+0180 to U+024F and U+1E00 to U+1EFF, by their canonical decomposition
    // (Unicode 15) and, for letters without one, by the usual transcription.
    private const string LatinExtended =
        "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllŀŀllnnnnnnŉnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string LatinExtendedB =
        "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍaaɛƒfɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuaaaaaǣǣǥǥggkkooooǯǯjǳǳǳggƕƿnnaaǽǽǿǿaaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyẚẛẜẝsẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    private static readonly string[] Articles =
        ["al", "el", "ash", "esh", "as", "es", "an", "en", "ar", "er", "ad", "ed", "at", "et", "az", "ez", "ul", "adh", "ath"];

    /// <summary>Lower-case base letter of a character; the character itself when it has none.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c == 'q' ? 'k' : c,
        >= 'A' and <= 'Z' => c == 'Q' ? 'k' : (char)(c | 0x20),
        < '\u00C0' => c,
        < '\u0180' => LatinExtended[c - 0xC0],
        < '\u0250' => LatinExtendedB[c - 0x180],
        '\u0259' => 'a',
        >= '\u1E00' and < '\u1F00' => LatinAdditional[c - 0x1E00],
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Whether a character is part of a name's letters; hyphens, quotes and points are not.</summary>
    public static bool IsLetterOrDigit(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c >= '\u00C0' && char.IsLetterOrDigit(c) && c is not ('\u02BF' or '\u02BE' or '\u02BC' or '\u02BB'));

    /// <summary>Whether a word is a form of the Arabic article, as it is written before a hyphen.</summary>
    public static bool IsArticle(ReadOnlySpan<char> word)
    {
        foreach (var article in Articles)
        {
            if (word.Equals(article, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
