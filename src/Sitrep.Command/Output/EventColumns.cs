using System.Globalization;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Reading;

namespace Sitrep.Command.Output;

/// <summary>An event with the article that its spans point into.</summary>
internal sealed record EventRow(Article Article, Event Event);

/// <summary>What a table of events shows.</summary>
internal static class EventColumns
{
    public static readonly IReadOnlyList<Column<EventRow>> All =
    [
        new("date", 11, row => Date(row.Event.Date)),
        new("type", 9, row => row.Event.Type.ToString().ToUpperInvariant()),
        new("status", 9, row => EnumText<Status>.Of(row.Event.Status)),
        new("actors", 20, row => Names(row.Event.Actors)),
        new("recipients", 20, row => Names(row.Event.Recipients)),
        new("place", 16, row => row.Event.Place?.Name),
        new("numbers", 16, row => string.Join(", ", row.Event.Quantities.Select(Number))),
        new("words", 20, row => row.Article.Quote(row.Event.Evidence)),
    ];

    private static string Names(IReadOnlyList<Actor> actors) => string.Join(", ", actors.Select(actor => actor.Name));

    private static string? Date(EventDate? date) => date switch
    {
        null => null,
        { Start: { } start, End: { } end } when start == end => Day(start),
        { Start: { } start } => $"{Day(start)}–",
        { End: { } end } => $"≤{Day(end)}",
        _ => null,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(Quantity quantity)
    {
        var value = (quantity.Low, quantity.Best, quantity.High) switch
        {
            (null, { } best, null) => $"~{best}",
            ({ } low, _, null) => $"{low}+",
            (null, _, { } high) => $"≤{high}",
            ({ } low, _, { } high) => low == high ? $"{low}" : $"{low}-{high}",
            _ => quantity.Span.Length > 0 ? "some" : "",
        };
        return $"{EnumText<QuantityKind>.Of(quantity.Kind)} {value}";
    }
}
