using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Sitrep.Command;

/// <summary>Help that shows how a verb is used.</summary>
internal sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["sitrep"] =
        [
            "sitrep demo",
            "sitrep code report.txt --published 2015-10-15",
            "sitrep add feed.jsonl --db war.db && sitrep incidents --db war.db",
        ],
        ["code"] =
        [
            "sitrep code report.txt --published 2015-10-15",
            "zcat feed.jsonl.gz | sitrep code --outlet Reuters > events.jsonl",
            "sitrep code reports/ --rejected --format jsonl | jq .",
        ],
        ["add"] = ["sitrep add feed.jsonl.gz reports/ --db war.db"],
        ["incidents"] = ["sitrep incidents --country SYR --from 2016-01-01 --contested", "sitrep incidents --as-of 2016-03-01 --policy maximum"],
        ["totals"] = ["sitrep totals --field killed --policy minimum"],
        ["import"] = ["sitrep import reports.csv --map maverick --db war.db"],
        ["serve"] = ["sitrep serve --db war.db --port 8080"],
    };

    public static HelpOption Option()
    {
        var option = new HelpOption();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var status = plain.Invoke(parseResult);
        if (Examples.TryGetValue(parseResult.CommandResult.Command.Name, out var lines))
        {
            parseResult.InvocationConfiguration.Output.WriteLine("Examples:");
            foreach (var line in lines)
            {
                parseResult.InvocationConfiguration.Output.WriteLine($"  {line}");
            }
        }

        return status;
    }
}
