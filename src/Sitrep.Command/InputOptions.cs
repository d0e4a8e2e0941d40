using System.CommandLine;
using Sitrep.Sources;

namespace Sitrep.Command;

/// <summary>Arguments and options of the verbs that read reports.</summary>
internal static class InputOptions
{
    public static Argument<string[]> Inputs(bool needed)
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files, folders, or - for standard input: JSON Lines with one article a line, or plain text",
            Arity = needed ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
        };
        inputs.Validators.Add(result =>
        {
            // A mistyped option is wrong usage, and no input that happens to be missing.
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..] && !Path.Exists(token.Value)))
            {
                result.AddError($"{token.Value}: no such option or file");
            }
        });
        return inputs;
    }

    public static Option<string?> Published()
    {
        var option = new Option<string?>("--published")
        {
            Description = "Day of publication of articles that give none; relative dates count from it",
            HelpName = "DATE",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !PublicationDate.TryParse(text, out _))
            {
                result.AddError($"--published {text}: no date; write it as 2015-10-15");
            }
        });
        return option;
    }

    public static Option<string?> Outlet() => new("--outlet")
    {
        Description = "Who published the articles that do not say",
        HelpName = "NAME",
    };

    public static DateOnly? Day(string? published) =>
        published is not null && PublicationDate.TryParse(published, out var day) ? day : null;
}
