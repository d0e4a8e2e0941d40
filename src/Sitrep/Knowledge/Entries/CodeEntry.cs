using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>A word of a closed list: a PLOVER context or sector.</summary>
public abstract record CodeEntry : KnowledgeEntry
{
    /// <summary>What it means.</summary>
    public required string Name { get; init; }
}

/// <summary>A PLOVER context.</summary>
public sealed record ContextEntry : CodeEntry
{
    /// <summary>Lemmas, several words allowed, that put an event whose clause has one of them in this context.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    internal static ContextEntry Read(Fields fields) => new() { Id = fields.Text("id"), Name = fields.Text("name"), Words = fields.Texts("words") };
}

/// <summary>A PLOVER sector.</summary>
public sealed record SectorEntry : CodeEntry
{
    internal static SectorEntry Read(Fields fields) => new() { Id = fields.Text("id"), Name = fields.Text("name") };
}
