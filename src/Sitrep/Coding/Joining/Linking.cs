using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>How candidates of one sentence tell of one happening: a killing of the attack that it was done in.</summary>
internal static class Linking
{
    /// <summary>Tokens between two counts that are told in one breath.</summary>
    private const int FarthestCount = 16;

    private const string CrowdControl = "crowd-control";
    private const string Demonstration = "demo";

    /// <summary>Gathers what tells of one happening within a clause: "killed in an attack", "the blast wounded", "when a bomb exploded".</summary>
    public static void Parts(ArticleReading reading, List<Candidate> candidates, Dictionary<int, Candidate> byToken)
    {
        var document = reading.Document;
        foreach (var whole in candidates)
        {
            // "an offensive that would target rebels": an event noun that does the deed is the deed.
            foreach (var actor in whole.Actors.ToArray())
            {
                if (whole.Refusal is null && byToken.TryGetValue(actor, out var noun) && noun != whole && noun.Entry.Part == PredicatePart.Noun
                    && noun.Type == whole.Type && (noun.Refusal is null || noun.Refusal.StartsWith("nobody", StringComparison.Ordinal)
                        || noun.Refusal.StartsWith("no known", StringComparison.Ordinal)))
                {
                    Join(document, whole, noun, byToken);
                }
            }
        }

        foreach (var means in candidates)
        {
            if (means.Refusal is null && byToken[means.Head] == means && means.Type == EventType.Consult && Purpose(document, means, byToken) is { } message)
            {
                Convey(document, means, message, byToken);
            }
        }

        // "began a hunger strike to protest against the authorities": the purpose says against whom.
        foreach (var protest in candidates.Where(static one => one is { Type: EventType.Protest, Refusal: null, Recipients.Count: 0, Entry.Symmetric: false }))
        {
            var aim = candidates.Find(other => other is { Refusal: null, Recipients.Count: > 0, Type: EventType.Accuse or EventType.Reject or EventType.Request }
                && (document.Tokens[other.Head].Head == protest.Anchor || Array.IndexOf(protest.Words, document.Tokens[other.Head].Head) >= 0) && document.MarkOf(other.Head) == "to");
            protest.Recipients.AddRange(aim?.Recipients ?? []);
            if (aim is not null && document.Tokens[aim.Head].Lemma is "protest" or "demonstrate")
            {
                Join(document, protest, aim, byToken);
            }
        }

        foreach (var part in candidates)
        {
            if (byToken[part.Head] != part || part.Refusal is not null || (Whole(document, part, byToken) ?? Coordinated(document, part, candidates)) is not { } whole || whole == part || IsAnotherDeed(document, whole, part) || Scenes.AreApart(reading, whole, part)
                // "shot dead while planning an attack"
                || (part.Entry.Status is Status.Planned or Status.Hypothetical && whole.Status == Status.Happened)
                || whole.Refusal is not null || whole.Type != part.Type || whole.Entry.Symmetric != part.Entry.Symmetric && part.Actors.Count > 1)
            {
                continue;
            }

            // "No one was killed in the blast": the blast was.
            if (whole.Status == Status.Negated && part.Status == Status.Happened && whole.Entry.Counts.Length > 0)
            {
                continue;
            }

            while (byToken.TryGetValue(whole.Head, out var merged) && merged != whole)
            {
                whole = merged;
            }

            Join(document, whole, part, byToken);
        }
    }

    /// <summary>"killed seven and abducted 50 others", "searched the office and arrested nine": a captive or a victim of another kind is told of apart.</summary>
    private static bool IsAnotherDeed(Document document, Candidate whole, Candidate part) =>
        whole.Mode != part.Mode && (whole.Mode is "abduct" or "sexual" or "arrest" || part.Mode is "abduct" or "sexual" or "arrest")
        && whole.Entry.Part == PredicatePart.Verb && part.Entry.Part == PredicatePart.Verb && part.Recipients.Count > 0
        && part.Recipients.TrueForAll(hit => document.Tokens[hit].Upos != Upos.PRON && !whole.Recipients.Contains(hit));

