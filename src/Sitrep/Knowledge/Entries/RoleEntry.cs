using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>Whether a role noun names one person, several, or a body.</summary>
public enum RoleNumber : byte
{
    /// <summary>One, or as many as the noun's number says: "lawmaker".</summary>
    Person,

    /// <summary>Several together: "troops".</summary>
    Group,

    /// <summary>An institution: "ministry".</summary>
    Body,
}

/// <summary>A common noun for a kind of actor, or an adjective that makes any noun one.</summary>
public sealed record RoleEntry : KnowledgeEntry
{
    /// <summary>Lemmas of the noun, its head last; empty for an adjective.</summary>
    public IReadOnlyList<string> Noun { get; init; } = [];

    /// <summary>Lemmas of the adjective; empty for a noun.</summary>
    public IReadOnlyList<string> Adjective { get; init; } = [];

    /// <summary>Lemmas of the noun or adjective.</summary>
    internal string[] Words { get; init; } = [];

    /// <summary>Index in <see cref="Words"/> of the word that stands for the whole: "minister" in "minister of defence".</summary>
    internal int HeadIndex { get; init; }

    /// <summary>PLOVER sector; null where the word says none.</summary>
    public string? Sector { get; init; }

    /// <summary>One, several or a body.</summary>
    public RoleNumber? Number { get; init; }

    /// <summary>Whether they bear arms.</summary>
    public bool Armed { get; init; }

    /// <summary>Whether they are civilians.</summary>
    public bool Civilian { get; init; }

    /// <summary>Whether it is manned or steered and acts for its owner ("warplanes"); never counted as people.</summary>
    public bool Platform { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or IGO, NGO, IMG, MNC, where the noun itself says it.</summary>
    public string? Country { get; init; }

    internal static RoleEntry Read(Fields fields)
    {
        var noun = Pattern.Words(fields.OptionalText("noun"));
        var adjective = Pattern.Words(fields.OptionalText("adjective"));
        var words = noun.Length > 0 ? noun : adjective;
        var entry = new RoleEntry
        {
            Id = fields.Text("id"),
            Noun = noun,
            Adjective = adjective,
            Words = words,
            HeadIndex = Pattern.NounHead(words),
            Sector = fields.OptionalText("sector"),
            Number = fields.OneOf<RoleNumber>("number"),
            Armed = fields.Flag("armed"),
            Civilian = fields.Flag("civilian"),
            Platform = fields.Flag("platform"),
            Country = fields.OptionalText("country"),
        };
        return (entry.Noun.Count == 0) != (entry.Adjective.Count == 0)
            ? entry
            : throw fields.Mistake("give either 'noun' or 'adjective'");
    }
}
