namespace Sitrep.Knowledge;

/// <summary>Patterns of words as entries write them.</summary>
internal static class Pattern
{
    /// <summary>
    /// The words of a pattern as the tokenizer cuts them: at spaces, around hyphens between letters, and before
    /// a possessive 's.
    /// </summary>
    public static string[] Words(string? text) => text is null
        ? []
        : text.Replace("-", " - ", StringComparison.Ordinal)
            .Replace("'s", " 's", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Index of the head of a noun pattern: its last word, or the word before "of".</summary>
    public static int NounHead(string[] words)
    {
        var of = Array.IndexOf(words, "of");
        return of > 0 ? of - 1 : words.Length - 1;
    }
}
