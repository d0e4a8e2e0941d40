using System.Buffers;
using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Mends what Universal Dependencies rules out and the parser, which scores each arc alone, sometimes gives.</summary>
internal static class TreeMending
{
    private delegate void Mending(Span<Token> tokens);

    /// <summary>Works on one sentence in place; heads count in its words. What would be no tree any more stays as it was.</summary>
    public static void Mend(Span<Token> tokens)
    {
        Try(MendWords, tokens);
        Try(ClauseMending.Mend, tokens);
    }

    private static void Try(Mending mending, Span<Token> tokens)
    {
        var before = ArrayPool<Token>.Shared.Rent(tokens.Length);
        tokens.CopyTo(before);
        mending(tokens);
        if (!IsTree(tokens))
        {
            before.AsSpan(0, tokens.Length).CopyTo(tokens);
        }

        ArrayPool<Token>.Shared.Return(before);
    }

    private static void MendWords(Span<Token> tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            if (IsSubject(token.Deprel) && ConjunctionOf(tokens, i) is var joint and > 0 && HasEarlierSubject(tokens, i) && tokens[joint - 1].Upos is Upos.NOUN or Upos.PROPN)
            {
                // A verb has one subject: "fighting between the army and the rebels erupted".
                tokens[joint].Head = i;
                (token.Head, token.Deprel) = (joint - 1, Deprel.Conj);
            }
            else if (IsSubject(token.Deprel) && tokens[token.Head].Deprel is Deprel.Aux or Deprel.AuxPass && tokens[token.Head].Head is var lexical && lexical != i)
            {
                // An auxiliary has no subject: "The cabinet has today decided".
                token.Head = lexical;
            }
            else if (token is { Deprel: Deprel.Flat, Upos: Upos.PROPN } && i > 1 && token.Head == i - 2 && tokens[i - 2].Upos == Upos.DET && tokens[i - 2].Head == i - 1)
            {
                // An article has nothing flat: "The Foreign Secretary".
                (token.Head, token.Deprel) = (tokens[i - 1].Head, tokens[i - 1].Deprel);
                (tokens[i - 1].Head, tokens[i - 1].Deprel, tokens[i - 2].Head) = (i, Deprel.Amod, i);
            }
            else if (token is { Deprel: Deprel.Case, Upos: Upos.ADP } && NounBehindHedge(tokens, i) is var counted and >= 0)
            {
                // "the killing of at least 14 people": the preposition before the hedge is the noun's.
                token.Head = counted;
            }
            else if (token.Deprel == Deprel.Compound && CommaBehind(tokens, i) && NounOfCase(tokens, i) is var described and >= 0)
            {
                // A compound ends at a comma: "the chairman of the commission, Ali Reza, came".
                var name = token.Head;
                (token.Head, token.Deprel) = (described, Deprel.Nmod);
                (tokens[name].Head, tokens[name].Deprel) = (described, Deprel.Appos);
            }
            else if (IsSubject(token.Deprel) && IsSubject(tokens[i - 1].Deprel) && tokens[i - 1].Head == token.Head && token.Upos == Upos.PROPN && tokens[i - 1].Upos == Upos.PROPN)
            {
                // A verb has one subject: "President" and the name after it are one phrase.
                (token.Head, token.Deprel) = (i - 1, Deprel.Flat);
            }
            else if (IsSubject(token.Deprel) && IsSubject(tokens[i - 1].Deprel) && tokens[i - 1].Head == token.Head && token.Upos == Upos.PROPN && tokens[i - 1].Upos == Upos.NOUN && tokens[i - 1].Xpos == "NN"
                && tokens[i - 1].Lemma is not ("day" or "night" or "week" or "month" or "year" or "hour" or "morning" or "evening" or "time"))
            {
                // "opposition leader Ama Dosseh said": the noun is her title.
                (tokens[i - 1].Head, tokens[i - 1].Deprel) = (i, Deprel.NmodDesc);
            }
            else if (token.Deprel == Deprel.Compound && token.Upos == Upos.PROPN && tokens[i - 1].Deprel == Deprel.NmodDesc && tokens[i - 1].Head == i)
            {
                // A title goes with the whole name: "President Ama Dosseh".
                tokens[i - 1].Head = token.Head;
            }
            else if (IsSubject(token.Deprel) && token.Head > i && EarlierSubject(tokens, i) is var named and >= 0)
            {
                // A verb has one subject: "the chairman, Ali Reza, came" names it twice, "Portugal, Spain and Norway came" lists it.
                (token.Head, token.Deprel) = (named, HasConjunct(tokens, i) ? Deprel.Conj : Deprel.Appos);
            }
            else if (token.Deprel is Deprel.AclRelcl or Deprel.Acl && token.Head < i && ThatBefore(tokens, i) && VerbAbove(tokens, tokens[token.Head].Head) is var saying and >= 0 && tokens[token.Head].Deprel == Deprel.Obl)
            {
                // A relative clause has no conjunction "that": "said on Monday that troops had left" says it of the verb.
                (token.Head, token.Deprel) = (saying, Deprel.Ccomp);
            }
            else if (tokens[i - 1].Deprel == Deprel.Compound && tokens[i - 1].Head == i && (tokens[i - 1].Upos is Upos.NOUN or Upos.ADJ || (tokens[i - 1].Upos == Upos.PROPN && IsFinite(token))) && token.Upos == Upos.VERB && token.Xpos is not "VBG" && !HasSubjectWithin(tokens, i, 0, i))
            {
                // A finite verb has subjects, not compounds: "Did the army attack?"
                if (token.Xpos == "VBN" && HasObject(tokens, i))
                {
                    (token.Xpos, token.Feats) = ("VBD", "Mood=Ind|Tense=Past|VerbForm=Fin");
                }

                tokens[i - 1].Deprel = token.Xpos == "VBN" ? Deprel.NsubjPass : Deprel.Nsubj;
                GiveTo(tokens, i, i - 1);
            }
            else if (token.Deprel == Deprel.Acl && token.Xpos == "VBG" && tokens[i - 1].Form == "," && VerbAbove(tokens, token.Head) is var verb and >= 0 && verb < token.Head)
            {
                // A comma sets a participle apart from the noun before it: "wrote a letter, threatening to leave".
                (token.Head, token.Deprel) = (verb, Deprel.Advcl);
            }
            else if (token.Deprel is Deprel.Flat or Deprel.Compound or Deprel.Appos && token.Head == i - 1 && tokens[i - 1].Upos == Upos.PROPN && EnglishWords.Weekdays.Contains(token.Form)
                && VerbAbove(tokens, tokens[i - 1].Head) is var dated and >= 0)
            {
                // "patrolled Caracas Wednesday": a weekday after a name is the verb's.
                (token.Head, token.Deprel) = (dated, Deprel.OblUnmarked);
            }
            else if (token is { Deprel: Deprel.Xcomp, Xpos: "VBG" } && tokens[token.Head].Lemma == "flee")
            {
                // Nobody flees doing: "fled fighting between two groups".
                ClauseMending.AsNoun(ref token);
                token.Deprel = Deprel.Obj;
            }
            else if (token.Deprel == Deprel.Conj && token.Upos == Upos.VERB && IsFinite(token) && FiniteAbove(tokens, token.Head) is var finite and >= 0 && !HasSubjectWithin(tokens, i, 0, i))
            {
                // An infinitive and a finite verb do not go together: "vowed to hunt them down and asked for help".
                token.Head = finite;
            }
        }

