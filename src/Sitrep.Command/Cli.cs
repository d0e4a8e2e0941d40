using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Sitrep.Command.Output;
using Sitrep.Command.Verbs;

namespace Sitrep.Command;

/// <summary>The command line: which verbs there are, and what becomes of their errors.</summary>
internal static class Cli
{
    private const int BrokenPipe = 32;

    private const int DiskFull = 13;

    private const int ReadOnly = 8;

    private const string Name = "sitrep";

    public static System.CommandLine.Command Root()
    {
        var root = new System.CommandLine.Command(
            Name, "Reads news reports of conflict and diplomacy into events and claims, each value linked to the words it came from.")
        {
            HelpWithExamples.Option(),
            new VersionOption(),
        };
        foreach (var option in CommonOptions.All)
        {
            root.Options.Add(option);
        }

        System.CommandLine.Command[] verbs =
        [
            CodeVerb.Build(),
            ReadVerb.Build(),
            ParseVerb.Build(),
            ExplainVerb.Build(),
            AddVerb.Build(),
            .. ViewVerbs.Build(),
            ImportVerb.Build(),
            .. ReviewVerbs.Build(),
            DiffVerb.Build(),
            WorklistVerb.Build(),
            RecodeVerb.Build(),
            VerifyVerb.Build(),
            PlacesVerb.Build(),
            .. ServeVerbs.Build(),
            .. NotBuiltVerbs.Build(),
        ];
        foreach (var verb in verbs)
        {
            root.Subcommands.Add(verb);
        }

        return root;
    }

    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in parsed.Errors.Select(error => Plain(error.Message)).Distinct())
            {
                Messages.Error(message);
            }

            var command = parsed.CommandResult.Command;
            var verb = command.Name;
            if ((verb == Name ? SuggestionFor(args, command.Subcommands) : SuggestionFor(args, command.Options.Concat(CommonOptions.All))) is { } meant)
            {
                Messages.Error($"did you mean '{meant}'?");
            }

            var path = parsed.CommandResult.Parent is CommandResult above && above.Command.Name != Name ? $"{above.Command.Name} {verb}" : verb;
            Messages.Error($"see: {Name} {(verb == Name ? "" : path + " ")}--help");
            return ExitStatus.Usage;
        }

        using var stop = new CancellationTokenSource();
        using var interrupted = OnSignal(PosixSignal.SIGINT, stop);
        using var terminated = OnSignal(PosixSignal.SIGTERM, stop);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Token);
        }
        catch (Failure failure)
        {
            Messages.Error(failure.Message);
            return failure.Status;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Messages.Error("stopped; nothing is lost, and the same command can be run again");
            return ExitStatus.Interrupted;
        }
        catch (IOException error) when ((error.HResult & 0xFFFF) == BrokenPipe)
        {
            return ExitStatus.Done;
        }
        catch (SqliteException error) when (error.SqliteErrorCode == DiskFull)
        {
            Messages.Error("the disk is full; what was acknowledged is stored, the rest is not. Make room and run the same command again");
            return ExitStatus.Failed;
        }
        catch (SqliteException error) when (error.SqliteErrorCode == ReadOnly)
        {
            Messages.Error("the ledger may only be read");
            return ExitStatus.Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            Messages.Error(error.Message);
            return ExitStatus.Failed;
        }
    }

    /// <summary>The verb near to the first word, or the option near to the first word that is none but looks like one.</summary>
    private static string? SuggestionFor(string[] args, IEnumerable<Symbol> known)
    {
        var names = known.Select(symbol => symbol.Name).ToList();
        return (names[0].StartsWith('-') ? args.FirstOrDefault(arg => arg.StartsWith("--", StringComparison.Ordinal) && !names.Contains(arg)) : args.FirstOrDefault()) is { } typed
            ? Suggestion.For(typed, names) : null;
    }

    /// <summary>"Cannot parse argument 'x' for option '--limit' as expected type ...": a type of the program says nothing to its user.</summary>
    private static string Plain(string message) =>
        message.IndexOf(" as expected type", StringComparison.Ordinal) is >= 0 and var end && message.Split('\'') is [_, var text, _, var option, ..] ? $"{option} {text}: no number" : message;

    /// <summary>The first signal asks for a clean stop; the second kills, as the system does it.</summary>
    private static PosixSignalRegistration OnSignal(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        });
}
