using Sitrep.Coding;

namespace Sitrep.Ledger.Tests;

public sealed class AsOfTests
{
    /// <summary>Reports that lead one another by turns: the later ones are more precise or link what was apart.</summary>
    private static readonly CodedArticle[] Month =
    [
        Reports.Attack("m", "Kobani", 3, 5, "Echo"),
        Reports.Attack("c", "Kobani", 4, 7, "Mirror"),
        Reports.Attack("b", "Kobani", 5, 6, "Globe"),
        Reports.Attack("a", "Kobani", 6, 6, "Herald"),
        Reports.Attack("k", "Kobani", 7, 60, "Herald"),
        Reports.Attack("d", "Aleppo", 4, 7, "Echo"),
        Reports.Attack("e", "Idlib", 5, 2, "Echo"),
        Reports.Attack("f", "Idlib", 6, 2, "Mirror"),
        Reports.Attack("g", "Idlib", 6, 3, "Globe", status: Status.Denied),
        Reports.Attack("h", "Idlib", 25, 3, "Globe"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_day_shows_what_a_ledger_of_the_reports_up_to_it_would_show_in_whatever_order_they_came(int seed)
    {
        using var full = new TemporaryLedger();
        var random = new Random(seed);
        foreach (var batch in Month.OrderBy(_ => random.Next()).Chunk(random.Next(1, 5)))
        {
            full.Add(batch);
        }

        foreach (var day in Month.Select(report => report.Article.PublishedOn!.Value).Distinct())
        {
            using var then = new TemporaryLedger();
            then.Add([.. Month.Where(report => report.Article.PublishedOn <= day)]);

            Assert.Equal(Views.All(then.Connection), Views.All(full.Connection, day));
        }

        Assert.Empty(Verification.Problems(full.Ledger));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_town_attacked_every_day_for_a_month_is_grouped_alike_in_whatever_order_its_reports_come(int seed)
    {
        CodedArticle[] reports =
        [
            .. from day in Enumerable.Range(1, 27)
               from outlet in new[] { "Echo", "Mirror" }
               select Reports.Attack($"{outlet}{day}", "Kobani", day, 3 + (day % 4), outlet),
        ];
        using var inOrder = new TemporaryLedger();
        using var shuffled = new TemporaryLedger();
        foreach (var batch in reports.Chunk(2))
        {
            inOrder.Add(batch);
        }

        var random = new Random(seed);
        foreach (var batch in reports.OrderBy(_ => random.Next()).Chunk(random.Next(1, 9)))
        {
            shuffled.Add(batch);
        }

        Assert.Equal(Views.Groups(inOrder.Connection), Views.Groups(shuffled.Connection));
        foreach (var day in new[] { 5, 14, 23 })
        {
            Assert.Equal(Views.Groups(inOrder.Connection, new DateOnly(2016, 3, day)), Views.Groups(shuffled.Connection, new DateOnly(2016, 3, day)));
        }

        Assert.Empty(Verification.Problems(shuffled.Ledger));
    }

    [Fact]
    public void Before_the_first_report_there_is_nothing()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Month);

        Assert.Empty(Views.Groups(ledger.Connection, new DateOnly(2016, 3, 3)));
    }

    [Fact]
    public void A_report_without_a_date_counts_from_the_day_on_which_it_was_added()
    {
        using var ledger = new TemporaryLedger(new Clock(new DateOnly(2020, 5, 5)));
        var report = Reports.Attack("m", "Kobani", 3, 5);
        ledger.Add(report with { Article = new() { Id = "m", Title = report.Article.Title, Text = report.Article.Text } });

        Assert.Empty(Views.Groups(ledger.Connection, new DateOnly(2020, 5, 4)));
        Assert.Equal(["m-0"], Views.Groups(ledger.Connection, new DateOnly(2020, 5, 5)));
    }
}
