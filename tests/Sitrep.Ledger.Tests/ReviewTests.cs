using Sitrep.Coding;
using Sitrep.Ledger.Importing;
using Sitrep.Ledger.Reviewing;

namespace Sitrep.Ledger.Tests;

public sealed class ReviewTests
{
    private static readonly DateOnly Today = new(2016, 4, 1);

    private static readonly CodedArticle[] Kobani =
    [
        Reports.Attack("a", "Kobani", 3, 5, "Echo"),
        Reports.Attack("b", "Kobani", 3, 5, "Mirror"),
        Reports.Attack("c", "Kobani", 3, 6, "Globe"),
    ];

    private static readonly CodedArticle Idlib = Reports.Attack("x", "Idlib", 3, 5, "Echo");

    [Fact]
    public void What_a_person_merged_stays_together_when_new_reports_come()
    {
        using var ledger = Ledger([.. Kobani, Idlib]);
        Review(ledger, reviewer => reviewer.Merge(["a-0", "x-0"], "Ann", "one campaign"));

        Assert.Equal(["a-0 b-0 c-0 x-0"], Views.Groups(ledger.Connection));
        ledger.Add(Reports.Attack("d", "Kobani", 3, 5, "Herald"), Reports.Attack("y", "Idlib", 3, 5, "Mirror"));

        Assert.Equal(["a-0 b-0 c-0 d-0 x-0 y-0"], Views.Groups(ledger.Connection));
    }

