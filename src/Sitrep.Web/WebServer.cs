using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Sitrep.Ledger;

namespace Sitrep.Web;

/// <summary>The HTTP API over a ledger and the page that shows it. It reads and never writes.</summary>
/// <remarks>
/// It has no accounts, so it listens on the loopback address alone and answers only who asks for that address by
/// name. Nothing is taken from the environment or from configuration files.
/// </remarks>
public static class WebServer
{
    /// <summary>A server that is ready to start.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="port">The port on 127.0.0.1; 0 for any that is free.</param>
    public static WebApplication Build(ClaimLedger ledger, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(IPAddress.Loopback, port);
        });

        var app = builder.Build();
        app.Use(SecurityHeaders.Add);
        app.Use(LocalRequests.Only);
        app.Use(Problems.Answer);
        Page.Use(app);
        // After the page: files are not served once a route is chosen, and the fallback is one for everything.
        app.UseRouting();
        app.MapGet("/healthz", context => context.Response.WriteAsync("ok\n"));
        EventApi.Map(app, ledger);
        ArticleApi.Map(app, ledger);
        IncidentApi.Map(app, ledger);
        WorkApi.Map(app, ledger);
        app.MapFallback("{**path}", context => Problems.Write(context, StatusCodes.Status404NotFound, $"There is nothing at {context.Request.Path}"));
        return app;
    }

    /// <summary>Where a started server answers, such as <c>http://127.0.0.1:8080</c>.</summary>
    public static string Address(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
}
