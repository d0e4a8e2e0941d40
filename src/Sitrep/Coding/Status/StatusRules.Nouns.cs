using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>Status of event nouns: their determiners and modifiers, the light verb that carries them, and what governs them.</summary>
internal sealed partial class StatusRules
{
    /// <summary>Done, since something is to be done for it.</summary>
    public static readonly Reality Amended = new(Status.Happened, "status.amends");

    /// <summary>Status of a noun's event; <paramref name="support"/> is the light verb that carries it, or -1.</summary>
    public Reality OfNoun(int noun, int support)
    {
        if (support >= 0)
        {
            var negatedObject = Determiner(noun);
            var carried = OfVerb(support, 0);
            return negatedObject.IsMarked ? negatedObject : carried.IsMarked ? carried : Modifiers(noun) is { IsMarked: true } marked ? marked : carried;
        }

        var own = Determiner(noun);
        if (own.IsMarked)
        {
            return own;
        }

        if (IsAnyAtAll(noun))
        {
            return new(Status.Hypothetical, "status.any", true);
        }

        own = Modifiers(noun);
        return own.IsMarked ? own : Governor(noun, 0);
    }

    /// <summary>"any attack will be met with force": one that may never come.</summary>
    private bool IsAnyAtAll(int noun) =>
        document.ChildWithLemma(noun, "any") >= 0 && document.Tokens[noun] is { Deprel: Deprel.Nsubj or Deprel.NsubjPass, Head: >= 0 and var verb } && HasModal(verb);

    private Reality Determiner(int noun)
    {
        if (Mood.IsAsked(document, noun))
        {
            return new(Status.Hypothetical, "status.question", true);
        }

        if (document.Tokens[noun].Lemma is "nobody" or "nothing" or "none")
        {
            return new(Status.Negated, "status.no");
        }

        foreach (var child in document.ChildrenOf(noun))
        {
            if (document.Tokens[child].Deprel is Deprel.Det or Deprel.Advmod or Deprel.Cc or Deprel.CcPreconj
                && document.Tokens[child].Lemma is "no" or "neither"
                && document.Tokens[child + 1].Lemma is not ("few" or "fewer" or "less" or "more"))
            {
                return new(Status.Negated, "status.no");
            }
        }

        return Reality.Told;
    }

    private Reality Modifiers(int noun)
    {
        foreach (var child in document.ChildrenOf(noun))
        {
            ref readonly var word = ref document.Tokens[child];
            if (word.Deprel is Deprel.Amod or Deprel.Compound
                && (knowledge.Modality.Adjective(word.Lemma.ToLowerInvariant()) ?? knowledge.Modality.Adjective(word.Form.ToLowerInvariant())) is { } entry)
            {
                return Of(entry);
            }
        }

        return Reality.Told;
    }

    /// <summary>What stands above an event noun: "planned an attack", "fears of an attack", "prevented an attack".</summary>
    private Reality Governor(int noun, int climbed)
    {
        ref readonly var token = ref document.Tokens[noun];
        var head = token.Head;
        if (head < 0 || climbed > MaxClimb)
        {
            return Reality.Told;
        }

        if (token.Deprel == Deprel.Conj)
        {
            return Governor(head, climbed + 1);
        }

        var preposition = document.CaseOf(noun);
        if (preposition is "without")
        {
            return new(Status.Negated, "status.without");
        }

        if (knowledge.Modality.Phrase(preposition) is { } before)
        {
            return Of(before);
        }

        ref readonly var above = ref document.Tokens[head];
        if (preposition is "for" or "over" && words.Amends.Contains(token.Deprel == Deprel.Nmod ? above.Lemma : document.Child(head, Deprel.Obj) is var amends and >= 0 ? document.Tokens[amends].Lemma : ""))
        {
            // "vowed revenge for the killing", "demanded justice for the killing": it was done.
            return Amended;
        }

        var governed = token.Deprel is Deprel.Obj or Deprel.NsubjPass or Deprel.Xcomp
            || (token.Deprel is Deprel.Obl or Deprel.Nmod && preposition is "for" or "of" or "from" or "against" or "to" or "in" or "about" or "on");
        if (governed && EmbeddingWord(head) is { } entry && (token.Deprel is not Deprel.Obl || preposition is "for" or "from" or "against" or "of"))
        {
            // "failed to prevent the lynching", "did not stop the attack": it took place.
            return entry.Status == Status.Negated && above.Upos == Upos.VERB && OfVerb(head, climbed + 1).Status == Status.Negated ? Reality.Told : Of(entry);
        }

        if (above.Upos is Upos.VERB or Upos.AUX)
        {
            var reality = OfVerb(head, climbed + 1);
            var takesPlace = token.Deprel is Deprel.Obj or Deprel.NsubjPass
                || (token.Deprel is Deprel.Nsubj && words.Occurring.Contains(above.Lemma));
            // "could lower interest in new deals": no deal in particular.
            var anyAtAll = token.Deprel == Deprel.Obl && preposition is "in" or "to" or "into" && token.Xpos is "NNS" or "NNPS" && !document.HasChild(noun, Deprel.Det) && !document.HasChild(noun, Deprel.NmodPoss);
            return (takesPlace && reality.Status is not Status.Ongoing) || (anyAtAll && reality.Speculation) ? reality : Reality.Told;
        }

        return above.Upos is Upos.NOUN && token.Deprel == Deprel.Nmod ? Governor(head, climbed + 1) : Reality.Told;
    }
}
