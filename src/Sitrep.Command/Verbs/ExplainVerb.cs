using System.CommandLine;
using System.Text;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Command.Output;

namespace Sitrep.Command.Verbs;

/// <summary>Why a text is coded as it is.</summary>
internal static class ExplainVerb
{
    public static System.CommandLine.Command Build()
    {
        var text = new Argument<string>("TEXT") { Description = "The words to explain; - reads them from standard input" };
        var published = InputOptions.Published();
        var command = new System.CommandLine.Command("explain", "Why each field of each event was coded so, and why a sentence gave no event") { text, published };
        command.SetAction((parsed, stop) =>
        {
            var settings = Settings.Of(parsed);
            var words = parsed.GetValue(text)!;
            var article = new Article { Text = words == "-" ? Console.In.ReadToEnd() : words, PublishedOn = InputOptions.Day(parsed.GetValue(published)) };
            if (Encoding.UTF8.GetByteCount(article.Text) > Limits.ArticleBytes)
            {
                throw new Failure(ExitStatus.Failed, "the text is longer than 4 MiB");
            }

            var explanation = Coder.Load(settings).Explain(article);
            using var sink = new Sink(settings.OutputFile);
            sink.Stream.Write(Encoding.UTF8.GetBytes(Render(explanation)));
            sink.Complete();
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static string Render(Explanation explanation)
    {
        var text = new StringBuilder();
        var article = explanation.Coded.Article;
        foreach (var sentence in explanation.Sentences)
        {
            text.Append(article.Quote(sentence.Span)).Append('\n');
            Section(text, "tree", sentence.Tree);
            Section(text, "found", sentence.Findings);
            foreach (var decision in sentence.Decisions)
            {
                var type = decision.Type is null ? "" : $" {decision.Type}";
                var reason = decision.Reason is null ? "" : $": {decision.Reason}";
                text.Append($"  '{article.Quote(decision.Trigger)}' -> {decision.Outcome}{type}{reason}\n");
                Section(text, "  fired", decision.Fired);
                Section(text, "  lost", decision.Lost);
            }

            foreach (var coded in explanation.Coded.Events.Where(coded => sentence.Span.Overlaps(coded.Evidence)))
            {
                text.Append("  event\n    ").Append(Encoding.UTF8.GetString(EventJson.ToUtf8(article, coded))).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append("  ").Append(heading).Append('\n');
        foreach (var line in lines)
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }
}
