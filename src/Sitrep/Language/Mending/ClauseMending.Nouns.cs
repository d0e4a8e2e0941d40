using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Words that are nouns and names where the parser saw verbs, and names that begin or end elsewhere.</summary>
internal static partial class ClauseMending
{
    /// <summary>"killed 18 displaced people": a participle between a number and its noun describes the noun.</summary>
    private static void DescribeCounted(Span<Token> tokens, int participle)
    {
        if (participle == 0 || participle + 1 >= tokens.Length || tokens[participle] is not { Xpos: "VBN" or "VBD", Deprel: Deprel.Xcomp or Deprel.Ccomp or Deprel.Acl, Head: >= 0 and var verb } || verb >= participle - 1
            || tokens[participle - 1].Upos != Upos.NUM || tokens[participle + 1] is not { Xpos: "NNS", Deprel: Deprel.Obj or Deprel.Obl } || tokens[participle + 1].Head != participle
            || !(tokens[participle - 1].Head == participle || tokens[participle - 1].Head == verb) || tokens[verb].Upos != Upos.VERB)
        {
            return;
        }

        var noun = participle + 1;
        (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.Obj);
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == participle ? verb : tokens[i].Head;
        }

        (tokens[participle].Head, tokens[participle].Deprel, tokens[participle].Xpos) = (noun, Deprel.Amod, "VBN");
        (tokens[participle - 1].Head, tokens[participle - 1].Deprel) = (noun, Deprel.Nummod);
    }

    /// <summary>"Fighting between the army and the rebels has displaced 200": a gerund that is a subject and has no object is a noun.</summary>
    private static void MakeNoun(Span<Token> tokens, int gerund)
    {
        ref var token = ref tokens[gerund];
        if (gerund == 0 && token is { Upos: Upos.VERB, Xpos: "VBZ", Deprel: Deprel.Root } && tokens.Length > 2 && tokens[1].Upos == Upos.ADP && !HasSubject(tokens, 0) && MainBehind(tokens, 0) is var main and >= 0)
        {
            // "Clashes between traders left 55 dead"
            (token.Upos, token.Xpos, token.Feats, token.Head, token.Deprel) = (Upos.NOUN, "NNS", "Number=Plur", main, Deprel.Nsubj);
            (tokens[main].Head, tokens[main].Deprel) = (-1, Deprel.Root);
            for (var i = 1; i < tokens.Length; i++)
            {
                (tokens[i].Head, tokens[i].Deprel) = tokens[i].Head != 0 ? (tokens[i].Head, tokens[i].Deprel) : i > main ? (main, tokens[i].Deprel) : (0, tokens[i].Deprel == Deprel.Obl ? Deprel.Nmod : tokens[i].Deprel);
            }

            return;
        }

        if (gerund == 0 && token is { Upos: Upos.VERB, Xpos: "VBZ", Deprel: Deprel.Root } && tokens.Length > 2 && tokens[1] is { Upos: Upos.VERB, Xpos: "VBD" or "VBN", Head: 0 } && !HasSubject(tokens, 0) && !HasSubject(tokens, 1))
        {
            // "Clashes raged around the town"
            (token.Upos, token.Xpos, token.Feats, token.Head, token.Deprel) = (Upos.NOUN, "NNS", "Number=Plur", 1, Deprel.Nsubj);
            (tokens[1].Head, tokens[1].Deprel) = (-1, Deprel.Root);
            MakePast(ref tokens[1]);
            for (var i = 2; i < tokens.Length; i++)
            {
                tokens[i].Head = tokens[i].Head == 0 ? 1 : tokens[i].Head;
            }

            return;
        }

        if (gerund == 0 && token is { Upos: Upos.VERB, Xpos: "VBG", Deprel: Deprel.Nsubj, Head: 1 } && !HasObject(tokens, 0))
        {
            // "Fighting raged around the town": a subject right before its verb.
            AsNoun(ref token);
            return;
        }

        if (token is not { Upos: Upos.VERB, Xpos: "VBG", Deprel: Deprel.Csubj or Deprel.CsubjPass } || HasObject(tokens, gerund) || HasAuxiliary(tokens, gerund)
            || gerund + 1 >= tokens.Length || tokens[gerund + 1].Lemma is not ("between" or "in" or "near" or "around" or "along" or "across" or "outside"))
        {
            return;
        }

        var relation = token.Deprel == Deprel.Csubj ? Deprel.Nsubj : Deprel.NsubjPass;
        AsNoun(ref token);
        token.Deprel = relation;
        for (var i = gerund + 1; i < tokens.Length; i++)
        {
            tokens[i].Deprel = tokens[i].Head == gerund && tokens[i].Deprel == Deprel.Obl ? Deprel.Nmod : tokens[i].Deprel;
        }
    }

    /// <summary>"RSF drone attack on hospital leaves 12 dead": a finite clause is no subject without "that", so that its words are one noun phrase.</summary>
    private static void NameSubject(Span<Token> tokens, int verb)
    {
        ref var token = ref tokens[verb];
        var main = token.Head;
        if (token is not { Upos: Upos.VERB, Deprel: Deprel.Csubj, Xpos: "VBP" or "VBZ" or "VBD" or "VB" } || main <= verb || !IsFinite(tokens, main) || HasAuxiliary(tokens, verb)
            || Has(tokens, verb, static (in Token child) => child.Deprel is Deprel.Mark or Deprel.Ccomp or Deprel.Xcomp || child.Xpos is "WP" or "WRB" or "WDT"))
        {
            return;
        }

        var noun = verb + 1 < main && tokens[verb + 1] is { Deprel: Deprel.Obj, Upos: Upos.NOUN } && tokens[verb + 1].Head == verb ? verb + 1 : verb;
        AsNoun(ref token, isPlural: token.Xpos == "VBZ");
        for (var i = 0; i < main; i++)
        {
            if (tokens[i].Head == verb && i != noun)
            {
                (tokens[i].Head, tokens[i].Deprel) = (noun, tokens[i].Deprel switch { Deprel.Nsubj => BesideNoun(tokens[i]), Deprel.Obl => Deprel.Nmod, var same => same });
            }
        }

        if (noun != verb)
        {
            (token.Head, token.Deprel) = (noun, Deprel.Compound);
        }

        (tokens[noun].Head, tokens[noun].Deprel) = (main, Deprel.Nsubj);
    }

    /// <summary>"struck a militant": what has an article of its own and stands for no one else is a noun.</summary>
    private static void NameByArticle(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        if (token is { Upos: Upos.ADJ, Xpos: "JJ", Deprel: Deprel.Xcomp or Deprel.Obj, Head: >= 0 } && token.Head < word && tokens[token.Head].Upos == Upos.VERB && tokens[word - 1] is { Deprel: Deprel.Det, Lemma: "a" or "an" }
            && tokens[word - 1].Head == word && (word + 1 == tokens.Length || tokens[word + 1].Upos is Upos.PUNCT or Upos.ADP or Upos.CCONJ))
        {
            AsNoun(ref token);
            token.Deprel = Deprel.Obj;
        }
    }

    /// <summary>"70 people, among them 18 women": the part is no second of a row.</summary>
    private static void NameParts(Span<Token> tokens, int among)
    {
        if (among == 0 || among + 2 >= tokens.Length || tokens[among].Lemma is not ("among" or "amongst") || tokens[among + 1].Form is not ("them" or "these") || tokens[among - 1].Form != ",")
        {
            return;
        }

        var noun = among + 2;
        while (noun < tokens.Length && tokens[noun].Upos is Upos.NUM or Upos.DET or Upos.ADJ or Upos.ADV)
        {
            noun++;
        }

        if (noun < tokens.Length && tokens[noun] is { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Conj or Deprel.Appos } && tokens[noun].Head < among)
        {
            tokens[noun].Deprel = Deprel.Nmod;
            (tokens[among].Head, tokens[among].Deprel) = (noun, Deprel.Case);
            (tokens[among + 1].Head, tokens[among + 1].Deprel) = (noun, Deprel.Dep);
        }
    }

    /// <summary>"Four gunmen in uniform shot dead a judge": what has an object is the verb, and what stands before it is what they are in.</summary>
    private static void FreeVerb(Span<Token> tokens, int verb)
    {
        if (verb < 3 || tokens[verb] is not { Upos: Upos.VERB, Xpos: "VBN" or "VBD", Deprel: Deprel.Nmod, Head: >= 0 and var doer } || doer > verb || tokens[doer].Deprel != Deprel.Root
            || tokens[verb - 1] is not { Deprel: Deprel.Amod or Deprel.Compound } || tokens[verb - 1].Head != verb || CaseOf(tokens, verb) != verb - 2 || !HasObject(tokens, verb))
        {
            return;
        }

        tokens[verb - 2].Head = verb - 1;
        Hang(tokens, verb - 1, doer, Deprel.Nmod);
        AsNoun(ref tokens[verb - 1]);
        (tokens[verb].Head, tokens[verb].Deprel) = (-1, Deprel.Root);
        (tokens[doer].Head, tokens[doer].Deprel) = (verb, Deprel.Nsubj);
        MakePast(ref tokens[verb]);
        for (var i = verb + 1; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == doer ? verb : tokens[i].Head;
            tokens[i].Deprel = tokens[i].Head != verb ? tokens[i].Deprel : tokens[i].Form == "dead" ? Deprel.Xcomp : tokens[i].Deprel == Deprel.Nmod ? Deprel.Obl : tokens[i].Deprel;
        }
    }

    /// <summary>"More than 60 of the guards were killed": the number is who was, and "more than" goes with it.</summary>
    private static void CountMore(Span<Token> tokens, int number)
    {
        var more = number - 2;
        if (more < 0 || tokens[number] is not { Upos: Upos.NUM, Deprel: Deprel.Obl or Deprel.Nmod or Deprel.NsubjPass or Deprel.Nsubj } || (tokens[number].Head != more && tokens[number].Head != tokens[more].Head) || tokens[more].Lemma is not ("more" or "many" or "few" or "less" or "fewer")
            || tokens[number - 1] is not { Form: "than", Deprel: Deprel.Case } || tokens[more].Head is not (>= 0 and var verb))
        {
            return;
        }

        var lost = tokens[more].Deprel is Deprel.Advmod or Deprel.Obl or Deprel.Xcomp && tokens[verb].Upos == Upos.VERB
            && (verb > number ? !HasSubject(tokens, verb) : (verb == more - 1 || (verb == more - 2 && tokens[more - 1].Form == "dead")) && !Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.Obj) && !HasPassiveAuxiliary(tokens, verb));
        if (!lost && !IsSubject(tokens[more].Deprel) && tokens[more].Deprel != Deprel.Obj)
        {
            return;
        }

        Hang(tokens, number, verb, !lost ? tokens[more].Deprel : verb < number ? Deprel.Obj : HasPassiveAuxiliary(tokens, verb) ? Deprel.NsubjPass : Deprel.Nsubj);
        Hang(tokens, more, number, Deprel.Advmod);
        tokens[number - 1].Deprel = Deprel.Fixed;
        tokens[number - 1].Head = more;
    }

    /// <summary>"At least four soldiers, including a colonel, were shot": those who are counted beside a verb without a subject or an object, and have no preposition, are it.</summary>
    private static void SubjectCounted(Span<Token> tokens, int noun)
    {
        if (tokens[noun] is { Upos: Upos.NOUN, Deprel: Deprel.Obl, Xpos: "NNS", Head: >= 0 and var verb } && verb > noun && tokens[verb].Upos == Upos.VERB && CaseOf(tokens, noun) < 0
            && Has(tokens, noun, static (in Token child) => child.Deprel == Deprel.Nummod) && !HasSubject(tokens, verb))
        {
            tokens[noun].Deprel = HasPassiveAuxiliary(tokens, verb) ? Deprel.NsubjPass : Deprel.Nsubj;
        }
        else if (tokens[noun] is { Upos: Upos.NOUN, Deprel: Deprel.Obl, Head: >= 0 and var act } && act < noun && tokens[act].Upos == Upos.VERB && CaseOf(tokens, noun) < 0 && !HasPassiveAuxiliary(tokens, act)
            && FirstOf(tokens, noun) is var begin && tokens[begin].Form == "at" && tokens[begin + 1].Form is "least" or "most" && (begin == act + 1 || tokens[begin - 1].Form == "dead") && !Has(tokens, act, static (in Token child) => child.Deprel == Deprel.Obj && child.Form != "dead"))
        {
            // "shot dead at least four soldiers"
            tokens[noun].Deprel = Deprel.Obj;
        }
        else if (tokens[noun] is { Xpos: "NNS", Deprel: Deprel.Obl, Head: >= 0 and var taking } && taking < noun && CaseOf(tokens, noun) is var over && over == taking + 1 && tokens[over].Form is "over" or "around" or "about"
            && tokens[over + 1] is { Upos: Upos.NUM, Deprel: Deprel.Nummod } && tokens[over + 1].Head == noun && tokens[taking].Upos == Upos.VERB && !HasPassiveAuxiliary(tokens, taking)
            && !HasObject(tokens, taking) && ReducedClauses.IsObject(tokens, over + 1))
        {
            // "kidnap over 100 schoolgirls"
            tokens[noun].Deprel = Deprel.Obj;
            Hang(tokens, over, over + 1, Deprel.Advmod);
        }
    }

    /// <summary>"As many as 30 villagers were killed", "killed as many as 30 of them": those who are counted have the part of "many", which goes with the number.</summary>
    private static void CountAsMany(Span<Token> tokens, int first)
    {
        var (many, second, number) = (first + 1, first + 2, first + 3);
        if (number >= tokens.Length || tokens[first].Lemma != "as" || tokens[many].Lemma is not ("many" or "few" or "much" or "little") || tokens[second].Form != "as" || tokens[number].Upos != Upos.NUM)
        {
            return;
        }

        var counted = tokens[number] is { Deprel: Deprel.Nummod, Head: >= 0 and var noun } && noun > number ? noun : number;
        var (above, relation) = (tokens[many].Head, tokens[many].Deprel);
        var takes = above >= 0 && above != counted && tokens[above].Upos == Upos.VERB && (IsSubject(relation) || relation == Deprel.Obj);
        if (takes)
        {
            Hang(tokens, counted, above, relation);
        }
        else if (tokens[counted] is { Deprel: Deprel.Obl, Head: >= 0 and var verb } && CaseOf(tokens, counted) == second && tokens[verb].Upos == Upos.VERB && !Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.Obj) && !HasPassiveAuxiliary(tokens, verb))
        {
            tokens[counted].Deprel = Deprel.Obj;
            if (tokens[verb].Xpos is "VBN" or "VBD")
            {
                MakeSubjectsActive(tokens, verb);
            }
        }
        else if (!IsSubject(tokens[counted].Deprel))
        {
            return;
        }

        Hang(tokens, many, number, Deprel.Advmod);
        Hang(tokens, first, many, Deprel.Advmod);
        Hang(tokens, second, many, Deprel.Fixed);
    }

    private static void MakeSubjectsActive(Span<Token> tokens, int verb)
    {
        for (var i = 0; i < verb; i++)
        {
            tokens[i].Deprel = tokens[i].Head == verb && tokens[i].Deprel == Deprel.NsubjPass ? Deprel.Nsubj : tokens[i].Deprel;
        }
    }

    /// <summary>"appealed to the president and UNITA leader Jonas Savimbi to": a capital within a sentence behind a name is its surname, and no verb.</summary>
    private static void NameLast(Span<Token> tokens, int last)
    {
        var given = last - 1;
        if (given < 2 || tokens[last] is not { Upos: Upos.VERB, Head: >= 0 and var above } || !char.IsUpper(tokens[last].Form[0]) || tokens[above].Upos != Upos.VERB || !char.IsLower(tokens[above].Form[0]) || above > given
            || tokens[given] is not { Upos: Upos.PROPN, Deprel: Deprel.Nsubj } || tokens[given].Head != last)
        {
            return;
        }

        var (partner, and) = (-1, FirstOf(tokens, given));
        for (var i = and - 1; i > above && tokens[and].Upos == Upos.CCONJ && partner < 0; i--)
        {
            partner = tokens[i].Head == above && tokens[i].Upos is Upos.NOUN or Upos.PROPN ? i : -1;
        }

        (tokens[given].Head, tokens[given].Deprel) = partner >= 0 ? (partner, Deprel.Conj) : (above, Deprel.Dep);
        (tokens[last].Upos, tokens[last].Xpos, tokens[last].Lemma, tokens[last].Feats) = (Upos.PROPN, "NNP", tokens[last].Form, "Number=Sing");
        (tokens[last].Head, tokens[last].Deprel) = (given, Deprel.Flat);
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == last ? above : tokens[i].Head;
        }

        if (tokens[and].Upos == Upos.CCONJ && partner >= 0)
        {
            tokens[and].Head = given;
        }
    }

    /// <summary>"Gunmen riding a truck opened fire": who does what the participle says is the subject, and no clause.</summary>
    private static void DescribeSubject(Span<Token> tokens, int verb)
    {
        var doer = verb - 1;
        if (doer < 0 || tokens[verb] is not { Xpos: "VBG", Deprel: Deprel.Csubj or Deprel.CsubjPass, Head: >= 0 and var main } || main <= verb
            || tokens[doer] is not { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Nsubj } || tokens[doer].Head != verb)
        {
            return;
        }

        (tokens[doer].Head, tokens[doer].Deprel) = (main, tokens[verb].Deprel == Deprel.Csubj ? Deprel.Nsubj : Deprel.NsubjPass);
        (tokens[verb].Head, tokens[verb].Deprel) = (doer, Deprel.Acl);
    }

    /// <summary>"near Beled Weyne": a capital within a sentence and a name behind it make a name; what else hung from it is the verb's.</summary>
    private static void MakeName(Span<Token> tokens, int word)
    {
        (tokens[word].Upos, tokens[word].Xpos, tokens[word].Lemma, tokens[word].Feats) = (Upos.PROPN, "NNP", tokens[word].Form, "Number=Sing");
        tokens[word + 1].Deprel = Deprel.Flat;
        var verb = VerbAbove(tokens, tokens[word].Head);
        for (var i = word + 2; i < tokens.Length && verb >= 0; i++)
        {
            tokens[i].Head = tokens[i].Head == word && tokens[i].Deprel is Deprel.Obl or Deprel.Advcl ? verb : tokens[i].Head;
        }
    }

    /// <summary>"died in shelling", "a memorandum of understanding": a gerund behind a preposition and without an object is a noun.</summary>
    private static void NameGerund(Span<Token> tokens, int gerund)
    {
        AsNoun(ref tokens[gerund]);
        tokens[gerund].Deprel = tokens[gerund].Deprel == Deprel.Acl ? Deprel.Nmod : Deprel.Obl;
        (tokens[gerund - 1].Deprel, tokens[gerund - 1].Upos) = (Deprel.Case, Upos.ADP);
        for (var i = gerund + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Head == gerund)
            {
                tokens[i].Deprel = tokens[i].Deprel switch
                {
                    Deprel.Ccomp when Has(tokens, i, static (in Token child) => child.Xpos == "WDT") => Deprel.AclRelcl,
                    Deprel.Obl => Deprel.Nmod,
                    var other => other,
                };
            }
        }
    }

    /// <summary>"coalition warplanes hit the port": no finite verb has another right behind it without a subject.</summary>
    private static void NameVerb(Span<Token> tokens, int word)
    {
        var verb = word + 1;
        (tokens[verb].Head, tokens[verb].Deprel) = (tokens[word].Head, tokens[word].Deprel);
        AsNoun(ref tokens[word], isPlural: true);
        (tokens[word].Head, tokens[word].Deprel) = (verb, Deprel.Nsubj);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == word && i != word)
            {
                (tokens[i].Head, tokens[i].Deprel) = IsSubject(tokens[i].Deprel) && i < word ? (word, BesideNoun(tokens[i])) : i < word ? (word, tokens[i].Deprel) : (verb, tokens[i].Deprel);
            }
        }
    }

    /// <summary>The last of the words that stand flat behind a word, without a gap; -1 for none.</summary>
    private static int LastFlat(ReadOnlySpan<Token> tokens, int word)
    {
        var last = word;
        while (last + 1 < tokens.Length && tokens[last + 1].Head == word && tokens[last + 1].Deprel == Deprel.Flat)
        {
            last++;
        }

        return last > word ? last : -1;
    }

    /// <summary>No name begins with its article: "The Foreign Secretary" is headed by its last word.</summary>
    private static void HeadName(Span<Token> tokens, int article, int last)
    {
        (tokens[last].Head, tokens[last].Deprel) = (tokens[article].Head, tokens[article].Deprel);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == article)
            {
                (tokens[i].Head, tokens[i].Deprel) = (last, tokens[i].Deprel == Deprel.Flat ? Deprel.Compound : tokens[i].Deprel);
            }
        }

        (tokens[article].Upos, tokens[article].Xpos, tokens[article].Lemma, tokens[article].Feats, tokens[article].Head, tokens[article].Deprel) =
            (Upos.DET, "DT", "the", "Definite=Def|PronType=Art", last, Deprel.Det);
    }

    /// <summary>What a word is to the noun behind it that it describes.</summary>
    private static Deprel BesideNoun(in Token token) => token.Upos == Upos.ADJ ? Deprel.Amod : Deprel.Compound;

    /// <summary>"shelled the town hours after troops left": with "after" behind them hours are when, and no town's.</summary>
    private static void PartTime(Span<Token> tokens, int hours)
    {
        if (hours < 2 || hours + 1 >= tokens.Length || tokens[hours] is not { Xpos: "NNS", Lemma: "minute" or "hour" or "day" or "week" or "month" or "year" or "moment", Head: >= 0 and var above, Deprel: Deprel.Obj or Deprel.Obl or Deprel.OblUnmarked or Deprel.Nmod }
            || tokens[hours + 1].Form is not ("after" or "before" or "later" or "earlier") || tokens[hours - 1] is not { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Compound or Deprel.Flat } || tokens[hours - 1].Head != hours
            || VerbAbove(tokens, above) is not (>= 0 and var verb))
        {
            return;
        }

        var noun = hours - 1;
        for (var i = 0; i < noun; i++)
        {
            tokens[i].Head = tokens[i].Head == hours ? noun : tokens[i].Head;
        }

        (tokens[noun].Head, tokens[noun].Deprel) = (above, tokens[hours].Deprel == Deprel.OblUnmarked ? Deprel.Obj : tokens[hours].Deprel);
        (tokens[hours].Head, tokens[hours].Deprel) = (verb, Deprel.OblUnmarked);
    }
}
