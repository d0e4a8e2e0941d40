using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Prints the scores of a model on the dev sets.</summary>
internal static class Report
{
    public static void Print(Analyzer analyzer, string data, Corpus corpus)
    {
        foreach (var name in new[] { "en_ewt-ud-dev", "en_gum-strict-dev" })
        {
            using var reader = Corpus.Open(Path.Combine(data, "treebanks", name + ".conllu.gz"));
            var treebank = ConlluReader.Read(reader).ToList();
            var trees = Evaluation.Trees(analyzer, treebank);
            var text = Evaluation.Text(analyzer, treebank);
            Console.WriteLine($"{name}: words {trees.Words} upos {trees.Upos:P2} xpos {trees.Xpos:P2} feats {trees.Feats:P2} lemma {trees.Lemma:P2} "
                + $"uas {trees.Uas:P2} las {trees.Las:P2} | raw: tokens {text.Tokens:P2} sentences {text.Sentences:P2}");
            Speed(analyzer, treebank);
        }

        var names = Evaluation.Names(analyzer, corpus.Iob("uner-ewt-dev.iob2.gz", 1));
        Console.WriteLine($"uner-ewt-dev: {names.Gold} names, precision {names.Precision:P2} recall {names.Recall:P2} F1 {names.F1:P2}");
    }

    private static void Speed(Analyzer analyzer, List<ConlluSentence> treebank)
    {
        var articles = RawText.Documents(treebank).Select(document => new Article { Text = document.Text, Id = "speed" }).ToList();
        var best = 0.0;
        var bytes = 0.0;
        for (var round = 0; round < 5; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var before = Environment.CpuUsage.TotalTime;
            var words = articles.Sum(article => analyzer.Analyze(article).Tokens.Length);
            best = Math.Max(best, words / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)words;
        }

        Console.WriteLine($"  {best:N0} words per second of processor time (one thread), {bytes:F0} bytes a word");
    }
}
