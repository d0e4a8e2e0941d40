using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Participles that describe the noun behind them where the parser saw a clause: "released detained protesters".</summary>
internal static partial class ClauseMending
{
    /// <summary>Verbs that take no object, so that a noun right behind their participle is what does it: "rioting mobs".</summary>
    private static readonly HashSet<string> Intransitive = new(StringComparer.Ordinal)
    {
        "advance", "bicker", "cheer", "defect", "demonstrate", "depart", "escape", "fast", "feud", "flee", "gather", "grieve", "march", "mutiny", "pray", "protest", "quarrel", "rampage",
        "rebel", "retreat", "riot", "sleep", "squabble", "stampede", "starve", "strike", "surge", "unsuspect", "war", "worship",
    };

    /// <summary>Verbs behind which a gerund is their object: "stopped protesting".</summary>
    private static readonly HashSet<string> BeforeGerund = new(StringComparer.Ordinal)
    {
        "admit", "avoid", "be", "begin", "cease", "consider", "continue", "deny", "enjoy", "finish", "get", "go", "have", "keep", "quit", "regret", "remember", "resume", "risk", "spend", "start", "stop", "suggest",
    };

    /// <summary>Verbs behind which a past participle may be their complement: "had the men killed", "saw killed people".</summary>
    private static readonly HashSet<string> BeforeComplement = new(StringComparer.Ordinal)
    {
        "be", "become", "feel", "get", "have", "hear", "keep", "leave", "make", "order", "remain", "report", "say", "see", "seem", "want",
    };

    /// <summary>
    /// "will resume stalled talks", "fired on protesting students": between a verb, or a preposition, and a plural without article stands no
    /// clause where the participle can have no object.
    /// </summary>
    private static void DescribeObject(Span<Token> tokens, int participle)
    {
        if (participle == 0 || tokens[participle] is not { Upos: Upos.VERB, Xpos: "VBG" or "VBN" or "VBD", Deprel: Deprel.Xcomp or Deprel.Advcl or Deprel.Ccomp or Deprel.Acl or Deprel.Obj or Deprel.Obl or Deprel.Conj or Deprel.Parataxis, Head: >= 0 and var above }
            || HasSubject(tokens, participle) || HasAuxiliary(tokens, participle) || PluralBehind(tokens, participle) is not (>= 0 and var noun))
        {
            return;
        }

        var isActive = tokens[participle].Xpos == "VBG";
        var before = tokens[participle - 1];
        var isOfVerb = before.Upos == Upos.VERB && !(isActive ? BeforeGerund : BeforeComplement).Contains(before.Lemma)
            && (above == participle - 1 || (tokens[participle].Deprel is Deprel.Ccomp or Deprel.Conj or Deprel.Parataxis && !HasObject(tokens, participle - 1) && !HasPassiveAuxiliary(tokens, participle - 1)));
        above = isOfVerb ? participle - 1 : above;
        var isOfPreposition = before is { Upos: Upos.ADP or Upos.SCONJ, Deprel: Deprel.Mark or Deprel.Case } && before.Head == participle && above < participle - 1
            && (!isActive || tokens[above].Upos == Upos.VERB);
        if (!(isOfVerb || isOfPreposition) || (isActive && !Intransitive.Contains(tokens[participle].Lemma) && !(tokens[participle].Lemma == "run" && tokens[noun].Lemma is "battle" or "fight" or "gunfight" or "clash")))
        {
            return;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head != participle ? tokens[i].Head : i < participle ? noun : above;
        }

        (tokens[noun].Head, tokens[noun].Deprel) = (above, isOfVerb ? Deprel.Obj : tokens[above].Upos == Upos.VERB ? Deprel.Obl : Deprel.Nmod);
        (tokens[participle].Head, tokens[participle].Deprel, tokens[participle].Xpos) = (noun, Deprel.Amod, isActive ? "VBG" : "VBN");
        if (isOfPreposition)
        {
            (tokens[participle - 1].Upos, tokens[participle - 1].Xpos, tokens[participle - 1].Deprel) = (Upos.ADP, "IN", Deprel.Case);
        }
    }

