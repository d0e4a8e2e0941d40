using Sitrep.Articles;

namespace Sitrep.Language;

/// <summary>Buffers of one thread, and the steps of the analysis in order.</summary>
internal sealed class Workspace(NeuralModel model)
{
    /// <summary>Sentences are analysed together until they have this many words: enough for the matrix products, little enough for the cache.</summary>
    private const int BatchWords = 256;

    private const int ShortestRecased = 5;

    /// <summary>A form that is a name and nothing else.</summary>
    private const string Acronym = "ISIS";

    /// <summary>A form that is a finite verb and nothing else.</summary>
    private const string PlainVerb = "took";

    /// <summary>A form that is a participle and nothing else.</summary>
    private const string PlainParticiple = "taken";

    private static readonly NameKind[] Kinds = [NameKind.Person, NameKind.Organisation, NameKind.Location];

    private readonly NeuralDecoder _decoder = new(model);
    private readonly Deprel[] _relations = [.. model.Relations.Select(DeprelNames.Parse)];
    private readonly StringPool _strings = new();
    private readonly LemmaCache _lemmas = new(model.Lexicon);
    private readonly List<RawToken> _words = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _batchEnds = [];
    private readonly List<(bool Whole, bool FirstOrListed, bool Opens)> _places = [];
    private readonly List<Name> _names = [];
    private string[] _forms = new string[512];

    public Document Analyze(Article article)
    {
        var text = article.Content;
        Split(article, text);
        var tokens = new Token[_words.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = _words[i];
            tokens[i].Start = word.Start;
            tokens[i].End = word.End;
            tokens[i].Form = _strings.Get(text.AsSpan(word.Start, word.End - word.Start));
            tokens[i].JoinedToPrevious = word.Joined;
        }

        Analyze(tokens, _ends, _names);
        var sentences = new Sentence[_ends.Count];
        var start = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var words = tokens.AsSpan(start, _ends[i] - start);
            sentences[i] = new(start, _ends[i], new(words[0].Start, words[^1].End), Headlines.IsHeadline(article, words, _places[i].Whole, _places[i].FirstOrListed), _places[i].Opens);
            if (!sentences[i].IsHeadline)
            {
                FindVerb(tokens, start, _ends[i], isHeadline: false);
                SetModifierAside(tokens, start, _ends[i]);
            }
            else
            {
                ReadParts(words, start, HeadlineParts.Of(words));
            }

            start = _ends[i];
        }

