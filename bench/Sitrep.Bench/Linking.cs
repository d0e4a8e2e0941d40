using Dapper;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Ledger;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Writing;

namespace Sitrep.Bench;

/// <summary>
/// Reports of ours on happenings in nineteen conflicts, through the coder and the ledger: are the accounts of one happening
/// one incident? The rules were made on <c>tuned</c>; <c>blind</c>, <c>later</c> and <c>fourth</c> were each written after the
/// rules of their time and read when these were made better; <c>fifth</c> and then <c>sixth</c> in other conflicts still, each committed before its first run.
/// </summary>
internal static class Linking
{
    private const string Folder = "linking/";
    private const int AtOnce = 256;
    private const int Few = 7;
    private const int Seed = 1;

    /// <summary>Happenings that are no assault.</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["n6"] = "PROTEST",
        ["m6"] = "PROTEST",
        ["s9"] = "PROTEST",
        ["u5"] = "CONSULT",
        ["d5"] = "PROTEST",
        ["d6"] = "PROTEST",
        ["k5"] = "CONSULT",
        ["q5"] = "PROTEST",
        ["r5"] = "CONSULT",
        ["iq5"] = "PROTEST",
        ["ka6"] = "CONSULT",
        ["bf5"] = "PROTEST",
    };

    public static void Run(EventCoder coder, bool verbose)
    {
        var files = typeof(Linking).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        foreach (var set in files.GroupBy(name => name.Split('/')[1]).OrderByDescending(set => set.Key, StringComparer.Ordinal))
        {
            var reports = set.Order(StringComparer.Ordinal).SelectMany(name => MarkedReport.Read(Path.GetFileName(name), Text(name))).ToList();
            Score(coder, set.Key, reports, verbose);
        }

        HeadlineLinking.Run(coder);
    }

    private static void Score(EventCoder coder, string set, List<MarkedReport> reports, bool verbose)
    {
        var coded = reports.ConvertAll(report => coder.Analyze(report.Article));
        var profiles = new Dictionary<string, Profile>(StringComparer.Ordinal);
        var incidentOf = IncidentsOf(coded, AtOnce, profiles);
        var shuffled = coded.ToArray();
        new Random(Seed).Shuffle(shuffled);
        var otherwise = IncidentsOf(shuffled, Few);
        var mentions = reports.Zip(coded)
            .SelectMany(pair => pair.First.Clauses.GroupBy(clause => clause.Happening)
                .Select(clauses => Find(pair.First, clauses.Key, [.. clauses.Select(clause => clause.Clause)], pair.Second.Events, incidentOf)))
            .ToList();
        var found = mentions.Where(mention => mention.Event is not null).ToList();
        var all = Clustering.Of([.. mentions.Select(mention => (mention.Happening, mention.Incident))]);
        var linking = Clustering.Of([.. found.Select(mention => (mention.Happening, mention.Incident))]);
        Console.WriteLine(
            $"linking, {set}: {reports.Count} reports, {mentions.Select(mention => mention.Happening).Distinct().Count()} happenings, {mentions.Count} accounts, {found.Count} of them coded");
        Console.WriteLine($"  all accounts   pairwise {all.Pairwise}   B-cubed {all.BCubed}");
        Console.WriteLine($"  coded accounts pairwise {linking.Pairwise}   B-cubed {linking.BCubed}");
        Console.WriteLine($"  in another order, {Few} at a time: {incidentOf.Count(pair => otherwise[pair.Key] != pair.Value)} of {incidentOf.Count} events in another incident");
        foreach (var (one, incident) in incidentOf.Where(pair => verbose && otherwise[pair.Key] != pair.Value))
        {
            Console.WriteLine($"    {one}: {incident}, and {otherwise[one]} in the other order");
        }

        Causes(mentions, profiles, verbose);
        var marked = mentions.Select(mention => mention.Event?.Id).ToHashSet();
        foreach (var (report, one) in coded.SelectMany(report => report.Events.Select(one => (report, one))).Where(pair => verbose && !marked.Contains(pair.one.Id)))
        {
            Console.WriteLine($"    unmarked {report.Article.Id} -> {incidentOf[one.Id]} '{report.Article.Quote(one.Evidence)}'\n        {Line(one)}");
        }
    }

    private static void Causes(List<Mention> mentions, Dictionary<string, Profile> profiles, bool verbose)
    {
        var causes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var homeOf = mentions.Where(mention => mention.Event is not null)
            .GroupBy(mention => mention.Happening)
            .ToDictionary(group => group.Key, group => group.GroupBy(mention => mention.Incident).MaxBy(incident => incident.Count())!.Key);
        var owners = homeOf.GroupBy(pair => pair.Value).ToDictionary(group => group.Key, group => group.Select(pair => pair.Key).ToArray());
        foreach (var mention in mentions)
        {
            var type = Types.GetValueOrDefault(mention.Happening, "ASSAULT");
            var home = homeOf.GetValueOrDefault(mention.Happening);
            var cause = mention.Event is null ? "coding: no event"
                : owners.TryGetValue(mention.Incident, out var here) && here.Any(other => other != mention.Happening) ? "linking: joined with another happening"
                : mention.Incident == home ? null
                : mention.Event.Type.ToString().ToUpperInvariant() != type ? "coding: another type"
                : mention.Event.Place is null ? "coding: no place"
                : "linking: apart from the others";
            if (cause is not null)
            {
                causes[cause] = causes.GetValueOrDefault(cause) + 1;
            }

            if (verbose)
            {
                Console.WriteLine($"    {(cause is null ? " " : "!")} {mention.Happening} {mention.Report} -> {mention.Incident} {cause}\n        {Line(mention.Event)}");
                Likenesses(mention, mentions, profiles);
            }
        }

        foreach (var (cause, count) in causes)
        {
            Console.WriteLine($"  {count,4} {cause}");
        }
    }

    /// <summary>What speaks for and against an account and those of its happening that are in other incidents, or those of others in its own.</summary>
    private static void Likenesses(Mention mention, List<Mention> mentions, Dictionary<string, Profile> profiles)
    {
        foreach (var other in mentions.Where(other => other.Event is not null && mention.Event is not null
            && (other.Happening == mention.Happening) != (other.Incident == mention.Incident)))
        {
            var likeness = Sameness.Of(profiles[mention.Event!.Id], profiles[other.Event!.Id]);
            Console.WriteLine(
                $"          {(other.Happening == mention.Happening ? "apart from" : "joined with")} {other.Happening} {other.Report} {likeness.Score:0.##}: dates {likeness.Dates:0.##} place {likeness.Place:0.##} "
                + $"names {likeness.Names:0.##} words {likeness.Words:0.##} parties {likeness.Parties:0.##} numbers {likeness.Numbers:0.##} mode {likeness.Mode:0.##} type {likeness.Type:0.##}");
        }
    }

    private static string Line(Event? e) => e is null ? "-" :
        $"{e.Id} {e.Type} {e.Mode} {e.Status} [{Names(e.Actors)}] -> [{Names(e.Recipients)}] @{e.Place?.Name}/{e.Place?.Admin1}/{e.Place?.Precision} {e.Date?.Start:O}..{e.Date?.End:O} "
        + string.Join(",", e.Quantities.Select(q => $"{q.Kind} {q.Low}/{q.Best}/{q.High} {q.Scope}"));

    private static string Names(IReadOnlyList<Reading.Actor> actors) => string.Join(", ", actors.Select(a => $"{a.Name}/{a.Country}/{a.Sector}"));

    internal static Dictionary<string, string> IncidentsOf(IReadOnlyList<CodedArticle> coded, int atOnce = AtOnce, Dictionary<string, Profile>? profiles = null)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-bench-");
        try
        {
            var ledger = ClaimLedger.OpenOrCreate(Path.Combine(folder.FullName, "linking.db"));
            using (var appender = new Appender(ledger, "bench", TimeProvider.System))
            {
                foreach (var batch in coded.Chunk(atOnce))
                {
                    appender.Add(batch);
                }
            }

            using var connection = ledger.Connect();
            using var query = new ProfileQuery(connection);
            foreach (var profile in profiles is null ? [] : query.Load([.. connection.Query<long>("SELECT seq FROM events")], null))
            {
                profiles![profile.Id] = profile;
            }

            return IncidentQuery.List(connection, new Filter(), Policy.Representative)
                .SelectMany(incident => incident.Events.Select(id => (id, incident.Id)))
                .ToDictionary(pair => pair.id, pair => pair.Id, StringComparer.Ordinal);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static Mention Find(MarkedReport report, string happening, Span[] clauses, IReadOnlyList<Event> events, Dictionary<string, string> incidentOf)
    {
        var type = Types.GetValueOrDefault(happening, "ASSAULT");
        // The headline's event may stand for those of the text, when the coder took them for one.
        var told = events.Select(one => (Event: one, Here: clauses.Any(clause => clause.Start <= one.Trigger.Start && one.Trigger.End <= clause.End)))
            .Where(pair => pair.Here || pair.Event.More.Any(more => clauses.Any(clause => clause.Overlaps(more))))
            .OrderByDescending(pair => pair.Event.Type.ToString().ToUpperInvariant() == type)
            .ThenByDescending(pair => pair.Here)
            .ThenBy(pair => pair.Event.Trigger.Start)
            .FirstOrDefault().Event;
        return new(report.Article.Id, happening, told is null ? $"none {report.Article.Id} {happening}" : incidentOf[told.Id], told);
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(Linking).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private sealed record Mention(string Report, string Happening, string Incident, Event? Event);
}
