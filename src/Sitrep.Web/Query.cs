using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Knowledge;
using Sitrep.Ledger.Reading;

namespace Sitrep.Web;

/// <summary>Reads a request's query. What it does not know or cannot read is an error, never passed over.</summary>
internal static class Query
{
    private const int DefaultLimit = 100;
    private const int MostAtOnce = 1000;

    private static readonly string[] Known =
        ["type", "status", "country", "place", "actor", "from", "to", "text", "bbox", "as-of", "contested", "incident", "policy", "limit", "cursor"];

    /// <summary>The filter; <c>type</c> and <c>status</c> may come several times or with commas.</summary>
    public static Filter Filter(HttpRequest request)
    {
        var query = request.Query;
        if (query.Keys.FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
        {
            throw RequestProblem.Wrong($"'{unknown}' is no parameter; there are {string.Join(", ", Known)}");
        }

        return new Filter
        {
            Types = [.. List(query, "type").Select(text => Member<EventType>("type", text).ToUpperInvariant())],
            Statuses = [.. List(query, "status").Select(text => Member<Status>("status", text))],
            Country = Text(query, "country"),
            Place = Text(query, "place"),
            Actor = Text(query, "actor"),
            Text = Text(query, "text"),
            From = Day(query, "from"),
            To = Day(query, "to"),
            AsOf = Day(query, "as-of"),
            Box = Text(query, "bbox") is { } box ? Corners(box) : null,
            Incident = Text(query, "incident"),
            Claimant = PolicyText.TryParse(Text(query, "policy") ?? "", out _, out var claimant) ? claimant : null,
            ContestedOnly = Text(query, "contested") is "true",
            Limit = Limit(query),
        };
    }

    /// <summary>The policy; representative unless it is said.</summary>
    public static Policy Policy(HttpRequest request) =>
        Text(request.Query, "policy") is not { } text ? Incidents.Policy.Representative
        : PolicyText.TryParse(text, out var policy, out _) ? policy
        : throw NoMember<Policy>("policy", text);

    /// <summary>The cursor that came with the page before; null on the first.</summary>
    public static string? Cursor(HttpRequest request) => Text(request.Query, "cursor");

    private static string? Text(IQueryCollection query, string name) =>
        query[name].LastOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    private static IEnumerable<string> List(IQueryCollection query, string name) =>
        query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Member<T>(string name, string text)
        where T : struct, Enum =>
        EnumText<T>.TryParse(text, out var value) ? EnumText<T>.Of(value) : throw NoMember<T>(name, text);

    private static RequestProblem NoMember<T>(string name, string text)
        where T : struct, Enum =>
        RequestProblem.Wrong($"{name}: '{text}' is none of {string.Join(", ", Enum.GetValues<T>().Select(EnumText<T>.Of))}");

    private static DateOnly? Day(IQueryCollection query, string name) =>
        Text(query, name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw RequestProblem.Wrong($"{name}: '{text}' is no day; write it as 2015-10-15");

    private static int Limit(IQueryCollection query) =>
        Text(query, "limit") is not { } text ? DefaultLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostAtOnce ? limit
        : throw RequestProblem.Wrong($"limit: '{text}' is no number from 1 to {MostAtOnce}");

    private static Box Corners(string text)
    {
        var parts = text.Split(',');
        var degrees = new double[4];
        var read = parts.Length == degrees.Length;
        for (var i = 0; read && i < degrees.Length; i++)
        {
            read = double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out degrees[i]) && double.IsFinite(degrees[i]);
        }

        return read && degrees[1] <= degrees[3]
            ? new Box(degrees[0], degrees[1], degrees[2], degrees[3])
            : throw RequestProblem.Wrong($"bbox: '{text}' is no box; write west,south,east,north in degrees");
    }
}
