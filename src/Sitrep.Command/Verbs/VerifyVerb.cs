using System.Globalization;
using Sitrep.Command.Output;
using Sitrep.Ledger;

namespace Sitrep.Command.Verbs;

/// <summary>Is the ledger whole?</summary>
internal static class VerifyVerb
{
    /// <summary>Of a file that is torn there may be thousands.</summary>
    private const int MostNamed = 50;

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
                    if (problems++ < MostNamed || settings.Verbose)
                    {
                        Messages.Error(problem);
                    }
                },
                stop);
            var share = string.Create(CultureInfo.InvariantCulture, $"{found.Whole:N0} of {found.Whole + found.Damaged:N0} articles are whole");
            Messages.Note(settings.Quiet || settings.Verbose || problems <= MostNamed, string.Create(CultureInfo.InvariantCulture, $"and {problems - MostNamed:N0} more; --verbose names them all"));
            Messages.Note(settings.Quiet, problems == 0 ? $"{ledger.Path} is whole: {share}" : $"{ledger.Path} is damaged, {problems:N0} {(problems == 1 ? "problem" : "problems")}; {share}");
            return Task.FromResult(problems == 0 ? ExitStatus.Done : ExitStatus.Failed);
        });
        return command;
    }
}
