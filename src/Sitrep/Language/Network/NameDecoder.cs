namespace Sitrep.Language;

/// <summary>Finds the best sequence of name classes in which the inside of a name follows its beginning (Viterbi 1967), by scores of
/// the classes and of what follows what, trained together (Lafferty, McCallum and Pereira 2001).</summary>
internal static class NameDecoder
{
    private const int Classes = EncoderShape.NameClasses;

    public static void Decode(ReadOnlySpan<float> projected, float[] follows, EncoderShape shape, int first, int end, Span<int> names)
    {
        var column = 2 * shape.Arc + 2 * shape.Label + shape.Tags;
        var size = (end - first) * Classes;
        Span<byte> back = size <= 1024 * Classes ? stackalloc byte[size] : new byte[size];
        Span<float> best = stackalloc float[Classes], next = stackalloc float[Classes];
        for (var i = first; i < end; i++)
        {
            var row = projected.Slice(i * shape.Projected + column, Classes);
            for (var to = 0; to < Classes; to++)
            {
                var from = -1;
                var most = float.NegativeInfinity;
                for (var before = 0; before < Classes; before++)
                {
                    var score = i == first ? follows[to] : best[before] + follows[before * Classes + to];
                    if (Follows(i == first ? 0 : before, to) && (from < 0 || score > most))
                    {
                        (from, most) = (before, score);
                    }
                }

                back[(i - first) * Classes + to] = (byte)Math.Max(from, 0);
                next[to] = from < 0 ? float.NegativeInfinity : row[to] + most;
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var to = 1; to < Classes; to++)
        {
            last = best[to] > best[last] ? to : last;
        }

        for (var i = end - 1; i >= first; i--)
        {
            names[i] = last;
            last = back[(i - first) * Classes + last];
        }
    }

    /// <summary>Whether a class may follow another: the inside of a name follows its beginning or inside.</summary>
    public static bool Follows(int before, int to) => to == 0 || to % 2 == 1 || before == to || before == to - 1;
}
