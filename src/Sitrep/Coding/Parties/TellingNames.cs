using Sitrep.Articles;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>
/// Names by which a happening is known again: places below the country, streets, buildings, people nobody has heard of.
/// States, peoples, forces and persons of the dictionaries are in every other report and are compared as parties.
/// </summary>
internal static class TellingNames
{
    public static IReadOnlyList<Span> Of(ArticleReading reading)
    {
        var tokens = reading.Document.Tokens;
        var isPlace = new bool[tokens.Length];
        var isWide = new bool[tokens.Length];
        foreach (var place in reading.Places)
        {
            Mark(reading.Document, place.Span, IsWide(place) ? isWide : isPlace);
        }

        var isDate = new bool[tokens.Length];
        foreach (var time in reading.Times)
        {
            isDate.AsSpan(time.First, time.End - time.First).Fill(true);
        }

        var names = new List<Span>();
        for (var first = 0; first < tokens.Length;)
        {
            var end = first;
            while (end < tokens.Length && (Tells(end) || (end > first && IsInside(tokens, end) && end + 1 < tokens.Length && Tells(end + 1))))
            {
                end++;
            }

            if (end > first)
            {
                names.Add(new(tokens[first].Start, tokens[end - 1].End));
            }

            first = Math.Max(end, first + 1);
        }

        return names;

        // "Monday Market" is no Monday.
        bool Tells(int token) => Names(token) || (isDate[token] && tokens[token].Upos == Upos.PROPN && token + 1 < tokens.Length && Names(token + 1));

        bool Names(int token) => char.IsUpper(tokens[token].Form[0])
            && (isPlace[token] || (tokens[token].Upos == Upos.PROPN && !isDate[token] && !isWide[token] && reading.Names.Covering(token) is null));
    }

    /// <summary>A country or a part of one: "central Mali".</summary>
    private static bool IsWide(Place place) => place.Precision == 6 || (place.Precision == 5 && place.Country is not null);

    /// <summary>"e" in "Dasht-e-Archi": joined to what stands before and after it.</summary>
    private static bool IsInside(Token[] tokens, int token) => tokens[token].Start == tokens[token - 1].End && tokens[token].Form.Length <= 2;

    private static void Mark(Document document, Span span, bool[] marks)
    {
        for (var i = document.TokenEndingAfter(span.Start); i < marks.Length && document.Tokens[i].Start < span.End; i++)
        {
            marks[i] = true;
        }
    }
}
