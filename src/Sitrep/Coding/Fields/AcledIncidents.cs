using Sitrep.Knowledge;

namespace Sitrep.Coding;

/// <summary>
/// ACLED records one event for what PLOVER codes as several: a demonstration and the police that break it up, a fight and
/// the town that it takes. Such events of one article get the sub-event type of the whole.
/// </summary>
internal static class AcledIncidents
{
    /// <summary>Sentences between two events that are still told as one.</summary>
    private const int Farthest = 2;

    /// <summary>What becomes what, when it is told together with another; in this order.</summary>
    private static readonly (string Part, string With, string Becomes)[] Rules =
    [
        ("Peaceful protest", "Excessive force against protesters", "Excessive force against protesters"),
        ("Protest with intervention", "Excessive force against protesters", "Excessive force against protesters"),
        ("Peaceful protest", "Violent demonstration", "Violent demonstration"),
        ("Protest with intervention", "Violent demonstration", "Violent demonstration"),
        ("Peaceful protest", "Protest with intervention", "Protest with intervention"),
        ("Peaceful protest", "Arrests", "Protest with intervention"),
        ("Arrests", "Protest with intervention", "Protest with intervention"),
        ("Violent demonstration", "Mob violence", "Mob violence"),
        ("Arrests", "Sexual violence", "Sexual violence"),
        ("Arrests", "Abduction/forced disappearance", "Abduction/forced disappearance"),
        ("Change to group/activity", "Non-violent transfer of territory", "Non-violent transfer of territory"),
        ("Armed clash", "Government regains territory", "Government regains territory"),
        ("Armed clash", "Non-state actor overtakes territory", "Non-state actor overtakes territory"),
        ("Attack", "Government regains territory", "Government regains territory"),
        ("Attack", "Non-state actor overtakes territory", "Non-state actor overtakes territory"),
    ];

    /// <summary>The events with the sub-event types of the incidents that they belong to.</summary>
    public static List<Event> Settle(KnowledgeBase knowledge, List<Event> events)
    {
        events = ForceAtProtests(knowledge, events);
        foreach (var (part, with, becomes) in Rules)
        {
            if (!Has(events, part) || !Has(events, with))
            {
                continue;
            }

            events = events.ConvertAll(e => e.Codes.AcledSubEventType == part && IsReal(e)
                && events.Exists(other => other.Codes.AcledSubEventType == with && IsReal(other) && AreOne(e, other)) ? In(knowledge, e, becomes) : e);
        }

        return events;
    }

    private static bool Has(List<Event> events, string subEventType)
    {
        foreach (var e in events)
        {
            if (e.Codes.AcledSubEventType == subEventType)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"shot dead by security forces during a demonstration": who is attacked by state forces at a protest is a protester.</summary>
    private static List<Event> ForceAtProtests(KnowledgeBase knowledge, List<Event> events) => events.ConvertAll(e =>
        e.Codes.AcledSubEventType == "Attack" && e.Actors.Any(Parties.IsState)
        && events.Exists(other => other.Codes.AcledSubEventType == "Peaceful protest" && other.Sentence == e.Sentence && IsReal(other))
            ? In(knowledge, e, "Excessive force against protesters") : e);

    private static Event In(KnowledgeBase knowledge, Event e, string subEventType) => e with
    {
        Codes = e.Codes.In(knowledge, subEventType),
        Trace = [.. e.Trace, $"acled.{e.Codes.AcledSubEventType}-in-{subEventType}".ToLowerInvariant().Replace(' ', '-')],
    };

    private static bool IsReal(Event e) => e.Status is Status.Happened or Status.Ongoing or Status.Historical;

    private static bool AreOne(Event e, Event other) => Math.Abs(e.Sentence - other.Sentence) <= Farthest
        && (e.Place is null || other.Place is null || e.Place.GeonameId == other.Place.GeonameId);
}
