using Sitrep.Articles;

namespace Sitrep.Reading;

/// <summary>A mention of somebody who acts or is acted on, as far as it could be resolved.</summary>
/// <remarks>A field that is not known is null: an unknown name keeps its words and nothing is guessed.</remarks>
public sealed record Actor
{
    /// <summary>The words of the mention.</summary>
    public required Span Span { get; init; }

    /// <summary>Name in full: the dictionary's where the mention was resolved, else the words themselves.</summary>
    public required string Name { get; init; }

    /// <summary>Id in the actor dictionary.</summary>
    public string? Id { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or IGO, NGO, IMG, MNC.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector, such as MIL or REB.</summary>
    public string? Sector { get; init; }

    /// <summary>Offices and relations that the text or the dictionary gives: "Secretary of Defense", "backed by USA".</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The antecedent's words, when the mention is a pronoun or description resolved by coreference.</summary>
    public Span? Via { get; init; }
}
