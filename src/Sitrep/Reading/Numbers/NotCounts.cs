using System.Collections.Frozen;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Numbers that count neither people nor things: measures, ages, money, years, clock times, names with a number.</summary>
internal static class NotCounts
{
    private static readonly FrozenSet<string> Units = new[]
    {
        "kilometer", "kilometre", "km", "kms", "mile", "metre", "meter", "m", "centimetre", "centimeter", "cm", "millimetre", "millimeter", "mm",
        "foot", "feet", "ft", "inch", "inches", "yard", "knot", "nautical", "ton", "tonne", "tons", "tonnes", "kilogram", "kilo", "kilogramme", "kg", "gram", "g",
        "pound", "lb", "lbs", "ounce", "litre", "liter", "gallon", "barrel", "acre", "hectare", "ha", "sq", "square", "cubic", "degree", "percent", "per",
        "percentage", "%", "°", "megawatt", "mw", "kilowatt", "watt", "volt", "hertz", "mph", "kph", "kmh", "kt", "kiloton", "megaton", "calibre", "caliber",
        "second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month", "year", "decade", "century", "centuries", "yr", "hr", "hrs", "mins",
        "dollar", "cent", "euro", "sterling", "rupee", "ruble", "rouble", "riyal", "rial", "dinar", "dirham", "lira", "lire", "yen", "yuan", "renminbi", "won",
        "peso", "real", "reais", "franc", "shilling", "naira", "rand", "hryvnia", "afghani", "taka", "kyat", "baht", "dong", "shekel", "birr", "krona",
        "usd", "eur", "gbp", "buck", "bps", "point", "pct", "p.m.", "a.m.", "pm", "am", "gmt", "utc", "o'clock", "time", "times", "fold",
        "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths", "half", "halves", "birthday", "anniversary", "parallel", "round", "page", "chapter", "magnitude", "goal", "run", "wicket", "set", "seed",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Numbered = new[]
    {
        "article", "section", "chapter", "page", "paragraph", "clause", "resolution", "decree", "law", "act", "protocol", "annex", "rule", "no", "no.", "nos.", "number", "#",
        "flight", "route", "highway", "road", "km", "unit", "battalion", "brigade", "division", "regiment", "squadron", "company", "corps", "sector", "zone", "district",
        "ward", "block", "phase", "level", "category", "grade", "gate", "terminal", "channel", "group", "room", "apartment", "flat", "building", "house", "bus", "train",
        "line", "area", "checkpoint", "point", "site", "camp", "hangar", "pier", "runway", "type", "model", "mark", "mk", "version", "class", "tier", "volume", "vol.", "part", "day",
        "magnitude", "age", "aged", "verse", "sura", "chapter", "psalm", "season", "episode", "week", "round", "game", "apollo", "boeing", "airbus", "antonov", "tupolev", "ilyushin",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the noun that follows a number is a unit of measure.</summary>
    public static bool IsUnit(in Token token) => Units.Contains(token.Lemma) || Units.Contains(token.Form);

    /// <summary>Whether a noun takes a number as part of its name: "Resolution 2254", "Flight 370".</summary>
    public static bool IsNumbered(in Token token) => Numbered.Contains(token.Form);

    /// <summary>Whether the number between two indices is no count, by what stands around it.</summary>
    public static bool Matches(Token[] tokens, int sentenceFirst, int first, int end, int sentenceEnd)
    {
        ref readonly var number = ref tokens[first];
        var figure = char.IsAsciiDigit(number.Form[0]);
        if (first > sentenceFirst && NamedBy(tokens, sentenceFirst, first, end, sentenceEnd, figure))
        {
            return true;
        }

        if (end >= sentenceEnd)
        {
            return figure && IsYear(number, first, end);
        }

        // "all but one of them"
        if (first - 2 >= sentenceFirst && Words.Is(tokens[first - 1], "but") && Words.Is(tokens[first - 2], "all"))
        {
            return true;
        }

        ref readonly var next = ref tokens[end];
        return (IsUnit(next) && next.Upos is not Upos.VERB)
            || next.Form is "-" && AgeOrCompound(tokens, end, sentenceEnd)
            || (figure && IsYear(number, first, end) && !Words.IsPlural(next) && next.Upos != Upos.ADJ)
            || (next.Upos == Upos.ADJ && end + 1 < sentenceEnd && IsUnit(tokens[end + 1]) && next.Lemma is not ("other" or "more"))
            || (figure && next.Form is ":" && end + 1 < sentenceEnd && char.IsAsciiDigit(tokens[end + 1].Form[0]))
            || (figure && next.Form is "/")
            || (figure && Words.IsHyphen(next) && end + 1 < sentenceEnd && next.Start == tokens[end - 1].End && char.IsAsciiDigit(tokens[end + 1].Form[0]));
    }

    /// <summary>Whether a number without a noun is a footnote, a telephone code, a clock time ("at 5") or a list mark.</summary>
    public static bool IsBareMark(Token[] tokens, int first, int end, int sentenceFirst, int sentenceEnd)
    {
        if (first == sentenceFirst)
        {
            return end >= sentenceEnd || tokens[end].Form is "." or ")" or ":";
        }

        ref readonly var before = ref tokens[first - 1];
        return before.Form is "[" or "/" or "=" or "@" || (before.Form is "(" && end < sentenceEnd && tokens[end].Form is ")" && char.IsAsciiDigit(tokens[first].Form[0]))
            || (Words.Is(before, "at") && !IsPutAt(tokens, sentenceFirst, first) && !(tokens[first].Form.Length > 2 && char.IsAsciiDigit(tokens[first].Form[0]))) || (Words.IsHyphen(before) && first - 2 >= sentenceFirst && char.IsAsciiDigit(tokens[first - 2].Form[0])) || (Words.IsHyphen(before) && first - 2 >= sentenceFirst && tokens[first - 2].Form is "]");
    }

    /// <summary>"put the number at 32", "the toll stood at 9".</summary>
    public static bool IsPutAt(Token[] tokens, int sentenceFirst, int first)
    {
        for (var i = first - 2; Words.Is(tokens[Math.Max(0, first - 1)], "at") && i >= Math.Max(sentenceFirst, first - 6); i--)
        {
            if (tokens[i].Upos == Upos.VERB)
            {
                return tokens[i].Lemma is "put" or "estimate" or "stand" or "set" or "place";
            }
        }

        return false;
    }

    /// <summary>Whether the number is a four-figure year by its looks.</summary>
    private static bool IsYear(in Token number, int first, int end) =>
        end - first == 1 && number.Form.Length == 4 && number.Form[0] is '1' or '2' && string.CompareOrdinal(number.Form, "1700") >= 0
        && string.CompareOrdinal(number.Form, "2100") < 0;

    /// <summary>"Route 66", "Brigade 93", "T-72", "$5", "aged 12", "Smith, 34,".</summary>
    private static bool NamedBy(Token[] tokens, int sentenceFirst, int first, int end, int sentenceEnd, bool figure)
    {
        ref readonly var before = ref tokens[first - 1];
        if (before.Form is "$" or "€" or "£" or "¥" or "₹" or "#" or "US$" or "Rs" or "Rs." or "A$" or "C$" or "№" or "§" || before.Lemma is "aged" or "age")
        {
            return true;
        }

        if (!figure)
        {
            return false;
        }

        if (Words.IsHyphen(before) && before.JoinedOrTight(tokens[first]) && first - 2 >= sentenceFirst)
        {
            // "T-72", "MiG-29", "COVID-19": letters before the hyphen.
            return char.IsLetter(tokens[first - 2].Form[0]) && tokens[first - 2].End == before.Start;
        }

        if (before is { Upos: Upos.PROPN, Xpos: "NNP" } && first - 2 >= sentenceFirst && (tokens[first - 2].Upos == Upos.NUM || Words.Is(tokens[first - 2], "a") || Words.Is(tokens[first - 2], "an")))
        {
            // "four Mirage 2000 jets"
            return true;
        }

        var follows = end < sentenceEnd && (Words.IsNominal(tokens[end]) || tokens[end].Upos == Upos.ADJ);
        if (Numbered.Contains(before.Form) && !(follows && Words.IsPlural(tokens[end])))
        {
            return before.Upos is not Upos.VERB and not Upos.ADP and not Upos.DET || before.Form.Length > 3;
        }

        // A name's own number ("Camp 22", "Apollo 11"), unless a noun follows that it counts.
        if (before.Upos == Upos.PROPN && !follows && before.Form is not "," && before.Xpos is "NNP")
        {
            return true;
        }

        // An age in commas: "Ahmed Ali, 34, said".
        return before.Form is "," && first - 2 >= sentenceFirst && Words.IsNominal(tokens[first - 2])
            && (end >= sentenceEnd || tokens[end].Form is "," or "." or ")") && end - first == 1 && tokens[first].Form.Length <= 2;
    }

    /// <summary>A hyphen after the number: "12-year-old", "three-day", "15-nation"; but "500-strong" counts.</summary>
    private static bool AgeOrCompound(Token[] tokens, int hyphen, int sentenceEnd) =>
        hyphen + 1 < sentenceEnd && tokens[hyphen + 1].Start == tokens[hyphen].End && char.IsLetter(tokens[hyphen + 1].Form[0])
        && !Words.Is(tokens[hyphen + 1], "strong") && !Words.Is(tokens[hyphen + 1], "odd") && Numeral.Of(tokens[hyphen + 1]).Kind == NumeralKind.None;

    private static bool JoinedOrTight(this in Token hyphen, in Token next) => hyphen.End == next.Start;
}
