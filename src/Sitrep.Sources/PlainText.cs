using System.Text;
using Sitrep.Articles;

namespace Sitrep.Sources;

/// <summary>Plain text in UTF-8, or in UTF-16 where its first bytes say so: the whole file is one article, line ends and all.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <returns>Null for standard input without any text.</returns>
    public static Delivery? Read(string source, Stream stream, ReadOnlyMemory<byte> head)
    {
        using var bytes = new MemoryStream();
        bytes.Write(head.Span);
        var block = new byte[64 * 1024];
        try
        {
            while (bytes.Length <= Limits.ArticleBytes && stream.Read(block) is > 0 and var count)
            {
                bytes.Write(block, 0, count);
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            return Delivery.Refuse(source, null, Inputs.Reason(error));
        }

        if (bytes.Length > Limits.ArticleBytes)
        {
            return Delivery.Refuse(source, null, JsonArticle.TooLong);
        }

        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        var encoding = content.StartsWith(Utf16.Preamble) ? Utf16 : content.StartsWith(Utf16BigEndian.Preamble) ? Utf16BigEndian : (Encoding)Utf8;
        if (encoding == Utf8 && content.Count((byte)0) > content.Length / 4)
        {
            return Delivery.Refuse(source, null, "not UTF-8; it looks like UTF-16 without a byte order mark");
        }

        try
        {
            var text = encoding.GetString(content).TrimStart('\uFEFF');
            return string.IsNullOrWhiteSpace(text) ? Empty(source) : Delivery.Of(source, null, new Article { Text = text });
        }
        catch (DecoderFallbackException error)
        {
            return Delivery.Refuse(source, null, encoding == Utf8 ? $"not UTF-8, at byte {error.Index + 1}" : "not UTF-16, though its first bytes say so");
        }
    }

    private static Delivery? Empty(string source) =>
        source == Inputs.StandardInput ? null : Delivery.Refuse(source, null, "no text in it");
}
