using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Reviewing;

namespace Sitrep.Ledger.Tests;

public sealed class WorklistTests
{
    [Fact]
    public void Each_reason_is_told_in_words()
    {
        var reasons = Reasons(
            Reports.Attack("a", "Kobani", 3, 5, "Echo"),
            Reports.Attack("b", "Kobani", 3, 14, "Mirror"),
            Reports.Attack("c", "Kobani", 3, 5, "Globe", status: Status.Denied));

        Assert.Contains("number: killed from 5 to 14 by report", reasons);
        Assert.Contains("status: some reports say that it happened, others deny it", reasons);
    }

    [Fact]
    public void A_high_toll_with_one_origin_is_told() =>
        Assert.Equal(["one-origin: 40 killed, and only one origin says so"], Reasons(Reports.Attack("a", "Kobani", 3, 40)));

    [Fact]
    public void Whoever_is_blamed_by_whom_is_told()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Reports.Attack("a", "Kobani", 3, 4, "Echo"), Reports.Attack("b", "Kobani", 3, 4, "Mirror", actor: "soldiers", sector: "MIL"));
        using (var reviewer = new Reviewer(ledger.Ledger, "test", TimeProvider.System))
        {
            if (Views.Groups(ledger.Connection).Length > 1)
            {
                reviewer.Merge(["a-0", "b-0"], "Ann", "one attack");
            }
        }

        var item = Assert.Single(Worklist.Of(ledger.Connection, new Filter(), Policy.Representative));
        Assert.Equal("reports differ on who did it: rebels (a doctor states); soldiers (a doctor states)", item.Reasons[0].Text);
    }

    [Fact]
    public void What_more_died_in_and_fewer_tell_of_comes_first_and_what_is_settled_does_not_come()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(
            Reports.Attack("a", "Kobani", 3, 6),
            Reports.Attack("b", "Aleppo", 10, 60),
            Reports.Attack("c", "Idlib", 17, 1),
            Reports.Attack("d", "Idlib", 27, 90, status: Status.Planned));

        Assert.Equal(["i-b-0", "i-a-0"], Worklist.Of(ledger.Connection, new Filter(), Policy.Representative).Select(item => item.Incident.Id));
        Assert.Equal(["i-b-0"], Worklist.Of(ledger.Connection, new Filter { Limit = 1 }, Policy.Representative).Select(item => item.Incident.Id));
        Assert.Equal(["i-a-0"], Worklist.Of(ledger.Connection, new Filter { Place = "Kobani" }, Policy.Representative).Select(item => item.Incident.Id));
    }

    private static string[] Reasons(params CodedArticle[] reports)
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(reports);
        return [.. Worklist.Of(ledger.Connection, new Filter(), Policy.Representative).SelectMany(item => item.Reasons).Select(reason => $"{reason.Kind}: {reason.Text}")];
    }
}
