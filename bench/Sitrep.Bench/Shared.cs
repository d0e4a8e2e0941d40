using System.IO.Compression;

namespace Sitrep.Bench;

/// <summary>The labelled sets that are not part of the project: found by SITREP_SHARED, default <c>../shared</c>.</summary>
internal static class Shared
{
    /// <summary>The folder of labelled sets.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("SITREP_SHARED") ?? Path.GetFullPath("../shared");

    /// <summary>Lines of a gzip file below <c>data</c>.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Folder, "data", path)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
