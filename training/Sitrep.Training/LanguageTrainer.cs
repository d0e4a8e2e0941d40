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

    private static readonly Stretch[] Ground = [new(26, 44, 0.002f, 0.07, 0, 17), new(20, 20, 0.0008f, 0.15, 0, 18)];

    private static readonly Stretch[] News = [new(16, 16, 0.0012f, 0.15, 0.15, 23), new(16, 16, 0.0012f, 0.15, 0.15, 24), new(16, 16, 0.0012f, 0.15, 0.15, 25)];

    /// <summary>
    /// Trains the ground, from it the models of news, each with another seed, and writes the mean of their weights to a file. What was
    /// trained before lies beside it and is not trained again.
    /// </summary>
    public static void Train(TrainingData data, string path)
    {
        NeuralModel? ground = null;
        for (var i = 0; i < Ground.Length; i++)
        {
            ground = Trained(data, Ground[i], ground, $"{path}.ground-{i + 1}");
        }

        var network = Start(data, new Random(0));
        network.GoOnFrom([.. News.Select((stretch, i) => Trained(data, stretch, ground, $"{path}.news-{i + 1}"))]);
        data.Model(network).Save(path);
    }

    private static NeuralModel Trained(TrainingData data, Stretch stretch, NeuralModel? before, string path)
    {
        if (!File.Exists(path))
        {
            Train(data, stretch, before, path + ".part");
            File.Move(path + ".part", path);
        }

        using var stream = File.OpenRead(path);
        return NeuralModel.Read(stream);
    }

    private static NetworkState Start(TrainingData data, Random random) =>
        new(data.Shape, data.Pretrained, data.Lists, data.Sentences.SelectMany(sentence => sentence.Forms), random);

    private static void Train(TrainingData data, Stretch plan, NeuralModel? before, string path)
    {
        var random = new Random(plan.Seed);
        GoldSentence[] all = [.. data.Sentences];
        var network = Start(data, random);
        if (before is not null)
        {
            network.GoOnFrom([before]);
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

        data.Model(network).Save(path);
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
