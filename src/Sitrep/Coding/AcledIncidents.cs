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

    /// <summary>What gives way to what, when they are told together; the first that applies wins.</summary>
    private static readonly (string Part, string Whole)[] Rules =
    [
        ("Peaceful protest", "Excessive force against protesters"),
        ("Protest with intervention", "Excessive force against protesters"),
        ("Peaceful protest", "Violent demonstration"),
        ("Protest with intervention", "Violent demonstration"),
        ("Peaceful protest", "Protest with intervention"),
        ("Arrests", "Abduction/forced disappearance"),
        ("Change to group/activity", "Non-violent transfer of territory"),
        ("Armed clash", "Government regains territory"),
        ("Armed clash", "Non-state actor overtakes territory"),
    ];

    /// <summary>The events with the sub-event types of the incidents that they belong to.</summary>
    public static List<Event> Settle(KnowledgeBase knowledge, List<Event> events)
    {
        foreach (var (part, whole) in Rules)
        {
            events = events.ConvertAll(e => e.Codes.AcledSubEventType == part && IsReal(e)
                && events.Exists(other => other.Codes.AcledSubEventType == whole && IsReal(other) && AreOne(e, other))
                ? e with { Codes = e.Codes.In(knowledge, whole), Trace = [.. e.Trace, $"acled.{part}-in-{whole}".ToLowerInvariant().Replace(' ', '-')] }
                : e);
        }

        return events;
    }

    private static bool IsReal(Event e) => e.Status is Status.Happened or Status.Ongoing or Status.Historical;

    private static bool AreOne(Event e, Event other) => Math.Abs(e.Sentence - other.Sentence) <= Farthest
        && (e.Place is null || other.Place is null || e.Place.GeonameId == other.Place.GeonameId);
}
