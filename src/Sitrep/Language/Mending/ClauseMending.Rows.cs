using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Verbs in a row, which share their subject: "arrested the leader, closed two papers and banned a march".</summary>
internal static partial class ClauseMending
{
    /// <summary>A past tense behind a comma, with neither a subject nor a word that makes it depend, goes on with what the verb before it told.</summary>
    private static void JoinRow(Span<Token> tokens, int verb)
    {
        ref var token = ref tokens[verb];
        if (!TellsOn(tokens, verb) || token.Head < 0)
        {
            return;
        }

        if (token.Head > verb || token.Deprel is Deprel.Ccomp or Deprel.Parataxis or Deprel.Advcl)
        {
            // "said that the army had shelled the market, killed seven women": one more of the clauses that are told.
            for (var earlier = verb - 2; earlier >= 0; earlier--)
            {
                if (tokens[earlier].Head == token.Head && earlier != token.Head && tokens[earlier] is { Upos: Upos.VERB, Deprel: Deprel.Ccomp or Deprel.Advcl or Deprel.Parataxis } && IsFinite(tokens, earlier) && HasSubject(tokens, earlier)
                    && (token.Head < earlier || !HasMark(tokens, earlier)))
                {
                    Hang(tokens, verb, earlier, Deprel.Conj);
                    return;
                }
            }
        }

        if (token.Deprel is Deprel.Advcl && token.Head < verb && tokens[token.Head] is { Upos: Upos.VERB, Xpos: "VBD" })
        {
            token.Deprel = Deprel.Conj;
        }
    }

    /// <summary>"The government arrested its critics, closed two papers and banned a march": the first verb, which has the subject, leads the row, not the last.</summary>
    private static void LeadRow(Span<Token> tokens, int first)
    {
        ref var token = ref tokens[first];
        var last = token.Head;
        if (token.Deprel is not (Deprel.Advcl or Deprel.Ccomp or Deprel.Parataxis) || last <= first || token.Xpos != "VBD" || HasMark(tokens, first) || !HasSubject(tokens, first)
            || !TellsOn(tokens, last) || tokens[last].Deprel is not (Deprel.Root or Deprel.Ccomp or Deprel.Conj))
        {
            return;
        }

        (token.Head, token.Deprel) = (tokens[last].Head, tokens[last].Deprel);
        (tokens[last].Head, tokens[last].Deprel) = (first, Deprel.Conj);
        for (var i = first + 1; i < last; i++)
        {
            if (tokens[i].Head == last && tokens[i].Deprel is Deprel.Advcl or Deprel.Ccomp && TellsOn(tokens, i))
            {
                (tokens[i].Head, tokens[i].Deprel) = (first, Deprel.Conj);
            }
        }
    }

