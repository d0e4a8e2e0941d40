using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Tests;

public sealed class OriginHistoryTests
{
    private const string Morning = "Gunmen opened fire on a bus that brought salt workers home to Kobani on March 3 and killed 5 people on board";

    private const string Evening = "the shooting happened below the old customs house where the road from the border bends and no lamps have burned since winter";

    private const string Whole = $"{Morning}, {Evening}.";

    /// <summary>The report of the 8th is the copy of two that share nothing with each other; that of the 6th has the words of the first.</summary>
    private static readonly CodedArticle[] Week =
    [
        Report("a", $"{Morning}.", 4, "Echo"),
        Report("b", $"5 people were killed near Kobani on March 3 by Gunmen: {Evening}.", 5, "Mirror"),
        Report("c", Morning.Replace("on board", "in it", StringComparison.Ordinal) + ".", 6, "Globe"),
        Report("d", Whole, 8, "Herald"),
    ];

    [Fact]
    public void Two_sources_that_a_later_report_shows_to_be_one_were_two_until_then()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Week);

        Assert.Equal([1, 2, 2, 1], Week.Select(report => StatsQuery.Of(ledger.Connection, report.Article.PublishedOn).Origins));
        Assert.Equal([1, 2, 2, 1], Week.Select(report => Views.Incidents(ledger.Connection, report.Article.PublishedOn).Sum(incident => incident.Origins)));
        Assert.Equal(1, StatsQuery.Of(ledger.Connection).Origins);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Origins_of_a_day_are_those_of_a_ledger_with_the_reports_up_to_it_in_whatever_order_they_came(int seed)
    {
        using var full = new TemporaryLedger();
        var random = new Random(seed);
        foreach (var batch in Week.OrderBy(_ => random.Next()).Chunk(random.Next(1, 4)))
        {
            full.Add(batch);
        }

        foreach (var day in Week.Select(report => report.Article.PublishedOn!.Value))
        {
            using var then = new TemporaryLedger();
            then.Add([.. Week.Where(report => report.Article.PublishedOn <= day)]);

            Assert.Equal(Views.All(then.Connection), Views.All(full.Connection, day));
        }
    }

    private static CodedArticle Report(string id, string text, int day, string outlet)
    {
        var one = Reports.Attack(id, "Kobani", 3, 5, outlet).Events[0];
        var published = new DateOnly(2016, 3, day);
        var article = new Article { Id = id, Text = text, Outlet = outlet, Published = published.ToString("O"), PublishedOn = published };
        Span Find(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        return new CodedArticle(
            article,
            [
                one with
                {
                    Evidence = new Span(0, text.Length),
                    Trigger = Find("killed"),
                    Actors = [one.Actors[0] with { Span = Find("Gunmen"), Name = "Gunmen" }],
                    Place = one.Place! with { Span = Find("Kobani") },
                    Date = one.Date! with { Span = Find("March 3") },
                    Quantities = [one.Quantities[0] with { Span = Find("5 people") }],
                    Attribution = [],
                },
            ],
            []);
    }
}
