using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>The stretch of words under each word of a document, computed once.</summary>
public sealed class Subtrees
{
    private readonly Document _document;
    private readonly int[] _first;
    private readonly int[] _end;

    /// <summary>Measures every subtree of a document.</summary>
    public Subtrees(Document document)
    {
        _document = document;
        var tokens = document.Tokens;
        _first = new int[tokens.Length];
        _end = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            _first[i] = i;
            _end[i] = i + 1;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            for (var head = tokens[i].Head; head >= 0 && (_first[head] > i || _end[head] <= i); head = tokens[head].Head)
            {
                _first[head] = Math.Min(_first[head], i);
                _end[head] = Math.Max(_end[head], i + 1);
            }
        }
    }

    /// <summary>Index of the first word under a word, itself included.</summary>
    public int First(int token) => _first[token];

    /// <summary>Index after the last word under a word.</summary>
    public int End(int token) => _end[token];

    /// <summary>Whether one word stands under another or is it.</summary>
    public bool Covers(int head, int token)
    {
        while (token >= 0 && token != head)
        {
            token = _document.Tokens[token].Head;
        }

        return token == head;
    }

    /// <summary>The words under a word as they stand in the text, without punctuation at either end.</summary>
    public Span SpanOf(int token) => Trim(_document, _first[token], _end[token]);

    /// <summary>A stretch of words without punctuation at either end; a stretch of nothing else stays whole.</summary>
    public static Span Trim(Document document, int first, int end)
    {
        var tokens = document.Tokens;
        int from = first, to = end;
        while (from < to - 1 && tokens[from].Upos == Upos.PUNCT)
        {
            from++;
        }

        while (to - 1 > from && tokens[to - 1].Upos == Upos.PUNCT)
        {
            to--;
        }

        return new(tokens[from].Start, tokens[to - 1].End);
    }
}
