using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Bench;

/// <summary>
/// Sentences put together from doers, acts, those to whom they are done, and phrases of place, time and source (bench/data/composed.json).
/// What must come out is known by how they were made, so that thousands can be checked: not how often a text is coded right, but whether
/// some form of words loses an event, a party, a number or a place.
/// </summary>
internal static class Composed
{
    /// <summary>Sentences of each set; evenly spread over all that can be put together.</summary>
    private const int Sampled = 6000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private sealed record Form(bool Headline, string[] Frames, Noun[] Doers, Act[] Acts, Noun[] Others, Where[] Wheres);

    /// <param name="Words">As they stand within a sentence.</param>
    /// <param name="Check">A word that the party's own words must have.</param>
    /// <param name="Country">The party's country, where the words need not stand.</param>
    /// <param name="Count">How many they are.</param>
    /// <param name="Plural">Whether "were" follows.</param>
    /// <param name="Singular">Whether the present has an -s.</param>
    private sealed record Noun(string Words, string? Check = null, string? Country = null, int? Count = null, bool Plural = false, bool Singular = false);

    private sealed record Act(string Active, EventType Type, string? Third = null, string? Passive = null, QuantityKind? Counts = null);

    private sealed record Where(string Words, string? Place = null);

    /// <summary>Prints for each set how many are right and what is wrong with the others, and with <paramref name="verbose"/> each of those.</summary>
    public static void Run(EventCoder coder, bool verbose)
    {
        Console.WriteLine($"{"composed",-12}{"sentences",10}{"right",8}{"type",7}{"doer",7}{"other",7}{"number",8}{"place",7}   wrong, by what is wrong first");
        using var file = File.OpenRead(BenchData.Path("composed.json"));
        var options = new JsonSerializerOptions(Options) { Converters = { new JsonStringEnumConverter() } };
        foreach (var (name, form) in JsonSerializer.Deserialize<Dictionary<string, Form>>(file, options)!)
        {
            var faults = new Dictionary<string, int>();
            var (sentences, right) = (0, 0);
            foreach (var (text, doer, act, other, where) in Sentences(form))
            {
                sentences++;
                var article = form.Headline ? new Article { Title = text, Text = "The report was published here." } : new Article { Text = text };
                var fault = Fault(article, coder.Code(article), doer, act, other, where);
                right += fault is null ? 1 : 0;
                if (fault is not null)
                {
                    faults[fault] = faults.GetValueOrDefault(fault) + 1;
                    if (verbose)
                    {
                        Console.WriteLine($"  {fault}: {text}");
                    }
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-12}{sentences,10}{right / (double)sentences,8:F3}{faults.GetValueOrDefault("type"),7}{faults.GetValueOrDefault("doer"),7}{faults.GetValueOrDefault("other"),7}{faults.GetValueOrDefault("number"),8}{faults.GetValueOrDefault("place"),7}"));
        }
    }

    private static IEnumerable<(string Text, Noun? Doer, Act Act, Noun Other, Where Where)> Sentences(Form form)
    {
        var all = form.Frames.Length * form.Doers.Length * form.Acts.Length * form.Others.Length * form.Wheres.Length;
        // A step that shares no factor with the lengths walks through all combinations.
        var step = Math.Max(1, all / Sampled) | 1;
        for (long at = 0, i = 0; i < Math.Min(all, Sampled); i++, at = (at + step) % all)
        {
            var rest = at;
            T Next<T>(T[] choices)
            {
                var choice = choices[rest % choices.Length];
                rest /= choices.Length;
                return choice;
            }

            var (frame, doer, act, other, where) = (Next(form.Frames), Next(form.Doers), Next(form.Acts), Next(form.Others), Next(form.Wheres));
            var active = doer.Singular ? act.Third ?? act.Active : act.Active;
            var text = frame.Replace("{active}", active).Replace("{passive}", act.Passive).Replace("{be}", other.Plural ? "were" : "was")
                .Replace("{doer}", doer.Words).Replace("{other}", other.Words).Replace("{where}", where.Words).Replace(",,", ",").Replace(",.", ".");
            yield return (char.ToUpperInvariant(text[0]) + text[1..], frame.Contains("{doer}", StringComparison.Ordinal) ? doer : null, act, other, where);
        }
    }

    private static string? Fault(Article article, IReadOnlyList<Event> events, Noun? doer, Act act, Noun other, Where where)
    {
        var told = events.Where(e => e.Type == act.Type).ToList();
        if (told.Count == 0)
        {
            return "type";
        }

        // The first that has the least wrong: a raid beside the killing is an assault too.
        return told.Select(e => FaultOf(article, e, doer, act, other, where)).OrderBy(static fault => fault is null ? 0 : 1).First();
    }

    private static string? FaultOf(Article article, Event e, Noun? doer, Act act, Noun other, Where where)
    {
        if (doer is null ? e.Actors.Count > 0 : !e.Actors.Any(actor => Is(article, actor, doer)))
        {
            return "doer";
        }

        if (!e.Recipients.Concat(other.Country is null ? [] : e.Actors).Any(party => Is(article, party, other)))
        {
            return "other";
        }

        if (act.Counts is { } kind && other.Count is { } count && !e.Quantities.Any(quantity => quantity.Kind == kind && (quantity.Best ?? quantity.Low ?? quantity.High) == count))
        {
            return "number";
        }

        return where.Place is { } place && e.Place?.Name != place ? "place" : null;
    }

    private static bool Is(Article article, Actor party, Noun noun) =>
        noun.Country is { } country ? party.Country == country : article.Quote(party.Span).Contains(noun.Check!, StringComparison.OrdinalIgnoreCase);
}
