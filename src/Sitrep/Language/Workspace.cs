using Sitrep.Articles;

namespace Sitrep.Language;

/// <summary>Buffers of one thread, and the steps of the analysis in order.</summary>
internal sealed class Workspace(LinearModel model)
{
    private static readonly NameKind[] Kinds = [NameKind.Person, NameKind.Organisation, NameKind.Location];

    private readonly LinearDecoder _decoder = new(model);
    private readonly Deprel[] _relations = [.. model.Relations.Select(DeprelNames.Parse)];
    private readonly List<RawToken> _words = [];
    private readonly List<int> _ends = [];
    private readonly List<Name> _names = [];
    private string[] _forms = new string[64];

    public Document Analyze(Article article)
    {
        var text = article.Content;
        var blocks = Lines.BlocksOf(article.BodyStart > 0 ? text[..article.BodyStart] : "", 0);
        var titleBlocks = blocks.Count;
        blocks.AddRange(Lines.BlocksOf(text, article.BodyStart));
        _words.Clear();
        _ends.Clear();
        _names.Clear();
        var wholeBlock = new List<(bool Whole, bool First)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            int first = _words.Count, sentences = _ends.Count;
            Tokenizer.Tokenize(text, blocks[i].Start, blocks[i].End, _words);
            SentenceSplitter.Split(text, _words, first, _ends);
            var whole = _ends.Count == sentences + 1;
            for (var j = sentences; j < _ends.Count; j++)
            {
                wholeBlock.Add((whole, whole && i == titleBlocks && titleBlocks == 0));
            }
        }

        var tokens = new Token[_words.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = _words[i];
            tokens[i].Start = word.Start;
            tokens[i].End = word.End;
            tokens[i].Form = text[word.Start..word.End];
            tokens[i].JoinedToPrevious = word.Joined;
        }

        var result = new Sentence[_ends.Count];
        var start = 0;
        for (var i = 0; i < result.Length; i++)
        {
            var words = tokens.AsSpan(start, _ends[i] - start);
            result[i] = new(start, _ends[i], new(words[0].Start, words[^1].End),
                Headlines.IsHeadline(article, words, wholeBlock[i].Whole, wholeBlock[i].First));
            Analyze(words, _names, start);
            start = _ends[i];
        }

        return new(article, tokens, result, [.. _names]);
    }

    /// <summary>Analyses one sentence in place; heads and names are shifted by the index of its first word.</summary>
    public void Analyze(Span<Token> tokens, List<Name> names, int first = 0)
    {
        if (_forms.Length < tokens.Length)
        {
            _forms = new string[tokens.Length * 2];
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            _forms[i] = tokens[i].Form;
        }

        _decoder.Run(_forms.AsSpan(0, tokens.Length));
        var sentence = _decoder.Sentence;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            var tag = sentence.Tags[i];
            var lower = token.Form.ToLowerInvariant();
            token.Upos = model.Lexicon.Tags[tag].Upos;
            token.Xpos = model.Lexicon.Tags[tag].Xpos;
            token.Feats = model.Lexicon.FeatsOf(lower, tag);
            token.Lemma = model.Lexicon.LemmaOf(token.Form, lower, tag);
            token.Head = sentence.Heads[i] < 0 ? -1 : sentence.Heads[i] + first;
            token.Deprel = sentence.Heads[i] < 0 ? Deprel.Root : _relations[sentence.Relations[i]];
        }

        AddNames(tokens, names, first);
    }

    private void AddNames(ReadOnlySpan<Token> tokens, List<Name> names, int first)
    {
        var found = _decoder.Sentence.Names;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (found[i] == 0)
            {
                continue;
            }

            var kind = (found[i] - 1) / 2;
            var end = i + 1;
            while (end < tokens.Length && found[end] == kind * 2 + 2)
            {
                end++;
            }

            names.Add(new(first + i, first + end, new(tokens[i].Start, tokens[end - 1].End), Kinds[kind]));
            i = end - 1;
        }
    }
}
