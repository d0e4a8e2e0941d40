using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sitrep.Articles;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Bench;

/// <summary>
/// Days and spans of days on the development half of Microsoft Recognizers' English cases, as far as they apply to reports.
/// </summary>
/// <remarks>
/// Left out by rule, and counted: what names no day (clock times, durations, repetitions, time zones, alternatives; "now");
/// what an assistant's user types or says and no report prints (numbers alone; numeric dates without a year or with one of
/// two figures; figures glued to letters; years and days of the month in words; comparison signs and "or later"; a year
/// before its month; numbered weeks; "the day" for today); cases without a value or a reference day. Months, weekdays and
/// holidays are given their capitals, as print does. Questions and orders, which reports do not have; spans bounded by a
/// clock time; what a report counts from another day than its own ("three weeks later").
/// Where the set gives a past and a future value, either is right: an assistant's cases seldom have a verb that tells. Its
/// spans end before their last day or unit ("from 4 to 22" on the 21st, "2007 to 2009" with 2008), a report's on it: both are
/// right. A span that runs beyond the day of the report may end on that day. Four things are vaguer in a report than in a
/// diary, and right when ours holds the set's or lies in it: offsets in weeks, months and years (the set gives one day),
/// early, middle and late parts (halves there, thirds here), counted spans with or without today, and weeks of a month
/// (calendar weeks there, seven days here, at most three days apart). A feast of several days is its first there, and one of
/// the moon begins on the evening before.
/// </remarks>
internal static partial class RecognizersTimes
{
    private static readonly string[] Kinds = ["date", "daterange", "datetime", "datetimerange"];

    public static void Run(bool verbose)
    {
        var analyzer = Analyzer.LoadBundled();
        var (all, found, right) = (0, 0, 0);
        var left = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Shared.Lines("times/recognizers-datetime-dev.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            var (input, reference) = (Capitalised(json.RootElement.GetProperty("Input").GetString()!), Reference(json.RootElement));
            List<TimeMention>? mentions = null;
            foreach (var result in json.RootElement.GetProperty("Results").EnumerateArray())
            {
                if (!seen.Add($"{input}|{reference}|{result.GetProperty("Text").GetString()}"))
                {
                    continue;
                }

                var values = Values(result);
                if (IsTalk().IsMatch(input))
                {
                    left["question or order"] = left.GetValueOrDefault("question or order") + 1;
                    continue;
                }

                if (WhyNot(result, values, reference) is { } reason)
                {
                    left[reason] = left.GetValueOrDefault(reason) + 1;
                    continue;
                }

                mentions ??= TimeReader.Read(analyzer.Analyze(new Article { Text = input, PublishedOn = reference }));
                var start = result.TryGetProperty("Start", out var at) ? at.GetInt32() : input.IndexOf(result.GetProperty("Text").GetString()!, StringComparison.OrdinalIgnoreCase);
                var span = new Span(start, start + result.GetProperty("Text").GetString()!.Length);
                var hits = mentions.Where(mention => mention.Date.Span is { } words && words.Overlaps(span)).ToList();
                var ok = hits.Exists(hit => values.Exists(value => IsRight(hit, value, reference)));
                all++;
                found += hits.Count > 0 ? 1 : 0;
                right += ok ? 1 : 0;
                if (verbose && !ok)
                {
                    Console.WriteLine($"times\t{result.GetProperty("Text").GetString()}\tgold {string.Join(" or ", values.Select(value => $"{value.Start:O}..{value.End:O}"))}\tsaid {string.Join(" ", hits.Select(hit => $"{hit.Date.Start:O}..{hit.Date.End:O} {hit.Rule}"))}\t{reference:O}\t{input}");
                }
            }
        }

        Console.WriteLine($"times (Recognizers, what applies to reports): right {right / (double)all:F3}, found {found / (double)all:F3} of {all}; left out {left.Values.Sum()}: {string.Join(", ", left.Select(pair => $"{pair.Key} {pair.Value}"))}");
    }

