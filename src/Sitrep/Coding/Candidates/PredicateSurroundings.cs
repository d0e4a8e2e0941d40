using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>The words that an entry wants or refuses around its pattern (<c>with</c> and <c>not</c>).</summary>
internal static class PredicateSurroundings
{
    /// <summary>Tokens behind a noun within which what is said of it counts.</summary>
    private const int FarthestDescription = 12;

    /// <summary>Whether the words that the entry wants stand around it, and none that it refuses.</summary>
    public static bool Hold(Document document, SentenceSigns signs, PredicateEntry entry, int head, int[] words)
    {
        if (entry.Bare && Asks(document, head))
        {
            return false;
        }

        if (entry.With.Length == 0 && entry.Not.Length == 0)
        {
            return true;
        }

        var wanted = entry.With.Length == 0;
        foreach (var word in words)
        {
            foreach (var child in document.ChildrenOf(word))
            {
                // "for the first time" says nothing of the sense.
                if (document.Tokens[child].Deprel == Deprel.Dislocated || (document.Tokens[child] is { Deprel: Deprel.Obl or Deprel.OblUnmarked, Lemma: "time" } && document.CaseOf(child) is "for" or ""))
                {
                    continue;
                }

                if (!Look(document, signs, entry, child, ref wanted))
                {
                    return false;
                }

                foreach (var below in document.ChildrenOf(child))
                {
                    // "committed to opening": the "to" of a clause counts as wanted.
                    // So does whose the object is: "expelled the ambassador's deputy".
                    wanted = wanted || (document.Tokens[below].Deprel is Deprel.Mark or Deprel.NmodPoss && IsAny(document, below, entry.With));

                    if (document.Tokens[below].Deprel is not (Deprel.Compound or Deprel.Amod or Deprel.Nmod or Deprel.Case or Deprel.Flat)
                        || document.Tokens[child].Deprel is Deprel.Conj or Deprel.Advcl or Deprel.Ccomp or Deprel.Parataxis)
                    {
                        continue;
                    }

                    // What modifies the subject may call for the sense ("a team of lawmakers") but does not forbid it ("cattle raiders killed").
                    // Nor does what hangs further down by a preposition ("condemned the attack on a building").
                    // Nor what names the target ("a strike on a school bus").
                    // Nor what says of what kind the scene was ("killed in a cattle raid").
                    if (!Look(document, signs, entry, below, ref wanted) && document.Tokens[child].Deprel != Deprel.Nsubj && !(document.Tokens[child].Deprel == Deprel.Obl && document.Tokens[below].Deprel == Deprel.Compound) && document.Tokens[below].Deprel != Deprel.Nmod
                        && !(entry.Part == PredicatePart.Noun && document.Tokens[child].Deprel == Deprel.Nmod && document.CaseOf(child) is "on" or "against"))
                    {
                        return false;
                    }
                }
            }
        }

        // "the bodies of ten peasants bearing signs of torture": all that is said of a noun of the pattern.
        for (var i = 0; i < words.Length && !wanted; i++)
        {
            wanted = words[i] != head && document.Tokens[words[i]].Upos == Upos.NOUN && Describes(document, signs, entry, words[i]);
        }

        // The understood subject of an infinitive or participle counts as much as one that stands there.
        if (entry.Part == PredicatePart.Verb && Arguments.Subject(document, head) is var subject and >= 0)
        {
            if (!Look(document, signs, entry, subject, ref wanted))
            {
                return false;
            }

            foreach (var below in document.ChildrenOf(subject))
            {
                if (document.Tokens[below].Deprel is Deprel.Compound or Deprel.Amod or Deprel.Nmod)
                {
                    Look(document, signs, entry, below, ref wanted);
                }
            }
        }

        var above = document.Tokens[head].Head;
        if (!wanted && above >= 0 && entry is { Part: PredicatePart.Noun, Counts.Length: > 0 } && document.Tokens[head].Deprel is Deprel.Nsubj or Deprel.Obj)
        {
            // "Toll rises to 40 in mosque attack", "revised the toll in the mosque attack to nine": what the number is of may stand behind the verb.
            foreach (var child in document.ChildrenOf(above))
            {
                wanted |= document.Tokens[child].Deprel == Deprel.Obl && signs.MayBe(child, entry.WithSigns) && IsAny(document, child, entry.With);
            }
        }

        return (above < 0 || document.Tokens[head].Deprel is Deprel.Conj or Deprel.Parataxis or Deprel.Ccomp or Deprel.Advcl
            || Look(document, signs, entry, above, ref wanted)) && wanted;
    }

    private static bool Describes(Document document, SentenceSigns signs, PredicateEntry entry, int noun)
    {
        var end = Math.Min(document.Sentences[document.SentenceOf(noun)].End, noun + FarthestDescription);
        for (var i = noun + 1; i < end; i++)
        {
            if (signs.MayBe(i, entry.WithSigns) && document.Dominates(noun, i) && IsAny(document, i, entry.With))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause or a phrase with "for" hangs from a verb or from the people it speaks of.</summary>
    private static bool Asks(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (IsAsked(document, verb, child) || (document.Tokens[child].Deprel is Deprel.Obl or Deprel.Nmod && document.ChildrenOf(child).ToArray().Any(below => IsAsked(document, verb, below))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAsked(Document document, int verb, int word) =>
        word > verb && (document.Tokens[word].Deprel is Deprel.Xcomp or Deprel.Ccomp || (document.Tokens[word].Deprel is Deprel.Advcl or Deprel.Acl && document.MarkOf(word) == "to")
            || (document.Tokens[word].Deprel is Deprel.Obl or Deprel.Nmod && document.CaseOf(word) == "for"));

    private static bool Look(Document document, SentenceSigns signs, PredicateEntry entry, int token, ref bool wanted)
    {
        var armed = IsArmed(document.Tokens[token]);
        if (!armed && signs.MayBe(token, entry.NotSigns) && IsAny(document, token, entry.Not))
        {
            return false;
        }

        wanted = wanted || (signs.MayBe(token, entry.WithSigns) && !(armed && entry.Refusal is not null) && IsAny(document, token, entry.With));
        return true;
    }

    /// <summary>"killed when gunmen fired on them", "when rebels stormed the hall": no fire and no storm killed them.</summary>
    private static bool IsArmed(in Token word) => word is { Upos: Upos.VERB, Deprel: Deprel.Advcl, Lemma: "fire" or "storm" };

    private static bool IsAny(Document document, int token, string[] lemmas)
    {
        foreach (var lemma in lemmas)
        {
            if (PredicatePattern.Is(document, token, lemma))
            {
                return true;
            }
        }

        return false;
    }
}
