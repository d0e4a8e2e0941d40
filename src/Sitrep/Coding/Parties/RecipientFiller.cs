using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>To whom it is done: what stands in the recipient's slots of an entry, or the party within it.</summary>
internal sealed class RecipientFiller(Document document, KnownNames names, ArgumentTests tests)
{
    /// <summary>The first slot that holds a party; else a party within what a slot holds; else whatever stands there.</summary>
    public void Fill(Candidate candidate)
    {
        // "recaptured the town from Libyan troops": who lost it.
        if (candidate.Entry is { Part: PredicatePart.Verb, Acled: "territory" } && Arguments.Oblique(document, candidate.Head, "from") is var loser and >= 0 && tests.IsKnownActor(loser) && !candidate.Actors.Contains(loser))
        {
            candidate.Recipients.Add(loser);
            return;
        }

        var (within, other) = (-1, -1);
        foreach (var slot in candidate.Entry.Recipient)
        {
            var filler = Slots.Fill(document, names, candidate, slot);
            if (filler < 0 || (slot.Relation == ArgumentRelation.Oblique && names.Knowledge.WordSet("body-parts").Contains(document.Tokens[filler].Lemma) && !document.HasChild(filler, Deprel.Nmod)) || document.Tokens[filler].Lemma is "itself" or "himself" or "herself" or "themselves" || Arguments.IsDummy(document, filler) || candidate.Actors.Contains(filler) || (!candidate.Entry.Symmetric && IsActor(candidate, filler)))
            {
                continue;
            }

            if (IsOwn(candidate, filler))
            {
                continue;
            }

            if (candidate.Entry.Symmetric)
            {
                candidate.Recipients.Add(filler);
                if (Slots.SecondSide(document, filler) is var second and >= 0)
                {
                    candidate.Recipients.Add(second);
                }
            }
            else if (tests.IsParticipant(filler) && !(candidate.Type == EventType.Mobilize && slot.Preposition is "to" or "into" or "toward" or "towards" && !tests.IsKnownActor(filler)) && !(document.Tokens[filler].Upos == Upos.NUM && candidate.Type <= EventType.Cooperate))
            {
                candidate.Recipients.Add(Carried(candidate.Head, filler) is var people and >= 0 ? people : Holder(candidate, filler) is var holder and >= 0 ? holder : filler);
                return;
            }
            else
            {
                // "ordered a carrier to the Gulf": where forces go is no party.
                other = other < 0 && candidate.Type != EventType.Mobilize && !(candidate.Type == EventType.Protest && slot.Preposition is "over" or "for" or "about" or "at" or "on") ? filler : other;
                within = within < 0 ? Inner(candidate, filler) : within;
            }
        }

        if (candidate.Entry.Symmetric)
        {
            // "discussed the crisis and the latest fighting in the north with the leaders of Chad": the other side, however far behind.
            if (candidate is { Recipients.Count: 0, Actors.Count: 1, Entry: { NeedsRecipient: true, Part: PredicatePart.Verb } } && candidate.Entry.Recipient.Any(static slot => slot.Preposition == "with")
                && Slots.Beyond(document, candidate, "with", token => tests.IsKnownActor(token) && !candidate.Actors.Contains(token)) is var partner and >= 0)
            {
                candidate.Recipients.Add(partner);
            }

            return;
        }

        if (within < 0 && candidate.Entry.Part == PredicatePart.Verb && candidate.Entry.Recipient is [{ Relation: not ArgumentRelation.None }, ..])
        {
            within = InObject(candidate);
            within = within < 0 && candidate.Type == EventType.Aid ? Beneficiary(candidate) : within;
        }

        if (within < 0 && other < 0 && candidate.Type == EventType.Request && candidate.Entry.Part == PredicatePart.Verb)
        {
            within = Asked(candidate);
        }

        if (within < 0 && other < 0 && candidate is { Type: EventType.Reject, Entry.Part: PredicatePart.Verb })
        {
            within = InComplement(candidate);
        }

        // "The opposition demanded that the king talk to parliament": what others do is none of a subject's own phrases.
        if (within < 0 && candidate.Entry.NeedsRecipient && !(candidate is { Entry.Part: PredicatePart.Noun, Support: < 0 } && document.Tokens[candidate.Head] is { Deprel: Deprel.Nsubj, Head: >= 0 and var told } && !names.IsVerbOfHappening(told)))
        {
            foreach (var slot in candidate.Entry.Recipient)
            {
                within = within < 0 && slot.Preposition is { } preposition
                    ? Slots.Beyond(document, candidate, preposition, token => tests.IsParticipant(token) && !candidate.Actors.Contains(token)) : within;
            }
        }

        within = within < 0 && (other < 0 || candidate.Type == EventType.Reject) && candidate.Entry.Part == PredicatePart.Verb ? InPattern(candidate) : within;
        if (within >= 0)
        {
            candidate.Trace.Add("recipient.within-phrase");
            candidate.Recipients.Add(within);
            candidate.Recipients.AddRange(Beside(candidate, within));
        }
        else if (other >= 0)
        {
            candidate.Recipients.Add(other);
        }
    }

