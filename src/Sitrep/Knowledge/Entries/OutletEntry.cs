using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>What a publisher of reports is.</summary>
public enum OutletKind : byte
{
#pragma warning disable CS1591 // docs/knowledge.md has the list; the words mean what they say.
    Agency, Newspaper, Broadcaster, Magazine, Website, Monitor, SocialMedia,
#pragma warning restore CS1591
}

/// <summary>A publisher of reports.</summary>
public sealed record OutletEntry : KnowledgeEntry
{
    /// <summary>Usual name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Domains on which it publishes, such as <c>tasnimnews.com</c>.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>What it is.</summary>
    public OutletKind? Kind { get; init; }

    /// <summary>Where it is, ISO 3166-1 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>Whether a state owns or directs it.</summary>
    public bool State { get; init; }

    internal static OutletEntry Read(Fields fields) => new()
    {
        Id = fields.Text("id"),
        Name = fields.Text("name"),
        Aliases = fields.Texts("aliases"),
        Domains = fields.Texts("domains"),
        Kind = fields.OneOf<OutletKind>("kind"),
        Country = fields.OptionalText("country"),
        State = fields.Flag("state"),
    };
}
