using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>What sort of thing a common noun names.</summary>
public enum ThingKind : byte
{
    /// <summary>A weapon or its ammunition.</summary>
    Weapon,

    /// <summary>A civilian means of transport.</summary>
    Vehicle,

    /// <summary>An armed vehicle, vessel or aircraft.</summary>
    MilitaryPlatform,

    /// <summary>A building, installation or site.</summary>
    Facility,

    /// <summary>A town, an area or a part of one.</summary>
    Settlement,
}

/// <summary>A common noun for a thing (en/things.yaml).</summary>
public sealed record ThingEntry : KnowledgeEntry
{
    /// <summary>Lemma; of several words the last is the head.</summary>
    public required string Noun { get; init; }

    /// <summary>What it names.</summary>
    public required ThingKind Kind { get; init; }

    internal static ThingEntry Read(Fields fields) => new()
    {
        Id = fields.Text("id"),
        Noun = fields.Text("noun"),
        Kind = fields.OneOf<ThingKind>("kind") ?? throw fields.Mistake("'kind' is missing"),
    };
}

/// <summary>Things by lemma.</summary>
public sealed class ThingLexicon
{
    private readonly Dictionary<string, ThingKind> _kinds = new(StringComparer.OrdinalIgnoreCase);

    internal ThingLexicon(IReadOnlyList<ThingEntry> entries)
    {
        foreach (var entry in entries)
        {
            _kinds.TryAdd(entry.Noun, entry.Kind);
        }
    }

    /// <summary>What a noun of one or several words names; null when it is none of these things.</summary>
    public ThingKind? KindOf(string noun) => _kinds.TryGetValue(noun, out var kind) ? kind : null;

    /// <summary>Whether a noun names a thing of one of the kinds.</summary>
    public bool Is(string noun, params ReadOnlySpan<ThingKind> kinds) => KindOf(noun) is { } kind && kinds.Contains(kind);
}
