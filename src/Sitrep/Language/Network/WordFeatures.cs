namespace Sitrep.Language;

/// <summary>
/// What the encoder sees of a word by itself: rows of learned vectors for its prefixes, suffixes and shape, found by hashing, and
/// the key by which its own vectors are looked up.
/// </summary>
internal static class WordFeatures
{
    /// <summary>Hashed rows of each word.</summary>
    public const int Count = 11;

    /// <summary>Number of hashed rows.</summary>
    public const int Rows = 1 << 14;

    /// <summary>Fills the rows of a word and gives the key of its lower-case form; curly apostrophes count as straight.</summary>
    public static ulong Of(ReadOnlySpan<char> form, Span<int> rows)
    {
        var key = Start;
        ulong prefix1 = 0, prefix2 = 0, prefix3 = 0, prefix4 = 0, shape = Start, last = 0;
        int upper = 0, letters = 0, digits = 0;
        for (var i = 0; i < form.Length; i++)
        {
            var c = Folded(form[i]);
            key = Add(key, c);
            switch (i)
            {
                case 0: prefix1 = key; break;
                case 1: prefix2 = key; break;
                case 2: prefix3 = key; break;
                case 3: prefix4 = key; break;
                default: break;
            }

            var kind = KindOf(form[i]);
            upper += kind == 1 ? 1 : 0;
            letters += kind <= 2 ? 1 : 0;
            digits += kind == 3 ? 1 : 0;
            if (kind != last)
            {
                shape = Add(shape, kind);
                last = kind;
            }
        }

        var cased = upper == 0 ? 0 : upper == letters && letters > 1 ? 1 : upper == 1 && KindOf(form[0]) == 1 ? 2 : 3;
        rows[0] = Row(1, prefix1);
        rows[1] = Row(2, prefix2);
        rows[2] = Row(3, prefix3);
        rows[3] = Row(4, prefix4);
        rows[4] = Row(5, Suffix(form, 1));
        rows[5] = Row(6, Suffix(form, 2));
        rows[6] = Row(7, Suffix(form, 3));
        rows[7] = Row(8, Suffix(form, 4));
        rows[8] = Row(9, Suffix(form, 5));
        rows[9] = Row(10, shape);
        rows[10] = Row(11, (ulong)(cased * 64 + Math.Min(form.Length, 12) * 4 + (digits > 0 ? 2 : 0) + (letters > 0 ? 1 : 0)));
        return key;
    }

    /// <summary>Key of a word in any case.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> form)
    {
        var key = Start;
        foreach (var c in form)
        {
            key = Add(key, Folded(c));
        }

        return key;
    }

    private const ulong Start = 14695981039346656037;

    private static char Folded(char c) => c is '\u2019' or '\u02BC' ? '\'' : c is '\u201C' or '\u201D' ? '"' : char.ToLowerInvariant(c);

    private static ulong KindOf(char c) => char.IsUpper(c) ? 1u : char.IsLetter(c) ? 2u : char.IsDigit(c) ? 3u : c + 4u;

    private static ulong Add(ulong hash, ulong value) => (hash ^ value) * 1099511628211;

    private static ulong Suffix(ReadOnlySpan<char> form, int length)
    {
        var hash = Start;
        foreach (var c in form[^Math.Min(length, form.Length)..])
        {
            hash = Add(hash, Folded(c));
        }

        return form.Length < length ? 0 : hash;
    }

    private static int Row(ulong kind, ulong hash)
    {
        var mixed = (hash ^ (kind * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
        return (int)((mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93 >> 50);
    }
}
