using Sitrep.Articles;
using static Sitrep.Language.TextCharacters;

namespace Sitrep.Language;

/// <summary>A word as it stands in the text, before analysis.</summary>
internal readonly record struct RawToken(int Start, int End, bool Joined);

/// <summary>
/// Splits a line of text into syntactic words as the UD English Web Treebank does: hyphenated compounds are split,
/// prefixes are not; clitics are words of their own; figures, times, addresses and abbreviations stay whole.
/// One pass over the text with bounded look-ahead.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Appends the words between two offsets.</summary>
    public static void Tokenize(string text, int start, int end, List<RawToken> words)
    {
        var openQuote = false;
        var atLineStart = true;
        var i = start;
        while (i < end)
        {
            if (IsSpace(text[i]))
            {
                atLineStart |= IsLineBreak(text[i]);
                i++;
                continue;
            }

            // The mark of a quoted mail is no word.
            if (atLineStart && text[i] == '>')
            {
                i++;
                continue;
            }

            atLineStart = false;

            var chunk = i;
            while (i < end && !IsSpace(text[i]) && i - chunk < Limits.TokenLength)
            {
                i++;
            }

            if (i < end && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                i--;
            }

            Chunk(text, chunk, i, words, ref openQuote);
        }
    }

    private static void Chunk(string text, int start, int end, List<RawToken> words, ref bool openQuote)
    {
        var at = start;
        while (at < end)
        {
            var stop = WebAddresses.EndOf(text, start, at, end);
            if (stop > at)
            {
                words.Add(new(at, stop, false));
            }
            else if (IsWord(text[at]))
            {
                stop = WordScanner.EndOf(text, at, end);
                Clitics.Split(text, at, stop, words);
            }
            else if (IsApostrophe(text[at]))
            {
                stop = Apostrophe(text, start, at, end, words, ref openQuote);
            }
            else
            {
                stop = EndOfMarks(text, start, at, end);
                words.Add(new(at, stop, false));
            }

            at = stop;
        }
    }

    /// <summary>An apostrophe that no word has taken in: a possessive after s, a clitic on its own, or a quotation mark.</summary>
    private static int Apostrophe(string text, int start, int at, int end, List<RawToken> words, ref bool openQuote)
    {
        var beforeWord = at + 1 < end && IsWord(text[at + 1]);
        if (beforeWord && (at == start || !IsWord(text[at - 1])))
        {
            var stop = at + 1;
            while (stop < end && char.IsAsciiLetterOrDigit(text[stop]))
            {
                stop++;
            }

            if (Clitics.StandsAlone(text.AsSpan(at + 1, stop - at - 1)))
            {
                words.Add(new(at, stop, false));
                return stop;
            }

            openQuote = true;
        }
        else if (at > start && (text[at - 1] is 's' or 'S') && !openQuote)
        {
            words.Add(new(at, at + 1, true));
            return at + 1;
        }
        else if (at > start)
        {
            openQuote = false;
        }

        words.Add(new(at, at + 1, false));
        return at + 1;
    }

    /// <summary>Runs of one mark, and of question and exclamation marks, are one word; so are faces made of marks.</summary>
    private static int EndOfMarks(string text, int start, int at, int end)
    {
        if (at == start && Emoticons.Matches(text.AsSpan(at, end - at)))
        {
            return end;
        }

        var c = text[at];
        var stop = at + 1;
        if (c is '.' or '-' or '*' or '=' or '_' or '~' or '<' or '>' or '+' or '#' or '\u2026' or '\u2014' or '\u2013')
        {
            while (stop < end && text[stop] == c)
            {
                stop++;
            }
        }
        else if (c is '!' or '?')
        {
            while (stop < end && (text[stop] is '!' or '?'))
            {
                stop++;
            }
        }
        else if (c is '`' && stop < end && text[stop] == '`')
        {
            stop++;
        }

        return stop;
    }
}
