using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>
/// Speech acts without a verb of their own: who says that it will do something cooperative agrees, who says that it will
/// not rejects, who says that it will strike threatens, who says that another must do something requests (PLOVER
/// manual, AGREE, REJECT, THREATEN and REQUEST). The act itself stays an event of its own, planned, threatened or negated.
/// </summary>
internal static class Announcements
{
    private static readonly PredicateEntry Agreement = Rule("rule.announces-cooperation", EventType.Agree);
    private static readonly PredicateEntry Refusal = Rule("rule.announces-refusal", EventType.Reject);
    internal static readonly PredicateEntry Warning = Rule("rule.warns-of-own-act", EventType.Threaten);
    private static readonly PredicateEntry Withholding = Rule("rule.withholds-permission", EventType.Reject);
    private static readonly PredicateEntry Threat = Rule("rule.announces-hostility", EventType.Threaten);
    internal static readonly PredicateEntry Demand = Rule("rule.says-another-must", EventType.Request);

    private static readonly HashSet<string> Voices = new(StringComparer.OrdinalIgnoreCase)
    {
        "spokesman", "spokeswoman", "spokesperson", "official", "officials", "minister", "commander", "leader", "ministry", "government", "statement", "office",
        "president", "premier",
    };

    /// <summary>The speech acts that the document's acts and its demands imply; acts that others must do are planned from then on.</summary>
    public static List<Candidate> Of(Document document, IReadOnlyList<Candidate> acts, IReadOnlyList<Attribution> attributions, ActorReader actors, ArgumentTests tests)
    {
        var spoken = new List<Candidate>();
        var auxiliaries = new HashSet<int>();
        foreach (var act in acts)
        {
            // "said that the militia was responsible": who says so accuses.
            if (act is { Entry.Part: PredicatePart.Adjective, Type: EventType.Accuse or EventType.Reject, Refusal: null, Actors.Count: 0 })
            {
                var accuser = Speaker(document, document.Tokens[act.Head].Span, attributions);
                if (accuser >= 0 && !act.Recipients.Contains(accuser))
                {
                    act.Actors.Add(accuser);
                }
                else if (act.Entry.Actor is [{ Relation: ArgumentRelation.None }])
                {
                    act.Refusal = $"nobody says '{string.Join(' ', act.Entry.Words)}'";
                }
            }

            if (act.Entry.Part == PredicatePart.Noun && act.Support < 0 || act.Entry.Refusal is not null || act.Actors.Count == 0
                || act.Trace.Exists(static rule => rule.StartsWith("complement-of:", StringComparison.Ordinal)))
            {
                continue;
            }

            if (Withheld(document, act) is var auxiliary and >= 0 && tests.IsKnownActor(act.Actors[0]) && auxiliaries.Add(auxiliary))
            {
                spoken.Add(Speech(act, Withholding, auxiliary, act.Actors, act.Recipients, "yield"));
                continue;
            }

            var modal = Modal(document, act.Anchor);
            // "will continue to support": what is done already is promised to nobody.
            if (modal < 0 || IsTerm(document, act.Anchor) || document.Tokens[document.Tokens[modal].Head].Lemma is "continue" or "remain" or "keep" or "maintain" || auxiliaries.Contains(modal) || Announce(document, act, modal, attributions, actors, tests) is not { } speech)
            {
                continue;
            }

            auxiliaries.Add(modal);
            spoken.Add(speech);
        }

        foreach (var speech in Demands.Of(document, attributions, tests).Concat(Warnings.Of(document, acts, tests)))
        {
            if (auxiliaries.Add(speech.Head))
            {
                spoken.Add(speech);
            }
        }

        return spoken;
    }

    /// <summary>"a plan under which Hamas would release hostages": what is proposed, nobody has promised.</summary>
    private static bool IsTerm(Document document, int verb)
    {
        if (document.Tokens[verb].Deprel is not (Deprel.AclRelcl or Deprel.Acl))
        {
            return false;
        }

        foreach (var child in document.ChildrenOf(verb))
        {
            if (child < verb && (document.Tokens[child].Form == "whereby" || (document.Tokens[child].Form == "which" && document.CaseOf(child) is "under" or "by")))
            {
                return true;
            }
        }

        return false;
    }

