using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Sitrep.Articles;

/// <summary>What is undone to make the text of a report plain, in this order.</summary>
internal static class PlainTextRules
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>"&amp;amp;quot;" was encoded three times; no feed does so more often.</summary>
    private const int Encodings = 3;

    /// <summary>What Windows-1252 has at the bytes 0x80 to 0x9F (WHATWG Encoding Standard); bytes without a sign are controls.</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private const string Tail = $"[\u00A0-\u00BF{Windows1252}]";

    /// <summary>A closing quotation mark of which the third byte, which is no sign, was dropped.</summary>
    private const string CutQuote = "\u00E2\u20AC";

    private const string BlockElements = "p|div|h[1-6]|ul|ol|li|blockquote|table|tr|section|article|figure|figcaption|header|footer|hr|pre";
    private const string InlineElements = "a|b|i|u|em|strong|span|font|small|sup|sub|img|td|th|tbody|thead|abbr|cite|q|mark|time|iframe|picture|source|video";

    /// <summary>Of U+FB00 to U+FB06.</summary>
    private static readonly string[] LettersOf = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static readonly Regex TakenForWindows = Pattern($"[\u00C2-\u00DF]{Tail}|[\u00E0-\u00EF]{Tail}{Tail}|[\u00F0-\u00F4]{Tail}{Tail}{Tail}|{CutQuote}");
    private static readonly Regex References = Pattern("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");
    private static readonly Regex Unread = Pattern("<!--([^-]|-[^-])*-->|<[sS][cC][rR][iI][pP][tT][^<>]*>[^<]*</[sS][cC][rR][iI][pP][tT]>|<[sS][tT][yY][lL][eE][^<>]*>[^<]*</[sS][tT][yY][lL][eE]>");
    private static readonly Regex LineBreaks = Pattern("<(br|BR)([ \t][^<>]*)?/?>");
    private static readonly Regex Blocks = Pattern($"</?({BlockElements}|{BlockElements.ToUpperInvariant()})([ \t\r\n][^<>]*)?/?>");
    private static readonly Regex Inlines = Pattern($"</?({InlineElements}|{InlineElements.ToUpperInvariant()})([ \t\r\n][^<>]*)?/?>");
    private static readonly Regex Ligatures = Pattern("[\uFB00-\uFB06]");
    private static readonly Regex Accents = Pattern("[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]([\u0300-\u036F]+)");
    private static readonly Regex Paragraphs = Pattern(@"[^\n]*[^\s][^\n]*(\n[^\n]*[^\s][^\n]*)+");
    private static readonly Regex DividedWords = Pattern(@"\p{L}[-\u00AD][ \t]*\r?\n[ \t]*\p{L}");
    private static readonly Regex SoftHyphens = Pattern("\u00AD");

    public static void Apply(PlainText.Rewriting text, Func<string, bool> isWord, Func<string, bool> isCommon)
    {
        text.Replace(TakenForWindows, AsUtf8);
        for (var i = 0; i < Encodings && text.Replace(References, static found => Decoded(found.Value)); i++)
        {
        }

        text.Replace(Unread, static _ => " ");
        text.Replace(LineBreaks, static _ => "\n");
        text.Replace(Blocks, static _ => "\n\n");
        text.Replace(Inlines, static _ => "");
        text.Replace(Ligatures, static found => LettersOf[found.ValueSpan[0] - '\uFB00']);

        // Names are compared without accents, and the program runs without the tables that compose them.
        text.Replace(Accents, static found => [(found.Groups[1].Index, found.Groups[1].Length, "")]);
        text.Replace(Paragraphs, found => DividedWords.IsMatch(found.ValueSpan) ? Unbroken(found, isWord, isCommon) : []);
        text.Replace(SoftHyphens, static _ => "");
    }

    private static Regex Pattern(string pattern) => new(pattern, Linear, Regex.InfiniteMatchTimeout);

    private static string? Decoded(string reference) =>
        WebUtility.HtmlDecode(reference) is var decoded && decoded != reference && !decoded.AsSpan().ContainsAny('\0', '\uFFFD') ? decoded : null;

    /// <summary>U+00E2 U+20AC U+2122 are the three bytes of an apostrophe; null where the bytes are no UTF-8.</summary>
    private static string? AsUtf8(Match found)
    {
        if (found.ValueSpan is CutQuote)
        {
            return "\u201D";
        }

        Span<byte> bytes = stackalloc byte[found.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            var at = Windows1252.IndexOf(found.ValueSpan[i], StringComparison.Ordinal);
            bytes[i] = (byte)(at >= 0 ? 0x80 + at : found.ValueSpan[i]);
        }

        return Rune.DecodeFromUtf8(bytes, out var rune, out var read) == OperationStatus.Done && read == bytes.Length ? rune.ToString() : null;
    }

    /// <summary>
    /// The breaks of lines in a paragraph in which words are divided. The hyphen goes where that makes a word, or where the halves are
    /// none; it stays in "Saudi-led" and before capitals. Other breaks within a sentence are spaces.
    /// </summary>
    private static IEnumerable<(int Start, int Length, string? Put)> Unbroken(Match paragraph, Func<string, bool> isWord, Func<string, bool> isCommon)
    {
        var text = paragraph.Value;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            int line = at, next = at + 1;
            while (line > 0 && text[line - 1] is '\r' or ' ' or '\t')
            {
                line--;
            }

            while (next < text.Length && text[next] is ' ' or '\t')
            {
                next++;
            }

            var (before, mark, behind) = (LettersBefore(text, line - 1), line > 0 ? text[line - 1] : '\n', LettersFrom(text, next));
            if (mark is '-' or '\u00AD' && before.Length > 0 && behind.Length > 0)
            {
                var isOne = mark == '\u00AD' || IsOneWord(before, behind, isWord, isCommon);
                yield return (paragraph.Index + line - 1, next - line + 1, isOne ? "" : "-");
            }
            else if (char.IsLetterOrDigit(mark) || mark == ',')
            {
                yield return (paragraph.Index + line, next - line, " ");
            }
        }
    }

    private static string LettersBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return end > 0 ? text[start..end] : "";
    }

    private static string LettersFrom(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    private static bool IsOneWord(string before, string behind, Func<string, bool> isWord, Func<string, bool> isCommon) =>
        char.IsUpper(behind[0])
            ? before.Length > 1 && char.IsUpper(before[^1]) && isWord(before + behind)
            : isWord(before + behind) || !isCommon(before) || !isCommon(behind);
}
