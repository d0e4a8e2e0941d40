using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>Finds the words of a document that the predicate lexicon knows, each with the longest pattern that holds.</summary>
internal static class PredicateMatcher
{
    /// <summary>Farthest that a word of a pattern may stand from the one before it where the tree does not connect them.</summary>
    private const int MaxGap = 3;

    /// <summary>All entries that match at a token, longest pattern first; several when constraints on arguments must decide.</summary>
    public static List<(PredicateEntry Entry, int[] Words)> At(Document document, PredicateLexicon lexicon, int token)
    {
        var matches = new List<(PredicateEntry Entry, int[] Words)>();
        ref readonly var word = ref document.Tokens[token];
        switch (word.Upos)
        {
            case Upos.VERB:
                if (IsGerundNoun(document, token))
                {
                    Match(document, lexicon.Nouns(word.Form.ToLowerInvariant()), token, matches);
                }

                Match(document, VerbsOf(lexicon, word), token, matches);
                break;
            case Upos.AUX when word.Deprel is not (Deprel.Aux or Deprel.AuxPass or Deprel.Cop):
                Match(document, VerbsOf(lexicon, word), token, matches);
                break;
            case Upos.NOUN or Upos.PROPN:
                // "on hunger strike" is longer than "hunger strike", which it holds.
                Match(document, lexicon.Adjectives(Key(word)), token, matches);
                Match(document, lexicon.Nouns(Key(word)), token, matches);
                break;
            case Upos.ADJ or Upos.ADV or Upos.ADP:
                Match(document, lexicon.Adjectives(Key(word)), token, matches);
                // "would free 40 prisoners": what has an auxiliary and an object is a verb.
                if (matches.Count == 0 && (word.Xpos is "VBN" or "VBG"
                    || (document.HasChild(token, Deprel.Obj) && document.HasChild(token, Deprel.Aux))))
                {
                    Match(document, VerbsOf(lexicon, word), token, matches);
                }

                break;
        }

        return matches;
    }

    /// <summary>"Rebel shelling killed …": a gerund that stands as a noun, with a noun's modifier before it.</summary>
    private static bool IsGerundNoun(Document document, int token) =>
        document.Tokens[token] is { Xpos: "VBG", Deprel: Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl or Deprel.Nmod or Deprel.Root }
        && (document.HasChild(token, Deprel.Compound) || document.HasChild(token, Deprel.Amod) || document.HasChild(token, Deprel.Det) || document.HasChild(token, Deprel.NmodPoss));

