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
    private static readonly PredicateEntry Threat = Rule("rule.announces-hostility", EventType.Threaten);
    private static readonly PredicateEntry Demand = Rule("rule.says-another-must", EventType.Request);

    /// <summary>The speech acts that the document's acts imply, each about its act; acts that others must do are planned from then on.</summary>
    public static List<Candidate> Of(Document document, IReadOnlyList<Candidate> acts, IReadOnlyList<Attribution> attributions, Func<int, bool> isKnownActor)
    {
        var spoken = new List<Candidate>();
        var auxiliaries = new HashSet<int>();
        foreach (var act in acts)
        {
            if (act.Entry.Part == PredicatePart.Noun && act.Support < 0 || act.Entry.Refusal is not null || act.Actors.Count == 0
                || act.Trace.Exists(static rule => rule.StartsWith("complement-of:", StringComparison.Ordinal)))
            {
                continue;
            }

            var modal = Modal(document, act.Anchor);
            if (modal < 0 || !auxiliaries.Add(modal) || Announce(document, act, modal, attributions, isKnownActor) is not { } speech)
            {
                continue;
            }

            spoken.Add(speech);
        }

        return spoken;
    }

    private static Candidate? Announce(
        Document document, Candidate act, int modal, IReadOnlyList<Attribution> attributions, Func<int, bool> isKnownActor)
    {
        var lemma = document.Tokens[modal].Lemma.ToLowerInvariant();
        var speaker = Speaker(document, act, attributions);
        var ownWord = speaker < 0 || Same(document, speaker, act.Actors[0]);
        if (!isKnownActor(act.Actors[0]))
        {
            return null;
        }

        switch (lemma)
        {
            case "will" or "shall" or "'ll" or "wo" or "would" when act.Refusal is null && ownWord && (lemma != "would" || speaker >= 0):
                if (act.Status == Status.Negated && IsCooperative(act.Type))
                {
                    return Speech(act, Refusal, modal, act.Actors, act.Recipients, ModeOfRefusal(act));
                }

                if (act.Status == Status.Planned && IsCooperative(act.Type))
                {
                    return Speech(act, Agreement, modal, act.Actors, act.Recipients, null);
                }

                if (act.Status == Status.Planned && IsHostile(act.Type) && speaker >= 0)
                {
                    act.Status = Status.Threatened;
                    return Speech(act, Threat, modal, act.Actors, act.Recipients, ModeOfThreat(act));
                }

                return null;
            case "must" or "should" or "ought" when speaker >= 0 && !ownWord && isKnownActor(speaker) && IsStatusRefusal(act):
                act.Refusal = null;
                act.Status = Status.Planned;
                return Speech(act, Demand, modal, [speaker], act.Actors, "change");
            default:
                return null;
        }
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
        speech.Recipients.AddRange(act.Entry.Symmetric || rule == Demand ? recipients : recipients.Where(recipient => !speech.Actors.Contains(recipient)));
        speech.Trace.Add(rule.Id);
        Array.Sort(speech.Words);
        return speech;
    }

    private static bool IsStatusRefusal(Candidate act) => act.Refusal is { } reason && reason.StartsWith("speculation", StringComparison.Ordinal);

    private static int Modal(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child] is { Xpos: "MD", Deprel: Deprel.Aux })
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Head of the source that says so, or -1 when the sentence is plain telling.</summary>
    private static int Speaker(Document document, Candidate act, IReadOnlyList<Attribution> attributions)
    {
        var trigger = document.Tokens[act.Head].Span;
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

    private static bool Same(Document document, int speaker, int actor) =>
        speaker == actor || document.Tokens[actor].Upos == Upos.PRON
        || document.Tokens[speaker].Lemma.Equals(document.Tokens[actor].Lemma, StringComparison.OrdinalIgnoreCase);

    private static bool IsCooperative(EventType type) => type is EventType.Consult or EventType.Cooperate or EventType.Aid or EventType.Retreat
        or EventType.Concede or EventType.Support or EventType.Agree;

    private static bool IsHostile(EventType type) => type is EventType.Assault or EventType.Coerce or EventType.Sanction;

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
        EventType.Coerce => act.Mode is "arrest" ? "arrest" : act.Mode is "seize" ? "territory" : "restrict",
        _ => null,
    };

    private static PredicateEntry Rule(string id, EventType type) => new()
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
