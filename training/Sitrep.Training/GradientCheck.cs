using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Compares the hand-written gradients with differences of the loss.</summary>
internal static class GradientCheck
{
    public static void Run(Corpus corpus)
    {
        var trees = corpus.Treebank("en_ewt-ud-dev.conllu.gz", "uner-ewt-dev.iob2.gz").Where(s => s.Forms.Length is > 5 and < 12).Take(3).ToArray();
        var shape = new EncoderShape(32, 100, 64, 2, 32, 32, corpus.Tags.Count, corpus.Relations.Count);
        var random = new Random(3);
        var network = new NetworkState(shape, WordTable.Quantize(100, [WordFeatures.KeyOf("the")], Enumerable.Range(0, 100).Select(i => i / 100f).ToArray()), new([], []), trees.SelectMany(s => s.Forms), random);
        var shard = new Shard(shape, network, 5);
        shard.Run(trees);
        var gradient = shard.Gradients.Dense.All.ToArray();
        var weights = network.Weights.All.ToArray();
        for (var a = 0; a < weights.Length; a++)
        {
            for (var k = 0; k < 4; k++)
            {
                var i = random.Next(weights[a].Length);
                var kept = weights[a][i];
                const float Step = 5e-3f;
                weights[a][i] = kept + Step;
                var more = Total(new Shard(shape, network, 5).Run(trees));
                weights[a][i] = kept - Step;
                var less = Total(new Shard(shape, network, 5).Run(trees));
                weights[a][i] = kept;
                Console.WriteLine($"array {a} at {i}: {gradient[a][i]:F4} {(more - less) / (2 * Step):F4}");
            }
        }
    }

    private static double Total(Losses losses) => losses.Arcs + losses.Labels + losses.Tags + losses.Names;
}
