using static Sitrep.Language.TextCharacters;

namespace Sitrep.Language;

/// <summary>Finds URLs, mail addresses, handles and hashtags, which are one word each.</summary>
internal static class WebAddresses
{
    /// <summary>End of the address that begins at an offset, or the offset itself when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Start of the stretch without spaces.</param>
    /// <param name="at">Where the address would begin.</param>
    /// <param name="end">End of the stretch without spaces.</param>
    public static int EndOf(string text, int start, int at, int end)
    {
        var c = text[at];
        if (at > start && IsWord(text[at - 1]))
        {
            return at;
        }

        if (c is '@' or '#')
        {
            return Handle(text, at, end);
        }

        if (!char.IsAsciiLetterOrDigit(c))
        {
            return at;
        }

        if (IsAddress(text.AsSpan(at, end - at)))
        {
            return WithoutClosingMarks(text, at, end);
        }

        return Mail(text, at, end);
    }

    /// <summary>Whether a stretch of text begins as a web address does.</summary>
    public static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>End of a path that follows a host name.</summary>
    public static int WithoutClosingMarks(string text, int at, int end)
    {
        var stop = end;
        while (stop > at + 1 && (IsClosing(text[stop - 1]) || text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '>'))
        {
            stop--;
        }

        return stop;
    }

    private static int Handle(string text, int at, int end)
    {
        var stop = at + 1;
        while (stop < end && (char.IsLetterOrDigit(text[stop]) || text[stop] == '_'))
        {
            stop++;
        }

        return stop > at + 1 && char.IsLetter(text[at + 1]) ? stop : at;
    }

    private static int Mail(string text, int at, int end)
    {
        var sign = at;
        while (sign < end && (char.IsAsciiLetterOrDigit(text[sign]) || text[sign] is '.' or '_' or '%' or '+' or '-'))
        {
            sign++;
        }

        if (sign == at || sign >= end || text[sign] != '@')
        {
            return at;
        }

        var stop = sign + 1;
        while (stop < end && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '.' or '-'))
        {
            stop++;
        }

        stop = WithoutClosingMarks(text, at, stop);
        return stop > sign + 1 ? stop : at;
    }
}
