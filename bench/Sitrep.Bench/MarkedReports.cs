using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sitrep.Articles;

namespace Sitrep.Bench;

/// <summary>A report of ours in which the clauses that tell of a happening are marked.</summary>
/// <param name="Article">The report without the marks.</param>
/// <param name="Clauses">The name of each happening with the clause that tells of it, in the article's content.</param>
internal sealed partial record MarkedReport(Article Article, IReadOnlyList<(string Happening, Span Clause)> Clauses)
{
    /// <summary>
    /// Reads a file of reports: a line <c># outlet | day | headline</c>, then the text with <c>{happening|clause}</c>,
    /// then an empty line.
    /// </summary>
    public static IEnumerable<MarkedReport> Read(string name, string file)
    {
        var number = 0;
        foreach (var part in file.ReplaceLineEndings("\n").Split("\n# ", StringSplitOptions.RemoveEmptyEntries))
        {
            var head = part[..part.IndexOf('\n', StringComparison.Ordinal)].TrimStart('#').Split('|', StringSplitOptions.TrimEntries);
            var body = part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim();
            yield return Of(string.Create(CultureInfo.InvariantCulture, $"{name}-{number++:00}"), head[0], head[1], head[2], body);
        }
    }

    private static MarkedReport Of(string id, string outlet, string day, string title, string body)
    {
        var text = new StringBuilder();
        var clauses = new List<(string, int, int)>();
        var last = 0;
        foreach (Match mark in Mark().Matches(body))
        {
            text.Append(body, last, mark.Index - last);
            clauses.Add((mark.Groups[1].Value, text.Length, mark.Groups[2].Length));
            text.Append(mark.Groups[2].Value);
            last = mark.Index + mark.Length;
        }

        text.Append(body, last, body.Length - last);
        var article = new Article
        {
            Id = id,
            Title = title,
            Text = text.ToString(),
            Outlet = outlet,
            Published = day,
            PublishedOn = DateOnly.Parse(day, CultureInfo.InvariantCulture),
        };
        return new(article, [.. clauses.Select(one => (one.Item1, new Span(article.BodyStart + one.Item2, article.BodyStart + one.Item2 + one.Item3)))]);
    }

    [GeneratedRegex(@"\{(\w+)\|([^}]*)\}")]
    private static partial Regex Mark();
}
