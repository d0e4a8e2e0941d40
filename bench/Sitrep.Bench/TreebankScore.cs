using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Bench;

/// <summary>Scores of an analyser against a treebank, as in the CoNLL 2018 shared task; relations count with their subtypes.</summary>
internal static class TreebankScore
{
    /// <summary>Columns of CoNLL-U that are scored on the treebank's own words, and the share of words that have them right.</summary>
    public static double[] OnGoldWords(Analyzer analyzer, IReadOnlyList<ConlluSentence> treebank, bool verbose)
    {
        var right = new int[6];
        var words = 0;
        var wrong = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var gold in treebank)
        {
            foreach (var (expected, ours) in gold.Words.Zip(analyzer.Analyze(gold).Words))
            {
                words++;
                bool head = expected[6] == ours[6], relation = expected[7] == ours[7];
                bool[] hits = [expected[3] == ours[3], expected[4] == ours[4], expected[5] == ours[5], expected[2] == ours[2], head, head && relation];
                for (var i = 0; i < right.Length; i++)
                {
                    right[i] += hits[i] ? 1 : 0;
                }

                foreach (var column in new[] { 3, 7, 2 }.Where(column => expected[column] != ours[column]))
                {
                    var key = column == 2 ? $"lemma of {expected[1]} ({expected[4]}): gold {expected[2]} ours {ours[2]} ({ours[4]})" : $"gold {expected[column]} ours {ours[column]}";
                    wrong[key] = wrong.GetValueOrDefault(key) + 1;
                }
            }
        }

        if (verbose)
        {
            foreach (var (what, count) in wrong.OrderByDescending(entry => entry.Value).Take(80))
            {
                Console.WriteLine($"  {count,5} {what}");
            }
        }

        return [.. right.Select(count => count / Math.Max(words, 1.0))];
    }

    /// <summary>
    /// F1 of tokens and sentences on raw text: the text of each <c>newdoc</c>, paragraphs apart by a blank line, is analysed; written
    /// words (ranges count once) and sentences are compared by their place among the characters that are not white space.
    /// </summary>
    public static (double Tokens, double Sentences) OnRawText(Analyzer analyzer, IReadOnlyList<ConlluSentence> treebank, bool verbose)
    {
        HashSet<(int, int)> goldWords = [], goldSentences = [], words = [], sentences = [];
        var at = 0;
        foreach (var (text, tokens, ends) in RawText.Documents(treebank))
        {
            var start = at;
            var first = at;
            for (var i = 0; i < tokens.Count; i++)
            {
                goldWords.Add((at, at + tokens[i]));
                at += tokens[i];
                if (ends.Contains(i))
                {
                    goldSentences.Add((first, at));
                    first = at;
                }
            }

            var document = analyzer.Analyze(new Article { Text = text });
            RawText.Place(document, start, words, sentences);
            if (verbose)
            {
                Boundaries(document, start, goldSentences);
            }
        }

        return (F1(goldWords, words), F1(goldSentences, sentences));
    }

    /// <summary>Prints the ends of sentences that only one side has, with the text around them.</summary>
    private static void Boundaries(Document document, int start, HashSet<(int, int)> gold)
    {
        var goldEnds = gold.Select(span => span.Item2).ToHashSet();
        var ends = document.Sentences.Select(sentence => sentence.Span.End).ToHashSet();
        var content = document.Article.Content;
        var at = start;
        for (var i = 0; i < content.Length; i++)
        {
            at += char.IsWhiteSpace(content[i]) ? 0 : 1;
            if (!char.IsWhiteSpace(content[i]) && goldEnds.Contains(at) != ends.Contains(i + 1))
            {
                var around = $"{content[Math.Max(0, i - 40)..(i + 1)]}¦{content[(i + 1)..Math.Min(content.Length, i + 40)]}".ReplaceLineEndings("⏎");
                Console.WriteLine($"  {(goldEnds.Contains(at) ? "missed end" : "wrong end ")} {around}");
            }
        }
    }

    private static double F1(HashSet<(int, int)> gold, HashSet<(int, int)> found) =>
        2.0 * gold.Count(found.Contains) / Math.Max(gold.Count + found.Count, 1);
}
