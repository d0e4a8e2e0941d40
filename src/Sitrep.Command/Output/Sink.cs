using Microsoft.Win32.SafeHandles;

namespace Sitrep.Command.Output;

/// <summary>Where results go: standard output, or a file that appears whole or not at all.</summary>
internal sealed class Sink : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>The file that appears at the end, and what is written until then; null for a stream.</summary>
    private readonly string? _path;
    private readonly string? _draft;
    private bool _complete;

    public Sink(string? path)
    {
        if (path is null)
        {
            Stream = new BufferedStream(StandardOutput(), BufferBytes);
            return;
        }

        if (path.Length == 0)
        {
            throw Failure.Usage("-o: a file has a name");
        }

        if (Directory.Exists(path))
        {
            throw Failure.Usage($"-o {path}: is a folder");
        }

        try
        {
            if (Device(path) is { } device)
            {
                Stream = device;
                return;
            }

            // A link is followed, so that the file behind it is replaced and not the link.
            _path = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
            _draft = $"{_path}.{Environment.ProcessId}.part";
            Stream = new FileStream(_draft, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new Failure(ExitStatus.Failed, $"-o {path}: {Reason(error, path)}");
        }
    }

    public Stream Stream { get; }

    /// <summary>Sends what is buffered to whoever may be waiting for it.</summary>
    public void Idle()
    {
        if (_draft is null)
        {
            Stream.Flush();
        }
    }

    /// <summary>Sends what is buffered; the file takes its name.</summary>
    public void Complete()
    {
        Stream.Flush();
        _complete = true;
        if (_draft is not null)
        {
            ((FileStream)Stream).Flush(flushToDisk: true);
            Stream.Dispose();
            File.Move(_draft, _path!, overwrite: true);
        }
    }

    public void Dispose()
    {
        if (!_complete && _draft is not null)
        {
            Stream.Dispose();
            File.Delete(_draft);
        }
    }

    /// <summary>What is written to as it stands and never replaced: a device such as /dev/stdout, or a pipe. Null for a file.</summary>
    private static FileStream? Device(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, BufferBytes);
        if (!stream.CanSeek || Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }

    private static string Reason(Exception error, string path) => error switch
    {
        DirectoryNotFoundException => $"there is no folder {Path.GetDirectoryName(path)}",
        UnauthorizedAccessException => "may not be written",
        _ => error.Message,
    };

    /// <summary>
    /// The console's own stream keeps silent when the reader of a pipe has gone, and a feed would be read to its
    /// end for nobody; a file stream says so. For files the console's is right: it shares the offset with the shell.
    /// </summary>
    private static Stream StandardOutput()
    {
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
