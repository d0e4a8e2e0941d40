namespace Sitrep.Knowledge;

/// <summary>States by code and by name. Immutable.</summary>
public sealed class StateLexicon
{
    private readonly Dictionary<string, StateEntry> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StateEntry> _byName = new(StringComparer.OrdinalIgnoreCase);

    internal StateLexicon(IReadOnlyList<StateEntry> entries)
    {
        foreach (var entry in entries)
        {
            _byId.TryAdd(entry.Id, entry);
            if (entry.Iso is { } iso)
            {
                _byId.TryAdd(iso, entry);
            }

            foreach (var name in entry.Names.Prepend(entry.Name))
            {
                _byName.TryAdd(name, entry);
            }
        }
    }

    /// <summary>The state with an ISO 3166-1 alpha-3 code, in capitals; null when there is none.</summary>
    public StateEntry? ById(string iso3) => _byId.GetValueOrDefault(iso3);

    /// <summary>The state with a name, in any case; null when there is none.</summary>
    public StateEntry? ByName(string name) => _byName.GetValueOrDefault(name);
}
