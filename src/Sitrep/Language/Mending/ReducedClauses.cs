using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>
/// Finds a participle or an adjective behind a noun, with its phrase, that hides the verb from the parser: "Soldiers loyal to the general
/// wounded an officer", "Militiamen led by a former colonel arrested 30 villagers". These are the garden paths of Bever (1970).
/// </summary>
internal static class ReducedClauses
{
    private static readonly EnglishWords.Words Adjectives = EnglishWords.Set("loyal close allied sympathetic opposed hostile armed faithful linked affiliated aligned dressed disguised based");

    private static readonly EnglishWords.Words Prepositions = EnglishWords.Set("by to with in from as of at near on under for against since until during");

    /// <summary>Index of the first word of the modifier, which is a comma where two set it apart, and of the verb behind it; null where the tree has the verb with its subject, or there is none.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="offset">What its heads count from: the index of its first word.</param>
    public static (int First, int Verb)? Find(ReadOnlySpan<Token> tokens, int offset)
    {
        for (var first = 1; first + 3 < tokens.Length; first++)
        {
            if (tokens[first - 1].Upos is not (Upos.NOUN or Upos.PROPN))
            {
                continue;
            }

            if (IsModifier(tokens, first, offset) && VerbBehind(tokens, first) is var verb and >= 0)
            {
                return HasItsSubject(tokens, Main(tokens, verb, offset), first, offset) ? null : (first, verb);
            }

            if (IsPhrase(tokens, first) && VerbBehind(tokens, first - 1) is var act and >= 0)
            {
                return HasItsSubject(tokens, act, first, offset) ? null : (first, act);
            }

            if (tokens[first].Form == "," && VerbBehindParenthesis(tokens, first) is var main and >= 0)
            {
                return HasItsSubject(tokens, Main(tokens, main, offset), first, offset) ? null : (first, main);
            }
        }

        return null;
    }

    /// <summary>The verb of an auxiliary, or the verb itself.</summary>
    private static int Main(ReadOnlySpan<Token> tokens, int verb, int offset) =>
        tokens[verb].Upos == Upos.AUX && tokens[verb].Head - offset > verb ? tokens[verb].Head - offset : verb;

    private static bool HasItsSubject(ReadOnlySpan<Token> tokens, int verb, int modifier, int offset)
    {
        var (before, within) = (false, false);
        for (var i = 0; i < verb && i < tokens.Length; i++)
        {
            var isSubject = tokens[i].Head == verb + offset && IsSubject(tokens[i].Deprel);
            before |= isSubject && i < modifier;
            within |= isSubject && i >= modifier;
        }

        var at = verb;
        for (var steps = 0; steps < tokens.Length && at >= 0 && at < tokens.Length && at != modifier; steps++)
        {
            at = tokens[at].Head < 0 ? -1 : tokens[at].Head - offset;
        }

        return before && !within && at != modifier;
    }

