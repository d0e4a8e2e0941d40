namespace Sitrep.Knowledge;

/// <summary>Role nouns and adjectives by lemma, the longest pattern first. Immutable; lookups allocate nothing.</summary>
public sealed class RoleLexicon
{
    private readonly HeadTable<RoleEntry> _nouns;
    private readonly HeadTable<RoleEntry> _adjectives;

    internal RoleLexicon(IReadOnlyList<RoleEntry> entries)
    {
        _nouns = new(entries.Where(entry => entry.Noun.Count > 0), entry => entry.Noun[Pattern.NounHead([.. entry.Noun])], entry => entry.Noun.Count);
        _adjectives = new(entries.Where(entry => entry.Adjective.Count > 0), entry => entry.Adjective[^1], entry => entry.Adjective.Count);
    }

    /// <summary>Nouns by their last word: "minister" gives "foreign minister" and then "minister".</summary>
    public ReadOnlySpan<RoleEntry> Nouns(string lastLemma) => _nouns[lastLemma];

    /// <summary>Adjectives by their last word.</summary>
    public ReadOnlySpan<RoleEntry> Adjectives(string lastLemma) => _adjectives[lastLemma];
}
