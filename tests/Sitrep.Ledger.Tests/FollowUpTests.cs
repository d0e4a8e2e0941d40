using System.Text;
using System.Text.Json;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Knowledge;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Tests;

public sealed class FollowUpTests
{
    public static TheoryData<string, string, string> Later => new()
    {
        { "Death toll of Kobani attack rises to 7", "2016-03-05", "toll" },
        { "Kobani buries seven dead of attack", "2016-03-06", "funeral" },
        { "Five men on trial over attack in Kobani", "2016-09-20", "trial" },
        { "Kobani marks anniversary of attack", "2017-03-03", "anniversary" },
        { "What the attack in Kobani left behind", "2016-05-01", "later" },
    };

    [Theory]
    [MemberData(nameof(Later))]
    public void What_is_told_again_belongs_to_its_incident_and_is_not_counted(string title, string published, string kind)
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Reports.Attack("a", "Kobani", 3, 5));
        ledger.Add(Published(Reports.Attack("b", "Kobani", 3, 7, "Mirror"), title, published));

        var incident = Assert.Single(IncidentQuery.List(ledger.Connection, new Filter(), Policy.Representative));

        Assert.Equal(new FollowUp(kind, "b-0", DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture), "Mirror"), Assert.Single(incident.FollowUps));
        Assert.Equal(1, StatsQuery.Of(ledger.Connection).Incidents);
        Assert.Equal(1, TotalsQuery.Of(ledger.Connection, "killed", Policy.Maximum, new Filter()).Incidents);
        Assert.Equal(7, TotalsQuery.Of(ledger.Connection, "killed", Policy.Maximum, new Filter()).Value);
    }

    [Fact]
    public void What_speaks_of_a_happening_is_related_to_it_both_ways_and_is_none()
    {
        using var ledger = new TemporaryLedger();
        var report = Reports.Attack("a", "Kobani", 3, 5);
        var attack = report.Events[0];
        var trial = attack with { Id = "a-1", Type = EventType.Accuse, Mode = null, Quantities = [], About = attack.Id };
        ledger.Add(report with { Events = [attack, trial] });

        var told = IncidentQuery.Find(ledger.Connection, "a-0", Policy.Representative)!;
        var telling = IncidentQuery.Find(ledger.Connection, "a-1", Policy.Representative)!;

        Assert.Equal([new RelatedIncident("told-of-by", telling.Id)], told.Related);
        Assert.Equal([new RelatedIncident("about", told.Id)], telling.Related);
        Assert.Equal(5, TotalsQuery.Of(ledger.Connection, "killed", Policy.Sum, new Filter()).Value);
    }

    [Fact]
    public void A_sum_names_what_it_counts_and_only_what_was_known()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Reports.Attack("a", "Kobani", 3, 5), Reports.Attack("b", "Kobani", 5, 7, "Mirror"));
        var week = Reports.Attack("c", "Kobani", 6, 17, "Globe");
        var days = week.Events[0].Date! with { Start = new DateOnly(2016, 3, 1), End = new DateOnly(2016, 3, 7) };
        ledger.Add(Published(week with { Events = [week.Events[0] with { Date = days, Evidence = new(0, 30) }] }, "Clashes and attacks kill 17 in a week", "2016-03-08"));

        Assert.Equal(
            [new RelatedIncident("sums-up", "i-a-0"), new RelatedIncident("sums-up", "i-b-0")],
            IncidentQuery.Find(ledger.Connection, "c-0", Policy.Representative)!.Related);
        Assert.Equal([new RelatedIncident("summed-up-by", "i-c-0")], IncidentQuery.Find(ledger.Connection, "a-0", Policy.Representative)!.Related);
        Assert.Empty(IncidentQuery.Find(ledger.Connection, "a-0", Policy.Representative, new DateOnly(2016, 3, 5))!.Related);
    }

    [Fact]
    public void They_stand_in_the_view()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Reports.Attack("a", "Kobani", 3, 5));
        ledger.Add(Published(Reports.Attack("b", "Kobani", 3, 5, "Mirror"), "Five men on trial over attack in Kobani", "2016-09-20"));
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            ViewJson.Write(json, IncidentQuery.Find(ledger.Connection, "a-0", Policy.Representative)!);
        }

        Assert.Contains("""
            "follow_ups":[{"kind":"trial","event":"b-0","day":"2016-09-20","outlet":"Mirror"}],"related":[]
            """.Trim(), Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
    }

    private static CodedArticle Published(CodedArticle report, string title, string day)
    {
        var article = report.Article;
        var moved = title.Length - article.Title!.Length;
        Articles.Span Moved(Articles.Span span) => new(span.Start + moved, span.End + moved);
        return report with
        {
            Article = new()
            {
                Id = article.Id,
                Title = title,
                Text = article.Text,
                Outlet = article.Outlet,
                Published = day,
                PublishedOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            },
            Events = [.. report.Events.Select(one => one with { Evidence = one.Evidence.Start < article.BodyStart ? one.Evidence : Moved(one.Evidence) })],
        };
    }
}
