namespace Sitrep.Language;

/// <summary>Reads CoNLL-U, one sentence at a time.</summary>
public static class ConlluReader
{
    private const int Columns = 10;

    /// <summary>The sentences of a file, in order. A word line needs at least the first two columns; the rest are filled with <c>_</c>.</summary>
    /// <exception cref="FormatException">A word line has fewer than two columns or more than ten; the message names the line.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        var comments = new List<string>();
        var lines = new List<string[]>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (lines.Count > 0 || comments.Count > 0)
                {
                    yield return new(comments, lines);
                    comments = [];
                    lines = [];
                }
            }
            else if (line[0] == '#' && lines.Count == 0)
            {
                comments.Add(line);
            }
            else
            {
                lines.Add(ColumnsOf(line, number));
            }
        }

        if (lines.Count > 0 || comments.Count > 0)
        {
            yield return new(comments, lines);
        }
    }

    private static string[] ColumnsOf(string line, int number)
    {
        var columns = line.Split('\t');
        if (columns.Length is < 2 or > Columns)
        {
            throw new FormatException($"line {number}: {columns.Length} columns where CoNLL-U has {Columns}");
        }

        var given = columns.Length;
        Array.Resize(ref columns, Columns);
        columns.AsSpan(given).Fill("_");
        return columns;
    }
}
