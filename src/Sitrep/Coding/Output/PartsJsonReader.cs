using System.Globalization;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Reads what <see cref="PartsJson"/> wrote for the same article.</summary>
/// <param name="article">The article that the spans point into.</param>
internal sealed class PartsJsonReader(Article article)
{
    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static long? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    public static double? Real(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    public static IReadOnlyList<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(read)] : [];

    public Span Span(JsonElement json)
    {
        var origin = Text(json, "in") == "title" ? 0 : article.BodyStart;
        return new Span(json.GetProperty("start").GetInt32() + origin, json.GetProperty("end").GetInt32() + origin);
    }

    public Actor Actor(JsonElement json) => new()
    {
        Span = Span(json),
        Name = json.GetProperty("name").GetString()!,
        Id = Text(json, "id"),
        Country = Text(json, "country"),
        Sector = Text(json, "sector"),
        Roles = List(json, "roles", role => role.GetString()!),
        Via = SpanOrNull(json, "via"),
    };

    public Place Place(JsonElement json) => new()
    {
        Span = Span(json),
        Name = json.GetProperty("name").GetString()!,
        GeonameId = (int?)Number(json, "geonameid"),
        Latitude = Real(json, "lat"),
        Longitude = Real(json, "lon"),
        Country = Text(json, "country"),
        Admin1 = Text(json, "admin1"),
        Admin2 = Text(json, "admin2"),
        Precision = json.GetProperty("precision").GetInt32(),
        Alternatives = List(json, "alternatives", Alternative),
        NotEventPlace = Text(json, "not_event_place"),
    };

    public EventDate Date(JsonElement json) => new()
    {
        Start = Day(json, "start"),
        End = Day(json, "end"),
        Precision = json.GetProperty("precision").GetInt32(),
        Span = SpanOrNull(json, "span"),
        Basis = EnumText<DateBasis>.Parse(Text(json, "basis")),
    };

    public Quantity Quantity(JsonElement json) => new()
    {
        Span = Span(json),
        Kind = EnumText<QuantityKind>.Parse(Text(json, "kind")),
        Operator = EnumText<QuantityOperator>.Parse(Text(json, "operator")),
        Low = Number(json, "low"),
        Best = Number(json, "best"),
        High = Number(json, "high"),
        Scope = EnumText<QuantityScope>.Parse(Text(json, "scope")),
        Of = json.TryGetProperty("of", out var counted) ? Actor(counted) : null,
        PartOf = (int?)Number(json, "part_of"),
    };

    public Attribution Attribution(JsonElement json) => new()
    {
        Claimant = Text(json, "claimant") ?? "",
        Kind = EnumText<ClaimantKind>.Parse(Text(json, "kind")),
        Outlet = Text(json, "outlet"),
        Source = json.TryGetProperty("start", out _) ? Span(json) : null,
        Cue = SpanOrNull(json, "cue"),
        Stance = EnumText<Stance>.Parse(Text(json, "stance")),
        Content = Span(json.GetProperty("content")),
    };

    private static PlaceAlternative Alternative(JsonElement json) => new(
        json.GetProperty("name").GetString()!,
        (int?)Number(json, "geonameid"),
        json.GetProperty("lat").GetDouble(),
        json.GetProperty("lon").GetDouble(),
        Text(json, "country"),
        json.GetProperty("score").GetDouble());

    private static DateOnly? Day(JsonElement json, string name) =>
        Text(json, name) is { } text ? DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture) : null;

    private Span? SpanOrNull(JsonElement json, string name) => json.TryGetProperty(name, out var span) ? Span(span) : null;
}
