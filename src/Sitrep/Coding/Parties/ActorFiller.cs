using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Who does it: what stands in the actor's slots of an entry, and where to look when the tree has lost it.</summary>
internal sealed class ActorFiller(Document document, KnownNames names, ArgumentTests tests)
{
    /// <summary>Tokens before a verb within which a subject that the tree lost is looked for.</summary>
    private const int FarthestSubject = 10;

    private readonly RecipientFiller _recipients = new(document, names, tests);

    /// <summary>"A bomb planted by the militia exploded", "rockets fired by the army killed two": who used the weapon that is the subject, or -1.</summary>
    private int PlantedBy(int verb)
    {
        var weapon = Arguments.Subject(document, verb);
        if (weapon < 0 || !tests.Is(weapon, ArgumentClasses.Weapon))
        {
            return -1;
        }

        foreach (var child in document.ChildrenOf(weapon))
        {
            if (document.Tokens[child] is { Deprel: Deprel.Acl, Xpos: "VBN" or "VBD" } && document.Child(child, Deprel.OblAgent) is var agent and >= 0)
            {
                return agent;
            }
        }

        return -1;
    }

    /// <summary>Fills actors, then recipients.</summary>
    public void Fill(Candidate candidate)
    {
        var entry = candidate.Entry;
        // Who carries out an event by a light verb does it, whatever modifies the noun: "Turkey launched a military operation".
        var carrier = candidate.Support >= 0 ? Arguments.Subject(document, candidate.Support) : -1;
        // "The ministry announced the death of a soldier": who announces violence has not done it.
        carrier = candidate.Support >= 0 && candidate.Type == EventType.Assault && document.Tokens[candidate.Support].Lemma == "announce" ? -1 : carrier;
        carrier = carrier >= 0 && !Arguments.IsDummy(document, carrier) && carrier != candidate.Head ? carrier : -1;
        foreach (var slot in entry.Actor)
        {
            if ((slot.Relation == ArgumentRelation.Modifier || slot.Preposition == "of") && carrier >= 0)
            {
                break;
            }

            // "her killing", but "the army's killing of 12 villagers"
            if (slot.Relation == ArgumentRelation.Possessor && entry is { Part: PredicatePart.Noun } && Array.Exists([.. entry.Recipient], static other => other.Relation == ArgumentRelation.Possessor)
                && !Array.Exists(candidate.Words, word => Arguments.Oblique(document, word, "of") >= 0))
            {
                continue;
            }

            var filler = Slots.Fill(document, names, candidate, slot);
            if (filler >= 0 && !Arguments.IsDummy(document, filler) && !tests.IsMeans(filler))
            {
                candidate.Actors.Add(Reporter(filler));
                if (Slots.SecondSide(document, filler) is var second and >= 0)
                {
                    candidate.Actors.Add(second);
                }

                if (slot.Relation == ArgumentRelation.Subject)
                {
                    // "the minister and his counterpart met and agreed": both are the second verb's too.
                    var shared = document.Tokens[filler] is { Deprel: Deprel.Nsubj, Head: >= 0 and var first } ? first : candidate.Anchor;
                    candidate.Actors.AddRange(Arguments.OtherSubjects(document, shared, filler).Where(other => !candidate.Actors.Contains(other)));
                }

                break;
            }
        }

        // "Israel said it is willing": the tree takes the pronoun for one that stands for nothing.
        if (candidate.Actors.Count == 0 && entry is { Part: PredicatePart.Adjective, Actor: [{ Relation: ArgumentRelation.Subject }, ..] }
            && document.Child(candidate.Head, Deprel.Expl) is var empty and >= 0 && Reporter(empty) is var reporter && reporter != empty)
        {
            candidate.Actors.Add(reporter);
        }

        // Who gives a toll did not kill them.
        if (candidate.Actors.Count == 0 && carrier >= 0 && !entry.NeedsEarlier)
        {
            candidate.Actors.Add(carrier);
        }

        if (candidate is { Type: EventType.Assault, Actors.Count: 0, Entry.Part: PredicatePart.Verb } && PlantedBy(candidate.Head) is var planter and >= 0)
        {
            candidate.Actors.Add(planter);
            candidate.Trace.Add("actor.of-weapon");
        }

        // "A report by the UN accused": whoever stands within a subject that is no party itself.
        if (entry is { Part: PredicatePart.Verb, NeedsActor: true, Counts.Length: 0 } && candidate.Actors is [var thing] && !tests.IsParticipant(thing)
            && PartyWithin.Of(document, tests, thing) is var author and >= 0)
        {
            candidate.Actors[0] = author;
            candidate.Trace.Add("actor.within-phrase");
        }

        // "adopted a resolution that demands": who adopts the text says what it says.
        if (entry is { Part: PredicatePart.Verb, NeedsActor: true, Counts.Length: 0 } && candidate.Actors is [var text] && !tests.IsParticipant(text) && Arguments.PutOutBy(document, text) is var issuer and >= 0)
        {
            candidate.Actors[0] = issuer;
            candidate.Trace.Add("actor.of-text");
        }

        if (entry is { Part: PredicatePart.Verb, NeedsActor: true, Actor: [{ Relation: ArgumentRelation.Subject }, ..] }
            && !candidate.Actors.Exists(tests.IsParticipant) && LostSubject(candidate.Head) is var lost and >= 0)
        {
            candidate.Actors.Clear();
            candidate.Actors.Add(lost);
            candidate.Trace.Add("actor.before-verb");
        }

        // "Soviet troops were sent in": they are their state's.
        if (candidate is { Type: EventType.Mobilize, Actors.Count: 0 } && entry.Part == PredicatePart.Verb && Arguments.IsPassive(document, candidate.Head)
            && document.Child(candidate.Head, Deprel.NsubjPass) is var sent and >= 0 && tests.IsGroupModified(sent) && tests.IsKnownActor(sent))
        {
            candidate.Actors.Add(sent);
            candidate.Trace.Add("actor.sent");
        }

        _recipients.Fill(candidate);
        if (entry is { Part: PredicatePart.Noun, Symmetric: true, Type: EventType.Consult } && candidate.Support < 0 && Traveller(candidate) is var traveller and >= 0
            && !candidate.Actors.Contains(traveller) && !candidate.Recipients.Contains(traveller))
        {
            candidate.Actors.Add(traveller);
            if (candidate.Recipients.Count == 0 && candidate.Actors.Count == 1 && Arguments.Oblique(document, document.ClauseOf(candidate.Head), "with") is var met and >= 0 && tests.IsKnownActor(met))
            {
                candidate.Recipients.Add(met);
            }

            candidate.Trace.Add("actor.goes-to-talks");
        }
    }

