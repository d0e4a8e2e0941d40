using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>Where the words of a pattern stand: below each other in the tree, or close by where the tree does not connect them.</summary>
internal static class PredicatePattern
{
    /// <summary>Farthest that a word of a pattern may stand from the one before it where the tree does not connect them.</summary>
    private const int MaxGap = 3;

    /// <summary>Token indices of the pattern in the order of the text, or null where it does not stand there.</summary>
    public static int[]? Words(Document document, PredicateEntry entry, int head)
    {
        if (entry.Words.Length == 1)
        {
            return [head];
        }

        var words = new int[entry.Words.Length];
        words[entry.HeadIndex] = head;
        for (var i = entry.HeadIndex + 1; i < entry.Words.Length; i++)
        {
            words[i] = Find(document, entry, entry.Words[i], words.AsSpan(entry.HeadIndex, i - entry.HeadIndex), after: true);
            if (words[i] < 0)
            {
                return null;
            }
        }

        for (var i = entry.HeadIndex - 1; i >= 0; i--)
        {
            words[i] = Find(document, entry, entry.Words[i], words.AsSpan(i + 1, entry.HeadIndex - i), after: false);
            if (words[i] < 0)
            {
                return null;
            }
        }

        if (!OwnPrepositions(document, entry, head, words) || EndsInInfinitive(document, entry, words)
            || (entry.Part == PredicatePart.Adjective && document.Tokens[words[0]] is { Upos: Upos.ADP } first && first.Head != head && head - words[0] > words.Length))
        {
            return null;
        }

        Array.Sort(words);
        return words;
    }

    /// <summary>"killed in hard times" is no killing of time: a noun of the pattern hangs by no preposition that the pattern lacks.</summary>
    private static bool OwnPrepositions(Document document, PredicateEntry entry, int head, int[] words)
    {
        foreach (var word in words)
        {
            // "threatened to strike" is no threat of "a strike": an infinitive is an act of its own.
            if (word != head && document.Tokens[word].Deprel == Deprel.Xcomp && document.MarkOf(word) == "to" && Array.IndexOf(entry.Words, "to") < 0)
            {
                return false;
            }

            // "called the king on Saturday" calls on nobody.
            if (document.Tokens[word] is { Deprel: Deprel.Case, Head: >= 0 and var noun } && Arguments.IsTime(document, noun))
            {
                return false;
            }

            if (word != head && document.Tokens[word].Deprel is Deprel.Obl or Deprel.Nmod && document.CaseOf(word) is { Length: > 0 } preposition
                && Array.IndexOf(entry.Words, preposition) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"rallied in Prague to demand": the "to" of an infinitive is no preposition with which a pattern ends.</summary>
    private static bool EndsInInfinitive(Document document, PredicateEntry entry, int[] words) =>
        entry.Words[^1] == "to" && document.Tokens[words[^1]] is { Xpos: "TO", Deprel: Deprel.Mark };

    /// <summary>A word of the pattern: below one that is found already, or close by on the right side of it.</summary>
    private static int Find(Document document, PredicateEntry entry, string lemma, ReadOnlySpan<int> found, bool after)
    {
        foreach (var above in found)
        {
            foreach (var child in document.ChildrenOf(above))
            {
                // "Nuclear talks: EU urges Iran": what a headline is about is in none of its clauses.
                if (document.Tokens[child].Deprel == Deprel.Dislocated)
                {
                    continue;
                }

                // "the army trained with" trains no army: an active verb's subject is no object of its pattern.
                if (document.Tokens[child].Deprel == Deprel.Nsubj && child < above && entry.Part == PredicatePart.Verb && !Arguments.IsPassive(document, above))
                {
                    continue;
                }

                if (document.Tokens[child].Deprel is Deprel.Parataxis or Deprel.Conj or Deprel.Advcl or Deprel.AclRelcl or Deprel.Ccomp or Deprel.Nsubj
                    && Math.Abs(child - above) > MaxGap)
                {
                    continue;
                }

                if (Is(document, child, lemma) && IsInOrder(document, entry, child, above, after) && !IsVerbForParticle(document, child))
                {
                    return child;
                }

                // The preposition of "come under attack" hangs below the noun that follows it in the pattern.
                foreach (var below in document.ChildrenOf(child))
                {
                    if ((document.Tokens[below].Deprel is Deprel.Case or Deprel.Compound or Deprel.CompoundPrt or Deprel.Amod or Deprel.Flat
                            // "found the banker guilty": what is said of the object hangs below it.
                            || (document.Tokens[below] is { Deprel: Deprel.Acl or Deprel.Xcomp, Upos: Upos.ADJ or Upos.NOUN } && document.Tokens[child].Deprel == Deprel.Obj))
                        && document.Tokens[child].Deprel is not (Deprel.Ccomp or Deprel.Advcl or Deprel.Conj or Deprel.Parataxis)
                        && Is(document, below, lemma) && IsInOrder(document, entry, below, above, after))
                    {
                        return below;
                    }
                }
            }
        }

        // "the accord that both sides signed": what a relative clause is about is its object.
        if (entry.Part == PredicatePart.Verb && document.Tokens[found[0]] is { Deprel: Deprel.AclRelcl, Head: >= 0 and var modified } && Is(document, modified, lemma)
            && Arguments.Object(document, found[0]) == modified)
        {
            return modified;
        }

        // A passive's or a relative clause's object noun stands above or beside the verb, and parsers err.
        var edge = after ? found[^1] : found[0];
        for (var step = 1; step <= MaxGap; step++)
        {
            var near = after ? edge + step : edge - step;
            if (near < 0 || near >= document.Tokens.Length)
            {
                break;
            }

            if (Is(document, near, lemma))
            {
                // "approved the deployment of": what follows "of" belongs to the noun before it.
                return lemma == "of" && step > 1 && entry.Part == PredicatePart.Verb && entry.Words[^1] == "of" ? -1 : near;
            }

            if (document.Tokens[near].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADV or Upos.ADP or Upos.NOUN or Upos.PROPN)
                || step > 1 && document.Tokens[near].Upos is Upos.ADP)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>
    /// Objects of verbs stand on either side, but what stands after a verb in the pattern is no preposition before it ("On
    /// 3 May, militants seized"); the words of a noun or adjective keep their order: "a strike on a bus" is nobody "on strike".
    /// </summary>
    private static bool IsInOrder(Document document, PredicateEntry entry, int token, int above, bool after) =>
        entry.Part == PredicatePart.Verb
            ? !after || token > above || document.Tokens[token] is not { Upos: Upos.ADP, Deprel: Deprel.Case }
            : after ? token > above : token < above;

    /// <summary>"Sent troops to back the rebels" is not "send back".</summary>
    private static bool IsVerbForParticle(Document document, int token) =>
        document.Tokens[token] is { Upos: Upos.VERB, Lemma: "back" or "down" or "forward" };

    /// <summary>Whether a token is a word of a pattern, by its lemma or as it is written.</summary>
    public static bool Is(Document document, int token, string lemma)
    {
        ref readonly var word = ref document.Tokens[token];
        // "cancelled a planned visit" cancels no plan: a participle before a noun is matched as it is written.
        return (string.Equals(word.Lemma, lemma, StringComparison.OrdinalIgnoreCase) && !(word.Deprel == Deprel.Amod && word.Xpos is "VBN" or "VBG"))
            || string.Equals(word.Form, lemma, StringComparison.OrdinalIgnoreCase);
    }
}
