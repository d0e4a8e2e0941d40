using System.CommandLine;
using System.Globalization;
using Sitrep.Coding;
using Sitrep.Command.Output;
using Sitrep.Command.Run;
using Sitrep.Ledger;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Recoding;

namespace Sitrep.Command.Verbs;

/// <summary>What a new release or lexicon changes.</summary>
internal static class RecodeVerb
{
    private const int AtOnce = 64;

    public static System.CommandLine.Command Build()
    {
        var db = LedgerOptions.Db();
        var commit = new Option<bool>("--commit") { Description = "Store the new codings; without it the difference is only shown" };
        var all = new Option<bool>("--all") { Description = "Read every article again, not only those that can change" };
        var command = new System.CommandLine.Command(
            "recode", "What this release and its knowledge make of the articles that are there: events gained, lost and changed, and by which rule")
        {
            db, commit, all,
        };
        command.SetAction((parsed, stop) => Task.FromResult(
            Run(Settings.Of(parsed), parsed.GetValue(db)!, parsed.GetValue(all), parsed.GetValue(commit), stop)));
        return command;
    }

    private static int Run(Settings settings, string db, bool all, bool commit, CancellationToken stop)
    {
        var ledger = LedgerOptions.Open(db, mayCreate: false);
        var coder = Coder.Load(settings, out var knowledge);
        using var connection = ledger.Connect();
        var plan = RecodePlan.Make(connection, Release.Name, knowledge, all);
        Messages.Note(settings.Quiet, Scope(plan, all));
        var tally = new RecodeTally();
        using var recoder = commit ? new Recoder(ledger, Release.Name, knowledge, TimeProvider.System) : null;
        try
        {
            Listing.Write(settings, Differences(ledger, coder, plan, recoder, tally, settings.Jobs, stop), RecodeColumns.Write, RecodeColumns.All, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new Failure(
                ExitStatus.Interrupted,
                commit ? "stopped; what was recoded so far is stored. Run the same command again to go on" : "stopped; nothing was stored");
        }

        if (tally.SetAside == 0)
        {
            recoder?.Finish();
        }

        foreach (var line in tally.Lines())
        {
            Messages.Note(settings.Quiet, line);
        }

        Messages.Note(settings.Quiet, commit ? "stored; the old events stay, and no longer count from today on" : "nothing was stored; --commit stores it");
        return tally.SetAside > 0 ? ExitStatus.Partial : ExitStatus.Done;
    }

    private static string Scope(RecodePlan plan, bool all)
    {
        var share = string.Create(CultureInfo.InvariantCulture, $"{plan.Articles.Count:N0} of {plan.Of:N0} articles are read again");
        return plan.ChangedEntries switch
        {
            _ when all => share,
            null => $"{share}: other programs or models coded them",
            0 => $"{share}: all were coded as they would be now",
            { } entries => string.Create(CultureInfo.InvariantCulture, $"{share}: those with words of the {entries:N0} entries that differ"),
        };
    }

    private static IEnumerable<EventDifference> Differences(
        ClaimLedger ledger, EventCoder coder, RecodePlan plan, Recoder? recoder, RecodeTally tally, int jobs, CancellationToken stop)
    {
        foreach (var part in plan.Articles.Chunk(AtOnce))
        {
            var changed = new List<ArticleDifference>();
            using var work = new OrderedWork<long, (ArticleDifference? Difference, string? Refusal)>(
                seq => (Compare(ledger, coder, seq), null),
                (seq, reason) => (null, string.Create(CultureInfo.InvariantCulture, $"article no. {seq}: {reason}; it stays as it was")),
                jobs);
            work.Run(
                part,
                (result, _) =>
                {
                    if (result.Refusal is { } refusal)
                    {
                        tally.SetAside++;
                        Messages.Error(refusal);
                    }
                    else if (result.Difference is { Events.Count: > 0 } difference)
                    {
                        changed.Add(difference);
                    }
                },
                stop);
            if (changed.Count > 0)
            {
                recoder?.Store(changed);
            }

            foreach (var difference in changed.SelectMany(article => article.Events))
            {
                tally.Add(difference);
                yield return difference;
            }
        }
    }

    private static ArticleDifference? Compare(ClaimLedger ledger, EventCoder coder, long seq)
    {
        using var connection = ledger.Connect();
        return ArticleQuery.Find(connection, seq) is { } stored ? CodingComparison.Of(connection, seq, coder.Analyze(stored.Article)) : null;
    }
}
