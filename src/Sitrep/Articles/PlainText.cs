using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Sitrep.Articles;

/// <summary>
/// A report as its reader sees it, where what was published is encoded or set in type: character references and tags of HTML, bytes of
/// UTF-8 taken for Windows-1252, words divided at the ends of lines, ligatures, and accents apart from their letters. It knows where
/// each of its characters was published.
/// </summary>
public sealed class PlainText
{
    /// <summary>Of the bytes of UTF-8 that begin a character of more than one.</summary>
    private const char FirstLead = '\u00C2', LastLead = '\u00F4';

    private static readonly SearchValues<char> Telling = SearchValues.Create(
        "-&<\u00AD" + string.Concat(Enumerable.Range(FirstLead, LastLead - FirstLead + 1).Select(static c => (char)c)) + string.Concat(Enumerable.Range(0x300, 0x70).Select(static c => (char)c))
        + string.Concat(Enumerable.Range(0xFB00, 7).Select(static c => (char)c)));

    private readonly int[] _starts;
    private readonly int[] _ends;

    private PlainText(Article article, int[] starts, int[] ends)
    {
        Article = article;
        _starts = starts;
        _ends = ends;
    }

    /// <summary>The report with its words as they are meant.</summary>
    public Article Article { get; }

    /// <summary>Where a stretch of the plain report stands in the content of the one that was published.</summary>
    public Span Published(Span plain) =>
        plain.IsEmpty ? new(At(plain.Start), At(plain.Start)) : new(_starts[plain.Start], _ends[plain.End - 1]);

    /// <summary>The plain text of a report; null when it is plain as it was published.</summary>
    /// <param name="article">The report.</param>
    /// <param name="isWord">Whether letters are a word; a hyphen at the end of a line is no part of those that are.</param>
    /// <param name="isCommon">Whether letters are a word that texts of the field have; of two such a compound may be made.</param>
    public static PlainText? Of(Article article, Func<string, bool> isWord, Func<string, bool> isCommon)
    {
        if (!MayBeEncoded(article.Title) && !MayBeEncoded(article.Text))
        {
            return null;
        }

        var (title, text) = (new Rewriting(article.Title ?? ""), new Rewriting(article.Text));
        PlainTextRules.Apply(title, isWord, isCommon);
        PlainTextRules.Apply(text, isWord, isCommon);
        if (!title.HasChanged && !text.HasChanged)
        {
            return null;
        }

        var plain = article.Spelled(article.BodyStart > 0 ? title.Text : article.Title, text.Text);
        var (starts, ends) = (new int[plain.Content.Length], new int[plain.Content.Length]);
        for (var i = 0; i < starts.Length; i++)
        {
            var inBody = i - plain.BodyStart;
            (starts[i], ends[i]) = inBody >= 0 ? (text.Starts[inBody] + article.BodyStart, text.Ends[inBody] + article.BodyStart)
                : i < title.Text.Length ? (title.Starts[i], title.Ends[i])
                : (article.BodyStart + inBody, article.BodyStart + inBody + 1);
        }

        return new(plain, starts, ends);
    }

    /// <summary>Whether the rules may find something; most reports are spared their passes.</summary>
    private static bool MayBeEncoded(string? text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Telling) is >= 0 and var at)
        {
            var next = at + 1 < rest.Length ? rest[at + 1] : ' ';
            if (rest[at] switch
            {
                '-' => next is '\n' or '\r' or ' ' && rest[at..].TrimStart("- \t") is ['\n' or '\r', ..],
                '&' => next == '#' || char.IsAsciiLetter(next),
                '<' => next is '/' or '!' || char.IsAsciiLetter(next),
                >= FirstLead and <= LastLead => next >= '\u0080',
                _ => true,
            })
            {
                return true;
            }

            rest = rest[(at + 1)..];
        }

        return false;
    }

    private int At(int offset) => offset < _starts.Length ? _starts[offset] : _ends.Length > 0 ? _ends[^1] : 0;

    /// <summary>A text in the course of being rewritten, with the place of each character in the first.</summary>
    internal sealed class Rewriting
    {
        public Rewriting(string text)
        {
            Text = text;
            Starts = [.. Enumerable.Range(0, text.Length)];
            Ends = [.. Enumerable.Range(1, text.Length)];
        }

        public string Text { get; private set; }

        public int[] Starts { get; private set; }

        public int[] Ends { get; private set; }

        public bool HasChanged { get; private set; }

        /// <summary>Puts other characters for all that a pattern finds; null leaves a match as it is. Whether any was replaced.</summary>
        public bool Replace(Regex pattern, Func<Match, string?> replacement) => Replace(pattern, match => [(match.Index, match.Length, replacement(match))]);

        /// <summary>Puts other characters for parts of all that a pattern finds, in order; null leaves a part as it is. Whether any was replaced.</summary>
        public bool Replace(Regex pattern, Func<Match, IEnumerable<(int Start, int Length, string? Put)>> replacements)
        {
            StringBuilder? text = null;
            List<int> starts = [], ends = [];
            var at = 0;
            foreach (var (start, length, put) in pattern.Matches(Text).SelectMany(replacements))
            {
                if (put is null || Text.AsSpan(start, length).SequenceEqual(put))
                {
                    continue;
                }

                text ??= new StringBuilder(Text.Length);
                Copy(text, starts, ends, at, start);
                text.Append(put);
                for (var i = 0; i < put.Length; i++)
                {
                    starts.Add(Starts[start]);
                    ends.Add(Ends[start + length - 1]);
                }

                at = start + length;
            }

            if (text is null)
            {
                return false;
            }

            Copy(text, starts, ends, at, Text.Length);
            (Text, Starts, Ends, HasChanged) = (text.ToString(), [.. starts], [.. ends], true);
            return true;
        }

        private void Copy(StringBuilder text, List<int> starts, List<int> ends, int from, int to)
        {
            text.Append(Text, from, to - from);
            starts.AddRange(Starts.AsSpan(from, to - from));
            ends.AddRange(Ends.AsSpan(from, to - from));
        }
    }
}
