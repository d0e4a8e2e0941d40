using System.Globalization;
using System.Text.RegularExpressions;
using Sitrep.Coding;
using Sitrep.Reading;

namespace Sitrep.Tests.Codebook;

/// <summary>
/// One expected event, such as <c>ASSAULT/aerial happened: SYR MIL -> REB @ Idlib killed=12 (at-least)</c>. What it does not
/// say is not compared.
/// </summary>
internal sealed partial record ExpectedEvent
{
    private readonly Match _line;

    private ExpectedEvent(Match line) => _line = line;

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line is none.</exception>
    public static ExpectedEvent Parse(string line) => new(Shape().Match(line) is { Success: true } match
        ? match : throw new FormatException($"'{line}' is no expected event"));

    /// <summary>What of the line an event does not have; empty when it has all.</summary>
    public IReadOnlyList<string> Missing(CodedArticle coded, Event e)
    {
        var missing = new List<string>();
        void Want(string field, string? wanted, string? had)
        {
            if (!string.Equals(wanted, had, StringComparison.OrdinalIgnoreCase))
            {
                missing.Add($"{field} {had ?? "nothing"}, not {wanted}");
            }
        }

        Want("type", Part("type"), e.Type.ToString());
        Want("status", Part("status"), e.Status.ToString());
        if (Part("mode") is { } mode)
        {
            Want("mode", mode == "-" ? null : mode, e.Mode);
        }

        Parties("actors", Part("actors"), e.Actors, coded, missing);
        Parties("recipients", Part("recipients"), e.Recipients, coded, missing);
        if (Part("place") is { } place)
        {
            Want("place", place == "-" ? null : place.Trim('"'), e.Place?.Name);
        }

        foreach (Capture field in _line.Groups["field"].Captures)
        {
            var (key, value) = field.Value.Split('=', 2) is [var left, var right] ? (left, right) : throw new FormatException(field.Value);
            if (Had(coded, e, key) is var had && !had.Contains(value.Trim('"'), StringComparer.OrdinalIgnoreCase))
            {
                missing.Add($"{key} {string.Join(" or ", had.DefaultIfEmpty("nothing"))}, not {value}");
            }
        }

        return missing;
    }

    /// <summary>An event as a line of the notation, with all that is known of it.</summary>
    public static string Line(Event e)
    {
        static string Sides(IReadOnlyList<Actor> parties) => parties.Count == 0 ? "-"
            : string.Join(", ", parties.Select(static party => party is { Country: null, Sector: null } ? $"\"{party.Name}\"" : $"{party.Country} {party.Sector}".Trim()));
        return $"{e.Type.ToString().ToUpperInvariant()}/{e.Mode ?? "-"} {EnumText<Status>.Of(e.Status)}: {Sides(e.Actors)} -> {Sides(e.Recipients)}"
            + (e.Place is { } place ? $" @ {place.Name}" : "") + string.Concat(e.Quantities.Select(static quantity => $" {Count(quantity)}"))
            + (e.Date is { Basis: not DateBasis.Publication } date ? $" date={Day(date)}" : "")
            + string.Concat(e.Attribution.Select(static said => $" says=\"{said.Claimant}\" stance={EnumText<Stance>.Of(said.Stance)}"))
            + $" cameo={e.Codes.Cameo} acled=\"{e.Codes.AcledSubEventType}\" ucdp={e.Codes.UcdpTypeOfViolence}"
            + string.Concat(e.Contexts.Select(static context => $" context={context}"));
    }

