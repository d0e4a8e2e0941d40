using System.Diagnostics;
using System.Globalization;

namespace Sitrep.Command.Run;

/// <summary>Processor time of one thread, readable from another.</summary>
internal sealed class ThreadClock
{
    private const string ThisThread = "/proc/thread-self";
    private const double NanosecondsPerTick = 100;

    private readonly string? _statistics;
    private readonly long _started = Stopwatch.GetTimestamp();

    private ThreadClock(string? statistics) => _statistics = statistics;

    public static ThreadClock OfThisThread()
    {
        var link = OperatingSystem.IsLinux() ? File.ResolveLinkTarget(ThisThread, returnFinalTarget: false) : null;
        return new ThreadClock(link is null ? null : Path.Combine("/proc", link.ToString(), "schedstat"));
    }

    /// <summary>Processor time so far; where the system does not tell, the time that has passed.</summary>
    public TimeSpan ProcessorTime()
    {
        try
        {
            if (_statistics is not null)
            {
                var nanoseconds = File.ReadAllText(_statistics).Split(' ')[0];
                return TimeSpan.FromTicks((long)(double.Parse(nanoseconds, CultureInfo.InvariantCulture) / NanosecondsPerTick));
            }
        }
        catch (IOException)
        {
        }

        return Stopwatch.GetElapsedTime(_started);
    }
}
