namespace Sitrep.Knowledge;

/// <summary>Patterns of words as entries write them.</summary>
internal static class Pattern
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "of", "for", "to", "on", "in", "against", "over", "between", "with", "from", "into", "by", "at", "under", "without",
    };

    /// <summary>
    /// The words of a pattern as the tokenizer cuts them: at spaces, around hyphens between letters, and before
    /// a possessive 's.
    /// </summary>
    public static string[] Words(string? text) => text is null
        ? []
        : text.Replace("-", " - ", StringComparison.Ordinal)
            .Replace("'s", " 's", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Index of the head of a noun pattern: the word before its first preposition ("call for restraint", "refusal to meet"), else the last.</summary>
    public static int NounHead(string[] words)
    {
        var preposition = words.Length < 2 ? -1 : Array.FindIndex(words, 1, Prepositions.Contains);
        return preposition > 0 ? preposition - 1 : words.Length - 1;
    }
}
