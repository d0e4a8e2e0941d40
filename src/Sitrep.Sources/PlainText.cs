using System.Text;
using Sitrep.Articles;

namespace Sitrep.Sources;

/// <summary>Plain text in UTF-8: the whole file is one article, line ends and all.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
            return Delivery.Refuse(source, null, $"cannot be read: {error.Message}");
        }

        if (bytes.Length > Limits.ArticleBytes)
        {
            return Delivery.Refuse(source, null, JsonArticle.TooLong);
        }

        try
        {
            var text = Strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF');
            return string.IsNullOrWhiteSpace(text) ? Empty(source) : Delivery.Of(source, null, new Article { Text = text });
        }
        catch (DecoderFallbackException error)
        {
            return Delivery.Refuse(source, null, $"not UTF-8, at byte {error.Index + 1}");
        }
    }

    private static Delivery? Empty(string source) =>
        source == Inputs.StandardInput ? null : Delivery.Refuse(source, null, "no text in it");
}
