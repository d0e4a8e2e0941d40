using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>The phrases, clauses and quotations between a verb of saying and its source.</summary>
internal static partial class SpeechSource
{
    private static bool IsSetOff(Token[] tokens, Sentence sentence, int first) =>
        first == sentence.First || tokens[first - 1].Form is "," || IsDash(tokens[first - 1]) || Words.IsQuote(tokens[first - 1]);

    private static bool IsDash(in Token token) => token.Form is "–" or "—" or "-" or "--";

    /// <summary>Index of the word before a bracket that ends at a word: "Senator Lee (R-Utah) said"; the index itself where none does.</summary>
    private static int BeforeBrackets(Token[] tokens, Sentence sentence, int at)
    {
        if (at <= sentence.First || tokens[at].Form is not ")")
        {
            return at;
        }

        var open = at;
        while (open > sentence.First && tokens[open].Form is not "(")
        {
            open--;
        }

        return open > sentence.First ? open - 1 : at;
    }

    /// <summary>Whether a clause of its own ends between a subject and the verb: "the town fell, said the governor".</summary>
    private static bool ClauseBetween(Token[] tokens, int subject, int verb)
    {
        for (var i = subject + 1; i < verb; i++)
        {
            if (tokens[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD" && tokens[i].Deprel is not (Deprel.AclRelcl or Deprel.Acl))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFiniteVerb(Token[] tokens, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (tokens[i].Xpos is "WP" or "WDT" || tokens[i].Form is ",")
            {
                return false;
            }

            if (tokens[i].Upos is Upos.AUX or Upos.VERB && tokens[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"…, the church, which mediated, said": the noun before a relative clause that the comma before the verb closes, or -1.</summary>
    private static int BeforeRelative(Token[] tokens, Sentence sentence, int comma)
    {
        for (var i = comma - 1; i > sentence.First + 1; i--)
        {
            if (tokens[i].Xpos is "WP" or "WDT" && tokens[i].Lemma is "who" or "which" && tokens[i - 1].Form == ",")
            {
                return LooksNominal(tokens[i - 2]) && !IsTime(tokens[i - 2]) ? i - 2 : -1;
            }

            if (Words.IsQuote(tokens[i]) || tokens[i].Form is ";")
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"Officials at the ministry, a body of …, said": the phrase that opens the sentence.</summary>
    private static int FirstPhrase(Token[] tokens, Sentence sentence, int verb)
    {
        var at = AfterQuotation(tokens, sentence.First, verb);
        if (tokens[at].Upos is Upos.ADV or Upos.SCONJ)
        {
            // "Meanwhile, …": the capital is the sentence's.
            return -1;
        }

        while (at < verb && (Words.IsQuote(tokens[at]) || tokens[at].Upos is Upos.DET or Upos.ADJ or Upos.NUM or Upos.CCONJ))
        {
            at++;
        }

        var last = -1;
        while (at < verb && LooksNominal(tokens[at]))
        {
            last = at++;
        }

        return last;
    }

    private static int AfterQuotation(Token[] tokens, int first, int verb)
    {
        for (var i = verb - 1; i > first; i--)
        {
            if (Words.IsQuote(tokens[i]))
            {
                return i + 1;
            }
        }

        return first;
    }

    private static bool QuoteBetween(Token[] tokens, int source, int first)
    {
        for (var i = source + 1; i < first; i++)
        {
            if (Words.IsQuote(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static int PhraseStart(Token[] tokens, int sentenceFirst, int last)
    {
        var first = last;
        while (first > sentenceFirst && last - first < LongestPhrase
            && (LooksNominal(tokens[first - 1]) || tokens[first - 1].Upos is Upos.DET or Upos.ADJ or Upos.NUM || tokens[first - 1].Xpos is "PRP$" or "POS" || Words.IsHyphen(tokens[first - 1])
                || (Words.Is(tokens[first - 1], "of") && first - 2 >= sentenceFirst && LooksNominal(tokens[first - 2]))))
        {
            first--;
        }

        return first;
    }

    /// <summary>A noun or name, or a word in capitals that the tagger took for something else.</summary>
    private static bool LooksNominal(in Token token) =>
        Words.IsNominal(token) || (char.IsUpper(token.Form[0]) && token.Upos is Upos.AUX or Upos.VERB or Upos.ADJ or Upos.ADV or Upos.X && token.Form.Length > 2);

    private static bool IsTime(in Token token) =>
        token.Form is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "today" or "yesterday"
        || token.Lemma is "week" or "month" or "year" or "morning" or "afternoon" or "evening" or "night" or "day";

    private static bool IsSubjectPronoun(in Token token) =>
        token.Form.ToLowerInvariant() is "he" or "she" or "they" or "it" or "i" or "we" or "you" or "who" && token.Upos is Upos.PRON or Upos.DET;

    private static bool IsAuxiliary(in Token token) =>
        token.Upos == Upos.AUX && token.Form.ToLowerInvariant() is "has" or "have" or "had" or "'s" or "’s" or "'d" or "’d" or "'ve" or "’ve" or "is" or "was" or "were" or "are" or "did" or "does" or "do";
}