        return new(article, tokens, sentences, [.. _names]);
    }

    /// <summary>Analyses sentences in place; ends are the indices after their last words.</summary>
    public void Analyze(Token[] tokens, List<int> ends, List<Name> names)
    {
        names.Clear();
        int first = 0, sentence = 0;
        while (sentence < ends.Count)
        {
            _batchEnds.Clear();
            var end = first;
            while (sentence < ends.Count && (end == first || ends[sentence] - first <= BatchWords))
            {
                end = ends[sentence++];
                _batchEnds.Add(end - first);
            }

            Batch(tokens.AsSpan(first, end - first), first, names);
            first = end;
        }
    }

    /// <summary>The document with the sentences of some names analysed again, each of these one word to the parser.</summary>
    /// <param name="document">The document.</param>
    /// <param name="torn">The names, in order.</param>
    public Document AnalyzeAgain(Document document, StandIn[] torn)
    {
        Token[] tokens = [.. document.Tokens];
        var names = new List<Name>(document.Names);
        for (var next = 0; next < torn.Length;)
        {
            var sentence = document.Sentences[document.SentenceOf(torn[next].First)];
            var count = 1;
            while (next + count < torn.Length && torn[next + count].End <= sentence.End)
            {
                count++;
            }

            AnalyzeAgain(tokens, sentence, torn.AsSpan(next, count), names);
            next += count;
        }

        names.Sort(static (left, right) => left.First.CompareTo(right.First));
        return new(document.Article, tokens, document.Sentences, [.. names]);
    }

    private void AnalyzeAgain(Token[] tokens, Sentence sentence, ReadOnlySpan<StandIn> torn, List<Name> names)
    {
        var places = new List<(int First, int End, int Head)>();
        var words = StandIn.Shorten(tokens, sentence, torn, places);
        _ends.Clear();
        _ends.Add(words.Length);
        Analyze(words, _ends, _names);
        if (sentence.IsHeadline)
        {
            ReadParts(words, 0, HeadlineParts.Of(words));
        }
        else
        {
            FindVerb(words, 0, words.Length, isHeadline: false);
            SetModifierAside(words, 0, words.Length);
        }

        foreach (ref readonly var name in torn)
        {
            name.Spread(tokens);
        }

        for (var i = 0; i < words.Length; i++)
        {
            var (first, end, head) = places[i];
            tokens[head] = end - first == 1 ? words[i] : tokens[head];
            (tokens[head].Head, tokens[head].Deprel) = (words[i].Head < 0 ? -1 : places[words[i].Head].Head, words[i].Deprel);
        }

        names.RemoveAll(name => name.First >= sentence.First && name.First < sentence.End);
        foreach (var name in _names)
        {
            var (first, end) = (places[name.First].First, places[name.End - 1].End);
            names.Add(new(first, end, new(tokens[first].Start, tokens[end - 1].End), name.Kind));
        }
    }

    /// <summary>Mends a headline, or a part of one, heads counted in its words; what is no tree any more stays as it was.</summary>
    private void ReadHeadline(Token[] words)
    {
        Token[] before = [.. words];
        HeadlineTrees.Mend(words);
        FindVerb(words, 0, words.Length, isHeadline: true);
        HeadlineTrees.JoinNames(words);
        if (!UnfinishedTree.IsTree(words))
        {
            before.CopyTo(words, 0);
        }
    }

    /// <summary>Analyses each part of a headline alone and hangs the others from the first; heads count in all tokens.</summary>
    private void ReadParts(Span<Token> headline, int first, int[] parts)
    {
        var main = -1;
        var count = parts.Max() + 1;
        for (var part = 0; part < count; part++)
        {
            int[] places = [.. Enumerable.Range(0, parts.Length).Where(i => parts[i] == part)];
            var words = new Token[places.Length];
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = headline[places[i]];
                words[i].Head -= count > 1 || words[i].Head < 0 ? 0 : first;
            }

            if (count > 1)
            {
                AnalyzeAlone(words);
            }

            ReadHeadline(words);
            var above = HeadlineParts.ClauseBefore(headline, parts, places[0], main);
            for (var i = 0; i < words.Length; i++)
            {
                var isRoot = words[i].Head < 0;
                main = isRoot && part == 0 ? places[i] : main;
                words[i].Head = isRoot ? (part == 0 ? -1 : first + above) : first + places[words[i].Head];
                words[i].Deprel = !isRoot || part == 0 ? words[i].Deprel : HeadlineParts.RelationOf(words[i], places[0]);
                headline[places[i]] = words[i];
            }
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == HeadlineParts.Mark)
            {
                (headline[i].Head, headline[i].Deprel) = (first + main, Deprel.Punct);
            }
        }
    }

    /// <summary>
    /// Analyses a headline or a sentence without a verb again with the verb that it may have, in a form that is nothing else; the tree is
    /// taken when it stands below that verb and gives it a subject.
    /// </summary>
    private void FindVerb(Token[] tokens, int first, int end, bool isHeadline)
    {
        var sentence = tokens.AsSpan(first, end - first);
        var isClause = MissedVerbs.IsClause(sentence);
        var verb = isClause ? -1 : MissedVerbs.FindPast(sentence);
        verb = verb < 0 && !isHeadline ? ReducedClauses.FindActive(sentence, first) : verb;
        var xpos = verb > 0 && sentence[verb - 1].Lemma == "have" ? "VBN" : "VBD";
        if (verb < 0 && !isClause)
        {
            _batchEnds.Clear();
            _batchEnds.Add(sentence.Length);
            Decode(sentence);
            verb = MissedVerbs.Find(sentence, isHeadline, _decoder.VerbOdds);
            xpos = verb >= 0 && MissedVerbs.IsThird(sentence[verb]) ? "VBZ" : "VBP";
        }

        if (verb < 0)
        {
            return;
        }

        Token[] mended = [.. sentence];
        mended[verb].Form = xpos == "VBN" ? PlainParticiple : PlainVerb;
        AnalyzeAlone(mended);
        if (mended[verb].Upos != Upos.VERB || !(mended[verb].Head < 0 || (isClause && mended[verb].Deprel is Deprel.Ccomp or Deprel.Parataxis or Deprel.Conj or Deprel.Advcl)) || !Array.Exists(mended, token => token.Head == verb && token.Deprel == Deprel.Nsubj))
        {
            return;
        }

        mended[verb].Form = sentence[verb].Form;
        mended[verb].Xpos = xpos;
        (mended[verb].Lemma, mended[verb].Feats) = _lemmas.Get(mended[verb].Form, model.Lexicon.VerbTag(xpos));
        for (var i = 0; i < mended.Length; i++)
        {
            mended[i].Head += mended[i].Head < 0 ? 0 : first;
            sentence[i] = mended[i];
        }
    }

    /// <summary>
    /// Analyses a sentence again without a modifier that hides its verb, and the modifier with its noun alone; the trees are taken when the
    /// verb has its subject then.
    /// </summary>
    private void SetModifierAside(Token[] tokens, int first, int end)
    {
        var sentence = tokens.AsSpan(first, end - first);
        if (ReducedClauses.Find(sentence, first) is not var (from, verb))
        {
            return;
        }

        Token[] rest = [.. sentence[..from], .. sentence[verb..]];
        // With an object behind it the word is a verb in any case; a form that is nothing else makes that plain to the parser.
        var isAuxiliary = rest[from].Upos == Upos.AUX;
        var plain = !isAuxiliary && rest[from + 1] is { Upos: not Upos.ADP, Form: not "dead" } || ReducedClauses.IsObject(rest, from + 1);
        rest[from].Form = plain ? PlainVerb : rest[from].Form;
        AnalyzeAlone(rest);
        if (plain)
        {
            rest[from].Form = sentence[verb].Form;
            (rest[from].Lemma, rest[from].Feats) = _lemmas.Get(rest[from].Form, model.Lexicon.VerbTag("VBD"));
        }

        var main = isAuxiliary ? rest[from].Head : from;
        if (main < from || rest[main].Upos != Upos.VERB || !(isAuxiliary || rest[main].Xpos is "VBD" or "VBP" or "VBZ")
            || UnfinishedTree.Child(rest, main, 0, from, isAuxiliary ? static (in Token child) => UnfinishedTree.IsSubject(child.Deprel) : static (in Token child) => child.Deprel == Deprel.Nsubj) < 0)
        {
            return;
        }

        Token[] modifier = [sentence[from - 1], .. sentence[from..verb]];
        AnalyzeAlone(modifier);
        var gap = verb - from;
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i].Head = rest[i].Head < 0 ? -1 : first + (rest[i].Head < from ? rest[i].Head : rest[i].Head + gap);
            sentence[i < from ? i : i + gap] = rest[i];
        }

        var isSetApart = modifier[1].Upos == Upos.PUNCT;
        if (sentence[from].Upos == Upos.ADP)
        {
            // "Gunmen in a dawn raid abducted": a phrase is the noun's as it stands.
            for (var i = 1; i < modifier.Length; i++)
            {
                (modifier[i].Deprel, modifier[i].Head) = modifier[i].Head < 0 ? (Deprel.Nmod, first + from - 1) : (modifier[i].Deprel, first + from - 1 + modifier[i].Head);
                sentence[from - 1 + i] = modifier[i];
            }

            return;
        }

        for (var i = 1; i < modifier.Length; i++)
        {
            var isRoot = modifier[i].Head < 0;
            var isHead = !isSetApart && i == 1;
            modifier[i].Head = first + (isHead ? from - 1 : modifier[i].Head > 0 ? from - 1 + modifier[i].Head : isSetApart ? from - 1 : from);
            modifier[i].Deprel = isHead ? modifier[i].Upos == Upos.ADJ ? Deprel.Amod : Deprel.Acl : !isRoot ? modifier[i].Deprel : modifier[i].Upos == Upos.VERB ? Deprel.Acl : Deprel.Nmod;
            sentence[from - 1 + i] = modifier[i];
            ClauseMending.MakeParticiple(ref sentence[from - 1 + i]);
        }
    }

    /// <summary>Analyses words as a sentence of their own, heads counted in them.</summary>
    private void AnalyzeAlone(Token[] words)
    {
        _batchEnds.Clear();
        _batchEnds.Add(words.Length);
        Decode(words);
        Fill(words, 0, words.Length);
    }

    private void Split(Article article, string text)
    {
        _words.Clear();
        _ends.Clear();
        _places.Clear();
        var blocks = article.BodyStart > 0 ? Lines.BlocksOf(text, 0, article.BodyStart) : [];
        var titles = blocks.Count;
        blocks.AddRange(Lines.BlocksOf(text, article.BodyStart, text.Length));
        for (var i = 0; i < blocks.Count; i++)
        {
            int first = _words.Count, sentences = _ends.Count;
            Tokenizer.Tokenize(text, blocks[i].Start, blocks[i].End, _words);
            SentenceSplitter.Split(text, _words, first, _ends);
            var whole = _ends.Count == sentences + 1;
            for (var j = sentences; j < _ends.Count; j++)
            {
                _places.Add((whole, whole && ((i == 0 && titles == 0) || Lines.IsListed(text, blocks, i)), j == sentences));
            }
        }
    }

    private void Batch(Span<Token> tokens, int offset, List<Name> names)
    {
        Decode(tokens);
        var first = 0;
        foreach (var end in _batchEnds)
        {
            Fill(tokens, first, end);
            for (var i = first; i < end; i++)
            {
                tokens[i].Head += tokens[i].Head < 0 ? 0 : first + offset;
            }

            AddNames(tokens, first, end, offset, names);
            first = end;
        }
    }

    private void Decode(ReadOnlySpan<Token> tokens)
    {
        if (_forms.Length < tokens.Length)
        {
            _forms = new string[tokens.Length * 2];
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            _forms[i] = tokens[i].Form == "IS" && IsAmongSmall(tokens, i) ? Acronym : tokens[i].Form;
        }

        _decoder.Run(_forms.AsSpan(0, tokens.Length), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_batchEnds));
    }

    /// <summary>"IS militants": among words in small letters capitals are no verb.</summary>
    private static bool IsAmongSmall(ReadOnlySpan<Token> tokens, int at) =>
        (at > 0 && tokens[at - 1].Form.AsSpan().ContainsAnyInRange('a', 'z')) || (at + 1 < tokens.Length && tokens[at + 1].Form.AsSpan().ContainsAnyInRange('a', 'z'));

    /// <summary>Gives the words of a sentence what was decoded; heads count in the sentence.</summary>
    private void Fill(Span<Token> tokens, int first, int end)
    {
        var capitals = AllCapitals(tokens[first..end]);
        for (var i = first; i < end; i++)
        {
            ref var token = ref tokens[i];
            var tag = _decoder.Tags[i];
            token.Upos = model.Lexicon.Tags[tag].Upos;
            token.Xpos = model.Lexicon.Tags[tag].Xpos;
            (token.Lemma, token.Feats) = _lemmas.Get(token.Form, tag);
            if (capitals && token.Upos == Upos.PROPN && token.Form.Length >= ShortestRecased)
            {
                token.Lemma = Recased(token.Lemma);
            }

            var head = _decoder.Heads[i];
            token.Head = head;
            token.Deprel = head < 0 ? Deprel.Root : _relations[_decoder.Relations[i]];
        }

        TreeMending.Mend(tokens[first..end]);
    }

    /// <summary>Whether the words are a line in capitals, where capitals say nothing about a word.</summary>
    private static bool AllCapitals(ReadOnlySpan<Token> words)
    {
        var letters = 0;
        foreach (ref readonly var word in words)
        {
            foreach (var c in word.Form)
            {
                if (char.IsLower(c))
                {
                    return false;
                }

                letters += char.IsUpper(c) ? 1 : 0;
            }
        }

        return words.Length > 2 && letters > 10;
    }

    /// <summary>The lemma of a name in a line of capitals: "TEHRAN" is <c>Tehran</c>. Short ones may be acronyms and stay.</summary>
    private string Recased(string lemma)
    {
        Span<char> text = stackalloc char[Limits.TokenLength + 8];
        if (lemma.Length > Limits.TokenLength)
        {
            return lemma;
        }

        lemma.AsSpan().ToLowerInvariant(text);
        text[0] = lemma[0];
        return _strings.Get(text[..lemma.Length]);
    }

    private void AddNames(ReadOnlySpan<Token> tokens, int first, int end, int offset, List<Name> names)
    {
        var found = _decoder.Names;
        for (var i = first; i < end; i++)
        {
            if (found[i] == 0)
            {
                continue;
            }

            var kind = (found[i] - 1) / 2;
            var stop = i + 1;
            while (stop < end && found[stop] == kind * 2 + 2)
            {
                stop++;
            }

            // "in downtown Caracas Wednesday": the day is no part of the place.
            var last = stop - 1;
            while (last > i && Kinds[kind] != NameKind.Organisation && EnglishWords.Weekdays.Contains(tokens[last].Form))
            {
                last--;
            }

            names.Add(new(offset + i, offset + last + 1, new(tokens[i].Start, tokens[last].End), Kinds[kind]));
            i = stop - 1;
        }
    }
}
