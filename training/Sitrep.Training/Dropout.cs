namespace Sitrep.Training;

/// <summary>How much is left out in training, as shares, and masks of what is left.</summary>
internal static class Dropout
{
    /// <summary>Of a word's vector after the first layer, each value for itself.</summary>
    public const float Input = 0.3f;

    /// <summary>Of a layer's outputs, the same for all words of a sentence (Gal and Ghahramani 2016).</summary>
    public const float Layer = 0.3f;

    /// <summary>Of the vectors that arcs and relations are scored by.</summary>
    public const float Head = 0.3f;

    /// <summary>Of the learned vectors of frequent words, and of the lists that a word stands in.</summary>
    public const float Word = 0.1f;

    /// <summary>Of pretrained vectors.</summary>
    public const float Frozen = 0.1f;

    /// <summary>Fills masks of a width for the words of sentences that end before the given ones; what is kept is scaled up.</summary>
    public static void Fill(float[] mask, int width, IReadOnlyList<int> ends, float share, bool bySentence, FastRandom random)
    {
        var keep = 1 / (1 - share);
        var first = 0;
        foreach (var end in ends)
        {
            for (var i = first; i < end; i++)
            {
                var row = mask.AsSpan(i * width, width);
                if (bySentence && i > first)
                {
                    mask.AsSpan(first * width, width).CopyTo(row);
                    continue;
                }

                for (var j = 0; j < width; j++)
                {
                    row[j] = random.NextSingle() < share ? 0 : keep;
                }
            }

            first = end;
        }
    }
}
