using Sitrep.Command.Output;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;

namespace Sitrep.Command;

/// <summary>
/// The user's overlay: the folder that <c>--knowledge</c> names, else <c>sitrep/knowledge</c> in the user's configuration
/// folder where there is one. It has the layout of ours, and gazetteers of the user's own below <c>world/places</c>.
/// </summary>
internal static class UserFolder
{
    private static readonly string Default = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "sitrep", "knowledge");

    /// <summary>The folder to write to, which need not be there yet.</summary>
    public static string Of(Settings settings) => settings.Knowledge ?? Default;

    /// <summary>The folder to read, or null when there is none.</summary>
    /// <exception cref="Failure">The user named one that is not there.</exception>
    public static string? InUse(Settings settings) =>
        settings.Knowledge is { } named && !Directory.Exists(named) ? throw Failure.Usage($"--knowledge {named}: no such folder")
        : Directory.Exists(Of(settings)) ? Of(settings)
        : null;

    /// <summary>Where the gazetteers of an overlay lie.</summary>
    public static string Places(string folder) => Path.Combine(folder, "world", "places");

    /// <summary>The places of an overlay; mistakes are named, and cost only their lines.</summary>
    public static IReadOnlyList<GazetteerRow> ReadPlaces(string folder, KnowledgeBase knowledge)
    {
        var rows = new List<GazetteerRow>();
        if (!Directory.Exists(Places(folder)))
        {
            return rows;
        }

        foreach (var file in Directory.EnumerateFiles(Places(folder)).Where(IsGazetteer).Order(StringComparer.Ordinal))
        {
            var above = rows.Count;
            rows.AddRange(UserGazetteer.Read(file, knowledge, out var problems).Select(row => row.Parent < 0 ? row : row with { Parent = row.Parent + above }));
            foreach (var problem in problems)
            {
                Messages.Error($"{problem}; the line is left out");
            }
        }

        return rows;
    }

    /// <summary>Whether a file's ending is one that gazetteers are stored under.</summary>
    public static bool IsGazetteer(string file) => Path.GetExtension(file) is ".csv" or ".tsv" or ".txt";
}
