using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Scores of an analyser against treebanks and name corpora. Shares are of words, between 0 and 1.</summary>
public static class Evaluation
{
    /// <summary>Scores on gold words: shares of words with the right tag, lemma, head, and head with relation.</summary>
    public readonly record struct TreeScores(int Words, double Upos, double Xpos, double Feats, double Lemma, double Uas, double Las);

    /// <summary>Scores on raw text, as in the CoNLL 2018 shared task.</summary>
    public readonly record struct TextScores(double Tokens, double Sentences);

    /// <summary>Precision, recall and F1 of exact names.</summary>
    public readonly record struct NameScores(int Gold, double Precision, double Recall, double F1);

    /// <summary>Scores on a treebank's own words; relations count with their subtypes.</summary>
    public static TreeScores Trees(Analyzer analyzer, IEnumerable<ConlluSentence> treebank)
    {
        int words = 0, upos = 0, xpos = 0, feats = 0, lemma = 0, uas = 0, las = 0;
        foreach (var gold in treebank)
        {
            foreach (var (right, ours) in gold.Words.Zip(analyzer.Analyze(gold).Words))
            {
                words++;
                upos += right[3] == ours[3] ? 1 : 0;
                xpos += right[4] == ours[4] ? 1 : 0;
                feats += right[5] == ours[5] ? 1 : 0;
                lemma += right[2] == ours[2] ? 1 : 0;
                uas += right[6] == ours[6] ? 1 : 0;
                las += right[6] == ours[6] && right[7] == ours[7] ? 1 : 0;
            }
        }

        double n = Math.Max(words, 1);
        return new(words, upos / n, xpos / n, feats / n, lemma / n, uas / n, las / n);
    }

    /// <summary>
    /// Scores on raw text: the text of each <c>newdoc</c>, paragraphs apart by a blank line, is analysed; written words (ranges count
    /// once) and sentences are compared by their place among the characters that are not white space.
    /// </summary>
    public static TextScores Text(Analyzer analyzer, IReadOnlyList<ConlluSentence> treebank)
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
        }

        return new(F1(goldWords, words), F1(goldSentences, sentences));
    }

    /// <summary>Exact-match scores of person, organisation and location names on gold words.</summary>
    internal static NameScores Names(Analyzer analyzer, IEnumerable<GoldSentence> corpus)
    {
        int gold = 0, found = 0, right = 0;
        foreach (var sentence in corpus)
        {
            var spans = NameClasses.Spans(sentence.Names);
            var ours = analyzer.NamesOf(sentence.Forms).Select(name => (name.First, name.End, (int)name.Kind)).ToHashSet();
            gold += spans.Count;
            found += ours.Count;
            ours.IntersectWith(spans);
            right += ours.Count;
        }

        double precision = right / (double)Math.Max(found, 1), recall = right / (double)Math.Max(gold, 1);
        return new(gold, precision, recall, right == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private static double F1(HashSet<(int, int)> gold, HashSet<(int, int)> found) =>
        2.0 * gold.Count(found.Contains) / Math.Max(gold.Count + found.Count, 1);
}
