using System.CommandLine;
using System.Text;
using Sitrep.Articles;
using Sitrep.Command.Output;
using Sitrep.Command.Run;
using Sitrep.Language;

namespace Sitrep.Command.Verbs;

/// <summary>Text in, CoNLL-U out.</summary>
internal static class ParseVerb
{
    private static readonly Argument<string[]> Inputs = InputOptions.Inputs(needed: false);

    private static readonly Option<bool> Tokenized = new("--tokenized")
    {
        Description = "CoNLL-U in: its words, sentences and comments are kept, everything else is predicted anew",
    };

    public static System.CommandLine.Command Build()
    {
        var command = new System.CommandLine.Command("parse", "Text in, CoNLL-U out: sentences, words, tags, lemmas and dependency trees") { Inputs, Tokenized };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var settings = Settings.Of(parsed);
        settings.FormatFrom(Settings.Conllu);
        var analyzer = Analyzer.LoadBundled();
        var inputs = parsed.GetValue(Inputs) ?? [];
        using var sink = new Sink(settings.OutputFile);
        var status = parsed.GetValue(Tokenized) ? Again(analyzer, inputs, sink, stop) : Anew(settings, analyzer, inputs, sink, stop);
        if (status != ExitStatus.Interrupted)
        {
            sink.Complete();
        }

        return status;
    }

    private static int Anew(Settings settings, Analyzer analyzer, string[] inputs, Sink sink, CancellationToken stop)
    {
        var run = new ArticleRun(settings, inputs)
        {
            MayShowProgress = !Terminal.Output || settings.OutputFile is not null,
            HowToGoOn = "What was printed is complete",
        };
        return run.Run(
            article => Encoding.UTF8.GetBytes(Conllu(analyzer, article)),
            bytes =>
            {
                sink.Stream.Write(bytes);
                return 0;
            },
            sink.Idle,
            stop);
    }

    private static string Conllu(Analyzer analyzer, Article article)
    {
        using var text = new StringWriter();
        ConlluWriter.Write(text, analyzer.Analyze(article));
        return text.ToString();
    }

    private static int Again(Analyzer analyzer, string[] inputs, Sink sink, CancellationToken stop)
    {
        using var writer = new StreamWriter(sink.Stream, new UTF8Encoding(false), leaveOpen: true);
        foreach (var input in inputs.Length == 0 ? ["-"] : inputs)
        {
            if (input != "-" && !File.Exists(input))
            {
                Messages.Error($"{input}: no such file");
                return ExitStatus.Partial;
            }

            using var reader = new StreamReader(input == "-" ? Console.OpenStandardInput() : File.OpenRead(input));
            foreach (var sentence in ConlluReader.Read(reader))
            {
                stop.ThrowIfCancellationRequested();
                ConlluWriter.Write(writer, analyzer.Analyze(sentence));
            }
        }

        return ExitStatus.Done;
    }
}
