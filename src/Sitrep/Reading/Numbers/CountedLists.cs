using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What goes on in a list of those who are counted, and what begins anew or is said of the same person.</summary>
internal static class CountedLists
{
    /// <summary>The next phrase of a list that the tree has tied to the verb: after a comma, without a preposition, with an article, possessive or number of its own.</summary>
    public static int Loose(Document document, int head)
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
    public static bool StartsAnew(Document document, int head, int child)
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
    public static bool IsSamePerson(Document document, CountWords words, int second)
    {
        ref readonly var token = ref document.Tokens[second];
        return token is { Upos: Upos.NOUN, Xpos: "NN" } && !words.Relatives.Contains(token.Lemma) && !words.Collectives.Contains(token.Lemma)
            && Clauses.Child(document, second, Deprel.Det) < 0 && Clauses.Child(document, second, Deprel.NmodPoss) < 0 && Clauses.Child(document, second, Deprel.Nummod) < 0
            && document.Tokens[token.Head] is { Xpos: "NN", Upos: Upos.NOUN } && HasDeterminer(document, words, token.Head);
    }

    /// <summary>A singular count noun needs a determiner; a bare one ("police", "opposition") is a mass. Headlines drop it: "Soldier killed in".</summary>
    public static bool HasDeterminer(Document document, CountWords words, int head)
    {
        foreach (var child in document.ChildrenOf(head))
        {
            ref readonly var token = ref document.Tokens[child];
            if (token.Deprel is Deprel.Det && token.Lemma is not ("no" or "neither" or "all" or "some" or "many" or "any"))
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
            ? words.Relatives.Contains(word.Lemma) && HasDeterminer(document, words, word.Head)
            : document.Sentences[document.SentenceOf(head)].IsHeadline || word.Deprel == Deprel.Appos;
    }
}
