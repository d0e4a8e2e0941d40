using System.CommandLine;
using System.Globalization;
using Sitrep.Command.Output;
using Sitrep.Ledger;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Reviewing;

namespace Sitrep.Command.Verbs;

/// <summary>Merges and splits by hand, taking them back, and how an incident came to be what it is.</summary>
internal static class ReviewVerbs
{
    public static IEnumerable<System.CommandLine.Command> Build() => [BuildMerge(), BuildSplit(), BuildUndo(), BuildHistory()];

    private static System.CommandLine.Command BuildMerge()
    {
        var incidents = new Argument<string[]>("INCIDENT")
        {
            Description = "Ids of incidents that are one happening, or of events in them",
            Arity = new ArgumentArity(2, 1000),
        };
        var command = new System.CommandLine.Command("merge", "Decide that incidents are one happening; it holds when new reports come") { incidents };
        return Deciding(command, (reviewer, parsed, author, reason) => reviewer.Merge(parsed.GetValue(incidents)!, author, reason));
    }

    private static System.CommandLine.Command BuildSplit()
    {
        var incident = new Argument<string>("INCIDENT") { Description = "Id of an incident, or of an event in it" };
        var events = new Argument<string[]>("EVENT")
        {
            Description = "Ids of those of its events that are another happening",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new System.CommandLine.Command("split", "Decide that some events of an incident are another happening; it holds when new reports come")
        {
            incident, events,
        };
        return Deciding(command, (reviewer, parsed, author, reason) => reviewer.Split(parsed.GetValue(incident)!, parsed.GetValue(events)!, author, reason));
    }

    private static System.CommandLine.Command BuildUndo()
    {
        var number = new Argument<long?>("REVIEW") { Description = "Number of the review, as 'sitrep history' lists it. Default: the latest", Arity = ArgumentArity.ZeroOrOne };
        var command = new System.CommandLine.Command("undo", "Take a merge or split back; undo the undo to have it again") { number };
        return Deciding(command, (reviewer, parsed, author, reason) => reviewer.Undo(parsed.GetValue(number), author, reason));
    }

    private static System.CommandLine.Command Deciding(System.CommandLine.Command command, Func<Reviewer, ParseResult, string, string, Review> decide)
    {
        var (db, review) = (LedgerOptions.Db(), new ReviewOptions());
        command.Options.Add(db);
        review.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            using var reviewer = new Reviewer(LedgerOptions.Open(parsed.GetValue(db)!, mayCreate: false), Release.Name, TimeProvider.System);
            try
            {
                var done = decide(reviewer, parsed, review.Author(parsed), review.Reason(parsed));
                Listing.Write(Settings.Of(parsed), [done], ReviewJson.Write, ReviewColumns.Reviews, stop);
            }
            catch (LedgerException error)
            {
                throw new Failure(ExitStatus.Failed, error.Message);
            }

            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static System.CommandLine.Command BuildHistory()
    {
        var db = LedgerOptions.Db();
        var asOf = FilterOptions.AsOf();
        var incident = new Argument<string?>("INCIDENT")
        {
            Description = "Id of an incident, or of an event in it. Without it, every review of the ledger is listed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new System.CommandLine.Command("history", "How an incident came to be what it is: which event came when, by whom it was merged or split, and why")
        {
            incident, db, asOf,
        };
        command.SetAction((parsed, stop) =>
        {
            using var connection = LedgerOptions.Open(parsed.GetValue(db)!, mayCreate: false).Connect();
            var day = InputOptions.Day(parsed.GetValue(asOf));
            if (parsed.GetValue(incident) is not { } name)
            {
                var last = day?.ToString("O", CultureInfo.InvariantCulture);
                var reviews = ReviewQuery.List(connection).Where(review => last is null || string.CompareOrdinal(review.At[..last.Length], last) <= 0);
                Listing.Write(Settings.Of(parsed), reviews, ReviewJson.Write, ReviewColumns.Reviews, stop);
                return Task.FromResult(ExitStatus.Done);
            }

            var steps = HistoryQuery.Of(connection, name, day);
            if (steps.Count == 0 && HistoryQuery.Of(connection, name).Count == 0)
            {
                throw new Failure(ExitStatus.Failed, $"no incident {name} in the ledger");
            }

            Listing.Write(Settings.Of(parsed), steps, ReviewJson.Write, ReviewColumns.Steps, stop);
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }
}
