using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Where an entry's slots stand in the tree: subjects, objects, possessors, modifiers and prepositional phrases.</summary>
internal static class Slots
{
    /// <summary>Tokens to the right of a verb within which a prepositional phrase of its clause still counts as its own.</summary>
    private const int Farthest = 14;

    /// <summary>The same where only a phrase that names a party counts.</summary>
    private const int FarthestBeyond = 30;

    private const int MaxClimb = 6;

    /// <summary>Head token of what fills a slot, or -1.</summary>
    public static int Fill(Document document, KnownNames names, Candidate candidate, ArgumentSlot slot)
    {
        var filler = Find(document, names, candidate, slot);
        // "exploded in front of the embassy"
        if (filler >= 0 && document.Tokens[filler].Lemma == "front" && document.CaseOf(filler) == "in" && Arguments.Oblique(document, filler, "of") is var faced and >= 0)
        {
            return faced;
        }

        // "Washington, to which the envoy appealed": whom the pronoun stands for.
        return filler >= 0 && slot.Relation == ArgumentRelation.Oblique && document.Tokens[filler].Xpos is "WDT" or "WP" ? Arguments.Relativised(document, candidate.Anchor, filler) : filler;
    }

    private static int Find(Document document, KnownNames names, Candidate candidate, ArgumentSlot slot)
    {
        var isNoun = candidate.Entry.Part == PredicatePart.Noun;
        return slot.Relation switch
        {
            ArgumentRelation.Subject => isNoun && candidate.Support < 0 ? -1
                : Outside(candidate, Arguments.Subject(document, candidate.Anchor) is var subject && subject < 0 && candidate.Entry.Part == PredicatePart.Adjective
                    // "remained on strike", "marched in defiance of the ban": who does so.
                    && document.Tokens[candidate.Anchor] is { Deprel: Deprel.Obl or Deprel.Xcomp, Head: >= 0 and var verb } ? Arguments.Subject(document, verb)
                    : subject < 0 && candidate.Entry.Part == PredicatePart.Adjective ? Arguments.Author(document, candidate.Anchor) : subject),
            ArgumentRelation.Object => isNoun && candidate.Support < 0 ? -1
                : Object(document, names, candidate),
            ArgumentRelation.IndirectObject => Arguments.IndirectObject(document, candidate.Anchor),
            ArgumentRelation.Possessor => Possessor(document, candidate),
            ArgumentRelation.Modifier => Modifier(document, names, candidate),
            ArgumentRelation.Oblique when Stranded(document, candidate, slot.Preposition!) is var shot and >= 0 => shot,
            ArgumentRelation.Oblique => Prepositional(document, names, candidate, slot.Preposition!) is var phrase and >= 0 ? phrase
                : BesideHappening(document, names, candidate, slot.Preposition!),
            _ => -1,
        };
    }

    /// <summary>"The convoy was fired at near Goma": the subject of a passive whose preposition stands without a noun; -1 for none.</summary>
    private static int Stranded(Document document, Candidate candidate, string preposition)
    {
        if (candidate.Entry.Part != PredicatePart.Verb || !Arguments.IsPassive(document, candidate.Head) || document.Child(candidate.Head, Deprel.NsubjPass) is not (>= 0 and var subject))
        {
            return -1;
        }

        foreach (var word in candidate.Words)
        {
            if (document.Tokens[word].Lemma == preposition && (word + 1 == document.Tokens.Length || document.Tokens[word + 1].Upos is Upos.ADP or Upos.SCONJ or Upos.PUNCT or Upos.ADV))
            {
                return subject;
            }
        }

        return -1;
    }

    /// <summary>The object, also where the pattern holds it, if it is people or a body: "took in refugees", "dissolved parliament".</summary>
    private static int Object(Document document, KnownNames names, Candidate candidate)
    {
        var direct = candidate.Support >= 0 ? Arguments.Object(document, candidate.Anchor) : ObjectOf(document, candidate.Head, candidate.Words);
        return direct >= 0 && direct != candidate.Head && (names.IsPersonRole(direct) || names.IsBodyRole(direct)) ? direct : Outside(candidate, direct);
    }

