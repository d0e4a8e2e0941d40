namespace Sitrep.Command;

/// <summary>What a user may have meant.</summary>
internal static class Suggestion
{
    private const int MostEdits = 2;

    /// <summary>The known word nearest to what was typed; null when none is near.</summary>
    public static string? For(string typed, IEnumerable<string> known) => known
        .Select(word => (Word: word, Edits: Edits(typed, word)))
        .Where(candidate => candidate.Edits <= MostEdits && candidate.Edits < typed.Length)
        .OrderBy(candidate => candidate.Edits)
        .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    /// <summary>Letters to insert, delete or replace (Levenshtein 1965).</summary>
    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
