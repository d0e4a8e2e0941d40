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
    private const string MobViolence = "Mob violence";
    private const string ViolentDemonstration = "Violent demonstration";
    private const string Intervention = "Protest with intervention";
    private const string ExcessiveForce = "Excessive force against protesters";
    private const string Shelling = "Shelling/artillery/missile attack";
    private const string Abduction = "Abduction/forced disappearance";
    private const string Destruction = "Looting/property destruction";
    private const string Disrupted = "Disrupted weapons use";
    private const string Transfer = "Non-violent transfer of territory";

    private readonly IReadOnlySet<string> _military = knowledge.WordsInAnyCase("military-targets");
    private readonly IReadOnlySet<string> _bases = knowledge.WordsInAnyCase("military-bases");
    private readonly IReadOnlySet<string> _bonfires = knowledge.WordsInAnyCase("crowd-bonfires");
    private readonly IReadOnlySet<string> _yielding = knowledge.WordsInAnyCase("transfer-without-fight");
    private readonly IReadOnlySet<string> _peace = knowledge.WordsInAnyCase("peace-words");
    private readonly IReadOnlySet<string> _agreements = knowledge.WordsInAnyCase("agreement-words");
    private readonly IReadOnlySet<string> _resistance = knowledge.WordsInAnyCase("transfer-resistance");

    /// <summary>The sub-event type; null where ACLED records no such event.</summary>
    public string? Of(Candidate candidate, Parties parties, IReadOnlyList<Quantity> quantities)
    {
        // What a rule made of a predicate is no longer what its entry says.
        var own = candidate.Type == candidate.Entry.Type ? candidate.Entry.Acled : null;
        return candidate.Type switch
        {
            EventType.Assault when own == Territory => IsWithoutFight(candidate) ? Transfer : Taken(parties),
            EventType.Assault => Violence(candidate, parties, quantities, own),
            EventType.Protest when candidate.Mode is "riot" or "vandalize" => Riot(candidate, parties),
            EventType.Coerce when own == Territory => HasFight(candidate) ? Taken(parties) : Transfer,
            EventType.Coerce when candidate.Mode == "arrest" && parties.Actors.Count > 0 && parties.Actors.All(Parties.IsGroup) => Abduction,
            EventType.Retreat when candidate.Mode == "withdraw" && IsTakenOver(candidate) => Transfer,
            EventType.Coerce when candidate.Mode == "arrest" && candidate.Recipients.Exists(head => crowds.Demonstrates(document, head)) => Intervention,
            EventType.Coerce when candidate.Mode == "seize" => Seizure(candidate, own),
            EventType.Agree or EventType.Support or EventType.Consult when own is null && IsOfPeace(candidate, parties) => "Agreement",
            EventType.Mobilize when Is(candidate, _bases) => "Headquarters or base established",
            EventType.Mobilize when IsEntry(candidate) && IsWithoutFight(candidate) => Transfer,
            _ when own == Territory => Transfer,
            _ => own ?? knowledge.Crosswalk.Find(candidate.Type, candidate.Mode)?.Acled,
        };
    }

    /// <summary>A place changes hands by a fight: ACLED names it by who gains it.</summary>
    private static string Taken(Parties parties) =>
        parties.Actors.Any(Parties.IsState) ? "Government regains territory" : "Non-state actor overtakes territory";

    /// <summary>"entered without resistance and took control", "took over after the army withdrew", and no word of fighting.</summary>
    private bool IsWithoutFight(Candidate candidate) =>
        !HasFight(candidate) && Any(candidate, token => _yielding.Contains(document.Tokens[token].Lemma) || _resistance.Contains(document.Tokens[token].Lemma));

    private bool HasFight(Candidate candidate) => Any(candidate, token => _resistance.Contains(document.Tokens[token].Lemma) && !HasNo(token));

    /// <summary>An agreement about peace, or one with an armed group.</summary>
    private bool IsOfPeace(Candidate candidate, Parties parties) =>
        Array.Exists(candidate.Words, word => _agreements.Contains(document.Tokens[word].Lemma))
        && (parties.Actors.Any(Parties.IsGroup) || parties.Recipients.Any(Parties.IsGroup) || Any(candidate, token => _peace.Contains(document.Tokens[token].Lemma)));

    /// <summary>"withdrew and the army took over", "withdrew, and police resumed control"</summary>
    private bool IsTakenOver(Candidate candidate) =>
        Any(candidate, token => document.Tokens[token].Lemma is "control" or "takeover" || (document.Tokens[token].Lemma == "over" && document.Tokens[token].Deprel == Deprel.CompoundPrt));

    private bool Any(Candidate candidate, Func<int, bool> holds)
    {
        var sentence = document.Sentences[document.SentenceOf(candidate.Head)];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (holds(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"without a fight", "no resistance", "without firing a shot"</summary>
    private bool HasNo(int token)
    {
        for (var before = token - 1; before >= Math.Max(document.Sentences[document.SentenceOf(token)].First, token - 3); before--)
        {
            if (document.Tokens[before].Lemma is "without" or "no" or "little")
            {
                return true;
            }
        }

        return false;
    }

    private string? Violence(Candidate candidate, Parties parties, IReadOnlyList<Quantity> quantities, string? own)
    {
        var crowd = candidate.Actors.Count > 0 && candidate.Actors.TrueForAll(head => crowds.IsCrowd(document, head)) && !parties.Actors.Any(Parties.IsArmed);
        var fight = parties.AreBothArmed || (candidate.Entry.Symmetric && !parties.Recipients.Any(Parties.IsCivilian));
        if (candidate.Entry.Symmetric && fight && candidate.Mode is not ("aerial" or "drone"))
        {
            return crowd ? MobViolence : candidate.Mode == "heavy-weapons" ? Shelling : ArmedClash;
        }

        if (!parties.Actors.Any(Parties.IsGroup)
            && (candidate.Recipients.Exists(head => crowds.Demonstrates(document, head)) || (parties.Actors.Any(Parties.IsState) && Any(candidate, head => crowds.AreNamed(document, head))))
            && candidate.Mode is null or "firearms" or "beat" or "crowd-control" or "heavy-weapons")
        {
            return IsGrave(candidate, quantities) ? ExcessiveForce : Intervention;
        }

        if (candidate.Mode == "crowd-control")
        {
            return quantities.Any(static quantity => quantity.Kind == QuantityKind.Killed) ? ExcessiveForce : Intervention;
        }

        if (candidate.Mode == "abduct" && candidate.Entry.Words[0] == "capture" && parties.Actors.Any(Parties.IsState))
        {
            return "Arrests";
        }

        if (crowd && candidate.Mode is null or "primitive" or "beat" or "targeted" or "destroy")
        {
            return Is(candidate, _bonfires) ? ViolentDemonstration : MobViolence;
        }

        if ((Is(candidate, ThingKind.Weapon) || IsWeapon(Slots.ObjectOf(document, candidate.Head, candidate.Words))) && Array.Exists(candidate.Words, word => document.Tokens[word].Lemma is "down" or "intercept" or "destroy"))
        {
            return Disrupted;
        }

        if (candidate.Weapon is { Mode: "explosives", Word: var word } && word.EndsWith("grenade", StringComparison.OrdinalIgnoreCase))
        {
            return "Grenade";
        }

        // "destroyed by an airstrike": what wrecks from afar says more than that something is wrecked.
        if (candidate is { Mode: "destroy", Weapon: { Mode: "aerial" or "drone" or "heavy-weapons" or "explosives" or "suicide-attack" } weapon })
        {
            return knowledge.Crosswalk.Find(candidate.Type, weapon.Mode)?.Acled;
        }

        // The weapon that the text names says more than the predicate's usual one.
        var byMode = candidate.Mode is null ? null : knowledge.Crosswalk.Find(candidate.Type, candidate.Mode)?.Acled;
        if (own is not (null or ArmedClash or "Attack"))
        {
            return candidate.Mode == candidate.Entry.Mode || byMode is null ? own : byMode;
        }

        return candidate.Mode is null or "firearms" or "primitive" or "targeted" or "beat" || byMode is ArmedClash or "Attack"
            ? fight || (parties.Actors.Any(Parties.IsArmed) && HitsMilitary(candidate, parties, quantities)) ? ArmedClash : "Attack"
            : byMode;
    }

    private static bool IsGrave(Candidate candidate, IReadOnlyList<Quantity> quantities) =>
        candidate.Mode is "firearms" or "heavy-weapons"
        || quantities.Any(static quantity => quantity.Kind is QuantityKind.Killed or QuantityKind.Injured);

    /// <summary>"attacked a checkpoint": what is hit is the soldiers' though none are named, unless the dead are civilians.</summary>
    private bool HitsMilitary(Candidate candidate, Parties parties, IReadOnlyList<Quantity> quantities) =>
        (Is(candidate, _military) || quantities.Any(static quantity => quantity is { Kind: QuantityKind.Killed, Of: { } of } && Parties.IsArmed(of)))
        && !parties.Recipients.Any(Parties.IsCivilian)
        && !quantities.Any(static quantity => quantity is { Kind: QuantityKind.Killed, Of: { } of } && Parties.IsCivilian(of));

    /// <summary>Demonstrators and anybody who fights police are violent demonstrators; crowds that meet only each other, or one person, are mobs.</summary>
    private string Riot(Candidate candidate, Parties parties)
    {
        if (candidate.Entry.Acled is MobViolence && candidate.Entry.Type == EventType.Protest && !candidate.Actors.Exists(head => crowds.Demonstrates(document, head)))
        {
            return MobViolence;
        }

        var meetsState = parties.Actors.Concat(parties.Recipients).Any(static party => party.Sector is not null && Parties.IsState(party));
        return meetsState || candidate.Actors.Exists(head => crowds.Demonstrates(document, head)) ? ViolentDemonstration
            : candidate.Entry.Symmetric || parties.Recipients.Any(static hit => Parties.IsCivilian(hit) || Parties.IsGroup(hit)) ? MobViolence
            : ViolentDemonstration;
    }

    /// <summary>Arms that are seized are disrupted weapons use, places a transfer, anything else property.</summary>
    private string? Seizure(Candidate candidate, string? own)
    {
        foreach (var head in candidate.Recipients)
        {
            var lemma = document.Tokens[head].Lemma;
            if (knowledge.Things.Is(lemma, ThingKind.Weapon, ThingKind.MilitaryPlatform) || Any(candidate, token => document.Dominates(head, token) && knowledge.Things.Is(document.Tokens[token].Lemma, ThingKind.Weapon)))
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

    private static bool IsEntry(Candidate candidate) => candidate.Entry.Words.Contains("enter") || candidate.Entry.Words.Contains("into") || candidate.Entry.Head is "move" or "deploy";

    private bool IsWeapon(int token) => token >= 0 && knowledge.Things.Is(document.Tokens[token].Lemma, ThingKind.Weapon);

    private bool Is(Candidate candidate, ThingKind kind) => candidate.Recipients.Exists(head => knowledge.Things.Is(document.Tokens[head].Lemma, kind));

    private bool Is(Candidate candidate, IReadOnlySet<string> words) =>
        candidate.Recipients.Exists(head => words.Contains(document.Tokens[head].Lemma)) || Array.Exists(candidate.Words, word => words.Contains(document.Tokens[word].Lemma));
}
