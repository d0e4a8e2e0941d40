namespace Sitrep.Language;

/// <summary>
/// A name of several words that the dictionaries know and the tree tore apart ("Human Rights Watch said", with a verb in the middle), and
/// the one word, a name and nothing else, that stands for it when its sentence is analysed again.
/// </summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Kind">What it names.</param>
internal readonly record struct StandIn(int First, int End, NameKind Kind)
{
    private string Form => Kind switch
    {
        NameKind.Person => "Obama",
        NameKind.Organisation => "NATO",
        _ => "Iraq",
    };

    /// <summary>Whether words that are one name stand in different places of the tree, are several arguments, or one of them is a verb.</summary>
    public static bool IsTorn(ReadOnlySpan<Token> tokens, int first, int end)
    {
        var (above, arguments) = (int.MinValue, 0);
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Upos is Upos.VERB or Upos.AUX)
            {
                return true;
            }

            if (tokens[i].Head < first || tokens[i].Head >= end)
            {
                arguments += tokens[i].Deprel is Deprel.Nsubj or Deprel.Obj ? 1 : 0;
                if (arguments > 1 || (above != int.MinValue && tokens[i].Head != above))
                {
                    return true;
                }

                above = tokens[i].Head;
            }
        }

        return false;
    }

    /// <summary>The words of a sentence with one word for each such name, and the tokens for which each stands.</summary>
    public static Token[] Shorten(ReadOnlySpan<Token> tokens, Sentence sentence, ReadOnlySpan<StandIn> names, List<(int First, int End, int Head)> places)
    {
        var words = new List<Token>(sentence.End - sentence.First);
        var next = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (next == names.Length || names[next].First != i)
            {
                words.Add(tokens[i]);
                places.Add((i, i + 1, i));
                continue;
            }

            var name = names[next++];
            words.Add(tokens[i] with { Form = name.Form, End = tokens[name.End - 1].End });
            places.Add((i, name.End, HeadOf(tokens, name)));
            i = name.End - 1;
        }

        return [.. words];
    }

    /// <summary>Gives the words of a name their places below its head: flat in persons (UD), compounds and prepositional phrases in others.</summary>
    public void Spread(Span<Token> tokens)
    {
        var head = HeadOf(tokens, this);
        var above = head;
        for (var i = First; i < End; i++)
        {
            ref var token = ref tokens[i];
            if (token.Upos is Upos.VERB or Upos.AUX or Upos.PRON or Upos.INTJ)
            {
                (token.Upos, token.Xpos, token.Lemma, token.Feats) = (Upos.PROPN, "NNP", token.Form, "Number=Sing");
            }

            if (i == head)
            {
                continue;
            }

            var (isCase, isMark) = (token.Upos == Upos.ADP && Kind != NameKind.Person, token.Upos == Upos.PUNCT);
            if (i > head && isCase)
            {
                above = LastOfRun(tokens, i + 1);
                (tokens[above].Head, tokens[above].Deprel) = (head, Deprel.Nmod);
            }

            if (i != above)
            {
                (token.Head, token.Deprel) = (above, isMark ? Deprel.Punct : isCase ? Deprel.Case : Kind == NameKind.Person ? Deprel.Flat : token.Upos == Upos.ADJ ? Deprel.Amod : token.Upos == Upos.DET ? Deprel.Det : Deprel.Compound);
            }
        }
    }

    /// <summary>A person's first word; of other names the last before a preposition.</summary>
    private static int HeadOf(ReadOnlySpan<Token> tokens, StandIn name)
    {
        if (name.Kind == NameKind.Person)
        {
            return name.First;
        }

        for (var i = name.First + 1; i < name.End; i++)
        {
            if (tokens[i].Upos == Upos.ADP)
            {
                return i - 1;
            }
        }

        return name.End - 1;
    }

    private int LastOfRun(ReadOnlySpan<Token> tokens, int at)
    {
        while (at + 1 < End && tokens[at + 1].Upos != Upos.ADP)
        {
            at++;
        }

        return Math.Min(at, End - 1);
    }
}
