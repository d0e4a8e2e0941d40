using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>The numbers of tolls: "the death toll has risen to 13", "gave a toll of 20 dead and 14 wounded".</summary>
internal static class TollCounts
{
    /// <summary>Tokens after a toll within which its number is looked for.</summary>
    private const int FarthestToll = 13;

    /// <summary>
    /// The number to which a toll rises, at which it stands or at which somebody puts it: below the verb whose subject or object the
    /// toll is; -1 for none.
    /// </summary>
    public static int Of(Document document, int toll)
    {
        ref readonly var token = ref document.Tokens[toll];
        if (token.Deprel is not (Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj) || token.Head < 0)
        {
            return -1;
        }

        foreach (var child in document.ChildrenOf(token.Head))
        {
            ref readonly var below = ref document.Tokens[child];
            if (child > token.Head && child != toll && below.Deprel is Deprel.Obj or Deprel.Obl or Deprel.Xcomp
                && document.CaseOf(child) is "" or "to" or "at" or "around" && IsNumber(document, child))
            {
                return child;
            }
        }

        return token.Head > toll && IsNumber(document, token.Head) ? token.Head : -1;
    }

    /// <summary>
    /// "The number of those killed in the raid has risen to 137": the number that is told of how many a participle describes; -1 for none.
    /// Where the tree takes another word for the subject of the rising, the words tell.
    /// </summary>
    public static int OfThose(Document document, int participle)
    {
        ref readonly var token = ref document.Tokens[participle];
        if (token is not { Deprel: Deprel.Acl, Xpos: "VBN", Head: > 1 and var those } || document.Tokens[those] is not { Deprel: Deprel.Nmod, Head: >= 0 and var toll }
            || document.Tokens[toll].Lemma is not ("number" or "toll" or "count") || document.CaseOf(those) != "of")
        {
            return -1;
        }

        if (Of(document, toll) is var number and >= 0)
        {
            return number;
        }

        var end = document.Sentences[document.SentenceOf(toll)].End;
        for (var at = participle + 1; at + 1 < end && document.Tokens[at].Form is not ("," or ";"); at++)
        {
            if (document.Tokens[at] is { Upos: Upos.VERB, Lemma: "rise" or "climb" or "reach" or "grow" or "go" or "stand" or "increase" or "jump" or "pass" or "exceed" })
            {
                var next = document.Tokens[at + 1].Form is "to" or "at" ? at + 2 : at + 1;
                return next < end && document.Tokens[next].Upos == Upos.NUM ? next : -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// The number that comes next after a toll in its clause, however the tree has it: "gave a toll of 20 dead and 14 wounded". Null when
    /// there is none, or when it is what the toll is compared with.
    /// </summary>
    public static Quantity? After(Document document, int toll, IReadOnlyList<Quantity> numbers)
    {
        var tokens = document.Tokens;
        var end = Math.Min(document.Sentences[document.SentenceOf(toll)].End, toll + FarthestToll);
        foreach (var number in numbers)
        {
            if (number.Span.Start < tokens[toll].End)
            {
                continue;
            }

            for (var at = toll + 1; at < end; at++)
            {
                if (tokens[at].Start >= number.Span.Start)
                {
                    return number.Scope != QuantityScope.Subset && number.Kind is QuantityKind.Killed or QuantityKind.Other ? number : null;
                }

                if (tokens[at].Upos == Upos.PUNCT || tokens[at].Upos == Upos.SCONJ || Words.Is(tokens[at], "than") || Words.Is(tokens[at], "from"))
                {
                    return null;
                }
            }

            return null;
        }

        return null;
    }

    /// <summary>"20 dead and 14 wounded", "left nine dead and 30 wounded": the injured that stand right behind the dead.</summary>
    public static Quantity? Injured(Document document, Quantity dead, IReadOnlyList<Quantity> numbers)
    {
        var next = numbers.FirstOrDefault(number => number.Span.Start >= dead.Span.End && number.Kind == QuantityKind.Injured);
        // "was shot dead, and five others were wounded in Kano": a clause of its own counts its own.
        return next is not null && document.SentenceOf(next.Head) == document.SentenceOf(dead.Head) && next.Head - dead.Head <= FarthestToll && document.Tokens[next.Head].Deprel != Deprel.NsubjPass ? next : null;
    }

    private static bool IsNumber(Document document, int word) => document.Tokens[word].Upos == Upos.NUM || document.HasChild(word, Deprel.Nummod);
}
