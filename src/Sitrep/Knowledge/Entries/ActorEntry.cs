using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>A body with a name of its own: an armed force, ministry, armed group, party, organisation.</summary>
public sealed record ActorEntry : KnowledgeEntry
{
    /// <summary>Usual name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, transliterations and native names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-3, or IGO, NGO, IMG, MNC.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector.</summary>
    public string? Sector { get; init; }

    /// <summary>What it is.</summary>
    public ActorKind? Kind { get; init; }

    /// <summary>When it began.</summary>
    public PartialDate? From { get; init; }

    /// <summary>When it ended.</summary>
    public PartialDate? To { get; init; }

    /// <summary>States in which it acts, ISO 3166-1 alpha-3.</summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    /// <summary>Id of the body that it is part of.</summary>
    public string? Parent { get; init; }

    /// <summary>Ids of actors or states that back it.</summary>
    public IReadOnlyList<string> Backers { get; init; } = [];

    /// <summary>UCDP actor id.</summary>
    public int? Ucdp { get; init; }

    internal static ActorEntry Read(Fields fields) => new()
    {
        Id = fields.Text("id"),
        Name = fields.Text("name"),
        Aliases = fields.Texts("aliases"),
        Country = fields.OptionalText("country"),
        Sector = fields.OptionalText("sector"),
        Kind = fields.OneOf<ActorKind>("kind"),
        From = fields.Date("from"),
        To = fields.Date("to"),
        Where = fields.Texts("where"),
        Parent = fields.OptionalText("parent"),
        Backers = fields.Texts("backers"),
        Ucdp = fields.Integer("ucdp"),
    };
}
