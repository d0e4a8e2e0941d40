using System.CommandLine;

namespace Sitrep.Command;

/// <summary>Who decides, and why: no review is stored without.</summary>
internal sealed class ReviewOptions
{
    private readonly Option<string> _reason = Needed("--reason", "Why, for those who come after you", "TEXT");

    private readonly Option<string> _author = new("--author")
    {
        Description = "Who decides. Default: the name you are logged in by",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
    };

    public void AddTo(System.CommandLine.Command command)
    {
        command.Options.Add(_reason);
        command.Options.Add(_author);
    }

    public string Reason(ParseResult parsed) => parsed.GetValue(_reason)!.Trim();

    public string Author(ParseResult parsed) => parsed.GetValue(_author)!.Trim();

    private static Option<string> Needed(string name, string description, string help)
    {
        var option = new Option<string>(name) { Description = description, HelpName = help, Required = true };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError($"{name} must say something");
            }
        });
        return option;
    }
}