    /// <summary>
    /// What somebody is called or written to for: "telephoned the king to congratulate him", "sent a letter threatening to";
    /// the call is how it was said.
    /// </summary>
    private static Candidate? Purpose(Document document, Candidate means, Dictionary<int, Candidate> byToken)
    {
        if (means.Mode != "phone" && !means.Entry.Words.Contains("letter"))
        {
            return null;
        }

        return byToken.Values.FirstOrDefault(message => message != means && message.Refusal is null && message.Entry.Part == PredicatePart.Verb
            && message.Type is EventType.Support or EventType.Agree or EventType.Request or EventType.Accuse or EventType.Threaten or EventType.Reject
            && document.Tokens[message.Head].Deprel is Deprel.Advcl or Deprel.Xcomp or Deprel.Acl
            && (document.MarkOf(message.Head) == "to" || document.Tokens[message.Head].Xpos == "VBG")
            && (document.Tokens[message.Head].Head == means.Head || means.Words.Contains(document.Tokens[message.Head].Head)
                || means.Recipients.Contains(document.Tokens[message.Head].Head)
                // "called Turkish President Tayyip Erdogan to convey": a name that the tree cut in two.
                || (document.Tokens[document.Tokens[message.Head].Head] is { Upos: Upos.PROPN, Head: var above } && above == means.Head)));
    }

    private static void Convey(Document document, Candidate means, Candidate message, Dictionary<int, Candidate> byToken)
    {
        message.Parts.Add(means);
        message.Trace.AddRange(means.Trace);
        message.Status = means.Status;
        message.Actors.Clear();
        message.Actors.AddRange(means.Actors);
        if (means.Recipients.Count > 0 && message.Recipients.TrueForAll(recipient => document.Tokens[recipient].Upos == Upos.PRON))
        {
            message.Recipients.Clear();
            message.Recipients.AddRange(means.Recipients);
        }

        byToken[means.Head] = message;
    }

    internal static void Join(Document document, Candidate whole, Candidate part, Dictionary<int, Candidate> byToken)
    {
        whole.Parts.Add(part);
        // "blocked the highway in protest" is more than a demonstration.
        whole.Mode = part.Entry.Part == PredicatePart.Noun && part.Mode != Demonstration ? part.Mode ?? whole.Mode : whole.Mode ?? part.Mode;
        whole.Weapon ??= part.Weapon;
        whole.Trace.AddRange(part.Trace);
        byToken[part.Head] = whole;
        Inherit(document, whole, part);
    }

    private static void Inherit(Document document, Candidate whole, Candidate part)
    {
        // "The blast killed 17": the event noun was the subject, and whoever did the blast did the killing.
        whole.Actors.RemoveAll(actor => actor == part.Head || document.Dominates(part.Head, actor));
        if (whole.Actors.Count == 0)
        {
            whole.Actors.AddRange(part.Actors);
            if (part.Entry.Symmetric && !whole.Entry.Symmetric && whole.Recipients.Count > 0)
            {
                // "killed in a battle with the rebels": those they fought did it.
                whole.Actors.AddRange(part.Recipients.Where(side => !whole.Actors.Contains(side) && !whole.Recipients.Contains(side)));
                // "were killed and four wounded in a shootout with the gang"
                foreach (var verb in (int[])[whole.Head, document.Tokens[part.Anchor].Head])
                {
                    if (whole.Actors.Count == 0 && verb >= 0 && Arguments.Oblique(document, verb, "with") is var foe && foe > part.Head)
                    {
                        whole.Actors.Add(foe);
                    }
                }
            }
        }

        whole.Recipients.RemoveAll(recipient => recipient == part.Head);
        // "exploded in Haifa, killing ten": whoever was hit, not where. Those hurt while two sides fought are no third side.
        if (part.Recipients.Count > 0 && !(whole.Entry.Symmetric && !part.Entry.Symmetric)
            && whole.Recipients.TrueForAll(recipient => document.CaseOf(recipient) is "in" or "near" or "outside" or "inside" or "aboard" || (document.Tokens[recipient].Upos == Upos.PROPN && document.CaseOf(recipient) is "at" or "on")))
        {
            whole.Recipients.Clear();
            whole.Recipients.AddRange(part.Recipients);
        }
    }

