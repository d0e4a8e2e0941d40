using System.Diagnostics;
using System.IO.Compression;
using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Bench;

/// <summary>
/// The language core on the development files: tags, lemmas and trees on gold words, tokens and sentences on raw text, names, and what
/// it costs: words a second of processor time, bytes, load.
/// </summary>
internal static class LanguageScore
{
    private static readonly string Model = Path.Combine(AppContext.BaseDirectory, "models", "english.bin");

    /// <summary>Scores the bundled model, or the one that SITREP_MODEL names.</summary>
    public static void Run(bool verbose)
    {
        var model = Environment.GetEnvironmentVariable("SITREP_MODEL") ?? Model;
        var analyzer = Loaded(model);
        if (!Directory.Exists(Path.Combine(Shared.Folder, "data", "treebanks")))
        {
            Console.WriteLine($"language: no treebanks in {Shared.Folder}/data; set SITREP_SHARED");
            return;
        }

        Console.WriteLine($"{"",-10} {"UPOS",7} {"XPOS",7} {"feats",7} {"lemma",7} {"UAS",7} {"LAS",7} {"tokens",7} {"sentences",9}");
        foreach (var name in new[] { "ewt-ud", "gum-strict" })
        {
            var treebank = Treebank(name).ToList();
            var scores = TreebankScore.OnGoldWords(analyzer, treebank, verbose);
            var raw = TreebankScore.OnRawText(analyzer, treebank, verbose);
            Console.WriteLine($"{name,-10} {string.Join(' ', scores.Select(score => $"{100 * score,7:F2}"))} {100 * raw.Tokens,7:F2} {100 * raw.Sentences,9:F2}");
        }

        NameScore.Run(analyzer, "names/uner-ewt-dev.iob2.gz", verbose);
        Speed.Report("words to trees and names", article => analyzer.Analyze(article));
        Growth(analyzer);
    }

    private static Analyzer Loaded(string model)
    {
        var analyzer = Analyzer.Load(model);
        var best = double.MaxValue;
        long bytes = 0;
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var watch = Stopwatch.StartNew();
            analyzer = Analyzer.Load(model);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            analyzer.Analyze(["Hello"]);
            bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        }

        Console.WriteLine($"language model: {new FileInfo(model).Length / 1e6:F1} MB on disk, {bytes / 1e6:F0} MB in memory with one thread's buffers, loaded in {best:F3} s");
        return analyzer;
    }

    private static IEnumerable<ConlluSentence> Treebank(string name)
    {
        using var reader = new StreamReader(new GZipStream(
            File.OpenRead(Path.Combine(Shared.Folder, "data", "treebanks", $"en_{name}-dev.conllu.gz")), CompressionMode.Decompress));
        foreach (var sentence in ConlluReader.Read(reader))
        {
            yield return sentence;
        }
    }

    /// <summary>Processor time for each thousand characters of hostile texts, short and eight times as long: the same where time is linear.</summary>
    private static void Growth(Analyzer analyzer)
    {
        foreach (var (what, piece) in new[]
        {
            ("full stops", "."), ("letters", "a"), ("one line of words", "men said it "), ("apostrophes", "'"), ("brackets", "( "), ("lines", "ab\n"),
            ("wrapped lines", "an old line of forty characters or more\n"), ("addresses", "a@b.c/"), ("surrogates", "\uD83D"), ("right to left", "سلام "), ("abbreviations", "No. "),
        })
        {
            var times = new List<double>();
            foreach (var length in new[] { 50_000, 400_000 })
            {
                var article = new Article { Text = string.Concat(Enumerable.Repeat(piece, length / piece.Length)) };
                var before = Environment.CpuUsage.UserTime;
                analyzer.Analyze(article);
                times.Add((Environment.CpuUsage.UserTime - before).TotalMilliseconds / (length / 1000));
            }

            Console.WriteLine($"growth {what,-18} {times[0],8:F3} ms for 1,000 characters of 50,000; {times[1],8:F3} of 400,000");
        }
    }
}
