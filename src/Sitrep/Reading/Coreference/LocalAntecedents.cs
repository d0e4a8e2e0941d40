using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Antecedents that the tree of one sentence gives: who speaks is who "it" is in what it says ("Syria said it would
/// recognise …"), and a possessive pronoun is mostly the subject of its clause.
/// </summary>
internal static class LocalAntecedents
{
    private const int MaxClimb = 4;

    /// <summary>Head token of the antecedent, or null.</summary>
    public static int? Of(Document document, KnownNames names, int pronoun)
    {
        ref readonly var token = ref document.Tokens[pronoun];
        if (token.Form == "others")
        {
            return OfOthers(document, pronoun);
        }

        if (token.Xpos is not ("PRP" or "PRP$") || token.Lemma is "I" or "i" or "we" or "you" or "my" or "our" or "your")
        {
            return null;
        }

        if (token is { Xpos: "PRP$", Head: >= 0 and var envoy } && document.Tokens[envoy] is { Deprel: Deprel.Obj, Head: >= 0 and var act } && document.Tokens[act].Lemma is "expel" or "summon")
        {
            // "severed relations with Chad and expelled its ambassador": nobody expels his own.
            return null;
        }

        var clause = document.ClauseOf(pronoun);
        if (token.Xpos == "PRP$" && Judged(document, names, pronoun) is { } judged && Agrees(document, names, pronoun, judged))
        {
            return judged;
        }

        if (token.Xpos == "PRP$" && !IsHarmed(document, names, token.Head) && Subject(document, clause) is var own && own >= 0 && !document.Dominates(own, pronoun) && Agrees(document, names, pronoun, own))
        {
            return own;
        }

        // "warned Iran of sanctions unless it stopped": who is to do something is who is told to.
        if (token is { Xpos: "PRP", Deprel: Deprel.Nsubj } && document.Tokens[clause] is { Deprel: Deprel.Advcl, Head: >= 0 and var condition } && document.MarkOf(clause) is "unless" or "until" or "if"
            && IsToldSomething(document, names, condition) && (document.Child(condition, Deprel.Iobj) is >= 0 and var addressed ? addressed : document.Child(condition, Deprel.Obj)) is >= 0 and var told && told < pronoun && Agrees(document, names, pronoun, told))
        {
            return told;
        }

        // "stormed the office and set it on fire": what the first verb acts on, unless it is somebody who may be another.
        if (token is { Xpos: "PRP", Form: "it", Deprel: Deprel.Obj } && document.Tokens[clause] is { Deprel: Deprel.Conj, Head: >= 0 and var earlier } && document.Child(clause, Deprel.Nsubj) < 0
            && document.Child(earlier, Deprel.Obj) is >= 0 and var hit && hit < pronoun && document.Tokens[hit] is { Upos: Upos.NOUN, Xpos: "NN" } && Agrees(document, names, pronoun, hit))
        {
            return hit;
        }

        // "proposed a plan, but Israel rejected it": what was proposed, not who did.
        if (token is { Xpos: "PRP", Form: "it", Deprel: Deprel.Obj } && document.Tokens[clause] is { Deprel: Deprel.Conj, Head: >= 0 and var proposing } && document.Child(proposing, Deprel.Obj) is >= 0 and var proposed && proposed < pronoun
            && (names.Knowledge.WordSet("acts-on-proposals").Contains(document.Tokens[proposed].Lemma) || names.Knowledge.WordSet("acts-on-agreements").Contains(document.Tokens[proposed].Lemma)))
        {
            return proposed;
        }

        // "Annan called Taylor and asked him": who asks is not whom he asks.
        var doer = token.Xpos == "PRP" && Clauses.VerbOfObject(document, pronoun) is var verb and >= 0 ? Clauses.Doer(document, verb) : -1;
        for (var climbed = 0; climbed < MaxClimb && document.Tokens[clause].Head >= 0; climbed++)
        {
            var below = clause;
            clause = document.ClauseOf(document.Tokens[clause].Head);
            var subject = Subject(document, clause);
            // "it ignored the warning, the army said": who reports comes after, and is another.
            var follows = subject > pronoun && document.Tokens[below].Deprel is Deprel.Ccomp or Deprel.Parataxis;
            if (subject >= 0 && subject != pronoun && !(doer >= 0 && document.Tokens[subject].Head == document.Tokens[doer].Head) && !follows && !document.Dominates(subject, pronoun) && Agrees(document, names, pronoun, subject))
            {
                return document.Tokens[subject].Upos == Upos.PRON ? Of(document, names, subject) : subject;
            }
        }

        return null;
    }

    /// <summary>"killed seven Kenyan peacekeepers and abducted 50 others": more of those of whom the verb before tells.</summary>
    private static int? OfOthers(Document document, int others)
    {
        if (document.Tokens[others] is not { Deprel: Deprel.Obj or Deprel.Nsubj or Deprel.NsubjPass, Head: >= 0 and var verb } || document.Tokens[verb] is not { Deprel: Deprel.Conj, Head: >= 0 and var first })
        {
            return null;
        }

        foreach (var child in document.ChildrenOf(first))
        {
            if (child < verb && document.Tokens[child] is { Deprel: Deprel.Obj or Deprel.NsubjPass, Upos: Upos.NOUN or Upos.PROPN })
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>"thanked Oman for its mediation", "criticised the minister over his visit": what somebody is praised or blamed for is his own.</summary>
    private static int? Judged(Document document, KnownNames names, int pronoun)
    {
        if (document.Tokens[pronoun].Head is not (>= 0 and var owned) || document.Tokens[owned] is not { Deprel: Deprel.Obl or Deprel.Nmod, Head: >= 0 and var above } || document.CaseOf(owned) is not ("for" or "over"))
        {
            return null;
        }

        var verb = document.Tokens[above].Deprel == Deprel.Obj ? document.Tokens[above].Head : above;
        if (verb < 0 || document.Tokens[verb].Upos != Upos.VERB || document.Child(verb, Deprel.Obj) is not (>= 0 and var judged) || judged > pronoun)
        {
            return null;
        }

        foreach (var entry in names.Knowledge.Predicates.Verbs(document.Tokens[verb].Lemma))
        {
            if (entry is { Type: EventType.Accuse or EventType.Support, Words: [_] })
            {
                return judged;
            }
        }

        return null;
    }

    private static bool IsToldSomething(Document document, KnownNames names, int verb)
    {
        foreach (var entry in names.Knowledge.Predicates.Verbs(document.Tokens[verb].Lemma))
        {
            if (entry is { Type: EventType.Threaten or EventType.Request, Words: [_] })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject of a clause; of two, the closer: "the aid group Oxfam said".</summary>
    private static int Subject(Document document, int clause)
    {
        var subject = -1;
        foreach (var child in document.ChildrenOf(clause))
        {
            if (document.Tokens[child].Deprel is Deprel.Nsubj or Deprel.NsubjPass && document.Tokens[child].Xpos is not ("WDT" or "WP" or "EX")
                && (subject < 0 || (child < clause && TimeWord.Of(document.Tokens[child]).Kind == TimeWordKind.None)))
            {
                subject = child;
            }
        }

        return subject;
    }

    /// <summary>"rebels burned their homes": nobody does violence to what is his.</summary>
    private static bool IsHarmed(Document document, KnownNames names, int owned)
    {
        if (owned >= 0 && document.Tokens[owned] is { Deprel: Deprel.Obl or Deprel.Nmod, Head: >= 0 and var aiming } && document.CaseOf(owned) is "at" or "on" or "against")
        {
            // "fired water cannon at its boats"
            aiming = document.Tokens[aiming].Upos == Upos.VERB ? aiming : document.Tokens[aiming] is { Deprel: Deprel.Obj, Head: >= 0 and var above } ? above : aiming;
            return document.Tokens[aiming].Upos == Upos.VERB && Array.Exists(names.Knowledge.Predicates.Verbs(document.Tokens[aiming].Lemma).ToArray(), static entry => entry.Type == EventType.Assault);
        }

        if (owned < 0 || document.Tokens[owned] is not { Deprel: Deprel.Obj, Head: >= 0 and var verb } || document.Tokens[verb].Upos != Upos.VERB)
        {
            return false;
        }

        if (document.Tokens[verb].Lemma == "set" && (document.ChildWithLemma(verb, "fire") >= 0 || document.ChildWithLemma(verb, "ablaze") >= 0 || document.ChildWithLemma(verb, "alight") >= 0))
        {
            return true;
        }

        foreach (var entry in names.Knowledge.Predicates.Verbs(document.Tokens[verb].Lemma))
        {
            if (entry is { Type: EventType.Assault, Words: [_] })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The violence" and "the attack" are nobody.</summary>
    private static bool IsHappening(KnownNames names, in Token word)
    {
        foreach (var entry in word.Upos == Upos.NOUN && names.Knowledge.Roles.Nouns(word.Lemma).Length == 0 ? names.Knowledge.Predicates.Nouns(word.Lemma) : [])
        {
            if (entry.Words.Length == 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Agrees(Document document, KnownNames names, int pronoun, int antecedent)
    {
        ref readonly var word = ref document.Tokens[antecedent];
        var state = names.Covering(antecedent)?.Entries[0] is { State: not null, Sense: not NameSense.People };
        var plural = (word.Xpos is "NNS" or "NNPS" && !state) || document.ChildrenOf(antecedent).ToArray().Any(child =>
            document.Tokens[child].Deprel == Deprel.Conj && document.IsNominal(child));
        var person = names.NamedAt(word.Span) == NameKind.Person || names.Covering(antecedent)?.Entries[0].Person is not null;
        return document.Tokens[pronoun].Lemma.ToLowerInvariant() switch
        {
            "it" or "its" => !plural && !person && word.Upos != Upos.PRON,
            "he" or "she" or "his" or "her" or "him" => !IsHappening(names, word) && !plural && (person || word.Upos is Upos.NOUN or Upos.PRON || names.Covering(antecedent) is null),
            "they" or "their" or "them" => !IsHappening(names, word) && (plural || !person) && !state,
            _ => false,
        };
    }
}
