using Sitrep.Articles;

namespace Sitrep.Language;

/// <summary>Tells headlines from sentences by their look, before any analysis.</summary>
internal static class Headlines
{
    private const int LongestHeadline = 22;

    /// <summary>
    /// Whether the words read like a headline: the article's title, or a short line of its own without a final full stop
    /// that is all in capitals, in title case, the first line of the text, or one of a list of such lines.
    /// </summary>
    public static bool IsHeadline(Article article, ReadOnlySpan<Token> words, bool wholeBlock, bool firstOrListed)
    {
        if (article.InTitle(new(words[0].Start, words[^1].End)))
        {
            return true;
        }

        if (!wholeBlock || words.Length is < 3 or > LongestHeadline || words[^1].Form[^1] is '.' or ':' or ',' or ';' or '"' or '\u201D' or '\u2026')
        {
            return false;
        }

        int letters = 0, capitals = 0;
        foreach (ref readonly var word in words)
        {
            if (char.IsLetter(word.Form[0]) && (word.Form.Length > 3 || char.IsUpper(word.Form[0])))
            {
                letters++;
                capitals += char.IsUpper(word.Form[0]) ? 1 : 0;
            }
        }

        return letters >= 3 && (firstOrListed || capitals * 5 >= letters * 4);
    }
}
