using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Reviewing;
using Sitrep.Ledger.Writing;

namespace Sitrep.Ledger.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-migration-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_ledger_of_an_earlier_schema_keeps_everything_and_takes_more(int version)
    {
        var ledger = ClaimLedger.Open(Write(version));
        using var connection = ledger.Connect();

        Assert.Empty(Verification.Problems(ledger));
        var stats = StatsQuery.Of(connection);
        Assert.Equal((3, 6, 4), (stats.Articles, stats.Events, stats.Incidents));
        Assert.Equal((12, 15), Killed(connection, null));
        Assert.Equal((12, 12), Killed(connection, new DateOnly(2016, 3, 8)));
        Assert.Equal(3, TotalsQuery.Of(connection, "killed", Policy.Minimum, new Filter { Text = "mine" }).Value);
        Assert.Equal("Levant", ArticleQuery.Find(connection, "v1")!.Article.Meta!["desk"].GetString());

        using var appender = new Appender(ledger, "test", TimeProvider.System);
        Assert.Equal([Addition.Added, Addition.Conflicting], appender.Add([Reports.Attack("a", "Aleppo", 6, 14), Reports.Attack("v1", "Aleppo", 6, 14)]));
        using var reviewer = new Reviewer(ledger, "test", TimeProvider.System);
        reviewer.Merge(["a-0", "mine:e1"], "Ann", "the same");
        Assert.Empty(Verification.Problems(ledger));
    }

    [Fact]
    public void Every_schema_is_reached_from_an_empty_file_and_opened_again()
    {
        var path = Path.Combine(_folder, "new.db");
        ClaimLedger.OpenOrCreate(path);

        Assert.Empty(Verification.Problems(ClaimLedger.Open(path)));
    }

    private static (double? Least, double? Greatest) Killed(SqliteConnection connection, DateOnly? asOf)
    {
        var incident = IncidentQuery.List(connection, new Filter { Place = "Aleppo", AsOf = asOf }, Policy.Representative).Single();
        return (incident.Quantities.Single().Least, incident.Quantities.Single().Greatest);
    }

    /// <summary>
    /// A file as the release of that schema wrote it, or brought up to it by then: its scripts are never changed once they are out.
    /// </summary>
    private string Write(int version)
    {
        var path = Path.Combine(_folder, "old.db");
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        for (var step = 1; step <= version; step++)
        {
            connection.Execute(Resource(typeof(ClaimLedger), $"Sitrep.Ledger.Schema.{step}.sql"));
            if (step == (version < 3 ? 1 : 3))
            {
                connection.Execute(Resource(typeof(MigrationTests), $"schema-{step}.sql"));
            }
        }

        connection.Execute($"PRAGMA user_version = {version}; PRAGMA application_id = {0x53495452}");
        return path;
    }

    private static string Resource(Type type, string name)
    {
        using var stream = type.Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
