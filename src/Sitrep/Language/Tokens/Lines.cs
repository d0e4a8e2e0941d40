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

    /// <summary>Longest line, in UTF-16 code units, that may be one of a list of headlines.</summary>
    private const int LongestLine = 120;

    /// <summary>Characters by which a wrapped line may fall short of the longest beside the word that did not fit.</summary>
    private const int Ragged = 3;

    /// <summary>The blocks between two offsets, without the white space around them.</summary>
    public static List<Span> BlocksOf(string text, int start, int end)
    {
        var lines = LinesOf(text, start, end);
        var blocks = new List<Span>(lines.Count);
        var first = 0;
        while (first < lines.Count)
        {
            var next = first + 1;
            var longest = lines[first].Length;
            while (next < lines.Count && !BlankBetween(text, lines[next - 1], lines[next]))
            {
                longest = Math.Max(longest, lines[next].Length);
                next++;
            }

            var wrapped = next - first >= 3 && longest is >= 40 and <= WrapWidth && BreaksWhereFull(text, lines, first, next, longest);
            Join(text, lines, first, next, wrapped ? longest * 3 / 4 : int.MaxValue, blocks);
            first = next;
        }

        return blocks;
    }

    /// <summary>Whether a block is one of a list of headlines: a short line without a full stop, with another above or below it.</summary>
    public static bool IsListed(string text, List<Span> blocks, int block) =>
        IsOpen(text, blocks[block]) && ((block > 0 && IsOpen(text, blocks[block - 1])) || (block + 1 < blocks.Count && IsOpen(text, blocks[block + 1])));

    private static bool IsOpen(string text, Span block) => block.Length is >= 20 and <= LongestLine && char.IsLetterOrDigit(text[block.End - 1]);

    /// <summary>
    /// Whether lines end where the next word would not fit, as those of wrapped text do: a list of headlines has most lines shorter than
    /// that, and no full stop behind them.
    /// </summary>
    private static bool BreaksWhereFull(string text, List<Span> lines, int first, int end, int longest)
    {
        var (open, full) = (0, 0);
        for (var i = first; i < end - 1; i++)
        {
            if (text[lines[i].End - 1] is '.' or '!' or '?' or ':' or '"' or '\u201D')
            {
                continue;
            }

            var word = 0;
            while (word < lines[i + 1].Length && !IsSpace(text[lines[i + 1].Start + word]))
            {
                word++;
            }

            open++;
            full += lines[i].Length + 1 + word >= longest - Ragged ? 1 : 0;
        }

        return full * 3 >= open * 2;
    }

    private static void Join(string text, List<Span> lines, int first, int end, int full, List<Span> blocks)
    {
        var block = lines[first];
        for (var i = first + 1; i < end; i++)
        {
            if (!LineStarts.BeginsAnew(text, lines[first], lines[i - 1], lines[i]) && (lines[i - 1].Length >= full || GoesOn(text, lines[i - 1], lines[i])))
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

    private static List<Span> LinesOf(string text, int start, int end)
    {
        var lines = new List<Span>();
        var at = start;
        while (at < end)
        {
            var next = at;
            while (next < end && !IsLineBreak(text[next]))
            {
                next++;
            }

            int from = LineStarts.AfterQuoting(text, at, next), to = next;

            while (to > from && IsSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                lines.Add(new(from, to));
            }

            at = next + 1;
        }

        return lines;
    }
}
