using System.IO.Enumeration;

namespace Sitrep.Sources;

/// <summary>The files of a folder and its folders, in one order on every machine.</summary>
internal static class Folder
{
    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.Device,
    };

    /// <summary>All files but hidden ones, ordered by their path; folders that are links are not entered, since they may lead in circles.</summary>
    public static IReadOnlyList<string> Files(string folder)
    {
        var found = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), Options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        var files = found.ToArray();
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
