using Sitrep.Articles;

namespace Sitrep.Language;

/// <summary>Asks something of a word.</summary>
internal delegate bool TokenTest(in Token token);

/// <summary>
/// Questions to the tree of one sentence while it is mended, heads counted in its words. It may have circles then: no answer walks
/// farther than the sentence has words.
/// </summary>
internal static class UnfinishedTree
{
    public static bool IsSubject(Deprel relation) => relation is Deprel.Nsubj or Deprel.NsubjPass;

    /// <summary>Whether a word is another or stands below it.</summary>
    public static bool HangsFrom(ReadOnlySpan<Token> tokens, int word, int above)
    {
        for (var steps = 0; steps < tokens.Length && word >= 0 && word != above; steps++)
        {
            word = tokens[word].Head;
        }

        return word == above;
    }

    /// <summary>The verb that a word is or stands below; or -1.</summary>
    public static int VerbAbove(ReadOnlySpan<Token> tokens, int word) => Above(tokens, word, static (in Token token) => token.Upos == Upos.VERB);

    /// <summary>The nearest word, from a word upwards, that passes a test; or -1.</summary>
    public static int Above(ReadOnlySpan<Token> tokens, int word, TokenTest test)
    {
        for (var steps = 0; steps < tokens.Length && word >= 0; steps++)
        {
            if (test(tokens[word]))
            {
                return word;
            }

            word = tokens[word].Head;
        }

        return -1;
    }

    /// <summary>The first of some words that hangs from a word and passes a test; or -1.</summary>
    public static int Child(ReadOnlySpan<Token> tokens, int head, int first, int end, TokenTest test)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Head == head && test(tokens[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether any word that hangs from a word passes a test.</summary>
    public static bool Has(ReadOnlySpan<Token> tokens, int head, TokenTest test) => Child(tokens, head, 0, tokens.Length, test) >= 0;

    /// <summary>Whether a verb has a subject among some words.</summary>
    public static bool HasSubjectWithin(ReadOnlySpan<Token> tokens, int verb, int first, int end) =>
        Child(tokens, verb, first, end, static (in Token child) => IsSubject(child.Deprel)) >= 0;

    /// <summary>Whether one word is the root and all others lead to it.</summary>
    public static bool IsTree(ReadOnlySpan<Token> tokens)
    {
        // A word is marked by the word from which it was first come to: who meets his own mark goes in a circle.
        Span<int> marks = tokens.Length <= Limits.SentenceTokens ? stackalloc int[tokens.Length] : new int[tokens.Length];
        var roots = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var isRoot = tokens[i].Head < 0;
            if (isRoot != (tokens[i].Deprel == Deprel.Root))
            {
                return false;
            }

            roots += isRoot ? 1 : 0;
            var at = i;
            while (at >= 0 && marks[at] == 0)
            {
                marks[at] = i + 1;
                at = tokens[at].Head;
            }

            if (at >= 0 && marks[at] == i + 1)
            {
                return false;
            }
        }

        return roots == 1;
    }
}
