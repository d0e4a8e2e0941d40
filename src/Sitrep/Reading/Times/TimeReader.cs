using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Finds every expression of time and turns it into an interval of days with UCDP's precision. Durations, ages, clock times,
/// recurring days and numbers that name things are none.
/// </summary>
/// <remarks>
/// Weekdays and dates without a year look back from publication, or ahead where the verb does. Without a day of publication
/// relative expressions keep their words and say that they are unresolved.
/// </remarks>
public static class TimeReader
{
    /// <summary>Reads all time expressions, in the order of the text, without overlap.</summary>
    /// <param name="document">The document.</param>
    /// <param name="monthFirst">Whether 12/10/2015 is 10 December where the text itself does not tell; true is American usage.</param>
    public static List<TimeMention> Read(Document document, bool monthFirst = true)
    {
        var mentions = new List<TimeMention>();
        var words = new TimeWord[document.Tokens.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = TimeWord.Of(document.Tokens[i]);
            monthFirst = NumericDates.Order(document.Tokens[i].Form) ?? monthFirst;
        }

        // A day outside of the years that reports may name is none: it is what programs give for a missing one.
        var published = document.Article.PublishedOn is { } day && DateRange.IsYear(day.Year) ? day : (DateOnly?)null;
        DateRange? previous = null;
        DateRange? heading = null;
        foreach (var sentence in document.Sentences)
        {
            for (var at = sentence.First; at < sentence.End;)
            {
                var context = new TimeContext(document, words, sentence.First, sentence.End, published, previous, heading, monthFirst);
                if (!MayBegin(context, at) || !Single(context, at, out var end, out var range))
                {
                    at++;
                    continue;
                }

                var least = mentions.Count > 0 ? mentions[^1].End : 0;
                var first = at;
                range = Bounds.Join(context, ref first, ref end, range);
                if (range.Rule.StartsWith("offset", StringComparison.Ordinal))
                {
                    Hedges.Before(document.Tokens, sentence.First, ref first);
                }

                range = Bounds.Apply(context, least, ref first, ref end, range);
                mentions.Add(Mention(document, first, end, range));
                previous = range.Start is not null || range.End is not null ? range : previous;
                at = Math.Max(end, at + 1);
                heading = DatedHeadings.IsDate(context, sentence, first, end) ? range : heading;
            }
        }

        return mentions;
    }

    /// <summary>Reads one expression without what bounds it ("since", "between … and").</summary>
    internal static bool Single(in TimeContext context, int at, out int end, out DateRange range)
    {
        if (context.At(at).Kind == TimeWordKind.Edge && Parts.Edge(context, at, out end, out range))
        {
            return true;
        }

        return CalendarPhrases.TryRead(context, at, out end, out range) || Parts.TryRead(context, at, out end, out range) || Spans.TryAgo(context, at, out end, out range)
            || RelativeDates.TryRead(context, at, out end, out range) || NamedDates.TryRead(context, at, out end, out range);
    }

    private static bool MayBegin(in TimeContext context, int at)
    {
        if (context.Words[at].Kind != TimeWordKind.None)
        {
            return true;
        }

        var form = context.Tokens[at].Form;
        return char.IsAsciiDigit(form[0]) || form[0] is '\'' or '\u2019' ? form.Length > 0
            : form.Length <= 2 ? form is "a" or "A" or "an" or "An" || (form.Length == 2 && form[0] is 'Q' or 'H')
            : Numeral.Of(context.Tokens[at]).Kind != NumeralKind.None
                || (char.IsUpper(form[0]) && Holidays.Beginning(form).Length > 0)
                || Parts.Begins(form) || CalendarPhrases.Begins(form) || YearsAlone.IsDecadeWord(form);
    }

    private static TimeMention Mention(Document document, int first, int end, in DateRange range) => new(first, end, new EventDate
    {
        Start = range.Start,
        End = range.End,
        Precision = range.Precision,
        Span = new Span(document.Tokens[first].Start, document.Tokens[end - 1].End),
        Basis = range.Basis,
    }, range.Rule);
}
