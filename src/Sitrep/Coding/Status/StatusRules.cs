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
internal sealed partial class StatusRules(Document document, KnowledgeBase knowledge, StatusWords words)
{
    private const int MaxClimb = 6;

    /// <summary>Status of a verb's event.</summary>
    public Reality OfVerb(int verb) => OfVerb(verb, 0);

    private Reality OfVerb(int verb, int climbed)
    {
        if (Imagined(verb) is { } imagined)
        {
            return imagined;
        }

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
            // "the deal may not last": told as what could be, as "may last" is.
            return document.ChildWithLemma(verb, "may") >= 0 || document.ChildWithLemma(verb, "might") >= 0 ? new(Status.Hypothetical, "status.modal", true) : new(Status.Negated, "status.negation");
        }

        if (IsYetToCome(verb))
        {
            return new(Status.Negated, "status.yet-to");
        }

        if (Mood.IsInvertedCondition(document, verb))
        {
            return new(Status.Hypothetical, "status.condition", document.Tokens[verb].Xpos == "VBN");
        }

        if (Mood.IsYesNoQuestion(document, verb))
        {
            return new(Status.Hypothetical, "status.question", true);
        }

        if ((HasModal(verb) || Mood.IsPresent(document, verb)) && InConditional(verb))
        {
            return new(Status.Hypothetical, "status.condition", Mood.EndsAsQuestion(document, verb));
        }

        foreach (var child in document.ChildrenOf(verb))
        {
            ref readonly var word = ref document.Tokens[child];
            var lemma = word.Lemma;
            switch (word.Deprel)
            {
                case Deprel.Advmod when lemma is not ("not" or "never") && knowledge.Modality.Adverb(lemma.ToLowerInvariant()) is { } adverb:
                    return Of(adverb);
                case Deprel.Mark when lemma is "if" or "unless" or "whether" && child < verb:
                    return lemma == "whether" ? new(Status.Hypothetical, "status.whether", true) : new(Status.Hypothetical, "status.condition", Mood.EndsAsQuestion(document, verb));
                case Deprel.Mark when lemma == "as" && child > 0 && document.Tokens[child - 1].Lemma == "long" && Mood.IsPresent(document, verb):
                    // "as long as the rebels hold the town"
                    return new(Status.Hypothetical, "status.condition");
                case Deprel.Mark or Deprel.Case when lemma == "without":
                    return new(Status.Negated, "status.without");
                case Deprel.Nsubj or Deprel.NsubjPass when Determiner(child) is { Status: Status.Negated } none:
                    return none;
                case Deprel.Obj when document.Tokens[child].Upos != Upos.VERB && Determiner(child) is { Status: Status.Negated } nothing:
                    return nothing;
                case Deprel.Aux when word.Xpos == "MD" && word.Form != "May":
                    if (Modal(lemma) is { } modal)
                    {
                        // "would have walked away": and did not.
                        return lemma == "would" && token.Xpos == "VBN" && document.ChildWithLemma(verb, "have") >= 0 && document.Tokens[verb].Deprel != Deprel.Ccomp
                            ? new(Status.Hypothetical, "status.counterfactual", true) : modal;
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
            if (shared.IsMarked && (shared.Status != Status.Negated || SharesNegation(verb)))
            {
                return shared;
            }
        }

        // "If the army crosses the river and attacks": what begins a clause begins what is coordinated with it too.
        if (token.Deprel == Deprel.Conj && token.Head >= 0 && (document.Tokens[token.Head].Upos is Upos.VERB || document.HasChild(token.Head, Deprel.Cop)) && token.Xpos is "VBZ" or "VBP" && climbed < MaxClimb
            && !document.HasChild(verb, Deprel.Nsubj) && Clause(token.Head, climbed + 1) is { Rule: "status.condition" or "status.whether" } condition)
        {
            return condition;
        }

        // "Norway is to deploy troops", where the tree makes a predicate of the infinitive.
        return hasBe && token.Xpos == "VB" && document.MarkOf(verb) == "to" ? new(Status.Planned, "status.is-to")
            : progressive && hasBe ? new(Status.Ongoing, "status.progressive") : Reality.Told;
    }

    /// <summary>"did not enter the town or shell the market": a base form needs the auxiliary of the first, and its "not" with it; after "or" a participle too.</summary>
    private bool SharesNegation(int verb)
    {
        var and = document.Child(verb, Deprel.Cc);
        var conjunction = and >= 0 ? document.Tokens[and].Lemma : "";
        return document.Tokens[verb].Xpos == "VB" ? conjunction is "or" or "nor" or "and" : conjunction is "or" or "nor";
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

    /// <summary>"has yet to ratify", "stopped short of attacking": not done so far, or not quite.</summary>
    private bool IsYetToCome(int verb)
    {
        var tokens = document.Tokens;
        var first = document.Sentences[document.SentenceOf(verb)].First;
        return verb - 2 > first && (tokens[verb].Xpos == "VB" ? tokens[verb - 1].Lemma == "to" && tokens[verb - 2].Lemma == "yet" && tokens[verb - 3].Lemma is "have" or "be"
            : tokens[verb].Xpos == "VBG" && tokens[verb - 1].Lemma == "of" && tokens[verb - 2].Lemma == "short");
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

    private static Reality Of(ModalityEntry entry) => new(entry.Status, entry.Id, entry.Status == Status.Hypothetical);
}
