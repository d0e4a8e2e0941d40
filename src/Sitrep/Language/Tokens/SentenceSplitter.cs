using System.Globalization;
using Sitrep.Articles;
using static Sitrep.Language.TextCharacters;

namespace Sitrep.Language;

/// <summary>Finds the ends of sentences among the words of one block of text.</summary>
internal static class SentenceSplitter
{
    /// <summary>Longest word before a full stop and a small letter that may be an abbreviation.</summary>
    private const int LongestAbbreviation = 4;

    private const string RomanFigures = "IVX";

    /// <summary>Appends the index after the last word of each sentence; no sentence is longer than the limit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Words of the text.</param>
    /// <param name="first">First word of the block.</param>
    /// <param name="ends">Takes the ends.</param>
    public static void Split(string text, List<RawToken> words, int first, List<int> ends)
    {
        var start = Datelines.EndOf(text, words, first);
        if (start > first)
        {
            ends.Add(start);
        }

        for (var i = start; i < words.Count; i++)
        {
            var stamp = MailLines.StampEnd(text, words, i);
            if (stamp > i && i > start)
            {
                ends.Add(i);
                start = i;
            }

            var end = Math.Min(stamp > i ? stamp : EndsAfter(text, words, start, i), start + Limits.SentenceTokens);
            if (end > i)
            {
                ends.Add(end);
                start = end;
                i = end - 1;
            }
            else if (i + 1 - start >= Limits.SentenceTokens)
            {
                ends.Add(i + 1);
                start = i + 1;
            }
        }

        if (start < words.Count)
        {
            ends.Add(words.Count);
        }
    }

    /// <summary>The end of the sentence that this word closes, with the quotes and brackets that follow it; or 0.</summary>
    private static int EndsAfter(string text, List<RawToken> words, int start, int at)
    {
        var word = Form(text, words, at);
        var last = word[^1];
        if (last is not ('.' or '!' or '?' or '\u2026'))
        {
            return IsCaptionLabel(text, words, start, at) || MailLines.EndsAfter(text, words, start, at) ? at + 1 : 0;
        }

        var end = AfterNotes(text, words, AfterClosing(text, words, at + 1));
        if (end == words.Count)
        {
            return end;
        }

        var next = Form(text, words, end);
        var spaced = words[end].Start > words[end - 1].End;
        if (!Begins(text, words, start, at, end) || (!spaced && (char.IsDigit(next[0]) || word.Length > 1)) || IsListMark(text, words, start, at))
        {
            return 0;
        }

        var following = end + 1 < words.Count ? text[words[end + 1].Start] : '\0';
        return word.Length == 1 || !char.IsLetterOrDigit(word[0]) ? end : AfterAbbreviation(word, next, following) ? end : 0;
    }

    private static ReadOnlySpan<char> Form(string text, List<RawToken> words, int at) =>
        text.AsSpan(words[at].Start, words[at].End - words[at].Start);

    /// <summary>Takes in closing quotes and brackets that follow without a space, and a quote that ends the block after one.</summary>
    private static int AfterClosing(string text, List<RawToken> words, int end)
    {
        var first = end;
        while (end < words.Count && end - first < 3 && words[end].End - words[end].Start == 1 && IsClosing(text[words[end].Start])
            && (words[end].Start == words[end - 1].End || (end == first && end + 1 == words.Count)))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a sentence may begin at a word that follows a final mark.</summary>
    private static bool Begins(string text, List<RawToken> words, int start, int at, int end)
    {
        var next = Form(text, words, end);
        var mark = next[0];
        var following = end + 1 < words.Count ? text[words[end + 1].Start] : '\0';
        var isFullStop = words[at].End - words[at].Start == 1 && text[words[at].Start] == '.';
        if (char.IsLower(mark))
        {
            // Careless text goes on in lower case; edited text only after a short abbreviation that the tokenizer does not know.
            return WebAddresses.IsAddress(next) || (words[end].Start > words[end - 1].End && end == at + 1
                && (text[words[at].End - 1] is '?' or '!'
                    || (isFullStop && at > start && (char.IsLower(text[words[start].Start]) || words[at - 1].End - words[at - 1].Start > LongestAbbreviation))));
        }

        if (mark is '(' or '[' && isFullStop)
        {
            return true;
        }

        return char.GetUnicodeCategory(mark) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.OtherLetter or UnicodeCategory.CurrencySymbol
            || mark is '@' or '#' or '&'
            || ((IsOpening(mark) || mark is '"' or '\'' or '-' or '*' or '\u2014' or '\u2022') && !char.IsLower(following));
    }

    /// <summary>Whether all that a full stop would end is the number of a list item or heading: "2.", "IV."</summary>
    private static bool IsListMark(string text, List<RawToken> words, int start, int at) =>
        at == start + 1 && text[words[at].Start] == '.' && (IsFigure(text, words[start]) || !Form(text, words, start).ContainsAnyExcept(RomanFigures));

    /// <summary>Whether the sentence so far is "Figure 3.1" before a caption that begins with a capital.</summary>
    private static bool IsCaptionLabel(string text, List<RawToken> words, int start, int at) =>
        at == start + 1 && at + 1 < words.Count && char.IsAsciiDigit(text[words[at].Start]) && char.IsUpper(text[words[at + 1].Start])
        && EnglishWords.CaptionLabels.Contains(Form(text, words, start));

    /// <summary>Takes in the numbers of notes that follow a full stop: "[6]", or a raised figure that no space sets apart.</summary>
    private static int AfterNotes(string text, List<RawToken> words, int end)
    {
        while (end + 2 < words.Count && text[words[end].Start] == '[' && IsFigure(text, words[end + 1]) && text[words[end + 2].Start] == ']')
        {
            end += 3;
        }

        var raised = end < words.Count && end >= 2 && IsFigure(text, words[end]) && words[end].Start == words[end - 1].End
            && char.IsLetter(text[words[end - 2].End - 1]) && (end + 1 == words.Count || words[end + 1].Start > words[end].End);
        return raised ? end + 1 : end;
    }

    private static bool IsFigure(string text, RawToken word) =>
        word.End - word.Start <= 3 && !text.AsSpan(word.Start, word.End - word.Start).ContainsAnyExceptInRange('0', '9');

    private static bool AfterAbbreviation(ReadOnlySpan<char> word, ReadOnlySpan<char> next, char following)
    {
        var stem = word[..^1];
        if (EnglishWords.Titles.Contains(stem) || stem.Length == 1 || EnglishWords.BeforeNumber.Contains(stem) || stem is "e.g" or "i.e")
        {
            return false;
        }

        return EnglishWords.Starters.Contains(next) || (IsOpening(next[0]) && char.IsUpper(following));
    }
}
