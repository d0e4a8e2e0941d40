using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>Active or passive.</summary>
internal static partial class Arguments
{
    /// <summary>Whether a verb is passive: by auxiliary, as a participle that modifies a noun, by coordination, or in a headline.</summary>
    public static bool IsPassive(Document document, int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        var (be, have, labelled) = (false, false, false);
        foreach (var child in document.ChildrenOf(verb))
        {
            ref readonly var word = ref document.Tokens[child];
            labelled |= word.Deprel is Deprel.NsubjPass or Deprel.AuxPass or Deprel.CsubjPass;
            if (word.Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop)
            {
                be |= word.Lemma is "be" or "get";
                have |= word.Lemma == "have";
            }
        }

        // "the opposition called on the president": calling on and for somebody has no short passive.
        if (!be && token.Lemma == "call" && (Oblique(document, verb, "on") >= 0 || Oblique(document, verb, "for") >= 0))
        {
            return false;
        }

        // The auxiliaries are surer than the parser's labels: "have agreed" is active, "were killed" is passive.
        if (be && token.Xpos is "VBN" or "VBD")
        {
            return true;
        }

        if (have || token.Xpos is "VBG" or "VBZ" or "VBP")
        {
            return false;
        }

        // "Nepal called for help": a clause of a sentence needs an auxiliary to be passive, or a number ("twelve killed in").
        if (labelled && token.Deprel is Deprel.Root or Deprel.Ccomp && !document.Sentences[document.SentenceOf(verb)].IsHeadline
            && document.Child(verb, Deprel.NsubjPass) is var subject and >= 0 && document.Tokens[subject].Upos != Upos.NUM && !document.HasChild(subject, Deprel.Nummod)
            && !document.HasChild(verb, Deprel.AuxPass) && !document.HasChild(verb, Deprel.OblAgent))
        {
            return false;
        }

        if (labelled)
        {
            return document.Child(verb, Deprel.Obj) < 0 && BareObject(document, verb) < 0;
        }

        if (token.Xpos is not ("VBN" or "VBD") || HasObject(document, verb) || BareObject(document, verb) >= 0 || IsInsidePhrase(document, verb))
        {
            return false;
        }

        if (token.Deprel == Deprel.Conj && document.Tokens[token.Head].Upos == Upos.VERB && IsPassive(document, token.Head)
            && !document.HasChild(verb, Deprel.Aux))
        {
            // "was arrested and charged"; "five were killed and 12 others wounded"
            return token.Xpos == "VBN" || document.HasChild(verb, Deprel.Nsubj);
        }

        return (token.Xpos == "VBN" && !document.HasChild(verb, Deprel.Aux) && !document.HasChild(verb, Deprel.Nsubj)
                && token.Deprel is Deprel.Acl or Deprel.Advcl or Deprel.Amod or Deprel.Xcomp)
            || IsHeadlinePassive(document, verb);
    }

    /// <summary>Whether a verb has an object, which a stretch of time is none: "indicted this month by a court".</summary>
    private static bool HasObject(Document document, int verb) => document.Child(verb, Deprel.Obj) is var direct and >= 0 && !IsTime(document, direct);

    /// <summary>"The court challenged reports", "The ministry rolled back tariffs": a verb that the tree takes for a modifier of its object.</summary>
    public static bool IsInsidePhrase(Document document, int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        return token.Deprel is Deprel.Compound or Deprel.Amod && token.Head > verb
            && (document.HasChild(verb, Deprel.Nsubj) && token.Xpos is "VBD" or "VBN"
                || (token.Xpos is "VBD" or "VBZ" or "VBP" && document.Child(token.Head, Deprel.Nsubj) is var subject and >= 0 && subject < verb)
                || NameBefore(document, verb) >= 0);
    }

    /// <summary>"Libya financed rebels.": a whole sentence that the tree takes for a noun with a participle between a name and the noun.</summary>
    private static int NameBefore(Document document, int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        var before = verb - 1;
        return before >= 0 && token is { Upos: Upos.VERB or Upos.ADJ, Deprel: Deprel.Amod } && token.Form.EndsWith("ed", StringComparison.Ordinal) && document.Tokens[token.Head].Deprel == Deprel.Root
            && document.Tokens[before] is { Upos: Upos.PROPN, Deprel: Deprel.Compound or Deprel.Nsubj } && document.Tokens[before].Head is var head && (head == verb || head == token.Head)
            && !document.HasChild(token.Head, Deprel.Nsubj) && !document.HasChild(token.Head, Deprel.Cop) && !document.Sentences[document.SentenceOf(verb)].IsHeadline
            ? before : -1;
    }

    /// <summary>"Five miners held in Peru": a past participle without auxiliary and object in a telegraphic sentence.</summary>
    private static bool IsHeadlinePassive(Document document, int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        if (token.Xpos is not ("VBN" or "VBD") || document.HasChild(verb, Deprel.Obj) || document.HasChild(verb, Deprel.Aux)
            || document.HasChild(verb, Deprel.Ccomp) || document.HasChild(verb, Deprel.Xcomp))
        {
            return false;
        }

        return document.Sentences[document.SentenceOf(verb)].IsHeadline
            && (token.Xpos == "VBN" || ParticipleLike(document, verb));
    }

    /// <summary>"Five miners held", "Minister killed by bomb": a counted subject or an agent tells a past participle from a past tense.</summary>
    private static bool ParticipleLike(Document document, int verb)
    {
        var subject = document.Child(verb, Deprel.Nsubj);
        return subject >= 0 && (document.HasChild(subject, Deprel.Nummod) || Oblique(document, verb, "by") >= 0);
    }
}