    /// <summary>The candidate that tells the same happening as a whole: the verb of which this is subject, means or time.</summary>
    private static Candidate? Whole(Document document, Candidate part, Dictionary<int, Candidate> byToken)
    {
        ref readonly var token = ref document.Tokens[part.Anchor];
        if (token.Head < 0)
        {
            return null;
        }

        var joins = token.Deprel switch
        {
            Deprel.Nsubj or Deprel.OblAgent => part.Entry.Part == PredicatePart.Noun,
            Deprel.Obl or Deprel.Nmod => part.Entry.Part == PredicatePart.Noun
                && (document.CaseOf(part.Anchor) is "in" or "by" or "during" or "with" or "from" or "of" or "to"
                    // "held talks under Russian mediation"
                    || (part is { Type: EventType.Consult, Mode: "third-party" } && document.CaseOf(part.Anchor) == "under")
                    // "sent soldiers on a peacekeeping mission"
                    || (part.Type == EventType.Aid && document.CaseOf(part.Anchor) is "on" or "for" or "as")),
            // "died after gunmen attacked", but not "bombed the camps after 12 soldiers were killed"
            Deprel.Advcl => (document.MarkOf(part.Anchor) == "after" && (part.Entry.Counts.Length == 0 || !byToken.TryGetValue(token.Head, out var before) || before.Entry.Counts.Length > 0)) || document.MarkOf(part.Anchor) is "when" or "as" or "by" or "while" || document.ChildWithLemma(part.Anchor, "when") >= 0
                || document.Tokens[part.Anchor].Xpos == "VBG"
                // "fired tear gas to disperse the crowd", "marched to protest the law"
                || (part.Mode is CrowdControl or Demonstration && document.MarkOf(part.Anchor) == "to"),
            Deprel.Acl or Deprel.AclRelcl or Deprel.Appos => true,
            Deprel.Conj => part.Entry.Counts.Length > 0 || part.Type == EventType.Protest,
            // "Militants attack base, 20 dead", "Army shells town, four killed"
            Deprel.Parataxis or Deprel.Amod or Deprel.OblUnmarked => part.Entry is { Part: PredicatePart.Adjective, Counts.Length: > 0 }
                || (token.Deprel == Deprel.Parataxis && part is { Entry.Counts.Length: > 0, Actors.Count: 0 } && document.Sentences[document.SentenceOf(part.Head)].IsHeadline),
            _ => false,
        };
        if (token.Deprel == Deprel.Obl && part is { Type: EventType.Assault, Entry.Part: PredicatePart.Noun } && document.CaseOf(part.Anchor) is "in" or "from" or "after"
            && (TollOf(document, token.Head, Deprel.Nsubj, byToken) ?? TollOf(document, token.Head, Deprel.Obj, byToken)) is { } toll && toll != part)
        {
            // "Toll rises to 40 in mosque attack", "revised the toll in the attack": the toll is the attack's.
            return toll;
        }

        // "killed in a string of raids"
        if (token.Deprel == Deprel.Nmod && document.CaseOf(part.Anchor) == "of" && document.Tokens[token.Head] is { Deprel: Deprel.Obl, Head: >= 0 and var act } portion && SupportVerbs.Portions.Contains(portion.Lemma)
            && document.CaseOf(token.Head) is "in" or "during" && part.Entry.Part == PredicatePart.Noun && byToken.TryGetValue(act, out var harm) && harm.Entry.Counts.Length > 0)
        {
            return harm;
        }

        if (!joins || !byToken.TryGetValue(token.Head, out var whole) || IsBeside(document, part, whole))
        {
            return token.Deprel == Deprel.AclRelcl ? Described(document, part, token.Head, byToken) : null;
        }

        // "Three died and five were captured in a clash": they died in it.
        if (whole.Type != part.Type && whole.Entry.Part == PredicatePart.Verb && document.Tokens[whole.Head] is { Deprel: Deprel.Conj, Head: >= 0 and var first }
            && byToken.TryGetValue(first, out var hurt) && hurt is { Actors.Count: 0, Entry.Counts.Length: > 0 } && hurt.Type == part.Type)
        {
            return hurt;
        }

        // "shot and wounded": one happening only while nobody else does or suffers it.
        return token.Deprel != Deprel.Conj || ((whole.Entry.Part == part.Entry.Part || part.Entry is { Part: PredicatePart.Adjective, Counts.Length: > 0 }) && Shares(whole.Actors, part.Actors)
            && (whole.Entry.Counts.Length > 0 || part.Entry.Counts.Length > 0 || part.Type == EventType.Protest)) ? whole : null;
    }

