using Sitrep.Knowledge.Files;
using Sitrep.Reading;

namespace Sitrep.Knowledge;

/// <summary>A noun that can be a source, or a word that describes one, with the kind of source that it makes (en/claimants.yaml).</summary>
public sealed record ClaimantEntry : KnowledgeEntry
{
    /// <summary>Lemma of the head of the source's phrase; null for a modifier.</summary>
    public string? Noun { get; init; }

    /// <summary>Lemma of a word that describes a source: "army" in "army spokesman".</summary>
    public string? Modifier { get; init; }

    /// <summary>The kind of source.</summary>
    public required ClaimantKind Kind { get; init; }

    /// <summary>Whether it shows or says something without being anybody: a poll, footage, a document.</summary>
    public bool IsRecord { get; init; }

    internal static ClaimantEntry Read(Fields fields)
    {
        var (noun, modifier) = (fields.OptionalText("noun"), fields.OptionalText("modifier"));
        return noun is null == modifier is null ? throw fields.Mistake("either 'noun' or 'modifier' is wanted") : new()
        {
            Id = fields.Text("id"),
            Noun = noun,
            Modifier = modifier,
            Kind = fields.OneOf<ClaimantKind>("kind") ?? throw fields.Mistake("'kind' is missing"),
            IsRecord = fields.Flag("record"),
        };
    }
}
