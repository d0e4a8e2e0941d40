using Sitrep.Articles;
using static Sitrep.Language.TextCharacters;

namespace Sitrep.Language;

/// <summary>How lines begin that are no continuation of the line above, however long that is: items of lists, stamps, heads of mails.</summary>
internal static class LineStarts
{
    private const int LongestHead = 9;

    private static readonly EnglishWords.Words MailHeads = EnglishWords.Set("from to cc bcc subject date sent reply-to");

    /// <summary>Offset after the white space and the marks of quoting (<c>&gt;</c>) at the start of a line.</summary>
    public static int AfterQuoting(string text, int start, int end)
    {
        while (start < end && (IsSpace(text[start]) || text[start] == '>'))
        {
            start++;
        }

        return start;
    }

    /// <summary>Whether a line begins something new.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first of the lines that stand together.</param>
    /// <param name="above">The line before it.</param>
    /// <param name="line">The line.</param>
    public static bool BeginsAnew(string text, Span first, Span above, Span line)
    {
        var mark = text[line.Start];
        if (mark is '\u2022' or '\u2023' or '\u25A0' or '\u25AA' or '\u25CF' or '\u25E6' || IsMailHead(text, line)
            || (text[above.End - 1] is ':' or ';' && char.IsUpper(mark)))
        {
            return true;
        }

        // These stand at the start of a wrapped line too, so that the lines around it must agree.
        var kind = ItemKind(text, line);
        return kind != '\0' && (ItemKind(text, first) == kind || text[above.End - 1] is '.' or ':' or ';' or '!' or '?');
    }

    /// <summary>What kind of item a line is by its first word: a mark, <c>1</c> for "12." and "3)", <c>a</c> for "a)" and "(iv)", <c>[</c> for "[10:15]"; or none.</summary>
    private static char ItemKind(string text, Span line)
    {
        var mark = text[line.Start];
        var at = line.Start + 1;
        if (mark is '*' or '-' or '\u2013' or '\u2014' or '\u00B7')
        {
            return at < line.End && IsSpace(text[at]) ? mark : '\0';
        }

        if (mark == '[')
        {
            return at < line.End && char.IsAsciiDigit(text[at]) ? mark : '\0';
        }

        var isBracketed = mark == '(';
        at = isBracketed ? at : line.Start;
        var start = at;
        while (at < line.End && at - start < 4 && (char.IsAsciiDigit(text[at]) || (char.IsAsciiLetterLower(text[at]) && (at == start || text[at] is 'i' or 'v' or 'x'))))
        {
            at++;
        }

        var isFigure = at > start && char.IsAsciiDigit(text[start]);
        var isClosed = at > start && at + 1 < line.End && IsSpace(text[at + 1]) && (text[at] == ')' || (isFigure && !isBracketed && text[at] == '.'));
        return !isClosed ? '\0' : isFigure ? '1' : 'a';
    }

    /// <summary>"Subject: …"</summary>
    private static bool IsMailHead(string text, Span line)
    {
        var colon = text.AsSpan(line.Start, Math.Min(LongestHead, line.Length)).IndexOf(':');
        return colon > 0 && char.IsUpper(text[line.Start]) && MailHeads.Contains(text.AsSpan(line.Start, colon));
    }
}