    /// <summary>"flew to Oslo for talks with the rebels", "the ministers, meeting in Oslo": who does something for or in talks takes part in them; or -1.</summary>
    private int Traveller(Candidate candidate)
    {
        ref readonly var noun = ref document.Tokens[candidate.Head];
        var one = noun.Deprel == Deprel.Acl || (noun.Deprel == Deprel.Appos && document.Tokens[candidate.Head - 1].Form == ",") ? noun.Head
            : candidate.Actors.Count + candidate.Recipients.Count < 2 && !document.HasChild(document.ClauseOf(candidate.Head), Deprel.Obj) && document.CaseOf(candidate.Head) is "for" or "in" or "at" && (noun.Deprel is Deprel.Obl || (noun.Deprel == Deprel.Nmod && document.CaseOf(noun.Head) is "to" or "in"))
                ? Arguments.Subject(document, document.ClauseOf(candidate.Head)) : -1;
        return one >= 0 && one != candidate.Head && !Arguments.IsDummy(document, one) && tests.IsKnownActor(one) && !candidate.Actors.Exists(actor => document.Dominates(one, actor)) ? one : -1;
    }

    /// <summary>"The UN said it will investigate": a pronoun that nothing else explains is who says so.</summary>
    private int Reporter(int pronoun)
    {
        if (document.Tokens[pronoun] is not { Upos: Upos.PRON, Lemma: "it" or "they" or "he" or "she" or "we" or "I" } || tests.IsResolved(pronoun))
        {
            return pronoun;
        }

        var report = document.Tokens[document.ClauseOf(pronoun)] is { Deprel: Deprel.Ccomp, Head: >= 0 and var above } ? above : -1;
        var reporter = report >= 0 ? document.Child(report, Deprel.Nsubj) : -1;
        // "The United States says they": a state is no "they".
        return reporter >= 0 && document.Tokens[reporter].Upos != Upos.PRON && tests.IsKnownActor(reporter)
            && (document.Tokens[pronoun].Lemma != "they" || names.Covering(reporter)?.Best?.State is null || document.HasChild(reporter, Deprel.Conj)) ? reporter : pronoun;
    }

    /// <summary>A known party before a finite verb that the tree hangs elsewhere: the closest without a preposition and with no other verb between.</summary>
    private int LostSubject(int verb)
    {
        if (document.Tokens[verb].Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN") || Arguments.IsPassive(document, verb))
        {
            return -1;
        }

        var first = document.Sentences[document.SentenceOf(verb)].First;
        for (var token = verb - 1; token >= first && token >= verb - FarthestSubject; token--)
        {
            var isName = names.Covering(token) is { } name && name.End == token + 1;
            if (document.Tokens[token].Upos is Upos.VERB or Upos.SCONJ && !isName)
            {
                return -1;
            }

            if (isName || (document.Tokens[token].Upos is Upos.NOUN or Upos.PROPN && tests.IsKnownActor(token)))
            {
                var governed = document.Tokens[token].Deprel is Deprel.Nmod or Deprel.NmodPoss or Deprel.Compound or Deprel.Amod or Deprel.Obj or Deprel.Iobj
                    || document.CaseOf(document.Tokens[token] is { Deprel: Deprel.Flat, Head: >= 0 and var whole } ? whole : token).Length > 0;
                if (!governed)
                {
                    return token;
                }
            }
        }

        return -1;
    }
}
