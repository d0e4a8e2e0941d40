using System.Text;
using Sitrep.Language;

namespace Sitrep.Bench;

/// <summary>Running text of a treebank, and the place of its words among the characters that are not white space.</summary>
internal static class RawText
{
    /// <summary>Text of each document, lengths of its written words without white space, and the indices of words that end a sentence.</summary>
    public static IEnumerable<(string Text, List<int> Lengths, HashSet<int> Ends)> Documents(IReadOnlyList<ConlluSentence> treebank)
    {
        var text = new StringBuilder();
        var lengths = new List<int>();
        var ends = new HashSet<int>();
        foreach (var sentence in treebank)
        {
            if (sentence.Comments.Any(comment => comment.StartsWith("# newdoc", StringComparison.Ordinal)) && lengths.Count > 0)
            {
                yield return (text.ToString(), lengths, ends);
                text = new();
                lengths = [];
                ends = [];
            }
            else if (text.Length > 0 && sentence.Comments.Any(comment => comment.StartsWith("# newpar", StringComparison.Ordinal)))
            {
                text.Append("\n\n");
            }

            foreach (var (form, spaced) in Written(sentence))
            {
                lengths.Add(form.Count(c => !char.IsWhiteSpace(c)));
                text.Append(form).Append(spaced ? " " : "");
            }

            ends.Add(lengths.Count - 1);
        }

        if (lengths.Count > 0)
        {
            yield return (text.ToString(), lengths, ends);
        }
    }

    public static void Place(Document document, int start, HashSet<(int, int)> words, HashSet<(int, int)> sentences)
    {
        var content = document.Article.Content;
        var before = new int[content.Length + 1];
        for (var i = 0; i < content.Length; i++)
        {
            before[i + 1] = before[i] + (char.IsWhiteSpace(content[i]) ? 0 : 1);
        }

        for (var i = 0; i < document.Tokens.Length; i++)
        {
            var first = i;
            while (i + 1 < document.Tokens.Length && document.Tokens[i + 1].JoinedToPrevious)
            {
                i++;
            }

            words.Add((start + before[document.Tokens[first].Start], start + before[document.Tokens[i].End]));
        }

        foreach (var sentence in document.Sentences)
        {
            sentences.Add((start + before[sentence.Span.Start], start + before[sentence.Span.End]));
        }
    }

    private static IEnumerable<(string Form, bool Spaced)> Written(ConlluSentence sentence)
    {
        var covered = 0;
        foreach (var line in sentence.Lines)
        {
            if (line[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            var dash = line[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                covered = int.Parse(line[0].AsSpan(dash + 1));
            }
            else if (int.Parse(line[0]) <= covered)
            {
                continue;
            }

            yield return (line[1], !line[9].Contains("SpaceAfter=No", StringComparison.Ordinal));
        }
    }
}
