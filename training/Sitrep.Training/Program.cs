using System.Diagnostics;
using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Training;

var data = Path.Combine(Environment.GetEnvironmentVariable("SITREP_SHARED") ?? "../shared", "data");
var corpus = new Corpus(data);
switch (args)
{
    case ["linear", var path]:
        var watch = Stopwatch.StartNew();
        var ewt = corpus.Treebank("en_ewt-ud-train.conllu.gz", "uner-ewt-train.iob2.gz");
        var gum = corpus.Treebank("en_gum-strict-train.conllu.gz");
        List<GoldSentence> trees = [.. ewt, .. gum];
        List<GoldSentence> named = [.. ewt.Where(sentence => sentence.Names is not null), .. corpus.Iob("wikigold.conll.gz", 0)];
        Console.Error.WriteLine($"{trees.Count} trees, {named.Count} sentences with names");
        using (var stream = File.Create(path))
        {
            LinearTrainer.Train(corpus, trees, named).Write(stream);
        }

        Console.Error.WriteLine($"trained in {watch.Elapsed.TotalSeconds:F0} s");
        return 0;

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

    case ["eval", var path]:
        Report.Print(Analyzer.Load(path), data, corpus);
        return 0;

    case ["gazetteer", var path]:
        File.WriteAllBytes(path, GazetteerCompiler.Compile(KnowledgeBase.LoadBundled()));
        return 0;

    default:
        Console.Error.WriteLine("usage: linear MODEL | eval MODEL | gazetteer FILE");
        return 2;
}
