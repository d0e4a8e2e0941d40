using System.CommandLine;
using System.Globalization;
using Sitrep.Command.Output;
using Sitrep.Command.Run;

namespace Sitrep.Command.Verbs;

/// <summary>Codes reports and stores them in the ledger.</summary>
internal static class AddVerb
{
    private static readonly Argument<string[]> Inputs = InputOptions.Inputs(needed: true);
    private static readonly Option<string?> Published = InputOptions.Published();
    private static readonly Option<string?> Outlet = InputOptions.Outlet();
    private static readonly Option<string> Db = LedgerOptions.Db();

    public static System.CommandLine.Command Build()
    {
        var command = new System.CommandLine.Command("add", "Code reports and store them in the ledger; an article that is there already changes nothing")
        {
            Inputs, Published, Outlet, Db,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var settings = Settings.Of(parsed);
        settings.FormatFrom(Settings.JsonLines, Settings.Table);
        return Add(settings, parsed.GetValue(Inputs)!, parsed.GetValue(Db)!, parsed.GetValue(Published), parsed.GetValue(Outlet), acknowledge: !Terminal.Output, stop);
    }

    public static int Add(
        Settings settings, IReadOnlyList<string> inputs, string db, string? published, string? outlet, bool acknowledge, CancellationToken stop)
    {
        var run = new ArticleRun(settings, inputs)
        {
            PublishedOn = InputOptions.Day(published),
            Outlet = outlet,
            MayShowProgress = true,
            HowToGoOn = "All of them are stored; run the same command again to go on",
        };
        var ledger = LedgerOptions.Open(db, mayCreate: true);
        var coder = Coder.Load(settings, out var knowledge);
        using var sink = new Sink(settings.OutputFile);
        using var ingest = new Ingest(ledger, knowledge, acknowledge ? sink.Stream : null);
        var status = run.Run(coder.Analyze, ingest.Take, ingest.Commit, stop);
        if (status != ExitStatus.Interrupted)
        {
            sink.Complete();
        }

        Messages.Note(
            settings.Quiet || ingest.Known == 0, string.Create(CultureInfo.InvariantCulture, $"{ingest.Known:N0} articles were in the ledger before"));
        return status == ExitStatus.Done && ingest.Conflicting > 0 ? ExitStatus.Partial : status;
    }
}
