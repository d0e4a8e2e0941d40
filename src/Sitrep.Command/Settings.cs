using System.CommandLine;
using Sitrep.Command.Output;

namespace Sitrep.Command;

/// <summary>The values of the options that every verb takes.</summary>
internal sealed record Settings(string? Format, string? OutputFile, int Jobs, bool Quiet, bool Verbose, string? Knowledge)
{
    public const string JsonLines = "jsonl";

    public const string Table = "table";

    public const string Csv = "csv";

    public const string Conllu = "conllu";

    public const string Text = "text";

    public static Settings Of(ParseResult parsed) => new(
        parsed.GetValue(CommonOptions.Format),
        parsed.GetValue(CommonOptions.OutputFile),
        parsed.GetValue(CommonOptions.Jobs),
        parsed.GetValue(CommonOptions.Quiet),
        parsed.GetValue(CommonOptions.Verbose),
        parsed.GetValue(CommonOptions.Knowledge));

    /// <summary>The format asked for; without one, a table on a terminal and JSON Lines elsewhere.</summary>
    public string FormatFrom(params string[] known)
    {
        var format = Format?.ToLowerInvariant() ?? (Terminal.Output && OutputFile is null && known.Contains(Table) ? Table : known[0]);
        return known.Contains(format) ? format : throw Failure.Usage($"--format {Format}: this verb has {string.Join(", ", known)}");
    }
}