    private static Candidate? Announce(
        Document document, Candidate act, int modal, IReadOnlyList<Attribution> attributions, ActorReader actors, ArgumentTests tests)
    {
        var lemma = document.Tokens[modal].Lemma.ToLowerInvariant();
        var speaker = Speaker(document, document.Tokens[act.Head].Span, attributions);
        var doer = tests.IsKnownActor(speaker) && SpeaksFor(document, speaker, act.Actors[0], actors, tests) ? speaker : act.Actors[0];
        if (!tests.IsKnownActor(doer))
        {
            return null;
        }

        var doers = doer == act.Actors[0] ? act.Actors : [doer];
        var ownWord = speaker < 0 || speaker == doer || IsOwn(document, act.Actors[0]) || SameSide(document, speaker, doer, actors);
        switch (lemma)
        {
            case "will" or "shall" or "'ll" or "wo" or "would" when act.Refusal is null:
                if (act.Status == Status.Negated && (IsCooperative(act.Type) || act.Type == EventType.Mobilize) && (ownWord || IsVoice(document, speaker, actors)))
                {
                    return Speech(act, Refusal, modal, doers, act.Recipients, ModeOfRefusal(act));
                }

                if (act.Status == Status.Planned && (IsCooperative(act.Type) || (act.Type == EventType.Mobilize && IsInternational(doer, actors))) && (lemma != "would" || speaker >= 0))
                {
                    return Speech(act, Agreement, modal, doers, act.Recipients, null);
                }

                // "said it would shell the town unless the army left": a threat may have its condition.
                var conditional = act.Status == Status.Hypothetical && speaker >= 0 && IsHostile(act.Type);
                if ((act.Status == Status.Planned || conditional) && ownWord && (lemma != "would" || speaker >= 0) && (IsHostile(act.Type) || speaker >= 0 && IsDissent(act)))
                {
                    // Without a speaker the act is merely planned as far as the text says.
                    act.Status = speaker >= 0 ? Status.Threatened : Status.Planned;
                    return Speech(act, Threat, modal, doers, act.Recipients, ModeOfThreat(act));
                }

                return null;
            case "will" or "shall" or "'ll" or "wo" or "would" when act is { Status: Status.Negated, Refusal: { } lack } && lack.StartsWith("nobody known", StringComparison.Ordinal)
                && IsCooperative(act.Type) && (ownWord || IsVoice(document, speaker, actors)):
                // "will not support new sanctions": to whom the support would go need not be said.
                return Speech(act, Refusal, modal, doers, [], ModeOfRefusal(act));
            case "must" or "should" or "ought" when speaker >= 0 && !ownWord && tests.IsKnownActor(speaker) && IsStatusRefusal(act):
                act.Refusal = null;
                act.Status = Status.Planned;
                return Speech(act, Demand, modal, [speaker], act.Actors, "change");
            default:
                return null;
        }
    }

    /// <summary>"did not allow the envoy in", "did not give permission": the auxiliary of what, not granted, is refused; or -1.</summary>
    private static int Withheld(Document document, Candidate act)
    {
        if (act is not { Status: Status.Negated, Refusal: null, Type: EventType.Concede or EventType.Retreat, Entry.Part: PredicatePart.Verb }
            || !(act.Entry.Words[0] is "allow" or "permit" or "let" || act.Entry.Words.Any(static word => word is "permission" or "consent" or "approval" or "access")))
        {
            return -1;
        }

        foreach (var child in document.ChildrenOf(act.Head))
        {
            if (document.Tokens[child] is { Deprel: Deprel.Aux, Lemma: "do" or "have" } && document.HasChild(act.Head, Deprel.Advmod))
            {
                return child;
            }
        }

        return -1;
    }

    private static Candidate Speech(Candidate act, PredicateEntry rule, int modal, IEnumerable<int> actors, IEnumerable<int> recipients, string? mode)
    {
        var speech = new Candidate
        {
            Head = modal,
            Entry = rule,
            Words = [modal, act.Head],
            Type = rule.Type!.Value,
            Mode = mode,
            Status = Status.Happened,
            About = act,
        };
        speech.Actors.AddRange(actors);
        speech.Recipients.AddRange(rule == Demand ? recipients : recipients.Where(recipient => !speech.Actors.Contains(recipient)));
        speech.Trace.Add(rule.Id);
        Array.Sort(speech.Words);
        return speech;
    }

    private static bool IsStatusRefusal(Candidate act) => act.Refusal is { } reason && reason.StartsWith("speculation", StringComparison.Ordinal);

