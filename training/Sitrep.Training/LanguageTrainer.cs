using System.Diagnostics;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Trains the shared encoder with its tagger, parser and name finder.</summary>
internal static class LanguageTrainer
{
    private const int BatchWords = 900, Shards = 2;

    /// <summary>A stretch of training with moments of its own.</summary>
    /// <param name="Epochs">Passes over the data.</param>
    /// <param name="Planned">Passes after which the rate would have fallen to nothing.</param>
    /// <param name="Rate">Rate at the start.</param>
    /// <param name="Headlines">Share of the sentences that are rewritten as headlines.</param>
    /// <param name="Attributed">Share of the sentences that are given a source, of those that can have one.</param>
    /// <param name="Seed">Of the order, the rewriting and the dropout.</param>
    private sealed record Stretch(int Epochs, int Planned, float Rate, double Headlines, double Attributed, int Seed);

    private static readonly Stretch[] Ground = [new(36, 56, 0.002f, 0.07, 0, 17), new(20, 20, 0.0008f, 0.15, 0, 18)];

    /// <summary>Stretches with sources behind sentences; each goes on from the ground.</summary>
    private static readonly Stretch[] News = [.. Enumerable.Range(23, 3).Select(OfNews)];

    private static Stretch OfNews(int seed) => new(16, 16, 0.0012f, 0.15, 0.15, seed);

    /// <summary>
    /// Trains the ground, from it each stretch of news, and writes the mean of their weights to a file (Wortsman et al. 2022). What was
    /// trained before lies beside it and is not trained again.
    /// </summary>
    public static void Train(TrainingData data, string path)
    {
        string[] before = [];
        for (var i = 0; i < Ground.Length; i++)
        {
            before = [Trained(data, Ground[i], before, $"{path}.ground-{i + 1}")];
        }

        var network = Start(data, new Random(0));
        network.GoOnFrom([.. News.Select(stretch => Trained(data, stretch, before, $"{path}.news-{stretch.Seed}"))]);
        data.Model(network).Save(path);
    }

    /// <summary>The file of a network that went on from others for a stretch.</summary>
    private static string Trained(TrainingData data, Stretch stretch, string[] before, string path)
    {
        if (!File.Exists(path))
        {
            Train(data, stretch, before).Save(path + ".part");
            File.Move(path + ".part", path);
        }

        return path;
    }

    private static NetworkState Start(TrainingData data, Random random) =>
        new(data.Shape, data.Pretrained, data.Lists, data.Sentences.SelectMany(sentence => sentence.Forms), random);

    private static NetworkState Train(TrainingData data, Stretch plan, string[] before)
    {
        var random = new Random(plan.Seed);
        GoldSentence[] all = [.. data.Sentences];
        var network = Start(data, random);
        if (before.Length > 0)
        {
            network.GoOnFrom(before);
        }

        var shards = Enumerable.Range(0, Shards).Select(i => new Shard(data.Shape, network, 83 + plan.Seed + i)).ToArray();
        var headlines = new Headlining(data.Corpus, plan.Headlines);
        var attributing = new Attributing(data.Corpus, all, plan.Attributed);
        var steps = 0;
        var total = plan.Planned * all.Sum(sentence => sentence.Forms.Length) / (double)BatchWords;
        var watch = Stopwatch.StartNew();
        for (var epoch = 1; epoch <= plan.Epochs; epoch++)
        {
            random.Shuffle(all);
            var losses = new Losses();
            foreach (var batch in Batches(all.Select(sentence => Augmentation.Apply(attributing.Apply(data.Swap.Apply(sentence, random), random), headlines, random))))
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
                network.Step(shards, parts.Sum(part => part.Words), Adam.Corrected((float)(plan.Rate * warm * left), steps));
            }

            Console.Error.WriteLine($"epoch {epoch} {watch.Elapsed.TotalSeconds:F0} s: {losses}");
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
