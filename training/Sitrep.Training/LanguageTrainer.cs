using System.Diagnostics;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Trains the shared encoder with its tagger, parser and name finder.</summary>
internal static class LanguageTrainer
{
    private const int BatchWords = 900, Shards = 2;

    /// <summary>A stretch of training with moments of its own, from the averages of the one before.</summary>
    /// <param name="Epochs">Passes over the data.</param>
    /// <param name="Planned">Passes after which the rate would have fallen to nothing.</param>
    /// <param name="Rate">Rate at the start.</param>
    /// <param name="Headlines">Share of the sentences that are rewritten as headlines.</param>
    /// <param name="Seed">Of the order, the rewriting and the dropout.</param>
    private sealed record Phase(int Epochs, int Planned, float Rate, double Headlines, int Seed);

    private static readonly Phase[] Phases = [new(26, 44, 0.002f, 0.07, 17), new(20, 20, 0.0008f, 0.15, 18)];

    /// <summary>Trains the model and writes it to a file, after every other epoch too.</summary>
    public static void Train(TrainingData data, string path)
    {
        var shape = EncoderShape.Of(data.Pretrained.Width, data.Corpus.Tags.Count, data.Corpus.Relations.Count);
        NetworkState? network = null;
        foreach (var phase in Phases)
        {
            network = Train(data, phase, shape, network, path);
        }
    }

    private static NetworkState Train(TrainingData data, Phase phase, EncoderShape shape, NetworkState? before, string path)
    {
        var random = new Random(phase.Seed);
        GoldSentence[] all = [.. data.Sentences];
        var network = new NetworkState(shape, data.Pretrained, data.Lists, all.SelectMany(sentence => sentence.Forms), random);
        if (before is not null)
        {
            network.GoOnFrom(before);
        }

        var shards = Enumerable.Range(0, Shards).Select(i => new Shard(shape, network, 83 + phase.Seed + i)).ToArray();
        var headlines = new Headlining(data.Corpus, phase.Headlines);
        var steps = 0;
        var total = phase.Planned * all.Sum(sentence => sentence.Forms.Length) / (double)BatchWords;
        var watch = Stopwatch.StartNew();
        for (var epoch = 1; epoch <= phase.Epochs; epoch++)
        {
            random.Shuffle(all);
            var losses = new Losses();
            foreach (var batch in Batches(all.Select(sentence => Augmentation.Apply(data.Swap.Apply(sentence, random), headlines, random))))
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
                network.Step(shards, parts.Sum(part => part.Words), Adam.Corrected((float)(phase.Rate * warm * left), steps));
            }

            Console.Error.WriteLine($"epoch {epoch} {watch.Elapsed.TotalSeconds:F0} s: {losses}");
            if (epoch % 2 == 0)
            {
                data.Model(shape, network).Save(path);
            }
        }

        return network;
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
