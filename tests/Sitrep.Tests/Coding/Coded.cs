using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Reading;

namespace Sitrep.Tests.Coding;

/// <summary>Codes texts with the bundled model and knowledge, and writes events in one line for tables.</summary>
internal static class Coded
{
    /// <summary>One coder for all tests; it is thread-safe and takes a moment to make.</summary>
    public static EventCoder Coder { get; } = new();

    /// <summary>What is coded from a text published on 15 October 2015.</summary>
    public static CodedArticle From(string text) =>
        Coder.Analyze(new Article { Text = text, Published = "2015-10-15", PublishedOn = new DateOnly(2015, 10, 15) });

    /// <summary>"ASSAULT happened SYR/MIL > REB @Aleppo killed=12": type, status, actors, recipients, place, numbers; "?" for a party of which only the words are known.</summary>
    public static string Line(Event e)
    {
        var actors = string.Join("+", e.Actors.Select(Party));
        var recipients = string.Join("+", e.Recipients.Select(Party));
        var numbers = string.Concat(e.Quantities.Where(q => q.PartOf is null).Select(q => $" {q.Kind.ToString().ToLowerInvariant()}={Number(q)}"));
        return $"{e.Type.ToString().ToUpperInvariant()} {e.Status.ToString().ToLowerInvariant()}"
            + (actors.Length > 0 ? $" {actors}" : "") + (recipients.Length > 0 ? $" > {recipients}" : "")
            + (e.Place is { } place ? $" @{place.Name}" : "") + numbers;
    }

    private static string Party(Actor actor) => (actor.Country, actor.Sector) switch
    {
        (null, null) => "?",
        ({ } country, null) => country,
        (null, { } sector) => sector,
        var (country, sector) => $"{country}/{sector}",
    };

    private static string Number(Quantity q) => q.Operator switch
    {
        QuantityOperator.Exact => $"{q.Best}",
        QuantityOperator.AtLeast => $">={q.Best}",
        QuantityOperator.MoreThan => $">{q.Best}",
        QuantityOperator.About => $"~{q.Best}",
        _ => $"{q.Low}..{q.High}",
    };
}
