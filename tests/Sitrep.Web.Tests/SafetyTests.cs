using System.Net;

namespace Sitrep.Web.Tests;

public sealed class SafetyTests(RunningServer server) : IClassFixture<RunningServer>
{
    private int Port => new Uri(server.Address).Port;

    [Fact]
    public void Only_the_loopback_address_is_listened_on() => Assert.StartsWith("http://127.0.0.1:", server.Address, StringComparison.Ordinal);

    [Theory]
    [InlineData("127.0.0.1", 0, HttpStatusCode.OK)]
    [InlineData("localhost", 0, HttpStatusCode.OK)]
    [InlineData("LOCALHOST", 0, HttpStatusCode.OK)]
    [InlineData("[::1]", 0, HttpStatusCode.OK)]
    [InlineData("rebound.example", 0, HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.rebound.example", 0, HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1", 1, HttpStatusCode.MisdirectedRequest)]
    public async Task A_page_elsewhere_cannot_ask_by_a_name_of_its_own(string name, int beside, HttpStatusCode status)
    {
        using var response = await server.Send("/api/stats", host: $"{name}:{Port + beside}");

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_can_be_written(string method)
    {
        using var response = await server.Send("/api/events", method: new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/events")]
    [InlineData("/api/nothing")]
    [InlineData("/healthz")]
    public async Task Every_answer_forbids_scripts_and_pictures_from_elsewhere(string path)
    {
        using var response = await server.Send(path);

        Assert.StartsWith("default-src 'self'; ", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/../Sitrep.Web.dll")]
    [InlineData("/%2e%2e/Sitrep.Web.dll")]
    [InlineData("/..%2fSitrep.Web.dll")]
    [InlineData("/assets/..%5c..%5cSitrep.Web.dll")]
    public async Task Files_beside_the_page_are_not_served(string path)
    {
        using var response = await server.Send(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
