using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Step 1 of the decision procedure: which words may carry an event, in which sense, and with which arguments.</summary>
internal sealed class CandidateFinder(
    Document document, KnowledgeBase knowledge, KnownNames names, ArgumentTests tests, IReadOnlySet<string> causes,
    IReadOnlyDictionary<string, HashSet<string>> things)
{
    /// <summary>Sentences back to what somebody put forward that is then answered.</summary>
    private const int AnswerReach = 2;

    private readonly ActorFiller _arguments = new(document, names, tests);
    private readonly SupportVerbs _support = new(document, knowledge);
    private readonly Requirements _requirements = new(document, knowledge, names, tests, causes, things);

    private readonly PredicateMatcher _matcher = new(document, knowledge.Predicates);

    private readonly List<int> _silent = [];

    /// <summary>Verbs of which no entry matches, once <see cref="Find"/> has run.</summary>
    public IReadOnlyList<int> Silent => _silent;

    /// <summary>Candidates in the order of the text, refused ones among them with their reason.</summary>
    public List<Candidate> Find()
    {
        var found = new List<Candidate>();
        var byHead = new Dictionary<int, Candidate>();
        for (var token = 0; token < document.Tokens.Length; token++)
        {
            var matches = _matcher.At(token);
            if (matches.Count == 0 || IsModifierNoun(token) || IsHyphenated(token) || IsInName(token) || IsTakenUp(token) || Describes(token, matches[0].Entry))
            {
                if (matches.Count == 0 && document.Tokens[token].Upos == Upos.VERB)
                {
                    _silent.Add(token);
                }

                continue;
            }

            if (Choose(token, matches) is { } candidate)
            {
                candidate.Refusal ??= IsTopic(token) ? "what the headline is about" : null;
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

        // "The opposition refused": what names a party that acts is no event of its own.
        foreach (var party in found.Where(candidate => candidate is { Refusal: not null, Entry: { Part: PredicatePart.Noun, Refusal: null } }
            && document.Tokens[candidate.Head].Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj && tests.IsKnownActor(candidate.Head)).ToList())
        {
            found.Remove(party);
            byHead.Remove(party.Head);
        }

        // "the Government of National Accord": a word of a longer name tells nothing.
        found.RemoveAll(part => part.Entry.Part == PredicatePart.Noun && names.Covering(part.Head) is { } name && name.End - name.First > 1 && byHead.Remove(part.Head));

        // "ambushed an aid convoy", "shelled the settlement of Muda": what is hit is the target, neither help that is given nor an accord.
        found.RemoveAll(aid => aid is { Type: EventType.Aid or EventType.Agree, Entry: { Part: PredicatePart.Noun, Refusal: null } }
            && found.Exists(act => act.Type is EventType.Assault or EventType.Coerce && act.Refusal is null && (act.Recipients.Contains(aid.Head) || IsObject(aid.Head, act.Head)))
            && byHead.Remove(aid.Head));

        // "revoked a US military accord": what is ended is not made.
        found.RemoveAll(deal => deal is { Type: EventType.Agree, Entry: { Part: PredicatePart.Noun, Refusal: null, Complement: null } }
            && found.Exists(act => act is { Type: EventType.Reject, Refusal: null } && IsObject(deal.Head, act.Head)) && byHead.Remove(deal.Head));

        foreach (var reply in found.ToArray())
        {
            Answer(reply, found, byHead);
        }

        return Unclaimed(found, byHead);
    }

    /// <summary>"Nuclear talks: EU urges Iran": whether a word is in what a headline says before its colon.</summary>
    private bool IsTopic(int token)
    {
        while (token >= 0 && document.Tokens[token].Deprel != Deprel.Dislocated)
        {
            token = document.Tokens[token].Head;
        }

        return token >= 0 && document.Sentences[document.SentenceOf(token)].IsHeadline;
    }

    private bool IsObject(int noun, int verb) => document.Tokens[noun].Head == verb && document.Tokens[noun].Deprel is Deprel.Obj or Deprel.NsubjPass;

    /// <summary>"turned down an offer from China": what is answered is no event beside the answer, which goes to who made it.</summary>
    private void Answer(Candidate reply, List<Candidate> found, Dictionary<int, Candidate> byHead)
    {
        if (reply is { Refusal: null, Entry.Part: PredicatePart.Verb, Type: EventType.Reject or EventType.Agree or EventType.Concede or EventType.Support }
            && byHead.TryGetValue(Slots.ObjectOf(document, reply.Head, reply.Words), out var put)
            && put is { Entry: { Part: PredicatePart.Noun, Complement: not null }, Type: EventType.Agree or EventType.Request or EventType.Threaten })
        {
            if (reply.Recipients.Count == 0)
            {
                reply.Recipients.AddRange(put.Actors.Where(maker => !reply.Actors.Contains(maker)));
            }

            found.Remove(put);
            byHead.Remove(put.Head);
        }
        else if (reply is { Refusal: null, Recipients.Count: 0, Entry.Part: PredicatePart.Verb, Type: EventType.Reject or EventType.Agree }
            && document.Tokens[reply.Head].Deprel == Deprel.AclRelcl && Arguments.Object(document, reply.Head) is >= 0 and var answered
            && found.Find(made => made is { Refusal: null, Type: EventType.Agree or EventType.Request or EventType.Consult, Entry.Part: PredicatePart.Verb } && made != reply
                && (Array.IndexOf(made.Words, answered) >= 0 || Arguments.Object(document, made.Head) == answered)) is { } maker)
        {
            // "offered a plan, which Britain turned down"
            reply.Recipients.AddRange(maker.Actors.Where(one => !reply.Actors.Contains(one)));
        }

        if (reply is { Refusal: null, Recipients.Count: 0, Entry.Part: PredicatePart.Verb, Type: EventType.Reject or EventType.Agree } && PutBefore(reply, found) is { } before)
        {
            reply.Recipients.AddRange(before.Actors);
            reply.Trace.Add("recipient.put-before");
        }
    }

    /// <summary>"Jordan offered to mediate. Bush rejected the offer": who made, in the sentences before, what is answered without saying whose it is; null for nobody else.</summary>
    private Candidate? PutBefore(Candidate reply, List<Candidate> found)
    {
        foreach (var word in (int[])[Slots.ObjectOf(document, reply.Head, [reply.Head]), .. reply.Words])
        {
            if (word < 0 || document.Tokens[word].Upos != Upos.NOUN || document.Child(word, Deprel.Det) is not (>= 0 and var article) || document.Tokens[article].Lemma is not ("the" or "this" or "that" or "these" or "such")
                || document.HasChild(word, Deprel.Amod) || document.HasChild(word, Deprel.Compound) || document.HasChild(word, Deprel.Nmod) || document.HasChild(word, Deprel.Acl))
            {
                continue;
            }

            var sentence = document.SentenceOf(reply.Head);
            var (isOffer, isDemand) = (knowledge.WordSet("answered-offers").Contains(document.Tokens[word].Lemma), knowledge.WordSet("answered-demands").Contains(document.Tokens[word].Lemma));
            return isOffer || isDemand
                ? found.FindLast(made => made is { Refusal: null, Actors.Count: > 0 } && document.SentenceOf(made.Head) < sentence && sentence - document.SentenceOf(made.Head) <= AnswerReach
                    && (made.Type == EventType.Request || (isOffer ? made.Type == EventType.Agree : made.Type == EventType.Threaten))
                    && !made.Actors.Exists(one => reply.Actors.Exists(other => tests.IsOneParty(one, other)))) : null;
        }

        return null;
    }

    /// <summary>The first entry whose constraints hold; else the first one, refused with what it lacks; null where all act on other things.</summary>
    private Candidate? Choose(int token, IReadOnlyList<(PredicateEntry Entry, int[] Words)> matches)
    {
        Candidate? refused = null;
        foreach (var (entry, words) in matches)
        {
            if (!_requirements.ActsOn(entry, token, words))
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
                Support = entry.Part == PredicatePart.Noun ? _support.Of(token) : -1,
            };
            candidate.Trace.Add(entry.Id);
            if (entry.Refusal is not null)
            {
                return candidate;
            }

            _arguments.Fill(candidate);
            candidate.Refusal = _requirements.Lacks(candidate);
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

    /// <summary>"allied fighters", "alleged witches", "protesting truckers": a participle that says what somebody is, not what was done to him.</summary>
    private bool Describes(int token, PredicateEntry entry) =>
        document.Tokens[token] is { Deprel: Deprel.Amod or Deprel.Compound, Xpos: "VBN" or "VBG" or "VBD" } && entry is { Part: PredicatePart.Verb, Type: { } type }
        && ((type <= EventType.Protest && type is not EventType.Retreat) || document.Tokens[token].Xpos == "VBG") && !Arguments.IsInsidePhrase(document, token)
        || document.Tokens[token] is { Deprel: Deprel.Acl, Xpos: "VBN" } && entry is { Type: EventType.Support, Words: [_] }
        || document.Tokens[token] is { Deprel: Deprel.Amod, Xpos: "VBN" or "JJ" } && entry is { Part: PredicatePart.Verb, Words: [_] } && knowledge.WordSet("participles-of-state").Contains(document.Tokens[token].Form) && !Arguments.IsInsidePhrase(document, token);

    /// <summary>"the Government of National Accord": a noun within the name of a party tells of no accord.</summary>
    private bool IsInName(int token) =>
        document.Tokens[token] is { Upos: Upos.PROPN, Deprel: Deprel.Nmod or Deprel.Conj } && names.Covering(token) is { } name && name.End - name.First > 1;

    /// <summary>"the third such attack this month": how many there were, not another.</summary>
    private bool IsTakenUp(int token) => document.Tokens[token].Upos == Upos.NOUN && document.ChildWithLemma(token, "such") >= 0
        && document.ChildrenOf(token).ToArray().Any(child => document.Tokens[child].Deprel is Deprel.Amod or Deprel.Nummod && document.Tokens[child].Lemma != "such");

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
                    // A pattern that lacks what it demands leaves its words to themselves: "staged war games" is one army's show of force.
                    if (candidate.Refusal is not null && candidate.Entry.Refusal is null && inner.Refusal is null || inner.Words.Length >= candidate.Words.Length && inner.Refusal is null && candidate.Refusal is null && inner.Type != candidate.Type
                        // "signed a grain deal": what was signed is no second accord.
                        && !(candidate.Type == EventType.Support && inner is { Type: EventType.Agree, Entry.Part: PredicatePart.Noun }))
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
