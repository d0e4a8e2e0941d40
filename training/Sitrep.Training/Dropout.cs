namespace Sitrep.Training;

/// <summary>How much is left out in training, as shares, and masks of what is left.</summary>
/// <param name="Input">Of a word's vector after the first layer, each value for itself.</param>
/// <param name="Layer">Of a layer's outputs, the same for all words of a sentence (Gal and Ghahramani 2016).</param>
/// <param name="Head">Of the vectors that arcs and relations are scored by.</param>
/// <param name="Word">Of the learned vectors of frequent words, and of the lists that a word stands in.</param>
/// <param name="Frozen">Of pretrained vectors.</param>
internal sealed record Dropout(float Input, float Layer, float Head, float Word, float Frozen)
{
    /// <summary>For a network that is trained in two stretches.</summary>
    public static readonly Dropout Light = new(0.3f, 0.3f, 0.3f, 0.1f, 0.1f);

    /// <summary>For a second opinion: a network that errs elsewhere.</summary>
    public static readonly Dropout Strong = new(0.3f, 0.33f, 0.36f, 0.12f, 0.15f);

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
