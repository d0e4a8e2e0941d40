using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Finds a number with its hedges, its range, and the noun that it counts.</summary>
internal static class NumberReader
{
    private const int LongestNounPhrase = 10;

    /// <summary>Reads the number whose first word (hedges aside) stands at a token.</summary>
    /// <returns>
    /// False when no number begins there, or when it counts nothing ("40 km", "in 2015", "Route 66", "aged 7");
    /// <see cref="NumberPhrase.End"/> then says where to read on.
    /// </returns>
    public static bool TryRead(Document document, int core, int sentenceFirst, int sentenceEnd, out NumberPhrase phrase)
    {
        var tokens = document.Tokens;
        phrase = new() { End = core + 1 };
        if (!NumberParser.TryParse(tokens, core, sentenceEnd, out var end, out var value) || IsPronoun(tokens, core, end, sentenceFirst, sentenceEnd))
        {
            return false;
        }

        var first = core;
        var how = Hedges.Before(tokens, sentenceFirst, ref first);
        if (value.Operator == QuantityOperator.Exact && value.Best is { } low && Upper(tokens, sentenceFirst, core, end, sentenceEnd, ref low, out var high, out var rangeEnd))
        {
            first = core > sentenceFirst && Words.Is(tokens[core - 1], "between") ? core - 1 : first;
            value = new(QuantityOperator.Range, low, null, high);
            end = rangeEnd;
        }
        else if (value.Operator == QuantityOperator.Exact && value.Best is { } n)
        {
            how = Hedges.After(tokens, sentenceEnd, ref end) ?? how;
            value = NumberValue.Of(how, n);
        }
        else
        {
            value = Bounded(value, how);
        }

        phrase = phrase with { End = end };
        if (NotCounts.Matches(tokens, sentenceFirst, core, end, sentenceEnd))
        {
            return false;
        }

        var noun = CountedNoun(document, core, end, sentenceEnd, out var partitive);
        if ((NotCounts.IsUnit(tokens[noun]) && noun >= end) || CountsModifier(tokens, core, end, noun) || (noun < end && NotCounts.IsBareMark(tokens, core, end, sentenceFirst, sentenceEnd)))
        {
            return false;
        }

        phrase = new(first, core, end, noun, value.Operator, value.Low, value.Best, value.High, partitive);
        return true;
    }

    /// <summary>"a four step approach": the number belongs to a modifier of the noun; of "45 opposition supporters" it counts the noun.</summary>
    private static bool CountsModifier(Token[] tokens, int core, int end, int noun)
    {
        var head = tokens[end - 1].Head;
        return head >= end && head < noun && tokens[end - 1].Deprel == Deprel.Nummod && tokens[head].Deprel == Deprel.Compound && tokens[head].Xpos == "NN"
            && tokens[core].Deprel != Deprel.Det && !Words.IsPlural(tokens[noun]);
    }

    /// <summary>"hundreds" under a hedge: "at least hundreds" keeps the floor, "up to several dozen" the ceiling.</summary>
    private static NumberValue Bounded(NumberValue vague, QuantityOperator how) => how switch
    {
        QuantityOperator.AtLeast or QuantityOperator.MoreThan => vague with { High = null },
        QuantityOperator.AtMost or QuantityOperator.LessThan => vague with { Low = null },
        _ => vague,
    };

    /// <summary>"one another", "no one", "this one", "the few": pronouns, not numbers.</summary>
    private static bool IsPronoun(Token[] tokens, int core, int end, int sentenceFirst, int sentenceEnd)
    {
        // "nine out of ten", "one in five": a share.
        if (end + 2 < sentenceEnd && Numeral.Of(tokens[end + 2]).Kind != NumeralKind.None && Words.Is(tokens[end], "out") && Words.Is(tokens[end + 1], "of"))
        {
            return true;
        }

        if (end - core != 1)
        {
            return false;
        }

        ref readonly var word = ref tokens[core];
        if (Words.Is(word, "one"))
        {
            return word.Upos == Upos.PRON || (core > sentenceFirst && (tokens[core - 1].Upos is Upos.DET or Upos.ADJ || tokens[core - 1].Form is "-" || Words.Is(tokens[core - 1], "no")))
                || (end < sentenceEnd && (Words.Is(tokens[end], "another") || tokens[end].Form is "'s" or "’s" || OfTheMost(tokens, end, sentenceEnd)))
                || (end + 1 < sentenceEnd && Words.Is(tokens[end], "in") && Numeral.Of(tokens[end + 1]).Kind != NumeralKind.None);
        }

        return Words.Is(word, "both") && (word.Upos == Upos.CCONJ || !(end < sentenceEnd && (Words.IsNominal(tokens[end]) || tokens[end].Upos == Upos.ADJ || Words.Is(tokens[end], "of"))));
    }

    /// <summary>"one of the largest", "one of the most feared": a rank.</summary>
    private static bool OfTheMost(Token[] tokens, int at, int limit) =>
        at + 2 < limit && Words.Is(tokens[at], "of") && (tokens[at + 2].Xpos is "JJS" or "RBS");

