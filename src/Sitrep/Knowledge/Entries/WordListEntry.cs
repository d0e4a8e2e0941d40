using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>A plain list of words under a name, for what needs no more than that.</summary>
public sealed record WordListEntry : KnowledgeEntry
{
    /// <summary>The words, in the order of the file.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The words as they are written.</summary>
    internal IReadOnlySet<string> Set => field ??= Words.ToHashSet(StringComparer.Ordinal);

    /// <summary>The words in any case.</summary>
    internal IReadOnlySet<string> InAnyCase => field ??= Words.ToHashSet(StringComparer.OrdinalIgnoreCase);

    internal static WordListEntry Read(Fields fields) => new() { Id = fields.Text("id"), Words = fields.Texts("words") };
}
