using System.CommandLine;
using System.Globalization;
using System.Text;
using Sitrep.Articles;
using Sitrep.Command.Output;
using Sitrep.Command.Run;
using Sitrep.Language;
using Sitrep.Sources;

namespace Sitrep.Command.Verbs;

/// <summary>Text in, CoNLL-U out.</summary>
internal static class ParseVerb
{
    private static readonly Argument<string[]> Reports = InputOptions.Inputs(needed: false);

    private static readonly Option<bool> Tokenized = new("--tokenized")
    {
        Description = "CoNLL-U in: its words, sentences and comments are kept, everything else is predicted anew",
    };

    public static System.CommandLine.Command Build()
    {
        var command = new System.CommandLine.Command("parse", "Text in, CoNLL-U out: sentences, words, tags, lemmas and dependency trees") { Reports, Tokenized };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var settings = Settings.Of(parsed);
        settings.FormatFrom(Settings.Conllu);
        var analyzer = Analyzer.LoadBundled();
        var inputs = parsed.GetValue(Reports) ?? [];
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
        if (Inputs.NotBuilt(inputs) is { } notBuilt)
        {
            throw Failure.Usage(notBuilt);
        }

        using var writer = new StreamWriter(sink.Stream, new UTF8Encoding(false), leaveOpen: true);
        var status = ExitStatus.Done;
        foreach (var file in (inputs.Length == 0 ? [Inputs.StandardInput] : inputs).SelectMany(Inputs.Files))
        {
            void Refuse(string where, string reason)
            {
                Messages.Error($"{where}: {reason}");
                status = ExitStatus.Partial;
            }

            try
            {
                using var reader = new StreamReader(Inputs.Open(file, Console.OpenStandardInput), new UTF8Encoding(false, throwOnInvalidBytes: true));
                foreach (var sentence in ConlluReader.Read(reader, (line, reason) => Refuse(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}"), $"{reason}; the sentence is left out")))
                {
                    stop.ThrowIfCancellationRequested();
                    ConlluWriter.Write(writer, analyzer.Analyze(sentence));
                }
            }
            catch (Exception error) when (error is DecoderFallbackException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or InvalidDataException)
            {
                Refuse(file, error is DecoderFallbackException ? "not UTF-8" : Inputs.Reason(error));
            }
        }

        return status;
    }
}