    /// <summary>"supporters of jailed prime minister Imran Khan": the preposition before a participle is the noun's behind it.</summary>
    private static void DescribeOwner(Span<Token> tokens, int participle)
    {
        if (participle == 0 || tokens[participle] is not { Upos: Upos.VERB, Xpos: "VBN", Deprel: Deprel.Acl, Head: >= 0 and var above } || above != participle - 2 || HasSubject(tokens, participle)
            || !(tokens[participle - 1] is { Upos: Upos.ADP or Upos.SCONJ, Deprel: Deprel.Case or Deprel.Mark } || tokens[participle - 1].Form == "of") || tokens[participle - 1].Head != participle)
        {
            return;
        }

        var noun = participle + 1;
        while (noun < tokens.Length && tokens[noun] is { Upos: Upos.ADJ or Upos.NOUN or Upos.PROPN, Deprel: Deprel.Amod or Deprel.Compound or Deprel.NmodDesc })
        {
            noun++;
        }

        if (noun < tokens.Length && tokens[noun] is { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Nmod or Deprel.Appos or Deprel.Obj or Deprel.Nsubj } && (tokens[noun].Head == above || tokens[noun].Head == participle || (tokens[noun].Deprel == Deprel.Nsubj && tokens[noun].Head == tokens[above].Head))
            && !Has(tokens, noun, static (in Token child) => child.Deprel == Deprel.Case))
        {
            (tokens[noun].Head, tokens[noun].Deprel) = (above, Deprel.Nmod);
            (tokens[participle].Head, tokens[participle].Deprel) = (noun, Deprel.Amod);
            (tokens[participle - 1].Head, tokens[participle - 1].Deprel, tokens[participle - 1].Upos, tokens[participle - 1].Xpos) = (noun, Deprel.Case, Upos.ADP, "IN");
        }
    }

    /// <summary>"Sudan's ruling council": between whose something is and what it is stands no clause.</summary>
    private static void DescribeOwned(Span<Token> tokens, int participle)
    {
        if (participle < 2 || tokens[participle] is not { Upos: Upos.VERB, Xpos: "VBG" or "VBN" or "VBD", Deprel: not (Deprel.Amod or Deprel.Compound or Deprel.Root), Head: >= 0 and var above } || tokens[participle - 1].Xpos != "POS"
            || tokens[participle - 1].Head is not (>= 0 and var owner) || tokens[owner] is not { Deprel: Deprel.NmodPoss, Head: var noun } || noun <= participle || tokens[noun].Head != participle)
        {
            return;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == participle && i != noun ? i < participle ? noun : above : tokens[i].Head;
        }

        tokens[noun].Head = above;
        tokens[noun].Deprel = noun > above ? tokens[participle].Deprel is Deprel.Obl or Deprel.Nmod ? tokens[participle].Deprel : Deprel.Obj : HasPassiveAuxiliary(tokens, above) ? Deprel.NsubjPass : Deprel.Nsubj;
        (tokens[participle].Head, tokens[participle].Deprel) = (noun, Deprel.Amod);
    }

    /// <summary>The plural that follows a participle, its adjectives and compounds between; or -1.</summary>
    private static int PluralBehind(ReadOnlySpan<Token> tokens, int participle)
    {
        for (var noun = participle + 1; noun < tokens.Length && noun <= participle + 3; noun++)
        {
            if (tokens[noun].Xpos is "NNS" or "NNPS")
            {
                return tokens[noun] is { Deprel: Deprel.Obj or Deprel.Nsubj or Deprel.Ccomp } && (tokens[noun].Head == participle || tokens[noun].Head == tokens[participle].Head) ? noun : -1;
            }

            if (tokens[noun] is not { Upos: Upos.ADJ or Upos.NOUN or Upos.PROPN, Deprel: Deprel.Amod or Deprel.Compound })
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"two more accused were arrested": behind a number, an ordinal or "more" the word is the noun that Indian reports have for a suspect.</summary>
    private static void MakeAccused(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        if (word == 0 || token is not { Form: "accused", Upos: Upos.VERB or Upos.ADJ, Head: >= 0, Deprel: Deprel.Xcomp or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl or Deprel.Ccomp or Deprel.Acl }
            || !(tokens[word - 1].Upos == Upos.NUM || tokens[word - 1].Form is "more" or "other" or "main" or "prime" or "key" or "first" or "second" or "third" or "fourth" or "fifth" or "absconding")
            || (word + 1 < tokens.Length && tokens[word + 1].Upos is Upos.NOUN or Upos.PROPN))
        {
            return;
        }

        AsNoun(ref token);
        token.Deprel = token.Deprel is Deprel.Xcomp or Deprel.Ccomp or Deprel.Acl ? Deprel.Obj : token.Deprel;
        for (var i = word - 1; i >= 0 && (HangsFrom(tokens, i, word) || tokens[i].Upos == Upos.NUM); i--)
        {
            (tokens[i].Head, tokens[i].Deprel) = (word, tokens[i].Upos switch { Upos.NUM => Deprel.Nummod, Upos.DET => Deprel.Det, Upos.ADP => Deprel.Case, _ => Deprel.Amod });
        }
    }
}
