using Sitrep.Articles;
using static Sitrep.Language.TextCharacters;

namespace Sitrep.Language;

/// <summary>
/// Cuts text into blocks, each a headline, paragraph or list item. A line break ends a block unless the text is
/// wrapped at a fixed width or the next line goes on in the middle of a sentence.
/// </summary>
internal static class Lines
{
    private const int WrapWidth = 100;

    /// <summary>The blocks of the text from an offset on, without the white space around them.</summary>
    public static List<Span> BlocksOf(string text, int start)
    {
        var lines = LinesOf(text, start);
        var blocks = new List<Span>(lines.Count);
        var first = 0;
        while (first < lines.Count)
        {
            var end = first + 1;
            var longest = lines[first].Length;
            while (end < lines.Count && !BlankBetween(text, lines[end - 1], lines[end]))
            {
                longest = Math.Max(longest, lines[end].Length);
                end++;
            }

            var wrapped = end - first >= 3 && longest is >= 40 and <= WrapWidth;
            Join(text, lines, first, end, wrapped ? longest * 3 / 4 : int.MaxValue, blocks);
            first = end;
        }

        return blocks;
    }

    private static void Join(string text, List<Span> lines, int first, int end, int full, List<Span> blocks)
    {
        var block = lines[first];
        for (var i = first + 1; i < end; i++)
        {
            if (lines[i - 1].Length >= full || GoesOn(text, lines[i - 1], lines[i]))
            {
                block = new(block.Start, lines[i].End);
            }
            else
            {
                blocks.Add(block);
                block = lines[i];
            }
        }

        blocks.Add(block);
    }

    private static bool GoesOn(string text, Span line, Span next) =>
        char.IsLower(text[next.Start]) && (char.IsLetterOrDigit(text[line.End - 1]) || text[line.End - 1] == ',') && line.Length > 20;

    /// <summary>Whether two lines are apart by more than one line break; a carriage return and line feed are one.</summary>
    private static bool BlankBetween(string text, Span line, Span next)
    {
        var breaks = 0;
        for (var i = line.End; i < next.Start && breaks < 2; i++)
        {
            if (IsLineBreak(text[i]) && !(text[i] == '\n' && i > 0 && text[i - 1] == '\r'))
            {
                breaks++;
            }
        }

        return breaks > 1;
    }

    private static List<Span> LinesOf(string text, int start)
    {
        var lines = new List<Span>();
        var at = start;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && !IsLineBreak(text[end]))
            {
                end++;
            }

            int from = at, to = end;
            while (from < to && IsSpace(text[from]))
            {
                from++;
            }

            while (to > from && IsSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                lines.Add(new(from, to));
            }

            at = end + 1;
        }

        return lines;
    }
}
