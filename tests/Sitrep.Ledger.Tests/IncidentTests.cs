using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;
using Sitrep.Reading;

namespace Sitrep.Ledger.Tests;

public sealed class IncidentTests
{
    private static readonly CodedArticle[] Week =
    [
        Reports.Attack("a", "Kobani", 3, 5, "Echo"),
        Reports.Attack("b", "Kobani", 3, 7, "Mirror"),
        Reports.Attack("c", "Kobani", 3, 7, "Globe", hedge: QuantityOperator.AtLeast),
        Reports.Attack("d", "Kobani", 12, 7, "Echo"),
        Reports.Attack("e", "Idlib", 3, 40, "Echo"),
        Reports.Attack("f", "Kobani", 3, 5, "Herald", status: Status.Planned),
    ];

    [Fact]
    public void Reports_of_one_happening_are_one_incident()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Week);

        var incident = List(ledger, Policy.Minimum).Single(one => one.Articles > 1);

        Assert.Equal(["a-0", "b-0", "c-0"], incident.Events.Order(StringComparer.Ordinal));
        Assert.Contains("killed", incident.Contested);
        Assert.Equal(4, List(ledger, Policy.Minimum).Length);
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Week);
        var expected = Groups(ledger);

        foreach (var order in new[] { Week.Reverse(), Week.OrderBy(one => one.Article.Id.GetHashCode(StringComparison.Ordinal) % 7), [.. Week[3..], .. Week[..3]] })
        {
            using var other = new TemporaryLedger();
            foreach (var report in order)
            {
                other.Add(report);
            }

            Assert.Equal(expected, Groups(other));
        }
    }

    [Theory]
    [InlineData(Policy.Minimum, 5)]
    [InlineData(Policy.Conservative, 5)]
    [InlineData(Policy.Median, 7)]
    [InlineData(Policy.Representative, 7)]
    [InlineData(Policy.Maximum, 7)]
    [InlineData(Policy.Sum, 19)]
    public void Each_policy_has_its_number(Policy policy, double killed)
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Week[..3]);

        Assert.Equal(killed, Assert.Single(List(ledger, policy)).Quantities.Single().Value.Best);
        Assert.Equal(new Total(policy, "killed", killed, 5, 19, 1, 1), TotalsQuery.Of(ledger.Connection, "killed", policy, new Filter()));
    }

    [Fact]
    public void A_past_day_shows_what_was_published_by_then()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Week);

        Assert.Equal(0, TotalsQuery.Of(ledger.Connection, "killed", Policy.Sum, new Filter { AsOf = new DateOnly(2016, 3, 3) }).Incidents);
        Assert.Equal(59, TotalsQuery.Of(ledger.Connection, "killed", Policy.Sum, new Filter { AsOf = new DateOnly(2016, 3, 4) }).Value);
        Assert.Equal(66, TotalsQuery.Of(ledger.Connection, "killed", Policy.Sum, new Filter { AsOf = new DateOnly(2016, 3, 20) }).Value);
    }

    [Fact]
    public void Planned_happenings_are_not_added_up()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Week[5]);

        Assert.Equal(0, TotalsQuery.Of(ledger.Connection, "killed", Policy.Maximum, new Filter()).Incidents);
    }

    [Fact]
    public void A_claim_has_its_words_and_its_claimant()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Week[0]);

        var claims = ClaimQuery.OfIncident(ledger.Connection, "a-0");
        var killed = claims.Single(claim => claim.Field == "killed");

        Assert.Equal("5 people", killed.Source!.Quote(killed.Span!.Value));
        Assert.Equal(("a doctor", "medical", "states", "Echo", "a"), (killed.Claimant, killed.Kind, killed.Stance, killed.Outlet, killed.Article));
        Assert.Equal(["actor", "date", "killed", "place", "responsibility", "type"], claims.Select(claim => claim.Field).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("country", 5)]
    [InlineData("place", 1)]
    [InlineData("text", 1)]
    [InlineData("quoted", 0)]
    [InlineData("dates", 4)]
    [InlineData("box", 1)]
    [InlineData("actor", 6)]
    [InlineData("planned", 1)]
    public void Filters_restrict_the_events(string name, int count)
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Week);
        var filter = name switch
        {
            "country" => new Filter { Country = "syr", Statuses = ["happened"] },
            "place" => new Filter { Place = "idl" },
            "text" => new Filter { Text = "killed IDLIB" },
            "quoted" => new Filter { Text = "kobani\" OR \"idlib" },
            "dates" => new Filter { From = new DateOnly(2016, 3, 3), To = new DateOnly(2016, 3, 3), Statuses = ["happened"] },
            "box" => new Filter { Box = new Box(36, 35, 37, 36) },
            "actor" => new Filter { Actor = "Rebel" },
            _ => new Filter { Statuses = ["planned"] },
        };

        Assert.Equal(count, EventQuery.List(ledger.Connection, filter).Count());
        Assert.Equal(count, EventQuery.Count(ledger.Connection, filter));
    }

    [Fact]
    public void A_happening_of_years_is_found_on_every_day_of_it_and_in_its_order()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Week);
        var siege = Reports.Attack("g", "Kobani", 3, 9, "Echo");
        ledger.Add(siege with { Events = [.. siege.Events.Select(one => one with { Date = one.Date! with { Start = new DateOnly(2013, 1, 1), End = new DateOnly(2016, 3, 9) } })] });

        Assert.Equal(["g-0"], EventQuery.List(ledger.Connection, new Filter { To = new DateOnly(2014, 5, 5) }).Select(one => one.Id));
        Assert.Equal(["d-0", "g-0"], EventQuery.List(ledger.Connection, new Filter { To = new DateOnly(2016, 3, 20), From = new DateOnly(2016, 3, 5) }).Select(one => one.Id));
        Assert.Equal(2, EventQuery.Count(ledger.Connection, new Filter { To = new DateOnly(2016, 3, 20), From = new DateOnly(2016, 3, 5) }));
    }

    private static Incident[] List(TemporaryLedger ledger, Policy policy) => [.. IncidentQuery.List(ledger.Connection, new Filter(), policy)];

    private static string[] Groups(TemporaryLedger ledger) =>
    [
        .. List(ledger, Policy.Representative)
            .Select(incident => string.Join(' ', incident.Events.Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];
}
