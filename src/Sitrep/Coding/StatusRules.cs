using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>What the grammar says of whether something happened.</summary>
/// <param name="Status">The status.</param>
/// <param name="Rule">Id of the rule or lexicon entry that decided.</param>
/// <param name="Speculation">Whether it is told only as what could be, so that it is no event at all.</param>
internal readonly record struct Reality(Status Status, string Rule, bool Speculation = false)
{
    /// <summary>A plain statement in the past or the headline's present.</summary>
    public static readonly Reality Told = new(Status.Happened, "status.told");

    /// <summary>Whether anything but plain telling was found.</summary>
    public bool IsMarked => Status is not Status.Happened;
}

/// <summary>
/// Status from negation, modals, tense and aspect, embedding verbs and nouns, conditionals and purpose clauses.
/// After Saurí and Pustejovsky (2009, FactBank) in what embeds what; the words are in <c>knowledge/en/modality.yaml</c>.
/// </summary>
internal sealed class StatusRules(Document document, KnowledgeBase knowledge)
{
    private const int MaxClimb = 6;

    /// <summary>Verbs that say a noun's event takes place and carry its status with their own.</summary>
    private static readonly HashSet<string> Occurrence = new(StringComparer.Ordinal)
    {
        "occur", "happen", "erupt", "break", "begin", "start", "continue", "resume", "take", "follow", "end", "rage", "flare", "go", "be",
        "last", "come", "intensify", "escalate",
    };

    /// <summary>Verbs that take what they embed for true, asked or denied as they may be.</summary>
    private static readonly HashSet<string> Factive = new(StringComparer.Ordinal)
    {
        "forget", "remember", "know", "realize", "realise", "regret", "notice", "discover", "learn", "recall",
    };

    /// <summary>Verbs of coming together, whose purpose is what is done there.</summary>
    private static readonly HashSet<string> Gathering = new(StringComparer.Ordinal)
    {
        "gather", "rally", "march", "assemble", "demonstrate", "meet", "convene", "protest", "congregate", "unite", "strike", "fire", "use", "stage",
    };

    /// <summary>Status of a verb's event.</summary>
    public Reality OfVerb(int verb) => OfVerb(verb, 0);

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

