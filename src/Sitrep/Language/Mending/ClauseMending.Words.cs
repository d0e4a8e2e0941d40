using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Words that the treebanks know as another kind than the news has: "mine" is seldom mine there, and "near" seldom an adjective here.</summary>
internal static partial class ClauseMending
{
    /// <summary>Words of a part of a headline that only says who says so.</summary>
    private const int LongestSpeaker = 5;

    /// <summary>"A land mine exploded", "the anti-tank mine": a pronoun has no article or adjective before it.</summary>
    private static void MakeMine(Span<Token> tokens, int mine)
    {
        if (tokens[mine] is not { Upos: Upos.PRON, Form: "mine" or "Mine" } || mine + 1 >= tokens.Length)
        {
            return;
        }

        var before = mine - 1;
        if (mine == 0 ? tokens[1].Upos is not (Upos.VERB or Upos.NOUN) : tokens[before] is not ({ Upos: Upos.DET or Upos.ADJ } or { Upos: Upos.NOUN, Form: "land" or "Land" } or { Deprel: Deprel.Amod }))
        {
            return;
        }

        AsNoun(ref tokens[mine]);
        if (mine > 0 && tokens[before].Upos == Upos.NOUN && tokens[before].Head != mine)
        {
            for (var i = 0; i < before; i++)
            {
                tokens[i].Head = tokens[i].Head == before ? mine : tokens[i].Head;
            }

            Hang(tokens, before, mine, Deprel.Compound);
        }
    }

    /// <summary>"killed a farmer near Kuito": before a place "near" is a preposition, and the noun before it what the verb is about.</summary>
    private static void MakeNear(Span<Token> tokens, int near)
    {
        if (tokens[near] is not { Upos: Upos.ADJ or Upos.ADV, Form: "near", Deprel: Deprel.Amod or Deprel.Advmod, Head: >= 0 and var place } || place <= near || near == 0 || tokens[near + 1] is not { Upos: Upos.PROPN } || tokens[near + 1].Form == "East" || tokens[place].Upos != Upos.PROPN)
        {
            return;
        }

        (tokens[near].Upos, tokens[near].Xpos, tokens[near].Deprel) = (Upos.ADP, "IN", Deprel.Case);
        var noun = near - 1;
        if (tokens[noun] is not { Upos: Upos.NOUN, Deprel: Deprel.Compound } || (tokens[noun].Head != near && tokens[noun].Head != place))
        {
            var verb = tokens[place].Head;
            tokens[place].Deprel = tokens[place].Deprel == Deprel.Obj && verb >= 0 && verb < near && tokens[verb].Upos == Upos.VERB ? Deprel.Obl : tokens[place].Deprel;
            return;
        }

        // "a farmer" was a part of the name's phrase, and is the phrase.
        (tokens[noun].Head, tokens[noun].Deprel) = (tokens[place].Head, tokens[place].Deprel);
        for (var i = 0; i < noun; i++)
        {
            tokens[i].Head = tokens[i].Head == place || tokens[i].Head == near ? noun : tokens[i].Head;
        }

        (tokens[place].Head, tokens[place].Deprel) = (noun, Deprel.Nmod);
    }

    /// <summary>"fired what appeared to be a missile": what it appears to be is what was fired.</summary>
    private static void MakeApparent(Span<Token> tokens, int seems)
    {
        if (seems < 2 || tokens[seems] is not { Lemma: "appear" or "seem" or "believe" or "think" or "say", Deprel: Deprel.Ccomp, Head: >= 0 and var verb } || verb >= seems || tokens[verb].Upos != Upos.VERB
            || Child(tokens, seems, verb + 1, seems, static (in Token child) => child.Form == "what") < 0
            || Child(tokens, seems, seems + 1, tokens.Length, static (in Token child) => child is { Deprel: Deprel.Xcomp, Upos: Upos.NOUN or Upos.PROPN }) is not (>= 0 and var thing)
            || Child(tokens, thing, seems, thing, static (in Token child) => child is { Deprel: Deprel.Cop, Form: "be" }) is not (>= 0 and var be))
        {
            return;
        }

        (tokens[thing].Head, tokens[thing].Deprel) = (verb, Deprel.Obj);
        (tokens[seems].Head, tokens[seems].Deprel) = (thing, Deprel.Acl);
        (tokens[be].Head, tokens[be].Deprel) = (seems, Deprel.Xcomp);
        for (var i = seems + 1; i < be; i++)
        {
            tokens[i].Head = tokens[i].Head == thing ? be : tokens[i].Head;
        }
    }

