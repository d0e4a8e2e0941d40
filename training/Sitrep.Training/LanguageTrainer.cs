using System.Diagnostics;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Trains the shared encoder with its tagger, parser and name finder.</summary>
internal static class LanguageTrainer
{
    private const int BatchWords = 900, Shards = 2;

    /// <summary>Words of unlabelled sentences for each word that people analysed, where there are teachers.</summary>
    private const double UnlabelledShare = 0.35;

    /// <summary>The training of one network.</summary>
    /// <param name="Epochs">Passes over the data.</param>
    /// <param name="Planned">Passes after which the rate would have fallen to nothing.</param>
    /// <param name="Rate">Rate at the start.</param>
    /// <param name="Seed">Of the order, the rewriting and the dropout.</param>
    private sealed record Plan(int Epochs, int Planned, float Rate, int Seed);

    /// <summary>Share of the sentences that are rewritten as headlines.</summary>
    private const double HeadlineShare = 0.12;

    /// <summary>Share of the sentences that are given a source, of those that can have one; of the student's only.</summary>
    private const double AttributedShare = 0.2;

    private static readonly Plan[] TeacherPlans = [new(46, 48, 0.002f, 17), new(24, 25, 0.002f, 19)];

    private static readonly Plan StudentPlan = new(34, 35, 0.002f, 23);

    /// <summary>
    /// Trains the teachers and from them the model, and writes it to a file, after every other epoch too. Teachers lie beside it and are
    /// not trained again where they are already there.
    /// </summary>
    public static void Train(TrainingData data, string path)
    {
        var teachers = TeacherPlans.Select((plan, i) => Teacher(data, plan, $"{path}.teacher-{i + 1}")).ToArray();
        Train(data, StudentPlan, teachers, path);
    }

    private static NeuralModel Teacher(TrainingData data, Plan plan, string path)
    {
        if (!File.Exists(path))
        {
            Train(data, plan, [], path + ".part");
            File.Move(path + ".part", path);
        }

        using var stream = File.OpenRead(path);
        return NeuralModel.Read(stream);
    }

    private static void Train(TrainingData data, Plan plan, IReadOnlyList<NeuralModel> teachers, string path)
    {
        var random = new Random(plan.Seed);
        GoldSentence[] all = [.. data.Sentences], unlabelled = teachers.Count == 0 ? [] : [.. data.Unlabelled];
        var shape = EncoderShape.Of(data.Pretrained.Width, data.Corpus.Tags.Count, data.Corpus.Relations.Count);
        var network = new NetworkState(shape, data.Pretrained, data.Lists, all.SelectMany(sentence => sentence.Forms), random);
        var shards = Enumerable.Range(0, Shards)
            .Select(i => new Shard(shape, network, 83 + plan.Seed + i, teachers.Count == 0 ? null : new Teachers(teachers))).ToArray();
        var headlines = new Headlining(data.Corpus, HeadlineShare, teachers.Count == 0 ? [] : data.Homographs);
        var attributing = new Attributing(data.Corpus, all, teachers.Count == 0 ? 0 : AttributedShare);
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
