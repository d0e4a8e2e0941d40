using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Sitrep.Knowledge;

namespace Sitrep.Reading;

/// <summary>Nouns that say how many they stand for, of some knowledge with the user's own over it.</summary>
internal sealed class CountWords
{
    private static readonly ConditionalWeakTable<KnowledgeBase, CountWords> Made = [];

    private CountWords(KnowledgeBase knowledge)
    {
        Collectives = Words(knowledge, "collective-nouns");
        Pairs = Words(knowledge, "pair-nouns");
        Relatives = Words(knowledge, "second-person-nouns");
    }

    /// <summary>Singular nouns that stand for several people or for an unknown number.</summary>
    public FrozenSet<string> Collectives { get; }

    /// <summary>Nouns for two people.</summary>
    public FrozenSet<string> Pairs { get; }

    /// <summary>Of a pair without a second article, words for two people: "a man and woman", but "a journalist and critic" is one.</summary>
    public FrozenSet<string> Relatives { get; }

    /// <summary>Those of some knowledge; made when first asked for.</summary>
    public static CountWords Of(KnowledgeBase knowledge) => Made.GetValue(knowledge, static known => new CountWords(known));

    private static FrozenSet<string> Words(KnowledgeBase knowledge, string list) => knowledge.Words(list).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
