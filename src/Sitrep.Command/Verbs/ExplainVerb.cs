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
            settings.FormatFrom(Settings.Text);
            var words = parsed.GetValue(text)!;
            var article = new Article { Text = words == "-" ? Console.In.ReadToEnd() : words, PublishedOn = InputOptions.Day(parsed.GetValue(published)) };
            if (Encoding.UTF8.GetByteCount(article.Text) > Limits.ArticleBytes)
            {
                throw new Failure(ExitStatus.Failed, "the text is longer than 4 MiB");
            }

            var explanation = Coder.Load(settings).Explain(article);
            using var sink = new Sink(settings.OutputFile);
            sink.Stream.Write(Encoding.UTF8.GetBytes(ExplanationText.Of(explanation)));
            sink.Complete();
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }
}
