using Sitrep.Coding.Likelihood;
using Sitrep.Knowledge;

namespace Sitrep.Coding;

/// <summary>A word that may carry an event, with the lexicon entry that says so.</summary>
internal sealed class Candidate
{
    /// <summary>Token index of the verb, event noun or adjective.</summary>
    public required int Head { get; init; }

    /// <summary>The entry whose pattern and constraints hold; a refused sense has <see cref="PredicateEntry.Refusal"/>.</summary>
    public required PredicateEntry Entry { get; init; }

    /// <summary>Tokens of the pattern, head included, in the order of the text.</summary>
    public required int[] Words { get; init; }

    /// <summary>Verb that carries an event noun ("launched an offensive"), or -1.</summary>
    public int Support { get; set; } = -1;

    /// <summary>Why it is no event; null while it may be one.</summary>
    public string? Refusal { get; set; }

    /// <summary>Event type; differs from the entry's where the complement is hostile.</summary>
    public EventType Type { get; set; }

    /// <summary>PLOVER mode; taken over from an event noun or a weapon where the predicate has none.</summary>
    public string? Mode { get; set; }

    /// <summary>The weapon that the text names.</summary>
    public Weapon? Weapon { get; set; }

    /// <summary>Token heads of who does it, coordinates apart.</summary>
    public List<int> Actors { get; } = [];

    /// <summary>Token heads of who it is done to.</summary>
    public List<int> Recipients { get; } = [];

    /// <summary>Whether its recipients are those of the act that it speaks of, so that they are no parties to a symmetric event: "agreed to send aid to Chad".</summary>
    public bool IsOneSided { get; set; }

    /// <summary>Whether the event happened, as the text tells it.</summary>
    public Status Status { get; set; }

    /// <summary>What a model says where the lexicon has no entry; null for an entry of the lexicon.</summary>
    public Guess? Guess { get; init; }

    /// <summary>How likely the type is by the clause alone, 0 to 1, by a model that was trained without the verb; null where it has no opinion.</summary>
    public double? Opinion { get; set; }

    /// <summary>The candidate that this one speaks of.</summary>
    public Candidate? About { get; set; }

    /// <summary>Further candidates that tell of the same happening, such as "attack" in "killed in an attack".</summary>
    public List<Candidate> Parts { get; } = [];

    /// <summary>Ids of the entries and rules that fired.</summary>
    public List<string> Trace { get; } = [];

    /// <summary>Other entries that matched, each with why it was not taken.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>The token at which the clause is read: the light verb where there is one.</summary>
    public int Anchor => Support >= 0 ? Support : Head;
}
