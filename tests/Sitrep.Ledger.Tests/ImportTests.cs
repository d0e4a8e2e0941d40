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
    public void A_wrong_map_says_what_is_wrong(string yaml, string message) =>
        Assert.Contains(message, Assert.Throws<LedgerException>(() => ImportMap.Parse(yaml, "map.yaml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Evenly_divided_reports_are_indeterminate()
    {
        ReportedCategory[] divided = [new("army", 1), new("rebels", 1)];

        Assert.Equal(Category.Indeterminate, Category.Mode(divided));
        Assert.Equal("rebels", Category.Mode([.. divided, new("rebels", 0)]));
        Assert.Equal("army", Category.Mode([.. divided, new("army", 2), new("rebels", 0)]));
    }

    private static ImportResult ImportText(TemporaryLedger ledger, string text, string zeros)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-import-").FullName;
        try
        {
            var table = Path.Combine(folder, "table.csv");
            File.WriteAllText(table, text);
            var map = ImportMap.Parse($"name: mine\nid: id\nincident: event\ntype: ASSAULT\n{zeros}\nquantities:\n  killed: {{ best: dead }}\n", "map.yaml");
            return Importer.Import(ledger.Ledger, table, map, "test", TimeProvider.System, (_, _) => { }, CancellationToken.None);
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
