using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>Commands, questions and tenses of single clauses, as their words and order show them.</summary>
internal static class Mood
{
    /// <summary>What one does by saying it, with no subject in letters and telegrams: "Thank you for your help".</summary>
    private static readonly HashSet<string> Performatives = new(StringComparer.Ordinal)
    {
        "thank", "hope", "wish", "love", "need", "want", "appreciate", "regret", "welcome", "congratulate", "greet", "apologize", "apologise", "suppose", "guess", "think",
    };

    /// <summary>"Please send troops", "talk to them": a base form without subject and auxiliary that heads its sentence or quotation.</summary>
    public static bool IsImperative(Document document, int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        if (token.Xpos is not ("VB" or "VBP") || Performatives.Contains(token.Lemma) || document.Sentences[document.SentenceOf(verb)].IsHeadline)
        {
            return false;
        }

        if (token.Deprel == Deprel.Conj && token.Head >= 0)
        {
            return token.Xpos == "VB" && HasNoSubject(document, verb) && IsImperative(document, token.Head);
        }

        return token.Deprel is Deprel.Root or Deprel.Parataxis or Deprel.Ccomp && document.MarkOf(verb).Length == 0 && HasNoSubject(document, verb)
            && (token.Deprel == Deprel.Root || token.Xpos == "VB");
    }

    /// <summary>"Did the army shell the town?": the auxiliary before the subject; a question with "who" or "why" takes the act for granted.</summary>
    public static bool IsYesNoQuestion(Document document, int verb)
    {
        if (document.Tokens[verb].Deprel is not (Deprel.Root or Deprel.Conj or Deprel.Parataxis) || !EndsAsQuestion(document, verb))
        {
            return false;
        }

        int auxiliary = -1, subject = -1;
        foreach (var child in document.ChildrenOf(verb))
        {
            ref readonly var word = ref document.Tokens[child];
            auxiliary = auxiliary < 0 && word.Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop ? child : auxiliary;
            subject = subject < 0 && word.Deprel is Deprel.Nsubj or Deprel.NsubjPass ? child : subject;
        }

        for (var token = document.Sentences[document.SentenceOf(verb)].First; token < auxiliary; token++)
        {
            if (document.Tokens[token].Xpos is "WP" or "WRB" or "WDT" or "WP$")
            {
                return false;
            }
        }

        // "The envoy was expelled?" asks too, unless somebody is quoted.
        return auxiliary >= 0 && subject > auxiliary || (document.Tokens[verb].Deprel == Deprel.Root && subject >= 0 && !HasQuestionWord(document, verb));
    }

    private static bool HasQuestionWord(Document document, int verb)
    {
        var sentence = document.Sentences[document.SentenceOf(verb)];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (document.Tokens[token].Xpos is "WP" or "WRB" or "WDT" or "WP$" || document.Tokens[token].Form is "\"" or "\u201C" or "\u201D")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Had the senate rejected the treaty, …", "Should the rebels attack, …": an auxiliary before the subject makes a condition of a clause.</summary>
    public static bool IsInvertedCondition(Document document, int verb)
    {
        if (document.Tokens[verb].Deprel is not (Deprel.Advcl or Deprel.Root) || EndsAsQuestion(document, verb))
        {
            return false;
        }

        var first = document.Sentences[document.SentenceOf(verb)].First;

        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel is Deprel.Aux or Deprel.AuxPass && child + 1 < verb && (document.Tokens[verb].Deprel == Deprel.Advcl || child == first) && document.Tokens[child].Form is "Had" or "had" or "Should" or "should" or "Were" or "were")
            {
                return (document.Child(verb, Deprel.Nsubj) is var subject and >= 0 && subject > child && subject < verb)
                    || (document.Child(verb, Deprel.NsubjPass) is var patient and >= 0 && patient > child && patient < verb);
            }
        }

        return false;
    }

    /// <summary>Whether a question asks for a noun that its main verb governs: "Was there an attack?".</summary>
    public static bool IsAsked(Document document, int noun)
    {
        ref readonly var first = ref document.Tokens[document.Sentences[document.SentenceOf(noun)].First];
        var head = document.Tokens[noun].Head;
        return head >= 0 && document.Tokens[head].Deprel == Deprel.Root && first.Lemma is "do" or "be" or "have" && EndsAsQuestion(document, noun);
    }

    /// <summary>Whether a verb stands in the present: finite, or with an auxiliary in it.</summary>
    public static bool IsPresent(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop)
            {
                return document.Tokens[child].Xpos is "VBZ" or "VBP";
            }
        }

        return document.Tokens[verb].Xpos is "VBZ" or "VBP";
    }

    /// <summary>"having visited the camps": a participle of what is over.</summary>
    public static bool IsPerfectParticiple(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child] is { Deprel: Deprel.Aux, Xpos: "VBG", Lemma: "have" })
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNoSubject(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            ref readonly var word = ref document.Tokens[child];
            if (word.Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Expl or Deprel.Csubj || (word.Deprel == Deprel.Aux && word.Lemma is not "do")
                || (word.Deprel == Deprel.Mark && word.Lemma == "to") || (child < verb && word.Deprel is Deprel.Obl or Deprel.Dep or Deprel.Vocative && word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && document.CaseOf(child).Length == 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the sentence of a verb ends in a question mark.</summary>
    public static bool EndsAsQuestion(Document document, int verb)
    {
        var sentence = document.Sentences[document.SentenceOf(verb)];
        for (var last = sentence.End - 1; last > sentence.First && last > sentence.End - 4; last--)
        {
            if (document.Tokens[last].Upos == Upos.PUNCT && document.Tokens[last].Form.Contains('?', StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
