using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Light verbs and what else carries an event noun: "launched an offensive", "began a round of talks", "was responsible for the bombing".</summary>
internal sealed class SupportVerbs(Document document, KnowledgeBase knowledge)
{
    /// <summary>Nouns that only count or divide what follows them: "a new round of talks", "a wave of arrests".</summary>
    internal static readonly HashSet<string> Portions = new(StringComparer.Ordinal)
    {
        "round", "series", "wave", "spate", "string", "number", "set", "campaign", "couple", "day", "hour", "week", "kind", "act", "session", "batch",
        "increase", "rise", "doubling", "tripling", "boost", "tranche", "package", "form",
    };

    /// <summary>The light verb that carries an event noun as its object, or -1.</summary>
    public int Of(int noun)
    {
        ref readonly var token = ref document.Tokens[noun];
        if (token.Head < 0)
        {
            return -1;
        }

        var verb = token.Deprel switch
        {
            // "was responsible for the bombing"
            Deprel.Obl or Deprel.Nmod when IsResponsibleFor(noun) => token.Head,
            Deprel.Obj or Deprel.NsubjPass or Deprel.Obl => token.Head,
            Deprel.Conj when document.Tokens[token.Head].Deprel is Deprel.Obj => document.Tokens[token.Head].Head,
            // "began a new round of talks"
            // "announced $3 million in aid"
            Deprel.Nmod when document.CaseOf(noun) is "of" or "in" && (Portions.Contains(document.Tokens[token.Head].Lemma) || document.Tokens[token.Head].Upos is Upos.SYM or Upos.NUM)
                && document.Tokens[token.Head].Deprel is Deprel.Obj or Deprel.NsubjPass => document.Tokens[token.Head].Head,
            // "the attacks launched by rebels"
            _ => ParticipleOf(noun),
        };
        return IsResponsibleFor(noun) ? token.Head : verb >= 0 && document.Tokens[verb].Upos == Upos.VERB
            // "the strike called by unions"
            && (document.Tokens[verb] is { Deprel: Deprel.Acl, Lemma: "call" } && document.Child(verb, Deprel.OblAgent) >= 0) | knowledge.LightVerbs.Carries(LightVerbKey(verb), token.Deprel == Deprel.Obl ? document.CaseOf(noun) : "") ? verb : -1;
    }

    private bool IsResponsibleFor(int noun) =>
        document.CaseOf(noun) == "for" && document.Tokens[document.Tokens[noun].Head].Lemma == "responsible";

    private int ParticipleOf(int noun)
    {
        foreach (var child in document.ChildrenOf(noun))
        {
            if (document.Tokens[child] is { Deprel: Deprel.Acl, Xpos: "VBN" } or { Deprel: Deprel.AclRelcl })
            {
                return child;
            }
        }

        return -1;
    }

    private string LightVerbKey(int verb)
    {
        if (document.Child(verb, Deprel.Obj) is var part and >= 0 && document.Tokens[part].Lemma == "part")
        {
            return $"{document.Tokens[verb].Lemma} part";
        }

        var particle = document.Child(verb, Deprel.CompoundPrt);
        return particle < 0 ? document.Tokens[verb].Lemma : $"{document.Tokens[verb].Lemma} {document.Tokens[particle].Lemma}";
    }
}
