using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Training;

var data = Path.Combine(Environment.GetEnvironmentVariable("SITREP_SHARED") ?? "../shared", "data");
var corpus = new Corpus(data);
switch (args)
{
    case ["neural", var path, var vectors, var width, var layers, var epochs, var rate, .. var start]:
        var frozen = Pretrained.Read(vectors, 150_000);
        List<GoldSentence> treebank =
        [
            .. corpus.Treebank("en_ewt-ud-train.conllu.gz", "uner-ewt-train.iob2.gz"), .. corpus.Treebank("en_gum-strict-train.conllu.gz", entities: true),
        ];
        var wikigold = corpus.Iob("wikigold.conll.gz", 0);
        var table = LexiconTrainer.Train(corpus, treebank, Inflections.All(Environment.GetEnvironmentVariable("SITREP_WORDNET"), "training/english"));
        NeuralModel? from = null;
        if (start is [var earlier])
        {
            using var stream = File.OpenRead(earlier);
            from = NeuralModel.Read(stream);
        }


        void Save(NeuralModel model)
        {
            using var stream = File.Create(path);
            model.Write(stream);
        }

        Save(NeuralTrainer.Train(corpus, frozen, treebank, wikigold, new NameSwap([.. treebank, .. wikigold], data), from, table, int.Parse(width), int.Parse(layers), int.Parse(epochs),
            float.Parse(rate), (epoch, model) =>
            {
                if (epoch % 3 == 0)
                {
                    Save(model());
                }
            }));
        return 0;

    case ["check"]:
        GradientCheck.Run(corpus);
        return 0;

    case ["gazetteer", var path]:
        File.WriteAllBytes(path, GazetteerCompiler.Compile(KnowledgeBase.LoadBundled()));
        return 0;

    default:
        Console.Error.WriteLine("usage: neural MODEL VECTORS WIDTH LAYERS EPOCHS RATE [START] | check | gazetteer FILE");
        return 2;
}