    /// <summary>Entries of a verb by its lemma, or by what its ending leaves where the lexicon has no such lemma: "freed" is of "free".</summary>
    private static ReadOnlySpan<PredicateEntry> VerbsOf(PredicateLexicon lexicon, in Token word)
    {
        var entries = lexicon.Verbs(Key(word));
        if (entries.Length > 0 || word.Xpos is not ("VBD" or "VBN" or "VBZ" or "VBG"))
        {
            return entries;
        }

        var form = word.Form.ToLowerInvariant();
        foreach (var (ending, put) in ((string, string)[])[("d", ""), ("ed", ""), ("ied", "y"), ("s", ""), ("es", ""), ("ies", "y"), ("ing", ""), ("ing", "e")])
        {
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal)
                && lexicon.Verbs($"{form.AsSpan(0, form.Length - ending.Length)}{put}") is { Length: > 0 } regular)
            {
                return regular;
            }
        }

        return entries;
    }

    private static string Key(in Token token) =>
        token.Lemma.Length > 0 && char.IsUpper(token.Lemma[0]) ? token.Lemma.ToLowerInvariant() : token.Lemma;

    private static void Match(
        Document document, ReadOnlySpan<PredicateEntry> entries, int head, List<(PredicateEntry Entry, int[] Words)> matches)
    {
        foreach (var entry in entries)
        {
            var words = MatchWords(document, entry, head);
            if (words is not null && Surroundings(document, entry, head, words))
            {
                matches.Add((entry, words));
            }
        }
    }

    private static int[]? MatchWords(Document document, PredicateEntry entry, int head)
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
                // "a strike on a bus" is nobody "on strike": what stands before the head in the pattern stands before it in the text.
                if (!after && child > above && document.Tokens[child].Upos != Upos.VERB)
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
                    if (document.Tokens[below].Deprel is Deprel.Case or Deprel.Compound or Deprel.CompoundPrt or Deprel.Amod
                        && document.Tokens[child].Deprel is not (Deprel.Ccomp or Deprel.Advcl or Deprel.Conj or Deprel.Parataxis)
                        && Is(document, below, lemma) && IsInOrder(document, entry, below, above, after))
                    {
                        return below;
                    }
                }
            }
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
                return near;
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
    /// 3 May, militants seized"); the words of a noun or adjective keep their order ("on strike", not "strikes on").
    /// </summary>
    private static bool IsInOrder(Document document, PredicateEntry entry, int token, int above, bool after) =>
        entry.Part == PredicatePart.Verb
            ? !after || token > above || document.Tokens[token] is not { Upos: Upos.ADP, Deprel: Deprel.Case }
            : after ? token > above : token < above;

    /// <summary>"Sent troops to back the rebels" is not "send back".</summary>
    private static bool IsVerbForParticle(Document document, int token) =>
        document.Tokens[token] is { Upos: Upos.VERB, Lemma: "back" or "down" or "forward" };

    private static bool Is(Document document, int token, string lemma)
    {
        ref readonly var word = ref document.Tokens[token];

        // "cancelled a planned visit" cancels no plan: a participle before a noun is matched as it is written.
        return (string.Equals(word.Lemma, lemma, StringComparison.OrdinalIgnoreCase) && !(word.Deprel == Deprel.Amod && word.Xpos is "VBN" or "VBG"))
            || string.Equals(word.Form, lemma, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the words that the entry wants stand around it, and none that it refuses.</summary>
    private static bool Surroundings(Document document, PredicateEntry entry, int head, int[] words)
    {
        if (entry.With.Length == 0 && entry.Not.Length == 0)
        {
            return true;
        }

        var wanted = entry.With.Length == 0;
        foreach (var word in words)
        {
            foreach (var child in document.ChildrenOf(word))
            {
                if (!Look(document, entry, child, ref wanted))
                {
                    return false;
                }

                foreach (var below in document.ChildrenOf(child))
                {
                    if (document.Tokens[below].Deprel is not (Deprel.Compound or Deprel.Amod or Deprel.Nmod or Deprel.Case or Deprel.Flat)
                        || document.Tokens[child].Deprel is Deprel.Conj or Deprel.Advcl or Deprel.Ccomp or Deprel.Parataxis)
                    {
                        continue;
                    }

                    // What modifies the subject may call for the sense ("a team of lawmakers") but does not forbid it ("cattle raiders killed").
                    // Nor does what hangs further down by a preposition ("condemned the attack on a building").
                    if (!Look(document, entry, below, ref wanted) && document.Tokens[child].Deprel != Deprel.Nsubj && document.Tokens[below].Deprel != Deprel.Nmod)
                    {
                        return false;
                    }
                }
            }
        }

        // The understood subject of an infinitive or participle counts as much as one that stands there.
        if (entry.Part == PredicatePart.Verb && Arguments.Subject(document, head) is var subject and >= 0)
        {
            if (!Look(document, entry, subject, ref wanted))
            {
                return false;
            }

            foreach (var below in document.ChildrenOf(subject))
            {
                if (document.Tokens[below].Deprel is Deprel.Compound or Deprel.Amod or Deprel.Nmod)
                {
                    Look(document, entry, below, ref wanted);
                }
            }
        }

        var above = document.Tokens[head].Head;
        return (above < 0 || document.Tokens[head].Deprel is Deprel.Conj or Deprel.Parataxis or Deprel.Ccomp or Deprel.Advcl
            || Look(document, entry, above, ref wanted)) && wanted;
    }

    private static bool Look(Document document, PredicateEntry entry, int token, ref bool wanted)
    {
        foreach (var lemma in entry.Not)
        {
            if (Is(document, token, lemma))
            {
                return false;
            }
        }

        foreach (var lemma in entry.With)
        {
            wanted |= Is(document, token, lemma);
        }

        return true;
    }
}
