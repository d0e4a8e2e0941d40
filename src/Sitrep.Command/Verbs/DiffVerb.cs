using System.CommandLine;
using Sitrep.Command.Output;
using Sitrep.Ledger.Comparing;
using Sitrep.Ledger.Reading;

namespace Sitrep.Command.Verbs;

/// <summary>What changed between two days.</summary>
internal static class DiffVerb
{
    public static System.CommandLine.Command Build()
    {
        var (db, filters) = (LedgerOptions.Db(), new FilterOptions());
        var (earlier, later) = (Day("D1", "The earlier day"), Day("D2", "The later day"));
        var command = new System.CommandLine.Command(
            "diff", "What changed between the ends of two days: incidents created, merged, split, re-dated, re-placed, re-counted, re-attributed, contested, and which article did it")
        {
            earlier, later, db,
        };
        filters.AddTo(command, withAsOf: false);
        command.SetAction((parsed, stop) =>
        {
            var (first, last) = (InputOptions.Day(parsed.GetValue(earlier))!.Value, InputOptions.Day(parsed.GetValue(later))!.Value);
            if (first > last)
            {
                throw Failure.Usage($"{first:yyyy-MM-dd} is later than {last:yyyy-MM-dd}; the earlier day comes first");
            }

            using var connection = LedgerOptions.Open(parsed.GetValue(db)!, mayCreate: false).Connect();
            var filter = filters.Filter(parsed);
            var changes = DiffQuery.Between(connection, first, last, filter with { Limit = null }, filters.Policy(parsed));
            Listing.Write(Settings.Of(parsed), filter.Limit is { } limit ? changes.Take(limit) : changes, ReviewJson.Write, ReviewColumns.Changes, stop);
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static Argument<string> Day(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && InputOptions.Day(token.Value) is null)
            {
                result.AddError($"{name} {token.Value}: no date; write it as 2015-10-15");
            }
        });
        return argument;
    }
}
