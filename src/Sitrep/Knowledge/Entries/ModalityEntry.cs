using Sitrep.Coding;
using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>A word that gives a status to what it embeds or modifies: "planned", "prevent", "threat of" (en/modality.yaml).</summary>
public sealed record ModalityEntry : KnowledgeEntry
{
    /// <summary>Lemma of an embedding verb; null for other parts of speech.</summary>
    public string? Verb { get; init; }

    /// <summary>Lemma of an embedding noun.</summary>
    public string? Noun { get; init; }

    /// <summary>An adjective or participle.</summary>
    public string? Adjective { get; init; }

    /// <summary>An adverb.</summary>
    public string? Adverb { get; init; }

    /// <summary>A modal auxiliary.</summary>
    public string? Modal { get; init; }

    /// <summary>A preposition or fixed phrase: "ahead of".</summary>
    public string? Phrase { get; init; }

    /// <summary>The status that it gives.</summary>
    public required Status Status { get; init; }

    internal static ModalityEntry Read(Fields fields) => new()
    {
        Id = fields.Text("id"),
        Verb = fields.OptionalText("verb"),
        Noun = fields.OptionalText("noun"),
        Adjective = fields.OptionalText("adjective"),
        Adverb = fields.OptionalText("adverb"),
        Modal = fields.OptionalText("modal"),
        Phrase = fields.OptionalText("phrase"),
        Status = fields.OneOf<Status>("status") ?? throw fields.Mistake("'status' is missing"),
    };
}
