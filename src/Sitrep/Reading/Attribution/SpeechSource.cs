using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Who says it, by the order of the words. News writes "…," he said; "…," said the minister; the army, officials said, …; these
/// orders are so fixed that they decide where the tree sees another subject.
/// </summary>
internal static partial class SpeechSource
{
    private const int LongestPhrase = 12;

    /// <summary>Head of the source: the tree's, unless the words around the verb say otherwise.</summary>
    public static int Of(Document document, Sentence sentence, int verb, int fromTree)
    {
        var tokens = document.Tokens;
        var before = verb - 1;
        while (before >= sentence.First && (IsAuxiliary(tokens[before]) || tokens[before].Upos == Upos.ADV))
        {
            before--;
        }

        fromTree = fromTree >= 0 && IsTime(tokens[fromTree]) ? -1 : fromTree;
        before = BeforeBrackets(tokens, sentence, before);
        if (!IsFinite(document, verb))
        {
            return fromTree < 0 && tokens[verb].Xpos == "VBG" && verb > sentence.First && tokens[verb - 1].Form is "," ? SubjectBefore(document, sentence, verb) : fromTree;
        }

        if (before >= sentence.First && IsSubjectPronoun(tokens[before]))
        {
            return before;
        }

        if (Inverted(tokens, sentence, verb) is var after and >= 0 && (fromTree < 0 || fromTree > verb || Words.IsQuote(tokens[verb - 1]) || ClauseBetween(tokens, fromTree, verb)))
        {
            return after;
        }

        if (before < sentence.First || !LooksNominal(tokens[before]) || IsTime(tokens[before]))
        {
            return fromTree >= 0 || tokens[Math.Max(before, sentence.First)].Form is not "," ? fromTree : BeforeRelative(tokens, sentence, before) is var described and >= 0 ? described : FirstPhrase(tokens, sentence, verb);
        }

        var first = PhraseStart(tokens, sentence.First, before);
        (before, first) = Outer(tokens, sentence, before, first, fromTree < 0);
        if (fromTree < 0 || QuoteBetween(tokens, fromTree, first) || (first > sentence.First && IsDash(tokens[first - 1]) && fromTree < first))
        {
            return before;
        }

        var closes = verb + 1 >= sentence.End || tokens[verb + 1].Form is "," or "." or ":" || Words.IsQuote(tokens[verb + 1]) || IsTime(tokens[verb + 1]) || ClosesLater(tokens, sentence, verb);
        return IsSetOff(tokens, sentence, first) && (closes || fromTree > verb || ClauseBetween(tokens, fromTree, first)) && (fromTree < first || fromTree > before) ? before : fromTree;
    }

    /// <summary>"Two papers filed a motion, arguing …": the subject of the last finite verb before.</summary>
    public static int SubjectBefore(Document document, Sentence sentence, int verb)
    {
        for (var i = verb - 2; i > sentence.First; i--)
        {
            if (document.Tokens[i].Upos == Upos.VERB && document.Tokens[i].Xpos is "VBD" or "VBZ" or "VBP" && Clauses.OwnSubject(document, i) is var subject and >= 0)
            {
                return subject;
            }
        }

        return -1;
    }

    /// <summary>"the truth, the senator said then, was": only when and where stands between the verb and the comma.</summary>
    private static bool ClosesLater(Token[] tokens, Sentence sentence, int verb)
    {
        if (tokens[verb + 1].Upos is not (Upos.ADV or Upos.ADP) || Words.Is(tokens[verb + 1], "of"))
        {
            return false;
        }

        for (var i = verb + 1; i < sentence.End; i++)
        {
            if (tokens[i].Form is "," or ".")
            {
                return true;
            }

            if (tokens[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ || Words.Is(tokens[i], "that"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"a source close to the family said", "attorneys for the family said": the phrase before the preposition speaks.</summary>
    private static (int Last, int First) Outer(Token[] tokens, Sentence sentence, int last, int first, bool always)
    {
        var (head, outer) = (last, first);
        while (outer - 1 > sentence.First && tokens[outer - 1].Upos == Upos.ADP)
        {
            var noun = outer - 2;
            while (noun > sentence.First && (tokens[noun].Upos == Upos.ADJ || (tokens[noun].Upos == Upos.VERB && tokens[noun].Xpos is "VBN" or "VBG" && noun - 1 > sentence.First && LooksNominal(tokens[noun - 1]))))
            {
                // "a source close to", "a poll released in"
                noun--;
            }

            if (!LooksNominal(tokens[noun]))
            {
                break;
            }

            head = noun;
            outer = PhraseStart(tokens, sentence.First, noun);
        }

        return always || IsSetOff(tokens, sentence, outer) ? (head, outer) : (last, first);
    }

    /// <summary>Whether a verb is finite, by itself or by its auxiliary ("is demanding", "will say").</summary>
    public static bool IsFinite(Document document, int verb) =>
        document.Tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" || Clauses.Child(document, verb, Deprel.Aux) >= 0
        || (document.Tokens[verb].Xpos is "VBN" && document.Tokens[verb].Deprel is not (Deprel.Acl or Deprel.Amod or Deprel.Advcl))
        || (verb + 1 < document.Tokens.Length && document.Tokens[verb] is { Upos: Upos.VERB, Xpos: "VBG", Deprel: Deprel.Compound } && verb > 0 && document.Tokens[verb - 1] is { Upos: Upos.AUX, Lemma: "be" })
        || (document.Tokens[verb] is { Xpos: "VBN", Deprel: Deprel.Acl } && Clauses.Child(document, verb, Deprel.Ccomp) is var clause and >= 0 && Clauses.HasMark(document, clause, "that"));

    /// <summary>"…," said the minister: the head of the phrase behind the verb; -1 when the order is another.</summary>
    private static int Inverted(Token[] tokens, Sentence sentence, int verb)
    {
        if (verb == sentence.First || verb + 1 >= sentence.End)
        {
            return -1;
        }

        ref readonly var before = ref tokens[verb - 1];
        var quote = Words.IsQuote(before);
        if (!quote && before.Form is not ",")
        {
            return -1;
        }

        var end = verb + 1;
        while (end < sentence.End && end - verb < LongestPhrase && (LooksNominal(tokens[end]) || tokens[end].Upos is Upos.DET or Upos.ADJ or Upos.NUM
            || (tokens[end].Upos == Upos.PRON && tokens[end].Xpos == "PRP$") || (tokens[end].Upos == Upos.PART && tokens[end].Xpos == "POS") || Words.IsHyphen(tokens[end])))
        {
            end++;
        }

        var head = end - 1;
        if (end == verb + 1 && IsSubjectPronoun(tokens[verb + 1]))
        {
            end = verb + 2;
            head = verb + 1;
        }

        while (head > verb && (IsTime(tokens[head]) || !(LooksNominal(tokens[head]) || tokens[head].Upos is Upos.PRON)))
        {
            head--;
        }

        if (head <= verb)
        {
            return -1;
        }

        var closed = end >= sentence.End || tokens[end].Upos is Upos.PUNCT or Upos.ADP or Upos.SCONJ || tokens[end].Xpos is "WP" or "WDT" || IsTime(tokens[head + 1]);
        return closed && (quote || !HasFiniteVerb(tokens, end, sentence.End)) ? head : -1;
    }
}
