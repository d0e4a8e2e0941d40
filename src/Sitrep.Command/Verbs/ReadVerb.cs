using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Command.Output;
using Sitrep.Command.Run;

namespace Sitrep.Command.Verbs;

/// <summary>Reports in, the analysis out.</summary>
internal static class ReadVerb
{
    private static readonly Argument<string[]> Inputs = InputOptions.Inputs(needed: false);
    private static readonly Option<string?> Published = InputOptions.Published();
    private static readonly Option<string?> Outlet = InputOptions.Outlet();

    private static readonly Option<bool> Unknown = new("--unknown")
    {
        Description = "List names that no dictionary has, the most frequent first",
    };

    public static System.CommandLine.Command Build()
    {
        var command = new System.CommandLine.Command("read", "Reports in, the analysis out: sentences, names, places, times, numbers and who says what")
        {
            Inputs, Published, Outlet, Unknown,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var settings = Settings.Of(parsed);
        settings.FormatFrom(Settings.JsonLines);
        var coder = Coder.Load(settings);
        var unknown = parsed.GetValue(Unknown) ? new UnknownNames() : null;
        var run = new ArticleRun(settings, parsed.GetValue(Inputs) ?? [])
        {
            PublishedOn = InputOptions.Day(parsed.GetValue(Published)),
            Outlet = parsed.GetValue(Outlet),
            MayShowProgress = !Terminal.Output || settings.OutputFile is not null,
            HowToGoOn = "What was printed is complete",
        };
        using var sink = new Sink(settings.OutputFile);
        var status = run.Run(
            article => Line(coder, article),
            line =>
            {
                if (unknown is null)
                {
                    sink.Stream.Write(line.Span);
                }
                else
                {
                    unknown.Count(line);
                }

                return 0;
            },
            sink.Idle,
            stop);
        if (status != ExitStatus.Interrupted)
        {
            unknown?.Write(sink.Stream);
            sink.Complete();
        }

        return status;
    }

    private static ReadOnlyMemory<byte> Line(EventCoder coder, Article article)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, EventJson.Options))
        {
            coder.WriteReading(json, article);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
