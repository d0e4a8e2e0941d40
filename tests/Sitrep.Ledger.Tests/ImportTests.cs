using Sitrep.Incidents;
using Sitrep.Ledger.Importing;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Tests;

public sealed class ImportTests
{
    private static readonly string Shared =
        Environment.GetEnvironmentVariable("SITREP_SHARED") ?? Path.Combine(RepositoryRoot(), "..", "shared");

    [Fact]
    public void The_published_totals_of_MAVERICK_come_out()
    {
        var table = Path.Combine(Shared, "data", "incidents", "maverick-reports.tsv.gz");
        Assert.SkipUnless(File.Exists(table), "the shared data are not here; SITREP_SHARED names their folder");
        using var ledger = new TemporaryLedger();

        var result = Import(ledger, table, "maverick");

        Assert.Equal(new ImportResult(3287, 0, 0), result);
        Assert.Equal(new ImportResult(0, 3287, 0), Import(ledger, table, "maverick"));
        foreach (var (policy, total) in new[]
        {
            (Policy.Minimum, 3105), (Policy.Conservative, 3105), (Policy.Representative, 3290), (Policy.Median, 4113.5),
            (Policy.Maximum, 5010), (Policy.Informative, 5010), (Policy.Sum, 11795),
        })
        {
            Assert.Equal(new Total(policy, "killed", total, 3105, 11795, 2200, 185), TotalsQuery.Of(ledger.Connection, "killed", policy, new Filter()));
        }
    }

    [Fact]
    public void A_claim_from_a_table_names_its_file_and_row()
    {
        using var ledger = new TemporaryLedger();

        var result = ImportText(ledger, "id,event,dead\nr1,e1,3\nr2,e1,\nr3,e1,many\n", "zeros: stated");

        Assert.Equal(new ImportResult(2, 0, 1), result);
        var claim = ClaimQuery.OfIncident(ledger.Connection, "mine:e1").Single(one => one.Field == "killed");
        Assert.Equal((3, "table.csv", 2), (claim.Best, claim.File, claim.Row));
        Assert.Null(claim.Source);
    }

    [Theory]
    [InlineData("stated", 2)]
    [InlineData("unstated", 1)]
    public void The_map_says_what_a_zero_means(string zeros, int incidents)
    {
        using var ledger = new TemporaryLedger();

        ImportText(ledger, "id,event,dead\nr1,e1,0\nr2,e2,4\n", $"zeros: {zeros}");

        Assert.Equal(incidents, TotalsQuery.Of(ledger.Connection, "killed", Policy.Minimum, new Filter()).Incidents);
    }

