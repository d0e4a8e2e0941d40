using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>One report's account of one happening. A field that is not known is null or empty, never guessed.</summary>
public sealed record Event
{
    /// <summary>The same article and the same release give the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The article's id.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Number of the sentence that carries it, from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>The clause that carries it.</summary>
    public required Span Evidence { get; init; }

    /// <summary>Further clauses of the article that tell of the same happening.</summary>
    public IReadOnlyList<Span> More { get; init; } = [];

    /// <summary>PLOVER event type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode, such as <c>aerial</c>.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>The weapon that the text names, by the word of <c>en/words.yaml</c>: "car bomb"; of an ASSAULT only.</summary>
    public string? Weapon { get; init; }

    /// <summary>What protected thing an ASSAULT or COERCE hits: health, education, aid, religious or infrastructure.</summary>
    public string? Target { get; init; }

    /// <summary>The words that carry it; a light-verb construction is covered whole.</summary>
    public required Span Trigger { get; init; }

    /// <summary>Who does it; all parties when it is symmetric.</summary>
    public IReadOnlyList<Actor> Actors { get; init; } = [];

    /// <summary>Who it is done to.</summary>
    public IReadOnlyList<Actor> Recipients { get; init; } = [];

    /// <summary>Where this event, not its neighbour, took place.</summary>
    public Place? Place { get; init; }

    /// <summary>When.</summary>
    public EventDate? Date { get; init; }

    /// <summary>How many.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Whether it is told as having happened.</summary>
    public required Status Status { get; init; }

    /// <summary>Id of the event that this one speaks of.</summary>
    public string? About { get; init; }

    /// <summary>Who says so, outermost last.</summary>
    public IReadOnlyList<Attribution> Attribution { get; init; } = [];

    /// <summary>CAMEO, ACLED and UCDP codes.</summary>
    public Crosswalk Codes { get; init; } = new();

    /// <summary>How likely type and status are to be right, 0 to 1 (<see cref="Coding.Confidence"/>).</summary>
    public double Confidence { get; init; }

    /// <summary>How likely the type is by the words around the verb, 0 to 1; null where nothing is known of that. Not stored.</summary>
    internal double? Opinion { get; init; }

    /// <summary>The evidence of the attack told before whose casualties these are (<see cref="Continuations"/>); null for others. Not stored.</summary>
    internal Span? Continues { get; init; }

    /// <summary>Ids of the lexicon entries and rules that fired, in the order in which they did.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];
}

/// <summary>An event's codes in other ontologies; null where that ontology has no such event.</summary>
public sealed record Crosswalk
{
    /// <summary>CAMEO code; a string, since 010 is not 10.</summary>
    public string? Cameo { get; init; }

    /// <summary>PLOVER quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public int? Quad { get; init; }

    /// <summary>Goldstein value of the CAMEO code in the ICEWS table, -10 to 10.</summary>
    public double? Goldstein { get; init; }

    /// <summary>ACLED event type.</summary>
    public string? AcledEventType { get; init; }

    /// <summary>ACLED sub-event type.</summary>
    public string? AcledSubEventType { get; init; }

    /// <summary>UCDP type of violence: 1 state-based, 2 non-state, 3 one-sided.</summary>
    public int? UcdpTypeOfViolence { get; init; }
}

/// <summary>Something that looked like an event and was refused.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Sentence">Number of the sentence, from 0.</param>
/// <param name="Evidence">The clause.</param>
/// <param name="Trigger">The words that looked like an event.</param>
/// <param name="Reason">Why it is none, in words for a reader.</param>
/// <param name="Type">The type that was considered.</param>
public sealed record Rejection(string ArticleId, int Sentence, Span Evidence, Span Trigger, string Reason, EventType? Type);
