using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Reads the number that begins at a token: figures, words, and mixtures of the two.</summary>
internal static class NumberParser
{
    /// <summary>Reads as far as one number goes; <paramref name="end"/> is the index after it.</summary>
    /// <returns>Whether a number begins here.</returns>
    public static bool TryParse(Token[] tokens, int first, int limit, out int end, out NumberValue value)
    {
        if (first >= limit)
        {
            (end, value) = (first, default);
            return false;
        }

        var at = first;
        if (Quarters(tokens, first, limit, out end, out value))
        {
            return true;
        }

        var word = Numeral.Of(tokens[at]);
        if (word.Kind == NumeralKind.None)
        {
            at = AfterArticle(tokens, first, limit, out var factor);
            if (at == first)
            {
                end = first;
                value = default;
                return false;
            }

            word = Numeral.Of(tokens[at]);
            if (factor < 1)
            {
                end = at + 1;
                value = NumberValue.Of(QuantityOperator.Exact, (long)(factor * word.Value));
                return true;
            }
        }

        return word.Kind switch
        {
            NumeralKind.Plural => Plural(tokens, at, limit, word.Value, out end, out value),
            NumeralKind.Few => Few(tokens, at, limit, out end, out value),
            NumeralKind.Group => Group(at, word.Value, out end, out value),
            _ => Sum(tokens, at, limit, out end, out value),
        };
    }

    /// <summary>"a quarter of a million", "three quarters of a million".</summary>
    private static bool Quarters(Token[] tokens, int first, int limit, out int end, out NumberValue value)
    {
        (end, value) = (first, default);
        var of = first + 1;
        if (of + 2 >= limit)
        {
            return false;
        }

        var parts = 1.0;
        if (Words.Is(tokens[of], "quarters") && Numeral.Of(tokens[first]) is { Kind: NumeralKind.Small, Value: 3 })
        {
            parts = 3;
            of++;
        }
        else if (!Words.Is(tokens[first], "quarter"))
        {
            return false;
        }

        if (of + 2 >= limit || !Words.Is(tokens[of], "of") || !Words.Is(tokens[of + 1], "a") || Numeral.Of(tokens[of + 2]) is not { Kind: NumeralKind.Scale } scale)
        {
            return false;
        }

        end = of + 3;
        value = NumberValue.Of(QuantityOperator.Exact, (long)(parts / 4 * scale.Value));
        return true;
    }

    /// <summary>"a hundred", "a dozen", "a few", "a couple", "half a million": the index of the number word behind, else the first.</summary>
    private static int AfterArticle(Token[] tokens, int first, int limit, out double factor)
    {
        factor = 1;
        var at = first;
        if (Words.Is(tokens[at], "half") && at + 2 < limit)
        {
            factor = 0.5;
            at++;
        }

        if (at + 1 >= limit || !(Words.Is(tokens[at], "a") || Words.Is(tokens[at], "an")))
        {
            return first;
        }

        var next = Numeral.Of(tokens[at + 1]).Kind;
        return next is NumeralKind.Scale || (factor == 1 && next is NumeralKind.Few or NumeralKind.Group) ? at + 1 : first;
    }

