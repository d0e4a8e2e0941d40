using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>A verb that carries an event noun without a meaning of its own (en/light-verbs.yaml).</summary>
public sealed record LightVerbEntry : KnowledgeEntry
{
    /// <summary>Lemma, with its particle: "carry out".</summary>
    public required string Verb { get; init; }

    /// <summary>Prepositions by which the noun hangs; empty when it is the object.</summary>
    public IReadOnlyList<string> Prepositions { get; init; } = [];

    internal static LightVerbEntry Read(Fields fields) => new()
    {
        Id = fields.Text("id"),
        Verb = fields.Text("verb"),
        Prepositions = fields.Texts("prepositions"),
    };
}

/// <summary>Light verbs by lemma.</summary>
public sealed class LightVerbLexicon
{
    private readonly HashSet<(string Verb, string Preposition)> _carriers = [];

    internal LightVerbLexicon(IReadOnlyList<LightVerbEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var preposition in entry.Prepositions.Count == 0 ? [""] : entry.Prepositions)
            {
                _carriers.Add((entry.Verb, preposition));
            }
        }
    }

    /// <summary>Whether a verb carries a noun that hangs from it by a preposition, or as its object when that is empty.</summary>
    public bool Carries(string verb, string preposition) => _carriers.Contains((verb, preposition));
}
