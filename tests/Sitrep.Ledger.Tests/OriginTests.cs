using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Tests;

public sealed class OriginTests
{
    private const string Copy =
        """
        Gunmen opened fire on a bus carrying mine workers near Kobani on March 3, killing 5 people, the interior ministry said.
        The bus had left the eastern gate of the salt works at dusk and was stopped by a tree laid across the road.
        A ministry spokesman said that the attackers fled on motorcycles towards the hills, leaving two rifles behind.
        Nobody has said that they did it, and the ministry gave no names.
        """;

    private const string Own =
        "Radio Kobani's reporter counted 7 coffins outside the clinic after the attack on the bus near Kobani on March 3, in which rebels were seen.";

    [Fact]
    public void Twelve_articles_may_be_two_origins()
    {
        using var ledger = new TemporaryLedger();
        for (var i = 0; i < 11; i++)
        {
            // Desks cut the end, change a word, put their city in front.
            var text = i % 3 == 0 ? Copy : i % 3 == 1 ? $"KOBANI (AFP) - {Copy[..Copy.LastIndexOf("Nobody", StringComparison.Ordinal)]}" : Copy.Replace("at dusk", "in the evening", StringComparison.Ordinal);
            ledger.Add(Report($"copy{i}", text, "Gunmen", "5 people", 5, $"Daily {i}", "Agence France-Presse"));
        }

        ledger.Add(Report("radio", Own, "rebels", "7 coffins", 7, "Radio Kobani", null));

        var incident = Assert.Single(IncidentQuery.List(ledger.Connection, new Filter(), Policy.Representative));
        Assert.Equal(12, incident.Articles);
        Assert.Equal([new IncidentOrigin("Agence France-Presse", 11), new IncidentOrigin("Radio Kobani", 1)], incident.Sources);
        Assert.Equal(2, StatsQuery.Of(ledger.Connection).Origins);
    }

    [Fact]
    public void What_an_outlet_adds_to_agency_copy_is_its_own()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Report("afp", Copy, "Gunmen", "5 people", 5, "AFP", null));
        var both = Report("daily", $"{Copy}\n{Own}", "Gunmen", "5 people", 5, "Daily", "AFP");
        var added = Report("daily", $"{Copy}\n{Own}", "rebels", "7 coffins", 7, "Daily", "AFP").Events[0] with { Id = "daily-1" };
        ledger.Add(both with { Events = [both.Events[0], added] });

        var sources = IncidentQuery.List(ledger.Connection, new Filter(), Policy.Representative).SelectMany(incident => incident.Sources).ToHashSet();

        Assert.Equal([new IncidentOrigin("AFP", 2), new IncidentOrigin("Daily", 1)], sources);
        Assert.Equal(1, StatsQuery.Of(ledger.Connection).Origins);
    }

    [Fact]
    public void The_order_of_arrival_changes_no_origin()
    {
        CodedArticle[] reports =
        [
            Report("a", Copy, "Gunmen", "5 people", 5, "AFP", null),
            Report("b", Copy[..Copy.IndexOf("The bus", StringComparison.Ordinal)], "Gunmen", "5 people", 5, "Brief", null),
            Report("c", Copy.Replace("mine workers", "miners", StringComparison.Ordinal), "Gunmen", "5 people", 5, "Globe", null),
            Report("d", Own, "rebels", "7 coffins", 7, "Radio Kobani", null),
        ];
        foreach (var order in new int[][] { [0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2] })
        {
            using var ledger = new TemporaryLedger();
            foreach (var i in order)
            {
                ledger.Add(reports[i]);
            }

            Assert.Equal(2, StatsQuery.Of(ledger.Connection).Origins);
            Assert.Equal(
                [new IncidentOrigin("AFP", 3), new IncidentOrigin("Radio Kobani", 1)],
                Assert.Single(IncidentQuery.List(ledger.Connection, new Filter(), Policy.Representative)).Sources);
        }
    }

    private static CodedArticle Report(string id, string text, string actor, string victims, int killed, string outlet, string? credited)
    {
        var model = Reports.Attack(id, "Kobani", 3, killed, outlet);
        var article = new Article { Id = id, Text = text, Outlet = outlet, Published = "2016-03-04", PublishedOn = new DateOnly(2016, 3, 4) };
        Span Find(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        var one = model.Events[0];
        var coded = one with
        {
            Evidence = Find(victims),
            Trigger = Find(victims),
            Actors = [one.Actors[0] with { Span = Find(actor), Name = actor }],
            Place = one.Place! with { Span = Find("Kobani") },
            Date = one.Date! with { Span = Find("March 3") },
            Quantities = [one.Quantities[0] with { Span = Find(victims) }],
            Attribution = [],
        };
        return new CodedArticle(article, [coded], []) { CreditedTo = credited };
    }
}
