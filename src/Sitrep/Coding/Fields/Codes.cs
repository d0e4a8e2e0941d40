using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>An event's codes in CAMEO, ACLED and UCDP, by <c>knowledge/world/crosswalk.yaml</c>, the entry's own and who takes part.</summary>
internal static class Codes
{
    /// <summary>The codes of a type and mode, with what the parties decide.</summary>
    public static Crosswalk Of(KnowledgeBase knowledge, AcledRules acled, Candidate candidate, Parties parties, IReadOnlyList<Quantity> quantities)
    {
        // Who claims an attack is coded for the attack.
        var told = candidate.Entry.Complement is null ? null : candidate.Parts.Find(part => part.Type == candidate.Type);
        var own = told is not null ? told.Entry.Cameo : candidate.Type == candidate.Entry.Type ? candidate.Entry.Cameo : null;
        var cameo = own ?? knowledge.Crosswalk.Find(candidate.Type, candidate.Mode)?.Cameo;
        return new Crosswalk
        {
            Cameo = cameo,
            Quad = knowledge.Ontology[candidate.Type].Quad,
            Goldstein = cameo is null ? null : knowledge.Crosswalk.Cameo(cameo)?.Goldstein,
            UcdpTypeOfViolence = Violence(candidate, parties, quantities),
        }.In(knowledge, acled.Of(candidate, parties, quantities));
    }

    /// <summary>The same codes with another ACLED sub-event type.</summary>
    public static Crosswalk In(this Crosswalk codes, KnowledgeBase knowledge, string? subEventType) => codes with
    {
        AcledEventType = subEventType is null ? null : knowledge.Crosswalk.Acled(subEventType)?.EventType,
        AcledSubEventType = subEventType,
    };

    /// <summary>UCDP counts organised violence with at least one death (UCDP GED codebook 24.1); whom it killed counts as whom it hit.</summary>
    private static int? Violence(Candidate candidate, Parties parties, IReadOnlyList<Quantity> quantities)
    {
        var dead = quantities.Where(static quantity => quantity.Kind == QuantityKind.Killed && (quantity.Low ?? quantity.Best ?? quantity.High) >= 1).ToList();
        if (candidate.Type != EventType.Assault || dead.Count == 0)
        {
            return null;
        }

        var victims = parties.Recipients.Concat(dead.Select(static quantity => quantity.Of).OfType<Actor>()).ToList();
        if (victims.Exists(Parties.IsCivilian) && !victims.Exists(Parties.IsArmed))
        {
            return 3;
        }

        var both = parties.Actors.Concat(victims);
        return both.Any(Parties.IsState) && (victims.Exists(Parties.IsArmed) || parties.Actors.Count(Parties.IsArmed) > 1) ? 1
            : parties.Actors.Any(Parties.IsGroup) && victims.Exists(Parties.IsGroup) ? 2
            : null;
    }
}
