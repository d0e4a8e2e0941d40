using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Tests;

public sealed class VerificationTests
{
    [Theory]
    [InlineData("UPDATE articles SET text = text || '!'")]
    [InlineData("UPDATE events SET json = replace(json, 'ASSAULT', 'PROTEST')")]
    [InlineData("UPDATE claims SET best = 6 WHERE field = 'killed'")]
    [InlineData("DELETE FROM claims WHERE field = 'place'")]
    [InlineData("DELETE FROM current_memberships")]
    public void Damage_is_found(string damage)
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Reports.Attack("a", "Kobani", 3, 5));
        Assert.Empty(Verification.Problems(ledger.Ledger));

        ledger.Connection.Execute("DROP TRIGGER articles_stay; DROP TRIGGER events_stay; DROP TRIGGER claims_stay; DROP TRIGGER claims_kept");
        ledger.Connection.Execute(damage);

        Assert.NotEmpty(Verification.Problems(ledger.Ledger));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_torn_page_is_found_and_what_is_whole_is_told(int seed)
    {
        using var ledger = new TemporaryLedger();
        ledger.Add([.. Enumerable.Range(0, 60).Select(i => Reports.Attack($"r{i}", "Kobani", 1 + (i % 25), i))]);
        var (pages, size) = Closed(ledger);
        var random = new Random(seed);
        var torn = Enumerable.Range(0, 4).Select(_ => random.Next(20, pages)).Distinct().ToArray();
        using (var file = File.OpenWrite(ledger.Ledger.Path))
        {
            foreach (var page in torn)
            {
                file.Position = (long)page * size;
                file.Write(new byte[size / 2]);
            }
        }

        var problems = new List<string>();
        if (Record.Exception(() => ClaimLedger.Open(ledger.Ledger.Path)) is { } refusal)
        {
            // A page that describes the tables was among them.
            Assert.Contains("damaged", Assert.IsType<LedgerException>(refusal).Message, StringComparison.Ordinal);
            return;
        }

        var found = Verification.Check(ClaimLedger.Open(ledger.Ledger.Path), problems.Add, CancellationToken.None);

        Assert.NotEmpty(problems);
        Assert.Equal(60, found.Whole + found.Damaged);
        Assert.Equal(found.Damaged, problems.Count(problem => problem.StartsWith("article ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_was_cut_off_is_found()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add([.. Enumerable.Range(0, 60).Select(i => Reports.Attack($"r{i}", "Kobani", 1 + (i % 25), i))]);
        var (pages, size) = Closed(ledger);
        using (var file = File.OpenWrite(ledger.Ledger.Path))
        {
            file.SetLength((long)(pages / 2) * size);
        }

        var refusal = Record.Exception(() => Assert.NotEmpty(Verification.Problems(ClaimLedger.Open(ledger.Ledger.Path))));

        Assert.True(refusal is null or LedgerException, refusal?.ToString());
    }

    /// <summary>Brings everything into the one file, and lets go of it.</summary>
    private static (int Pages, int PageSize) Closed(TemporaryLedger ledger)
    {
        ledger.Connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var (pages, size) = (ledger.Connection.ExecuteScalar<int>("PRAGMA page_count"), ledger.Connection.ExecuteScalar<int>("PRAGMA page_size"));
        ledger.Connection.Close();
        SqliteConnection.ClearAllPools();
        return (pages, size);
    }
}
