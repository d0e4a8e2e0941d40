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

    case ["names"]:
        foreach (var sentence in corpus.Treebank("en_gum-strict-train.conllu.gz", entities: true).Take(400))
        {
            Console.WriteLine(string.Join(' ', sentence.Forms.Select((form, i) => sentence.Names![i] == 0 ? form : $"{form}/{sentence.Names[i]}")));
        }

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

    case ["sentences", var path, var dev]:
        using (var reader = Corpus.Open(Path.Combine(data, "treebanks", dev)))
        {
            var analyzer = Analyzer.Load(path);
            var documents = RawText.Documents(ConlluReader.Read(reader).ToList()).ToList();
            foreach (var (text, lengths, ends) in documents)
            {
                HashSet<(int, int)> w = [], found = [];
                var document = analyzer.Analyze(new Sitrep.Articles.Article { Text = text });
                RawText.Place(document, 0, w, found);
                var solid = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
                var gold = new HashSet<int>();
                var at = 0;
                for (var i = 0; i < lengths.Count; i++)
                {
                    at += lengths[i];
                    if (ends.Contains(i))
                    {
                        gold.Add(at);
                    }
                }

                var ours = found.Select(s => s.Item2).ToHashSet();
                foreach (var end in gold.Except(ours).Order())
                {
                    Console.WriteLine($"MISS {solid[Math.Max(0, end - 30)..end]} || {solid[end..Math.Min(solid.Length, end + 20)]}");
                }

                foreach (var end in ours.Except(gold).Order())
                {
                    Console.WriteLine($"EXTRA {solid[Math.Max(0, end - 30)..end]} || {solid[end..Math.Min(solid.Length, end + 20)]}");
                }
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
