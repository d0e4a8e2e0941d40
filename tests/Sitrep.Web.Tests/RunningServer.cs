using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Sitrep.Coding;
using Sitrep.Ledger.Tests;

namespace Sitrep.Web.Tests;

/// <summary>A server on a free port over a ledger of a few reports.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly TemporaryLedger _ledger = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private WebApplication? _app;

    internal static CodedArticle[] Bundle =>
    [
        Reports.Attack("a", "Kobani", 3, killed: 5),
        Reports.Attack("b", "Kobani", 3, killed: 12, outlet: "Herald"),
        Reports.Attack("c", "Idlib", 9, killed: 2, actor: "soldiers"),
        Reports.Attack("d/with slash", "Aleppo", 9, killed: 7, status: Status.Denied),
    ];

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _ledger.Add(Bundle);
        _app = WebServer.Build(_ledger.Ledger, port: 0);
        await _app.StartAsync();
        Address = WebServer.Address(_app);
        _client.BaseAddress = new Uri(Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        _client.Dispose();
        _ledger.Dispose();
    }

    public async Task<HttpResponseMessage> Send(string path, string? host = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Host = host;
        return await _client.SendAsync(request);
    }

    public async Task<JsonElement> Get(string path)
    {
        using var response = await Send(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
