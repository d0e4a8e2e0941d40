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
        var (within, other) = (-1, -1);
        foreach (var slot in candidate.Entry.Recipient)
        {
            var filler = Slots.Fill(document, names, candidate, slot);
            if (filler < 0 || Arguments.IsDummy(document, filler) || candidate.Actors.Contains(filler))
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
            else if (tests.IsParticipant(filler))
            {
                candidate.Recipients.Add(Carried(filler) is var people and >= 0 ? people : filler);
                return;
            }
            else
            {
                other = other < 0 ? filler : other;
                within = within < 0 ? Inner(candidate, filler) : within;
            }
        }

        if (candidate.Entry.Symmetric)
        {
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

        if (within < 0 && candidate.Entry.NeedsRecipient)
        {
            foreach (var slot in candidate.Entry.Recipient)
            {
                within = within < 0 && slot.Preposition is { } preposition
                    ? Slots.Beyond(document, candidate, preposition, token => tests.IsParticipant(token) && !candidate.Actors.Contains(token)) : within;
            }
        }

        if (within >= 0)
        {
            candidate.Trace.Add("recipient.within-phrase");
            candidate.Recipients.Add(within);
        }
        else if (other >= 0)
        {
            candidate.Recipients.Add(other);
        }
    }

    /// <summary>"hit a bus carrying schoolchildren": the people in what is hit, or -1.</summary>
    private int Carried(int thing)
    {
        if (tests.IsPerson(thing) || tests.IsKnownActor(thing))
        {
            return -1;
        }

        foreach (var clause in document.ChildrenOf(thing))
        {
            if (document.Tokens[clause] is { Deprel: Deprel.Acl, Xpos: "VBG", Lemma: "carry" or "transport" or "house" or "shelter" or "ferry" or "hold" or "take" or "bring" }
                && document.Child(clause, Deprel.Obj) is var people and >= 0 && tests.IsPerson(people))
            {
                return people;
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
                return doer > candidate.Head && document.Tokens[doer].Upos != Upos.PRON && tests.IsKnownActor(doer) && !candidate.Actors.Contains(doer) ? doer : -1;
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

    /// <summary>"rejected the findings of the UN report": the party within a phrase that is none itself.</summary>
    private int Inner(Candidate candidate, int phrase)
    {
        var party = PartyWithin.Of(document, tests, phrase);
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