    [Fact]
    public void What_a_person_split_stays_apart_when_new_reports_come()
    {
        using var ledger = Ledger(Kobani);
        Review(ledger, reviewer => reviewer.Split("a-0", ["c-0"], "Ann", "another village of that name"));

        Assert.Equal(["a-0 b-0", "c-0"], Views.Groups(ledger.Connection));
        ledger.Add([.. Enumerable.Range(0, 6).Select(i => Reports.Attack($"n{i}", "Kobani", 3, 5 + (i % 2), $"Outlet {i}"))]);

        var groups = Views.Groups(ledger.Connection);
        Assert.DoesNotContain(groups, group => group.Contains("c-0", StringComparison.Ordinal) && group.Contains("a-0", StringComparison.Ordinal));
        Assert.Contains(groups, group => group.Contains("a-0 b-0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_review_can_be_taken_back_and_taken_up_again()
    {
        using var ledger = Ledger([.. Kobani, Idlib]);
        Review(ledger, reviewer => reviewer.Merge(["a-0", "x-0"], "Ann", "one campaign"));

        var undo = Review(ledger, reviewer => reviewer.Undo(null, "Ben", "they are not"));
        Assert.Equal(["a-0 b-0 c-0", "x-0"], Views.Groups(ledger.Connection));

        Review(ledger, reviewer => reviewer.Undo(undo.Number, "Ann", "they are"));
        Assert.Equal(["a-0 b-0 c-0 x-0"], Views.Groups(ledger.Connection));
        Assert.Contains("was undone by", Refusal(ledger, reviewer => reviewer.Undo(undo.Number, "Ben", "no")), StringComparison.Ordinal);
        Assert.Empty(Verification.Problems(ledger.Ledger));
    }

    [Fact]
    public void The_later_of_two_reviews_that_contradict_each_other_holds()
    {
        using var ledger = Ledger([.. Kobani, Idlib]);
        Review(ledger, reviewer => reviewer.Merge(["a-0", "x-0"], "Ann", "one campaign"));
        Review(ledger, reviewer => reviewer.Split("a-0", ["x-0", "c-0"], "Ben", "two days"));

        Assert.Equal(["a-0 b-0", "c-0 x-0"], Views.Groups(ledger.Connection));
        Review(ledger, reviewer => reviewer.Merge(["a-0", "c-0"], "Ann", "one after all"));

        Assert.Equal(["a-0 b-0 c-0 x-0"], Views.Groups(ledger.Connection));
    }

    [Fact]
    public void A_day_before_the_review_shows_what_was_known_then()
    {
        using var ledger = Ledger([.. Kobani, Idlib]);
        var before = Views.All(ledger.Connection);
        Review(ledger, reviewer => reviewer.Merge(["a-0", "x-0"], "Ann", "one campaign"));

        Assert.Equal(before, Views.All(ledger.Connection, Today.AddDays(-1)));
        Assert.Equal(["a-0 b-0 c-0 x-0"], Views.Groups(ledger.Connection, Today));

        // A report that was published earlier but comes later does not bring the review forward.
        ledger.Add(Reports.Attack("d", "Kobani", 3, 5, "Herald"));
        Assert.Equal(["a-0 b-0 c-0 d-0", "x-0"], Views.Groups(ledger.Connection, Today.AddDays(-1)));
        Assert.Equal(["a-0 b-0 c-0 d-0 x-0"], Views.Groups(ledger.Connection));
    }

    [Fact]
    public void Imported_incidents_can_be_split_and_merged_and_keep_their_names()
    {
        using var ledger = Ledger(Kobani);
        Import(ledger, "id,event,dead\nr1,e1,3\nr2,e1,4\nr3,e2,4\n");
        Review(ledger, reviewer => reviewer.Merge(["mine:e1", "a-0"], "Ann", "the same"));
        Review(ledger, reviewer => reviewer.Split("mine:e1", [Event(ledger, "r2")], "Ann", "another day"));
        Import(ledger, "id,event,dead\nr1,e1,3\nr4,e1,9\n");

        string[] expected = [$"{Event(ledger, "r1")} {Event(ledger, "r4")} a-0 b-0 c-0", Event(ledger, "r2"), Event(ledger, "r3")];
        Assert.Equal(
            expected.Select(group => string.Join(' ', group.Split(' ').Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal),
            Views.Groups(ledger.Connection));
    }

    [Theory]
    [InlineData("a-0", "b-0", "one incident already")]
    [InlineData("a-0", "nothing", "there is no incident nothing")]
    public void A_merge_needs_two_incidents(string one, string other, string reason)
    {
        using var ledger = Ledger([.. Kobani, Idlib]);

        Assert.Contains(reason, Refusal(ledger, reviewer => reviewer.Merge([one, other], "Ann", "")), StringComparison.Ordinal);
        Assert.Empty(ReviewQuery.List(ledger.Connection));
    }

    [Theory]
    [InlineData("x-0", "x-0 is no event of a-0")]
    [InlineData("a-0 b-0 c-0", "all events of a-0")]
    public void A_split_needs_some_events_of_the_incident(string events, string reason)
    {
        using var ledger = Ledger([.. Kobani, Idlib]);

        Assert.Contains(reason, Refusal(ledger, reviewer => reviewer.Split("a-0", events.Split(' '), "Ann", "")), StringComparison.Ordinal);
    }

    private static TemporaryLedger Ledger(CodedArticle[] reports)
    {
        var ledger = new TemporaryLedger(new Clock(Today));
        ledger.Add(reports);
        return ledger;
    }

    private static Review Review(TemporaryLedger ledger, Func<Reviewer, Review> decide)
    {
        using var reviewer = new Reviewer(ledger.Ledger, "test", new Clock(Today));
        return decide(reviewer);
    }

    private static string Refusal(TemporaryLedger ledger, Func<Reviewer, Review> decide) =>
        Assert.Throws<LedgerException>(() => Review(ledger, decide)).Message;

    private static string Event(TemporaryLedger ledger, string report) =>
        Sitrep.Ledger.Reading.EventQuery.List(ledger.Connection, new()).Select(one => one.Id).Single(id => id.EndsWith(report, StringComparison.Ordinal));

    private static void Import(TemporaryLedger ledger, string text)
    {
        var table = Path.Combine(Path.GetDirectoryName(ledger.Ledger.Path)!, "table.csv");
        File.WriteAllText(table, text);
        var map = ImportMap.Parse("name: mine\nid: id\nincident: event\ntype: ASSAULT\nzeros: stated\nquantities:\n  killed: { best: dead }\n", "map.yaml");
        Importer.Import(ledger.Ledger, table, map, "test", new Clock(Today), (_, _) => { }, CancellationToken.None);
    }
}
