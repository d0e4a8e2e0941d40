using Sitrep.Articles;

namespace Sitrep.Language;

/// <summary>An article with its sentences, words, trees and names. Immutable once analysed.</summary>
public sealed class Document
{
    private readonly int[] _firstChild;
    private readonly int[] _children;
    private readonly int[] _sentenceOf;

    /// <summary>Takes what the analysis found; heads must form a tree in each sentence.</summary>
    public Document(Article article, Token[] tokens, Sentence[] sentences, Name[] names)
    {
        Article = article;
        Tokens = tokens;
        Sentences = sentences;
        Names = names;
        (_firstChild, _children) = ChildrenByHead(tokens);
        _sentenceOf = new int[tokens.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            _sentenceOf.AsSpan(sentences[i].First, sentences[i].End - sentences[i].First).Fill(i);
        }
    }

    /// <summary>The article; offsets count in its <see cref="Article.Content"/>.</summary>
    public Article Article { get; }

    /// <summary>All words, in the order of the text.</summary>
    public Token[] Tokens { get; }

    /// <summary>All sentences, in order; every token is in exactly one.</summary>
    public Sentence[] Sentences { get; }

    /// <summary>All names, in order, without overlap.</summary>
    public Name[] Names { get; }

    /// <summary>Indices of the words whose head is <paramref name="token"/>, in the order of the text.</summary>
    public ReadOnlySpan<int> ChildrenOf(int token) =>
        _children.AsSpan(_firstChild[token], _firstChild[token + 1] - _firstChild[token]);

    /// <summary>Number of the sentence that holds a token.</summary>
    public int SentenceOf(int token) => _sentenceOf[token];

    /// <summary>Index of the first token that ends after an offset; the number of tokens when none does.</summary>
    public int TokenEndingAfter(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static (int[] FirstChild, int[] Children) ChildrenByHead(Token[] tokens)
    {
        var firstChild = new int[tokens.Length + 1];
        foreach (ref readonly var token in tokens.AsSpan())
        {
            if (token.Head >= 0)
            {
                firstChild[token.Head + 1]++;
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            firstChild[i + 1] += firstChild[i];
        }

        var next = firstChild.AsSpan(0, tokens.Length).ToArray();
        var children = new int[firstChild[tokens.Length]];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head >= 0)
            {
                children[next[tokens[i].Head]++] = i;
            }
        }

        return (firstChild, children);
    }
}