    /// <summary>"demanded the release of two leaders arrested last week": what describes those whom "of" names is no clause that is demanded.</summary>
    private static void DescribeReleased(Span<Token> tokens, int participle)
    {
        if (participle < 3 || tokens[participle] is not { Xpos: "VBN", Deprel: Deprel.Ccomp, Head: >= 0 and var verb } || verb >= participle || tokens[verb].Upos != Upos.VERB || HasAuxiliary(tokens, participle)
            || Child(tokens, participle, verb + 1, participle, static (in Token child) => child is { Deprel: Deprel.NsubjPass, Upos: Upos.NOUN }) is not (>= 0 and var subject)
            || tokens[participle - 1] is not { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Nmod } || tokens[participle - 1].Head != subject || Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.Obj)
            || Has(tokens, participle, static (in Token child) => child.Deprel == Deprel.Mark))
        {
            return;
        }

        (tokens[subject].Head, tokens[subject].Deprel) = (verb, Deprel.Obj);
        (tokens[participle].Head, tokens[participle].Deprel) = (participle - 1, Deprel.Acl);
    }

    /// <summary>"A bomb ripped through a bus, officials said": what goes through or into something is not done to it.</summary>
    private static void MakeRipping(Span<Token> tokens, int verb)
    {
        if (tokens[verb] is not { Xpos: "VBN", Lemma: "rip" or "tear" or "sweep" or "blow" or "crash" or "slam" or "plough" or "plow" or "burst" or "explode" or "detonate" or "rocket" or "race" or "roll", Deprel: Deprel.Ccomp or Deprel.Root or Deprel.Conj or Deprel.Parataxis }
            || verb + 1 >= tokens.Length || tokens[verb + 1].Form is not ("through" or "into" or "across" or "past" or "toward" or "towards") || HasAuxiliary(tokens, verb)
            || Child(tokens, verb, 0, verb, static (in Token child) => child.Deprel == Deprel.NsubjPass) is not (>= 0 and var subject))
        {
            return;
        }

        MakePast(ref tokens[verb]);
        tokens[subject].Deprel = Deprel.Nsubj;
    }

    /// <summary>"ripped through a bus carrying nurses, killing five": behind a comma, what an attack did is told of the attack and not of the bus.</summary>
    private static void FreeToll(Span<Token> tokens, int toll)
    {
        if (toll < 2 || tokens[toll - 1].Form != "," || tokens[toll] is not { Xpos: "VBG", Lemma: "kill" or "wound" or "injure" or "destroy" or "damage", Deprel: Deprel.Advcl, Head: >= 0 and var describing } || tokens[describing] is not { Xpos: "VBG", Deprel: Deprel.Acl, Head: >= 0 and var noun }
            || describing >= toll || tokens[noun] is not { Deprel: Deprel.Obl or Deprel.Obj, Head: >= 0 and var main } || tokens[main].Upos != Upos.VERB || main >= noun)
        {
            return;
        }

        tokens[toll].Head = main;
    }

    /// <summary>The noun in the plural that a verb's third person was taken for: its lemma is the verb's.</summary>
    private static void NameDeed(ref Token token) => (token.Upos, token.Xpos, token.Feats) = (Upos.NOUN, "NNS", "Number=Plur");

    /// <summary>"Clashes erupted", "lit flares", "after clashes between the two": what is a subject or an object, or has none behind "after", is a noun in the plural with the verb's lemma.</summary>
    private static void MakeDeeds(Span<Token> tokens, int word)
    {
        if (tokens[word] is not { Upos: Upos.VERB, Xpos: "VBZ", Head: >= 0 and var above })
        {
            return;
        }

        var isTime = tokens[word].Deprel == Deprel.Advcl && word > 0 && tokens[word - 1] is { Form: "after" or "before" or "since" or "until", Deprel: Deprel.Mark } && tokens[word - 1].Head == word;
        if (!(isTime || tokens[word].Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj) || Has(tokens, word, static (in Token child) => child.Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Aux))
        {
            return;
        }

        NameDeed(ref tokens[word]);
        if (isTime)
        {
            tokens[word].Deprel = Deprel.Obl;
            (tokens[word - 1].Upos, tokens[word - 1].Xpos, tokens[word - 1].Deprel) = (Upos.ADP, "IN", Deprel.Case);
        }

        for (var i = word + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Head == word && tokens[i].Deprel == Deprel.Obl)
            {
                tokens[i].Deprel = Deprel.Nmod;
            }
            else if (tokens[i].Head == word && tokens[i] is { Deprel: Deprel.Conj, Upos: Upos.VERB } && tokens[above].Upos == Upos.VERB && above < word)
            {
                tokens[i].Head = above;
            }
        }
    }

    /// <summary>"bombed the camp, two days after an attack on a base left five dead": the parser takes what the sentence tells for what somebody left.</summary>
    private static void LeadAfter(Span<Token> tokens, int verb)
    {
        if (tokens[verb] is not { Xpos: "VBD", Deprel: Deprel.Root or Deprel.Ccomp } || Has(tokens, verb, static (in Token child) => IsSubject(child.Deprel))
            || Child(tokens, verb, 0, verb, static (in Token child) => child is { Deprel: Deprel.Ccomp, Upos: Upos.VERB, Xpos: "VBD" or "VBZ" or "VBN" }) is not (>= 0 and var main)
            || !Has(tokens, main, static (in Token child) => IsSubject(child.Deprel)))
        {
            return;
        }

        var doer = -1;
        for (var i = main + 1; i < verb; i++)
        {
            doer = tokens[i].Head == main ? i : doer;
        }

        if (doer < 0 || tokens[doer] is not { Deprel: Deprel.Obl, Upos: Upos.NOUN or Upos.PROPN } || CaseOf(tokens, doer) is not (>= 0 and var after) || tokens[after].Form is not ("after" or "before" or "since" or "until"))
        {
            return;
        }

        (tokens[main].Head, tokens[main].Deprel) = (tokens[verb].Head, tokens[verb].Deprel);
        (tokens[verb].Head, tokens[verb].Deprel) = (main, Deprel.Advcl);
        (tokens[doer].Head, tokens[doer].Deprel) = (verb, Deprel.Nsubj);
        (tokens[after].Upos, tokens[after].Head, tokens[after].Deprel) = (Upos.SCONJ, verb, Deprel.Mark);
    }

    /// <summary>"three weeks after a raid by rebels killed nine": a preposition marks no clause, and the raid killed.</summary>
    private static void LeadAfterBy(Span<Token> tokens, int verb)
    {
        if (verb < 4 || tokens[verb] is not { Deprel: Deprel.Advcl, Xpos: "VBD", Head: >= 0 and var above } || above > verb
            || Child(tokens, verb, above + 1, verb, static (in Token child) => child is { Deprel: Deprel.Mark, Form: "by" or "on" or "in" or "against" or "from" or "at" or "near" or "of" }) is not (> 0 and var preposition)
            || Child(tokens, verb, preposition + 1, verb, static (in Token child) => child.Deprel == Deprel.Nsubj) is not (>= 0 and var within)
            || tokens[preposition - 1] is not { Upos: Upos.NOUN, Deprel: Deprel.Obl } || tokens[preposition - 1].Head != above || CaseOf(tokens, preposition - 1) is not (>= 0 and var after) || tokens[after].Form is not ("after" or "before" or "since" or "until"))
        {
            return;
        }

        var doer = preposition - 1;
        (tokens[doer].Head, tokens[doer].Deprel) = (verb, Deprel.Nsubj);
        (tokens[after].Upos, tokens[after].Head, tokens[after].Deprel) = (Upos.SCONJ, verb, Deprel.Mark);
        (tokens[within].Head, tokens[within].Deprel) = (doer, Deprel.Nmod);
        (tokens[preposition].Upos, tokens[preposition].Head, tokens[preposition].Deprel) = (Upos.ADP, within, Deprel.Case);
    }

    /// <summary>"In neighbouring Shopian a civilian was wounded": nothing that stands before an article describes the noun behind it.</summary>
    private static void FreeFronted(Span<Token> tokens, int article)
    {
        if (article < 2 || tokens[article] is not { Deprel: Deprel.Det, Form: "a" or "an" or "the", Head: >= 0 and var noun } || noun <= article || tokens[article - 1] is not { Upos: Upos.PROPN, Deprel: Deprel.Compound or Deprel.Amod or Deprel.NmodDesc } || tokens[article - 1].Head != noun
            || tokens[noun].Head < 0 || !IsSubject(tokens[noun].Deprel) || CaseOf(tokens, noun) is not (>= 0 and var preposition) || preposition > article)
        {
            return;
        }

        var name = article - 1;
        (tokens[name].Head, tokens[name].Deprel) = (tokens[noun].Head, Deprel.Obl);
        for (var i = 0; i < name; i++)
        {
            tokens[i].Head = tokens[i].Head == noun ? name : tokens[i].Head;
        }
    }

    /// <summary>"40 dead in airstrike, say medics": those behind the last "say" are who says so.</summary>
    private static void MakeSaying(Span<Token> tokens, int say)
    {
        var isLast = say == 0 ? tokens.Length <= LongestSpeaker : say > 1 && tokens[say - 1].Form == "," && (tokens[say].Deprel == Deprel.Parataxis || Has(tokens, say, static (in Token child) => child.Deprel == Deprel.Ccomp));
        if (isLast && tokens[say].Lemma == "say" && !Has(tokens, say, static (in Token child) => IsSubject(child.Deprel))
            && Child(tokens, say, say + 1, tokens.Length, static (in Token child) => child.Deprel == Deprel.Obj) is >= 0 and var speaker)
        {
            tokens[speaker].Deprel = Deprel.Nsubj;
        }
    }

    /// <summary>Verbs that say what becomes of somebody or how they find him: "had him arrested", "saw the town destroyed".</summary>
    private static readonly EnglishWords.Words FindSo = EnglishWords.Set("have get see want keep find leave make feel hear like need watch report declare order consider call name believe think hold set help");

    /// <summary>"Iran hangs man convicted of spying": a noun without a preposition is what the verb acts on, and the participle behind it describes it.</summary>
    private static void DescribeBare(Span<Token> tokens, int participle)
    {
        if (participle > 1 && tokens[participle] is { Xpos: "VBN", Deprel: Deprel.Xcomp or Deprel.Advcl, Head: >= 0 and var verb } && verb < participle - 1 && tokens[verb].Upos == Upos.VERB && !FindSo.Contains(tokens[verb].Lemma)
            && tokens[participle - 1] is { Upos: Upos.NOUN, Deprel: Deprel.Obl or Deprel.Obj } && tokens[participle - 1].Head == verb && CaseOf(tokens, participle - 1) < 0 && !HasAuxiliary(tokens, participle))
        {
            tokens[participle - 1].Deprel = Deprel.Obj;
            (tokens[participle].Head, tokens[participle].Deprel) = (participle - 1, Deprel.Acl);
        }
    }

    /// <summary>Verbs for what is said of others' deeds, so that "by" behind the deed says whose it is.</summary>
    private static readonly EnglishWords.Words SaysOf = EnglishWords.Set("blame condemn denounce deplore report cite describe decry protest reject deny confirm investigate probe welcome praise allege fear lament");

    /// <summary>"blaming raids by armed groups": who is told of does no telling.</summary>
    private static void JoinDoer(Span<Token> tokens, int verb)
    {
        if (tokens[verb].Xpos == "VBN" || !SaysOf.Contains(tokens[verb].Lemma) || Child(tokens, verb, verb + 1, tokens.Length, static (in Token child) => child is { Deprel: Deprel.Obj, Upos: Upos.NOUN }) is not (>= 0 and var deed)
            || deed + 1 >= tokens.Length || tokens[deed + 1] is not { Form: "by", Deprel: Deprel.Case, Head: >= 0 and var doer } || tokens[doer] is not { Deprel: Deprel.Obl or Deprel.OblAgent, Upos: Upos.NOUN or Upos.PROPN } || tokens[doer].Head != verb)
        {
            return;
        }

        (tokens[doer].Head, tokens[doer].Deprel) = (deed, Deprel.Nmod);
    }

    /// <summary>"Gunners, defying an ultimatum, shelled the town": what a subject does between commas takes it from no finite verb.</summary>
    private static void FreeBesideGerund(Span<Token> tokens, int gerund)
    {
        if (gerund < 2 || tokens[gerund].Xpos != "VBG" || tokens[gerund - 1].Form != "," || HasAuxiliary(tokens, gerund))
        {
            return;
        }

        if (tokens[gerund] is { Deprel: Deprel.Advcl, Head: var main } && main > gerund && tokens[main - 1].Form == "," && tokens[main].Xpos is "VBD" or "VBZ" or "VBP"
            && Child(tokens, gerund, 0, gerund, static (in Token child) => child.Deprel == Deprel.Nsubj) is >= 0 and var doer && !Has(tokens, main, static (in Token child) => IsSubject(child.Deprel)))
        {
            tokens[doer].Head = main;
            return;
        }

        if (tokens[gerund] is not { Deprel: Deprel.Acl, Head: >= 0 and var noun } || noun >= gerund || tokens[noun].Deprel != Deprel.Root || tokens[noun].Upos is not (Upos.NOUN or Upos.PROPN)
            || Child(tokens, gerund, gerund + 1, tokens.Length, static (in Token child) => child is { Deprel: Deprel.Conj, Upos: Upos.VERB, Xpos: "VBD" or "VBZ" or "VBP" }) is not (>= 0 and var verb)
            || tokens[verb - 1].Form != "," || Has(tokens, verb, static (in Token child) => IsSubject(child.Deprel)))
        {
            return;
        }

        for (var i = gerund; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == noun ? verb : tokens[i].Head;
        }

        (tokens[verb].Head, tokens[verb].Deprel) = (-1, Deprel.Root);
        (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.Nsubj);
        (tokens[gerund].Head, tokens[gerund].Deprel) = (verb, Deprel.Advcl);
    }
}
