using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>
/// The party that a phrase names when its head is none: whose decision it is, who made the statement, on whom the ban
/// lies. PLOVER codes parties, so that who condemns an army's raid condemns the army.
/// </summary>
internal static class PartyWithin
{
    private const int MaxDepth = 3;

    /// <summary>Relations of the party to the phrase, the responsible one first.</summary>
    private static readonly string[] Prepositions = ["by", "from", "of", "against", "on", "with", "between", "among", "to", "toward", "towards", "for", "over", "in", "at"];

    private static readonly string[] ByWhom = ["by", "from"];

    /// <summary>Head token of the party, or -1.</summary>
    public static int Of(Document document, ArgumentTests tests, int phrase, bool blamed = false) => Of(document, tests, phrase, blamed, 0);

    private static int Of(Document document, ArgumentTests tests, int phrase, bool blamed, int depth)
    {
        if (depth == MaxDepth)
        {
            return -1;
        }

        var owner = document.Child(phrase, Deprel.NmodPoss);
        if (owner >= 0 && document.Tokens[owner].Upos != Upos.PRON && tests.IsParticipant(owner))
        {
            return owner;
        }

        // "condemned the attack on a church", "blamed the killing of a priest": whoever was hit is not whom one condemns.
        var violence = blamed && tests.IsViolence(phrase);
        foreach (var preposition in violence ? ByWhom : Prepositions)
        {
            var inner = Arguments.Oblique(document, phrase, preposition);
            // "the attacks in the town of Jabla", "corruption in Lima": where it was is not who did it.
            if (inner >= 0 && document.Tokens[inner].Upos != Upos.PRON && (preposition is "in" or "at" || (preposition is "between" or "to" or "from" && tests.IsRoad(phrase)) ? tests.IsKnownActor(inner) && !tests.IsCapital(inner) && !tests.IsPeople(inner) : tests.IsParticipant(inner)))
            {
                return inner;
            }
        }

        foreach (var child in document.ChildrenOf(phrase))
        {
            // "welcomed the news that Iraqi forces had taken the town": who does what the news tells.
            if (document.Tokens[child].Deprel is Deprel.Acl or Deprel.Ccomp && child > phrase && document.HasChild(child, Deprel.Nsubj)
                && Arguments.Subject(document, child) is var doer and >= 0 && document.Tokens[doer].Upos != Upos.PRON && tests.IsKnownActor(doer))
            {
                return doer;
            }
        }

        foreach (var child in document.ChildrenOf(phrase))
        {
            if (!violence && document.Tokens[child].Deprel is Deprel.Nmod or Deprel.NmodPoss && Of(document, tests, child, blamed, depth + 1) is var found and >= 0)
            {
                return found;
            }
        }

        return -1;
    }
}
