using System.Reflection;

namespace Sitrep.Command;

/// <summary>This release of Sitrep.</summary>
internal static class Release
{
    /// <summary>Version and commit, as <c>--version</c> prints them and claims record them.</summary>
    public static readonly string Name =
        typeof(Release).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
