using System.CommandLine;

namespace Sitrep.Command;

/// <summary>Who decides, and why: no review is stored without.</summary>
internal sealed class ReviewOptions
{
    private readonly Option<string> _reason = Saying(new("--reason") { Description = "Why, for those who come after you", HelpName = "TEXT", Required = true });

    private readonly Option<string> _author = Saying(new("--author")
    {
        Description = "Who decides. Default: the name you are logged in by",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
    });

    public void AddTo(System.CommandLine.Command command)
    {
        command.Options.Add(_reason);
        command.Options.Add(_author);
    }

    public string Reason(ParseResult parsed) => parsed.GetValue(_reason)!.Trim();

    public string Author(ParseResult parsed) => parsed.GetValue(_author)!.Trim();

    private static Option<string> Saying(Option<string> option)
    {
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError($"{option.Name} must say something");
            }
        });
        return option;
    }
}