    /// <summary>The object of a verb; "hand over the arms": also what the tree gives to the particle of its pattern.</summary>
    public static int ObjectOf(Document document, int verb, int[] words)
    {
        var direct = Arguments.Object(document, verb);
        if (direct >= 0 || words.Length == 1 || Arguments.IsPassive(document, verb))
        {
            return direct;
        }

        return document.Tokens[words[^1]] is { Deprel: Deprel.Case, Head: >= 0 and var governed } particle && document.Tokens[governed].Head == verb
            && (document.Tokens[governed].Deprel == Deprel.Obj || (document.Tokens[governed].Deprel == Deprel.Obl && particle.Lemma is "down" or "up" or "out" or "off" or "away")) ? governed : -1;
    }

    private static int Outside(Candidate candidate, int token) =>
        token >= 0 && (Array.IndexOf(candidate.Words, token) >= 0 || token == candidate.Head) ? -1 : token;

    private static int Possessor(Document document, Candidate candidate)
    {
        foreach (var word in candidate.Words)
        {
            var owner = document.Child(word, Deprel.NmodPoss);
            if (owner >= 0)
            {
                // "ISIL, whose attacks": who the pronoun stands for.
                return document.Tokens[owner].Xpos == "WP$" && Relative(document, word) is var whose and >= 0 ? whose : owner;
            }
        }

        return -1;
    }

    private static int Relative(Document document, int word)
    {
        for (var (at, climbed) = (word, 0); at >= 0 && climbed < MaxClimb; at = document.Tokens[at].Head, climbed++)
        {
            if (document.Tokens[at].Deprel == Deprel.AclRelcl)
            {
                return document.Tokens[at].Head;
            }
        }

        // Where the tree makes another clause of it, the noun before the comma is meant.
        var owner = document.Child(word, Deprel.NmodPoss);
        var before = owner > 1 && document.Tokens[owner - 1].Form == "," ? owner - 2 : owner - 1;
        return before >= 0 && document.IsNominal(before) ? before : -1;
    }

    /// <summary>"Russian airstrikes", "rebel shelling", "NATO raid": a modifier that names an actor.</summary>
    /// <remarks>"Kabul bombing", "Tehran protests", "Geneva talks": a capital before what happens there is where, not who.</remarks>
    private static int Modifier(Document document, KnownNames names, Candidate candidate)
    {
        if (candidate.Entry.Part == PredicatePart.Verb)
        {
            // "Indian jets pounded bunkers": whose the weapon is that does it.
            return Arguments.Subject(document, candidate.Head) is var subject and >= 0 ? ModifierOf(document, names, candidate, subject) : -1;
        }

        // "an Israeli air raid": the tree may give the modifier to the first word of the pattern.
        foreach (var word in candidate.Words.OrderByDescending(static word => word))
        {
            if (ModifierOf(document, names, candidate, word) is var modifier and >= 0 && Array.IndexOf(candidate.Words, modifier) < 0)
            {
                return modifier;
            }
        }

        return -1;
    }

    private static int ModifierOf(Document document, KnownNames names, Candidate candidate, int noun)
    {
        var role = -1;
        foreach (var child in document.ChildrenOf(noun))
        {
            if (document.Tokens[child].Deprel is not (Deprel.Amod or Deprel.Compound))
            {
                continue;
            }

            if (names.Covering(child) is { } name)
            {
                // "Yemen wedding airstrike": what is hit stands between.
                if (name.Best is { State: not null, Sense: NameSense.Name } && name.End < noun && IsHitBefore(document, names, noun))
                {
                    continue;
                }

                if ((name.Best is { Sense: NameSense.Capital } && candidate.Type is EventType.Assault or EventType.Protest or EventType.Consult) || IsScene(document, names, candidate, noun, name))
                {
                    continue;
                }

                return child;
            }

            role = role < 0 && names.IsRoleModifier(child) && !(child == noun - 1 && IsHitBefore(document, names, noun)) ? child : role;
        }

        return role;
    }

    private static bool IsHitBefore(Document document, KnownNames names, int noun) =>
        document.Tokens[noun - 1] is { Upos: Upos.NOUN, Deprel: Deprel.Compound } hit && (hit.Lemma is "wedding" or "funeral" || names.Knowledge.Things.Is(hit.Lemma, ThingKind.Facility));