    /// <summary>The second number of "30-40", "30 to 40", "between 30 and 40", "two or three".</summary>
    private static bool Upper(Token[] tokens, int sentenceFirst, int core, int end, int limit, ref long low, out long high, out int rangeEnd)
    {
        high = 0;
        rangeEnd = end;
        if (end + 1 >= limit)
        {
            return false;
        }

        var between = core > sentenceFirst && Words.Is(tokens[core - 1], "between");
        var from = core > sentenceFirst && Words.Is(tokens[core - 1], "from");
        var joined = Words.IsHyphen(tokens[end]) || (!from && Words.Is(tokens[end], "to")) || Words.Is(tokens[end], "or") || (between && Words.Is(tokens[end], "and"));
        if (!joined || !NumberParser.TryParse(tokens, end + 1, limit, out rangeEnd, out var upper) || upper.Operator != QuantityOperator.Exact)
        {
            return false;
        }

        high = upper.Best!.Value;
        var scale = Numeral.Of(tokens[rangeEnd - 1]);
        if (scale.Kind == NumeralKind.Scale && rangeEnd - end > 2 && low < 1000 && Numeral.Of(tokens[end - 1]).Kind != NumeralKind.Scale)
        {
            low *= (long)scale.Value;
        }

        return low < high;
    }

    private static int CountedNoun(Document document, int core, int end, int sentenceEnd, out bool partitive)
    {
        partitive = false;
        var tokens = document.Tokens;
        var at = end;
        if (at < sentenceEnd && Words.Is(tokens[at], "of"))
        {
            return Partitive(tokens, end, sentenceEnd, ref partitive);
        }

        if (at + 1 < sentenceEnd && Words.IsHyphen(tokens[at]) && Words.Is(tokens[at + 1], "strong"))
        {
            at += 2;
        }

        var head = tokens[end - 1].Head;
        while (head >= core && head < end)
        {
            head = tokens[head].Head;
        }

        var run = NounRun(tokens, at, sentenceEnd);
        return head >= at && run > at && head < run && Words.IsNominal(tokens[head]) && !Words.IsNominal(tokens[run - 1]) ? head
            : run > at ? LastNoun(tokens, at, run) is var noun and >= 0 ? noun : end - 1
            : end - 1;
    }

    /// <summary>"dozens of people" counts people; "three of them", "two of the dead" and "one of its soldiers" a part of a known whole.</summary>
    private static int Partitive(Token[] tokens, int end, int sentenceEnd, ref bool partitive)
    {
        var at = end + 1;
        if (at < sentenceEnd && (tokens[at].Upos is Upos.PRON or Upos.DET && tokens[at].Lemma is not ("a" or "an" or "some")))
        {
            partitive = true;
            if (tokens[at].Upos == Upos.PRON && tokens[at].Xpos is not ("PRP$" or "WP$"))
            {
                return end - 1;
            }

            at++;
        }

        var run = NounRun(tokens, at, sentenceEnd);
        var noun = run > at ? LastNoun(tokens, at, run) : -1;
        return noun >= 0 ? noun : end - 1;
    }

    /// <summary>Index after the modifiers and nouns that stand together from an index on.</summary>
    private static int NounRun(Token[] tokens, int at, int limit)
    {
        var stop = Math.Min(limit, at + LongestNounPhrase);
        var noun = false;
        while (at < stop)
        {
            ref readonly var token = ref tokens[at];
            var possessive = token.Form is "'s" or "’s" or "'" or "’" && token.Upos == Upos.PART;
            var fits = token.Upos switch
            {
                Upos.NOUN or Upos.PROPN => true,
                // "four Mirage 2000 jets"
                Upos.NUM => noun && tokens[at - 1].Upos == Upos.PROPN && at + 1 < stop && Words.IsPlural(tokens[at + 1]),
                Upos.ADJ => !noun || (at + 1 < stop && Words.IsNominal(tokens[at + 1])),
                Upos.VERB => token.Xpos is "VBN" or "VBG" && !noun && at + 1 < stop && (Words.IsNominal(tokens[at + 1]) || tokens[at + 1].Upos == Upos.ADJ) && token.Deprel == Deprel.Amod,
                Upos.PUNCT or Upos.SYM => at + 1 < stop && ((Words.IsHyphen(token) && tokens[at + 1].Start == token.End) || Words.IsQuote(token)),
                Upos.ADV => !noun && at + 1 < stop && tokens[at + 1].Upos is Upos.ADJ or Upos.VERB,
                Upos.PART => possessive,
                _ => false,
            };
            if (!fits)
            {
                break;
            }

            if (token.Xpos == "NNS" && at + 1 < stop && tokens[at + 1].Upos == Upos.PROPN)
            {
                return at + 1;
            }

            noun = (noun && !possessive) || (token.Upos is Upos.NOUN or Upos.PROPN);
            at++;
        }

        return at;
    }

    private static int LastNoun(Token[] tokens, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (Words.IsNominal(tokens[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