    /// <summary>"France, in a statement from New York, accused", "Kenya, which chairs the bloc, imposed": the past, or an auxiliary, behind what two commas set apart; or -1.</summary>
    private static int VerbBehindParenthesis(ReadOnlySpan<Token> tokens, int comma)
    {
        if (comma + 4 >= tokens.Length || !(tokens[comma + 1].Upos == Upos.ADP || tokens[comma + 1].Xpos is "WDT" or "WP" or "WP$") || EnglishWords.Weekdays.Contains(tokens[comma + 1].Form))
        {
            return -1;
        }

        for (var i = comma + 2; i + 2 < tokens.Length; i++)
        {
            if (tokens[i].Form == ",")
            {
                return tokens[i + 1].Upos == Upos.AUX ? i + 1 : tokens[i + 1].Xpos is "VBD" or "VBN" && (IsObject(tokens, i + 2) || tokens[i + 2].Upos is Upos.PROPN or Upos.ADP or Upos.PART or Upos.SCONJ or Upos.PRON or Upos.ADV or Upos.ADJ or Upos.NOUN) ? i + 1 : -1;
            }

            if (tokens[i].Form is ";" or ":" or "(" or ")" or "\"")
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// A participle behind a noun that can be none, because what it does is done to stands right behind it: "At least 20 gunmen wounded as many
    /// as 30 people overnight, officials said." Nor does one describe what is counted right behind it: "police, backed by helicopters, wounded
    /// dozens of protesters". -1 for none.
    /// </summary>
    public static int FindActive(ReadOnlySpan<Token> tokens, int offset)
    {
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i] is { Xpos: "VBN", Upos: Upos.VERB, Deprel: Deprel.Acl or Deprel.Amod } && tokens[i - 1].Upos is Upos.NOUN or Upos.PROPN && tokens[i].Head == i - 1 + offset && tokens[i].Form != "aged" && IsObject(tokens, i + 1))
            {
                return i;
            }

            if (tokens[i] is { Xpos: "VBN", Upos: Upos.VERB, Deprel: Deprel.Amod, Form: not "estimated" } && tokens[i].Head > i + offset && (tokens[i - 1].Upos is Upos.NOUN or Upos.PROPN || tokens[i - 1].Form == "," || tokens[i - 1].Lemma == "have") && IsCounted(tokens, i + 1))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"three nurses", "dozens of protesters".</summary>
    private static bool IsCounted(ReadOnlySpan<Token> tokens, int at) =>
        (tokens[at] is { Upos: Upos.NUM, Deprel: Deprel.Nummod } && TakesTime(tokens, at) < 0)
        || (tokens[at] is { Form: "dozens" or "scores" or "hundreds" or "thousands" } && at + 1 < tokens.Length && tokens[at + 1].Form == "of");

    /// <summary>Whether a noun phrase begins that says how many or whose: "his brother", "30 villagers", "at least four", "as many as 30".</summary>
    public static bool IsObject(ReadOnlySpan<Token> tokens, int at) =>
        (tokens[at].Upos is Upos.DET or Upos.NUM && TakesTime(tokens, at) < 0) || tokens[at].Xpos == "PRP$"
        || (at + 1 < tokens.Length && (tokens[at].Form, tokens[at + 1].Form) is ("at", "least" or "most") or ("as", "many" or "few") or ("more" or "fewer" or "less", "than"));

    /// <summary>"wounded the previous day", "stationed 30 km away": a time or a way behind an article or a number; or -1.</summary>
    private static int TakesTime(ReadOnlySpan<Token> tokens, int at)
    {
        for (var i = at; i < Math.Min(at + 4, tokens.Length) && tokens[i].Upos is Upos.DET or Upos.NUM or Upos.ADJ or Upos.NOUN or Upos.PROPN; i++)
        {
            if (EnglishWords.Weekdays.Contains(tokens[i].Form) || EnglishWords.NearDays.Contains(tokens[i].Form) || tokens[i].Lemma is "day" or "night" or "week" or "month" or "year" or "hour" or "minute" or "time" or "morning" or "evening" or "afternoon" or "weekend" or "km" or "kilometre" or "kilometer" or "mile" or "metre" or "meter" or "percent")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A participle without an auxiliary, or an adjective that takes a phrase, with its preposition.</summary>
    private static bool IsModifier(ReadOnlySpan<Token> tokens, int word, int offset) =>
        ((tokens[word].Xpos is "VBN" or "VBD" && !ClauseMending.NeverPassive.Contains(tokens[word].Lemma)) || (tokens[word].Upos == Upos.ADJ && Adjectives.Contains(tokens[word].Form)))
        && Prepositions.Contains(tokens[word + 1].Form) && !Has(tokens, word + offset, static (in Token child) => child.Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop);

    /// <summary>"Gunmen in a dawn raid abducted a bishop", "Militants using drones hit a post": a phrase behind the first noun phrase of a sentence.</summary>
    private static bool IsPhrase(ReadOnlySpan<Token> tokens, int word)
    {
        if (!(tokens[word] is { Upos: Upos.ADP, Form: "in" or "on" or "at" or "during" or "near" or "from" or "with" or "outside" }
            || tokens[word] is { Xpos: "VBG", Form: "using" or "carrying" or "wearing" or "wielding" or "brandishing" or "driving" or "riding" or "chanting" or "demanding" or "seeking" or "waving" }))
        {
            return false;
        }

        for (var i = 0; i < word; i++)
        {
            if (tokens[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.ADP)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The past, or an auxiliary with its participle, right behind the phrase of a modifier, with something of its own behind it; or -1.</summary>
    private static int VerbBehind(ReadOnlySpan<Token> tokens, int modifier)
    {
        for (var i = modifier + 2; i + 1 < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Upos == Upos.AUX && i > modifier + 2 && tokens[i - 1].Upos is Upos.NOUN or Upos.PROPN && tokens[i + 1].Xpos == "VBN")
            {
                return i;
            }

            if (token.Xpos is "VBD" or "VBN" && i > modifier + 2 && tokens[i - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM)
            {
                return IsObject(tokens, i + 1) || (tokens[i + 1].Form != "by" && tokens[i + 1].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADP or Upos.ADV) ? i : -1;
            }

            if (token.Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN) && token.Xpos is not ("POS" or "PRP$" or "HYPH" or "VBN") && token.Form is not ("of" or "and"))
            {
                return -1;
            }
        }

        return -1;
    }
}
