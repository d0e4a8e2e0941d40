using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sitrep.Web;

/// <summary>Ids in paths. An article's id is whatever its publisher chose: slashes, percent signs, dots.</summary>
internal static class PathId
{
    /// <summary>
    /// The id between a prefix and a suffix of the path as it was sent. The server's own decoding leaves <c>%2F</c> as it
    /// is, so that an encoded slash could not be told from an id with these three characters.
    /// </summary>
    public static string Between(HttpContext context, string prefix, string suffix = "")
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.Split('?')[0];
        var start = path.IndexOf(prefix, StringComparison.OrdinalIgnoreCase) + prefix.Length;
        return Uri.UnescapeDataString(path[start..^suffix.Length]);
    }
}
