using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>How newsrooms spell a place that the gazetteer has under another name.</summary>
/// <param name="Name">The gazetteer's name.</param>
/// <param name="Where">The state that the place lies in, ISO 3166-1 alpha-3.</param>
/// <param name="Spellings">How it is written.</param>
public sealed record SpellingEntry(string Name, string Where, IReadOnlyList<string> Spellings) : KnowledgeEntry
{
    internal static SpellingEntry Read(Fields fields) =>
        new(fields.Text("name"), fields.Text("where"), fields.Texts("spellings")) { Id = fields.Text("id") };
}
