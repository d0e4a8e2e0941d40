using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>What a PLOVER type and mode is in CAMEO's and ACLED's words.</summary>
public sealed record CrosswalkEntry : KnowledgeEntry
{
    /// <summary>The type.</summary>
    public required EventType Type { get; init; }

    /// <summary>The mode; null for an event without one.</summary>
    public string? Mode { get; init; }

    /// <summary>CAMEO code.</summary>
    public required string Cameo { get; init; }

    /// <summary>ACLED sub-event type; null where ACLED does not record such events.</summary>
    public string? Acled { get; init; }

    /// <summary>Why it is read so, where the standards leave a choice.</summary>
    public string? Note { get; init; }

    internal static CrosswalkEntry Read(Fields fields) => new()
    {
        Id = fields.Text("id"),
        Type = fields.OneOf<EventType>("type") ?? throw fields.Mistake("'type' is missing"),
        Mode = fields.OptionalText("mode"),
        Cameo = fields.Text("cameo"),
        Acled = fields.OptionalText("acled"),
        Note = fields.OptionalText("note"),
    };
}
