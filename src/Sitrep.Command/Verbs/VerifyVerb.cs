using System.Globalization;
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
            var found = Verification.Check(
                ledger,
                problem =>
                {
                    problems++;
                    Messages.Error(problem);
                },
                stop);
            var share = string.Create(CultureInfo.InvariantCulture, $"{found.Whole:N0} of {found.Whole + found.Damaged:N0} articles are whole");
            Messages.Note(settings.Quiet, problems == 0 ? $"{ledger.Path} is whole: {share}" : $"{ledger.Path} is damaged, {problems} problems; {share}");
            return Task.FromResult(problems == 0 ? ExitStatus.Done : ExitStatus.Failed);
        });
        return command;
    }
}
