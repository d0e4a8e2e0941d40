using System.CommandLine;
using System.Globalization;
using Sitrep.Command.Output;
using Sitrep.Ledger;
using Sitrep.Ledger.Importing;

namespace Sitrep.Command.Verbs;

/// <summary>Reports coded by others, as claims.</summary>
internal static class ImportVerb
{
    public static System.CommandLine.Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "CSV, TSV or JSON Lines, or these with .gz" };
        var map = new Option<string>("--map")
        {
            Description = $"Which column is which field: a YAML file, or one of {string.Join(", ", ImportMap.Bundled)}",
            HelpName = "MAP",
            Required = true,
        };
        var db = LedgerOptions.Db();
        var command = new System.CommandLine.Command("import", "Reports coded by others, as claims") { file, map, db };
        command.SetAction((parsed, stop) => Task.FromResult(
            Run(Settings.Of(parsed), parsed.GetValue(file)!, parsed.GetValue(map)!, parsed.GetValue(db)!, stop)));
        return command;
    }

    private static int Run(Settings settings, string file, string mapName, string db, CancellationToken stop)
    {
        if (!File.Exists(file))
        {
            throw new Failure(ExitStatus.Failed, $"{file}: no such file");
        }

        ImportMap map;
        try
        {
            map = ImportMap.Load(mapName);
        }
        catch (LedgerException error)
        {
            throw Failure.Usage(error.Message);
        }

        var ledger = LedgerOptions.Open(db, mayCreate: true);
        ImportResult result;
        try
        {
            result = Importer.Import(
                ledger, file, map, Release.Name, TimeProvider.System, (row, reason) => Messages.Error($"{file}:{row}: {reason}"), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new Failure(ExitStatus.Interrupted, "stopped between two parts; what was imported is stored. Run the same command again to go on");
        }

        catch (LedgerException error)
        {
            throw Failure.Usage(error.Message);
        }
        catch (InvalidDataException error)
        {
            throw new Failure(ExitStatus.Failed, $"{file}: {error.Message} What was read before it is imported");
        }

        Messages.Note(
            settings.Quiet,
            string.Create(CultureInfo.InvariantCulture, $"{result.Added:N0} reports imported, {result.Known:N0} were there before, {result.Refused:N0} refused"));
        return result.Refused > 0 ? ExitStatus.Partial : ExitStatus.Done;
    }
}
