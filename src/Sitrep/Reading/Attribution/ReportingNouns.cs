using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Attribution by a noun ("the claim by rebels that …", "Moscow's denial of …") or a predicative adjective ("was confident that …").</summary>
internal static class ReportingNouns
{
    public static void Read(Document document, Subtrees trees, ClaimantKinds kinds, int noun, ReportingEntry entry, List<Attribution> found)
    {
        int clause = -1, topic = -1, source = -1, outlet = -1;
        foreach (var child in document.ChildrenOf(noun))
        {
            ref readonly var token = ref document.Tokens[child];
            switch (token.Deprel)
            {
                case Deprel.Ccomp:
                    clause = child;
                    break;
                case Deprel.Acl when child > noun && (token.Xpos is not ("VBG" or "VBN" or "VBD") || Clauses.HasMark(document, child, "that")):
                case Deprel.AclRelcl when child > noun && Clauses.HasMark(document, child, "that"):
                    clause = child;
                    break;
                case Deprel.NmodPoss:
                    source = child;
                    break;
                case Deprel.Nmod when child > noun && (Clauses.HasCase(document, child, "by") || Clauses.HasCase(document, child, "from") || Clauses.HasCase(document, child, "among")):
                    source = child;
                    break;
                case Deprel.Compound when token.Upos == Upos.PROPN && entry.Force == ReportingForce.Report:
                    // "a Reuters report that"
                    outlet = child;
                    break;
                case Deprel.Nmod when child > noun && topic < 0 && (Clauses.HasCase(document, child, "of") || Clauses.HasCase(document, child, "for") || Clauses.HasCase(document, child, "about")
                    || Clauses.HasCase(document, child, "to") || Clauses.HasCase(document, child, "over") || Clauses.HasCase(document, child, "against")):
                    topic = child;
                    break;
            }
        }

        if (clause < 0 && source >= 0 && Predicate(document, noun) is var predicate and >= 0)
        {
            // "the army's assessment is that the rebels have fled"
            Report(Subtrees.Trim(document, Clauses.Child(document, predicate, Deprel.Cop) + 1, trees.End(predicate)));
            return;
        }

        source = source < 0 && clause >= 0 ? outlet : source;
        var content = clause >= 0 ? clause : topic;
        if (content < 0 || (clause < 0 && source < 0 && entry.Words is not ("report" or "claim" or "allegation" or "rumour" or "rumor" or "accusation"))
            || (source >= 0 && !kinds.CanSpeak(document, source)))
        {
            return;
        }

        Report(trees.SpanOf(content));

        void Report(Span words)
        {
            var first = found.Count;
            AttributionReader.Add(document, kinds, source, noun, document.Tokens[noun].Span, entry.Stance, entry.Force, words, null, found);
            for (var i = first; i < found.Count; i++)
            {
                found[i] = found[i] with { HasClause = clause >= 0 };
            }
        }
    }

    /// <summary>The clause or infinitive that a noun is said to be; -1 when there is none.</summary>
    private static int Predicate(Document document, int noun)
    {
        ref readonly var token = ref document.Tokens[noun];
        return token.Deprel is Deprel.Nsubj or Deprel.NsubjOuter && token.Head > noun && Clauses.Child(document, token.Head, Deprel.Cop) is var copula && copula > noun
            && (Clauses.HasMark(document, token.Head, "that") || Clauses.HasMark(document, token.Head, "to")) ? token.Head : -1;
    }

    public static void ReadAdjective(Document document, Subtrees trees, ClaimantKinds kinds, int adjective, ReportingEntry entry, List<Attribution> found)
    {
        var source = Clauses.OwnSubject(document, adjective);
        if (source < 0 || !kinds.CanSpeak(document, source))
        {
            return;
        }

        foreach (var child in document.ChildrenOf(adjective))
        {
            if (child > adjective && document.Tokens[child].Deprel is Deprel.Ccomp or Deprel.Xcomp or Deprel.Obl or Deprel.Advcl)
            {
                AttributionReader.Add(document, kinds, source, adjective, document.Tokens[adjective].Span, entry.Stance, entry.Force, trees.SpanOf(child), null, found);
                return;
            }
        }
    }
}
