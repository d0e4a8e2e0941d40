using Sitrep.Knowledge;

namespace Sitrep.Coding;

/// <summary>The word lists by which <see cref="StatusRules"/> decides, beside en/modality.yaml.</summary>
internal sealed class StatusWords(KnowledgeBase knowledge)
{
    /// <summary>Verbs that take what they embed for true, asked or denied as they may be.</summary>
    public HashSet<string> Factive { get; } = [.. knowledge.Words("factive-verbs")];

    /// <summary>What fears and hopes do.</summary>
    public HashSet<string> Spreading { get; } = [.. knowledge.Words("spreading-verbs")];

    /// <summary>Verbs of coming together, whose purpose is what is done there.</summary>
    public HashSet<string> Gathering { get; } = [.. knowledge.Words("gathering-verbs")];

    /// <summary>Verbs whose infinitive happens when they do ("managed to", "helped to", "began to", "used it to").</summary>
    public HashSet<string> Implicative { get; } = [.. knowledge.Words("implicative-verbs")];

    /// <summary>Verbs that say a noun's event takes place and carry its status with their own.</summary>
    public HashSet<string> Occurring { get; } = [.. knowledge.Words("occurring-verbs")];

    /// <summary>What one does by saying that one would like to: "would like to thank".</summary>
    public HashSet<string> Performatives { get; } = [.. knowledge.Words("performatives")];

    /// <summary>Adjectives of what only plays the part: "a mock embassy".</summary>
    public HashSet<string> MakeBelieve { get; } = [.. knowledge.Words("make-believe")];

    /// <summary>What is asked, promised or given for something that has been done: "justice for", "revenge for".</summary>
    public HashSet<string> Amends { get; } = [.. knowledge.Words("amends")];

    /// <summary>Works of the imagination.</summary>
    public HashSet<string> Fiction { get; } = [.. knowledge.Words("fiction")];
}
