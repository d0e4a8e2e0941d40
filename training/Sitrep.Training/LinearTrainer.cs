using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Trains the linear tagger, parser and name finder.</summary>
internal static class LinearTrainer
{
    private const int Epochs = 8;

    public static LinearModel Train(Corpus corpus, IReadOnlyList<GoldSentence> trees, IReadOnlyList<GoldSentence> named)
    {
        var random = new Random(17);
        var tagger = new Perceptron(corpus.Tags.Count, 17);
        var actions = new Perceptron(3, 19);
        var labels = new Perceptron(corpus.Relations.Count, 16);
        var names = new Perceptron(LinearDecoder.NameClasses, 18);
        var state = new SentenceState();
        var parser = new ArcHybrid(state);
        var order = Enumerable.Range(0, trees.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                state.Load(trees[i].Forms);
                Tag(tagger, state, trees[i].Tags);
                Parse(actions, labels, parser, state, trees[i], random, epoch);
            }

            Console.Error.WriteLine($"epoch {epoch + 1}");
        }

        var tags = tagger.Average();
        var decoder = new LinearDecoder(new LinearModel
        {
            Lexicon = LexiconTrainer.Train(corpus, trees),
            Relations = [.. corpus.Relations],
            Tagger = tags,
            Actions = actions.Average(),
            Labels = labels.Average(),
            Names = names.Average(),
        });
        var nameOrder = Enumerable.Range(0, named.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(nameOrder);
            foreach (var i in nameOrder)
            {
                decoder.Run(named[i].Forms);
                Name(names, decoder.Sentence, named[i].Names!);
            }
        }

        return decoder.Model with { Names = names.Average() };
    }

    private static void Tag(Perceptron tagger, SentenceState state, int[] gold)
    {
        Span<uint> features = stackalloc uint[LinearFeatures.TagCount];
        for (var i = 0; i < gold.Length; i++)
        {
            LinearFeatures.Tag(state, i, features);
            tagger.Score(features);
            var guess = tagger.Best();
            tagger.Update(features, gold[i], guess);
            state.Tags[i] = guess;
        }
    }

    private static void Name(Perceptron names, SentenceState state, int[] gold)
    {
        Span<uint> features = stackalloc uint[LinearFeatures.NameCount];
        for (var i = 0; i < gold.Length; i++)
        {
            LinearFeatures.Name(state, i, features);
            names.Score(features);
            var guess = names.Best();
            names.Update(features, gold[i], guess);
            state.Names[i] = guess;
        }
    }

    private static void Parse(
        Perceptron actions, Perceptron labels, ArcHybrid parser, SentenceState state, GoldSentence gold, Random random, int epoch)
    {
        Span<uint> features = stackalloc uint[ArcHybrid.ActionCount];
        parser.Start();
        while (!parser.Done)
        {
            parser.ActionFeatures(features);
            actions.Score(features);
            int guess = -1, best = -1, least = int.MaxValue;
            for (var action = 0; action < 3; action++)
            {
                if (!parser.Allows(action))
                {
                    continue;
                }

                var cost = parser.Cost(action, gold.Heads);
                guess = guess < 0 || actions.Scores[action] > actions.Scores[guess] ? action : guess;
                if (cost < least || (cost == least && actions.Scores[action] > actions.Scores[best]))
                {
                    (best, least) = (action, cost);
                }
            }

            actions.Update(features, best, parser.Cost(guess, gold.Heads) == least ? best : guess);
            var chosen = epoch > 1 && random.NextDouble() < 0.9 ? guess : best;
            var label = 0;
            if (chosen != ArcHybrid.Shift)
            {
                label = Label(labels, parser, gold, chosen);
            }

            parser.Do(chosen, label);
        }
    }

    private static int Label(Perceptron labels, ArcHybrid parser, GoldSentence gold, int action)
    {
        Span<uint> features = stackalloc uint[ArcHybrid.LabelCount];
        parser.LabelFeatures(action, features);
        labels.Score(features);
        var guess = labels.Best();
        var dependent = parser.S0;
        var head = action == ArcHybrid.Left ? parser.B0 : parser.S1;
        if ((gold.Heads[dependent] < 0 ? gold.Heads.Length : gold.Heads[dependent]) == head)
        {
            labels.Update(features, gold.Relations[dependent], guess);
        }

        return guess;
    }
}
