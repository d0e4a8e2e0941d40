namespace Sitrep.Knowledge;

/// <summary>From PLOVER to CAMEO, its quad classes and Goldstein scores, and ACLED. Immutable.</summary>
public sealed class CrosswalkTable
{
    private readonly Dictionary<(EventType, string?), CrosswalkEntry> _byMode;
    private readonly Dictionary<string, CameoEntry> _cameo;
    private readonly Dictionary<string, QuadEntry> _quads;
    private readonly Dictionary<string, AcledEntry> _acled;

    internal CrosswalkTable(
        IReadOnlyList<CrosswalkEntry> entries, IReadOnlyList<CameoEntry> cameo, IReadOnlyList<QuadEntry> quads, IReadOnlyList<AcledEntry> acled)
    {
        _byMode = entries.ToDictionary(entry => (entry.Type, entry.Mode));
        _cameo = cameo.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        _quads = quads.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        _acled = acled.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>The codes of a type and mode; those of the type alone when the mode has none of its own.</summary>
    public CrosswalkEntry? Find(EventType type, string? mode) =>
        mode is not null && _byMode.TryGetValue((type, mode), out var entry) ? entry : _byMode.GetValueOrDefault((type, null));

    /// <summary>Name and Goldstein score of a CAMEO code.</summary>
    public CameoEntry? Cameo(string code) => _cameo.GetValueOrDefault(code);

    /// <summary>Quad classes of a CAMEO code, by its root.</summary>
    public QuadEntry? Quads(string code) => code.Length < 2 ? null : _quads.GetValueOrDefault(code[..2]);

    /// <summary>The ACLED event type that a sub-event type belongs to.</summary>
    public AcledEntry? Acled(string subEventType) => _acled.GetValueOrDefault(subEventType);
}
