using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>A state or territory; its id is ISO 3166-1 alpha-3 (KOS for Kosovo).</summary>
public sealed record StateEntry : KnowledgeEntry
{
    /// <summary>The code that others write, where it is not the id: XKX for Kosovo.</summary>
    public string? Iso { get; init; }

    /// <summary>Usual short name.</summary>
    public required string Name { get; init; }

    /// <summary>Other usual names, former ones of the same state included.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Adjectives, such as "Syrian".</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>Its people, such as "Syrian" and "Syrians".</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Seat of government; stands for the government where it acts.</summary>
    public string? Capital { get; init; }

    /// <summary>Other words that stand for the government.</summary>
    public IReadOnlyList<string> Metonyms { get; init; } = [];

    /// <summary>When it began, if after 1945.</summary>
    public PartialDate? From { get; init; }

    /// <summary>When it ended.</summary>
    public PartialDate? To { get; init; }

    internal static StateEntry Read(Fields fields) => new()
    {
        Id = fields.Text("id"),
        Iso = fields.OptionalText("iso"),
        Name = fields.Text("name"),
        Names = fields.Texts("names"),
        Adjectives = fields.Texts("adjectives"),
        People = fields.Texts("people"),
        Capital = fields.OptionalText("capital"),
        Metonyms = fields.Texts("metonyms"),
        From = fields.Date("from"),
        To = fields.Date("to"),
    };
}
