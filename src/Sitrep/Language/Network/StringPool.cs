namespace Sitrep.Language;

/// <summary>Gives the same string for the same characters, so that words are not allocated again and again. Holds the last word of each slot.</summary>
internal sealed class StringPool
{
    private const int Slots = 1 << 15;
    private const int LongestKept = 32;

    private readonly string?[] _strings = new string?[Slots];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
        {
            return text.ToString();
        }

        ref var kept = ref _strings[string.GetHashCode(text) & (Slots - 1)];
        if (kept is null || !text.SequenceEqual(kept))
        {
            kept = text.ToString();
        }

        return kept;
    }
}
