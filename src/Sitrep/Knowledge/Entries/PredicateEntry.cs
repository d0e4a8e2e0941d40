using Sitrep.Coding;

namespace Sitrep.Knowledge;

/// <summary>What kind of word heads a predicate.</summary>
public enum PredicatePart : byte
{
    /// <summary>A verb with its particle, object noun or prepositional phrase.</summary>
    Verb,

    /// <summary>An event noun.</summary>
    Noun,

    /// <summary>A predicative word: "on strike".</summary>
    Adjective,
}

/// <summary>Words that carry an event, or that look as if they did and are refused.</summary>
public sealed record PredicateEntry : KnowledgeEntry
{
    /// <summary>What kind of word heads it.</summary>
    public required PredicatePart Part { get; init; }

    /// <summary>Lemmas of the pattern, cut as the tokenizer cuts words.</summary>
    public required string[] Words { get; init; }

    /// <summary>Index of the head in <see cref="Words"/>.</summary>
    public required int HeadIndex { get; init; }

    /// <summary>Lemma of the head.</summary>
    public string Head => Words[HeadIndex];

    /// <summary>PLOVER type; null for a refused sense.</summary>
    public EventType? Type { get; init; }

    /// <summary>Why this is no event; null when it is one.</summary>
    public string? Refusal { get; init; }

    /// <summary>PLOVER mode.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Where the actor stands, best first.</summary>
    public required ArgumentSlot[] Actor { get; init; }

    /// <summary>Where the recipient stands, best first.</summary>
    public required ArgumentSlot[] Recipient { get; init; }

    /// <summary>Whether both sides are actors.</summary>
    public bool Symmetric { get; init; }

    /// <summary>Which arguments are counted as what.</summary>
    public CountRule[] Counts { get; init; } = [];

    /// <summary>The status that it gives the act it speaks of; null when it speaks of none.</summary>
    public Status? Complement { get; init; }

    /// <summary>The type instead when that act is hostile.</summary>
    public EventType? Hostile { get; init; }

    /// <summary>Whether the actor must be a known actor, people or place.</summary>
    public bool NeedsActor { get; init; }

    /// <summary>Whether the recipient must be one.</summary>
    public bool NeedsRecipient { get; init; }

    /// <summary>Whether the article must tell an event of the same type before it.</summary>
    public bool NeedsEarlier { get; init; }

    /// <summary>What the object must be.</summary>
    public ArgumentClasses Object { get; init; }

    /// <summary>Name of the list of words (<c>acts-on-NAME</c> in words.yaml) of which the object must be one; null when it may be any.</summary>
    public string? ActsOn { get; init; }

    /// <summary>What the subject must be.</summary>
    public ArgumentClasses Subject { get; init; }

    /// <summary>Lemmas of which one must stand among the dependents; empty when none must.</summary>
    public string[] With
    {
        get;
        init => (field, WithSigns) = (value, WordSigns.Of(value));
    } = [];

    /// <summary>Lemmas that make it another sense when one stands among the dependents or as the head.</summary>
    public string[] Not
    {
        get;
        init => (field, NotSigns) = (value, WordSigns.Of(value));
    } = [];

    /// <summary>Whether nothing may be asked for: neither a clause nor a phrase with "for" may hang from it.</summary>
    public bool Bare { get; init; }

    /// <summary>A status of its own.</summary>
    public Status? Status { get; init; }

    /// <summary>CAMEO code, where it differs from that of type and mode.</summary>
    public string? Cameo { get; init; }

    /// <summary>
    /// ACLED sub-event type, where it differs from that of type and mode; "territory" for a change of control, which ACLED
    /// names by who gains it.
    /// </summary>
    public string? Acled { get; init; }

    /// <summary>Signs of the words of the pattern beside its head.</summary>
    internal WordSigns BesideHead { get; init; }

    /// <summary>Signs of <see cref="With"/>.</summary>
    internal WordSigns WithSigns { get; private init; }

    /// <summary>Signs of <see cref="Not"/>.</summary>
    internal WordSigns NotSigns { get; private init; }
}
