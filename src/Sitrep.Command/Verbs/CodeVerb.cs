using System.CommandLine;
using System.Text;
using Sitrep.Articles;
using Sitrep.Command.Output;
using Sitrep.Command.Run;

namespace Sitrep.Command.Verbs;

/// <summary>Reports in, events out, nothing stored.</summary>
internal static class CodeVerb
{
    private static readonly Argument<string[]> Inputs = InputOptions.Inputs(needed: false);
    private static readonly Option<string?> Published = InputOptions.Published();
    private static readonly Option<string?> Outlet = InputOptions.Outlet();

    private static readonly Option<double> MinConfidence = new("--min-confidence")
    {
        Description = "Leave out events that are less sure, from 0 to 1",
        HelpName = "X",
    };

    private static readonly Option<bool> Rejected = new("--rejected")
    {
        Description = "Add what looked like an event and was refused, with the reason",
    };

    public static System.CommandLine.Command Build()
    {
        CommonOptions.KeepWithin(MinConfidence, 0.0, 1.0);
        var command = new System.CommandLine.Command("code", "Reports in, events out; nothing is stored")
        {
            Inputs, Published, Outlet, MinConfidence, Rejected,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var settings = Settings.Of(parsed);
        var format = settings.FormatFrom(Settings.JsonLines, Settings.Table);
        var lines = new EventLines(parsed.GetValue(MinConfidence), parsed.GetValue(Rejected));
        var table = new TextTable<EventRow>(EventColumns.All, Terminal.Width);
        var run = new ArticleRun(settings, parsed.GetValue(Inputs) ?? [])
        {
            PublishedOn = InputOptions.Day(parsed.GetValue(Published)),
            Outlet = parsed.GetValue(Outlet),
            MayShowProgress = !Terminal.Output || settings.OutputFile is not null,
            HowToGoOn = settings.OutputFile is null
                ? "What was printed is complete; code the rest by giving what follows as input"
                : $"{settings.OutputFile} was not written; run the same command again",
        };
        var coder = Coder.Load(settings);
        using var sink = new Sink(settings.OutputFile);
        if (format == Settings.Table)
        {
            sink.Stream.Write(Encoding.UTF8.GetBytes(table.Heading(Terminal.Output && Terminal.Colours) + "\n"));
        }

        var status = run.Run(
            article => format == Settings.Table ? lines.Table(table, coder.Analyze(article)) : lines.JsonLines(coder.Analyze(article)),
            coded =>
            {
                sink.Stream.Write(coded.Bytes.Span);
                return coded.Events;
            },
            sink.Idle,
            stop);
        if (status != ExitStatus.Interrupted)
        {
            sink.Complete();
        }

        return status;
    }
}
