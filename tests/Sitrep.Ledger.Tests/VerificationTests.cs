using Dapper;

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
}
