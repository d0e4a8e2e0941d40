using System.Globalization;

namespace Sitrep.Bench;

/// <summary>How much of a long bench is wanted, from the environment.</summary>
internal static class Wanted
{
    /// <summary>The number that a variable gives.</summary>
    public static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
