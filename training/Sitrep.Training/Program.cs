using System.Diagnostics;
using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Training;

var data = Path.Combine(Environment.GetEnvironmentVariable("SITREP_SHARED") ?? "../shared", "data");
var corpus = new Corpus(data);
switch (args)
{
    case ["errors", var path, var column]:
        using (var reader = Corpus.Open(Path.Combine(data, "treebanks", "en_ewt-ud-dev.conllu.gz")))
        {
            var analyzer = Analyzer.Load(path);
            var at = int.Parse(column);
            foreach (var group in ConlluReader.Read(reader).SelectMany(gold => gold.Words.Zip(analyzer.Analyze(gold).Words))
                .Where(pair => pair.First[at] != pair.Second[at]).CountBy(pair => $"{pair.First[1]} {pair.First[4]} gold {pair.First[at]} ours {pair.Second[4]} {pair.Second[at]}")
                .OrderByDescending(group => group.Value).Take(60))
            {
                Console.WriteLine($"{group.Value} {group.Key}");
            }
        }

        return 0;

    case ["neural", var path, var vectors, var width, var layers, var epochs, var rate]:
        var frozen = Pretrained.Read(vectors, 150_000);
        var first = corpus.Treebank("en_ewt-ud-train.conllu.gz", "uner-ewt-train.iob2.gz");
        List<GoldSentence> treebank = [.. first, .. corpus.Treebank("en_gum-strict-train.conllu.gz")];
        void Save(NeuralModel model)
        {
            using var stream = File.Create(path);
            model.Write(stream);
        }

        var table = LexiconTrainer.Train(corpus, treebank, Inflections.All(Environment.GetEnvironmentVariable("SITREP_WORDNET"), "training/english"));
        Save(NeuralTrainer.Train(corpus, frozen, treebank, corpus.Iob("wikigold.conll.gz", 0), table, int.Parse(width), int.Parse(layers), int.Parse(epochs), float.Parse(rate),
            (epoch, model) =>
            {
                if (epoch % 5 == 0)
                {
                    Save(model());
                }
            }));
        return 0;

    case ["lemmas"]:
        var lexicon = LexiconTrainer.Train(corpus, [.. corpus.Treebank("en_ewt-ud-train.conllu.gz"), .. corpus.Treebank("en_gum-strict-train.conllu.gz")], Inflections.All(Environment.GetEnvironmentVariable("SITREP_WORDNET"), "training/english"));
        Console.WriteLine($"{lexicon.Words.Count} words {lexicon.Endings.Count} endings");
        foreach (var dev in new[] { "en_ewt-ud-dev.conllu.gz", "en_gum-strict-dev.conllu.gz" })
        {
            var words = corpus.Treebank(dev).SelectMany(s => s.Forms.Select((form, i) => (form, tag: s.Tags[i], gold: s.Lemmas[i], ours: s.Tags[i] < lexicon.Tags.Length ? lexicon.LemmaOf(form, form.ToLowerInvariant(), s.Tags[i]) : "?"))).ToList();
            Console.WriteLine($"{dev} {words.Count(w => w.gold == w.ours) / (double)words.Count:P2}");
            foreach (var group in words.Where(w => w.gold != w.ours).CountBy(w => $"{w.form} {(w.tag < lexicon.Tags.Length ? lexicon.Tags[w.tag] : default)} {w.gold} {w.ours}").OrderByDescending(g => g.Value).Take(70))
            {
                Console.WriteLine($"  {group.Value} {group.Key}");
            }
        }

        return 0;

    case ["check"]:
        GradientCheck.Run(corpus);
        return 0;

    case ["eval", var path]:
        Report.Print(Analyzer.Load(path), data, corpus);
        return 0;

    case ["gazetteer", var path]:
        File.WriteAllBytes(path, GazetteerCompiler.Compile(KnowledgeBase.LoadBundled()));
        return 0;

    default:
        Console.Error.WriteLine("usage: neural MODEL VECTORS WIDTH LAYERS EPOCHS RATE | eval MODEL | gazetteer FILE");
        return 2;
}
