namespace Sitrep.Knowledge;

/// <summary>PLOVER's types, modes, contexts and sectors as our codebook reads them. Immutable.</summary>
public sealed class Ontology
{
    private readonly TypeEntry?[] _types = new TypeEntry?[Enum.GetValues<EventType>().Length];
    private readonly HashSet<string> _contexts;
    private readonly HashSet<string> _sectors;

    internal Ontology(IReadOnlyList<TypeEntry> types, IReadOnlyList<ContextEntry> contexts, IReadOnlyList<SectorEntry> sectors)
    {
        foreach (var type in types)
        {
            _types[(int)type.Type] = type;
        }

        _contexts = contexts.Select(context => context.Id).ToHashSet(StringComparer.Ordinal);
        _sectors = sectors.Select(sector => sector.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What is known of a type.</summary>
    /// <exception cref="KeyNotFoundException">The knowledge has no entry for it.</exception>
    public TypeEntry this[EventType type] => _types[(int)type] ?? throw new KeyNotFoundException($"no entry for {type} in ontology.yaml");

    /// <summary>Whether a type has a mode.</summary>
    public bool HasMode(EventType type, string mode) => _types[(int)type]?.Modes.Any(entry => entry.Id == mode) == true;

    /// <summary>Whether PLOVER has a context.</summary>
    public bool HasContext(string context) => _contexts.Contains(context);

    /// <summary>Whether PLOVER has a sector.</summary>
    public bool HasSector(string sector) => _sectors.Contains(sector);
}
