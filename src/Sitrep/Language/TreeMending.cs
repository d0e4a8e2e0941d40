namespace Sitrep.Language;

/// <summary>Mends what Universal Dependencies rules out and the parser, which scores each arc alone, sometimes gives.</summary>
internal static class TreeMending
{
    /// <summary>Works on one sentence in place; heads count in its words.</summary>
    public static void Mend(Span<Token> tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            if (IsSubject(token.Deprel) && IsSubject(tokens[i - 1].Deprel) && tokens[i - 1].Head == token.Head && token.Upos == Upos.PROPN && tokens[i - 1].Upos == Upos.PROPN)
            {
                // A verb has one subject: "President" and the name after it are one phrase.
                (token.Head, token.Deprel) = (i - 1, Deprel.Flat);
            }
            else if (token.Deprel == Deprel.Acl && token.Xpos == "VBG" && tokens[i - 1].Form == "," && VerbAbove(tokens, token.Head) is var verb and >= 0 && verb < token.Head)
            {
                // A comma sets a participle apart from the noun before it: "wrote a letter, threatening to leave".
                (token.Head, token.Deprel) = (verb, Deprel.Advcl);
            }
        }
    }

    private static int VerbAbove(ReadOnlySpan<Token> tokens, int at)
    {
        while (at >= 0 && tokens[at].Upos != Upos.VERB)
        {
            at = tokens[at].Head;
        }

        return at;
    }

    private static bool IsSubject(Deprel relation) => relation is Deprel.Nsubj or Deprel.NsubjPass;
}
