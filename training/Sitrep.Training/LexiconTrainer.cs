using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Collects the lemma and feature tables from treebanks.</summary>
internal static class LexiconTrainer
{
    public static Lexicon Train(Corpus corpus, IReadOnlyList<GoldSentence> sentences, IEnumerable<(string Word, string Xpos, string Lemma)> inflections)
    {
        var pairs = new Dictionary<(string Word, int Tag), Dictionary<(string Form, string Lemma, string Feats), int>>();
        var feats = corpus.Tags.Select(_ => new Dictionary<string, int>()).ToArray();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Tags.Length; i++)
            {
                var key = (sentence.Forms[i].ToLowerInvariant(), sentence.Tags[i]);
                Count(pairs.TryGetValue(key, out var counts) ? counts : pairs[key] = [], (sentence.Forms[i], sentence.Lemmas[i], sentence.Feats[i]));
                Count(feats[sentence.Tags[i]], sentence.Feats[i]);
            }
        }

        var usual = corpus.Tags.Select((tag, i) => (tag.Xpos, Tag: i)).Where(entry => corpus.Tags[entry.Tag].Upos is Upos.VERB or Upos.NOUN)
            .GroupBy(entry => entry.Xpos).ToDictionary(group => group.Key, group => group.MaxBy(entry => feats[entry.Tag].Values.Sum()).Tag, StringComparer.Ordinal);
        var seen = pairs.Keys.ToHashSet();
        foreach (var (word, xpos, lemma) in inflections)
        {
            var tag = usual[xpos];
            var other = pairs.GetValueOrDefault((word, tag));
            if (!seen.Contains((word, tag)))
            {
                Count(other ?? (pairs[(word, tag)] = []), (word, lemma, Most(feats[tag], "_")));
            }
            else if (other!.Keys.Where(entry => entry.Lemma != lemma).ToArray() is { Length: > 0 } others && others.Length < other.Count && xpos == "NNS" && Array.TrueForAll(others, entry => entry.Lemma != word))
            {
                // Where the treebanks are divided between two singulars, that of more senses wins: "bases" is of a base.
                foreach (var key in others)
                {
                    other.Remove(key);
                }
            }
            else if (other.Values.Sum() == 1 && other.Keys.Single() is var once && once.Lemma != lemma)
            {
                // A lemma that the treebanks have once, against the dictionary, is a slip: "fre" for "freed".
                pairs[(word, tag)] = new() { [once with { Lemma = lemma }] = 1 };
            }
        }

        var lexicon = new Lexicon
        {
            Tags = [.. corpus.Tags],
            Feats = [.. feats.Select(counts => Most(counts, "_"))],
            Words = [],
            Endings = Endings(corpus, pairs),
        };
        foreach (var ((word, tag), counts) in pairs)
        {
            var form = Most(Totals(counts, entry => entry.Form), word);
            var lemma = Most(Totals(counts, entry => entry.Lemma), word);
            // An irregular past is kept though the rules have it right: it is known again where the tagger takes it for a present.
            var irregular = corpus.Tags[tag].Xpos == "VBD" && lemma != word && !word.EndsWith("ed", StringComparison.Ordinal);
            var stored = !irregular && (lemma == lexicon.LemmaOf(form, word, tag) || corpus.Tags[tag].Xpos is "GW" or "AFX") ? "" : lemma;
            var common = Most(Totals(counts, entry => entry.Feats), "_");
            if (stored.Length > 0 || common != lexicon.Feats[tag])
            {
                lexicon.Words[(word, tag)] = (stored, common);
            }
        }

        return lexicon;
    }

    private static Dictionary<(string, int), (int, string)> Endings(
        Corpus corpus, Dictionary<(string Word, int Tag), Dictionary<(string Form, string Lemma, string Feats), int>> pairs)
    {
        var votes = new Dictionary<(string, int), Dictionary<(int, string), int>>();
        foreach (var ((word, tag), counts) in pairs)
        {
            var lemma = Most(Totals(counts, entry => entry.Lemma.ToLowerInvariant()), word);
            if (corpus.Tags[tag].Xpos is "GW" or "AFX")
            {
                continue;
            }

            var same = 0;
            while (same < word.Length && same < lemma.Length && word[same] == lemma[same])
            {
                same++;
            }

            if (word.Length - same > Lexicon.LongestEnding || (same == 0 && word.Length > 2))
            {
                continue;
            }

            for (var length = 0; length <= Math.Min(Lexicon.LongestEnding, word.Length); length++)
            {
                if (length >= word.Length - same)
                {
                    var key = (word[^length..], tag);
                    Count(votes.TryGetValue(key, out var found) ? found : votes[key] = [], (word.Length - same, lemma[same..]));
                }
            }
        }

        var endings = new Dictionary<(string, int), (int, string)>();
        foreach (var (key, counts) in votes.OrderBy(vote => vote.Key.Item1.Length))
        {
            var best = Most(counts, (0, ""));
            if (counts[best] > 1 || key.Item1.Length == 0)
            {
                var shorter = (0, "");
                for (var length = key.Item1.Length - 1; length >= 0; length--)
                {
                    if (endings.TryGetValue((key.Item1[^length..], key.Item2), out shorter))
                    {
                        break;
                    }
                }

                if (best != shorter)
                {
                    endings[key] = best;
                }
            }
        }

        return endings;
    }

    private static Dictionary<string, int> Totals<T>(Dictionary<T, int> counts, Func<T, string> key)
        where T : notnull
    {
        var totals = new Dictionary<string, int>();
        foreach (var (entry, count) in counts)
        {
            totals[key(entry)] = totals.GetValueOrDefault(key(entry)) + count;
        }

        return totals;
    }

    private static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static T Most<T>(Dictionary<T, int> counts, T none)
        where T : notnull => counts.Count == 0 ? none : counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key!.ToString(), StringComparer.Ordinal).First().Key;
}
