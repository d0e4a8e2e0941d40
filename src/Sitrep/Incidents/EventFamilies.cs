using Sitrep.Knowledge;

namespace Sitrep.Incidents;

/// <summary>Kinds of event types that are linked alike.</summary>
public static class EventFamilies
{
    /// <summary>Whether an event of this type is a statement, a meeting or a decision, so that its parties say more than its place.</summary>
    public static bool IsVerbal(EventType type) => type is
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede or EventType.Cooperate or EventType.Aid
        or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten or EventType.Sanction;

    /// <summary>
    /// The type that stands for all by which reports may call one happening: a raid is an assault to one and arrests to
    /// another, talks are also the agreement that they brought.
    /// </summary>
    public static EventType Of(EventType type) => type switch
    {
        EventType.Coerce or EventType.Mobilize or EventType.Retreat => EventType.Assault,
        EventType.Agree or EventType.Cooperate => EventType.Consult,
        _ => type,
    };
}
