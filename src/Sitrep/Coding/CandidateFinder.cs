using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Step 1 of the decision procedure: which words may carry an event, in which sense, and with which arguments.</summary>
internal sealed class CandidateFinder(
    Document document, KnowledgeBase knowledge, KnownNames names, ArgumentTests tests, IReadOnlySet<string> causes,
    IReadOnlyDictionary<string, HashSet<string>> things)
{
    /// <summary>Nouns that only count or divide what follows them: "a new round of talks", "a wave of arrests".</summary>
    private static readonly HashSet<string> Portions = new(StringComparer.Ordinal)
    {
        "round", "series", "wave", "spate", "string", "number", "set", "campaign", "couple", "day", "hour", "week", "kind", "act", "session", "batch",
        "increase", "rise", "tranche", "package", "form",
    };

    /// <summary>Tokens before a verb within which a subject that the tree lost is looked for.</summary>
    private const int FarthestSubject = 10;

    /// <summary>Candidates in the order of the text, refused ones among them with their reason.</summary>
    public List<Candidate> Find()
    {
        var found = new List<Candidate>();
        var byHead = new Dictionary<int, Candidate>();
        for (var token = 0; token < document.Tokens.Length; token++)
        {
            var matches = PredicateMatcher.At(document, knowledge.Predicates, token);
            if (matches.Count == 0 || IsModifierNoun(token) || IsHyphenated(token))
            {
                continue;
            }

            if (Choose(token, matches) is { } candidate)
            {
                found.Add(candidate);
                byHead[token] = candidate;
            }
        }

        // "A heart attack killed the mayor": what a refused sense does is refused with it.
        foreach (var candidate in found)
        {
            foreach (var actor in candidate.Actors)
            {
                if (candidate.Entry.Counts.Length > 0 && byHead.TryGetValue(actor, out var cause) && cause.Entry.Refusal is not null
                    && !tests.IsKnownActor(actor))
                {
                    candidate.Refusal ??= cause.Refusal;
                }
            }
        }

        return Unclaimed(found, byHead);
    }

    /// <summary>The first entry whose constraints hold; else the first one, refused with what it lacks; null where all act on other things.</summary>
    private Candidate? Choose(int token, List<(PredicateEntry Entry, int[] Words)> matches)
    {
        Candidate? refused = null;
        foreach (var (entry, words) in matches)
        {
            if (entry.ActsOn is { } list && !ActsOn(Arguments.Object(document, token), list, 0))
            {
                continue;
            }

            var candidate = new Candidate
            {
                Head = token,
                Entry = entry,
                Words = words,
                Refusal = entry.Refusal,
                Type = entry.Type ?? default,
                Mode = entry.Mode,
                Support = entry.Part == PredicatePart.Noun ? SupportOf(token) : -1,
            };
            candidate.Trace.Add(entry.Id);
            if (entry.Refusal is not null)
            {
                return candidate;
            }

            FillArguments(candidate);
            candidate.Refusal = Lacks(candidate);
            if (candidate.Refusal is null)
            {
                candidate.Lost.AddRange(refused?.Lost ?? []);
                return candidate;
            }

            refused ??= candidate;
            refused.Lost.Add($"{entry.Id}: {candidate.Refusal}");
        }

        return refused;
    }

    private void FillArguments(Candidate candidate)
    {
        var entry = candidate.Entry;
        // Who carries out an event by a light verb does it, whatever modifies the noun: "Turkey launched a military operation".
        var carrier = candidate.Support >= 0 ? Arguments.Subject(document, candidate.Support) : -1;
        carrier = carrier >= 0 && !IsDummy(carrier) && carrier != candidate.Head ? carrier : -1;
        foreach (var slot in entry.Actor)
        {
            if (slot.Relation == ArgumentRelation.Modifier && carrier >= 0)
            {
                break;
            }

            var filler = Slots.Fill(document, names, candidate, slot);
            if (filler >= 0 && !IsDummy(filler) && !tests.IsMeans(filler))
            {
                candidate.Actors.Add(Reporter(filler));
                if (slot.Relation == ArgumentRelation.Subject)
                {
                    candidate.Actors.AddRange(Arguments.OtherSubjects(document, candidate.Anchor, filler));
                }

                break;
            }
        }

        if (candidate.Actors.Count == 0 && carrier >= 0)
        {
            candidate.Actors.Add(carrier);
        }

        // "A report by the UN accused": whoever stands within a subject that is no party itself.
        if (entry is { Part: PredicatePart.Verb, NeedsActor: true, Counts.Length: 0 } && candidate.Actors is [var thing] && !tests.IsParticipant(thing)
            && PartyWithin.Of(document, tests, thing) is var author and >= 0)
        {
            candidate.Actors[0] = author;
            candidate.Trace.Add("actor.within-phrase");
        }

        if (entry is { Part: PredicatePart.Verb, NeedsActor: true, Actor: [{ Relation: ArgumentRelation.Subject }, ..] }
            && !candidate.Actors.Exists(tests.IsParticipant) && LostSubject(candidate.Head) is var lost and >= 0)
        {
            candidate.Actors.Clear();
            candidate.Actors.Add(lost);
            candidate.Trace.Add("actor.before-verb");
        }

        FillRecipients(candidate);
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
        return reporter >= 0 && document.Tokens[reporter].Upos != Upos.PRON && tests.IsKnownActor(reporter) ? reporter : pronoun;
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
                var governed = document.Tokens[token].Deprel is Deprel.Nmod or Deprel.NmodPoss or Deprel.Compound or Deprel.Amod
                    || document.CaseOf(token).Length > 0;
                if (!governed)
                {
                    return token;
                }
            }
        }

        return -1;
    }

    /// <summary>The first slot that holds a party; else a party within what a slot holds; else whatever stands there.</summary>
    private void FillRecipients(Candidate candidate)
    {
        var (within, other) = (-1, -1);
        foreach (var slot in candidate.Entry.Recipient)
        {
            var filler = Slots.Fill(document, names, candidate, slot);
            if (filler < 0 || IsDummy(filler) || candidate.Actors.Contains(filler))
            {
                continue;
            }

            if (candidate.Entry.Symmetric)
            {
                candidate.Recipients.Add(filler);
            }
            else if (tests.IsParticipant(filler))
            {
                candidate.Recipients.Add(filler);
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

    private string? Lacks(Candidate candidate)
    {
        var entry = candidate.Entry;
        var verb = entry.Part == PredicatePart.Noun ? -1 : candidate.Head;
        if (entry.Object != ArgumentClasses.Any)
        {
            var argument = verb >= 0 ? Arguments.Object(document, verb) : First(candidate.Recipients);
            argument = argument >= 0 && Array.IndexOf(candidate.Words, argument) < 0 ? argument : First(candidate.Recipients);
            if (!tests.Is(argument, entry.Object))
            {
                return $"the object of '{string.Join(' ', entry.Words)}' is no {Describe(entry.Object)}";
            }
        }

        if (entry.Subject != ArgumentClasses.Any)
        {
            var argument = verb >= 0 ? Arguments.Subject(document, verb) : First(candidate.Actors);
            if (!tests.Is(argument, entry.Subject))
            {
                return $"the subject of '{string.Join(' ', entry.Words)}' is no {Describe(entry.Subject)}";
            }
        }

        if (candidate.Type == EventType.Assault && NobodyActs(candidate) is { } cause)
        {
            return $"'{document.Tokens[cause].Lemma}': an accident, a disaster or a disease, not an act";
        }

        if (entry.NeedsActor && !candidate.Actors.Exists(tests.IsParticipant)
            && !(entry.Symmetric && candidate.Recipients.Exists(tests.IsParticipant)))
        {
            return $"no known actor does '{string.Join(' ', entry.Words)}'";
        }

        // An object of the class that the entry wants is somebody already: "freed two homeguards".
        return entry.NeedsRecipient && entry.Object == ArgumentClasses.Any && !candidate.Recipients.Exists(tests.IsParticipant)
            && !(entry.Symmetric && (candidate.Actors.Count > 1 || candidate.Actors.Exists(HasPartner)))
            ? $"nobody known receives '{string.Join(' ', entry.Words)}'"
            : null;
    }

    /// <summary>Whether a phrase is of a list of things, by its head, a coordinate, or what it is a number, a part or a kind of.</summary>
    private bool ActsOn(int phrase, string list, int depth)
    {
        if (phrase >= 0 && list == "anything")
        {
            return true;
        }

        if (phrase < 0 || depth > 3 || !things.TryGetValue(list, out var words))
        {
            return false;
        }

        if (words.Contains(document.Tokens[phrase].Lemma) || words.Contains(document.Tokens[phrase].Form))
        {
            return true;
        }

        foreach (var child in document.ChildrenOf(phrase))
        {
            if ((document.Tokens[child].Deprel is Deprel.Conj or Deprel.Nummod || (document.Tokens[child].Deprel == Deprel.Nmod && document.CaseOf(child) is "of" or "in"))
                && ActsOn(child, list, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The earthquake killed 20", "died in a crash": the word that says that nobody did it, or null.</summary>
    private int? NobodyActs(Candidate candidate)
    {
        if (candidate.Entry.Counts.Length == 0)
        {
            return null;
        }

        foreach (var actor in candidate.Actors)
        {
            if (causes.Contains(document.Tokens[actor].Lemma) && !IsGunfire(actor))
            {
                return actor;
            }
        }

        foreach (var preposition in (string[])["in", "by", "of", "from", "during", "after"])
        {
            var oblique = Arguments.Oblique(document, candidate.Head, preposition);
            if (oblique >= 0 && causes.Contains(document.Tokens[oblique].Lemma) && !IsGunfire(oblique))
            {
                return oblique;
            }
        }

        return null;
    }

    /// <summary>"machine gun fire", "by firing on the car": fire that somebody opens.</summary>
    private bool IsGunfire(int cause)
    {
        if (document.Tokens[cause].Lemma is not ("fire" or "firing"))
        {
            return false;
        }

        foreach (var child in document.ChildrenOf(cause))
        {
            if (document.Tokens[child].Deprel is Deprel.Compound or Deprel.Amod
                && (names.Covering(child) is not null || names.IsRoleModifier(child) || knowledge.Things.Is(document.Tokens[child].Lemma, ThingKind.Weapon, ThingKind.MilitaryPlatform)
                    || document.Tokens[child].Lemma is "friendly" or "enemy" or "hostile" or "small" or "heavy" or "cross" or "indirect" or "artillery" or "gun"))
            {
                return true;
            }
        }

        return document.Tokens[cause].Form.Equals("firing", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"US and Jordanian forces": whether a phrase names two parties.</summary>
    private bool HasPartner(int actor)
    {
        foreach (var child in document.ChildrenOf(actor))
        {
            if ((document.Tokens[child].Deprel == Deprel.Conj && tests.IsParticipant(child))
                || (document.Tokens[child].Deprel is Deprel.Nmod or Deprel.Compound or Deprel.Amod && HasPartner(child)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Describe(ArgumentClasses wanted) => wanted.ToString().ToLowerInvariant().Replace(", ", " or ", StringComparison.Ordinal);

    private static int First(List<int> tokens) => tokens.Count > 0 ? tokens[0] : -1;

    private bool IsDummy(int token) => document.Tokens[token].Deprel == Deprel.Expl
        || TimeWord.Of(document.Tokens[token]).Kind is TimeWordKind.Weekday or TimeWordKind.Month or TimeWordKind.Day or TimeWordKind.DayPart
        || (document.Tokens[token].Lemma is "there" or "this" or "that" or "which" or "what" && document.Tokens[token].Upos is Upos.PRON or Upos.DET);

    /// <summary>The light verb that carries an event noun as its object, or -1.</summary>
    private int SupportOf(int noun)
    {
        ref readonly var token = ref document.Tokens[noun];
        if (token.Head < 0)
        {
            return -1;
        }

        var verb = token.Deprel switch
        {
            // "was responsible for the bombing"
            Deprel.Obl or Deprel.Nmod when IsResponsibleFor(noun) => token.Head,
            Deprel.Obj or Deprel.NsubjPass or Deprel.Obl => token.Head,
            Deprel.Conj when document.Tokens[token.Head].Deprel is Deprel.Obj => document.Tokens[token.Head].Head,
            // "began a new round of talks"
            Deprel.Nmod when document.CaseOf(noun) is "of" or "in" && Portions.Contains(document.Tokens[token.Head].Lemma)
                && document.Tokens[token.Head].Deprel is Deprel.Obj or Deprel.NsubjPass => document.Tokens[token.Head].Head,
            // "the attacks launched by rebels"
            _ => ParticipleOf(noun),
        };
        return IsResponsibleFor(noun) ? token.Head : verb >= 0 && document.Tokens[verb].Upos == Upos.VERB
            && knowledge.LightVerbs.Carries(LightVerbKey(verb), token.Deprel == Deprel.Obl ? document.CaseOf(noun) : "") ? verb : -1;
    }

    private bool IsResponsibleFor(int noun) =>
        document.CaseOf(noun) == "for" && document.Tokens[document.Tokens[noun].Head].Lemma == "responsible";

    private int ParticipleOf(int noun)
    {
        foreach (var child in document.ChildrenOf(noun))
        {
            if (document.Tokens[child] is { Deprel: Deprel.Acl, Xpos: "VBN" } or { Deprel: Deprel.AclRelcl })
            {
                return child;
            }
        }

        return -1;
    }

    private string LightVerbKey(int verb)
    {
        if (document.Child(verb, Deprel.Obj) is var part and >= 0 && document.Tokens[part].Lemma == "part")
        {
            return $"{document.Tokens[verb].Lemma} part";
        }

        var particle = document.Child(verb, Deprel.CompoundPrt);
        return particle < 0 ? document.Tokens[verb].Lemma : $"{document.Tokens[verb].Lemma} {document.Tokens[particle].Lemma}";
    }

    /// <summary>"a Russian-backed offensive", "the Saudi-led coalition": a participle that describes what it modifies.</summary>
    private bool IsHyphenated(int token) =>
        token > 0 && document.Tokens[token] is { Deprel: Deprel.Amod, Xpos: "VBN" or "VBD" } && document.Tokens[token - 1].Form == "-";

    /// <summary>"attack helicopter", "peace talks venue": a noun that only modifies another carries no event.</summary>
    private bool IsModifierNoun(int token) =>
        document.Tokens[token].Upos is Upos.NOUN or Upos.PROPN
        && document.Tokens[token].Deprel is Deprel.Compound or Deprel.Flat or Deprel.Amod or Deprel.NmodDesc;

    /// <summary>
    /// Drops words that belong to a longer pattern, and the light verb of a noun that carries the event itself.
    /// A longer pattern without a mode takes that of its noun ("launched an air strike").
    /// </summary>
    private static List<Candidate> Unclaimed(List<Candidate> found, Dictionary<int, Candidate> byHead)
    {
        var dropped = new HashSet<Candidate>();
        foreach (var candidate in found)
        {
            foreach (var word in candidate.Words)
            {
                if (word != candidate.Head && byHead.TryGetValue(word, out var inner))
                {
                    if (inner.Words.Length >= candidate.Words.Length && inner.Refusal is null && candidate.Refusal is null && inner.Type != candidate.Type)
                    {
                        continue;
                    }

                    candidate.Mode = inner.Type == candidate.Type && inner.Refusal is null ? inner.Mode ?? candidate.Mode : candidate.Mode;
                    dropped.Add(inner);
                }
            }

            if (candidate is { Support: >= 0, Refusal: null } && byHead.TryGetValue(candidate.Support, out var light)
                && light.Words.Length == 1 && light != candidate)
            {
                dropped.Add(light);
            }
        }

        found.RemoveAll(dropped.Contains);
        return found;
    }
}
