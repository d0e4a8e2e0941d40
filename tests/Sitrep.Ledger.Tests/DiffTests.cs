using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Ledger.Comparing;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Reviewing;

namespace Sitrep.Ledger.Tests;

public sealed class DiffTests
{
    private static readonly DateOnly Today = new(2016, 4, 1);

    [Fact]
    public void A_new_happening_is_created_by_its_article()
    {
        var change = Assert.Single(Between(4, 10, Reports.Attack("a", "Kobani", 3, 5), Reports.Attack("b", "Idlib", 8, 2)));

        Assert.Equal(("created", "i-b-0", "b"), (change.Change, change.Incident, Assert.Single(change.Articles)));
    }

    [Fact]
    public void A_later_number_names_both_values_and_the_article_that_brought_it()
    {
        var late = Published(Reports.Attack("b", "Kobani", 3, 7), 12);

        var change = Assert.Single(Between(5, 15, Reports.Attack("a", "Kobani", 3, 5), late), one => one.Change == "re-counted");

        Assert.Equal(("killed", "5", "5 (5 to 7)", "b"), (change.Field, change.Before, change.After, Assert.Single(change.Articles)));
    }

    [Fact]
    public void A_denial_changes_the_status_but_not_what_happened()
    {
        var denial = Published(Reports.Attack("b", "Kobani", 3, 5, status: Status.Denied), 12);

        var denied = Between(5, 15, Reports.Attack("a", "Kobani", 3, 5), denial);
        Assert.DoesNotContain(denied, change => change.Change == "status");
        Assert.Contains(denied, change => (change.Change, change.Before, change.After) == ("contested", null, "status"));
        Assert.Contains(
            Between(5, 15, Reports.Attack("a", "Kobani", 3, 5, status: Status.Denied), Published(Reports.Attack("b", "Kobani", 3, 5), 12)),
            change => (change.Change, change.Before, change.After) == ("status", "denied", "happened"));
    }

    [Fact]
    public void Whoever_did_it_by_a_later_report_is_named()
    {
        var late = Published(Reports.Attack("b", "Kobani", 3, 5, actor: "fighters"), 12);

        Assert.Contains(
            Between(5, 15, Reports.Attack("a", "Kobani", 3, 5), late),
            change => (change.Change, change.Before, change.After, change.Articles.Single()) == ("re-attributed", "rebels", "fighters, rebels", "b"));
    }

    [Fact]
    public void Reviews_are_named_as_what_merged_and_split()
    {
        using var ledger = new TemporaryLedger(new Clock(Today));
        ledger.Add(Reports.Attack("a", "Kobani", 3, 5), Reports.Attack("b", "Idlib", 8, 2));
        using var reviewer = new Reviewer(ledger.Ledger, "test", new Clock(Today));
        var review = reviewer.Merge(["a-0", "b-0"], "Ann", "one campaign");
        using var later = new Reviewer(ledger.Ledger, "test", new Clock(Today.AddDays(2)));
        later.Undo(review.Number, "Ann", "two");

        var merged = Assert.Single(Diff(ledger, Today.AddDays(-1), Today), change => change.Change == "merged");
        var split = Assert.Single(Diff(ledger, Today, Today.AddDays(2)), change => change.Change == "split");

        Assert.Equal(["i-a-0", "i-b-0"], merged.From);
        Assert.Equal([review.Number], merged.Reviews);
        Assert.Equal(["i-a-0", "i-b-0"], split.Into);
        Assert.Equal([review.Number + 1], split.Reviews);
        Assert.Empty(Diff(ledger, Today.AddDays(-1), Today.AddDays(2)));
    }

    [Theory]
    [InlineData("SYR", 2)]
    [InlineData("IRQ", 0)]
    public void Filters_restrict_what_is_compared(string country, int changes)
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Reports.Attack("a", "Kobani", 3, 5), Reports.Attack("b", "Idlib", 8, 2));

        Assert.Equal(changes, DiffQuery.Between(ledger.Connection, Day(1), Day(20), new Filter { Country = country }, Policy.Minimum).Count());
    }

    private static IncidentChange[] Between(int first, int last, params CodedArticle[] reports)
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(reports);
        return Diff(ledger, Day(first), Day(last));
    }

    private static IncidentChange[] Diff(TemporaryLedger ledger, DateOnly first, DateOnly last) =>
        [.. DiffQuery.Between(ledger.Connection, first, last, new Filter(), Policy.Representative)];

    private static DateOnly Day(int day) => new(2016, 3, day);

    private static CodedArticle Published(CodedArticle coded, int day) => coded with
    {
        Article = new()
        {
            Id = coded.Article.Id,
            Title = coded.Article.Title,
            Text = coded.Article.Text,
            Outlet = "Herald",
            Published = $"2016-03-{day}",
            PublishedOn = Day(day),
        },
    };
}
