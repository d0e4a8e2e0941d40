using System.Globalization;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>
/// Reports of ours whose events were marked before the coder had seen them (bench/data/reports-blind-….jsonl, of violence alone reports-violence-….jsonl, of other kinds of report reports-kinds-….jsonl): <c>TYPE status: actors -> recipients | trigger</c>,
/// what will do as well apart by <c>|</c>, mentions of one happening apart by <c>;</c>. An event after a <c>?</c> may be coded or not and counts neither way.
/// </summary>
/// <remarks>
/// An event of the coder is the marked one of its type whose words its trigger overlaps; one that overlaps none is wrong. Each set is coded
/// again in capitals and without any, as old wire copy and careless text come; the marks stay.
/// </remarks>
internal static class Reports
{
    private sealed record Expected(string Line, bool Optional, string[] Types, string[] Statuses, ExpectedParties Actors, ExpectedParties Recipients, Span[] Mentions);

    /// <summary>Prints precision by type, status and parties, and recall; the errors only of the reports that are there to be read.</summary>
    public static void Run(EventCoder coder, bool verbose)
    {
        Console.WriteLine($"{"reports",-29}{"events",8}{"type",8}{"status",8}{"parties",9}{"marked",8}{"recall",8}");
        (string Name, Func<string, string> Spell)[] writings = [("", static text => text), (" in capitals", static text => text.ToUpperInvariant()), (" in small letters", static text => text.ToLowerInvariant())];
        foreach (var (half, writing) in from half in (string[])["blind-read", "blind-kept", "violence-read", "violence-kept", "kinds-read", "kinds-kept"] from writing in writings select (half, writing))
        {
            var isRead = half.EndsWith("read", StringComparison.Ordinal) && writing.Name.Length == 0;
            var (coded, type, status, parties, marked, found) = (0, 0, 0, 0, 0, 0);
            var confidences = new List<(double Said, bool Right)>();
            foreach (var line in File.ReadLines(BenchData.Path($"reports-{half}.jsonl")))
            {
                var (article, expected) = Read(line);
                marked += expected.Count(static one => !one.Optional);
                var met = new HashSet<Expected>();
                foreach (var e in coder.Analyze(Spelled(article, writing.Spell)).Events.DistinctBy(static e => (e.Trigger, e.Type)))
                {
                    var name = e.Type.ToString().ToUpperInvariant();
                    var fits = expected.Where(one => one.Types.Contains(name) && one.Mentions.Any(e.Trigger.Overlaps))
                        .OrderBy(one => Faults(article, e, one).Length).FirstOrDefault();
                    if (fits is { Optional: true })
                    {
                        continue;
                    }

                    coded++;
                    var faults = fits is null ? "type" : Faults(article, e, fits);
                    type += fits is null ? 0 : 1;
                    status += fits is null || faults.Contains("status", StringComparison.Ordinal) ? 0 : 1;
                    parties += faults.Length == 0 ? 1 : 0;
                    confidences.Add((e.Confidence, fits is not null && !faults.Contains("status", StringComparison.Ordinal)));
                    found += fits is not null && met.Add(fits) ? 1 : 0;
                    if (verbose && isRead && faults.Length > 0)
                    {
                        Console.WriteLine($"  {article.Id} {faults}: {name} {e.Status} [{Names(e.Actors)}] > [{Names(e.Recipients)}] '{article.Quote(e.Trigger)}' in '{article.Quote(e.Evidence)}'\n      {fits?.Line}");
                    }
                }

                foreach (var missed in verbose && isRead ? expected.Where(one => !one.Optional && !met.Contains(one)) : [])
                {
                    Console.WriteLine($"  {article.Id} missed: {missed.Line}");
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{half + writing.Name,-29}{coded,8}{type / (double)coded,8:F3}{status / (double)coded,8:F3}{parties / (double)coded,9:F3}{marked,8}{found / (double)marked,8:F3}   confidence: {ConfidenceFit.Ranks(confidences)}"));
        }
    }

    private static string Faults(Article article, Event e, Expected expected)
    {
        string Words(Reading.Actor actor) => $"{article.Quote(actor.Span)} {actor.Name}";
        var faults = new List<string>();
        if (!expected.Statuses.Contains(e.Status.ToString().ToLowerInvariant()))
        {
            faults.Add("status");
        }

        if (!expected.Actors.Hold(e.Actors, Words))
        {
            faults.Add("actors");
        }

        if (!expected.Recipients.Hold(e.Recipients, Words))
        {
            faults.Add("recipients");
        }

        return string.Join(' ', faults);
    }

    private static string Names(IReadOnlyList<Reading.Actor> actors) => string.Join("; ", actors.Select(static actor => $"{actor.Name} {actor.Country}/{actor.Sector}"));

    private static Article Spelled(Article article, Func<string, string> spell) => new()
    {
        Id = article.Id,
        Title = spell(article.Title!),
        Text = spell(article.Text),
        Outlet = article.Outlet,
        Published = article.Published,
        PublishedOn = article.PublishedOn,
    };

    private static (Article Article, List<Expected> Events) Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var published = root.GetProperty("published").GetString()!;
        var article = new Article
        {
            Id = root.GetProperty("id").GetString()!,
            Title = root.GetProperty("title").GetString(),
            Text = root.GetProperty("text").GetString()!,
            Outlet = root.GetProperty("outlet").GetString(),
            Published = published,
            PublishedOn = DateOnly.Parse(published, CultureInfo.InvariantCulture),
        };
        return (article, [.. root.GetProperty("events").EnumerateArray().Select(mark => Parse(mark.GetString()!, article))]);
    }

    private static Expected Parse(string line, Article article)
    {
        var bar = line.LastIndexOf(" | ", StringComparison.Ordinal);
        var head = line[..bar].TrimStart('?').Split(':', 2, StringSplitOptions.TrimEntries);
        var what = head[0].Split(' ', 2);
        var sides = head.Length < 2 ? [] : head[1].Split("->", StringSplitOptions.TrimEntries);
        return new(
            line, line[0] == '?', what[0].Replace("?", "", StringComparison.Ordinal).Split('|'), what.Length > 1 ? what[1].Split('|') : [.. Enum.GetNames<Status>().Select(static name => name.ToLowerInvariant())],
            new ExpectedParties(sides is [{ Length: > 0 } actors, ..] ? actors : null), new ExpectedParties(sides is [_, var recipients] ? recipients : null),
            [.. line[(bar + 3)..].Split(';', StringSplitOptions.TrimEntries).SelectMany(words => Occurrences(article.Content, words))]);
    }

    private static IEnumerable<Span> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return new Span(at, at + words.Length);
        }
    }
}
