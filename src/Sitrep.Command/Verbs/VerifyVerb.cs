using Sitrep.Command.Output;
using Sitrep.Ledger;

namespace Sitrep.Command.Verbs;

/// <summary>Is the ledger whole?</summary>
internal static class VerifyVerb
{
    public static System.CommandLine.Command Build()
    {
        var db = LedgerOptions.Db();
        var command = new System.CommandLine.Command("verify", "Whether the ledger is whole: the file, and a checksum of each article with its events and claims") { db };
        command.SetAction((parsed, stop) =>
        {
            var settings = Settings.Of(parsed);
            var ledger = LedgerOptions.Open(parsed.GetValue(db)!, mayCreate: false);
            var problems = 0;
            foreach (var problem in Verification.Problems(ledger))
            {
                stop.ThrowIfCancellationRequested();
                problems++;
                Messages.Error(problem);
            }

            Messages.Note(settings.Quiet, problems == 0 ? $"{ledger.Path} is whole" : $"{ledger.Path}: {problems} problems");
            return Task.FromResult(problems == 0 ? ExitStatus.Done : ExitStatus.Failed);
        });
        return command;
    }
}