    /// <summary>"the army ignored their calls": a pronoun that would stand for who acts.</summary>
    private bool IsActor(Candidate candidate, int pronoun) =>
        document.Tokens[pronoun].Upos == Upos.PRON && candidate.Actors.Exists(actor => tests.IsSame(pronoun, actor));

    /// <summary>"apologised for its colonial rule": a thing of him who acts is nobody to whom words are addressed.</summary>
    private bool IsOwn(Candidate candidate, int thing) =>
        candidate.Type < EventType.Protest && document.Child(thing, Deprel.NmodPoss) is >= 0 and var owner && document.Tokens[owner].Upos == Upos.PRON && !tests.IsPerson(thing) && !names.IsBodyRole(thing) && IsActor(candidate, owner);

    /// <summary>"hit a bus carrying schoolchildren": the people in what is hit, or -1.</summary>
    private int Carried(int verb, int thing)
    {
        if (tests.IsPerson(thing) || tests.IsKnownActor(thing))
        {
            return -1;
        }

        // The tree hangs the participle from the verb as often as from the thing.
        foreach (var clause in (int[])[.. document.ChildrenOf(thing), document.Child(verb, Deprel.Xcomp)])
        {
            if (clause > thing && document.Tokens[clause] is { Deprel: Deprel.Acl or Deprel.Xcomp, Xpos: "VBG", Lemma: "carry" or "transport" or "house" or "shelter" or "ferry" or "hold" or "take" or "bring" }
                && document.Child(clause, Deprel.Obj) is var people and >= 0 && tests.IsPerson(people))
            {
                return people;
            }
        }

        return -1;
    }

