using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>A mode of an event type.</summary>
/// <param name="Id">PLOVER's word.</param>
/// <param name="Score">PLOVER's score, -10 (hostile) to 10 (cooperative); null where the manual prints none.</param>
public sealed record ModeEntry(string Id, double? Score);

/// <summary>A PLOVER event type with its modes; the id is its name in upper case.</summary>
public sealed record TypeEntry : KnowledgeEntry
{
    /// <summary>The type.</summary>
    public required EventType Type { get; init; }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public required int Quad { get; init; }

    /// <summary>PLOVER's score, -10 (hostile) to 10 (cooperative).</summary>
    public required double Score { get; init; }

    /// <summary>Whether an event without a recipient is none.</summary>
    public bool NeedsRecipient { get; init; }

    /// <summary>Its modes.</summary>
    public IReadOnlyList<ModeEntry> Modes { get; init; } = [];

    internal static TypeEntry Read(Fields fields)
    {
        var id = fields.Text("id");
        return new TypeEntry
        {
            Id = id,
            Type = fields.ParseEnum<EventType>("id", id),
            Quad = fields.Integer("quad") ?? throw fields.Mistake("'quad' is missing"),
            Score = fields.Number("score") ?? throw fields.Mistake("'score' is missing"),
            NeedsRecipient = fields.Flag("recipient"),
            Modes = fields.Maps("modes", mode => new ModeEntry(mode.Text("id"), mode.Number("score"))),
        };
    }
}
