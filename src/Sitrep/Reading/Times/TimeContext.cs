using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What the reading of one time expression needs to know.</summary>
/// <param name="Document">The document.</param>
/// <param name="Words">Each token as a time word.</param>
/// <param name="First">Index of the sentence's first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Previous">The last day or days that the text named, for "two days later".</param>
/// <param name="Heading">The days of the heading above, where it is dated with a year: "Yemen, 1-15 August 2019".</param>
/// <param name="MonthFirst">Whether 12/10 is 10 December.</param>
internal readonly record struct TimeContext(
    Document Document, TimeWord[] Words, int First, int End, DateOnly? Published, DateRange? Previous, DateRange? Heading, bool MonthFirst)
{
    /// <summary>The tokens.</summary>
    public Token[] Tokens => Document.Tokens;

    /// <summary>The time word at an index; none past the sentence.</summary>
    public TimeWord At(int index) => index >= First && index < End ? Words[index] : default;

    /// <summary>Whether a word of the sentence is written so.</summary>
    public bool Is(int index, string word) => index >= First && index < End && Reading.Words.Is(Tokens[index], word);

    /// <summary>A four-figure year at an index, or 0.</summary>
    public int YearAt(int index)
    {
        if (index < First || index >= End)
        {
            return 0;
        }

        var form = Tokens[index].Form;
        return form.Length == 4 && char.IsAsciiDigit(form[0]) && int.TryParse(form, out var year) && year is >= 1200 and < 2200 ? year : 0;
    }

    /// <summary>A day of the month at an index (12, 12th, twelfth), or 0.</summary>
    public int DayAt(int index)
    {
        if (index < First || index >= End)
        {
            return 0;
        }

        if (Words[index].Kind == TimeWordKind.Ordinal)
        {
            return Words[index].Value;
        }

        var form = Tokens[index].Form;
        return form.Length <= 2 && char.IsAsciiDigit(form[0]) && int.TryParse(form, out var day) && day is >= 1 and <= 31 ? day : 0;
    }
}