    private static bool Sum(Token[] tokens, int first, int limit, out int end, out NumberValue value)
    {
        double total = 0, current = 0;
        var last = NumeralKind.None;
        var unit = 0.0;
        var at = first;
        end = first;
        while (at < limit)
        {
            var word = Numeral.Of(tokens[at]);
            if (!Continues(word, last, unit, current) && !IsFigureOfSum(tokens, at, limit, last, unit))
            {
                if (last == NumeralKind.None || at + 1 >= limit || !Joins(tokens, at, last, unit))
                {
                    break;
                }

                at++;
                word = Numeral.Of(tokens[at]);
                if (!(word.Kind is NumeralKind.Small or NumeralKind.Tens && Continues(word, last, unit, current)) && !(word.Kind == NumeralKind.Figure && last == NumeralKind.Scale && word.Value < unit))
                {
                    break;
                }
            }

            if (word.Kind == NumeralKind.Scale && word.Value >= 1000)
            {
                // "three lakh crore" multiplies, "two million five thousand" adds.
                total = last == NumeralKind.Scale && current == 0 ? total * word.Value : total + ((last == NumeralKind.None ? 1 : current) * word.Value);
                current = 0;
            }
            else if (word.Kind == NumeralKind.Scale)
            {
                current = (last == NumeralKind.None || current == 0 ? 1 : current) * word.Value;
            }
            else
            {
                current += word.Value;
            }

            unit = word.Value;
            last = word.Kind;
            end = ++at;
        }

        if (end < limit && end == first + 1 && last is NumeralKind.Figure or NumeralKind.Small && Numeral.Of(tokens[end]) is { Kind: NumeralKind.Plural } plural)
        {
            // "three dozens"
            current *= plural.Value;
            end++;
        }

        var sum = total + current;
        value = NumberValue.Of(QuantityOperator.Exact, (long)Math.Round(sum));
        return end > first && (end - first > 1 || !tokens[first].Form.Contains('.', StringComparison.Ordinal));
    }

    private static bool Continues(Numeral word, NumeralKind last, double unit, double current) => word.Kind switch
    {
        NumeralKind.Figure => last == NumeralKind.None,
        NumeralKind.Small => last == NumeralKind.None || (last == NumeralKind.Tens && word.Value is > 0 and < 10) || (last == NumeralKind.Scale && unit is 100 or >= 1000),
        NumeralKind.Tens => last == NumeralKind.None || (last == NumeralKind.Scale && unit is 100 or >= 1000),
        NumeralKind.Scale => last != NumeralKind.Scale || word.Value > unit || (unit >= 1000 && word.Value == 100 && current > 0),
        _ => false,
    };

    /// <summary>"3 lakh 50 thousand": figures that a smaller unit follows.</summary>
    private static bool IsFigureOfSum(Token[] tokens, int at, int limit, NumeralKind last, double unit) =>
        last == NumeralKind.Scale && at + 1 < limit && Numeral.Of(tokens[at]).Kind == NumeralKind.Figure
        && Numeral.Of(tokens[at + 1]) is { Kind: NumeralKind.Scale } scale && Numeral.Of(tokens[at]).Value * scale.Value < unit;

    /// <summary>The hyphen of "twenty-one" and the "and" of "a hundred and ten".</summary>
    private static bool Joins(Token[] tokens, int at, NumeralKind last, double unit) =>
        (last == NumeralKind.Tens && Words.IsHyphen(tokens[at]))
        || (last == NumeralKind.Scale && unit is 100 or >= 1000 && Words.Is(tokens[at], "and"));

    private static bool Plural(Token[] tokens, int at, int limit, double unit, out int end, out NumberValue value)
    {
        end = at + 1;
        var (low, high) = VagueNumbers.Plural(unit);
        if (at + 2 < limit && Words.Is(tokens[at + 1], "of") && Numeral.Of(tokens[at + 2]) is { Kind: NumeralKind.Plural } of)
        {
            (low, high) = VagueNumbers.Plural(unit, of.Value);
            end = at + 3;
        }

        value = new(QuantityOperator.Vague, low, null, high);
        return true;
    }

    private static bool Few(Token[] tokens, int at, int limit, out int end, out NumberValue value)
    {
        end = at + 1;
        var unit = 1.0;
        if (end < limit && Numeral.Of(tokens[end]) is { Kind: NumeralKind.Scale } scale)
        {
            unit = scale.Value;
            end++;
        }
        else if (end + 1 < limit && Words.Is(tokens[end], "of") && Numeral.Of(tokens[end + 1]) is { Kind: NumeralKind.Scale or NumeralKind.Plural } of)
        {
            unit = of.Value;
            end += 2;
        }

        var (low, high) = VagueNumbers.Several(unit);
        value = new(QuantityOperator.Vague, low, null, high);
        return true;
    }

    private static bool Group(int at, double n, out int end, out NumberValue value)
    {
        end = at + 1;
        value = NumberValue.Of(QuantityOperator.Exact, (long)n);
        return true;
    }
}
