using System.Net;
using System.Text.Json;
using Sitrep.Coding;

namespace Sitrep.Web.Tests;

public sealed class ApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("", "a-0,b-0,c-0,d/with slash-0")]
    [InlineData("?type=assault", "a-0,b-0,c-0,d/with slash-0")]
    [InlineData("?type=AID", "")]
    [InlineData("?status=denied", "d/with slash-0")]
    [InlineData("?status=denied,happened&country=syr&actor=soldiers", "c-0")]
    [InlineData("?from=2016-03-05&to=2016-03-09", "c-0,d/with slash-0")]
    [InlineData("?text=kobani+12", "b-0")]
    [InlineData("?text=%22*%20OR", "")]
    [InlineData("?bbox=36.6,35.9,36.7,36", "c-0")]
    public async Task Events_are_filtered(string query, string ids)
    {
        var page = await server.Get($"/api/events{query}");

        Assert.Equal(ids.Split(',', StringSplitOptions.RemoveEmptyEntries), Ids(page).Order(StringComparer.Ordinal));
        Assert.Equal(page.GetProperty("events").GetArrayLength(), page.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Pages_hold_every_event_once()
    {
        var seen = new List<string>();
        var next = "";
        do
        {
            var page = await server.Get($"/api/events?limit=1&cursor={next}");
            seen.AddRange(Ids(page));
            next = page.TryGetProperty("next", out var cursor) ? cursor.GetString()! : "";
        }
        while (next.Length > 0 && seen.Count < 10);

        Assert.Equal(Ids(await server.Get("/api/events")), seen);
        Assert.Equal(4, seen.Distinct().Count());
    }

    [Fact]
    public async Task An_event_is_what_the_coder_said_and_where_it_is_from()
    {
        var coded = RunningServer.Bundle[0];
        var stored = await server.Get("/api/events/a-0");

        using var expected = JsonDocument.Parse(EventJson.ToUtf8(coded.Article, coded.Events[0]));
        foreach (var field in expected.RootElement.EnumerateObject())
        {
            Assert.Equal(field.Value.GetRawText(), stored.GetProperty(field.Name).GetRawText());
        }

        Assert.StartsWith("i-", stored.GetProperty("incident").GetString(), StringComparison.Ordinal);
        Assert.Equal("Echo", stored.GetProperty("report").GetProperty("outlet").GetString());
    }

    [Theory]
    [InlineData("/api/articles/a")]
    [InlineData("/api/articles/d/with%20slash")]
    [InlineData("/api/articles/d%2Fwith%20slash?")]
    public async Task Words_stand_in_the_article_where_the_events_say(string path)
    {
        var article = await server.Get(path);

        foreach (var one in article.GetProperty("events").EnumerateArray())
        {
            foreach (var span in new[] { one.GetProperty("trigger"), one.GetProperty("evidence"), one.GetProperty("place"), one.GetProperty("quantities")[0] })
            {
                var within = article.GetProperty(span.TryGetProperty("in", out _) ? "title" : "text").GetString()!;
                Assert.Equal(span.GetProperty("text").GetString(), within[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
            }
        }
    }

    [Fact]
    public async Task Reports_of_one_happening_are_one_incident_with_both_numbers()
    {
        var incidents = (await server.Get("/api/incidents?text=kobani")).GetProperty("incidents");
        var incident = Assert.Single(incidents.EnumerateArray());
        var claims = await server.Get($"/api/incidents/{incident.GetProperty("id").GetString()}/claims");

        Assert.Contains("killed", incident.GetProperty("contested").EnumerateArray().Select(field => field.GetString()));
        Assert.Equal(
            [5, 12],
            claims.GetProperty("claims").EnumerateArray()
                .Where(claim => claim.GetProperty("field").GetString() == "killed")
                .Select(claim => claim.GetProperty("best").GetInt32()));
    }

    [Fact]
    public async Task The_worklist_says_what_to_look_at_and_why()
    {
        var items = (await server.Get("/api/worklist?text=kobani")).GetProperty("items");
        var item = Assert.Single(items.EnumerateArray());

        Assert.Contains("number", item.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("kind").GetString()));
        Assert.Equal(item.GetProperty("incident").GetString(), item.GetProperty("view").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_history_tells_which_report_came_when()
    {
        var incident = (await server.Get("/api/incidents?text=kobani")).GetProperty("incidents")[0];
        var steps = (await server.Get($"/api/incidents/{incident.GetProperty("id").GetString()}/history")).GetProperty("steps").EnumerateArray().ToArray();

        Assert.Equal(incident.GetProperty("events").GetArrayLength(), steps.Select(step => step.GetProperty("event").GetString()).Distinct().Count());
        Assert.All(steps, step => Assert.Equal("linked", step.GetProperty("cause").GetString()));
    }

    [Fact]
    public async Task Two_days_are_compared()
    {
        var changes = (await server.Get("/api/diff?from=2000-01-01&to=2100-01-01")).GetProperty("changes");

        Assert.Contains("created", changes.EnumerateArray().Select(change => change.GetProperty("change").GetString()));
    }

    [Fact]
    public async Task Counts_are_told()
    {
        var stats = await server.Get("/api/stats");

        Assert.Equal((4, 4), (stats.GetProperty("articles").GetInt32(), stats.GetProperty("events").GetInt32()));
    }

    [Theory]
    [InlineData("/api/events?limit=0", 400, "limit")]
    [InlineData("/api/events?from=yesterday", 400, "yesterday")]
    [InlineData("/api/events?type=WAR", 400, "'WAR' is none of")]
    [InlineData("/api/events?bbox=1,2,3", 400, "bbox")]
    [InlineData("/api/events?bbox=1,2,3,NaN", 400, "bbox")]
    [InlineData("/api/events?cursor=elsewhere", 400, "cursor")]
    [InlineData("/api/incidents?cursor=-5", 400, "cursor")]
    [InlineData("/api/incidents?policy=mine", 400, "policy")]
    [InlineData("/api/diff?from=2016-01-01", 400, "two days")]
    [InlineData("/api/diff?from=2016-02-01&to=2016-01-01", 400, "earlier one first")]
    [InlineData("/api/incidents/i-nothing/history", 404, "i-nothing")]
    [InlineData("/api/events?contry=SYR", 400, "contry")]
    [InlineData("/api/events/none", 404, "event none")]
    [InlineData("/api/articles/none", 404, "article none")]
    [InlineData("/api/incidents/none", 404, "incident none")]
    [InlineData("/api/incidents/none/claims", 404, "incident none")]
    [InlineData("/api/nothing", 404, "/api/nothing")]
    public async Task What_cannot_be_met_is_a_problem_that_says_why(string path, int status, string reason)
    {
        using var response = await server.Send(path);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((status, status), ((int)response.StatusCode, problem.RootElement.GetProperty("status").GetInt32()));
        Assert.Contains(reason, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(JsonElement page) =>
        page.GetProperty("events").EnumerateArray().Select(one => one.GetProperty("id").GetString()!);
}
