using static Sitrep.Language.TextCharacters;

namespace Sitrep.Language;

/// <summary>
/// Finds the dateline that opens a report ("HAMA, Syria, July 12 (Reuters) -"), so that it is set apart from the sentence that follows
/// it, of which it is no part.
/// </summary>
internal static class Datelines
{
    private const int LongestWords = 16;
    private const int LongestNames = 6;

    /// <summary>Words that follow at least: "Kabul – Reuters" is a headline with its agency.</summary>
    private const int ShortestSentence = 4;

    private static readonly HashSet<string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        "jan", "january", "feb", "february", "march", "april", "may", "june", "july", "aug", "august", "sep", "sept", "september", "oct",
        "october", "nov", "november", "dec", "december",
    };

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "of", "and", "de", "la", "el", "al", "du", "sur", "on", "the" };

    /// <summary>
    /// Index after the dash that closes the dateline with which a block begins, or after the time of day of an entry of a live page; else
    /// the index of its first word. After a day a colon closes a dateline too: "MOGADISHU, 4 September 2012: The army …".
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="first">First word of the block.</param>
    public static int EndOf(string text, List<RawToken> words, int first)
    {
        if (AfterClock(text, words, first) is var entry && entry > first)
        {
            return entry;
        }

        var (names, open, marked, capitals, agency, dated, comma, figure) = (0, false, false, false, false, false, false, false);
        var inCapitals = true;
        var end = Math.Min(words.Count, first + LongestWords);
        for (var i = first; i < end; i++)
        {
            var form = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
            if (IsDash(text, words, i) || (form is ":" && dated && capitals))
            {
                var stands = marked || (form[0] != '-' || form.Length > 1) && (comma || names <= 3);
                return names > 0 && !open && stands && (agency || dated || !figure) && GoesOn(text, words, i + 1, agency || (dated && comma) || EndsSentence(text, words)) ? AfterNotes(text, words, i + 1) : first;
            }

            if (form is "(" or ")")
            {
                // An agency alone opens a report too: "(Reuters) - Rebels …".
                open = form is "(";
                names = !open && words[first].End == words[first].Start + 1 && text[words[first].Start] == '(' ? Math.Max(names, 1) : names;
                marked |= names > 0;
                agency |= names > 0;
            }
            else if (form is ",")
            {
                comma = true;
            }
            else if (Months.Contains(form.TrimEnd('.').ToString()))
            {
                marked |= names > 0;
                dated |= names > 0;
            }
            else if (form[0] == '#' || char.IsAsciiDigit(form[0]))
            {
                figure = true;
            }
            else if (char.IsUpper(form[0]))
            {
                inCapitals &= !form.ContainsAnyInRange('a', 'z');
                capitals |= inCapitals && words[i].End - words[first].Start > 2;
                marked |= capitals;
                if (!open && ++names > LongestNames)
                {
                    return first;
                }
            }
            else if (char.IsLower(form[0]) && !open && !Particles.Contains(form.ToString()))
            {
                return first;
            }
        }

        return first;
    }

    /// <summary>
    /// Index after the time of day that opens an entry of a live page ("11:40 Police say …", "9.30am: Police say …", "10:45 GMT - Police
    /// say …"), or the index of the block's first word.
    /// </summary>
    private static int AfterClock(string text, List<RawToken> words, int first)
    {
        ReadOnlySpan<char> Form(int at) => at < words.Count ? text.AsSpan(words[at].Start, words[at].End - words[at].Start) : [];
        var figures = Form(first);
        var mark = figures.IndexOfAny(":.h");
        if (mark is not (1 or 2) || figures.Length != mark + 3 || !int.TryParse(figures[..mark], out var hour) || !int.TryParse(figures[(mark + 1)..], out var minute) || hour > 24 || minute > 59)
        {
            return first;
        }

        var at = first + 1;
        var isNamed = Form(at) is "am" or "pm" or "a.m." or "p.m." or "AM" or "PM" or "GMT" or "UTC" or "BST" or "CET" or "CEST" or "EST" or "EDT";
        at += isNamed ? 1 : 0;
        at += Form(at) is ":" or "-" or "|" or "\u2013" or "\u2014" ? 1 : 0;
        // "9.30" alone is a number.
        return (isNamed || figures[mark] != '.') && at + ShortestSentence <= words.Count && (char.IsUpper(text[words[at].Start]) || text[words[at].Start] is '"' or '\u201C') ? at : first;
    }

    /// <summary>A long dash, or a hyphen with space around it, for which old wire copy has a low line.</summary>
    private static bool IsDash(string text, List<RawToken> words, int at)
    {
        var form = text.AsSpan(words[at].Start, words[at].End - words[at].Start);
        return form is "\u2013" or "\u2014" or "\u2015" or "--"
            || (form is "-" or "_" && words[at].Start > 0 && IsSpace(text[words[at].Start - 1]) && words[at].End < text.Length && IsSpace(text[words[at].End]));
    }

    /// <summary>Monitors note in brackets what follows: "-- [Text] The army …", "-- [Report] [By our staff] The army …".</summary>
    private static int AfterNotes(string text, List<RawToken> words, int at)
    {
        while (at < words.Count && text[words[at].Start] == '[')
        {
            var end = at + 1;
            while (end < words.Count && end - at <= LongestWords && text[words[end].Start] != ']')
            {
                end++;
            }

            if (end + 1 >= words.Count || text[words[end].Start] != ']')
            {
                break;
            }

            at = end + 1;
        }

        return at;
    }

    /// <summary>The block ends with a full stop, as no headline does.</summary>
    private static bool EndsSentence(string text, List<RawToken> words) => text[words[^1].End - 1] is '.' || (words.Count > 1 && text[words[^2].End - 1] is '.');

    /// <summary>A sentence begins there, and not a line in capitals goes on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="at">First word after the dash.</param>
    /// <param name="isCertain">Whether an agency, a day or the end of the block tells that this is a dateline, and old copy all in capitals.</param>
    private static bool GoesOn(string text, List<RawToken> words, int at, bool isCertain)
    {
        if (at + ShortestSentence > words.Count)
        {
            return false;
        }

        var mark = text[words[at].Start];
        return (char.IsUpper(mark) || char.IsDigit(mark) || IsOpening(mark) || mark is '"' or '\'' or '[')
            && (isCertain || text.AsSpan(words[at].Start, Math.Min(text.Length, words[at].Start + 60) - words[at].Start).ContainsAnyInRange('a', 'z'));
    }
}
