using System.CommandLine;
using System.Globalization;
using System.Text;
using Sitrep.Command.Output;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;

namespace Sitrep.Command.Verbs;

/// <summary>The user's own gazetteer.</summary>
internal static class PlacesVerb
{
    public static System.CommandLine.Command Build()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A GeoNames dump (geonames.org/export), or CSV with a header: name, lat, lon, and country, admin1, admin2, population, names, id as far as known",
        };
        var add = new System.CommandLine.Command("add", "Add a file of places to your overlay: they are found from then on, before ours of the same name") { file };
        add.SetAction((parsed, _) => Task.FromResult(Add(Settings.Of(parsed), parsed.GetValue(file)!)));
        return new System.CommandLine.Command("places", "Your own gazetteer") { add };
    }

    private static int Add(Settings settings, string file)
    {
        if (!File.Exists(file))
        {
            throw new Failure(ExitStatus.Failed, $"{file}: no such file");
        }

        using var kept = new StringWriter(CultureInfo.InvariantCulture);
        var rows = UserGazetteer.Read(file, KnowledgeBase.LoadBundled(), out var problems, kept);
        foreach (var problem in problems)
        {
            Messages.Error(problem.ToString());
        }

        var places = rows.Count(row => row.Named);
        if (places == 0)
        {
            throw new Failure(ExitStatus.Failed, $"{file}: no place in it, nothing was stored");
        }

        var folder = UserFolder.Places(UserFolder.Of(settings));
        Directory.CreateDirectory(folder);
        var stored = Path.Combine(folder, Path.GetFileName(file) + (UserFolder.IsGazetteer(file) ? "" : ".txt"));
        using (var sink = new Sink(stored))
        {
            sink.Stream.Write(Encoding.UTF8.GetBytes(kept.ToString()));
            sink.Complete();
        }

        Messages.Note(settings.Quiet, string.Create(CultureInfo.InvariantCulture, $"{places:N0} {(places == 1 ? "place" : "places")} stored in {stored}, {problems.Count:N0} lines refused; take the file away to undo it"));
        return problems.Count > 0 ? ExitStatus.Partial : ExitStatus.Done;
    }
}
