namespace Sitrep.Language;

/// <summary>
/// "A bomb went off, police said, wounding six people": what follows words of speech between commas goes on with what is told, not with
/// the telling.
/// </summary>
internal static class SpeechInsertions
{
    /// <summary>Gives what follows such words back to the verb before them.</summary>
    public static void Mend(Span<Token> tokens)
    {
        for (var verb = 2; verb + 2 < tokens.Length; verb++)
        {
            SplitSpeaker(tokens, verb);
            GiveObject(tokens, verb);
            if (tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" && CommaAfter(tokens, verb) is var comma and >= 0 && comma + 1 < tokens.Length && tokens[comma + 1].Upos != Upos.CCONJ && ToldBy(tokens, verb) is var told and >= 0)
            {
                for (var i = comma + 1; i < tokens.Length; i++)
                {
                    if (tokens[i].Head == verb && GoesOn(tokens, i))
                    {
                        (tokens[i].Head, tokens[i].Deprel) = (told, tokens[i].Deprel == Deprel.Ccomp ? Deprel.Advcl : tokens[i].Deprel);
                    }
                }
            }
        }
    }

    /// <summary>"Kenyan police, officials said, abducted five students": who says so is no apposition of who did it.</summary>
    private static void SplitSpeaker(Span<Token> tokens, int saying)
    {
        if (tokens[saying] is not { Upos: Upos.VERB, Xpos: "VBD" or "VBZ" or "VBP", Lemma: "say" or "report" or "claim" or "announce" or "allege" or "add" } || tokens[saying + 1].Form != "," || tokens[saying - 1] is not { Deprel: Deprel.Appos, Head: >= 0 and var doer }
            || tokens[doer] is not { Deprel: Deprel.Nsubj } || tokens[doer].Head != saying
            || UnfinishedTree.Child(tokens, saying, saying + 2, tokens.Length, static (in Token child) => child is { Deprel: Deprel.Ccomp or Deprel.Parataxis, Upos: Upos.VERB }) is not (>= 0 and var told)
            || UnfinishedTree.HasSubjectWithin(tokens, told, 0, tokens.Length))
        {
            return;
        }

        var passive = UnfinishedTree.Has(tokens, told, static (in Token child) => child.Deprel == Deprel.AuxPass);
        (tokens[saying - 1].Head, tokens[saying - 1].Deprel) = (saying, Deprel.Nsubj);
        (tokens[doer].Head, tokens[doer].Deprel) = (told, passive ? Deprel.NsubjPass : Deprel.Nsubj);
        tokens[told].Deprel = Deprel.Ccomp;
    }

    /// <summary>"Gunmen, officials said, wounded five students": what stands behind what is told, with no comma between, is not what was said.</summary>
    private static void GiveObject(Span<Token> tokens, int saying)
    {
        if (tokens[saying] is { Upos: Upos.VERB, Lemma: "say" } && tokens[saying + 1].Form == ","
            && UnfinishedTree.Child(tokens, saying, saying + 2, tokens.Length, static (in Token child) => child is { Deprel: Deprel.Ccomp, Upos: Upos.VERB }) is >= 0 and var told
            && UnfinishedTree.Child(tokens, saying, told + 1, tokens.Length, static (in Token child) => child.Deprel == Deprel.Obj) is >= 0 and var done
            && !UnfinishedTree.Has(tokens, told, static (in Token child) => child.Deprel == Deprel.Obj) && UnfinishedTree.Child(tokens, saying, told + 1, done, static (in Token child) => child.Deprel == Deprel.Punct) < 0)
        {
            tokens[done].Head = told;
        }
    }

    /// <summary>The comma behind a verb, or behind the day that follows it; -1 when there is none.</summary>
    private static int CommaAfter(ReadOnlySpan<Token> tokens, int verb) =>
        tokens[verb + 1].Form == "," ? verb + 1 : tokens[verb + 2].Form == "," && tokens[verb + 1].Deprel == Deprel.OblUnmarked ? verb + 2 : -1;

    /// <summary>The verb before the words of speech that carries what is told; -1 when they do not stand behind it with a subject of their own.</summary>
    private static int ToldBy(ReadOnlySpan<Token> tokens, int verb)
    {
        var (told, subject) = (-1, -1);
        for (var i = 0; i < verb; i++)
        {
            if (tokens[i].Head == verb)
            {
                told = tokens[i].Deprel == Deprel.Ccomp && tokens[i].Upos == Upos.VERB ? i : told;
                subject = tokens[i].Deprel == Deprel.Nsubj ? i : subject;
            }
        }

        told = told < 0 && tokens[verb].Deprel == Deprel.Parataxis && tokens[verb].Head < verb ? tokens[verb].Head : told;
        return subject > told ? told : -1;
    }

    /// <summary>Whether a phrase or clause after the words of speech may be part of what is told: "adding that" and "in a statement" are not.</summary>
    private static bool GoesOn(ReadOnlySpan<Token> tokens, int word) => tokens[word].Deprel switch
    {
        Deprel.Obl or Deprel.Advmod => !EnglishWords.Statements.Contains(tokens[word].Lemma),
        Deprel.Advcl => !EnglishWords.Speaking.Contains(tokens[word].Lemma),
        Deprel.Ccomp => IsWhen(tokens, word) || (tokens[word].Xpos == "VBG" && !EnglishWords.Speaking.Contains(tokens[word].Lemma)),
        _ => false,
    };

    private static bool IsWhen(ReadOnlySpan<Token> tokens, int clause)
    {
        for (var i = 0; i < clause; i++)
        {
            if (tokens[i].Head == clause && tokens[i].Lemma is "when" or "after" or "as" or "while" or "before" or "where")
            {
                return true;
            }
        }

        return false;
    }
}
