using System.Globalization;

namespace Sitrep.Language;

/// <summary>Reads CoNLL-U, one sentence at a time.</summary>
public static class ConlluReader
{
    private const int Columns = 10;

    /// <summary>The sentences of a file, in order. A word line needs at least the first two columns; the rest are filled with <c>_</c>.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="refuse">Told of each broken sentence, by its line and with the reason; the sentence is left out and the rest goes on.</param>
    /// <exception cref="FormatException">A sentence is broken and nobody wants to be told; the message names the line.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, Action<int, string>? refuse = null)
    {
        refuse ??= static (line, reason) => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {line}: {reason}"));
        var comments = new List<string>();
        var lines = new List<string[]>();
        var (number, isBroken) = (0, false);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (!isBroken && (lines.Count > 0 || comments.Count > 0))
                {
                    yield return new(comments, lines);
                }

                (comments, lines, isBroken) = ([], [], false);
            }
            else if (line[0] == '#' && lines.Count == 0)
            {
                comments.Add(line);
            }
            else if (!isBroken)
            {
                var columns = line.Split('\t');
                if (Fault(columns) is { } reason)
                {
                    refuse(number, reason);
                    isBroken = true;
                }
                else
                {
                    lines.Add(Filled(columns));
                }
            }
        }

        if (!isBroken && (lines.Count > 0 || comments.Count > 0))
        {
            yield return new(comments, lines);
        }
    }

    private static string? Fault(string[] columns) =>
        columns.Length is < 2 or > Columns ? string.Create(CultureInfo.InvariantCulture, $"{columns.Length} {(columns.Length == 1 ? "column" : "columns")} where CoNLL-U has {Columns}")
        : IsNumber(columns[0]) ? null
        : "the first column is no number of a word";

    /// <summary>"3", "3-4" or "5.1".</summary>
    private static bool IsNumber(string id)
    {
        var mark = id.AsSpan().IndexOfAny('-', '.');
        return mark < 0 ? IsFigures(id) : IsFigures(id.AsSpan(0, mark)) && IsFigures(id.AsSpan(mark + 1));
    }

    private static bool IsFigures(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static string[] Filled(string[] columns)
    {
        var given = columns.Length;
        Array.Resize(ref columns, Columns);
        columns.AsSpan(given).Fill("_");
        return columns;
    }
}
