using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Tests;

public sealed class ClaimLedgerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-open-").FullName;

    private string File1 => Path.Combine(_folder, "file");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_refused_and_left_alone()
    {
        File.WriteAllText(File1, new string('a', 5000));

        Assert.Contains("is no ledger", Assert.Throws<LedgerException>(() => ClaimLedger.OpenOrCreate(File1)).Message, StringComparison.Ordinal);
        Assert.Equal(new string('a', 5000), File.ReadAllText(File1));
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        using (var connection = new SqliteConnection($"Data Source={File1}"))
        {
            connection.Execute("CREATE TABLE bookmarks (url TEXT)");
        }

        Assert.Contains("no ledger of Sitrep", Assert.Throws<LedgerException>(() => ClaimLedger.Open(File1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_releases_ledger_is_refused()
    {
        using (var connection = ClaimLedger.OpenOrCreate(File1).Connect())
        {
            connection.Execute("PRAGMA user_version = 99");
        }

        Assert.Contains("later release", Assert.Throws<LedgerException>(() => ClaimLedger.Open(File1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_makes_no_file()
    {
        Assert.Throws<LedgerException>(() => ClaimLedger.Open(File1));
        Assert.False(File.Exists(File1));
    }

    [Fact]
    public void An_empty_file_becomes_a_ledger()
    {
        File.WriteAllText(File1, "");

        Assert.Empty(Verification.Problems(ClaimLedger.OpenOrCreate(File1)));
    }
}
