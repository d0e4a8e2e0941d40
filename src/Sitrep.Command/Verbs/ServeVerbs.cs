using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Sitrep.Command.Output;
using Sitrep.Ledger;
using Sitrep.Ledger.Reading;
using Sitrep.Web;

namespace Sitrep.Command.Verbs;

/// <summary>The page and the HTTP API, over a ledger or over the bundled samples.</summary>
internal static class ServeVerbs
{
    private const int DefaultPort = 8417;

    private static readonly Option<string> Db = LedgerOptions.Db();

    private static readonly Option<int?> Port = new("--port")
    {
        Description = $"Port on 127.0.0.1; 0 for any that is free. Default: {DefaultPort}, or another when it is taken",
        HelpName = "N",
    };

    static ServeVerbs() => CommonOptions.KeepWithin(Port, 0, (int)ushort.MaxValue);

    public static IEnumerable<System.CommandLine.Command> Build()
    {
        var serve = new System.CommandLine.Command("serve", "Show a ledger in the browser, and to programs over HTTP, on this machine only") { Db, Port };
        serve.SetAction((parsed, stop) => Serve(parsed, LedgerOptions.Open(parsed.GetValue(Db)!, mayCreate: false), stop));
        var demo = new System.CommandLine.Command("demo", "Code the bundled sample reports and show them in the browser") { Port };
        demo.SetAction(Demo);
        return [serve, demo];
    }

    private static async Task<int> Demo(ParseResult parsed, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-demo-");
        try
        {
            var db = Path.Combine(folder.FullName, "demo.db");
            var samples = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples")).Order(StringComparer.Ordinal).ToArray();
            var status = AddVerb.Add(Settings.Of(parsed), samples, db, published: null, outlet: null, acknowledge: false, stop);
            return status == ExitStatus.Done ? await Serve(parsed, LedgerOptions.Open(db, mayCreate: false), stop) : status;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> Serve(ParseResult parsed, ClaimLedger ledger, CancellationToken stop)
    {
        await using var app = await Start(ledger, parsed.GetValue(Port), stop);
        using (var connection = ledger.Connect())
        {
            var stats = StatsQuery.Of(connection);
            var held = string.Create(CultureInfo.InvariantCulture, $"{stats.Articles:N0} articles, {stats.Events:N0} events; Ctrl+C stops the server");
            Messages.Note(parsed.GetValue(CommonOptions.Quiet), held);
        }

        Console.Out.WriteLine(WebServer.Address(app));
        await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        await app.StopAsync(CancellationToken.None);
        return ExitStatus.Done;
    }

    /// <summary>Starts on the port that was asked for; when none was, on any other if the usual one is taken.</summary>
    private static async Task<WebApplication> Start(ClaimLedger ledger, int? port, CancellationToken stop)
    {
        var app = WebServer.Build(ledger, port ?? DefaultPort);
        try
        {
            await app.StartAsync(stop);
            return app;
        }
        catch (IOException error)
        {
            await app.DisposeAsync();
            return port is null ? await Start(ledger, 0, stop) : throw new Failure(ExitStatus.Failed, $"--port {port}: {error.Message}");
        }
    }
}
