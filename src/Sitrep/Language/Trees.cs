using Sitrep.Articles;

namespace Sitrep.Language;

/// <summary>Questions about a dependency tree that every later stage asks. Nothing here knows what the words mean.</summary>
public static class Trees
{
    /// <summary>Whether a token's part of speech can head a noun phrase.</summary>
    public static bool IsNominal(this Document document, int token) =>
        document.Tokens[token].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM;

    /// <summary>First child with the relation, or -1.</summary>
    public static int Child(this Document document, int token, Deprel relation)
    {
        foreach (var child in document.ChildrenOf(token))
        {
            if (document.Tokens[child].Deprel == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether a token has a child with the relation.</summary>
    public static bool HasChild(this Document document, int token, Deprel relation) => document.Child(token, relation) >= 0;

    /// <summary>First child with the lemma, or -1.</summary>
    public static int ChildWithLemma(this Document document, int token, string lemma)
    {
        foreach (var child in document.ChildrenOf(token))
        {
            if (string.Equals(document.Tokens[child].Lemma, lemma, StringComparison.OrdinalIgnoreCase))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>
    /// The preposition of a noun phrase in lower case, joined by blanks when it has several words ("because of");
    /// empty when it has none.
    /// </summary>
    public static string CaseOf(this Document document, int noun)
    {
        foreach (var child in document.ChildrenOf(noun))
        {
            ref readonly var token = ref document.Tokens[child];
            if (token.Deprel == Deprel.Case && token.Upos != Upos.PART && token.Xpos != "POS")
            {
                var fixedPart = document.Child(child, Deprel.Fixed);
                return fixedPart < 0 ? token.Lemma : $"{token.Lemma} {document.Tokens[fixedPart].Lemma}";
            }
        }

        return "";
    }

    /// <summary>The word that marks a clause ("that", "if", "to"), in lower case; empty when there is none.</summary>
    public static string MarkOf(this Document document, int clause)
    {
        var mark = document.Child(clause, Deprel.Mark);
        return mark < 0 ? "" : document.Tokens[mark].Lemma;
    }

    /// <summary>Whether <paramref name="ancestor"/> stands above <paramref name="token"/>, or is it.</summary>
    public static bool Dominates(this Document document, int ancestor, int token)
    {
        for (var at = token; at >= 0; at = document.Tokens[at].Head)
        {
            if (at == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Number of steps between two tokens of a sentence through the tree.</summary>
    public static int Distance(this Document document, int from, int to)
    {
        var up = 0;
        for (var at = from; at >= 0; at = document.Tokens[at].Head, up++)
        {
            var down = 0;
            for (var other = to; other >= 0; other = document.Tokens[other].Head, down++)
            {
                if (other == at)
                {
                    return up + down;
                }
            }
        }

        return int.MaxValue;
    }

    /// <summary>The verb or root that heads the clause in which a token stands; the token itself when it heads one.</summary>
    public static int ClauseOf(this Document document, int token)
    {
        var at = token;
        while (document.Tokens[at].Head >= 0 && !HeadsClause(document, at))
        {
            at = document.Tokens[at].Head;
        }

        return at;
    }

    /// <summary>Whether a token heads a clause: a root, a finite or subordinate predicate, or a coordinate of one.</summary>
    public static bool HeadsClause(this Document document, int token)
    {
        ref readonly var word = ref document.Tokens[token];
        return word.Deprel switch
        {
            Deprel.Root or Deprel.Ccomp or Deprel.Xcomp or Deprel.Advcl or Deprel.AdvclRelcl or Deprel.Acl
                or Deprel.AclRelcl or Deprel.Parataxis or Deprel.Csubj or Deprel.CsubjPass or Deprel.CsubjOuter => true,
            Deprel.Conj => word.Upos is Upos.VERB or Upos.AUX || document.HasChild(token, Deprel.Cop),
            _ => false,
        };
    }

    /// <summary>
    /// The clause that a predicate heads: from its first to its last word, without the clauses that are coordinated
    /// with it or that it merely stands beside, and without punctuation at the edges.
    /// </summary>
    public static Span ClauseSpan(this Document document, int predicate)
    {
        int first = predicate, last = predicate;
        Widen(document, predicate, predicate, ref first, ref last, static (doc, root, token) => doc.Tokens[token].Deprel switch
        {
            Deprel.Conj => doc.Tokens[token].Head != root || !doc.HeadsClause(token),
            Deprel.Parataxis or Deprel.List or Deprel.Punct => false,
            _ => true,
        });
        return new Span(document.Tokens[first].Start, document.Tokens[last].End);
    }

    /// <summary>
    /// The noun phrase that a token heads: determiners, modifiers, name parts and "of" phrases, without its own
    /// preposition, clauses, appositions, coordinates and other prepositional phrases.
    /// </summary>
    public static Span NounPhrase(this Document document, int head)
    {
        int first = head, last = head;
        Widen(document, head, head, ref first, ref last, static (doc, root, token) => doc.Tokens[token].Deprel switch
        {
            Deprel.Det or Deprel.DetPredet or Deprel.Amod or Deprel.Compound or Deprel.Flat or Deprel.Nummod
                or Deprel.NmodPoss or Deprel.NmodDesc or Deprel.Fixed or Deprel.Goeswith => true,
            Deprel.Nmod => doc.CaseOf(token) == "of",
            // The mark of a list item stands alone.
            Deprel.Punct => doc.Tokens[token].Xpos == "HYPH" && token > 0 && doc.Tokens[token - 1].End == doc.Tokens[token].Start,
            Deprel.Case or Deprel.Conj or Deprel.Cc or Deprel.Advmod => doc.Tokens[token].Head != root,
            _ => false,
        });
        return new Span(document.Tokens[first].Start, document.Tokens[last].End);
    }

    /// <summary>Least and greatest index of the tokens under <paramref name="head"/>, itself included.</summary>
    public static (int First, int Last) Subtree(this Document document, int head)
    {
        int first = head, last = head;
        Widen(document, head, head, ref first, ref last, static (_, _, _) => true);
        return (first, last);
    }

    private static void Widen(
        Document document, int root, int head, ref int first, ref int last, Func<Document, int, int, bool> takes)
    {
        foreach (var child in document.ChildrenOf(head))
        {
            if (!takes(document, root, child))
            {
                continue;
            }

            first = Math.Min(first, child);
            last = Math.Max(last, child);
            Widen(document, root, child, ref first, ref last, takes);
        }
    }

    /// <summary>The first word from one up to before another that hangs from outside them.</summary>
    public static int HeadOf(this Document document, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (document.Tokens[token].Head < first || document.Tokens[token].Head >= end)
            {
                return token;
            }
        }

        return first;
    }

    /// <summary>The last word within a stretch of text that hangs from outside it; -1 where no word lies within.</summary>
    public static int HeadOf(this Document document, Span span)
    {
        var last = -1;
        for (var token = document.TokenEndingAfter(span.Start); token < document.Tokens.Length && document.Tokens[token].Start < span.End; token++)
        {
            if (span.Contains(document.Tokens[token].Span) && !(document.Tokens[token].Head >= 0 && span.Contains(document.Tokens[document.Tokens[token].Head].Span)))
            {
                last = token;
            }
        }

        return last;
    }
}
