using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Headings that date what stands below them: "Yemen, 1-15 August 2019", "Situation report, May 1999".</summary>
internal static class DatedHeadings
{
    /// <summary>Whether a time is the date with its year that ends a heading.</summary>
    public static bool IsDate(in TimeContext context, Sentence sentence, int first, int end)
    {
        if (end < sentence.End - 1 || (end == sentence.End - 1 && context.Tokens[end].Form is not (":" or ")")) || !EndsLine(context.Document, sentence))
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (context.At(i).Kind == TimeWordKind.Month)
            {
                return context.YearAt(end - 1) > 0;
            }
        }

        return false;
    }

    /// <summary>
    /// The year that the heading gives a date without one; 0 where it gives none. With a day of publication only a day within the
    /// heading's own takes it, since a headline may recall an older happening.
    /// </summary>
    public static int YearOf(in TimeContext context, int month, int day)
    {
        if (context.Heading is not { Start: { } from, End: { } to })
        {
            return 0;
        }

        for (var year = from.Year; year <= to.Year; year++)
        {
            var first = new DateOnly(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month)));
            var last = day > 0 ? first : first.AddMonths(1).AddDays(-1);
            if (first <= to && last >= from && (day > 0 || context.Published is null))
            {
                return year;
            }
        }

        // Reports look back from the end of the time that they are of.
        return context.Published is not null ? 0 : new DateOnly(to.Year, month, 1) <= to ? to.Year : to.Year - 1;
    }

    private static bool EndsLine(Document document, Sentence sentence)
    {
        var (text, end) = (document.Article.Content, sentence.Span.End);
        while (end < text.Length && text[end] is ' ' or '\t' or '\r')
        {
            end++;
        }

        return end < text.Length && text[end] == '\n';
    }
}
