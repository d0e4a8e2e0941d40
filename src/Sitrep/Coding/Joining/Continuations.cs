using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>
/// Deaths and injuries that are told without who, where or when are those of the attack told just before: "A bomb went off in Baidoa. At
/// least nine people were killed, police said. The toll later rose to twelve." They take its parties, place and date, each with the
/// words that stand there.
/// </summary>
internal sealed class Continuations(KnowledgeBase knowledge)
{
    /// <summary>Id of the rule in traces.</summary>
    public const string Rule = "continues.told-before";

    /// <summary>Sentences from the attack, or from the last that went on with it.</summary>
    private const int Reach = 3;

    private readonly HashSet<string> _turns = new(knowledge.Words("turns-to-another"), StringComparer.OrdinalIgnoreCase);

    /// <summary>The events, those that go on with an earlier one completed from it.</summary>
    public List<Event> Settle(Document document, List<Event> events)
    {
        var result = new List<Event>();
        Event? told = null;
        var last = 0;
        foreach (var e in events)
        {
            if (told is not null && e.Sentence > told.Sentence && e.Sentence - last <= Reach && GoesOn(document, told, e))
            {
                result.Add(Completed(e, told));
                last = e.Sentence;
                continue;
            }

            result.Add(e);
            // What an article is about has a place; an attack told by the way ("the army said it had come under attack") does not take over.
            // Nor does what was burnt, blown up or dispersed beside it.
            if (IsTold(e) && (e.Place is not null || told?.Place is null || e.Sentence - last > Reach) && !(told is not null && HurtsNobody(e)))
            {
                (told, last) = (e, e.Sentence);
            }
        }

        return result;
    }

    /// <summary>Whether an event is an attack in the world with a place, casualties or somebody who did it; "they killed everyone" goes on with another.</summary>
    private static bool IsTold(Event e) =>
        e.Type == EventType.Assault && e.Status is Status.Happened or Status.Ongoing && (e.Place is not null || HurtsPeople(e) || e.Actors.Any(static actor => actor.Via is null));

    private static bool HurtsPeople(Event e) => e.Quantities.Any(static quantity => quantity.Kind is QuantityKind.Killed or QuantityKind.Injured);

    /// <summary>Whether an attack is one that seldom kills, and is not said to have: "torched two shops", "dynamited a pipeline", "fired tear gas".</summary>
    private static bool HurtsNobody(Event e) => !HurtsPeople(e) && (e.Mode is "destroy" or "crowd-control" || e.Target == "infrastructure");

    private bool GoesOn(Document document, Event told, Event e) =>
        e.Type == EventType.Assault && e.Status is Status.Happened or Status.Ongoing or Status.Denied && e.Actors.Count == 0 && e.Place is null
        && e.Date is null or { Basis: DateBasis.Publication }
        && (e.Mode is null || told.Mode is null || e.Mode == told.Mode)
        && HurtsPeople(e) && !NamesOthers(told, e) && !TurnsAway(document, e.Sentence);

    /// <summary>Whether both name who suffered, and name different ones.</summary>
    private static bool NamesOthers(Event told, Event e) =>
        told.Recipients.Any(static party => party.Id is not null) && e.Recipients.Any(static party => party.Id is not null)
        && !told.Recipients.Any(one => e.Recipients.Any(other => one.Id == other.Id));

    private bool TurnsAway(Document document, int sentence)
    {
        for (var i = document.Sentences[sentence].First; i < document.Sentences[sentence].End; i++)
        {
            if (_turns.Contains(document.Tokens[i].Form))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sectors of a state's own forces and offices, which do not kill each other.</summary>
    private static readonly HashSet<string> Authorities = new(StringComparer.Ordinal) { "GOV", "MIL", "COP", "JUD", "LEG", "SPY" };

    /// <summary>Whether those who suffered are on the side of those who struck before: policemen do not die by "security forces".</summary>
    private static bool IsOwnSide(Event told, Event e) => told.Actors.Any(actor => e.Recipients.Any(party =>
        (actor.Id is not null && actor.Id == party.Id)
        || (actor.Sector is not null && party.Sector is not null && (actor.Sector == party.Sector || (Authorities.Contains(actor.Sector) && Authorities.Contains(party.Sector))))));

    /// <summary>Those who die in a fight are of either side.</summary>
    private static bool IsFight(Event told) => told is { Actors.Count: > 1, Recipients.Count: 0 };

    private static Event Completed(Event e, Event told) => e with
    {
        Actors = IsFight(told) || IsOwnSide(told, e) ? [] : told.Actors,
        Place = told.Place,
        Date = told.Date ?? e.Date,
        Mode = e.Mode ?? told.Mode,
        Weapon = e.Weapon ?? told.Weapon,
        Codes = e.Mode is null ? told.Codes : e.Codes,
        // Their own side's casualties are told beside what they did.
        Continues = !IsFight(told) && IsOwnSide(told, e) ? null : told.Evidence,
        Trace = [.. e.Trace, Rule],
    };
}
