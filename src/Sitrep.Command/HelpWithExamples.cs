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
        ["explain"] = ["sitrep explain \"Rebels shelled the town on Monday, killing three, a doctor said.\""],
        ["add"] = ["sitrep add feed.jsonl.gz reports/ --db war.db"],
        ["incidents"] = ["sitrep incidents --country SYR --from 2016-01-01 --contested", "sitrep incidents --as-of 2016-03-01 --policy maximum"],
        ["claims"] = ["sitrep claims i-8f1c2b9e4d5a6071 --db war.db", "sitrep claims i-8f1c2b9e4d5a6071 --format csv -o claims.csv"],
        ["stats"] = ["sitrep stats --db war.db --as-of 2016-03-01"],
        ["merge"] = ["sitrep merge i-8f1c2b9e4d5a6071 i-02d7c5b1a9e3f486 --reason \"one raid, two spellings of the village\" --author ann"],
        ["split"] = ["sitrep split i-8f1c2b9e4d5a6071 77aa01c3e2b4d596 --reason \"that one was the day before\" --author ann"],
        ["undo"] = ["sitrep undo --reason \"the ministry corrected itself\"", "sitrep undo 12 --reason \"wrong village\" --author ben"],
        ["history"] = ["sitrep history i-8f1c2b9e4d5a6071", "sitrep history --format jsonl | jq 'select(.author == \"ann\")'"],
        ["diff"] = ["sitrep diff 2016-03-01 2016-03-08 --country SYR", "sitrep diff 2016-03-01 2016-03-08 --format csv -o week.csv"],
        ["worklist"] = ["sitrep worklist --country SYR --limit 10", "sitrep worklist --format jsonl | jq -r '.incident'"],
        ["recode"] = ["sitrep recode --knowledge mine/", "sitrep recode --knowledge mine/ --commit", "sitrep recode --all --format jsonl | jq -r .change | sort | uniq -c"],
        ["verify"] = ["sitrep verify --db war.db"],
        ["totals"] = ["sitrep totals --field killed --policy minimum"],
        ["import"] = ["sitrep import reports.csv --map maverick --db war.db"],
        ["places"] = ["sitrep places add villages.csv", "sitrep places add SY.txt --knowledge syria/"],
        ["serve"] = ["sitrep serve --db war.db --port 8080"],
    };

    /// <summary>Who asks how a verb is used need not use it rightly.</summary>
    public override bool ClearsParseErrors => true;

    public static HelpOption Option()
    {
        var option = new HelpOption();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        if (Examples.TryGetValue(parseResult.CommandResult.Command.Name, out var lines))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var line in lines)
            {
                output.WriteLine($"  {line}");
            }

            output.WriteLine();
        }

        return plain.Invoke(parseResult);
    }
}
