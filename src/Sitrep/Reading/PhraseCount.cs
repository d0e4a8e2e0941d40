using System.Collections.Frozen;
using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>How many a noun phrase stands for, whether a number says so or the grammar does ("a man", "his wife and two children").</summary>
internal static class PhraseCount
{
    private const int LongestPhrase = 14;

    /// <summary>Singular nouns that stand for several people or for an unknown number.</summary>
    private static readonly FrozenSet<string> Collectives = new[]
    {
        "group", "crowd", "family", "unit", "team", "gang", "convoy", "patrol", "force", "army", "militia", "police", "military", "squad", "crew", "population",
        "people", "staff", "public", "community", "tribe", "household", "band", "cell", "battalion", "brigade", "platoon", "company", "column", "garrison",
        "contingent", "delegation", "party", "organisation", "organization", "government", "number", "total", "majority", "minority", "rest", "part", "most", "many",
        "personnel", "troops", "mob", "squadron", "regiment", "division", "generation", "village", "town", "city", "series", "string", "wave", "dead", "wounded",
        "injured", "opposition", "body", "corpse", "remains", "death", "killing", "side", "enemy", "faction", "network", "movement", "coalition", "everyone", "everybody", "nobody", "none", "anyone", "all", "some",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Pairs = new[] { "couple", "twin", "twins", "pair" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a noun stands for several or for an unknown number.</summary>
    public static bool IsSeveral(Document document, int noun)
    {
        ref readonly var token = ref document.Tokens[noun];
        return Words.IsPlural(token) || Collectives.Contains(token.Lemma) || token.Lemma is "they" or "we" or "it" or "this" or "that" || token.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON);
    }

    /// <summary>Of a pair without a second article, words for two people: "a man and woman", but "a journalist and critic" is one.</summary>
    private static readonly FrozenSet<string> Relatives = new[]
    {
        "man", "woman", "boy", "girl", "husband", "wife", "son", "daughter", "father", "mother", "brother", "sister", "child", "baby", "grandmother", "grandfather",
        "uncle", "aunt", "cousin", "nephew", "niece", "bodyguard", "driver", "wounded", "civilian", "soldier", "policeman", "passenger",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts a phrase and those coordinated with it.</summary>
    public static Quantity? Of(Document document, int head, QuantityKind kind)
    {
        Quantity? total = null;
        var open = false;
        Add(document, head, kind, ref total, ref open, 0);
        total = WithoutBreakdown(document, head, kind, total);
        return total is not null && open
            ? total with { Operator = QuantityOperator.AtLeast, Low = total.Low ?? total.Best, Best = total.Low ?? total.Best, High = null }
            : total;
    }

    /// <summary>"five members of a family, a mother and four children": parts that add up to what stands before them are told twice.</summary>
    private static Quantity? WithoutBreakdown(Document document, int head, QuantityKind kind, Quantity? total) =>
        total is { Best: { } sum } && One(document, head, kind) is { Best: { } first } whole && first > 1 && sum == 2 * first && sum > 3 ? whole : total;

    private static void Add(Document document, int head, QuantityKind kind, ref Quantity? total, ref bool open, int depth)
    {
        if (One(document, head, kind) is { } one)
        {
            total = total is null ? one : Sum(total, one);
        }
        else
        {
            open = true;
        }

        if (depth >= 32)
        {
            return;
        }

        if (Loose(document, head) is var next and >= 0)
        {
            Add(document, next, kind, ref total, ref open, depth + 1);
        }

        foreach (var child in document.ChildrenOf(head))
        {
            if (document.Tokens[child].Deprel == Deprel.Conj && IsCounted(document.Tokens[child]) && !StartsAnew(document, head, child) && !IsSamePerson(document, child))
            {
                Add(document, child, kind, ref total, ref open, depth + 1);
            }
            else if (document.Tokens[child].Deprel == Deprel.Appos && !Words.IsPlural(document.Tokens[head]) && Clauses.Child(document, child, Deprel.Conj) >= 0)
            {
                AddList(document, child, kind, ref total, ref open, depth + 1);
            }
        }
    }

    /// <summary>"a man, his wife and their children", where the tree takes the second for an apposition; a named person there is the first once more.</summary>
    private static void AddList(Document document, int second, QuantityKind kind, ref Quantity? total, ref bool open, int depth)
    {
        if (!(document.Tokens[second].Upos == Upos.PROPN && IsPerson(document, second)))
        {
            Add(document, second, kind, ref total, ref open, depth);
            return;
        }

        foreach (var child in document.ChildrenOf(second))
        {
            if (document.Tokens[child].Deprel == Deprel.Conj && IsCounted(document.Tokens[child]))
            {
                Add(document, child, kind, ref total, ref open, depth);
            }
        }
    }

    /// <summary>The next phrase of a list that the tree has tied to the verb: after a comma, without a preposition, with an article, possessive or number of its own.</summary>
    private static int Loose(Document document, int head)
    {
        var tokens = document.Tokens;
        var comma = NounPhrases.Of(document, head).End;
        if (comma + 1 >= tokens.Length || tokens[comma].Form is not "," || tokens[head].Deprel is Deprel.Nsubj)
        {
            return -1;
        }

        foreach (var child in tokens[head].Head >= 0 ? document.ChildrenOf(tokens[head].Head) : [])
        {
            if (child > comma && tokens[child].Deprel is Deprel.Obl or Deprel.OblUnmarked or Deprel.Dep && Words.IsNominal(tokens[child]) && Clauses.Child(document, child, Deprel.Case) < 0
                && NounPhrases.Of(document, child).First == comma + 1 && Clauses.Child(document, child, Deprel.Conj) >= 0)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>A breakdown after a colon, or a verb of its own that the tree overlooked ("killed ten and wounded scores").</summary>
    private static bool StartsAnew(Document document, int head, int child)
    {
        for (var i = head + 1; i < child; i++)
        {
            ref readonly var token = ref document.Tokens[i];
            if (token.Form is ":" or ";" or "(" or "--" or "–" or "—" || Words.Is(token, "including") || QuantityKinds.IsGovernor(token) || IsVerbAgain(document, i, child))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"killed 55 people and burnt several homes": a word after "and" with a phrase of its own behind it is a verb, whatever the tagger says.</summary>
    private static bool IsVerbAgain(Document document, int at, int child) =>
        document.Tokens[at].Upos is Upos.VERB or Upos.ADJ && document.Tokens[at - 1].Upos == Upos.CCONJ && at + 1 < child
        && (document.Tokens[at + 1].Upos == Upos.DET || Numeral.Of(document.Tokens[at + 1]).Kind != NumeralKind.None
            || Words.Is(document.Tokens[at + 1], "several") || Words.Is(document.Tokens[at + 1], "many"));

    /// <summary>"a journalist and critic": a second role without an article of its own.</summary>
    private static bool IsSamePerson(Document document, int second)
    {
        ref readonly var token = ref document.Tokens[second];
        return token is { Upos: Upos.NOUN, Xpos: "NN" } && !Relatives.Contains(token.Lemma) && !Collectives.Contains(token.Lemma)
            && Clauses.Child(document, second, Deprel.Det) < 0 && Clauses.Child(document, second, Deprel.NmodPoss) < 0 && Clauses.Child(document, second, Deprel.Nummod) < 0
            && document.Tokens[token.Head] is { Xpos: "NN", Upos: Upos.NOUN } && HasDeterminer(document, token.Head);
    }

    private static bool IsCounted(in Token token) => token.Upos is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PRON or Upos.ADJ;

    private static Quantity? One(Document document, int head, QuantityKind kind)
    {
        var sentence = document.Sentences[document.SentenceOf(head)];
        var first = PhraseFirst(document, head, sentence.First);
        for (var i = first; i <= head; i++)
        {
            if (NumberReader.TryRead(document, i, sentence.First, sentence.End, out var phrase) && (phrase.Noun >= head || phrase.End > head))
            {
                return QuantityReader.ToQuantity(document, phrase, kind) with { Head = phrase.Noun };
            }
        }

        return Measured(document, head, sentence, kind) ?? Single(document, head, first, kind);
    }

    /// <summary>"a family of five", "a group of 12 students": the number behind "of" is the count.</summary>
    private static Quantity? Measured(Document document, int head, Sentence sentence, QuantityKind kind)
    {
        if (head + 2 >= sentence.End || !Words.Is(document.Tokens[head + 1], "of") || !Collectives.Contains(document.Tokens[head].Lemma))
        {
            return null;
        }

        var at = head + 2;
        while (at + 1 < sentence.End && at < head + 6 && Numeral.Of(document.Tokens[at]).Kind == NumeralKind.None)
        {
            at++;
        }

        return NumberReader.TryRead(document, at, sentence.First, sentence.End, out var phrase)
            ? QuantityReader.ToQuantity(document, phrase, kind) with { Head = head } : null;
    }

    private static Quantity? Single(Document document, int head, int first, QuantityKind kind)
    {
        var tokens = document.Tokens;
        ref readonly var token = ref tokens[head];
        if (token is { Xpos: "NN", Lemma: "body" or "corpse" })
        {
            return Exactly(document, first, head, 1, kind);
        }

        if (Pairs.Contains(token.Lemma) && !Words.At(tokens, head + 1, "of"))
        {
            return Exactly(document, first, head, 2, kind);
        }

        var single = token.Upos switch
        {
            Upos.PRON => token.Lemma is "he" or "she" or "i" or "myself" or "himself" or "herself" or "someone" or "somebody" && !Words.Is(token, "they"),
            Upos.PROPN => !Words.IsPlural(token) && IsPerson(document, head),
            Upos.ADJ => Clauses.Child(document, head, Deprel.Det) is var det and >= 0 && document.Tokens[det].Lemma is "a" or "an",
            Upos.NOUN => token.Xpos is "NN" && !Collectives.Contains(token.Lemma) && HasDeterminer(document, head),
            _ => false,
        };
        return single ? Exactly(document, first, head, 1, kind) : null;
    }

    /// <summary>A singular count noun needs a determiner; a bare one ("police", "opposition") is a mass. Headlines drop it: "Soldier killed in".</summary>
    private static bool HasDeterminer(Document document, int head)
    {
        foreach (var child in document.ChildrenOf(head))
        {
            ref readonly var token = ref document.Tokens[child];
            if (token.Deprel is Deprel.Det && token.Lemma is not ("no" or "all" or "some" or "many" or "any"))
            {
                return true;
            }

            if (token.Deprel is Deprel.NmodPoss)
            {
                return true;
            }
        }

        // "a man and woman": the determiner of the first serves the second.
        ref readonly var word = ref document.Tokens[head];
        return word.Deprel == Deprel.Conj && document.Tokens[word.Head].Upos == Upos.NOUN
            ? Relatives.Contains(word.Lemma) && HasDeterminer(document, word.Head)
            : document.Sentences[document.SentenceOf(head)].IsHeadline || word.Deprel == Deprel.Appos;
    }

    private static bool IsPerson(Document document, int head)
    {
        var name = NounPhrases.NameAt(document, head);
        return name >= 0 && document.Names[name].Kind == NameKind.Person;
    }

    private static int PhraseFirst(Document document, int head, int sentenceFirst)
    {
        var first = head;
        while (first > sentenceFirst && head - first < LongestPhrase)
        {
            ref readonly var before = ref document.Tokens[first - 1];
            var inside = before.Upos is Upos.NUM or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.DET or Upos.SYM
                || (before.Upos is Upos.ADV && before.Form is not ",")
                || (before.Upos is Upos.PRON && before.Xpos == "PRP$")
                || (before.Upos is Upos.VERB && before.Deprel == Deprel.Amod)
                || (before.Upos is Upos.PART && before.Xpos == "POS")
                || Words.IsHyphen(before)
                || Numeral.Of(before).Kind != NumeralKind.None
                || (before.Upos is Upos.ADP && Words.Is(before, "of") && first - 2 >= sentenceFirst && Numeral.Of(document.Tokens[first - 2]).Kind != NumeralKind.None)
                || (before.Upos is Upos.CCONJ && Numeral.Of(document.Tokens[first]).Kind != NumeralKind.None && first - 2 >= sentenceFirst
                    && Numeral.Of(document.Tokens[first - 2]).Kind != NumeralKind.None);
            if (!inside)
            {
                break;
            }

            first--;
        }

        return first;
    }

    private static Quantity Exactly(Document document, int first, int head, long n, QuantityKind kind) => new()
    {
        Span = new Span(document.Tokens[first].Start, document.Tokens[head].End),
        Kind = kind,
        Operator = QuantityOperator.Exact,
        Low = n,
        Best = n,
        High = n,
        Head = head,
    };

    private static Quantity Sum(Quantity left, Quantity right)
    {
        var how = Combine(left.Operator, right.Operator);
        var low = left.Low + right.Low;
        return left with
        {
            Span = left.Span.Union(right.Span),
            Operator = how,
            Low = low,
            Best = how == QuantityOperator.AtLeast ? low : left.Best + right.Best,
            High = left.High + right.High,
        };
    }

    private static QuantityOperator Combine(QuantityOperator left, QuantityOperator right)
    {
        if (left == right)
        {
            return left == QuantityOperator.MoreThan ? QuantityOperator.AtLeast : left;
        }

        if (left is QuantityOperator.MoreThan && right is QuantityOperator.Exact)
        {
            return QuantityOperator.MoreThan;
        }

        var (weak, strong) = left == QuantityOperator.Exact ? (right, left) : (left, right);
        return strong == QuantityOperator.Exact
            ? weak is QuantityOperator.MoreThan ? QuantityOperator.AtLeast : weak is QuantityOperator.LessThan ? QuantityOperator.AtMost : weak
            : left is QuantityOperator.AtLeast or QuantityOperator.MoreThan && right is QuantityOperator.AtLeast or QuantityOperator.MoreThan ? QuantityOperator.AtLeast
            : left is QuantityOperator.Vague or QuantityOperator.Range || right is QuantityOperator.Vague or QuantityOperator.Range ? QuantityOperator.Vague
            : QuantityOperator.About;
    }
}