    private static IReadOnlyList<string> Had(CodedArticle coded, Event e, string key) => key switch
    {
        "date" => e.Date is { } date ? [Day(date)] : [],
        "says" => [.. e.Attribution.SelectMany(static said => (string[])[said.Claimant, EnumText<ClaimantKind>.Of(said.Kind)])],
        "stance" => [.. e.Attribution.Select(static said => EnumText<Stance>.Of(said.Stance))],
        "trigger" => [coded.Article.Quote(e.Trigger)],
        "about" => coded.Events.FirstOrDefault(other => other.Id == e.About) is { } other ? [other.Type.ToString()] : [],
        "context" => e.Contexts,
        "weapon" => e.Weapon is { } weapon ? [weapon] : [],
        "target" => e.Target is { } target ? [target] : [],
        "cameo" => e.Codes.Cameo is { } cameo ? [cameo] : [],
        "quad" => e.Codes.Quad is { } quad ? [$"{quad}"] : [],
        "goldstein" => e.Codes.Goldstein is { } goldstein ? [goldstein.ToString(CultureInfo.InvariantCulture)] : [],
        "acled" => [e.Codes.AcledSubEventType ?? "none"],
        "ucdp" => [e.Codes.UcdpTypeOfViolence?.ToString(CultureInfo.InvariantCulture) ?? "none"],
        _ when EnumText<QuantityKind>.TryParse(key, out var kind) =>
            [.. e.Quantities.Where(quantity => quantity.Kind == kind).SelectMany(static quantity => (string[])[Value(quantity), $"{Value(quantity)} ({EnumText<QuantityOperator>.Of(quantity.Operator)})"])],
        _ => throw new FormatException($"'{key}' is no field of an event"),
    };

    private static string Count(Quantity quantity) =>
        $"{EnumText<QuantityKind>.Of(quantity.Kind)}={Value(quantity)} ({EnumText<QuantityOperator>.Of(quantity.Operator)})";

    private static string Value(Quantity quantity) => quantity.Best is { } best ? $"{best}" : $"{quantity.Low}..{quantity.High}";

    private static string Day(EventDate date) => date.Start == date.End ? $"{date.Start:yyyy-MM-dd}" : $"{date.Start:yyyy-MM-dd}..{date.End:yyyy-MM-dd}";

    private static void Parties(string side, string? wanted, IReadOnlyList<Actor> had, CodedArticle coded, List<string> missing)
    {
        if (wanted is null)
        {
            return;
        }

        var left = had.ToList();
        var sought = wanted == "-" ? [] : wanted.Split(", ");
        if (left.Count != sought.Length || !sought.All(party => left.FindIndex(actor => Is(party, actor, coded)) is >= 0 and var at && Take(left, at)))
        {
            missing.Add($"{side} {string.Join(", ", had.Select(actor => $"{actor.Country} {actor.Sector} '{coded.Article.Quote(actor.Span)}'".Trim()))}, not {wanted}");
        }
    }

    private static bool Take(List<Actor> left, int at)
    {
        left.RemoveAt(at);
        return true;
    }

    /// <summary>A party by its words in quotes, by its country, its sector or both.</summary>
    private static bool Is(string wanted, Actor actor, CodedArticle coded) => wanted.StartsWith('"')
        ? wanted.Trim('"') is var words && (coded.Article.Quote(actor.Span) == words || actor.Name == words)
        : Array.TrueForAll(wanted.Split(' '), code => code == actor.Country || code == actor.Sector);

    private string? Part(string group) => _line.Groups[group] is { Success: true } found ? found.Value.Trim() : null;

    [GeneratedRegex("""
        ^(?<type>[A-Z]+)(/(?<mode>[a-z-]+))?\ (?<status>[a-z]+)
        (:\ (?<actors>("[^"]*"|[^@=">])+?)(?=\ ->\ |\ @\ |\ [a-z]+=|$))?
        (\ ->\ (?<recipients>("[^"]*"|[^@="])+?)(?=\ @\ |\ [a-z]+=|$))?
        (\ @\ (?<place>"[^"]*"|-|[^=]+?)(?=\ [a-z]+=|$))?
        (\ (?<field>[a-z]+=("[^"]*"|\S+(\ \([a-z-]+\))?)))*$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
