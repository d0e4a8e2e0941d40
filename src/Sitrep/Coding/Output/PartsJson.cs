using System.Globalization;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Writes spans and the parts of events, with offsets as the reader of an article counts them.</summary>
/// <param name="json">Where to.</param>
/// <param name="article">The article that the offsets count in.</param>
/// <param name="plain">The plain text that the spans point into, when the article was published in no such text.</param>
public readonly struct PartsJson(Utf8JsonWriter json, Article article, PlainText? plain = null)
{
    /// <summary>Where to.</summary>
    public Utf8JsonWriter Json { get; } = json;

    private Article Article { get; } = article;

    private PlainText? Plain { get; } = plain;

    /// <summary>Writes a property unless its value is not known.</summary>
    public void Known(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Json.WriteString(name, value);
        }
    }

    /// <inheritdoc cref="Known(ReadOnlySpan{byte}, string?)"/>
    public void Known(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            Json.WriteNumber(name, number);
        }
    }

    /// <inheritdoc cref="Known(ReadOnlySpan{byte}, string?)"/>
    public void Known(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            Json.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a list unless it is empty.</summary>
    public void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<PartsJson, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        Json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(this, item);
        }

        Json.WriteEndArray();
    }

    /// <summary>Writes a property that is a span.</summary>
    public void Span(ReadOnlySpan<byte> name, Span span)
    {
        Json.WritePropertyName(name);
        Span(span);
    }

    /// <summary>Writes a span: <c>start</c>, <c>end</c>, <c>text</c>, and <c>in</c> for the title.</summary>
    public void Span(Span span)
    {
        Json.WriteStartObject();
        SpanFields(span);
        Json.WriteEndObject();
    }

    /// <summary>Writes an actor: a span with what is known of it.</summary>
    public void Actor(Actor actor)
    {
        Json.WriteStartObject();
        SpanFields(actor.Span);
        Json.WriteString("name"u8, actor.Name);
        Known("id"u8, actor.Id);
        Known("country"u8, actor.Country);
        Known("sector"u8, actor.Sector);
        List("roles"u8, actor.Roles, static (parts, role) => parts.Json.WriteStringValue(role));
        if (actor.Via is { } via)
        {
            Span("via"u8, via);
        }

        Json.WriteEndObject();
    }

    /// <summary>Writes a place: a span with what the gazetteer knows of it.</summary>
    public void Place(Place place)
    {
        Json.WriteStartObject();
        SpanFields(place.Span);
        Json.WriteString("name"u8, place.Name);
        Known("geonameid"u8, place.GeonameId);
        Known("lat"u8, place.Latitude);
        Known("lon"u8, place.Longitude);
        Known("country"u8, place.Country);
        Known("admin1"u8, place.Admin1);
        Known("admin2"u8, place.Admin2);
        Json.WriteNumber("precision"u8, place.Precision);
        List("alternatives"u8, place.Alternatives, static (parts, other) => parts.Alternative(other));
        Known("not_event_place"u8, place.NotEventPlace);
        Json.WriteEndObject();
    }

    /// <summary>Writes a date: days, with the words that say so and their <c>span</c>.</summary>
    public void Date(EventDate date)
    {
        Json.WriteStartObject();
        Known("start"u8, Day(date.Start));
        Known("end"u8, Day(date.End));
        Json.WriteNumber("precision"u8, date.Precision);
        if (date.Span is { } span)
        {
            Json.WriteString("text"u8, Article.Quote(Published(span)));
        }

        Json.WriteString("basis"u8, EnumText<DateBasis>.Of(date.Basis));
        if (date.Span is { } words)
        {
            Span("span"u8, words);
        }

        Json.WriteEndObject();
    }

    /// <summary>Writes a quantity: a span with what it counts and how it is hedged.</summary>
    public void Quantity(Quantity quantity)
    {
        Json.WriteStartObject();
        SpanFields(quantity.Span);
        Json.WriteString("kind"u8, EnumText<QuantityKind>.Of(quantity.Kind));
        Json.WriteString("operator"u8, EnumText<QuantityOperator>.Of(quantity.Operator));
        Known("low"u8, quantity.Low);
        Known("best"u8, quantity.Best);
        Known("high"u8, quantity.High);
        Json.WriteString("scope"u8, EnumText<QuantityScope>.Of(quantity.Scope));
        if (quantity.Of is { } counted)
        {
            Json.WritePropertyName("of"u8);
            Actor(counted);
        }

        Known("part_of"u8, quantity.PartOf);
        Json.WriteEndObject();
    }

    /// <summary>Writes who says so: the claimant's words where they stand, the cue, the stance, and what is said.</summary>
    public void Attribution(Attribution said)
    {
        Json.WriteStartObject();
        Known("claimant"u8, said.Claimant.Length > 0 ? said.Claimant : null);
        Json.WriteString("kind"u8, EnumText<ClaimantKind>.Of(said.Kind));
        Known("outlet"u8, said.Outlet);
        if (said.Source is { } source)
        {
            Offsets(source);
        }

        if (said.Cue is { } cue)
        {
            Span("cue"u8, cue);
        }

        Json.WriteString("stance"u8, EnumText<Stance>.Of(said.Stance));
        Span("content"u8, said.Content);
        Json.WriteEndObject();
    }

    /// <summary>The fields of a span, within an object that has more.</summary>
    internal void SpanFields(Span span)
    {
        var within = Offsets(span);
        Json.WriteString("text"u8, Article.Content.AsSpan(within.Start, within.Length));
    }

    /// <summary>Writes the offsets; a quotation that runs on from the title into the text ends, as a span, with the title.</summary>
    private Span Offsets(Span span)
    {
        span = Published(span);
        var inTitle = Article.InTitle(span);
        var within = inTitle ? span with { End = Math.Min(span.End, Article.Title!.Length) } : span;
        var origin = inTitle ? 0 : Article.BodyStart;
        Json.WriteNumber("start"u8, within.Start - origin);
        Json.WriteNumber("end"u8, within.End - origin);
        if (inTitle)
        {
            Json.WriteString("in"u8, "title"u8);
        }

        return within;
    }

    private Span Published(Span span) => Plain?.Published(span) ?? span;

    private void Alternative(PlaceAlternative other)
    {
        Json.WriteStartObject();
        Json.WriteString("name"u8, other.Name);
        Known("geonameid"u8, other.GeonameId);
        Known("lat"u8, other.Latitude);
        Known("lon"u8, other.Longitude);
        Known("country"u8, other.Country);
        Known("score"u8, other.Score);
        Json.WriteEndObject();
    }

    internal static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
