using Microsoft.Win32.SafeHandles;

namespace Sitrep.Command.Output;

/// <summary>Where results go: standard output, or a file that appears whole or not at all.</summary>
internal sealed class Sink : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly string? _path;
    private readonly string? _draft;
    private bool _complete;

    public Sink(string? path)
    {
        _path = path;
        if (path is null)
        {
            Stream = new BufferedStream(StandardOutput(), BufferBytes);
            return;
        }

        if (Directory.Exists(path))
        {
            throw Failure.Usage($"-o {path}: is a folder");
        }

        _draft = $"{path}.{Environment.ProcessId}.part";
        Stream = new FileStream(_draft, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
    }

    public Stream Stream { get; }

    /// <summary>Sends what is buffered to whoever may be waiting for it.</summary>
    public void Idle()
    {
        if (_path is null)
        {
            Stream.Flush();
        }
    }

    /// <summary>Sends what is buffered; the file takes its name.</summary>
    public void Complete()
    {
        Stream.Flush();
        _complete = true;
        if (Stream is FileStream file)
        {
            file.Flush(flushToDisk: true);
            file.Dispose();
            File.Move(_draft!, _path!, overwrite: true);
        }
    }

    public void Dispose()
    {
        if (_complete)
        {
            return;
        }

        if (_draft is not null)
        {
            Stream.Dispose();
            File.Delete(_draft);
        }
    }

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
