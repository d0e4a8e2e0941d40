using Sitrep.Language;
using static Sitrep.Reading.QuantityOperator;

namespace Sitrep.Reading;

/// <summary>The words around a number that say how it is meant: "at least", "up to", "nearly", "or more".</summary>
internal static class Hedges
{
    /// <summary>Looks back from a number; <paramref name="first"/> becomes the index of the hedge's first word.</summary>
    /// <returns>The operator, <see cref="Exact"/> when nothing hedges the number.</returns>
    public static QuantityOperator Before(Token[] tokens, int sentenceFirst, ref int first)
    {
        var at = first - 1;
        if (at >= sentenceFirst && (Words.Is(tokens[at], "a") || Words.Is(tokens[at], "an")) && Numeral.Of(tokens[first]).Kind != NumeralKind.Figure)
        {
            at--;
        }

        if (at < sentenceFirst)
        {
            return Exact;
        }

        var (how, length) = Match(tokens, sentenceFirst, at);
        if (length == 0)
        {
            return Exact;
        }

        first = at - length + 1;
        if (first - 1 >= sentenceFirst && Words.Is(tokens[first], "estimated") && Words.Is(tokens[first - 1], "an"))
        {
            first--;
        }

        // "at least some 30": the outer hedge decides.
        var outer = first - 1 >= sentenceFirst ? Match(tokens, sentenceFirst, first - 1) : default;
        if (outer.Length > 0 && how == About)
        {
            first -= outer.Length;
            return outer.How;
        }

        return how;
    }

    /// <summary>Looks on from a number: "17 or more", "30 or so", "40-odd", "100 plus".</summary>
    public static QuantityOperator? After(Token[] tokens, int limit, ref int end)
    {
        var at = end;
        if (tokens[at - 1].Form[^1] == '+')
        {
            return AtLeast;
        }

        if (at >= limit)
        {
            return null;
        }

        if (Words.Is(tokens[at], "or") && at + 1 < limit)
        {
            QuantityOperator? how = Words.Is(tokens[at + 1], "more") ? AtLeast
                : Words.Is(tokens[at + 1], "so") ? About
                : Words.Is(tokens[at + 1], "fewer") || Words.Is(tokens[at + 1], "less") ? AtMost
                : null;
            end = how is null ? end : at + 2;
            return how;
        }

        if (Words.IsHyphen(tokens[at]) && Words.At(tokens, at + 1, "odd") && at + 1 < limit)
        {
            end = at + 2;
            return About;
        }

        if (Words.Is(tokens[at], "plus") || Words.Is(tokens[at], "+"))
        {
            end = at + 1;
            return AtLeast;
        }

        return null;
    }

    private static (QuantityOperator How, int Length) Match(Token[] tokens, int first, int at)
    {
        ref readonly var word = ref tokens[at];
        switch (word.Form.Length)
        {
            case 2 when at > first && Words.Is(word, "to"):
                // "the toll has gone up to 22" says what it is now.
                return Words.Is(tokens[at - 1], "up") ? at - 2 >= first && tokens[at - 2].Lemma is "go" or "climb" or "creep" or "inch" or "jump" or "move" ? default : (AtMost, 2)
                    : Words.Is(tokens[at - 1], "close") || Words.Is(tokens[at - 1], "next") ? (About, 2)
                    : default;
            case 2 when at > first && Words.Is(word, "as"):
                return As(tokens, first, at);
            case 2 when at > first && Words.Is(word, "of"):
                return Of(tokens, first, at);
            case 4 when at > first && Words.Is(word, "than"):
                return Than(tokens, first, at);
            case 4 when at > first && Words.Is(word, "most") && Words.Is(tokens[at - 1], "at"):
                return (AtMost, 2);
            case 5 when at > first && Words.Is(word, "least") && Words.Is(tokens[at - 1], "at"):
                return (AtLeast, 2);
        }

        return Single(word) is { } how ? (how, 1) : default;
    }

    private static QuantityOperator? Single(in Token word) => word.Form.ToLowerInvariant() switch
    {
        "about" or "around" or "some" or "roughly" or "approximately" or "nearly" or "almost" or "circa" or "perhaps" or "estimated"
            or "approx." or "approx" or "c." or "~" => About,
        "over" or "above" or "exceeding" or ">" => MoreThan,
        "under" or "below" or "<" => LessThan,
        "minimum" => AtLeast,
        "maximum" => AtMost,
        _ => null,
    };

    private static (QuantityOperator How, int Length) Than(Token[] tokens, int first, int at)
    {
        var word = tokens[at - 1].Form;
        var negated = at - 2 >= first && (Words.Is(tokens[at - 2], "no") || Words.Is(tokens[at - 2], "not"));
        var length = negated ? 3 : 2;
        return word.ToLowerInvariant() switch
        {
            "more" or "greater" or "higher" or "larger" => (negated ? AtMost : MoreThan, length),
            "less" or "fewer" or "lower" or "smaller" => (negated ? AtLeast : LessThan, length),
            _ => default,
        };
    }

    private static (QuantityOperator How, int Length) As(Token[] tokens, int first, int at)
    {
        var length = at - 2 >= first && Words.Is(tokens[at - 2], "as") ? 3 : 0;
        return length == 0 ? default : tokens[at - 1].Form.ToLowerInvariant() switch
        {
            "many" or "much" or "high" => (AtMost, length),
            "few" or "little" or "low" => (AtLeast, length),
            _ => default,
        };
    }

    private static (QuantityOperator How, int Length) Of(Token[] tokens, int first, int at)
    {
        var article = at - 2 >= first && (Words.Is(tokens[at - 2], "a") || Words.Is(tokens[at - 2], "in")) ? 3 : 2;
        return tokens[at - 1].Form.ToLowerInvariant() switch
        {
            "minimum" => (AtLeast, article),
            "maximum" => (AtMost, article),
            "upwards" or "excess" or "upward" => (MoreThan, article),
            "total" => (Exact, article),
            _ => default,
        };
    }
}
