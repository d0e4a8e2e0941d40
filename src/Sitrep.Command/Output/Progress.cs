using System.Globalization;
using Spectre.Console;

namespace Sitrep.Command.Output;

/// <summary>How far long work has come.</summary>
internal sealed class Progress
{
    private long _bytes;

    public long Articles { get; set; }

    public long Events { get; set; }

    public long SetAside { get; set; }

    public string Summary => string.Create(
        CultureInfo.InvariantCulture, $"{Articles:N0} articles, {Events:N0} events, {SetAside:N0} set aside");

    public void Read(int bytes) => Interlocked.Add(ref _bytes, bytes);

    /// <summary>Runs <paramref name="work"/>, with a bar on standard error while <paramref name="shown"/>.</summary>
    /// <param name="shown">Whether to draw it.</param>
    /// <param name="totalBytes">Size of the input; 0 when it is not known.</param>
    /// <param name="work">What takes long.</param>
    public static void Run(bool shown, long totalBytes, Action<Progress> work)
    {
        var progress = new Progress();
        if (!shown)
        {
            work(progress);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        Messages.Beside = console;
        try
        {
            console.Progress().AutoClear(true).Columns(Columns(totalBytes > 0)).Start(context =>
            {
                var bar = context.AddTask("reading", maxValue: Math.Max(totalBytes, 1));
                bar.IsIndeterminate = totalBytes == 0;
                using var timer = new Timer(_ => progress.Show(bar), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
                work(progress);
            });
        }
        finally
        {
            Messages.Beside = null;
        }
    }

    private static ProgressColumn[] Columns(bool known) => known
        ? [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()]
        : [new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn()];

    private void Show(ProgressTask bar)
    {
        bar.Value = Interlocked.Read(ref _bytes);
        bar.Description = Summary;
    }
}