        SpeechInsertions.Mend(tokens);
    }

    /// <summary>Whether a word's head is a name right behind a comma, and not the root.</summary>
    private static bool CommaBehind(ReadOnlySpan<Token> tokens, int word) =>
        tokens[word].Head == word + 2 && tokens[word + 1].Form == "," && tokens[word + 2] is { Upos: Upos.PROPN, Head: >= 0 };

    /// <summary>The noun before the preposition of a word, if it does not hang from what the word hangs from; or -1.</summary>
    private static int NounOfCase(ReadOnlySpan<Token> tokens, int word)
    {
        for (var i = 1; i < word; i++)
        {
            if (tokens[i].Head == word && tokens[i] is { Deprel: Deprel.Case, Lemma: "of" or "for" } && tokens[i - 1].Upos is Upos.NOUN or Upos.PROPN)
            {
                return HangsFrom(tokens, i - 1, tokens[word].Head) ? -1 : i - 1;
            }
        }

        return -1;
    }

    /// <summary>Another subject of the same verb with a comma behind it and no verb between; -1 for none.</summary>
    private static int EarlierSubject(ReadOnlySpan<Token> tokens, int subject)
    {
        var comma = false;
        for (var i = subject - 1; i >= 0 && tokens[i].Upos is not (Upos.VERB or Upos.AUX); i--)
        {
            comma |= tokens[i].Form == ",";
            if (comma && tokens[i].Head == tokens[subject].Head && tokens[i].Deprel == tokens[subject].Deprel)
            {
                return tokens[i].Upos is Upos.NOUN or Upos.PROPN && tokens[subject].Upos is Upos.NOUN or Upos.PROPN ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>The conjunction of a word that stands before it, wherever it was hung; -1 for none.</summary>
    private static int ConjunctionOf(ReadOnlySpan<Token> tokens, int word)
    {
        for (var i = 1; i < word; i++)
        {
            if (tokens[i].Deprel == Deprel.Cc && (tokens[i].Head == word || (tokens[i].Head == tokens[word].Head && HangsFrom(tokens, i + 1, word))))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasObject(ReadOnlySpan<Token> tokens, int verb) => Child(tokens, verb, verb + 1, tokens.Length, static (in Token child) => child.Deprel == Deprel.Obj) >= 0;

    private static bool HasEarlierSubject(ReadOnlySpan<Token> tokens, int subject) =>
        Child(tokens, tokens[subject].Head, 0, subject, static (in Token child) => IsSubject(child.Deprel) || child.Deprel is Deprel.Csubj or Deprel.CsubjPass) >= 0;

    private static bool HasConjunct(ReadOnlySpan<Token> tokens, int word) => Child(tokens, word, word + 1, tokens.Length, static (in Token child) => child.Deprel == Deprel.Conj) >= 0;

    /// <summary>Whether a clause begins with the conjunction "that".</summary>
    private static bool ThatBefore(ReadOnlySpan<Token> tokens, int verb) => Child(tokens, verb, 0, verb, static (in Token child) => child is { Deprel: Deprel.Mark, Lemma: "that" }) >= 0;

    private static bool IsFinite(in Token token) => token.Xpos is "VBD" or "VBZ" or "VBP";

    /// <summary>The finite verb that an infinitive with "to" hangs from and follows; -1 when it is no such infinitive.</summary>
    private static int FiniteAbove(ReadOnlySpan<Token> tokens, int infinitive)
    {
        var above = tokens[infinitive].Head;
        return tokens[infinitive] is { Upos: Upos.VERB, Xpos: "VB", Deprel: Deprel.Xcomp or Deprel.Advcl or Deprel.Ccomp } && above >= 0 && above < infinitive
            && tokens[above].Upos == Upos.VERB && IsFinite(tokens[above]) && infinitive > 0 && tokens[infinitive - 1].Xpos == "TO" ? above : -1;
    }

    /// <summary>The noun that a preposition governs which the tree has hung by the hedge of the noun's number ("of at least 14 people"); or -1.</summary>
    private static int NounBehindHedge(ReadOnlySpan<Token> tokens, int preposition)
    {
        if (preposition + 3 >= tokens.Length || tokens[preposition + 1].Lemma != "at" || tokens[preposition + 2].Lemma is not ("least" or "most" or "little" or "bad")
            || tokens[preposition].Head != preposition + 2 || tokens[preposition + 2].Head is not (>= 0 and var number) || tokens[number].Upos != Upos.NUM)
        {
            return -1;
        }

        return tokens[number].Deprel == Deprel.Nummod ? tokens[number].Head : number;
    }

    /// <summary>Gives the determiners and adjectives before a verb to its subject.</summary>
    private static void GiveTo(Span<Token> tokens, int verb, int subject)
    {
        for (var i = 0; i < subject; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Deprel is (Deprel.Det or Deprel.Amod or Deprel.Nummod or Deprel.NmodPoss))
            {
                tokens[i].Head = subject;
            }
        }
    }
}
