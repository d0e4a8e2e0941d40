using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>An ACLED sub-event type; the id is ACLED's own wording (since March 2023).</summary>
/// <param name="EventType">ACLED's event type, such as "Battles".</param>
public sealed record AcledEntry(string EventType) : KnowledgeEntry
{
    internal static AcledEntry Read(Fields fields) => new(fields.Text("event_type")) { Id = fields.Text("id") };
}
