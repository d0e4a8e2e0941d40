using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What part a word plays in a number.</summary>
internal enum NumeralKind : byte
{
    /// <summary>No number word.</summary>
    None,

    /// <summary>Written in figures: 17, 1,500, 2.5.</summary>
    Figure,

    /// <summary>zero to nineteen.</summary>
    Small,

    /// <summary>twenty to ninety.</summary>
    Tens,

    /// <summary>hundred, dozen, thousand, million …, which multiply what stands before.</summary>
    Scale,

    /// <summary>couple, pair, trio: a number of its own, usually with "of".</summary>
    Group,

    /// <summary>dozens, scores, hundreds: several of them, none said exactly.</summary>
    Plural,

    /// <summary>few, several, handful.</summary>
    Few,
}

/// <summary>A word read as part of a number.</summary>
/// <param name="Kind">Its part.</param>
/// <param name="Value">Its value; of a plural, the value of one.</param>
internal readonly record struct Numeral(NumeralKind Kind, double Value)
{
    private static readonly FrozenDictionary<string, Numeral> Words = Table().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly int LongestWord = Words.Keys.Max(word => word.Length);

    /// <summary>Reads one token.</summary>
    public static Numeral Of(in Token token)
    {
        var form = token.Form;
        if (char.IsAsciiDigit(form[0]))
        {
            return Figure(form);
        }

        return form.Length <= LongestWord && char.IsAsciiLetter(form[0]) && Words.TryGetValue(form, out var numeral) ? numeral : default;
    }

    /// <summary>Figures with separators of thousands and at most one decimal point; anything else ("12:30", "1990s", "7th") is none.</summary>
    private static Numeral Figure(string form)
    {
        var groups = false;
        var points = 0;
        var sinceComma = 0;
        foreach (var c in form)
        {
            if (char.IsAsciiDigit(c))
            {
                sinceComma++;
            }
            else if (c is ',' && points == 0 && (!groups || sinceComma == 3))
            {
                groups = true;
                sinceComma = 0;
            }
            else if (c is '.')
            {
                points++;
            }
            else if (c is not '+' || form[^1] != '+')
            {
                return default;
            }
        }

        if (groups && points == 0 && sinceComma != 3)
        {
            return default;
        }

        var digits = form.AsSpan().TrimEnd('+').TrimEnd('.');
        if (points > 1 && digits.Contains('.'))
        {
            return default;
        }

        return form.Length <= 16 && double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? new(NumeralKind.Figure, value) : default;
    }

    private static Dictionary<string, Numeral> Table()
    {
        string[] small =
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        (string Word, double Value)[] scales =
        [
            ("dozen", 12), ("score", 20), ("hundred", 100), ("thousand", 1e3), ("lakh", 1e5), ("million", 1e6), ("crore", 1e7), ("billion", 1e9), ("trillion", 1e12),
        ];
        var table = new Dictionary<string, Numeral>();
        for (var i = 0; i < small.Length; i++)
        {
            table[small[i]] = new(NumeralKind.Small, i);
        }

        for (var i = 0; i < tens.Length; i++)
        {
            table[tens[i]] = new(NumeralKind.Tens, 20 + (10 * i));
        }

        foreach (var (word, value) in scales)
        {
            table[word] = new(NumeralKind.Scale, value);
            table[word + "s"] = new(NumeralKind.Plural, value);
        }

        table["tens"] = new(NumeralKind.Plural, 10);
        table["mn"] = new(NumeralKind.Scale, 1e6);
        table["bn"] = new(NumeralKind.Scale, 1e9);
        table["couple"] = table["pair"] = table["duo"] = table["both"] = new(NumeralKind.Group, 2);
        table["trio"] = new(NumeralKind.Group, 3);
        table["few"] = table["several"] = table["handful"] = new(NumeralKind.Few, 1);
        return table;
    }
}
