namespace Sitrep.Incidents;

/// <summary>
/// Passages that texts have in common, however long the rest: of all runs of eight words the least hash in each window
/// stands for it (winnowing: Schleimer, Wilkerson and Aiken, 2003). Texts with 18 words in a row in common share one.
/// </summary>
public static class SharedRuns
{
    private const int RunWords = 8;
    private const int Window = 11;

    /// <summary>The runs that stand for a text of <paramref name="words"/>, each once.</summary>
    public static IReadOnlyCollection<long> Of(ReadOnlySpan<ulong> words)
    {
        var runs = new HashSet<long>();
        var count = words.Length - RunWords + 1;
        if (count <= 0)
        {
            return runs;
        }

        var hashes = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            hashes[i] = Shingles.Run(words.Slice(i, RunWords));
        }

        for (var start = 0; start + Window <= count || start == 0; start++)
        {
            var least = hashes[start];
            for (var i = start + 1; i < Math.Min(start + Window, count); i++)
            {
                least = Math.Min(least, hashes[i]);
            }

            runs.Add(unchecked((long)least));
        }

        return runs;
    }
}
