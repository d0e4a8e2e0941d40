using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>Role nouns and adjectives by lemma, the longest pattern first. Immutable; lookups allocate nothing.</summary>
public sealed class RoleLexicon
{
    private readonly HeadTable<RoleEntry> _nouns;
    private readonly HeadTable<RoleEntry> _adjectives;

    internal RoleLexicon(KnowledgeIndexes indexes, EntryColumn roles)
    {
        _nouns = new(indexes.RoleNouns, roles);
        _adjectives = new(indexes.RoleAdjectives, roles);
    }

    /// <summary>Nouns by their head, the last word or the one before a preposition: "minister" gives "foreign minister" and then "minister".</summary>
    public ReadOnlySpan<RoleEntry> Nouns(string lastLemma) => _nouns[lastLemma];

    /// <summary>Adjectives by their last word.</summary>
    public ReadOnlySpan<RoleEntry> Adjectives(string lastLemma) => _adjectives[lastLemma];

    internal static string? NounHead(RoleEntry role) => role.Noun.Count == 0 ? null : role.Words[role.HeadIndex];

    internal static string? AdjectiveHead(RoleEntry role) => role.Adjective.Count == 0 ? null : role.Adjective[^1];
}
