using System.Diagnostics;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Trains the shared encoder with its tagger, parser and name finder.</summary>
internal static class LanguageTrainer
{
    private const int BatchWords = 900, Shards = 2;

    /// <summary>Words of unlabelled sentences for each word that people analysed, where there are teachers.</summary>
    private const double UnlabelledShare = 0.35;

    /// <summary>Share of the sentences that are given a source, of those that can have one, where there are teachers.</summary>
    private const double AttributedShare = 0.2;

    /// <summary>A stretch of training with moments of its own.</summary>
    /// <param name="Epochs">Passes over the data.</param>
    /// <param name="Planned">Passes after which the rate would have fallen to nothing.</param>
    /// <param name="Rate">Rate at the start.</param>
    /// <param name="Headlines">Share of the sentences that are rewritten as headlines.</param>
    /// <param name="Seed">Of the order, the rewriting and the dropout.</param>
    /// <param name="Dropout">What is left out.</param>
    private sealed record Stretch(int Epochs, int Planned, float Rate, double Headlines, int Seed, Dropout Dropout);

    private static readonly Stretch[][] Teaching =
    [
        [new(26, 44, 0.002f, 0.07, 17, Dropout.Light), new(20, 20, 0.0008f, 0.15, 18, Dropout.Light)],
        [new(46, 48, 0.002f, 0.12, 17, Dropout.Strong)],
    ];

    private static readonly Stretch Last = new(12, 12, 0.0006f, 0.2, 23, Dropout.Light);

    /// <summary>
    /// Trains two teachers, and from the first of them, with the opinions of both, the model; writes it to a file, after every other
    /// epoch too. Teachers lie beside it and are not trained again where they are already there.
    /// </summary>
    public static void Train(TrainingData data, string path)
    {
        var teachers = Teaching.Select((stretches, i) => Teacher(data, stretches, $"{path}.teacher-{i + 1}")).ToArray();
        Train(data, Last, teachers[0], [], path);
    }

    private static NeuralModel Teacher(TrainingData data, Stretch[] stretches, string path)
    {
        if (!File.Exists(path))
        {
            NeuralModel? model = null;
            foreach (var stretch in stretches)
            {
                model = Train(data, stretch, model, [], path + ".part");
            }

            File.Move(path + ".part", path);
        }

        using var stream = File.OpenRead(path);
        return NeuralModel.Read(stream);
    }

    private static NeuralModel Train(TrainingData data, Stretch plan, NeuralModel? before, IReadOnlyList<NeuralModel> teachers, string path)
    {
        var random = new Random(plan.Seed);
        GoldSentence[] all = [.. data.Sentences], unlabelled = teachers.Count == 0 ? [] : [.. data.Unlabelled];
        var shape = EncoderShape.Of(data.Pretrained.Width, data.Corpus.Tags.Count, data.Corpus.Relations.Count);
        var network = new NetworkState(shape, data.Pretrained, data.Lists, all.SelectMany(sentence => sentence.Forms), random);
        if (before is not null)
        {
            network.GoOnFrom(before);
        }

        var shards = Enumerable.Range(0, Shards)
            .Select(i => new Shard(shape, network, 83 + plan.Seed + i, plan.Dropout, teachers.Count == 0 ? null : new Teachers(teachers))).ToArray();
        var headlines = new Headlining(data.Corpus, plan.Headlines, plan.Seed != 23 ? [] : data.Homographs);
        var attributing = new Attributing(data.Corpus, all, plan.Seed != 23 ? 0 : AttributedShare);
        var words = all.Sum(sentence => sentence.Forms.Length) * (teachers.Count == 0 ? 1 : 1 + UnlabelledShare);
        var steps = 0;
        var total = plan.Planned * words / BatchWords;
        var watch = Stopwatch.StartNew();
        for (var epoch = 1; epoch <= plan.Epochs; epoch++)
        {
            random.Shuffle(all);
            random.Shuffle(unlabelled);
            var losses = new Losses();
            foreach (var batch in Batches(Mixed(all, unlabelled)
                .Select(sentence => Augmentation.Apply(attributing.Apply(data.Swap.Apply(sentence, random), random), headlines, random))))
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
            if (epoch % 2 == 0)
            {
                data.Model(shape, network).Save(path);
            }
        }

        return data.Model(shape, network);
    }

    /// <summary>Sentences with others among them, as many of those as their share of words asks for.</summary>
    private static IEnumerable<GoldSentence> Mixed(GoldSentence[] sentences, GoldSentence[] others)
    {
        int at = 0;
        var owed = 0.0;
        foreach (var sentence in sentences)
        {
            yield return sentence;
            for (owed += UnlabelledShare * sentence.Forms.Length; owed > 0 && at < others.Length; at++)
            {
                owed -= others[at].Forms.Length;
                yield return others[at];
            }
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
