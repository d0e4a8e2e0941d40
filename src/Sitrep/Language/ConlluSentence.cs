namespace Sitrep.Language;

/// <summary>
/// A sentence in CoNLL-U form, kept line by line so that comments, multiword ranges and empty nodes pass through unchanged.
/// See universaldependencies.org/format.html.
/// </summary>
/// <param name="Comments">Comment lines, each with its number sign.</param>
/// <param name="Lines">Word lines, each of ten columns.</param>
public sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<string[]> Lines)
{
    /// <summary>The lines that are words: neither ranges such as <c>3-4</c> nor empty nodes such as <c>5.1</c>.</summary>
    public IEnumerable<string[]> Words => Lines.Where(line => IsWord(line[0]));

    /// <summary>The value of a comment such as <c># text = …</c>, or null.</summary>
    public string? Comment(string key)
    {
        var start = $"# {key} = ";
        return Comments.FirstOrDefault(comment => comment.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
    }

    private static bool IsWord(string id) => id.AsSpan().IndexOfAny('-', '.') < 0;
}
