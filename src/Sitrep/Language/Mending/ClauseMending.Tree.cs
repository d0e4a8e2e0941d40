using static Sitrep.Language.UnfinishedTree;

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

    /// <summary>Makes a word a common noun, a plural by the loss of its ending.</summary>
    internal static void AsNoun(ref Token token, bool isPlural = false) =>
        (token.Upos, token.Xpos, token.Lemma, token.Feats) = isPlural && token.Form.Length > 1
            ? (Upos.NOUN, "NNS", token.Form[..^1].ToLowerInvariant(), "Number=Plur")
            : (Upos.NOUN, "NN", token.Form.ToLowerInvariant(), "Number=Sing");

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
    private static int FiniteAbove(ReadOnlySpan<Token> tokens, int gerund) =>
        Above(tokens, tokens[gerund].Head, static (in Token token) => token.Upos == Upos.VERB && token.Xpos is "VBD" or "VBZ" or "VBP") is var finite && finite < gerund ? finite : -1;

    private static bool HasSubject(ReadOnlySpan<Token> tokens, int verb) =>
        Has(tokens, verb, static (in Token child) => IsSubject(child.Deprel) || child.Deprel is Deprel.Csubj or Deprel.CsubjPass or Deprel.NsubjOuter or Deprel.Expl);

    private static bool HasDoer(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.Nsubj);

    private static bool HasAuxiliary(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop);

    private static bool HasPassiveAuxiliary(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.AuxPass);

    private static bool HasAgent(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.OblAgent);

    private static bool HasMark(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.Mark);

    private static bool HasObject(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel is Deprel.Obj or Deprel.Ccomp or Deprel.Xcomp);

    private static bool HasPlaceWord(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Xpos == "WRB");
}
