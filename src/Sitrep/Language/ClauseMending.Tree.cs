namespace Sitrep.Language;

/// <summary>Questions and changes of a tree in the making.</summary>
internal static partial class ClauseMending
{
    private static bool HasConjunct(ReadOnlySpan<Token> tokens, int word) => Has(tokens, word, static (in Token child) => child.Deprel == Deprel.Conj);

    private static bool HasConjunction(ReadOnlySpan<Token> tokens, int word) => Has(tokens, word, static (in Token child) => child.Deprel == Deprel.Cc);

    /// <summary>The first of the words below a noun.</summary>
    private static int FirstOf(ReadOnlySpan<Token> tokens, int noun)
    {
        var first = noun;
        while (first > 0 && tokens[first - 1].Form != "," && HangsFrom(tokens, first - 1, noun))
        {
            first--;
        }

        return first;
    }

    /// <summary>Hangs a word elsewhere unless that would make a circle.</summary>
    private static void Hang(Span<Token> tokens, int word, int head, Deprel relation)
    {
        if (!HangsFrom(tokens, head, word))
        {
            (tokens[word].Head, tokens[word].Deprel) = (head, relation);
        }
    }

    private static bool HangsFrom(ReadOnlySpan<Token> tokens, int word, int above)
    {
        while (word >= 0 && word != above)
        {
            word = tokens[word].Head;
        }

        return word == above;
    }

    private static void MakePast(ref Token token)
    {
        if (token.Xpos == "VBN")
        {
            (token.Xpos, token.Feats) = ("VBD", "Mood=Ind|Tense=Past|VerbForm=Fin");
        }
    }

    private static bool IsFinite(ReadOnlySpan<Token> tokens, int verb)
    {
        if (tokens[verb].Xpos is "VBD" or "VBZ" or "VBP")
        {
            return true;
        }

        for (var i = 0; i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Deprel is Deprel.Aux or Deprel.AuxPass && tokens[i].Xpos is "MD" or "VBD" or "VBZ" or "VBP")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The finite verb to the left that a gerund is below; or -1.</summary>
    private static int FiniteAbove(ReadOnlySpan<Token> tokens, int gerund)
    {
        for (var at = tokens[gerund].Head; at >= 0; at = tokens[at].Head)
        {
            if (tokens[at].Upos == Upos.VERB && tokens[at].Xpos is "VBD" or "VBZ" or "VBP")
            {
                return at < gerund ? at : -1;
            }
        }

        return -1;
    }

    private static int VerbAbove(ReadOnlySpan<Token> tokens, int at)
    {
        while (at >= 0 && tokens[at].Upos != Upos.VERB)
        {
            at = tokens[at].Head;
        }

        return at;
    }

    private static bool HasSubject(ReadOnlySpan<Token> tokens, int verb) =>
        Has(tokens, verb, static (in Token child) => IsSubject(child.Deprel) || child.Deprel is Deprel.Csubj or Deprel.CsubjPass or Deprel.NsubjOuter or Deprel.Expl);

    private static bool HasAuxiliary(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop);

    private static bool HasPassiveAuxiliary(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.AuxPass);

    private static bool HasAgent(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.OblAgent);

    private static bool HasMark(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.Mark);

    private static bool HasObject(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel is Deprel.Obj or Deprel.Ccomp or Deprel.Xcomp);

    private static bool HasPlaceWord(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Xpos == "WRB");

    private delegate bool Test(in Token child);

    private static bool Has(ReadOnlySpan<Token> tokens, int verb, Test test)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == verb && test(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSubject(Deprel relation) => relation is Deprel.Nsubj or Deprel.NsubjPass;
}
