using System.Diagnostics;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Trains the shared encoder with its tagger, parser and name finder.</summary>
internal static class NeuralTrainer
{
    private const int BatchWords = 900, Shards = 2;

    public static NeuralModel Train(
        Corpus corpus, WordTable pretrained, IReadOnlyList<GoldSentence> trees, IReadOnlyList<GoldSentence> named, NameSwap swap, NeuralModel? start, Lexicon lexicon, int width, int layers, int epochs, float rate, Action<int, Func<NeuralModel>>? after)
    {
        var shape = new EncoderShape(128, pretrained.Width, width, layers, 96, 96, corpus.Tags.Count, corpus.Relations.Count);
        var random = new Random(17);
        GoldSentence[] all = [.. trees, .. named];
        var network = new NetworkState(shape, pretrained, all.SelectMany(sentence => sentence.Forms), random);
        network.Take(start);
        var shards = Enumerable.Range(0, Shards).Select(i => new Shard(shape, network, 100 + i)).ToArray();
        var steps = 0;
        var total = epochs * all.Sum(sentence => sentence.Forms.Length) / (double)BatchWords;
        var watch = Stopwatch.StartNew();
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(all);
            var losses = new Losses();
            foreach (var batch in Batches(all.Select(sentence => Augmentation.Apply(swap.Apply(sentence, random), corpus, random))))
            {
                steps++;
                var parts = new Losses[Shards];
                Parallel.For(0, Shards, i => parts[i] = shards[i].Run(batch[i]));
                foreach (var part in parts)
                {
                    losses.Add(part);
                }

                var warm = Math.Min(1, steps / 200.0);
                var left = Math.Max(0.01, 1 - steps / total);
                network.Step(shards, parts.Sum(part => part.Words), Adam.Corrected((float)(rate * warm * left), steps));
            }

            Console.Error.WriteLine($"epoch {epoch} {watch.Elapsed.TotalSeconds:F0} s: {losses}");
            after?.Invoke(epoch, Model);
        }

        return Model();

        NeuralModel Model()
        {
            var (hashed, words) = network.Tables();
            return new NeuralModel
            {
                Shape = shape,
                Lexicon = lexicon,
                Relations = [.. corpus.Relations],
                Pretrained = pretrained,
                Hashed = hashed,
                Words = words,
                Weights = network.Weights,
            };
        }
    }

    /// <summary>Batches of about the same number of words, each dealt out to the shards.</summary>
    private static IEnumerable<List<GoldSentence>[]> Batches(IEnumerable<GoldSentence> sentences)
    {
        var batch = new List<GoldSentence>[Shards];
        int[] words = new int[Shards];
        foreach (var sentence in sentences)
        {
            var least = Array.IndexOf(words, words.Min());
            (batch[least] ??= []).Add(sentence);
            words[least] += sentence.Forms.Length;
            if (words.Sum() >= BatchWords && batch.All(part => part is not null))
            {
                yield return batch;
                batch = new List<GoldSentence>[Shards];
                words = new int[Shards];
            }
        }
    }
}
