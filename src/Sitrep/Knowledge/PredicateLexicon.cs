using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>Predicates by the lemma of their head, the longest pattern first. Immutable; lookups allocate nothing.</summary>
/// <remarks>Refused senses stand among the others, with <see cref="PredicateEntry.Refusal"/> set, and compete with them.</remarks>
public sealed class PredicateLexicon
{
    private readonly HeadTable<PredicateEntry> _verbs;
    private readonly HeadTable<PredicateEntry> _nouns;
    private readonly HeadTable<PredicateEntry> _adjectives;

    internal PredicateLexicon(KnowledgeIndexes indexes, EntryColumn predicates)
    {
        _verbs = new(indexes.Verbs, predicates);
        _nouns = new(indexes.Nouns, predicates);
        _adjectives = new(indexes.Adjectives, predicates);
    }

    /// <summary>Entries headed by a verb, such as "bomb" or "open" (fire).</summary>
    public ReadOnlySpan<PredicateEntry> Verbs(string headLemma) => _verbs[headLemma];

    /// <summary>Entries headed by a noun: the last word of the pattern, or the word before its preposition.</summary>
    public ReadOnlySpan<PredicateEntry> Nouns(string headLemma) => _nouns[headLemma];

    /// <summary>Predicative entries by their last word: "strike" for "on strike".</summary>
    public ReadOnlySpan<PredicateEntry> Adjectives(string headLemma) => _adjectives[headLemma];
}
