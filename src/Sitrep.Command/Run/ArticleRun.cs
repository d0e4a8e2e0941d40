using Sitrep.Articles;
using Sitrep.Command.Output;
using Sitrep.Sources;

namespace Sitrep.Command.Run;

/// <summary>Takes every article of the inputs through one piece of work, in order, and reports what was set aside.</summary>
/// <param name="settings">The common options.</param>
/// <param name="inputs">Files, folders and <c>-</c>; none means standard input.</param>
internal sealed class ArticleRun(Settings settings, IReadOnlyList<string> inputs)
{
    /// <summary>Day of publication for articles that have none.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Outlet for articles that have none.</summary>
    public string? Outlet { get; init; }

    /// <summary>Tells a user who stopped the work how to go on.</summary>
    public required string HowToGoOn { get; init; }

    /// <summary>Whether a progress bar would not run into the output.</summary>
    public required bool MayShowProgress { get; init; }

    /// <summary>Runs the work.</summary>
    /// <param name="work">Runs on several threads at once.</param>
    /// <param name="consume">Takes the results in order; returns the number of events in one.</param>
    /// <param name="idle">Called when the next result is not there yet, and at the end.</param>
    /// <param name="stop">Asks for a clean stop.</param>
    /// <returns>The exit status.</returns>
    public int Run<T>(Func<Article, T> work, Func<T, int> consume, Action idle, CancellationToken stop)
    {
        if (Inputs.NotBuilt(inputs) is { } reason)
        {
            throw Failure.Usage(reason);
        }

        if (inputs.Count == 0 && Terminal.Input)
        {
            Messages.Note(settings.Quiet, "reading from the terminal; Ctrl-D ends the text");
        }

        var status = ExitStatus.Done;
        var shown = MayShowProgress && Terminal.Animated && !settings.Quiet;
        Progress.Run(shown, shown ? Inputs.Size(inputs) : 0, progress => status = Run(progress, work, consume, idle, stop));
        return status;
    }

    private int Run<T>(Progress progress, Func<Article, T> work, Func<T, int> consume, Action idle, CancellationToken stop)
    {
        var last = "";
        using var ordered = new OrderedWork<Delivery, Outcome<T>>(
            delivery => delivery.Article is { } article
                ? new(delivery.Where, work(article.WithDefaults(PublishedOn, Outlet)), null)
                : new(delivery.Where, default, delivery.Refusal),
            (delivery, reason) => new(delivery.Where, default, reason),
            settings.Jobs);
        try
        {
            ordered.Run(
                Inputs.Read(inputs, Console.OpenStandardInput, progress.Read),
                (outcome, mustWait) =>
                {
                    Take(progress, outcome, consume);
                    last = outcome.Where;
                    if (mustWait)
                    {
                        idle();
                    }
                },
                stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            idle();
            Messages.Error($"stopped after {progress.Summary}{(last.Length > 0 ? $"; the last was {last}" : "")}. {HowToGoOn}");
            return ExitStatus.Interrupted;
        }

        idle();
        Messages.Note(settings.Quiet || !(settings.Verbose || Terminal.Animated), progress.Summary);
        return progress.SetAside > 0 ? ExitStatus.Partial : ExitStatus.Done;
    }

    private static void Take<T>(Progress progress, Outcome<T> outcome, Func<T, int> consume)
    {
        if (outcome.Refusal is { } refusal)
        {
            progress.SetAside++;
            Messages.Error($"{outcome.Where}: {refusal}");
            return;
        }

        progress.Articles++;
        progress.Events += consume(outcome.Value!);
    }

    private sealed record Outcome<T>(string Where, T? Value, string? Refusal);
}