    /// <summary>"Helicopters strafed a camp while troops captured a bridge", "Police opened fire after students stoned them": what another does before, after or meanwhile is no part of it.</summary>
    private static bool IsBeside(Document document, Candidate part, Candidate whole) =>
        document.Tokens[part.Anchor].Deprel == Deprel.Advcl
        && document.Child(part.Anchor, Deprel.Nsubj) is >= 0 and var doer && part.Actors.Contains(doer) && document.Child(whole.Anchor, Deprel.Nsubj) is >= 0 and var other && whole.Actors.Contains(other) && !Shares(whole.Actors, part.Actors);

    /// <summary>"planted a bomb that killed six", "the murder of a senator, who was gunned down": a clause that goes on about the weapon or the victim.</summary>
    private static Candidate? Described(Document document, Candidate part, int noun, Dictionary<int, Candidate> byToken)
    {
        if (part.Type != EventType.Assault || !Counts(part, QuantityKind.Killed, QuantityKind.Injured))
        {
            return null;
        }

        foreach (var whole in byToken.Values)
        {
            if (whole != part && whole.Type == part.Type && whole.Refusal is null && whole.Head < part.Head
                && (whole.Entry.Part == PredicatePart.Verb
                    ? whole.Mode == "explosives" && whole.Entry.Counts.Length == 0 && (Array.IndexOf(whole.Words, noun) >= 0 || document.Tokens[noun] is { Deprel: Deprel.Obj, Head: var thrown } && thrown == whole.Head)
                    : Counts(whole, QuantityKind.Killed) && Counts(part, QuantityKind.Killed) && whole.Recipients.Contains(noun) && part.Recipients.Contains(noun)))
            {
                return whole;
            }
        }

        return null;
    }

    private static bool Counts(Candidate candidate, params ReadOnlySpan<QuantityKind> kinds)
    {
        foreach (var rule in candidate.Entry.Counts)
        {
            if (kinds.Contains(rule.Kind))
            {
                return true;
            }
        }

        return false;
    }

    private static Candidate? TollOf(Document document, int verb, Deprel relation, Dictionary<int, Candidate> byToken) =>
        document.Child(verb, relation) is >= 0 and var noun && document.Tokens[noun].Lemma == "toll" && byToken.TryGetValue(noun, out var toll) && toll is { Refusal: null, Entry.Counts.Length: > 0 } ? toll : null;

    /// <summary>"killed 60 and wounded 98": a second count without a subject of its own, however the tree attaches it.</summary>
    private static Candidate? Coordinated(Document document, Candidate part, List<Candidate> candidates)
    {
        if (part.Entry.Counts.Length == 0 || part.Entry.Part != PredicatePart.Verb || part.Head == 0
            || document.Tokens[part.Head - 1].Lemma != "and" || document.HasChild(part.Head, Deprel.Nsubj))
        {
            return null;
        }

        return candidates.FindLast(whole => whole.Head < part.Head && part.Head - whole.Head <= FarthestCount && whole.Entry.Counts.Length > 0
            && whole.Entry.Part == PredicatePart.Verb && whole.Refusal is null && whole.Type == part.Type
            && document.SentenceOf(whole.Head) == document.SentenceOf(part.Head));
    }

    private static bool Shares(List<int> left, List<int> right) => right.Count == 0 || left.Count == 0 || left.Exists(right.Contains);
}
