using System.Net;
using Microsoft.AspNetCore.Http;

namespace Sitrep.Web;

/// <summary>Refuses what did not ask for this machine by name, and what is no reading.</summary>
/// <remarks>
/// A page elsewhere can let its own host name point to 127.0.0.1 and then read what it likes as its own (DNS
/// rebinding). Its requests bear its name in <c>Host</c>.
/// </remarks>
internal static class LocalRequests
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    public static Task Only(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host;
        if (!Names.Contains(host.Host, StringComparer.OrdinalIgnoreCase) || (host.Port ?? 80) != context.Connection.LocalPort)
        {
            return Problems.Write(
                context, StatusCodes.Status421MisdirectedRequest, $"Only requests to {IPAddress.Loopback}:{context.Connection.LocalPort} are answered");
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return Problems.Write(context, StatusCodes.Status405MethodNotAllowed, "The ledger is only read here");
        }

        return next(context);
    }
}
