namespace Sitrep.Language;

/// <summary>
/// Finds the verb of a headline or a sentence that was read as one long noun: "Army shells village", "Police arrest leader", "The
/// government promised relief." As a verb the word must agree with the noun before it; which of several it is, the tagger's second
/// thoughts say.
/// </summary>
internal static class MissedVerbs
{
    /// <summary>Logarithm of how much likelier another tag may be than a verb's.</summary>
    private const float Least = -11;

    /// <summary>Third persons without object that are no plurals of any noun.</summary>
    private static readonly EnglishWords.Words NeverNouns = EnglishWords.Set("resigns dies flees arrives agrees apologises apologizes withdraws intervenes reopens relents abstains disarms concedes");

    /// <summary>Whether a headline has a verb or a copula already.</summary>
    public static bool IsClause(ReadOnlySpan<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Xpos is "VBZ" or "VBP" && EnglishWords.NeverVerbs.Contains(token.Form))
            {
                continue;
            }

            if (token is { Xpos: "VB", Deprel: Deprel.Root } && i > 0 && tokens[i - 1] is { Xpos: "NN", Deprel: Deprel.Nsubj } && tokens[i - 1].Head >= 0 && !EnglishWords.Plurals.Contains(tokens[i - 1].Form))
            {
                // "Car bomb attack wounds three": no verb for one that does it.
                continue;
            }

            if (token.Deprel == Deprel.Cop || (token.Xpos is "VBZ" or "VBP" or "VBD" or "MD" && token.Deprel is not (Deprel.Compound or Deprel.Amod)) || (token.Upos == Upos.VERB && token.Deprel == Deprel.Root))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The verb of a headline or a sentence without one, as an index in its tokens; -1 for none.</summary>
    /// <param name="tokens">The headline or sentence.</param>
    /// <param name="isHeadline">Whether it reads like a headline; of other sentences only the third person is trusted: "Chad lifts its ban on salt."</param>
    /// <param name="odds">How likely a word is a verb against what it was taken for, as a logarithm.</param>
    public static int Find(ReadOnlySpan<Token> tokens, bool isHeadline, Func<int, float> odds)
    {
        var best = -1;
        var most = Least;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (AgreesAsVerb(tokens, i) && (isHeadline || IsThird(tokens[i])) && odds(i) is var chance && chance > most)
            {
                (best, most) = (i, chance);
            }
        }

        return best;
    }

    /// <summary>
    /// The verb of a sentence with a full stop and without a verb, as an index in its tokens; -1 for none. A participle between a noun and
    /// what may be its object was the past: "The government of Chad promised relief."
    /// </summary>
    public static int FindPast(ReadOnlySpan<Token> tokens)
    {
        for (var i = 1; tokens[^1].Form == "." && i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Xpos == "VBN" && tokens[i - 1].Upos is Upos.NOUN or Upos.PROPN && IsPhrase(tokens[i + 1]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a word could be a finite verb in the present: "shells" after a singular with a phrase behind it, "shell" after a plural.</summary>
    private static bool AgreesAsVerb(ReadOnlySpan<Token> tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        if (!(tokens[at - 1].Upos is Upos.NOUN or Upos.PROPN || tokens[at - 1] is { Xpos: "VBG", Deprel: Deprel.Compound or Deprel.Amod or Deprel.Csubj }) || !(token.Upos is Upos.NOUN or Upos.ADJ or Upos.ADP or Upos.VERB || (token.Upos == Upos.PROPN && char.IsLower(token.Form[0]))))
        {
            return false;
        }

        // "kidnap over 100 girls", "wounds dozens": what counts is no verb.
        if (EnglishWords.NeverVerbs.Contains(token.Form) || (token.Upos == Upos.ADP && at + 1 < tokens.Length && tokens[at + 1].Upos == Upos.NUM))
        {
            return false;
        }

        // "Dozens of farmers kidnapped": a participle is no present; "Militia wounds French workers": nor is a capital behind a small letter.
        if (token.Xpos is "VBN" or "VBD" || (char.IsUpper(token.Form[0]) && char.IsLower(tokens[at - 1].Form[0])))
        {
            return false;
        }

        return IsThird(token)
            ? (!IsPlural(tokens, at - 1) || EnglishWords.Collectives.Contains(tokens[at - 1].Form)) && at + 1 < tokens.Length && (IsPhrase(tokens[at + 1]) || ReducedClauses.IsObject(tokens, at + 1) || (at + 2 < tokens.Length && tokens[at + 1].Upos == Upos.ADP && tokens[at + 2].Upos == Upos.NUM) || NeverNouns.Contains(token.Form))
            : IsPlural(tokens, at - 1);
    }

    private static bool IsPhrase(in Token first) =>
        (first.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM or Upos.PRON || first.Deprel == Deprel.Compound) && !EnglishWords.Weekdays.Contains(first.Form) && !EnglishWords.NearDays.Contains(first.Form);

    /// <summary>Whether a word has the ending of the third person.</summary>
    public static bool IsThird(in Token token) => token.Form[^1] is 's' or 'S' && !token.Form.EndsWith("ss", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlural(ReadOnlySpan<Token> tokens, int noun) =>
        tokens[noun].Xpos is "NNS" or "NNPS" || EnglishWords.Plurals.Contains(tokens[noun].Form) || (noun > 1 && tokens[noun - 1].Form is "," or "and" or "&");
}