    /// <summary>The modal verb of a clause, or of the one that it is the infinitive of: "will move to lift the ban".</summary>
    private static int Modal(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child] is { Xpos: "MD", Deprel: Deprel.Aux } && document.Tokens[child].Form != "May")
            {
                return child;
            }
        }

        return document.Tokens[verb].Deprel == Deprel.Xcomp && document.Tokens[verb].Head is var above and >= 0 && document.Tokens[above].Upos == Upos.VERB
            ? Modal(document, above) : -1;
    }

    /// <summary>Head of the source that says so, or -1 when the sentence is plain telling.</summary>
    internal static int Speaker(Document document, Span trigger, IReadOnlyList<Attribution> attributions)
    {
        Attribution? closest = null;
        foreach (var said in attributions)
        {
            if (said.Content.Contains(trigger) && said.SourceHead is not null && (closest is null || said.Content.Length < closest.Content.Length))
            {
                closest = said;
            }
        }

        return closest?.SourceHead ?? -1;
    }

    /// <summary>"they", "his country": what the speaker says of his own.</summary>
    internal static bool IsOwn(Document document, int actor) =>
        document.Tokens[actor].Upos == Upos.PRON
        || (document.Child(actor, Deprel.NmodPoss) is var owner and >= 0 && document.Tokens[owner].Upos == Upos.PRON);

    /// <summary>"they", "his country", "the fighters": the doer is known only by who speaks of it.</summary>
    private static bool SpeaksFor(Document document, int speaker, int doer, ActorReader actors, ArgumentTests tests) =>
        (IsOwn(document, doer) && !tests.IsKnownActor(doer) && !(document.Tokens[doer].Upos == Upos.PRON && tests.IsResolved(doer)))
        || (document.Tokens[doer].Upos == Upos.NOUN && actors.ActorAt(doer) is { Id: null, Country: null } && actors.ActorAt(speaker) is { Country: not null, Sector: not "JRN" });

    /// <summary>"a spokesman said": who, where nothing more is said of him, speaks for the one that he speaks of.</summary>
    private static bool IsVoice(Document document, int speaker, ActorReader actors) =>
        Voices.Contains(document.Tokens[speaker].Lemma) && actors.ActorAt(speaker) is { Country: null };

    /// <summary>Whether speaker and doer are one, or both of one state: "the Pentagon said that US forces will".</summary>
    private static bool SameSide(Document document, int speaker, int doer, ActorReader actors) =>
        document.Tokens[speaker].Lemma.Equals(document.Tokens[doer].Lemma, StringComparison.OrdinalIgnoreCase)
        || (actors.ActorAt(speaker) is { Country: { } country, Sector: not "JRN" } && actors.ActorAt(doer).Country == country);

    private static bool IsCooperative(EventType type) => type is EventType.Consult or EventType.Cooperate or EventType.Aid or EventType.Retreat
        or EventType.Concede or EventType.Support or EventType.Agree;

    /// <summary>International organisations that send somebody threaten nobody with it.</summary>
    private static bool IsInternational(int doer, ActorReader actors) => actors.ActorAt(doer).Country is "UNO" or "IGO" or "EUR" or "AFU";

    private static bool IsHostile(EventType type) => type is EventType.Assault or EventType.Coerce or EventType.Sanction;

    /// <summary>Who says that he will march, stay away or send troops threatens with it.</summary>
    private static bool IsDissent(Candidate act) =>
        act.Type is EventType.Protest or EventType.Mobilize || (act.Type == EventType.Reject && act.Entry.Head == "boycott");

    private static string ModeOfRefusal(Candidate act) => act.Type switch
    {
        EventType.Consult => "meet",
        EventType.Aid or EventType.Cooperate => "assist",
        EventType.Retreat or EventType.Concede => "yield",
        _ => "change",
    };

    private static string? ModeOfThreat(Candidate act) => act.Type switch
    {
        EventType.Assault => "violence",
        EventType.Sanction => act.Mode == "expel" ? "expel" : "relations",
        EventType.Reject => "relations",
        EventType.Coerce => act.Mode is "arrest" ? "arrest" : act.Mode is "seize" ? "territory" : "restrict",
        _ => null,
    };

    internal static PredicateEntry Rule(string id, EventType type) => new()
    {
        Id = id,
        Part = PredicatePart.Verb,
        Words = [id],
        HeadIndex = 0,
        Type = type,
        Actor = [],
        Recipient = [],
    };
}
