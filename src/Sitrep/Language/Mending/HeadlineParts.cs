namespace Sitrep.Language;

/// <summary>
/// Parts of a headline that are sentences for themselves: what stands before a colon and says what it is about or who says so, a source
/// behind a dash, and a count of casualties between commas ("Junta bombs monastery, 23 killed: resistance groups"). Read alone each has
/// the tree that the whole hides.
/// </summary>
internal static class HeadlineParts
{
    /// <summary>Part of a word that only parts others.</summary>
    public const int Mark = -1;

    private const int LongestTag = 6;

    private const int ShortestClause = 3;

    /// <summary>How many words may stand between a comma and what became of those who are counted: "at least 40 Nigerian soldiers killed".</summary>
    private const int LongestCount = 6;

    private static readonly EnglishWords.Words Harmed = EnglishWords.Set(
        "abducted arrested dead detained displaced executed feared held homeless hospitalised hospitalized hurt injured kidnapped killed missing rescued shot trapped wounded");

    private static readonly EnglishWords.Words Counts = EnglishWords.Set("at more over nearly almost about around some up dozens scores hundreds thousands several many");

    private static readonly EnglishWords.Words Speak = EnglishWords.Set("say tell warn ask vow write tweet insist claim declare reply");

    /// <summary>The number of the part that each word is in, 0 for the clause that the others hang from; no number is left out.</summary>
    public static int[] Of(ReadOnlySpan<Token> tokens)
    {
        var (first, end) = (0, tokens.Length);
        var parts = new int[tokens.Length];
        var count = 0;
        if (TagEnd(tokens) is > 0 and var colon)
        {
            parts.AsSpan(0, colon).Fill(++count);
            parts[colon] = Mark;
            first = colon + 1;
        }

        if (SourceMark(tokens, first) is > 0 and var dash)
        {
            parts.AsSpan(dash + 1).Fill(++count);
            parts[dash] = Mark;
            end = dash;
        }

        if (SpeakerMark(tokens, first, end) is > 0 and var set)
        {
            parts.AsSpan(set + 1, end - set - 1).Fill(++count);
            parts[set] = Mark;
            end = set;
        }

        for (var comma = first + 1; comma < end - 1; comma++)
        {
            if (tokens[comma].Form is "," or ";" && CountsCasualties(tokens, comma + 1, end) && !IsCounted(tokens, first, comma))
            {
                var stop = comma + 1;
                while (stop < end && tokens[stop].Form is not ("," or ";"))
                {
                    stop++;
                }

                parts.AsSpan(comma + 1, stop - comma - 1).Fill(++count);
                parts[comma] = Mark;
                comma = stop - 1;
            }
        }

        if (SecondVerb(tokens, parts, first, end) is > 0 and var second)
        {
            count++;
            for (var i = second; i < end; i++)
            {
                parts[i] = parts[i] == 0 ? count : parts[i];
            }

            parts[second - 1] = Mark;
        }

        return Array.Exists(parts, static part => part == 0) ? parts : new int[parts.Length];
    }

    /// <summary>
    /// "Supporters block roads, demand release": a present right behind a comma that was taken for the only verb of the clause; -1 for none.
    /// Headlines have "and" for commas, so that the one before it has a verb too.
    /// </summary>
    private static int SecondVerb(ReadOnlySpan<Token> tokens, int[] parts, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (parts[i] != 0 || tokens[i].Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop)
            {
                return -1;
            }

            if (tokens[i].Xpos is "VBZ" or "VBP" or "VBD")
            {
                return i > first + 2 && i + 1 < end && tokens[i - 1].Form == "," && tokens[i].Xpos != "VBD" && tokens[i + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>The word that a part hangs from: the last verb before it of the clause that the others hang from, else that one's root.</summary>
    public static int ClauseBefore(ReadOnlySpan<Token> tokens, int[] parts, int first, int root)
    {
        for (var i = first - 1; i >= 0; i--)
        {
            if (parts[i] == 0 && tokens[i] is { Upos: Upos.VERB, Deprel: Deprel.Root or Deprel.Ccomp or Deprel.Conj or Deprel.Parataxis })
            {
                return i;
            }
        }

        return root;
    }

    /// <summary>How the root of a part that begins with a word hangs from the clause.</summary>
    public static Deprel RelationOf(in Token root, int first) =>
        first == 0 ? Deprel.Dislocated : Speak.Contains(root.Lemma) ? Deprel.Parataxis : root is { Upos: Upos.VERB, Xpos: "VBZ" or "VBP" or "VB" } ? Deprel.Conj : Deprel.Parataxis;

    /// <summary>The colon behind what a headline is about or who says it; -1 for none.</summary>
    private static int TagEnd(ReadOnlySpan<Token> tokens)
    {
        for (var i = 1; i <= LongestTag && i < tokens.Length - ShortestClause; i++)
        {
            if (tokens[i].Form == ":")
            {
                return Speak.Contains(tokens[i - 1].Lemma) ? -1 : i;
            }
        }

        return -1;
    }

    /// <summary>The dash or colon before a source at the end, which has no verb; -1 for none.</summary>
    private static int SourceMark(ReadOnlySpan<Token> tokens, int first)
    {
        for (var i = tokens.Length - 2; i >= first + ShortestClause && i >= tokens.Length - LongestTag; i--)
        {
            if (tokens[i].Form is ":" or "–" or "—" or "--" or "―" || (tokens[i].Form == "-" && tokens[i + 1].Start > tokens[i].End && tokens[i].Start > tokens[i - 1].End))
            {
                return i;
            }

            if (tokens[i + 1].Xpos is "VBZ" or "VBD" or "VBP" or "VBN" or "MD")
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The comma before who says so at the end: "Israeli troops arrest 30 villagers, officials say"; -1 for none.</summary>
    private static int SpeakerMark(ReadOnlySpan<Token> tokens, int first, int end)
    {
        if (!Speak.Contains(tokens[end - 1].Lemma) && tokens[end - 1].Form is not ("says" or "say" or "said"))
        {
            return -1;
        }

        for (var i = end - 3; i >= first + ShortestClause && i >= end - LongestTag; i--)
        {
            if (tokens[i].Form == ",")
            {
                return i;
            }

            if (tokens[i + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET) && tokens[i + 1].Form is not ("of" or "'s"))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"Two soldiers, four rebels killed": whether the words are the first of a list of those who are counted.</summary>
    private static bool IsCounted(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Harmed.Contains(tokens[i].Form) || tokens[i].Xpos is "VBZ" or "VBP" or "VBD")
            {
                return false;
            }
        }

        return IsCount(tokens[first]);
    }

    private static bool IsCount(in Token token) => token.Upos == Upos.NUM || Counts.Contains(token.Form);

    private static bool CountsCasualties(ReadOnlySpan<Token> tokens, int first, int end)
    {
        if (first >= end || !IsCount(tokens[first]))
        {
            return false;
        }

        for (var i = first + 1; i < end && i <= first + LongestCount && tokens[i].Form is not ("," or ";"); i++)
        {
            if (Harmed.Contains(tokens[i].Form))
            {
                return true;
            }
        }

        return false;
    }
}
