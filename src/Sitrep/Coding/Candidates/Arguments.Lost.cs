using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Subjects and objects that the tree has hung elsewhere or taken for something else.</summary>
internal static partial class Arguments
{
    /// <summary>"the brigades - now numbering 900 - began arriving": the noun before a participle that the tree takes for the subject, or -1.</summary>
    private static int BeforeParenthesis(Document document, int subject)
    {
        if (document.Tokens[subject] is not { Upos: Upos.VERB, Xpos: "VBG" or "VBN" } || document.HasChild(subject, Deprel.Nsubj))
        {
            return -1;
        }

        var first = subject;
        foreach (var child in document.ChildrenOf(subject))
        {
            first = Math.Min(first, child);
        }

        if (document.Tokens[first].Upos is not (Upos.PUNCT or Upos.SYM))
        {
            return -1;
        }

        for (var (noun, climbed) = (first - 1, 0); noun >= 0 && climbed < MaxClimb; noun = document.Tokens[noun].Head, climbed++)
        {
            if (document.Tokens[noun].Deprel is Deprel.Nsubj or Deprel.NsubjPass && document.IsNominal(noun))
            {
                return noun;
            }
        }

        return -1;
    }

    /// <summary>"an offensive that officials told Reuters would target rebels": Reuters is told so, the offensive would target.</summary>
    private static bool IsTold(Document document, int verb, int subject)
    {
        var tell = document.Tokens[verb].Head;
        return document.Tokens[verb].Deprel == Deprel.Ccomp && document.Tokens[tell] is { Lemma: "tell" or "inform" or "assure" or "warn", Deprel: Deprel.AclRelcl, Head: >= 0 }
            && document.NounPhrase(subject).Start <= document.Tokens[tell].End + 1 && subject > tell
            && !document.HasChild(tell, Deprel.Obj) && !document.HasChild(tell, Deprel.Iobj) && document.HasChild(verb, Deprel.Aux);
    }

    /// <summary>"It was time for the minister to resign", "called for the rebels to leave": the noun after "for" does what the infinitive says.</summary>
    private static int SubjectOfInfinitive(Document document, int verb)
    {
        var to = document.ChildWithLemma(verb, "to");
        if (to <= 0 || document.Tokens[verb].Xpos != "VB")
        {
            return -1;
        }

        for (var (token, climbed) = (to - 1, 0); token >= 0 && climbed < MaxClimb; token = document.Tokens[token].Head, climbed++)
        {
            if (document.Tokens[token].Deprel is Deprel.Nmod or Deprel.Obl && document.CaseOf(token) == "for")
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>"killed at least 60 civilians": a counted noun without preposition after the verb is its object, whatever the hedge made of it.</summary>
    private static int BareObject(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            // "Artillery shelled Kharkiv": so is a name that the tree takes for a predicate.
            if (child > verb && document.Tokens[child] is { Deprel: Deprel.Xcomp or Deprel.Flat, Upos: Upos.PROPN } && document.CaseOf(child).Length == 0
                && !document.HasChild(verb, Deprel.AuxPass) && !document.HasChild(verb, Deprel.Aux))
            {
                return child;
            }

            if (child > verb && document.Tokens[child] is { Deprel: Deprel.Obl, Upos: Upos.NOUN or Upos.NUM or Upos.PROPN }
                && document.CaseOf(child).Length == 0 && (document.HasChild(child, Deprel.Nummod) || (document.Tokens[child].Upos == Upos.NUM && !IsTime(document, child))))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Further subjects before a verb that the tree did not join by coordination: "UK and EU negotiators agreed".</summary>
    public static IEnumerable<int> OtherSubjects(Document document, int verb, int subject)
    {
        foreach (var child in document.ChildrenOf(verb).ToArray())
        {
            if (child < subject && !IsTime(document, child)
                && ((document.Tokens[child].Deprel is Deprel.Nsubj && document.Tokens[child + 1].Lemma == "and")
                    // "Carter, Iraqi premier discuss": a headline has a comma for "and".
                    || (document.Tokens[child].Deprel is Deprel.Nsubj or Deprel.Vocative or Deprel.Discourse && document.Tokens[child + 1].Form == "," && document.Sentences[document.SentenceOf(verb)].IsHeadline)))
            {
                yield return child;
            }
        }
    }

    /// <summary>A noun phrase without preposition before a finite verb that has no subject: parsers lose subjects behind appositions and titles.</summary>
    private static int BareSubject(Document document, int verb)
    {
        if (document.Tokens[verb].Xpos is not ("VBD" or "VBZ" or "VBP") && !document.HasChild(verb, Deprel.Aux))
        {
            return -1;
        }

        var found = -1;
        foreach (var child in document.ChildrenOf(verb))
        {
            if (child >= verb || document.Tokens[child].Upos is not (Upos.NOUN or Upos.PROPN))
            {
                continue;
            }

            // "On Friday, the envoy, speaking in Geneva, condemned": the name behind the comma hangs from the day.
            var beside = IsTime(document, child) ? document.Child(child, Deprel.Appos) : -1;
            if (beside >= 0 && beside < verb && document.CaseOf(beside).Length == 0)
            {
                found = beside;
            }
            else if (document.Tokens[child].Deprel is Deprel.Obl or Deprel.Dep or Deprel.Vocative or Deprel.Dislocated or Deprel.Parataxis
                && document.CaseOf(child).Length == 0 && !IsTime(document, child))
            {
                found = child;
            }
        }

        return found;
    }
}
