using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>An event's codes in CAMEO, ACLED and UCDP, by <c>knowledge/world/crosswalk.yaml</c> and the entry's own.</summary>
internal static class Codes
{
    private static readonly HashSet<string> StateForces = new(StringComparer.Ordinal) { "MIL", "COP", "GOV", "SPY", "PRM" };
    private static readonly HashSet<string> ArmedGroups = new(StringComparer.Ordinal) { "REB", "UAF", "CRM" };
    private static readonly HashSet<string> Civilians = new(StringComparer.Ordinal)
    {
        "CVL", "REF", "EDU", "MED", "JRN", "BUS", "AGR", "LAB", "REL", "SOC", "LEG", "JUD", "ELI", "PTY", "OPP",
    };

    /// <summary>The codes of a type and mode, with what the parties decide.</summary>
    public static Crosswalk Of(
        KnowledgeBase knowledge, Candidate candidate, IReadOnlyList<Actor> actors, IReadOnlyList<Actor> recipients, IReadOnlyList<Quantity> quantities)
    {
        var row = knowledge.Crosswalk.Find(candidate.Type, candidate.Mode);
        var cameo = candidate.Entry.Cameo ?? row?.Cameo;
        var acled = candidate.Entry.Acled is { } own ? knowledge.Crosswalk.Acled(own) : Acled(knowledge, candidate, actors, recipients, row, quantities);
        return new Crosswalk
        {
            Cameo = cameo,
            Quad = knowledge.Ontology[candidate.Type].Quad,
            Goldstein = cameo is null ? null : knowledge.Crosswalk.Cameo(cameo)?.Goldstein,
            AcledEventType = acled?.EventType,
            AcledSubEventType = acled?.Id,
            UcdpTypeOfViolence = Violence(candidate, actors, recipients, quantities),
        };
    }

    /// <summary>Who fights whom decides between a battle and violence against civilians (ACLED codebook, event types).</summary>
    private static AcledEntry? Acled(
        KnowledgeBase knowledge, Candidate candidate, IReadOnlyList<Actor> actors, IReadOnlyList<Actor> recipients, CrosswalkEntry? row, IReadOnlyList<Quantity> quantities)
    {
        if (candidate.Type == EventType.Assault && candidate.Mode is null or "firearms" or "primitive" or "targeted" or "beat")
        {
            var armedSide = actors.Any(IsArmed);
            var armedOther = recipients.Any(IsArmed) || (candidate.Entry.Symmetric && actors.Count(IsArmed) > 1);
            if (armedOther && (armedSide || candidate.Entry.Symmetric || recipients.Any(IsState)))
            {
                return knowledge.Crosswalk.Acled("Armed clash");
            }

            return knowledge.Crosswalk.Acled(candidate.Entry.Symmetric && !recipients.Any(IsCivilian) ? "Armed clash" : "Attack");
        }

        if (candidate.Type == EventType.Protest && candidate.Mode is null or "demo" or "strike" or "obstruct")
        {
            return knowledge.Crosswalk.Acled("Peaceful protest");
        }

        if (candidate.Type == EventType.Assault && candidate.Mode == "crowd-control")
        {
            var grave = quantities.Any(quantity => quantity.Kind is QuantityKind.Killed or QuantityKind.Injured);
            return knowledge.Crosswalk.Acled(grave ? "Excessive force against protesters" : "Protest with intervention");
        }

        return row?.Acled is { } sub ? knowledge.Crosswalk.Acled(sub) : null;
    }

    /// <summary>UCDP counts organised violence with at least one death (UCDP GED codebook 24.1).</summary>
    private static int? Violence(Candidate candidate, IReadOnlyList<Actor> actors, IReadOnlyList<Actor> recipients, IReadOnlyList<Quantity> quantities)
    {
        if (candidate.Type != EventType.Assault
            || !quantities.Any(quantity => quantity.Kind == QuantityKind.Killed && (quantity.Low ?? quantity.Best ?? quantity.High) >= 1))
        {
            return null;
        }

        if (recipients.Any(IsCivilian) && !recipients.Any(IsArmed))
        {
            return 3;
        }

        var parties = actors.Concat(recipients).ToList();
        return parties.Any(IsState) && (recipients.Any(IsArmed) || actors.Count(IsArmed) > 1) ? 1
            : actors.Any(IsGroup) && recipients.Any(IsGroup) ? 2
            : null;
    }

    private static bool IsArmed(Actor actor) => IsState(actor) || IsGroup(actor);

    private static bool IsState(Actor actor) =>
        actor.Sector is { } sector ? StateForces.Contains(sector) : actor.Country is { Length: 3 } and not ("IGO" or "NGO" or "IMG" or "MNC");

    private static bool IsGroup(Actor actor) => actor.Sector is { } sector && ArmedGroups.Contains(sector);

    private static bool IsCivilian(Actor actor) => actor.Sector is { } sector && Civilians.Contains(sector);
}
