using Microsoft.AspNetCore.Http;

namespace Sitrep.Web;

/// <summary>What browsers are told not to do with anything that is served here.</summary>
internal static class SecurityHeaders
{
    /// <summary>The map's worker comes as a blob in browsers that need it so, and its pictures as data.</summary>
    private const string Policy =
        "default-src 'self'; worker-src 'self' blob:; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        return next(context);
    }
}