    /// <summary>
    /// "Haiti massacre", "Nigeria attack kills 12": a state's name, no adjective, before violence by hand is where it was; what is done from
    /// afar, to somebody named or in another state is its own ("Israel raid", "the Iran attack on a tanker").
    /// </summary>
    private static bool IsScene(Document document, KnownNames names, Candidate candidate, int noun, KnownName name)
    {
        if (name.Best is not { State: { } state, Sense: NameSense.Name } || candidate.Type is not (EventType.Assault or EventType.Protest) || candidate.Mode is "aerial" or "drone" or "heavy-weapons"
            || document.Tokens[noun].Lemma is "raid" or "strike" or "offensive" or "operation" or "invasion" or "incursion" or "bombardment" || document.Tokens[name.First].Form is "US" or "U.S." or "UK" or "UAE"
            || Arguments.Oblique(document, noun, "on") >= 0 || Arguments.Oblique(document, noun, "against") >= 0 || Arguments.Oblique(document, noun, "of") >= 0)
        {
            return false;
        }

        var sentence = document.Sentences[document.SentenceOf(noun)];
        return !names.All.Any(other => other.First >= sentence.First && other.First < sentence.End && other.Best?.State is { } elsewhere && elsewhere.Id != state.Id && document.CaseOf(other.End - 1) is "in" or "at" or "near");
    }

    /// <summary>"Clashes erupted between rebels and soldiers": a phrase of the event noun that the tree hangs from the verb which says no more than that it happened.</summary>
    private static int BesideHappening(Document document, KnownNames names, Candidate candidate, string preposition) =>
        candidate.Entry.Part == PredicatePart.Noun && candidate.Support < 0 && preposition is "between" or "with" or "against" or "among"
            && document.Tokens[candidate.Head] is { Deprel: Deprel.Nsubj, Head: >= 0 and var verb } && names.IsVerbOfHappening(verb)
            ? Arguments.Oblique(document, verb, preposition) : -1;

