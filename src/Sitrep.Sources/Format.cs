namespace Sitrep.Sources;

/// <summary>What a file holds, by the ending of its name.</summary>
internal enum Format
{
    /// <summary>Its first byte decides between <see cref="JsonLines"/> and <see cref="PlainText"/>.</summary>
    Unknown,

    /// <summary>One article a line.</summary>
    JsonLines,

    /// <summary>One article.</summary>
    PlainText,

    /// <summary>A format that Sitrep will read and does not yet.</summary>
    NotBuilt,
}

/// <summary>Formats by the ending of a file's name.</summary>
internal static class FormatOf
{
    public const string Gzip = ".gz";

    public static Format Name(string path) => Ending(path) switch
    {
        ".jsonl" or ".ndjson" => Format.JsonLines,
        ".txt" or ".text" => Format.PlainText,
        ".html" or ".htm" or ".xhtml" or ".xml" or ".rss" or ".atom" or ".warc" or ".pdf" or ".eml" or ".mbox" => Format.NotBuilt,
        _ => Format.Unknown,
    };

    /// <summary>The ending of a file's name in small letters, as if it were not compressed.</summary>
    public static string Ending(string path) =>
        Path.GetExtension(path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase) ? path[..^Gzip.Length] : path).ToLowerInvariant();

    /// <summary>JSON Lines when the first byte that is no blank opens an object, else plain text.</summary>
    public static Format Content(ReadOnlySpan<byte> head)
    {
        var first = head.IndexOfAnyExcept("\uFEFF \t\r\n"u8);
        return first >= 0 && head[first] == '{' ? Format.JsonLines : Format.PlainText;
    }
}
