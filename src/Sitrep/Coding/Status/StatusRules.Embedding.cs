using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>What stands above a clause and bears on it: verbs and nouns that embed, main clauses that it serves.</summary>
internal sealed partial class StatusRules
{
    private static readonly Reality MadeUp = new(Status.Hypothetical, "status.fiction", true);

    private bool IsFiction(int noun) =>
        words.Fiction.Contains(document.Tokens[noun].Lemma) || (document.Tokens[noun].Lemma == "game" && document.Child(noun, Deprel.Compound) is >= 0 and var kind && document.Tokens[kind].Lemma is "video" or "computer");

    private bool IsMadeUp(int noun)
    {
        foreach (var child in document.ChildrenOf(noun))
        {
            if (document.Tokens[child].Deprel is Deprel.Amod or Deprel.Compound && words.MakeBelieve.Contains(document.Tokens[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Fears grew that the rebels would attack", "The novel tells how rebels took the city": the subject says that the clause is thought or made up.</summary>
    private Reality? Imagined(int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        foreach (var child in document.ChildrenOf(verb))
        {
            // "In the film, rebels seize a ferry", "stormed a mock embassy"
            if (document.Tokens[child].Deprel is Deprel.Obl && document.CaseOf(child) == "in" && IsFiction(child) || document.Tokens[child].Deprel is Deprel.Obj && IsMadeUp(child))
            {
                return MadeUp;
            }
        }

        if (token.Deprel == Deprel.Conj && token.Head >= 0 && document.Tokens[token.Head].Upos == Upos.VERB && document.Child(verb, Deprel.Nsubj) < 0 && Imagined(token.Head) is { Rule: "status.fiction" } shared)
        {
            return shared;
        }

        if (token is { Deprel: Deprel.AclRelcl, Head: >= 0 and var work } && IsFiction(work))
        {
            // "a video game in which players bomb Tehran"
            foreach (var child in document.ChildrenOf(verb))
            {
                if (document.Tokens[child].Lemma == "where" || (document.Tokens[child].Lemma == "which" && document.CaseOf(child) == "in"))
                {
                    return MadeUp;
                }
            }
        }

        if (token.Deprel is not (Deprel.Ccomp or Deprel.Advcl or Deprel.Acl or Deprel.Obj) || token.Head < 0 || document.Child(token.Head, Deprel.Nsubj) is not (>= 0 and var subject))
        {
            return null;
        }

        return IsFiction(subject) ? MadeUp
            : token.Deprel == Deprel.Ccomp && words.Spreading.Contains(document.Tokens[token.Head].Lemma) && knowledge.Modality.Noun(document.Tokens[subject].Lemma) is { Status: Status.Hypothetical } thought ? Of(thought)
            : null;
    }

    /// <summary>What the verb or noun above says of a clause below it; null when nothing bears on it.</summary>
    private Reality? Embedding(int verb, int climbed)
    {
        if (Mood.IsPerfectParticiple(document, verb))
        {
            return null;
        }

        ref readonly var token = ref document.Tokens[verb];
        var infinitive = token.Xpos == "VB" && document.ChildWithLemma(verb, "to") >= 0;
        if (token.Head < 0)
        {
            return infinitive ? new Reality(Status.Planned, "status.headline-infinitive") : null;
        }

        var head = token.Head;
        switch (token.Deprel)
        {
            case Deprel.Xcomp or Deprel.Ccomp or Deprel.Csubj:
                if (document.Tokens[head].Lemma is "fear" or "believe" or "presume" && token.Xpos == "VBN" && Arguments.IsPassive(document, head))
                {
                    // "were feared killed": reported as done, though not confirmed.
                    return null;
                }

                if (token.Xpos == "VBG" && document.Tokens[head].Lemma == "try")
                {
                    // "tried calling them": done, unlike "tried to call".
                    return null;
                }

                if (EmbeddingWord(head) is { } entry)
                {
                    var reality = Of(entry);
                    if (reality.Status == Status.Happened)
                    {
                        return null;
                    }

                    // "did not prevent", "vowed to keep shelling": what stands above bears on what is below.
                    var above = OfVerb(head, climbed + 1);
                    return above.Status == Status.Negated && reality.Status is Status.Negated or Status.Denied ? Reality.Told
                        : above.Speculation || (above.IsMarked && reality.Status == Status.Ongoing) ? above : reality;
                }

                if (infinitive && document.Tokens[head].Lemma == "be")
                {
                    // "is to visit", "the aim was to capture"
                    return new Reality(Status.Planned, "status.is-to");
                }

                if (infinitive && document.Tokens[head] is { Lemma: "go", Xpos: "VBG" })
                {
                    return new Reality(Status.Planned, "status.going-to");
                }

                if (infinitive && document.Tokens[head].Lemma == "have" && Mood.IsPresent(document, head))
                {
                    return new Reality(Status.Planned, "status.obligation");
                }

                if (token.Deprel == Deprel.Ccomp)
                {
                    // A report's own modality is not the reported act's, but a condition or a question reaches down, save below "know" and "forget".
                    var report = words.Factive.Contains(document.Tokens[head].Lemma) ? Reality.Told : Clause(head, climbed + 1);
                    return report is { Status: Status.Hypothetical, Rule: not "status.modal" } ? report : null;
                }

                if (document.Tokens[head].Lemma == "like" && words.Performatives.Contains(token.Lemma) && document.ChildWithLemma(head, "would") >= 0 && document.Child(head, Deprel.Mark) < 0)
                {
                    // "would like to thank": said and done.
                    return null;
                }

                var carrier = OfVerb(head, climbed + 1);
                if (carrier.Rule == "status.future-in-past" && document.Tokens[head].Lemma is "allow" or "enable" or "permit" or "let")
                {
                    // "a truce would allow convoys to leave": what would make it possible, not that anybody will.
                    return new Reality(Status.Hypothetical, "status.would-enable", true);
                }

                return carrier.IsMarked ? carrier
                    : infinitive && document.Tokens[head].Upos is Upos.VERB && !Implicative(head) ? new Reality(Status.Planned, "status.infinitive") : null;

            case Deprel.Advcl or Deprel.AdvclRelcl:
                return Subordinate(verb, head, infinitive, climbed);

            case Deprel.Amod when token.Xpos == "VBG" && document.HasChild(verb, Deprel.Mark):
                // "could lower interest in cutting deals", where the parser makes the gerund a modifier of its object.
                return Clause(document.ClauseOf(head), climbed + 1) is { Speculation: true } could ? could : null;

            case Deprel.Acl when infinitive && document.Tokens[head] is { Deprel: Deprel.Obj, Head: >= 0 and var verbAbove } && document.Tokens[verbAbove].Lemma == "help":
                // "helped a gunman to carry out", where the parser gives the infinitive to whom was helped.
                return OfVerb(verbAbove, climbed + 1) is { IsMarked: true } helped ? helped : null;

            case Deprel.Acl when token.Xpos == "VBG" && document.Tokens[head] is { Deprel: Deprel.Obj, Head: >= 0 and var keeper } && document.MarkOf(verb) is "of" or "from" && knowledge.Modality.Verb($"{document.Tokens[keeper].Lemma} {document.MarkOf(verb)}") is { } kept:
                // "kept gunmen from entering", "acquitted a guard of shooting a prisoner"
                return Of(kept);

            case Deprel.Acl when infinitive && IsRanked(head):
                // "the first country to recognise", "not the first time for him to reject": it was done.
                return Clause(document.ClauseOf(head), climbed + 1) is { Status: Status.Planned or Status.Hypothetical } ahead ? ahead : null;

            case Deprel.Acl when infinitive || document.CaseOf(verb).Length > 0 || document.HasChild(verb, Deprel.Mark):
                // "could lower interest in cutting deals": speculation above reaches a gerund below a noun.
                // "there were no plans to recall him"
                return (EmbeddingWord(head) ?? PhraseBefore(verb, head)) is { } noun ? Determiner(head) is { Status: Status.Negated } none && noun.Status == Status.Planned ? none : Of(noun)
                    : infinitive ? new Reality(Status.Planned, "status.infinitive")
                    : Clause(document.ClauseOf(head), climbed + 1) is { Speculation: true } speculated ? speculated : null;

            case Deprel.Parataxis or Deprel.Conj:
                return null;

            default:
                return null;
        }
    }

    /// <summary>"with a view to arresting": the words from the preposition of the noun to its clause.</summary>
    private ModalityEntry? PhraseBefore(int verb, int noun)
    {
        var first = document.Child(noun, Deprel.Case);
        return first < 0 || first > verb ? null : knowledge.Modality.Phrase(string.Join(' ', document.Tokens[first..verb].Select(static word => word.Form.ToLowerInvariant())));
    }

    private bool IsRanked(int noun)
    {
        foreach (var child in document.ChildrenOf(noun))
        {
            if (document.Tokens[child].Lemma is "first" or "second" or "third" or "fourth" or "fifth" or "last" or "latest" or "only")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A clause beside its main clause: of purpose, of time, or a gerund after a preposition.</summary>
    private Reality? Subordinate(int verb, int head, bool infinitive, int climbed)
    {
        var main = Clause(head, climbed + 1);
        if (infinitive)
        {
            // "gathered to protest", "met to discuss": what they came together for is what they did; so did those who "helped him to carry out".
            // "will not go to Moscow to meet him": nor meets him.
            return main.Speculation || main.Status == Status.Negated ? main : document.Tokens[head].Upos == Upos.VERB
                    && (words.Gathering.Contains(document.Tokens[head].Lemma) || (document.Tokens[head].Lemma == "help" && document.HasChild(head, Deprel.Obj)))
                ? main.IsMarked ? main : null : new Reality(Status.Planned, "status.purpose");
        }

        var mark = document.MarkOf(verb);
        var preposition = mark.Length > 0 ? mark : document.CaseOf(verb);
        if (document.Tokens[verb].Xpos == "VBG" && preposition is "of" or "about" or "from" or "against" or "to" && (knowledge.Modality.Verb($"{document.Tokens[head].Lemma} {preposition}") ?? EmbeddingWord(head)) is { } entry && entry.Status != Status.Happened)
        {
            // "thinking of attacking", "prevented them from leaving"
            return main.Status == Status.Negated && entry.Status == Status.Negated ? null : Of(entry);
        }

        var future = main.IsMarked && (mark is "before" or "until" || ((mark is "after" or "once" or "when" || HasWhen(verb)) && Mood.IsPresent(document, verb)));
        return main.IsMarked && (main.Speculation ? document.Tokens[verb].Xpos == "VBG" || (future && main.Rule != "status.modal") : future) ? main : null;
    }

    private bool HasWhen(int verb) => document.ChildWithLemma(verb, "when") >= 0;

    /// <summary>Verbs whose infinitive happens when they do ("managed to", "helped to", "began to", "used it to").</summary>
    private bool Implicative(int verb) => words.Implicative.Contains(document.Tokens[verb].Lemma);

    private ModalityEntry? EmbeddingWord(int head)
    {
        ref readonly var word = ref document.Tokens[head];
        var lemma = word.Lemma.ToLowerInvariant();
        return word.Upos switch
        {
            Upos.VERB or Upos.AUX => document.Child(head, Deprel.CompoundPrt) is var particle and >= 0
                ? knowledge.Modality.Verb($"{lemma} {document.Tokens[particle].Lemma}") : knowledge.Modality.Verb(lemma),
            Upos.NOUN or Upos.PROPN => knowledge.Modality.Noun(lemma),
            Upos.ADJ => knowledge.Modality.Adjective(lemma),
            _ => null,
        };
    }
}
