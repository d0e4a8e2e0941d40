using System.Collections.Frozen;

namespace Sitrep.Knowledge;

/// <summary>How an argument stands to its predicate.</summary>
public enum ArgumentRelation : byte
{
    /// <summary>Subject of the active voice.</summary>
    Subject,

    /// <summary>Direct object of the active voice.</summary>
    Object,

    /// <summary>Indirect object.</summary>
    IndirectObject,

    /// <summary>Possessor of the noun.</summary>
    Possessor,

    /// <summary>A modifier before the noun: "Russian airstrikes".</summary>
    Modifier,

    /// <summary>After the preposition <see cref="ArgumentSlot.Preposition"/>.</summary>
    Oblique,

    /// <summary>The argument is never named.</summary>
    None,
}

/// <summary>Where an argument stands.</summary>
/// <param name="Relation">How it stands to the predicate.</param>
/// <param name="Preposition">Lemma of the preposition of an oblique.</param>
public readonly record struct ArgumentSlot(ArgumentRelation Relation, string? Preposition = null)
{
    private static readonly FrozenDictionary<string, ArgumentRelation> Relations = new Dictionary<string, ArgumentRelation>
    {
        ["subj"] = ArgumentRelation.Subject,
        ["obj"] = ArgumentRelation.Object,
        ["iobj"] = ArgumentRelation.IndirectObject,
        ["poss"] = ArgumentRelation.Possessor,
        ["mod"] = ArgumentRelation.Modifier,
        ["none"] = ArgumentRelation.None,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create(
        StringComparer.Ordinal,
        "aboard", "about", "across", "after", "against", "along", "alongside", "among", "around", "as", "at", "before", "behind", "between", "by",
        "during", "for", "from", "in", "inside", "into", "near", "of", "off", "on", "onto", "out", "outside", "over", "through",
        "to", "toward", "towards", "under", "upon", "with", "within", "without");

    /// <summary>As the knowledge files write it.</summary>
    public override string ToString()
    {
        var relation = Relation;
        return Preposition ?? Relations.First(pair => pair.Value == relation).Key;
    }

    internal static ArgumentSlot? TryParse(string text) =>
        Relations.TryGetValue(text, out var relation) ? new ArgumentSlot(relation)
        : Prepositions.Contains(text) ? new ArgumentSlot(ArgumentRelation.Oblique, text)
        : null;
}
