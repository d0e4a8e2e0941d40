using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>How speech acts bear on what they speak of.</summary>
internal static class SpeechLinks
{
    private const int MaxClimb = 5;

    private static readonly HashSet<EventType> HostileActs =
    [
        EventType.Assault, EventType.Coerce, EventType.Sanction, EventType.Protest, EventType.Reject, EventType.Threaten,
    ];

    /// <summary>Links each speech act to the act in its complement, which takes the status that the entry gives it; refuses claims that nobody makes.</summary>
    public static void Link(Document document, List<Candidate> candidates, Dictionary<int, Candidate> byToken)
    {
        LinkActs(document, candidates, byToken);
        foreach (var claim in candidates)
        {
            if (claim is { Entry.Complement: Status.Happened, Type: EventType.Assault, Status: Status.Negated, Refusal: null })
            {
                claim.Refusal = "nobody says that they did it";
            }
        }
    }

    private static void LinkActs(Document document, List<Candidate> candidates, Dictionary<int, Candidate> byToken)
    {
        foreach (var act in candidates)
        {
            if (act.Refusal is not null || Above(document, act, byToken) is not { Entry.Complement: { } status } speech || speech.Refusal is not null
                || (status != Status.Happened && act.Trace.Contains(StatusRules.Amended.Rule)))
            {
                continue;
            }

            if (speech.Type == act.Type && status == Status.Happened)
            {
                if (speech.Status == Status.Negated)
                {
                    // "no group has claimed responsibility for the attack": it happened, and nobody says who did it.
                    act.Status = Status.Happened;
                    continue;
                }

                // "claimed responsibility for the attack": one happening, told by who did it.
                Linking.Join(document, speech, act, byToken);
                continue;
            }

            speech.About ??= act;
            // "accused of planning to bomb the embassy" is not accused of having done it.
            var planned = speech.Type == EventType.Accuse && status == Status.Happened && act.Status is Status.Planned or Status.Threatened;
            if (!planned && (act.Status is not Status.Negated || status == Status.Negated))
            {
                act.Status = status;
            }

            act.Trace.Add($"complement-of:{speech.Entry.Id}");

            // "refused to lift the ban on Iran" is a refusal towards Iran; "demanded that the pastor be freed" is none on him.
            if (speech.Recipients.Count == 0 && !(speech.Type == EventType.Request && act is { Type: EventType.Retreat, Mode: "release" }))
            {
                speech.Recipients.AddRange(act.Recipients.Where(recipient => !speech.Actors.Contains(recipient)));
                speech.IsOneSided = !act.Entry.Symmetric;
            }

            // "demanded that Eritrea withdraw" is a demand on Eritrea.
            if (speech.Type == EventType.Request && speech.Recipients.Count == 0)
            {
                speech.Recipients.AddRange(act.Actors.Where(asked => !speech.Actors.Contains(asked)));
            }

            // "blamed Armenia for the shelling": the blamed did it.
            if (speech.Type == EventType.Accuse && status == Status.Happened && act.Actors.Count == 0 && act.Entry.Part == PredicatePart.Noun)
            {
                act.Actors.AddRange(speech.Recipients.Where(blamed => !act.Recipients.Contains(blamed) && !document.Dominates(act.Head, blamed)));
            }

            if (speech.Entry.Hostile is { } hostile && HostileActs.Contains(act.Type))
            {
                speech.Type = hostile;
                speech.Mode = null;
                act.Status = Status.Threatened;
            }
        }
    }

    /// <summary>"urged an inquiry into the killings": what is looked into was done.</summary>
    private static bool IsLookedInto(Document document, Candidate act) =>
        act.Entry.Part == PredicatePart.Noun && document.CaseOf(act.Head) is "of" or "into" or "over" && document.Tokens[act.Head].Head is >= 0 and var inquiry
        && document.Tokens[inquiry].Lemma is "probe" or "inquiry" or "enquiry" or "investigation";

    /// <summary>The nearest candidate above an act in whose complement the act stands.</summary>
    private static Candidate? Above(Document document, Candidate act, Dictionary<int, Candidate> byToken)
    {
        // "In a telephone call, she promised more aid": where it was promised.
        if (IsLookedInto(document, act) || (act.Type == EventType.Consult && document.Tokens[act.Head].Deprel == Deprel.Obl && document.CaseOf(act.Head) is "in" or "during" or "at"))
        {
            return null;
        }

        var at = act.Anchor;
        for (var climbed = 0; climbed < MaxClimb; climbed++)
        {
            ref readonly var token = ref document.Tokens[at];
            var complement = token.Deprel is Deprel.Xcomp or Deprel.Ccomp or Deprel.Obj or Deprel.Conj or Deprel.NsubjPass
                // "pledged to take in Afghans threatened by the rebels": a participle describes them.
                || (token.Deprel == Deprel.Acl && (token.Xpos != "VBN" || document.HasChild(at, Deprel.Mark)))
                || (token.Deprel is Deprel.Obl or Deprel.Nmod && document.CaseOf(at) is "of" or "for" or "to" or "on" or "from" or "with" or "in")
                || (token.Deprel is Deprel.Advcl && (document.HasChild(at, Deprel.Mark) || document.CaseOf(at).Length > 0)
                    && document.MarkOf(at) is "to" or "of" or "for" or "from" or "with" or "against" or "over" or "into" or "that");
            // "threatened to strike and recalled its envoy": a finite verb beside the speech act is no part of what it says.
            if (!complement || token.Head < 0 || (token.Deprel == Deprel.Conj && (token.Xpos is "VBD" or "VBZ" or "VBP" || document.HasChild(at, Deprel.Nsubj)) && document.Tokens[token.Head].Upos == Upos.VERB))
            {
                return null;
            }

            at = token.Head;
            if (byToken.TryGetValue(at, out var above) && above != act && Array.IndexOf(above.Words, act.Head) < 0)
            {
                return above.Entry.Complement is not null || token.Deprel != Deprel.Conj ? above : null;
            }
        }

        return null;
    }
}
