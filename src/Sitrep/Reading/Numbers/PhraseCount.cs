using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>How many a noun phrase stands for, whether a number says so or the grammar does ("a man", "his wife and two children").</summary>
internal static class PhraseCount
{
    private const int LongestPhrase = 14;

    /// <summary>Whether a noun stands for several or for an unknown number.</summary>
    public static bool IsSeveral(Document document, CountWords words, int noun)
    {
        ref readonly var token = ref document.Tokens[noun];
        return Words.IsPlural(token) || words.Collectives.Contains(token.Lemma) || token.Lemma is "they" or "we" or "it" or "this" or "that" || token.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON);
    }

    /// <summary>Counts a phrase and those coordinated with it.</summary>
    public static Quantity? Of(Document document, CountWords words, int head, QuantityKind kind)
    {
        Quantity? total = null;
        var open = false;
        Add(document, words, head, kind, ref total, ref open, 0);
        total = WithoutBreakdown(document, words, head, kind, total);
        return total is not null && open
            ? total with { Operator = QuantityOperator.AtLeast, Low = total.Low ?? total.Best, Best = total.Low ?? total.Best, High = null }
            : total;
    }

    /// <summary>"five members of a family, a mother and four children": parts that add up to what stands before them are told twice.</summary>
    private static Quantity? WithoutBreakdown(Document document, CountWords words, int head, QuantityKind kind, Quantity? total) =>
        total is { Best: { } sum } && One(document, words, head, kind) is { Best: { } first } whole && first > 1 && sum == 2 * first && sum > 3 ? whole : total;

    private static void Add(Document document, CountWords words, int head, QuantityKind kind, ref Quantity? total, ref bool open, int depth)
    {
        if (One(document, words, head, kind) is { } one)
        {
            total = total is null ? one : QuantitySums.Sum(total, one);
        }
        else
        {
            open = true;
        }

        if (depth >= 32)
        {
            return;
        }

        if (CountedLists.Loose(document, head) is var next and >= 0)
        {
            Add(document, words, next, kind, ref total, ref open, depth + 1);
        }

        foreach (var child in document.ChildrenOf(head))
        {
            if (document.Tokens[child].Deprel == Deprel.Conj && IsCounted(document.Tokens[child]) && !CountedLists.StartsAnew(document, head, child) && !CountedLists.IsSamePerson(document, words, child))
            {
                Add(document, words, child, kind, ref total, ref open, depth + 1);
            }
            else if (document.Tokens[child].Deprel == Deprel.Appos && !Words.IsPlural(document.Tokens[head]) && Clauses.Child(document, child, Deprel.Conj) >= 0)
            {
                AddList(document, words, child, kind, ref total, ref open, depth + 1);
            }
        }
    }

    /// <summary>"a man, his wife and their children", where the tree takes the second for an apposition; a named person there is the first once more.</summary>
    private static void AddList(Document document, CountWords words, int second, QuantityKind kind, ref Quantity? total, ref bool open, int depth)
    {
        if (!(document.Tokens[second].Upos == Upos.PROPN && IsPerson(document, second)))
        {
            Add(document, words, second, kind, ref total, ref open, depth);
            return;
        }

        foreach (var child in document.ChildrenOf(second))
        {
            if (document.Tokens[child].Deprel == Deprel.Conj && IsCounted(document.Tokens[child]))
            {
                Add(document, words, child, kind, ref total, ref open, depth);
            }
        }
    }

    private static bool IsCounted(in Token token) => token.Upos is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PRON or Upos.ADJ;

    private static Quantity? One(Document document, CountWords words, int head, QuantityKind kind)
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

        return Measured(document, words, head, sentence, kind) ?? Single(document, words, head, first, kind);
    }

    /// <summary>"a family of five", "a group of 12 students": the number behind "of" is the count.</summary>
    private static Quantity? Measured(Document document, CountWords words, int head, Sentence sentence, QuantityKind kind)
    {
        if (head + 2 >= sentence.End || !Words.Is(document.Tokens[head + 1], "of") || !words.Collectives.Contains(document.Tokens[head].Lemma))
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

    private static Quantity? Single(Document document, CountWords words, int head, int first, QuantityKind kind)
    {
        var tokens = document.Tokens;
        ref readonly var token = ref tokens[head];
        if (token is { Xpos: "NN", Lemma: "body" or "corpse" })
        {
            return QuantitySums.Exactly(document, first, head, 1, kind);
        }

        if (words.Pairs.Contains(token.Lemma) && !Words.At(tokens, head + 1, "of"))
        {
            return QuantitySums.Exactly(document, first, head, 2, kind);
        }

        var single = token.Upos switch
        {
            Upos.PRON => token.Lemma is "he" or "she" or "i" or "myself" or "himself" or "herself" or "someone" or "somebody" && !Words.Is(token, "they"),
            Upos.PROPN => !Words.IsPlural(token) && IsPerson(document, head),
            Upos.ADJ => Clauses.Child(document, head, Deprel.Det) is var det and >= 0 && document.Tokens[det].Lemma is "a" or "an",
            Upos.NOUN => token.Xpos is "NN" && !words.Collectives.Contains(token.Lemma) && CountedLists.HasDeterminer(document, words, head),
            _ => false,
        };
        return single ? QuantitySums.Exactly(document, first, head, 1, kind) : null;
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
            // "shot dead a man": an adjective before the article is the verb's.
            if (!inside || (before.Upos == Upos.ADJ && before.Deprel == Deprel.Xcomp))
            {
                break;
            }

            first--;
        }

        return first;
    }
}