    /// <summary>"bombed a village held by rebels", "torched the home of the bishop": who holds the thing that is hit, or -1.</summary>
    private int Holder(Candidate candidate, int thing)
    {
        if (candidate.Type != EventType.Assault || tests.IsPerson(thing) || tests.IsKnownActor(thing))
        {
            return -1;
        }

        foreach (var child in document.ChildrenOf(thing))
        {
            // "burned their homes", "ambushed the governor's convoy"
            if (document.Tokens[child].Deprel == Deprel.NmodPoss && !tests.IsSettlement(thing) && tests.IsPerson(child) && !candidate.Actors.Contains(child) && !IsActor(candidate, child) && (document.Tokens[child].Upos != Upos.PRON || tests.IsResolved(child)))
            {
                return child;
            }

            if (document.Tokens[child] is { Deprel: Deprel.Acl, Xpos: "VBN", Lemma: "hold" or "control" or "occupy" or "run" or "own" or "operate" or "defend" or "man" or "use" }
                && Arguments.Subject(document, child) is var by and >= 0 && by != thing && tests.IsKnownActor(by))
            {
                return by;
            }

            if (document.Tokens[child].Deprel == Deprel.Nmod && document.CaseOf(child) == "of" && tests.IsPerson(child) && document.Tokens[child].Upos != Upos.NUM && !candidate.Actors.Contains(child))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"demanded that Iraq withdraw": who is to do what is asked for.</summary>
    private int Asked(Candidate candidate)
    {
        foreach (var clause in document.ChildrenOf(candidate.Head))
        {
            if (clause > candidate.Head && document.Tokens[clause].Deprel == Deprel.Ccomp)
            {
                var doer = Arguments.Subject(document, clause);
                return doer > candidate.Head && tests.IsKnownActor(doer) && !candidate.Actors.Contains(doer) && !IsActor(candidate, doer) ? doer : -1;
            }
        }

        return -1;
    }

    /// <summary>A party within the object, its coordinates or a second object.</summary>
    private int InObject(Candidate candidate)
    {
        var direct = Arguments.Object(document, candidate.Head);
        var party = direct >= 0 ? Inner(candidate, direct) : -1;
        foreach (var head in (int[])[candidate.Head, direct])
        {
            foreach (var child in head < 0 || party >= 0 ? [] : document.ChildrenOf(head))
            {
                if (party < 0 && child != direct && document.Tokens[child].Deprel == (head == direct ? Deprel.Conj : Deprel.Obj))
                {
                    party = Inner(candidate, child);
                }
            }
        }

        return party;
    }

    /// <summary>"refused to respond to a request from Chad": the party to whom, or within the phrase to which, what is refused would be done; or -1.</summary>
    private int InComplement(Candidate candidate)
    {
        var refused = document.Child(candidate.Head, Deprel.Xcomp);
        foreach (var preposition in refused < 0 ? [] : (string[])["to", "with"])
        {
            if (Arguments.Oblique(document, refused, preposition) is var phrase and >= 0)
            {
                return (tests.IsPerson(phrase) || names.Covering(phrase) is not null) && !candidate.Actors.Contains(phrase) ? phrase : Inner(candidate, phrase);
            }
        }

        return -1;
    }

    /// <summary>"burned a Turkish flag", "rejected the Armenian proposal", "broke through Greek lines", "gave Macedonia ammunition", "froze Libyan assets": whose the thing is that the pattern names, or -1.</summary>
    private int InPattern(Candidate candidate)
    {
        var gives = candidate.Type == EventType.Aid;
        var hit = candidate.Entry is { ActsOn: not null, Words: [_] } && candidate.Type == EventType.Reject ? Arguments.Object(document, candidate.Head) : -1;
        foreach (var word in candidate.Type is EventType.Assault or EventType.Protest or EventType.Aid or EventType.Reject or EventType.Sanction ? hit >= 0 ? [.. candidate.Words, hit] : candidate.Words : [])
        {
            foreach (var child in word == candidate.Head || document.Tokens[word].Upos != Upos.NOUN ? [] : document.ChildrenOf(word))
            {
                if (document.Tokens[child].Deprel is Deprel.Compound or Deprel.Amod or Deprel.NmodPoss && Array.IndexOf(candidate.Words, child) < 0 && names.Covering(child) is { Best: { } best }
                    && (best.State is not null || best.Actor is not null) && (!gives || best is { State: not null, Sense: NameSense.Name }) && !candidate.Actors.Contains(child))
                {
                    return child;
                }
            }
        }

        return -1;
    }

    /// <summary>"froze Iraqi and Libyan assets": further states whose adjectives are coordinated with that of a first; other coordinates come with their noun.</summary>
    private IEnumerable<int> Beside(Candidate candidate, int modifier) =>
        document.Tokens[modifier].Deprel is Deprel.Amod && names.Covering(modifier)?.Best is { State: not null }
            ? document.ChildrenOf(modifier).ToArray().Where(child => document.Tokens[child] is { Deprel: Deprel.Conj, Upos: Upos.ADJ } && names.Covering(child)?.Best is { State: not null } && !candidate.Actors.Contains(child)) : [];

    /// <summary>"rejected the findings of the UN report": the party within a phrase that is none itself.</summary>
    private int Inner(Candidate candidate, int phrase)
    {
        var party = PartyWithin.Of(document, tests, phrase, candidate.Type is EventType.Accuse or EventType.Support);
        return party >= 0 && !candidate.Actors.Contains(party) && Array.IndexOf(candidate.Words, party) < 0 ? party : -1;
    }

    /// <summary>"gave $2 million to help farmers in Chad": whom the purpose of what is given names.</summary>
    private int Beneficiary(Candidate candidate)
    {
        foreach (var word in (int[])[candidate.Head, Arguments.Object(document, candidate.Head)])
        {
            foreach (var clause in word < 0 ? [] : document.ChildrenOf(word))
            {
                if (document.Tokens[clause].Deprel is Deprel.Advcl or Deprel.Acl or Deprel.Xcomp && document.MarkOf(clause) == "to")
                {
                    var helped = Arguments.Object(document, clause);
                    var party = helped < 0 ? -1 : tests.IsParticipant(helped) ? helped : Inner(candidate, helped);
                    party = party >= 0 ? party : Inner(candidate, clause);
                    if (party >= 0)
                    {
                        return party;
                    }
                }
            }
        }

        return -1;
    }
}
