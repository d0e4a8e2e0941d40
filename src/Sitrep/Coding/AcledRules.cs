using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>
/// ACLED's sub-event type of one event. Who acts on whom decides as much as what is done: armed groups fight battles,
/// attack civilians, and meet protesters with force (ACLED codebook, event types).
/// </summary>
internal sealed class AcledRules(KnowledgeBase knowledge, Crowds crowds, Document document)
{
    private const string ArmedClash = "Armed clash";
    private const string Territory = "territory";
    private const string Destruction = "Looting/property destruction";
    private const string Disrupted = "Disrupted weapons use";
    private const string Transfer = "Non-violent transfer of territory";

    private readonly HashSet<string> _military = new(knowledge.Words("military-targets"), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _bases = new(knowledge.Words("military-bases"), StringComparer.OrdinalIgnoreCase);

    /// <summary>The sub-event type; null where ACLED records no such event.</summary>
    public string? Of(Candidate candidate, Parties parties, IReadOnlyList<Quantity> quantities)
    {
        // What a rule made of a predicate is no longer what its entry says.
        var own = candidate.Type == candidate.Entry.Type ? candidate.Entry.Acled : null;
        return candidate.Type switch
        {
            EventType.Assault when own == Territory => Taken(candidate, parties),
            EventType.Assault => Violence(candidate, parties, quantities, own),
            EventType.Protest when candidate.Mode is "riot" or "vandalize" => Riot(candidate, own),
            EventType.Coerce when own == Territory => Transfer,
            EventType.Coerce when candidate.Mode == "seize" => Seizure(candidate, own),
            EventType.Mobilize when Is(candidate, _bases) => "Headquarters or base established",
            _ when own == Territory => Transfer,
            _ => own ?? knowledge.Crosswalk.Find(candidate.Type, candidate.Mode)?.Acled,
        };
    }

    /// <summary>A place changes hands by a fight: ACLED names it by who gains it.</summary>
    private static string Taken(Candidate candidate, Parties parties) =>
        parties.Actors.Any(Parties.IsState) ? "Government regains territory"
        : parties.Actors.Any(Parties.IsGroup) || parties.Recipients.Any(Parties.IsState) ? "Non-state actor overtakes territory"
        : candidate.Actors.Count == 0 ? ArmedClash
        : "Non-state actor overtakes territory";

    private string? Violence(Candidate candidate, Parties parties, IReadOnlyList<Quantity> quantities, string? own)
    {
        var fight = parties.AreBothArmed || (candidate.Entry.Symmetric && !parties.Recipients.Any(Parties.IsCivilian));
        if (candidate.Entry.Symmetric && fight && candidate.Mode is not ("aerial" or "drone"))
        {
            return candidate.Actors.Exists(head => crowds.IsCrowd(document, head)) && !parties.Actors.Any(Parties.IsArmed) ? "Mob violence" : ArmedClash;
        }

        if (candidate.Recipients.Exists(head => crowds.Demonstrates(document, head)) && !parties.Actors.Any(Parties.IsGroup)
            && candidate.Mode is null or "firearms" or "beat" or "crowd-control" or "heavy-weapons")
        {
            return IsGrave(candidate, quantities) ? "Excessive force against protesters" : "Protest with intervention";
        }

        if (candidate.Mode == "crowd-control")
        {
            return quantities.Any(static quantity => quantity.Kind == QuantityKind.Killed) ? "Excessive force against protesters" : "Protest with intervention";
        }

        if (candidate.Mode is null or "primitive" or "beat" or "destroy" or "targeted" && candidate.Actors.Count > 0
            && candidate.Actors.TrueForAll(head => crowds.IsCrowd(document, head)) && !parties.Actors.Any(Parties.IsArmed))
        {
            return "Mob violence";
        }

        if (own is not (null or ArmedClash or "Attack"))
        {
            return own;
        }

        if (candidate.Weapon is { Mode: "explosives", Word: var word } && word.EndsWith("grenade", StringComparison.OrdinalIgnoreCase))
        {
            return "Grenade";
        }

        return candidate.Mode is null or "firearms" or "primitive" or "targeted" or "beat"
            ? fight || (parties.Actors.Any(Parties.IsArmed) && HitsMilitary(candidate, parties, quantities)) ? ArmedClash : "Attack"
            : knowledge.Crosswalk.Find(candidate.Type, candidate.Mode)?.Acled;
    }

    private static bool IsGrave(Candidate candidate, IReadOnlyList<Quantity> quantities) =>
        candidate.Mode is "firearms" or "heavy-weapons"
        || quantities.Any(static quantity => quantity.Kind is QuantityKind.Killed or QuantityKind.Injured);

    /// <summary>"attacked a checkpoint": what is hit is the soldiers' though none are named, unless the dead are civilians.</summary>
    private bool HitsMilitary(Candidate candidate, Parties parties, IReadOnlyList<Quantity> quantities) =>
        (Is(candidate, _military) || quantities.Any(static quantity => quantity is { Kind: QuantityKind.Killed, Of: { } of } && Parties.IsArmed(of)))
        && !parties.Recipients.Any(Parties.IsCivilian)
        && !quantities.Any(static quantity => quantity is { Kind: QuantityKind.Killed, Of: { } of } && Parties.IsCivilian(of));

    private string Riot(Candidate candidate, string? own) =>
        own is "Mob violence" || (candidate.Actors.Count > 0 && !candidate.Actors.Exists(head => crowds.Demonstrates(document, head))
            && candidate.Actors.Exists(head => crowds.IsCrowd(document, head)) && candidate.Recipients.Exists(head => crowds.IsCrowd(document, head)))
            ? "Mob violence" : own ?? "Violent demonstration";

    /// <summary>Arms that are seized are disrupted weapons use, places a transfer, anything else property.</summary>
    private string? Seizure(Candidate candidate, string? own)
    {
        foreach (var head in candidate.Recipients)
        {
            var lemma = document.Tokens[head].Lemma;
            if (knowledge.Things.Is(lemma, ThingKind.Weapon, ThingKind.MilitaryPlatform))
            {
                return Disrupted;
            }

            if (knowledge.Things.Is(lemma, ThingKind.Settlement) || _bases.Contains(lemma))
            {
                return Transfer;
            }
        }

        return own ?? Destruction;
    }

    private bool Is(Candidate candidate, HashSet<string> words) =>
        candidate.Recipients.Exists(head => words.Contains(document.Tokens[head].Lemma)) || Array.Exists(candidate.Words, word => words.Contains(document.Tokens[word].Lemma));
}
