using Sitrep.Articles;

namespace Sitrep.Language;

/// <summary>One syntactic word. "don't" is two of them, <c>do</c> and <c>n't</c>, each with its own offsets.</summary>
public struct Token
{
    /// <summary>Offset of the first character in the article's content, in UTF-16 code units.</summary>
    public int Start;

    /// <summary>Offset after the last character.</summary>
    public int End;

    /// <summary>The word as it is written.</summary>
    public string Form;

    /// <summary>The dictionary form, lower case but for names.</summary>
    public string Lemma;

    /// <summary>Penn Treebank tag as the treebanks write it, such as <c>VBD</c>.</summary>
    public string Xpos;

    /// <summary>Universal features in CoNLL-U form, <c>_</c> when there is none.</summary>
    public string Feats;

    /// <summary>Index of the head in <see cref="Document.Tokens"/>; -1 for the root of a sentence.</summary>
    public int Head;

    /// <summary>Universal part of speech.</summary>
    public Upos Upos;

    /// <summary>Relation to the head.</summary>
    public Deprel Deprel;

    /// <summary>Whether the word continues the written word of the token before it, as <c>n't</c> does in "don't".</summary>
    public bool JoinedToPrevious;

    /// <summary>Where the word stands.</summary>
    public readonly Span Span => new(Start, End);
}
