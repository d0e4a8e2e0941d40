namespace Sitrep.Language;

/// <summary>
/// Lines of mails and posts that are sentences of their own though their line breaks may be lost: the stamp of a forwarded message,
/// the greeting before a signature, and web addresses that stand in a row.
/// </summary>
internal static class MailLines
{
    private static readonly EnglishWords.Words Greetings = EnglishWords.Set("thanks regards best cheers sincerely yours rgds thx");

    /// <summary>The end of a stamp that begins at a word, such as "11/30/2001 09:14 AM"; the word itself when there is none.</summary>
    public static int StampEnd(string text, List<RawToken> words, int at)
    {
        if (at + 1 >= words.Count || !IsFigures(text, words[at], '/', 3) || !(IsFigures(text, words[at + 1], ':', 2) || IsFigures(text, words[at + 1], ':', 3)))
        {
            return at;
        }

        return at + 2 < words.Count && Form(text, words[at + 2]) is "AM" or "PM" or "am" or "pm" ? at + 3 : at + 2;
    }

    /// <summary>Whether a sentence ends after a word without a final mark.</summary>
    public static bool EndsAfter(string text, List<RawToken> words, int start, int at)
    {
        if (at + 1 >= words.Count)
        {
            return false;
        }

        var isCapital = char.IsUpper(text[words[at + 1].Start]);
        if (WebAddresses.IsAddress(Form(text, words[at])))
        {
            return isCapital || WebAddresses.IsAddress(Form(text, words[at + 1]));
        }

        return isCapital && text[words[at].Start] == ',' && at > start && at - start <= 3 && Greetings.Contains(Form(text, words[at - 1]));
    }

    private static ReadOnlySpan<char> Form(string text, RawToken word) => text.AsSpan(word.Start, word.End - word.Start);

    /// <summary>Whether a word is a number of figures with a mark between them.</summary>
    private static bool IsFigures(string text, RawToken word, char mark, int count)
    {
        var form = Form(text, word);
        if (form.Length > 10 || !char.IsAsciiDigit(form[0]) || !char.IsAsciiDigit(form[^1]))
        {
            return false;
        }

        var marks = 0;
        foreach (var c in form)
        {
            marks += c == mark ? 1 : char.IsAsciiDigit(c) ? 0 : count;
        }

        return marks == count - 1;
    }
}
