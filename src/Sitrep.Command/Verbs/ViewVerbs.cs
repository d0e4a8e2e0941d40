using System.CommandLine;
using System.Globalization;
using Sitrep.Coding;
using Sitrep.Command.Output;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;
using Sitrep.Reading;

namespace Sitrep.Command.Verbs;

/// <summary>The views over a ledger.</summary>
internal static class ViewVerbs
{
    public static IEnumerable<System.CommandLine.Command> Build() => [BuildIncidents(), BuildClaims(), BuildTotals(), BuildStats()];

    private static System.CommandLine.Command BuildIncidents()
    {
        var (db, filters) = (LedgerOptions.Db(), new FilterOptions());
        var command = new System.CommandLine.Command("incidents", "What happened, each happening once, as its reports tell of it") { db };
        filters.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            using var connection = LedgerOptions.Open(parsed.GetValue(db)!, mayCreate: false).Connect();
            var incidents = IncidentQuery.List(connection, filters.Filter(parsed), filters.Policy(parsed));
            Listing.Write(Settings.Of(parsed), incidents, ViewJson.Write, IncidentColumns.All, stop);
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static System.CommandLine.Command BuildClaims()
    {
        var db = LedgerOptions.Db();
        var incident = new Argument<string>("INCIDENT") { Description = "Id of an incident, or of an event in it" };
        var asOf = FilterOptions.AsOf();
        var command = new System.CommandLine.Command("claims", "What each report says about an incident, field by field") { incident, db, asOf };
        command.SetAction((parsed, stop) =>
        {
            using var connection = LedgerOptions.Open(parsed.GetValue(db)!, mayCreate: false).Connect();
            var name = parsed.GetValue(incident)!;
            var day = InputOptions.Day(parsed.GetValue(asOf));
            var claims = ClaimQuery.OfIncident(connection, name, day);
            if (claims.Count == 0 && ClaimQuery.OfIncident(connection, name).Count == 0)
            {
                throw new Failure(ExitStatus.Failed, $"no incident {name} in the ledger");
            }

            Listing.Write(Settings.Of(parsed), claims, ViewJson.Write, ClaimColumns.All, stop);
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static System.CommandLine.Command BuildTotals()
    {
        var (db, filters) = (LedgerOptions.Db(), new FilterOptions());
        var field = new Option<string>("--field") { Description = "Kind of quantity, such as killed", HelpName = "FIELD", DefaultValueFactory = _ => "killed" };
        field.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !EnumText<QuantityKind>.TryParse(text, out _))
            {
                result.AddError($"--field {text}: no kind of quantity; there are {string.Join(", ", Enum.GetValues<QuantityKind>().Select(EnumText<QuantityKind>.Of))}");
            }
        });
        var command = new System.CommandLine.Command("totals", "A number added up over incidents, with how far it swings by policy") { db, field };
        filters.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            using var connection = LedgerOptions.Open(parsed.GetValue(db)!, mayCreate: false).Connect();
            var total = TotalsQuery.Of(connection, parsed.GetValue(field)!.ToLowerInvariant(), filters.Policy(parsed), filters.Filter(parsed));
            Listing.Write(Settings.Of(parsed), [total], ViewJson.Write, TotalColumns, stop);
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static System.CommandLine.Command BuildStats()
    {
        var (db, asOf) = (LedgerOptions.Db(), FilterOptions.AsOf());
        var command = new System.CommandLine.Command("stats", "How much the ledger holds") { db, asOf };
        command.SetAction((parsed, stop) =>
        {
            using var connection = LedgerOptions.Open(parsed.GetValue(db)!, mayCreate: false).Connect();
            Listing.Write(Settings.Of(parsed), [StatsQuery.Of(connection, InputOptions.Day(parsed.GetValue(asOf)))], ViewJson.Write, StatsColumns, stop);
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static readonly IReadOnlyList<Column<Total>> TotalColumns =
    [
        new("policy", 14, total => PolicyText.Of(total.Policy, total.Claimant)),
        new("field", 10, total => total.Field),
        new("total", 10, total => Text(total.Value)),
        new("low", 10, total => Text(total.Low)),
        new("high", 10, total => Text(total.High)),
        new("incidents", 9, total => Text(total.Incidents)),
        new("contested", 9, total => Text(total.Contested)),
    ];

    private static readonly IReadOnlyList<Column<Stats>> StatsColumns =
    [
        new("articles", 10, stats => Text(stats.Articles)),
        new("events", 10, stats => Text(stats.Events)),
        new("claims", 10, stats => Text(stats.Claims)),
        new("incidents", 10, stats => Text(stats.Incidents)),
        new("origins", 10, stats => Text(stats.Origins)),
        new("summaries", 10, stats => Text(stats.Summaries)),
    ];

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