    /// <summary>"Fighting between rebels and soldiers resumed": a gerund that begins a clause and has a phrase, but no comma, before a finite verb is its subject.</summary>
    private static void LeadGerund(Span<Token> tokens, int gerund)
    {
        ref var token = ref tokens[gerund];
        if (token is not { Upos: Upos.VERB, Xpos: "VBG" } || (gerund > 0 && tokens[gerund - 1].Upos is not (Upos.PUNCT or Upos.SYM)) || gerund + 1 >= tokens.Length || tokens[gerund + 1].Form is not ("between" or "in" or "around" or "near" or "among" or "at" or "along")
            || HasObject(tokens, gerund) || HasMark(tokens, gerund))
        {
            return;
        }

        if (IsSubject(token.Deprel))
        {
            AsNoun(ref token);
            return;
        }

        var verb = gerund + 1;
        while (verb < tokens.Length && tokens[verb].Upos is not (Upos.VERB or Upos.PUNCT or Upos.SCONJ))
        {
            verb++;
        }

        if (verb >= tokens.Length || tokens[verb].Upos != Upos.VERB || HasSubject(tokens, verb) || HasMark(tokens, verb) || !(IsFinite(tokens, verb) || (tokens[verb].Xpos == "VBN" && HasObject(tokens, verb)))
            || token.Deprel is not (Deprel.Advcl or Deprel.Ccomp or Deprel.Root or Deprel.Csubj or Deprel.Parataxis) || tokens[verb].Deprel is not (Deprel.Advcl or Deprel.Ccomp or Deprel.Root or Deprel.Parataxis or Deprel.Conj))
        {
            return;
        }

        if (tokens[verb].Head == gerund)
        {
            (tokens[verb].Head, tokens[verb].Deprel) = (token.Head, token.Deprel);
            MakePast(ref tokens[verb]);
        }

        AsNoun(ref token);
        (token.Head, token.Deprel) = (verb, HasPassiveAuxiliary(tokens, verb) ? Deprel.NsubjPass : Deprel.Nsubj);
        for (var i = gerund + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Head == gerund)
            {
                (tokens[i].Head, tokens[i].Deprel) = i > verb ? (verb, tokens[i].Deprel) : (gerund, tokens[i].Deprel == Deprel.Obl ? Deprel.Nmod : tokens[i].Deprel);
            }
        }
    }

    /// <summary>"His men blocked roads": a noun with a subject and without a copula is the object of the participle before it.</summary>
    private static void OpenPredicate(Span<Token> tokens, int verb)
    {
        ref var token = ref tokens[verb];
        var noun = token.Head;
        if (verb == 0 || token is not { Deprel: Deprel.Amod, Upos: Upos.VERB, Xpos: "VBN" or "VBD" } || noun <= verb || tokens[noun].Upos != Upos.NOUN || tokens[noun].Deprel is not (Deprel.Root or Deprel.Ccomp or Deprel.Parataxis or Deprel.Conj)
            || tokens[verb - 1] is not { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Nsubj } || tokens[verb - 1].Head != noun || HasAuxiliary(tokens, noun) || HasArticle(tokens, noun))
        {
            return;
        }

        (token.Head, token.Deprel) = (tokens[noun].Head, tokens[noun].Deprel);
        MakePast(ref token);
        (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.Obj);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head != noun || i == verb)
            {
                continue;
            }

            if (i < verb || tokens[i].Upos == Upos.PUNCT)
            {
                tokens[i].Head = verb;
            }
            else if (tokens[i] is { Upos: Upos.VERB, Deprel: Deprel.Acl or Deprel.Conj, Xpos: "VBN" or "VBD" } && tokens[i - 1].Form is "," or "and" && HasObject(tokens, i))
            {
                (tokens[i].Head, tokens[i].Deprel) = (verb, Deprel.Conj);
                MakePast(ref tokens[i]);
            }
        }
    }

    /// <summary>"denied any role and suspended talks": of two objects of one verb the second is that of the participle which was taken for one more noun.</summary>
    private static void SplitObjects(Span<Token> tokens, int verb)
    {
        ref var token = ref tokens[verb];
        if (token is not { Upos: Upos.VERB, Deprel: Deprel.Conj, Xpos: "VBN" or "VBD", Head: >= 0 and var first } || first >= verb || tokens[first] is not { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Obj, Head: >= 0 and var above }
            || tokens[above].Upos != Upos.VERB || above >= first || !IsFinite(tokens, above) || HasObject(tokens, verb) || HasAuxiliary(tokens, verb))
        {
            return;
        }

        for (var noun = verb + 1; noun < tokens.Length; noun++)
        {
            if (tokens[noun].Head != above || tokens[noun].Deprel != Deprel.Obj)
            {
                continue;
            }

            (token.Head, token.Deprel) = (above, Deprel.Conj);
            MakePast(ref token);
            (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.Obj);
            for (var i = 0; i < first; i++)
            {
                tokens[i].Head = tokens[i].Head == noun ? first : tokens[i].Head;
            }

            return;
        }
    }

    /// <summary>Whether a verb in the past behind a comma leans on a subject before it.</summary>
    private static bool TellsOn(ReadOnlySpan<Token> tokens, int verb) =>
        verb > 2 && tokens[verb] is { Upos: Upos.VERB, Xpos: "VBD" } && (tokens[verb - 1].Form == "," || (tokens[verb - 1].Upos == Upos.CCONJ && tokens[verb - 2].Form == ","))
        && (HasObject(tokens, verb) || (verb + 1 < tokens.Length && tokens[verb + 1].Upos is Upos.DET or Upos.NUM)) && !HasSubject(tokens, verb) && !HasMark(tokens, verb) && !HasAuxiliary(tokens, verb);
}
