namespace Sitrep.Knowledge;

/// <summary>
/// A running hash over the words of a name, once folded and once with its capitals; 64 bits, so that names are told
/// apart by it alone. Separators do not count: "al-Nusra" and "al Nusra" are one name.
/// </summary>
internal struct NameHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong WrittenSeed = 0x9E3779B97F4A7C15;
    private const char Possessive = '\u0001';

    public NameHash()
    {
    }

    /// <summary>Hash of the folded letters.</summary>
    public ulong Folded { get; private set; } = Offset;

    /// <summary>Hash of the letters with their case.</summary>
    public ulong Written { get; private set; } = Offset ^ WrittenSeed;

    /// <summary>Adds a word.</summary>
    /// <param name="word">The word, cut from its neighbours as the tokenizer does it.</param>
    /// <param name="hyphenFollows">Whether the next word is a hyphen.</param>
    /// <returns>Whether the word may stand in a name and had letters or digits.</returns>
    public bool Add(ReadOnlySpan<char> word, bool hyphenFollows)
    {
        if (word is "'s" or "\u2019s")
        {
            AddFolded(Possessive);
            AddWritten(Possessive);
            return true;
        }

        if (word is "&")
        {
            word = "and";
        }

        var any = false;
        for (var start = 0; start < word.Length;)
        {
            if (!NameFolding.IsLetterOrDigit(word[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < word.Length && NameFolding.IsLetterOrDigit(word[end]))
            {
                end++;
            }

            AddPart(word[start..end], end == word.Length ? hyphenFollows : word[end] == '-');
            any = true;
            start = end;
        }

        return any;
    }

    private void AddPart(ReadOnlySpan<char> part, bool hyphenFollows)
    {
        foreach (var c in part)
        {
            AddWritten(c);
        }

        if (part.Equals("the", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (hyphenFollows ? NameFolding.IsArticle(part) : part.Equals("el", StringComparison.OrdinalIgnoreCase))
        {
            part = "al";
        }

        var previous = '\0';
        foreach (var c in part)
        {
            var folded = NameFolding.Fold(c);
            if (folded != previous || char.IsAsciiDigit(folded))
            {
                AddFolded(folded);
            }

            previous = folded;
        }
    }

    private void AddFolded(char c) => Folded = (Folded ^ c) * Prime;

    private void AddWritten(char c) => Written = (Written ^ c) * Prime;
}