    /// <summary>"between soldiers loyal to Kiir and bodyguards of Machar": the second side, where the tree has coordinated it with something within the first; or -1.</summary>
    public static int SecondSide(Document document, int first)
    {
        if (document.CaseOf(first) != "between" || document.HasChild(first, Deprel.Conj))
        {
            return -1;
        }

        var end = document.Sentences[document.SentenceOf(first)].End;
        for (var token = first + 1; token < end && document.Dominates(first, token); token++)
        {
            if (document.Tokens[token].Deprel == Deprel.Conj && document.IsNominal(token) && document.ChildWithLemma(token, "and") >= 0)
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>Who made, put forward or wrote something, by a participle behind it; or -1.</summary>
    private static int Maker(Document document, int thing)
    {
        foreach (var clause in document.ChildrenOf(thing))
        {
            if (document.Tokens[clause] is { Deprel: Deprel.Acl, Xpos: "VBN", Lemma: "make" or "file" or "lodge" or "submit" or "propose" or "table" or "put" or "issue" or "draft" or "sponsor" or "present" or "bring" or "lay" or "draw" or "launch" or "write" or "pass" or "announce" or "broker" }
                && Arguments.Subject(document, clause) is var maker and >= 0 && maker != thing)
            {
                return maker;
            }
        }

        return -1;
    }

    private static int Prepositional(Document document, KnownNames names, Candidate candidate, string preposition)
    {
        foreach (var word in candidate.Words)
        {
            var found = Arguments.Oblique(document, word, preposition);
            if (found >= 0)
            {
                // "cooperated with the authorities": people whom the pattern names are a party all the same.
                return names.IsPersonRole(found) ? found : Outside(candidate, found);
            }

            // "rejected an offer made by the rebels", "an appeal filed by his lawyers": who made what the pattern names.
            if (preposition is "by" or "from" && word != candidate.Head && Maker(document, word) is var maker and >= 0)
            {
                return maker;
            }
        }

        // "condemnation came from the bloc", "arms came to the rebels from": what comes is the event itself.
        if (candidate.Entry.Part == PredicatePart.Noun && document.Tokens[candidate.Head] is { Deprel: Deprel.Nsubj, Head: >= 0 and var comes }
            && document.Tokens[comes].Lemma is "come" or "arrive" or "flow" or "pour" && preposition is "from" or "to"
            && Arguments.Oblique(document, comes, preposition) is var source and >= 0)
        {
            return source;
        }

        if (candidate.Support >= 0)
        {
            var found = Arguments.Oblique(document, candidate.Support, preposition);
            if (found >= 0)
            {
                return found;
            }
        }

        // "condemned the attack on the convoy": a phrase right behind the noun that the tree hangs from its verb.
        if (candidate.Entry.Part == PredicatePart.Noun && candidate.Support < 0 && document.Tokens[candidate.Head] is { Deprel: Deprel.Obj or Deprel.NsubjPass or Deprel.Nsubj, Head: >= 0 and var governor } && preposition is "on" or "against"
            && Arguments.Oblique(document, governor, preposition) is var beside && beside > candidate.Head && document.Child(beside, Deprel.Case) == candidate.Head + 1)
        {
            return Outside(candidate, beside);
        }

        // "the extradition of a suspect from Spain to Chile": the phrase may hang from whom it is done to.
        if (candidate.Entry.Part == PredicatePart.Noun && candidate.Support < 0 && preposition is "from" or "to" or "by"
            && Arguments.Oblique(document, candidate.Head, "of") is var whom and >= 0)
        {
            return Outside(candidate, Arguments.Oblique(document, whom, preposition));
        }

        // "launched rockets at the base": the phrase may hang from the object.
        var direct = document.Child(candidate.Anchor, Deprel.Obj);
        var below = direct >= 0 && direct != candidate.Head ? Outside(candidate, Arguments.Oblique(document, direct, preposition)) : -1;
        // "pulled its troops out of Chad"
        if (below < 0 && preposition is "of" or "from" && candidate.Words.Length > 1 && document.Tokens[candidate.Words[^1]] is { Form: "out" or "of", Deprel: Deprel.Case, Head: >= 0 and var left })
        {
            return left;
        }

        // An "of" phrase belongs to the noun before it and to nothing further off.
        return below >= 0 || preposition == "of" || candidate.Entry.Part == PredicatePart.Noun && candidate.Support < 0 ? below
            : WithinClause(document, candidate, preposition);
    }

    /// <summary>
    /// "returned a mask that was stolen in 1989 to Greece": a phrase behind a clause that modifies the object; the first that
    /// <paramref name="fits"/>, before anything else has a subject of its own.
    /// </summary>
    public static int Beyond(Document document, Candidate candidate, string preposition, Func<int, bool> fits)
    {
        var end = document.Sentences[document.SentenceOf(candidate.Anchor)].End;
        for (var token = candidate.Words[^1] + 1; token < end && token <= candidate.Words[^1] + FarthestBeyond; token++)
        {
            if (document.Tokens[token] is { Deprel: Deprel.Conj, Upos: Upos.VERB } && document.Tokens[token].Head == candidate.Anchor)
            {
                // "defended the raid and called for a meeting of the bloc": what is done next has its own.
                return -1;
            }

            if (document.Tokens[token].Deprel is Deprel.Obl or Deprel.Nmod && document.IsNominal(token) && !Arguments.IsTime(document, token)
                && string.Equals(document.CaseOf(token), preposition, StringComparison.Ordinal)
                && Array.IndexOf(candidate.Words, token) < 0 && fits(token))
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>"provided $2 million in aid to Fiji": a phrase further down the same clause, to the right of the verb.</summary>
    private static int WithinClause(Document document, Candidate candidate, string preposition)
    {
        var clause = document.ClauseOf(candidate.Anchor);
        var end = document.Sentences[document.SentenceOf(candidate.Anchor)].End;
        for (var token = candidate.Words[^1] + 1; token < end && token <= candidate.Words[^1] + Farthest; token++)
        {
            if (document.Tokens[token].Deprel is Deprel.Obl or Deprel.Nmod && document.IsNominal(token)
                && string.Equals(document.CaseOf(token), preposition, StringComparison.Ordinal)
                && document.ClauseOf(token) == clause && Array.IndexOf(candidate.Words, token) < 0)
            {
                return token;
            }
        }

        return -1;
    }
}
