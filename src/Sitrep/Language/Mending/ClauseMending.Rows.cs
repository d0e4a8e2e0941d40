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

    /// <summary>Whether a verb in the past behind a comma leans on a subject before it.</summary>
    private static bool TellsOn(ReadOnlySpan<Token> tokens, int verb) =>
        verb > 2 && tokens[verb] is { Upos: Upos.VERB, Xpos: "VBD" } && (tokens[verb - 1].Form == "," || (tokens[verb - 1].Upos == Upos.CCONJ && tokens[verb - 2].Form == ","))
        && (HasObject(tokens, verb) || (verb + 1 < tokens.Length && tokens[verb + 1].Upos is Upos.DET or Upos.NUM)) && !HasSubject(tokens, verb) && !HasMark(tokens, verb) && !HasAuxiliary(tokens, verb);
}