        own = Modifiers(noun);
        return own.IsMarked ? own : Governor(noun, 0);
    }

    private Reality OfVerb(int verb, int climbed)
    {
        var told = Clause(verb, climbed);
        if (told.IsMarked || climbed >= MaxClimb)
        {
            return told;
        }

        return Embedding(verb, climbed) is { } embedded ? embedded : told;
    }

    /// <summary>What the words of the clause itself say.</summary>
    private Reality Clause(int verb, int climbed)
    {
        ref readonly var token = ref document.Tokens[verb];
        var progressive = token.Xpos == "VBG";
        var hasBe = false;
        if (IsNegated(verb))
        {
            return new(Status.Negated, "status.negation");
        }

        if (Mood.IsYesNoQuestion(document, verb))
        {
            return new(Status.Hypothetical, "status.question", true);
        }

        if ((HasModal(verb) || Mood.IsPresent(document, verb)) && InConditional(verb))
        {
            return new(Status.Hypothetical, "status.condition");
        }

        foreach (var child in document.ChildrenOf(verb))
        {
            ref readonly var word = ref document.Tokens[child];
            var lemma = word.Lemma;
            switch (word.Deprel)
            {
                case Deprel.Advmod when lemma is not ("not" or "never") && knowledge.Modality.Adverb(lemma.ToLowerInvariant()) is { } adverb:
                    return Of(adverb);
                case Deprel.Mark when lemma is "if" or "unless" or "whether":
                    return lemma == "whether" ? new(Status.Hypothetical, "status.whether", true) : new(Status.Hypothetical, "status.condition");
                case Deprel.Mark or Deprel.Case when lemma == "without":
                    return new(Status.Negated, "status.without");
                case Deprel.Nsubj or Deprel.NsubjPass when Determiner(child) is { Status: Status.Negated } none:
                    return none;
                case Deprel.Obj when document.Tokens[child].Upos != Upos.VERB && Determiner(child) is { Status: Status.Negated } nothing:
                    return nothing;
                case Deprel.Aux when word.Xpos == "MD" && word.Form != "May":
                    if (Modal(lemma) is { } modal)
                    {
                        return modal;
                    }

                    break;
                case Deprel.Aux or Deprel.AuxPass or Deprel.Cop when lemma == "be":
                    hasBe = true;
                    break;
            }
        }

        if (Mood.IsImperative(document, verb))
        {
            return new(Status.Hypothetical, "status.imperative", true);
        }

        // "will shell and capture": a coordinate without auxiliaries of its own shares those of the first.
        if (token.Deprel == Deprel.Conj && token.Head >= 0 && document.Tokens[token.Head].Upos is Upos.VERB && climbed < MaxClimb
            && !document.HasChild(verb, Deprel.Aux) && token.Xpos is "VB" or "VBG" or "VBN")
        {
            var shared = OfVerb(token.Head, climbed + 1);
            if (shared.IsMarked && shared.Status != Status.Negated)
            {
                return shared;
            }
        }

        return progressive && hasBe ? new(Status.Ongoing, "status.progressive") : Reality.Told;
    }

    private bool IsNegated(int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel is Deprel.Advmod or Deprel.Det or Deprel.CcPreconj or Deprel.Cc or Deprel.Aux or Deprel.Dep
                && document.Tokens[child].Lemma is "not" or "never" or "n't" or "neither" or "nor")
            {
                // "not only shelled the town": more than that.
                return !(child + 1 < document.Tokens.Length && document.Tokens[child + 1].Lemma is "only" or "just" or "merely" or "simply" or "solely");
            }
        }

        return false;
    }

    private bool HasModal(int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Xpos == "MD")
            {
                return true;
            }
        }

        return false;
    }

    private static Reality? Modal(string lemma)
    {
        switch (lemma)
        {
            case "will" or "shall" or "wo" or "'ll":
                return new Reality(Status.Planned, "status.future");
            case "would":
                // Future in the past; under a condition it was caught before.
                return new Reality(Status.Planned, "status.future-in-past");
            case "can" or "could" or "may" or "might" or "should" or "must" or "ought":
                return new Reality(Status.Hypothetical, "status.modal", true);
            default:
                return null;
        }
    }

    private bool InConditional(int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel == Deprel.Advcl && document.MarkOf(child) is "if" or "unless")
            {
                return true;
            }
        }

        return document.Tokens[verb].Deprel == Deprel.Advcl && document.MarkOf(verb) is "if" or "unless";
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
                    return above.Status == Status.Negated && reality.Status == Status.Negated ? Reality.Told
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
                    var report = Factive.Contains(document.Tokens[head].Lemma) ? Reality.Told : Clause(head, climbed + 1);
                    return report is { Status: Status.Hypothetical, Rule: not "status.modal" } ? report : null;
                }

                var carrier = OfVerb(head, climbed + 1);
                return carrier.IsMarked ? carrier
                    : infinitive && document.Tokens[head].Upos is Upos.VERB && !Implicative(head) ? new Reality(Status.Planned, "status.infinitive") : null;

            case Deprel.Advcl or Deprel.AdvclRelcl:
                return Subordinate(verb, head, infinitive, climbed);

            case Deprel.Acl when infinitive && IsRanked(head):
                // "the first country to recognise", "not the first time for him to reject": it was done.
                return Clause(document.ClauseOf(head), climbed + 1) is { Status: Status.Planned or Status.Hypothetical } ahead ? ahead : null;

            case Deprel.Acl when infinitive || document.CaseOf(verb).Length > 0 || document.HasChild(verb, Deprel.Mark):
                // "could lower interest in cutting deals": speculation above reaches a gerund below a noun.
                return EmbeddingWord(head) is { } noun ? Of(noun)
                    : infinitive ? new Reality(Status.Planned, "status.infinitive")
                    : Clause(document.ClauseOf(head), climbed + 1) is { Speculation: true } speculated ? speculated : null;

            case Deprel.Parataxis or Deprel.Conj:
                return null;

            default:
                return null;
        }
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
            // "gathered to protest", "met to discuss": what they came together for is what they did.
            return main.Speculation ? main : document.Tokens[head].Upos == Upos.VERB && Gathering.Contains(document.Tokens[head].Lemma)
                ? main.IsMarked ? main : null : new Reality(Status.Planned, "status.purpose");
        }

        var mark = document.MarkOf(verb);
        var preposition = mark.Length > 0 ? mark : document.CaseOf(verb);
        if (document.Tokens[verb].Xpos == "VBG" && preposition is "of" or "about" or "from" or "against" or "to" && EmbeddingWord(head) is { } entry && entry.Status != Status.Happened)
        {
            // "thinking of attacking", "prevented them from leaving"
            return main.Status == Status.Negated && entry.Status == Status.Negated ? null : Of(entry);
        }

        var future = main.IsMarked && (mark is "before" or "until" || ((mark is "after" or "once" or "when" || HasWhen(verb)) && Mood.IsPresent(document, verb)));
        return main.IsMarked && (main.Speculation ? document.Tokens[verb].Xpos == "VBG" || (future && main.Rule != "status.modal") : future) ? main : null;
    }

    private bool HasWhen(int verb) => document.ChildWithLemma(verb, "when") >= 0;

    /// <summary>Verbs whose infinitive happens when they do ("managed to", "helped to", "began to", "used it to").</summary>
    private bool Implicative(int verb) =>
        document.Tokens[verb].Lemma is "manage" or "help" or "begin" or "start" or "continue" or "come" or "go" or "cause" or "force"
            or "get" or "lead" or "convince" or "persuade" or "prompt" or "compel" or "drive" or "induce" or "prove" or "seem" or "appear" or "happen" or "dare" or "proceed" or "allow" or "enable" or "use"
            or "have" or "make" or "let" or "keep" or "cease" or "see";

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
        var governed = token.Deprel is Deprel.Obj or Deprel.NsubjPass or Deprel.Xcomp
            || (token.Deprel is Deprel.Obl or Deprel.Nmod && preposition is "for" or "of" or "from" or "against" or "to" or "in" or "about" or "on");
        if (governed && EmbeddingWord(head) is { } entry && (token.Deprel is not Deprel.Obl || preposition is "for" or "from" or "against" or "of"))
        {
            return Of(entry);
        }

        if (above.Upos is Upos.VERB or Upos.AUX)
        {
            var reality = OfVerb(head, climbed + 1);
            var takesPlace = token.Deprel is Deprel.Obj or Deprel.NsubjPass
                || (token.Deprel is Deprel.Nsubj && Occurrence.Contains(above.Lemma));
            return takesPlace && reality.Status is not Status.Ongoing ? reality : Reality.Told;
        }

        return above.Upos is Upos.NOUN && token.Deprel == Deprel.Nmod ? Governor(head, climbed + 1) : Reality.Told;
    }

    private static Reality Of(ModalityEntry entry) => new(entry.Status, entry.Id, entry.Status == Status.Hypothetical);
}
