using System.Runtime.CompilerServices;

namespace Sitrep.Bench;

/// <summary>Labelled data that we wrote, in bench/data.</summary>
internal static class BenchData
{
    /// <summary>The path of a file below bench/data, from wherever the bench is run.</summary>
    public static string Path(string name) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Here())!, "..", "data", name);

    private static string Here([CallerFilePath] string path = "") => path;
}
