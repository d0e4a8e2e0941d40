using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace Sitrep.Web;

/// <summary>The page, from the folder <c>page</c> beside the program.</summary>
internal static class Page
{
    private const string Missing =
        "The page is not part of this build: npm was missing when it was made.\n"
        + "The events are at /api/events, the incidents at /api/incidents.\n";

    public static void Use(IApplicationBuilder app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "page");
        if (!Directory.Exists(folder))
        {
            app.Use((context, next) => context.Request.Path == "/" ? context.Response.WriteAsync(Missing) : next(context));
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = prepared => Keep(prepared.Context) });
    }

    /// <summary>Files under /assets bear a hash of what they hold in their names.</summary>
    private static void Keep(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        }
    }
}
