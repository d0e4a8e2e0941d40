using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>What joins a people.</summary>
public enum PeopleKind : byte
{
    /// <summary>Descent or language.</summary>
    Ethnic,

    /// <summary>Faith.</summary>
    Religious,

    /// <summary>The region they live in.</summary>
    Regional,
}

/// <summary>An ethnic or religious group, or the people of a region.</summary>
public sealed record PeopleEntry : KnowledgeEntry
{
    /// <summary>Nouns, singular and plural: "Kurd", "Kurds".</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Adjectives: "Kurdish".</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>What joins them.</summary>
    public PeopleKind? Kind { get; init; }

    /// <summary>States in which they live, ISO 3166-1 alpha-3.</summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    internal static PeopleEntry Read(Fields fields) => new()
    {
        Id = fields.Text("id"),
        Names = fields.Texts("names"),
        Adjectives = fields.Texts("adjectives"),
        Kind = fields.OneOf<PeopleKind>("kind"),
        Where = fields.Texts("where"),
    };
}
