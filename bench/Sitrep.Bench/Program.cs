using Sitrep.Bench;
using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Language;

if (args is [KilledWriter.Name, var path, var reports, var seed])
{
    KilledWriter.Run(path, reports, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
}

var verbose = args.Contains("--verbose");

// --knowledge FOLDER reads the YAML instead of what was built in, so that an edit can be measured without a build.
var at = Array.IndexOf(args, "--knowledge");
var knowledge = at < 0 ? KnowledgeBase.LoadBundled() : KnowledgeBase.Read(args[at + 1], out _);
args = at < 0 ? args : [.. args[..at], .. args[(at + 2)..]];
var wanted = args.Where(arg => !arg.StartsWith('-')).ToHashSet(StringComparer.Ordinal);
var scores = new (string Name, Action<EventCoder, bool> Run)[]
{
    ("language", (_, verbose) => LanguageScore.Run(verbose)),
    ("pairs", Pairs.Run),
    ("tolls", Tolls.Run),
    ("event-places", EventPlaceScore.Run),
    ("status", StatusScore.Run),
    ("places", (_, verbose) => Places.Run(verbose)),
    ("attributions", AttributionScore.Run),
    ("entities", EntityScore.Run),
    ("actors", ActorScore.Run),
    ("coreference", CoreferenceScore.Run),
    ("codebook", CodebookScore.Run),
    ("times", (_, verbose) => RecognizersTimes.Run(verbose)),
    ("numbers", (_, verbose) => RecognizersNumbers.Run(verbose)),
    ("local-places", (_, verbose) => LocalPlaces.Run(verbose)),
    ("acled", AcledScore.Run),
    ("judged", Judged.Run),
    ("reports", Reports.Run),
    ("composed", Composed.Run),
    ("guesses", Guesses.Run),
    ("linking", Sitrep.Bench.Linking.Run),
    ("ledger", Sitrep.Bench.Ledger.LedgerScale.Run),
    ("kills", Kills.Run),
    ("speed", Speed.Run),
};

var coder = new EventCoder(Analyzer.LoadBundled(), knowledge);
if (args is ["explain", ..])
{
    foreach (var text in args[1..])
    {
        Console.WriteLine(ExplanationText.Of(coder.Explain(new Sitrep.Articles.Article { Text = text, PublishedOn = new DateOnly(2015, 10, 15) })));
    }

    return 0;
}

if (args is ["sample", var set, var size])
{
    Judged.Sample(coder, set, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["sample-actors", var each])
{
    ActorSample.Print(int.Parse(each, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

if (wanted.Remove("codebook-marks"))
{
    CodebookScore.Mark(coder, verbose);
    return 0;
}

if (wanted.Where(name => !Array.Exists(scores, score => score.Name == name)).ToArray() is { Length: > 0 } unknown)
{
    Console.Error.WriteLine($"no bench {string.Join(", ", unknown)}; there are {string.Join(", ", scores.Select(score => score.Name))}");
    return 2;
}

foreach (var (name, run) in scores)
{
    // A thousand kills take a while; they come when they are called.
    if (!wanted.Contains(name) && (wanted.Count > 0 || name == "kills"))
    {
        continue;
    }

    try
    {
        run(coder, verbose);
    }
    catch (Exception missing) when (missing is DirectoryNotFoundException or FileNotFoundException)
    {
        Console.WriteLine($"{name}: left out, its labelled set is not here (SITREP_SHARED): {missing.Message}");
    }
}

return 0;