    [Theory]
    [InlineData("type: ASSAULT\nzeros: stated", "'name' is missing")]
    [InlineData("name: x\ntype: ASSAULT", "'zeros' must say")]
    [InlineData("name: x\ntpye: ASSAULT", "tpye")]
    [InlineData("name: x\ntype: KILLING\nzeros: stated", "KILLING is no PLOVER type")]
    [InlineData("name: x\ntype: ASSAULT\nzeros: stated\nquantities: { deaths: { best: dead } }", "deaths is no kind of quantity; there are killed")]
    public void A_wrong_map_says_what_is_wrong(string yaml, string message) =>
        Assert.Contains(message, Assert.Throws<LedgerException>(() => ImportMap.Parse(yaml, "map.yaml")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("id,event,deaths\nr1,e1,3\n", "columns that are not there: dead. There are id, event, deaths")]
    [InlineData("nr,dead\nr1,3\n", "columns that are not there: id, event")]
    public void A_table_without_a_column_of_the_map_is_refused_whole(string text, string message)
    {
        using var ledger = new TemporaryLedger();

        Assert.Contains(message, Assert.Throws<LedgerException>(() => ImportText(ledger, text, "zeros: stated")).Message, StringComparison.Ordinal);
        Assert.Equal(0, StatsQuery.Of(ledger.Connection).Events);
    }

    [Theory]
    [InlineData("-3", "dead is below zero")]
    [InlineData("2.5", "dead is no whole number")]
    [InlineData("1e400", "dead is no number")]
    [InlineData("NaN", "dead is no number")]
    public void A_number_that_counts_nobody_is_refused(string dead, string reason)
    {
        using var ledger = new TemporaryLedger();
        var reasons = new List<string>();

        ImportText(ledger, $"id,event,dead\nr1,e1,{dead}\nr2,e1,4\n", "zeros: stated", (_, why) => reasons.Add(why));

        Assert.StartsWith(reason, Assert.Single(reasons), StringComparison.Ordinal);
        Assert.Equal(4, TotalsQuery.Of(ledger.Connection, "killed", Policy.Minimum, new Filter()).Value);
    }

    [Theory]
    [InlineData("91,38,1", "latitude is not between -90 and 90")]
    [InlineData("36,181,1", "longitude is not between -180 and 180")]
    [InlineData("36,38,8", "precision is not between 1 and 7")]
    public void A_point_that_is_on_no_map_is_refused(string values, string reason)
    {
        using var ledger = new TemporaryLedger();
        var reasons = new List<string>();

        ImportText(
            ledger, $"id,event,dead,latitude,longitude,precision\nr1,e1,3,{values}\n",
            "zeros: stated\nplace: { latitude: latitude, longitude: longitude, precision: precision }", (_, why) => reasons.Add(why));

        Assert.StartsWith(reason, Assert.Single(reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_report_under_a_known_id_is_refused()
    {
        using var ledger = new TemporaryLedger();
        var reasons = new List<string>();

        var result = ImportText(ledger, "id,event,dead\nr1,e1,3\nr1,e1,3\nr1,e2,3\nr1,e1,4\n", "zeros: stated", (row, why) => reasons.Add($"{row} {why}"));

        Assert.Equal(new ImportResult(1, 1, 2), result);
        Assert.Equal(["4 another report with the id mine:r1 is in the ledger", "5 another report with the id mine:r1 is in the ledger"], reasons);
    }

    [Fact]
    public void Rows_without_an_id_are_known_by_file_and_row()
    {
        using var ledger = new TemporaryLedger();
        var map = ImportMap.Parse("name: mine\ntype: assault\nzeros: stated\nquantities:\n  killed: { best: dead }\n", "map.yaml");

        Assert.Equal(new ImportResult(2, 0, 0), ImportText(ledger, "dead\n3\n4\n", map, "north.csv"));
        Assert.Equal(new ImportResult(2, 0, 0), ImportText(ledger, "dead\n5\n6\n", map, "south.csv"));
        Assert.Equal(new ImportResult(0, 2, 0), ImportText(ledger, "dead\n5\n6\n", map, "south.csv"));
        Assert.Equal(18, TotalsQuery.Of(ledger.Connection, "killed", Policy.Minimum, new Filter()).Value);
        Assert.Equal("ASSAULT", Views.Incidents(ledger.Connection).First().Type);
    }

    [Fact]
    public void Evenly_divided_reports_are_indeterminate()
    {
        ReportedCategory[] divided = [new("army", 1), new("rebels", 1)];

        Assert.Equal(Category.Indeterminate, Category.Mode(divided));
        Assert.Equal("rebels", Category.Mode([.. divided, new("rebels", 0)]));
        Assert.Equal("army", Category.Mode([.. divided, new("army", 2), new("rebels", 0)]));
    }

    private static ImportResult ImportText(TemporaryLedger ledger, string text, string rest, Action<long, string>? onRefused = null) => ImportText(
        ledger, text, ImportMap.Parse($"name: mine\nid: id\nincident: event\ntype: ASSAULT\n{rest}\nquantities:\n  killed: {{ best: dead }}\n", "map.yaml"), "table.csv", onRefused);

    private static ImportResult ImportText(TemporaryLedger ledger, string text, ImportMap map, string file, Action<long, string>? onRefused = null)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-import-").FullName;
        try
        {
            var table = Path.Combine(folder, file);
            File.WriteAllText(table, text);
            return Importer.Import(ledger.Ledger, table, map, "test", TimeProvider.System, onRefused ?? ((_, _) => { }), CancellationToken.None);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ImportResult Import(TemporaryLedger ledger, string table, string map) =>
        Importer.Import(ledger.Ledger, table, ImportMap.Load(map), "test", TimeProvider.System, (_, _) => { }, CancellationToken.None);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? ".";
    }
}
