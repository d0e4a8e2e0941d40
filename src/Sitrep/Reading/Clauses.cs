using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Who a clause is about, when the words leave it out: coordination, control, participles and relatives.</summary>
internal static class Clauses
{
    private const int MostSteps = 6;

    /// <summary>The first child of a word with a relation, or -1.</summary>
    public static int Child(Document document, int head, Deprel relation)
    {
        foreach (var child in document.ChildrenOf(head))
        {
            if (document.Tokens[child].Deprel == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Head of the verb's own subject, or -1.</summary>
    public static int OwnSubject(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Head of who does what the verb says in the active voice: its subject, the one it shares, or the noun that it describes; -1 when none is said.</summary>
    public static int Doer(Document document, int verb)
    {
        var tokens = document.Tokens;
        var at = verb;
        for (var step = 0; step < MostSteps; step++)
        {
            if (IsPassive(document, at))
            {
                return step == 0 ? Agent(document, at) : OwnSubject(document, at);
            }

            var subject = OwnSubject(document, at);
            if (subject >= 0)
            {
                return Relative(tokens[subject]) && tokens[at].Deprel is Deprel.AclRelcl ? tokens[at].Head : subject;
            }

            var head = tokens[at].Head;
            if (head < 0)
            {
                return -1;
            }

            switch (tokens[at].Deprel)
            {
                case Deprel.Xcomp when Clauses.Child(document, head, Deprel.Obj) is var controlled and >= 0 && tokens[head].Upos == Upos.VERB && controlled < at && controlled > head:
                    return controlled;
                case Deprel.Conj or Deprel.Xcomp or Deprel.Advcl or Deprel.Parataxis or Deprel.Ccomp when tokens[head].Upos is Upos.VERB or Upos.AUX or Upos.ADJ:
                    at = head;
                    break;
                case Deprel.Xcomp or Deprel.Advcl or Deprel.Conj:
                    at = head;
                    break;
                case Deprel.Acl or Deprel.AclRelcl:
                    return head;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The verb of which a pronoun is the object, or part of it ("executed 150 of them"); -1 for none.</summary>
    public static int VerbOfObject(Document document, int pronoun)
    {
        ref readonly var word = ref document.Tokens[pronoun];
        return word.Deprel switch
        {
            Deprel.Obj or Deprel.Iobj or Deprel.Obl => word.Head,
            Deprel.Nmod when word.Head >= 0 && document.Tokens[word.Head].Deprel is Deprel.Obj or Deprel.Iobj or Deprel.Obl && HasCase(document, pronoun, "of") => document.Tokens[word.Head].Head,
            _ => -1,
        };
    }

    /// <summary>Whether a verb stands in the passive.</summary>
    public static bool IsPassive(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel is Deprel.AuxPass or Deprel.NsubjPass or Deprel.CsubjPass)
            {
                return true;
            }
        }

        // A participle behind a noun with an object of its own is a past tense that the tagger missed ("the opposition accused the police").
        return document.Tokens[verb].Deprel == Deprel.Acl && document.Tokens[verb].Xpos == "VBN"
            && (Child(document, verb, Deprel.Obj) < 0 || document.Tokens[verb].Lemma is "give" or "grant" or "award" or "offer" or "deny" or "show" or "send" or "teach");
    }

    /// <summary>Head of the by-phrase, or -1.</summary>
    public static int Agent(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel is Deprel.OblAgent || (document.Tokens[child].Deprel is Deprel.Obl && HasCase(document, child, "by")))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether a phrase is introduced by a preposition.</summary>
    public static bool HasCase(Document document, int head, string preposition)
    {
        foreach (var child in document.ChildrenOf(head))
        {
            if (document.Tokens[child].Deprel is Deprel.Case && Words.Is(document.Tokens[child], preposition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether "not", "n't" or "never" negates a verb.</summary>
    public static bool IsNegated(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            ref readonly var token = ref document.Tokens[child];
            if (token.Lemma is "not" or "n't" or "never" || (token.Deprel == Deprel.Cc && Words.Is(token, "nor")) || Words.Is(token, "neither"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Relative(in Token token) => token.Lemma is "who" or "which" or "that" && token.Xpos is "WP" or "WDT" or "IN";

    /// <summary>Whether a clause is opened by a word: "that", "to", "as".</summary>
    public static bool HasMark(Document document, int clause, string word)
    {
        foreach (var child in document.ChildrenOf(clause))
        {
            if (document.Tokens[child].Deprel is Deprel.Mark && Words.Is(document.Tokens[child], word))
            {
                return true;
            }
        }

        return false;
    }
}