    private static bool IsRight(TimeMention said, (DateOnly? Start, DateOnly? End) gold, DateOnly? reference)
    {
        var (start, end) = (said.Date.Start, said.Date.End);
        if (gold.Start == start && (gold.End == end || gold.End?.AddDays(1) == end || (end == reference && (gold.End is null || gold.End > reference))))
        {
            return true;
        }

        // From the day of the report on, and after a day.
        if ((start == reference && gold.Start < reference && (end == gold.End || end == gold.End?.AddDays(1)))
            || (said.Rule == "after" && gold is { Start: { } bound1, End: null } && start is { } later && later.DayNumber - bound1.DayNumber is 0 or 1))
        {
            return true;
        }

        // "until April 27th", "before the 5th": the set's day may be the first that is no longer meant.
        if (gold.Start is null && start is null && gold.End is { } bound && end is { } last)
        {
            return Math.Abs(bound.DayNumber - last.DayNumber) <= 1;
        }

        if (start is not { } from || end is not { } to || gold is not { Start: { } day, End: { } stop })
        {
            return false;
        }

        // "between 2007 and 2009": the set leaves out the last unit.
        if (from == day && said.Rule is "range" or "years" or "days" && to > stop && (to.Year == stop.AddDays(1).Year && to.Month == 12 && to.Day == 31 && stop is { Month: 12, Day: 31 } || stop.AddDays(1).AddMonths(1).AddDays(-1) == to || stop.AddDays(1).AddMonths(3).AddDays(-1) == to))
        {
            return true;
        }

        return said.Rule.Split('.') switch
        {
            ["offset", "weeks" or "months" or "years" or "vague", ..] => day == stop && from <= day && day <= to,
            [.., "part"] or ["earlier"] => (from >= day && to <= stop) || (from <= day && to >= stop && said.Rule == "earlier") || (from.AddDays(1) >= day && to.AddDays(-1) <= stop),
            ["counted" or "within" or "unit" or "coming", ..] => Math.Abs(from.DayNumber - day.DayNumber) <= 1 && Math.Abs(to.DayNumber - stop.DayNumber) <= 1,
            ["holiday", ..] => day == stop && from.AddDays(-1) <= day && day <= to,
            ["week"] => Math.Abs(from.DayNumber - day.DayNumber) <= 3 && to.DayNumber - from.DayNumber == 6,
            _ => false,
        };
    }

    private static string? WhyNot(JsonElement result, List<(DateOnly? Start, DateOnly? End)> values, DateOnly? reference)
    {
        var kind = Kind(result);
        var text = result.GetProperty("Text").GetString()!;
        return !Kinds.Contains(kind) ? "no day" + (kind.Length > 0 ? $" ({kind})" : "")
            : reference is null || values.Count == 0 || values.TrueForAll(value => value.Start?.Year == 1) ? "no value or reference day"
            : ByTheClock().IsMatch(text) ? "bounded by the clock"
            : kind.StartsWith("datetime", StringComparison.Ordinal) && !NamesDay().IsMatch(text) ? "clock time alone"
            : !text.Any(char.IsLetter) && !FullNumericDate().IsMatch(text) ? "numbers alone"
            : FromElsewhere().IsMatch(text) ? "counted from a day outside the text"
            : Typed().IsMatch(text) || Spoken().IsMatch(text) ? "typed or spoken, not printed"
            : null;
    }

    private static string Kind(JsonElement result)
    {
        var name = (result.TryGetProperty("TypeName", out var type) || result.TryGetProperty("Type", out type) ? type.GetString() : null) ?? "";
        return name[(name.LastIndexOf('.') + 1)..];
    }

