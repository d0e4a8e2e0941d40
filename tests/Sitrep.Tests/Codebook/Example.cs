using System.Globalization;
using System.Runtime.CompilerServices;
using Sitrep.Articles;

namespace Sitrep.Tests.Codebook;

/// <summary>
/// An example block of the codebook: a text, a line with a dot, and what it is coded as. docs/codebook/README.md has the notation.
/// </summary>
/// <param name="Page">File name of the page.</param>
/// <param name="Line">Line of the block's fence in the page, from 1.</param>
/// <param name="Text">The text.</param>
/// <param name="Published">The day on which it was published.</param>
/// <param name="Fails">Whether the coder is known to get it wrong.</param>
/// <param name="Expected">Lines after the dot.</param>
internal sealed record Example(string Page, int Line, string Text, DateOnly Published, bool Fails, IReadOnlyList<string> Expected)
{
    /// <summary>The day on which a text was published whose fence names none.</summary>
    public static readonly DateOnly UsualDay = new(2015, 10, 15);

    private const string Fence = "```example";

    /// <summary>The article that the coder is given.</summary>
    public Article Article => new() { Text = Text, Published = Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), PublishedOn = Published };

    /// <summary>Folder of the codebook.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/codebook"));

    /// <summary>All examples of the codebook, page by page.</summary>
    public static IReadOnlyList<Example> All { get; } =
        [.. Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(page => In(Path.GetFileName(page), File.ReadAllLines(page)))];

    /// <summary>The examples of a page.</summary>
    /// <exception cref="FormatException">A block has no end, no dot or an unknown mark.</exception>
    public static IEnumerable<Example> In(string page, string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, "```", at + 1);
            var dot = Array.IndexOf(lines, ".", at + 1);
            if (end < 0 || dot < 0 || dot > end)
            {
                throw new FormatException($"{page}:{at + 1}: a block is a text, a line with a dot and what it is coded as");
            }

            var marks = lines[at][Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var day = Array.Find(marks, static mark => char.IsDigit(mark[0]));
            if (Array.Find(marks, mark => mark != "fails" && mark != day) is { } unknown)
            {
                throw new FormatException($"{page}:{at + 1}: '{unknown}' is neither a day nor 'fails'");
            }

            yield return new Example(
                page,
                at + 1,
                string.Join('\n', lines[(at + 1)..dot]),
                day is null ? UsualDay : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                marks.Contains("fails"),
                lines[(dot + 1)..end]);
            at = end;
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
