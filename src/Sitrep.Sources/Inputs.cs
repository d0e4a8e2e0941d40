using System.IO.Compression;

namespace Sitrep.Sources;

/// <summary>Articles from files, folders and standard input, in the order in which they are named.</summary>
public static class Inputs
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    private const int HeadBytes = 4096;

    /// <summary>Why inputs cannot be read by this release, for the first that cannot; null when all can.</summary>
    public static string? NotBuilt(IEnumerable<string> inputs) => inputs.Select(NotBuilt).FirstOrDefault(reason => reason is not null);

    /// <summary>Bytes that are to be read, as far as they are known beforehand; compressed files count as they lie.</summary>
    public static long Size(IEnumerable<string> inputs) => inputs.Sum(input =>
        Directory.Exists(input) ? Folder.Files(input).Sum(file => new FileInfo(file).Length)
        : File.Exists(input) ? new FileInfo(input).Length
        : 0);

    /// <summary>Reads one article after the other; what cannot be read is delivered as a refusal and the rest goes on.</summary>
    /// <param name="inputs">Files, folders, and <c>-</c>; none means standard input.</param>
    /// <param name="standardInput">Opens standard input, when it is named.</param>
    /// <param name="onRead">Told how many bytes were read, time and again.</param>
    public static IEnumerable<Delivery> Read(IReadOnlyList<string> inputs, Func<Stream> standardInput, Action<int>? onRead = null)
    {
        onRead ??= static _ => { };
        return (inputs.Count == 0 ? [StandardInput] : inputs).SelectMany(input => ReadOne(input, standardInput, onRead));
    }

    /// <summary>The files that an input names: those of a folder in one order on every machine, or itself.</summary>
    public static IReadOnlyList<string> Files(string input) => Directory.Exists(input) ? Folder.Files(input) : [input];

    /// <summary>Opens a file, or standard input by its name, and unpacks what ends in .gz.</summary>
    /// <param name="source">File, or <c>-</c>.</param>
    /// <param name="standardInput">Opens standard input, when it is named.</param>
    /// <param name="onRead">Told how many bytes were read as they lie, time and again.</param>
    public static Stream Open(string source, Func<Stream> standardInput, Action<int>? onRead = null)
    {
        var stream = source == StandardInput ? standardInput() : File.OpenRead(source);
        stream = onRead is null ? stream : new MeteredStream(stream, onRead);
        return source.EndsWith(FormatOf.Gzip, StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    /// <summary>Why a source cannot be read, in words for a reader.</summary>
    public static string Reason(Exception error) => error switch
    {
        // An empty name, as of a shell variable that is not set, is an argument that no file has.
        FileNotFoundException or DirectoryNotFoundException or ArgumentException => "no such file or folder",
        InvalidDataException => "cannot be read: it is no gzip file, or a damaged one",
        _ => $"cannot be read: {error.Message}",
    };

    private static IEnumerable<Delivery> ReadOne(string input, Func<Stream> standardInput, Action<int> onRead) =>
        Files(input) is { Count: > 0 } files
            ? files.SelectMany(file => NotBuilt(file) is { } reason ? [Delivery.Refuse(file, null, reason)] : ReadFile(file, standardInput, onRead))
            : [Delivery.Refuse(input, null, "no report in the folder")];

    private static IEnumerable<Delivery> ReadFile(string source, Func<Stream> standardInput, Action<int> onRead)
    {
        Stream? stream = null;
        ReadOnlyMemory<byte> head = default;
        string? broken = null;
        try
        {
            stream = Open(source, standardInput, onRead);
            head = Head(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            broken = Reason(error);
        }

        using (stream)
        {
            foreach (var delivery in broken is null ? Parse(source, stream!, head) : [Delivery.Refuse(source, null, broken)])
            {
                yield return delivery;
            }
        }
    }

    private static IEnumerable<Delivery> Parse(string source, Stream stream, ReadOnlyMemory<byte> head)
    {
        var format = FormatOf.Name(source);
        format = format == Format.Unknown ? FormatOf.Content(head.Span) : format;
        return format == Format.JsonLines ? JsonLines.Read(source, stream, head)
            : PlainText.Read(source, stream, head) is { } text ? [text]
            : [];
    }

    /// <summary>Reads until something other than blanks was seen, so that a pipe that is slow to start is not taken for text.</summary>
    private static ReadOnlyMemory<byte> Head(Stream stream)
    {
        var head = new byte[HeadBytes];
        var length = 0;
        while (length < head.Length && head.AsSpan(0, length).IndexOfAnyExcept("\uFEFF \t\r\n"u8) < 0)
        {
            var count = stream.Read(head, length, head.Length - length);
            if (count == 0)
            {
                break;
            }

            length += count;
        }

        return head.AsMemory(0, length);
    }

    private static string? NotBuilt(string input)
    {
        if (input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return "reading from the web is not built yet";
        }

        return FormatOf.Name(input) == Format.NotBuilt ? $"reading {FormatOf.Ending(input)} files is not built yet" : null;
    }
}
