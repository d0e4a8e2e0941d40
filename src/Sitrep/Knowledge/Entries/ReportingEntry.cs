using Sitrep.Knowledge.Files;
using Sitrep.Reading;

namespace Sitrep.Knowledge;

/// <summary>Part of speech of a word of reporting.</summary>
public enum ReportingPart : byte
{
#pragma warning disable CS1591 // The names mean what they say.
    Verb, Noun, Adverb, Adjective,
#pragma warning restore CS1591
}

/// <summary>A word by which a text says who says so: "said", "statement", "reportedly", "confident" (en/reporting.yaml).</summary>
public sealed record ReportingEntry : KnowledgeEntry
{
    /// <summary>Lemmas: the word itself first, then the words that belong to it ("claim responsibility", "point out").</summary>
    public required string Words { get; init; }

    /// <summary>Part of speech of the first word.</summary>
    public required ReportingPart Part { get; init; }

    /// <summary>What one who says it does with the content.</summary>
    public Stance Stance { get; init; }

    /// <summary>How far it goes.</summary>
    public ReportingForce Force { get; init; }

    /// <summary>Whether it reports only with a clause of its own or in a quotation: to find a body tells nothing.</summary>
    public bool NeedsClause { get; init; }

    /// <summary>Whether its content may be an infinitive: "claimed to have killed".</summary>
    public bool TakesInfinitive { get; init; }

    internal static ReportingEntry Read(Fields fields)
    {
        var (part, words) = fields.OptionalText("verb") is { } verb ? (ReportingPart.Verb, verb)
            : fields.OptionalText("noun") is { } noun ? (ReportingPart.Noun, noun)
            : fields.OptionalText("adverb") is { } adverb ? (ReportingPart.Adverb, adverb)
            : fields.OptionalText("adjective") is { } adjective ? (ReportingPart.Adjective, adjective)
            : throw fields.Mistake("one of 'verb', 'noun', 'adverb' and 'adjective' is missing");
        var force = fields.OneOf<ReportingForce>("force") ?? ReportingForce.Report;
        return new()
        {
            Id = fields.Text("id"),
            Words = words,
            Part = part,
            Stance = fields.OneOf<Stance>("stance") ?? Stance.States,
            Force = force,
            NeedsClause = fields.Flag("clause"),
            TakesInfinitive = fields.Flag("infinitive") || force != ReportingForce.Report,
        };
    }
}
