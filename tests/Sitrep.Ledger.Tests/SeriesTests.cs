using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;
using Sitrep.Reading;

namespace Sitrep.Ledger.Tests;

public sealed class SeriesTests
{
    [Fact]
    public void A_toll_is_a_series_in_which_a_late_low_number_is_no_decrease()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(
            Later(Reports.Attack("a", "Kobani", 3, 5, "Echo", hedge: QuantityOperator.AtLeast), 4),
            Later(Reports.Attack("b", "Kobani", 3, 12, "Mirror"), 5),
            Later(Reports.Attack("c", "Kobani", 3, 5, "Globe"), 6));

        var incident = Assert.Single(IncidentQuery.List(ledger.Connection, new Filter(), Policy.Latest));

        Assert.Equal(
            [(5L, SeriesChange.First, null), (12L, SeriesChange.Rises, 0), (5L, SeriesChange.Lower, (int?)null)],
            incident.Series.Select(point => (point.Best!.Value, point.Change, point.Supersedes)));
    }

    [Fact]
    public void A_correction_takes_the_place_of_the_higher_number()
    {
        using var ledger = new TemporaryLedger();
        var corrected = Later(Reports.Attack("c", "Kobani", 3, 9, "Globe"), 6, "Kobani toll revised to nine");
        ledger.Add(Later(Reports.Attack("a", "Kobani", 3, 12, "Echo"), 4), corrected);

        var incident = Assert.Single(IncidentQuery.List(ledger.Connection, new Filter(), Policy.Latest));

        Assert.Equal([SeriesChange.First, SeriesChange.Revised], incident.Series.Select(point => point.Change));
        Assert.Equal(0, incident.Series[1].Supersedes);
    }

    [Fact]
    public void A_part_supersedes_nothing()
    {
        using var ledger = new TemporaryLedger();
        var report = Reports.Attack("a", "Kobani", 3, 12);
        var whole = report.Events[0].Quantities[0];
        var part = whole with { Low = 3, Best = 3, High = 3, Scope = QuantityScope.Subset, PartOf = 0 };
        ledger.Add(report with { Events = [report.Events[0] with { Quantities = [whole, part] }] });

        var incident = Assert.Single(IncidentQuery.List(ledger.Connection, new Filter(), Policy.Maximum));

        Assert.Equal([(12L, SeriesChange.First), (3L, SeriesChange.Part)], incident.Series.Select(point => (point.Best!.Value, point.Change)));
    }

    [Fact]
    public void Responsibility_is_who_says_what_of_whom()
    {
        using var ledger = new TemporaryLedger();
        var accused = Reports.Attack("a", "Kobani", 3, 5, "Echo");
        var admitted = Reports.Attack("b", "Kobani", 3, 5, "Mirror");
        var said = admitted.Events[0].Attribution[0] with { Claimant = "the rebels", Kind = ClaimantKind.Rebel, Stance = Stance.ClaimsResponsibility };
        ledger.Add(accused, admitted with { Events = [admitted.Events[0] with { Attribution = [said] }] });

        var incident = Assert.Single(IncidentQuery.List(ledger.Connection, new Filter(), Policy.Representative));

        Assert.Equal(
            [("rebels", "a doctor", "states"), ("rebels", "the rebels", "claims-responsibility")],
            incident.Responsibility.Select(cell => (cell.Actor, cell.Claimant, cell.Stance)));
    }

    [Theory]
    [InlineData("claimant:DOCTOR", 12)]
    [InlineData("claimant:mirror", 7)]
    [InlineData("low", 5)]
    [InlineData("best", 8.5)]
    [InlineData("high", 12)]
    public void One_claimants_version_and_the_bounds_are_policies(string text, double killed)
    {
        using var ledger = new TemporaryLedger();
        var own = Reports.Attack("b", "Kobani", 3, 7, "Mirror");
        ledger.Add(Reports.Attack("a", "Kobani", 3, 10), own with { Events = [own.Events[0] with { Attribution = [] }] });
        ledger.Add(Reports.Attack("c", "Kobani", 3, 5, "Globe", status: Status.Historical), Reports.Attack("d", "Kobani", 4, 12));

        Assert.True(PolicyText.TryParse(text, out var policy, out var claimant));
        Assert.Equal(killed, TotalsQuery.Of(ledger.Connection, "killed", policy, new Filter { Claimant = claimant }).Value);
    }

    [Theory]
    [InlineData("claimant")]
    [InlineData("claimant:")]
    [InlineData("mean")]
    public void Other_words_are_no_policy(string text) => Assert.False(PolicyText.TryParse(text, out _, out _));

    [Fact]
    public void What_sums_up_is_related_and_not_counted()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Reports.Attack("a", "Kobani", 3, 5), Reports.Attack("b", "Kobani", 5, 7, "Mirror"));
        var week = Reports.Attack("c", "Kobani", 6, 17, "Globe");
        var days = week.Events[0].Date! with { Start = new DateOnly(2016, 3, 1), End = new DateOnly(2016, 3, 7) };
        var summary = week.Events[0] with { Date = days, Evidence = new(0, 30) };
        ledger.Add(week with { Article = Titled(week.Article, "Clashes and attacks kill 17 in a week"), Events = [summary] });

        Assert.Equal(12, TotalsQuery.Of(ledger.Connection, "killed", Policy.Sum, new Filter()).Value);
        Assert.Equal((2, 1), (StatsQuery.Of(ledger.Connection).Incidents, StatsQuery.Of(ledger.Connection).Summaries));
        Assert.Equal(
            ["a-0", "b-0"],
            Dapper.SqlMapper.Query<string>(ledger.Connection, "SELECT e.id FROM relations r JOIN events e ON e.seq = r.other_seq WHERE r.kind = 'sums-up' ORDER BY e.id"));
        Assert.True(IncidentQuery.Find(ledger.Connection, "c-0", Policy.Representative)!.SumsUp);
    }

    private static CodedArticle Later(CodedArticle report, int day, string? title = null) =>
        report with { Article = Titled(report.Article, title ?? report.Article.Title!, new DateOnly(2016, 3, day)) };

    private static Articles.Article Titled(Articles.Article article, string title, DateOnly? published = null) => new()
    {
        Id = article.Id,
        Title = title,
        Text = article.Text,
        Outlet = article.Outlet,
        Published = (published ?? article.PublishedOn)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        PublishedOn = published ?? article.PublishedOn,
    };
}
