using System.CommandLine;
using System.Globalization;

namespace Sitrep.Command;

/// <summary>Options that every verb takes.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Format = new("--format")
    {
        Description = "jsonl, table or csv, as far as the verb has it. Default: a table on a terminal, JSON Lines in a pipe",
        HelpName = "FORMAT",
        Recursive = true,
    };

    public static readonly Option<string?> OutputFile = new("--output", "-o")
    {
        Description = "Write to a file, which appears whole or not at all",
        HelpName = "FILE",
        Recursive = true,
    };

    public static readonly Option<int> Jobs = new("--jobs")
    {
        Description = "Articles that are coded at the same time; the output is the same for any number. Default: one for each core",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        Recursive = true,
    };

    public static readonly Option<bool> Quiet = new("--quiet")
    {
        Description = "No messages but errors",
        Recursive = true,
    };

    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Say what is done",
        Recursive = true,
    };

    public static readonly Option<string?> Knowledge = new("--knowledge")
    {
        Description = "Your own words, actors, places and rules, laid over the bundled ones. Default: sitrep/knowledge in your configuration folder, if it is there",
        HelpName = "FOLDER",
        Recursive = true,
    };

    static CommonOptions() => KeepWithin(Jobs, 1, 1024);

    /// <summary>Makes a number outside the bounds wrong usage; what is no number at all the parser refuses itself.</summary>
    public static void KeepWithin<T>(Option option, T low, T high)
        where T : System.Numerics.INumber<T> =>
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && T.TryParse(text, CultureInfo.InvariantCulture, out var value) && !(value >= low && value <= high))
            {
                result.AddError($"{option.Name} takes a number from {low} to {high}");
            }
        });

    public static IEnumerable<Option> All => [Format, OutputFile, Jobs, Quiet, Verbose, Knowledge];
}