    private static DateOnly? Reference(JsonElement root) =>
        root.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var text)
            ? Day(text.GetString()!)
            : null;

    // Two forms: a list of values, and one value with a past and a future resolution.
    private static List<(DateOnly? Start, DateOnly? End)> Values(JsonElement result)
    {
        var values = new List<(DateOnly?, DateOnly?)>();
        if (Property(result, "Resolution", "values") is { } list || Property(result, "Value", "values") is { } && (list = Property(result, "Value", "values")!.Value).ValueKind == JsonValueKind.Array)
        {
            foreach (var value in list.EnumerateArray())
            {
                Add(value, Text(value, "Mod"));
            }
        }
        else if (result.TryGetProperty("Value", out var value) && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in new[] { "PastResolution", "FutureResolution" })
            {
                if (value.TryGetProperty(name, out var resolution))
                {
                    Add(resolution, Text(value, "Mod"));
                }
            }
        }

        return values;

        void Add(JsonElement value, string? mod)
        {
            string? One(params string[] names) => names.Select(name => Text(value, name)).FirstOrDefault(text => text is not null);
            var (start, end) = (One("start", "startDate", "startDateTime"), One("end", "endDate", "endDateTime"));
            if (One("value", "date", "dateTime") is { } single && Day(single) is { } day)
            {
                // "before the 5th" is not the 5th.
                values.Add(mod is "before" or "until" ? (null, day) : mod is "after" or "since" ? (day, null) : (day, day));
            }
            else if (start is not null || end is not null)
            {
                var last = end is null ? null : Day(end);
                // The set's ends are exclusive; a span of hours ends on its day.
                values.Add((start is null ? null : Day(start), last is { } && !end!.Contains(':') ? last.Value.AddDays(-1) : last));
            }
        }
    }

    private static JsonElement? Property(JsonElement element, string outer, string inner) =>
        element.TryGetProperty(outer, out var value) && value.ValueKind == JsonValueKind.Object && value.TryGetProperty(inner, out var found) ? found : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateOnly? Day(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Capitalised(string text) =>
        Names().Replace(text, match => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(match.Value.ToLowerInvariant()));

    [GeneratedRegex(@"\b(january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|easter|christmas|ramadan|thanksgiving|halloween|new year|father's day|mother's day|labou?r day|black friday|cyber monday|memorial day|independence day|presidents' day|eid al fitr|eid al adha|new year eve|earth day|saint patrick|q[1-4]|h[12])\b|(?<=\d(st|nd|rd|th)? (of )?)may\b|\bmay(?= \d)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"day|week|month|year|yesterday|tomorrow|tonight|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}|\d[/.-]\d|\d(st|nd|rd|th)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NamesDay();

    [GeneratedRegex(@"\b(nineteen|two thousand|eighteen hundred|one thousand|twenty[- ](tens|twenty)|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty|thirty)|[<>=]|\bor (after|later|before|earlier|greater|newer|older)|\bor (in|at|on|equal)\b|\b\d{4}\s?,?\s(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(the )?week \d+|\bwk\b|^the (day|month|week|year|fortnight)$|\bmy (week|weekend|day|month)|\b(later|earlier|sooner|greater) than|\b(cy|eoy|otd|w/c)\b|\bcy ?\d|business days|working week|calendar year|~|\d+ \w+ \d+ \w+ \d+ \w+|\bhundred\b|\b0\d\b|\d{1,2}-\d{1,2}-\d{1,2}|\d/\d{1,2}\s?-\s?\d|\d-[hq]\d|^\d{1,2}(st|nd|rd|th)$|thanks giving|ramathan|^(the )?\d{1,2}$|\b(the|\w+day) \d{1,2}( |$)|\b(mon|tue|tues|wed|thu|fri|sat|sun) \d|year[- ]to[- ]date|^to date$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"^\W*\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{1,4}\W*$", RegexOptions.None, 1000)]
    private static partial Regex FullNumericDate();

    [GeneratedRegex(@"(before|after|by|until|later than|earlier than|from|between|to|till|-) \d{1,2}(:\d\d)?\s?([ap]\.?m|:)|\d:\d\d|\bat \d{1,2}$|after (dinner|lunch)|\d{4}-\d{4}|around \d$|\d [ap]m$|\dpm\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ByTheClock();

    [GeneratedRegex(@"\?|\bcortana\b|^\W*(hi|please|let's|lets|let|can|could|would|will|do|did|are|is|was|were|schedule|set|show|find|book|meet|remind|add|move|what|whats|who|when|how|where|why|which|tell|give|take|list|query|search|arrange|create|plan|get|make|don't|delete|deliver|put|wake|cancel|change|update|check|call|send|start|open|play|look|invite|look)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsTalk();

    [GeneratedRegex(@"\blater$|^the (day|week|month) (before|after)$|^the (next|following|previous) day$|\bsame (day|week|month|year)|\bthat weekend|in the future", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FromElsewhere();

    // Numeric dates without a year or with one of two figures, and figures glued to letters that are no ordinal, decade or clock time.
    [GeneratedRegex(@"(?<![\d/.-])\d{1,2}\s?[/.-]\s?\d{1,2}(?![\d/.-])|(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)|\b[a-z]{3,9}[-/.]?\d|\d+(?!(st|nd|rd|th|s|am|pm|a|p|h|hrs?|min|m)\b)[a-z]|[a-z]{3,}[-/]\d|\d[-/][a-z]{3,}", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Typed();
}
