using System.Text;

namespace Sitrep.Command.Output;

/// <summary>A table for reading, row by row, so that long results need no memory.</summary>
/// <param name="all">The columns; those without a width are left out.</param>
/// <param name="width">Width of the terminal, in characters.</param>
internal sealed class TextTable<T>(IReadOnlyList<Column<T>> all, int width)
{
    private const string Gap = "  ";
    private const int LeastLastWidth = 20;

    private readonly Column<T>[] _columns = [.. all.Where(column => column.Width > 0)];
    private readonly int _last = Math.Max(LeastLastWidth, width - all.Where(column => column.Width > 0).SkipLast(1).Sum(column => column.Width + Gap.Length) - 1);

    public string Heading(bool bold)
    {
        var line = Line(column => column.Name.ToUpperInvariant());
        return bold ? $"\e[1m{line}\e[0m" : line;
    }

    public string Row(T item) => Line(column => column.Value(item));

    private string Line(Func<Column<T>, string?> value)
    {
        var line = new StringBuilder(width);
        for (var i = 0; i < _columns.Length; i++)
        {
            var last = i == _columns.Length - 1;
            var cell = Fitted(value(_columns[i]) ?? "", last ? _last : _columns[i].Width);
            line.Append(last ? cell : cell.PadRight(_columns[i].Width)).Append(last ? "" : Gap);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>One line without control characters: an article's words must not steer the terminal.</summary>
    private static string Fitted(string text, int width)
    {
        text = string.Concat(text.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter));
        return text.Length <= width ? text : string.Concat(text.AsSpan(0, width - 1), "…");
    }
}
