using Sitrep.Articles;

namespace Sitrep.Sources;

/// <summary>JSON Lines: one article a line, read one at a time.</summary>
internal static class JsonLines
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static IEnumerable<Delivery> Read(string source, Stream stream, ReadOnlyMemory<byte> head)
    {
        if (head.Span.StartsWith(ByteOrderMark))
        {
            head = head[ByteOrderMark.Length..];
        }

        var lines = new ByteLines(stream, head, Limits.JsonLineBytes);
        var any = false;
        while (true)
        {
            bool more;
            string? broken = null;
            try
            {
                more = lines.Read();
            }
            catch (Exception error) when (error is IOException or InvalidDataException)
            {
                (more, broken) = (false, Inputs.Reason(error));
            }

            if (broken is not null)
            {
                yield return Delivery.Refuse(source, lines.Number + 1, broken);
                yield break;
            }

            if (!more)
            {
                break;
            }

            if (lines.IsTooLong || !IsBlank(lines.Line.Span))
            {
                any = true;
                yield return One(source, lines);
            }
        }

        if (!any && source != Inputs.StandardInput)
        {
            yield return Delivery.Refuse(source, null, "no article in it");
        }
    }

    private static Delivery One(string source, ByteLines lines)
    {
        if (lines.IsTooLong)
        {
            return Delivery.Refuse(source, lines.Number, $"a line longer than {Limits.JsonLineBytes / 1024 / 1024} MiB");
        }

        try
        {
            return Delivery.Of(source, lines.Number, JsonArticle.Parse(lines.Line));
        }
        catch (FormatException error)
        {
            return Delivery.Refuse(source, lines.Number, error.Message);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
