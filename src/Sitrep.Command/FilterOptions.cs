using System.CommandLine;
using System.Globalization;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Knowledge;
using Sitrep.Ledger.Reading;
using Sitrep.Sources;

namespace Sitrep.Command;

/// <summary>Options that restrict the views over a ledger.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?> _from = Dated("--from", "Not over before this day");
    private readonly Option<string?> _to = Dated("--to", "Not begun after this day");
    private readonly Option<string?> _asOf = AsOf();
    private readonly Option<string?> _country = new("--country") { Description = "Country of the place, ISO 3166-1 alpha-3", HelpName = "CODE" };
    private readonly Option<string?> _place = new("--place") { Description = "Words of the place's name or of its province or district", HelpName = "NAME" };
    private readonly Option<string?> _box = new("--box") { Description = "Box in degrees", HelpName = "WEST,SOUTH,EAST,NORTH" };
    private readonly Option<string?> _actor = new("--actor") { Description = "Words of an actor's or recipient's name, its id or its country", HelpName = "NAME" };
    private readonly Option<string[]> _type = new("--type") { Description = "PLOVER types", HelpName = "TYPE", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _status = new("--status") { Description = "Statuses, such as happened", HelpName = "STATUS", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _text = new("--text") { Description = "Words of the title, the evidence, the actors or the place", HelpName = "WORDS" };
    private readonly Option<bool> _contested = new("--contested") { Description = "Only incidents whose reports differ" };
    private readonly Option<int?> _limit = new("--limit") { Description = "At most so many", HelpName = "N" };

    private readonly Option<string> _policy = new("--policy")
    {
        Description = $"How differing reports become one value: {string.Join(", ", Enum.GetValues<Policy>().Where(policy => policy != Incidents.Policy.Claimant).Select(EnumText<Policy>.Of))}, claimant:NAME",
        HelpName = "POLICY",
        DefaultValueFactory = _ => EnumText<Policy>.Of(Incidents.Policy.Representative),
    };

    private const int CodeLetters = 3;

    public FilterOptions()
    {
        Check(_limit, text => !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit) || limit >= 0, "a number from 0 on");
        Check(_country, text => text.Length == CodeLetters && text.All(char.IsAsciiLetter), "write its code, ISO 3166-1 alpha-3, such as SYR");
        Check(_text, text => !string.IsNullOrWhiteSpace(text), "no words");
        Check(_policy, text => PolicyText.TryParse(text, out _, out _), "no such policy");
        Check(_box, text => Box(text) is not null, "write it as WEST,SOUTH,EAST,NORTH in degrees");
        _type.Validators.Add(result =>
        {
            foreach (var text in result.Tokens.Select(token => token.Value).Where(text => !EnumText<EventType>.TryParse(text, out _)))
            {
                result.AddError($"--type {text}: no PLOVER type");
            }
        });
        _status.Validators.Add(result =>
        {
            foreach (var text in result.Tokens.Select(token => token.Value).Where(text => !EnumText<Status>.TryParse(text, out _)))
            {
                result.AddError($"--status {text}: no status");
            }
        });
    }

    public static Option<string?> AsOf() => Dated("--as-of", "What was known on this day: what was published by then, in the incidents of then");

    public Policy Policy(ParseResult parsed) => PolicyText.TryParse(parsed.GetValue(_policy)!, out var policy, out _) ? policy : Incidents.Policy.Representative;

    public void AddTo(System.CommandLine.Command command, bool withAsOf = true)
    {
        foreach (var option in new Option[] { _from, _to, _country, _place, _box, _actor, _type, _status, _text, _contested, _policy, _asOf, _limit })
        {
            if (option != _asOf || withAsOf)
            {
                command.Options.Add(option);
            }
        }
    }

    public Filter Filter(ParseResult parsed) => Filter(parsed, InputOptions.Day(parsed.GetValue(_from)), InputOptions.Day(parsed.GetValue(_to)));

    private Filter Filter(ParseResult parsed, DateOnly? from, DateOnly? to) => from > to ? throw Failure.Usage($"--from {from:yyyy-MM-dd} is later than --to {to:yyyy-MM-dd}") : new()
    {
        From = from,
        To = to,
        AsOf = InputOptions.Day(parsed.GetValue(_asOf)),
        Country = parsed.GetValue(_country),
        Place = parsed.GetValue(_place),
        Box = parsed.GetValue(_box) is { } box ? Box(box) : null,
        Actor = parsed.GetValue(_actor),
        Types = [.. (parsed.GetValue(_type) ?? []).Select(type => type.ToUpperInvariant())],
        Statuses = [.. (parsed.GetValue(_status) ?? []).Select(status => status.ToLowerInvariant())],
        Text = parsed.GetValue(_text),
        Claimant = PolicyText.TryParse(parsed.GetValue(_policy) ?? "", out _, out var claimant) ? claimant : null,
        ContestedOnly = parsed.GetValue(_contested),
        Limit = parsed.GetValue(_limit),
    };

    private static Option<string?> Dated(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DATE" };
        Check(option, text => PublicationDate.TryParse(text, out _), "no date; write it as 2015-10-15");
        return option;
    }

    private static void Check(Option option, Func<string, bool> isRight, string message) => option.Validators.Add(result =>
    {
        foreach (var text in result.Tokens.Select(token => token.Value).Where(text => !isRight(text)))
        {
            result.AddError($"{option.Name} {text}: {message}");
        }
    });

    private static Box? Box(string text)
    {
        var numbers = text.Split(',')
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
            .ToArray();
        return numbers is [var west, var south, var east, var north] && !numbers.Any(double.IsNaN) && south <= north
            && Math.Abs(south) <= 90 && Math.Abs(north) <= 90 && Math.Abs(west) <= 180 && Math.Abs(east) <= 180
            ? new Box(west, south, east, north)
            : null;
    }
}
