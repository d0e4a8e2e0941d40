using System.Diagnostics;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Bench;

/// <summary>
/// Words and sentences a second on one core, stage by stage, over the texts of re3d and PolNeAR; warm: the best pass, when some more have
/// brought no better one (the runtime takes many passes to compile what runs often for speed).
/// </summary>
internal static class Speed
{
    /// <summary>So many passes without a better one end a stage.</summary>
    private const int Patience = 4;

    /// <summary>The processor's clock ticks a hundred times a second: a pass lasts long enough to be read on it.</summary>
    private const double LeastSeconds = 0.5;

    public static void Run(EventCoder coder, bool verbose)
    {
        var analyzer = Analyzer.LoadBundled();
        Report("tokens, tags, trees, names", article => analyzer.Analyze(article));
        var knowledge = KnowledgeBase.LoadBundled();
        var places = new PlaceReader(knowledge, Gazetteer.LoadBundled(knowledge));
        var documents = Articles().Select(analyzer.Analyze).ToDictionary(document => document.Article.Id);
        Report("places", article => places.Read(documents[article.Id]));
        Report("times", article => TimeReader.Read(documents[article.Id]));
        Report("quantities", article => QuantityReader.Read(documents[article.Id], []));
        Report("dictionary names", article => _ = new KnownNames(documents[article.Id], knowledge));
        var names = documents.ToDictionary(pair => pair.Key, pair => new KnownNames(pair.Value, knowledge));
        Report("coreference", article => CoreferenceReader.Read(documents[article.Id], knowledge, names[article.Id]));
        var (reporting, claimants) = (new ReportingLexicon(knowledge), new ClaimantKinds(knowledge));
        Report("attributions", article => AttributionReader.Read(documents[article.Id], new Subtrees(documents[article.Id]), reporting, claimants));
        Report("text to events", article => coder.Analyze(article));
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024)} MiB");
    }

    /// <summary>Prints the speed of a stage over the articles.</summary>
    public static void Report(string stage, Action<Article> run)
    {
        var articles = Articles().ToList();
        var analyzer = Analyzer.LoadBundled();
        var (words, sentences) = (0, 0);
        foreach (var article in articles)
        {
            var document = analyzer.Analyze(article);
            words += document.Tokens.Count(token => token.Upos != Upos.PUNCT);
            sentences += document.Sentences.Length;
        }

        var best = double.MaxValue;
        long bytes = 0;
        for (var worse = 0; worse < Patience;)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var cpu = Process.GetCurrentProcess().UserProcessorTime;
            var (rounds, seconds) = (0, 0.0);
            while (seconds < LeastSeconds)
            {
                articles.ForEach(run);
                rounds++;
                seconds = (Process.GetCurrentProcess().UserProcessorTime - cpu).TotalSeconds;
            }

            worse = seconds / rounds < 0.99 * best ? 0 : worse + 1;
            best = Math.Min(best, seconds / rounds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / rounds;
        }

        Console.WriteLine($"{stage,-28} {words / best,10:F0} words/s {sentences / best,8:F0} sentences/s {1e6 * best / words,7:F2} us/word {bytes / words,6} bytes/word");
    }

    private static IEnumerable<Article> Articles()
    {
        foreach (var file in new[] { "entities/re3d-official.jsonl.gz", "attribution/polnear-dev.jsonl.gz" })
        {
            foreach (var line in Shared.Lines(file))
            {
                using var json = JsonDocument.Parse(line);
                yield return new Article { Text = json.RootElement.GetProperty("text").GetString()!, PublishedOn = new DateOnly(2017, 1, 1) };
            }
        }
    }
}
