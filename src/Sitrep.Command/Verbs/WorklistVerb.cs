using System.CommandLine;
using Sitrep.Command.Output;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Reviewing;

namespace Sitrep.Command.Verbs;

/// <summary>What to look at next.</summary>
internal static class WorklistVerb
{
    private const int Most = 50;

    public static System.CommandLine.Command Build()
    {
        var (db, filters) = (LedgerOptions.Db(), new FilterOptions());
        var command = new System.CommandLine.Command("worklist", $"What to look at next: incidents ranked by what one more report would settle, {Most} unless --limit says otherwise") { db };
        filters.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            using var connection = LedgerOptions.Open(parsed.GetValue(db)!, mayCreate: false).Connect();
            var filter = filters.Filter(parsed);
            var items = Worklist.Of(connection, filter with { Limit = filter.Limit ?? Most }, filters.Policy(parsed));
            Listing.Write(Settings.Of(parsed), items, ReviewJson.Write, ReviewColumns.Work, stop);
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }
}
