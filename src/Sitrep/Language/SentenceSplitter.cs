using Sitrep.Articles;
using static Sitrep.Language.TextCharacters;

namespace Sitrep.Language;

/// <summary>Finds the ends of sentences among the words of one block of text.</summary>
internal static class SentenceSplitter
{
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
            var end = EndsAfter(text, words, start, i);
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
        var word = text.AsSpan(words[at].Start, words[at].End - words[at].Start);
        var last = word[^1];
        if (last is not ('.' or '!' or '?' or '\u2026'))
        {
            return 0;
        }

        var end = at + 1;
        while (end < words.Count && end - at <= 3 && words[end].End - words[end].Start == 1
            && words[end].Start == words[end - 1].End && IsClosing(text[words[end].Start]))
        {
            end++;
        }

        end = AfterNotes(text, words, end);
        if (end == words.Count)
        {
            return end;
        }

        var next = text.AsSpan(words[end].Start, words[end].End - words[end].Start);
        var spaced = words[end].Start > words[end - 1].End;
        var mark = next[0];
        var following = end + 1 < words.Count ? text[words[end + 1].Start] : '\0';
        var begins = char.IsUpper(mark) || char.IsDigit(mark) || char.GetUnicodeCategory(mark) == System.Globalization.UnicodeCategory.OtherLetter
            || ((IsOpening(mark) || mark is '"' or '\'' or '-' or '*' or '\u2014' or '\u2022') && !char.IsLower(following));
        if (char.IsLower(mark) && spaced && end == at + 1)
        {
            // Careless text goes on in lower case; edited text only after an abbreviation that the tokenizer does not know.
            begins = last is '?' or '!' || (word is "." && char.IsLower(text[words[start].Start]));
        }

        if (!begins || (!spaced && (char.IsDigit(mark) || word.Length > 1)))
        {
            return 0;
        }

        return word.Length == 1 || !char.IsLetterOrDigit(word[0]) ? end : AfterAbbreviation(word, next, following) ? end : 0;
    }

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
