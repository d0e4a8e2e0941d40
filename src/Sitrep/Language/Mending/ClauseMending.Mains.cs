using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Main verbs that the parser took for describing words, and later clauses that it took for the main one.</summary>
internal static partial class ClauseMending
{
    /// <summary>"Police in Minsk beat and detained women": beside a past, a word with a subject and a preposition of its own is a past as well.</summary>
    private static void MakeFirstPast(Span<Token> tokens, int verb)
    {
        ref var token = ref tokens[verb];
        if (verb < 3 || token is not { Upos: Upos.NOUN or Upos.ADJ or Upos.PROPN, Form: "beat" or "hit" or "cut" or "hurt" or "set" or "shot" or "raped" or "split" }
            || Child(tokens, verb, 0, verb, static (in Token child) => child.Deprel == Deprel.Nsubj) is not (>= 0 and var subject) || subject + 1 >= verb || tokens[subject + 1] is not { Upos: Upos.ADP, Deprel: Deprel.Case } || tokens[subject + 1].Head != verb
            || Child(tokens, verb, verb + 1, tokens.Length, static (in Token child) => child is { Upos: Upos.VERB, Xpos: "VBD" or "VBN", Deprel: Deprel.Conj }) is not (>= 0 and var second))
        {
            return;
        }

        var place = verb - 1;
        for (var i = subject + 1; i < place; i++)
        {
            tokens[i].Head = tokens[i].Head == verb ? place : tokens[i].Head;
        }

        (tokens[place].Head, tokens[place].Deprel) = (subject, Deprel.Nmod);
        (token.Upos, token.Xpos, token.Lemma, token.Feats) = (Upos.VERB, "VBD", token.Form is "shot" ? "shoot" : token.Form is "raped" ? "rape" : token.Form, "Mood=Ind|Tense=Past|VerbForm=Fin");
        MakePast(ref tokens[second]);
    }

    /// <summary>"Niger's junta scrapped accords with France": what has a subject before it and a noun behind describes nothing.</summary>
    private static void PromoteDescribing(Span<Token> tokens, int verb)
    {
        if (tokens[verb] is not { Upos: Upos.VERB, Xpos: "VBN" or "VBD", Deprel: Deprel.Amod, Head: >= 0 and var noun } || noun < verb || tokens[noun] is not { Deprel: Deprel.Root or Deprel.Ccomp }
            || Child(tokens, verb, 0, verb, static (in Token child) => IsSubject(child.Deprel)) is not (>= 0 and var subject) || HasSubject(tokens, noun) || HasAuxiliary(tokens, noun) || HasAuxiliary(tokens, verb))
        {
            return;
        }

        var (above, relation) = (tokens[noun].Head, tokens[noun].Deprel);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == noun && i < subject)
            {
                tokens[i].Head = tokens[i].Deprel is Deprel.Punct or Deprel.Mark or Deprel.Advmod or Deprel.Obl ? verb : subject;
            }
            else if (tokens[i].Head == noun && tokens[i].Deprel == Deprel.Punct)
            {
                tokens[i].Head = verb;
            }
        }

        MakePast(ref tokens[verb]);
        (tokens[verb].Head, tokens[verb].Deprel) = (above, relation);
        (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.Obj);
        tokens[subject].Deprel = Deprel.Nsubj;
        if (tokens[subject].Upos == Upos.ADJ)
        {
            AsNoun(ref tokens[subject]);
        }
    }

    /// <summary>Verbs that describe no noun in their past participle.</summary>
    internal static readonly HashSet<string> NeverPassive = new(StringComparer.Ordinal)
    {
        "agree", "appeal", "apologise", "apologize", "arrive", "clash", "collapse", "complain", "crash", "demonstrate", "die", "explode", "fight", "flee", "gather", "intervene", "march", "meet", "protest", "rally", "react", "resign",
        "respond", "retaliate", "return", "riot", "surrender", "talk", "vote", "withdraw",
    };

    /// <summary>
    /// "A crowd attacked a shrine after a cleric accused them": a participle describes no noun when it has an object; the tree took the verb
    /// of the later clause for the main one.
    /// </summary>
    private static void PromoteReduced(Span<Token> tokens, int verb)
    {
        if (tokens[verb] is not { Upos: Upos.VERB, Xpos: "VBN" or "VBD", Deprel: Deprel.Acl, Head: >= 0 and var subject } || subject > verb || tokens[subject] is not { Deprel: Deprel.Nsubj, Head: var later } || later < verb || TakeTwoObjects.Contains(tokens[verb].Lemma)
            || HasAgent(tokens, verb) || !(Child(tokens, verb, verb + 1, later, static (in Token child) => child.Deprel == Deprel.Obj) >= 0 || NeverPassive.Contains(tokens[verb].Lemma))
            || LaterDoer(tokens, verb, later) is not var (doer, mark))
        {
            return;
        }

        (tokens[verb].Head, tokens[verb].Deprel, tokens[later].Head, tokens[later].Deprel) = (tokens[later].Head, tokens[later].Deprel, verb, Deprel.Advcl);
        MakePast(ref tokens[verb]);
        (tokens[subject].Head, tokens[doer].Head, tokens[doer].Deprel) = (verb, later, Deprel.Nsubj);
        Reopen(tokens, mark, later);
        for (var i = later + 1; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == later && tokens[i].Deprel == Deprel.Punct ? verb : tokens[i].Head;
        }
    }

    /// <summary>The phrase of a verb whose preposition is a conjunction that opens a later clause, and the conjunction; or null.</summary>
    private static (int Doer, int Mark)? LaterDoer(ReadOnlySpan<Token> tokens, int verb, int later)
    {
        for (var doer = verb + 1; doer < later; doer++)
        {
            if (tokens[doer].Head == verb && tokens[doer] is { Deprel: Deprel.Obl, Upos: Upos.NOUN or Upos.PROPN } && Child(tokens, doer, verb, doer, OpensClause) is >= 0 and var mark)
            {
                return (doer, mark);
            }
        }

        return null;
    }

    /// <summary>Makes a preposition the conjunction of a clause.</summary>
    private static bool Reopen(Span<Token> tokens, int mark, int clause)
    {
        (tokens[mark].Upos, tokens[mark].Xpos, tokens[mark].Head, tokens[mark].Deprel) = (Upos.SCONJ, "IN", clause, Deprel.Mark);
        return true;
    }

    /// <summary>Whether a later clause begins between two words: what is behind is no main verb.</summary>
    private static bool OpensBetween(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (tokens[i].Form is "after" or "before" or "when" or "while" or "because" or "until" && tokens[i].Deprel is Deprel.Case or Deprel.Mark or Deprel.Advmod)
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensClause(in Token token) =>
        token is { Deprel: Deprel.Case or Deprel.Mark, Form: "after" or "before" or "as" or "when" or "while" or "because" or "since" or "until" };

    /// <summary>", and damaged three vehicles before the force arrived": of two subjects of a later clause the first is what a verb of the main clause acts on.</summary>
    private static void PromoteSecond(Span<Token> tokens, int verb)
    {
        if (verb < 2 || tokens[verb] is not { Upos: Upos.VERB, Xpos: "VBN" or "VBD", Deprel: Deprel.Amod, Head: >= 0 and var thing } || thing < verb || tokens[verb - 1] is not { Upos: Upos.CCONJ } || tokens[thing] is not { Deprel: Deprel.Nsubj, Head: var later }
            || later < thing || Child(tokens, later, thing + 1, later, static (in Token child) => child.Deprel == Deprel.Nsubj) is not (>= 0 and var doer)
            || !(Child(tokens, later, thing + 1, doer, OpensClause) >= 0 || Child(tokens, doer, thing + 1, doer, OpensClause) is >= 0 and var mark && Reopen(tokens, mark, later)))
        {
            return;
        }

        var main = tokens[later].Head;
        while (main >= 0 && tokens[main].Deprel is Deprel.Advcl or Deprel.Ccomp or Deprel.Conj && tokens[main].Head >= 0 && tokens[main].Head < main)
        {
            main = tokens[main].Head;
        }

        if (main < 0 || main > verb || tokens[main].Upos != Upos.VERB)
        {
            return;
        }

        (tokens[verb].Head, tokens[verb].Deprel, tokens[thing].Head, tokens[thing].Deprel) = (main, Deprel.Conj, verb, Deprel.Obj);
        MakePast(ref tokens[verb]);
        (tokens[later].Head, tokens[later].Deprel) = (verb, Deprel.Advcl);
        tokens[verb - 1].Head = verb;
    }

    /// <summary>"two men accused of stealing cattle, dragging them away": the gerund is of the accusation, and what follows a comma of the main verb.</summary>
    private static void LinkCharge(Span<Token> tokens, int gerund)
    {
        if (gerund < 2 || tokens[gerund] is not { Xpos: "VBG", Deprel: Deprel.Acl, Head: >= 0 and var noun } || tokens[gerund - 1].Form != "of"
            || tokens[gerund - 2] is not { Upos: Upos.VERB, Deprel: Deprel.Acl, Lemma: "accuse" or "suspect" or "convict" or "acquit" } || tokens[gerund - 2].Head != noun)
        {
            return;
        }

        (tokens[gerund].Head, tokens[gerund].Deprel) = (gerund - 2, Deprel.Advcl);
        var main = VerbAbove(tokens, tokens[noun].Head);
        for (var i = gerund + 2; main >= 0 && i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i] is { Deprel: Deprel.Advcl, Xpos: "VBG" } && tokens[i].Head == gerund && tokens[i - 1].Form == "," ? main : tokens[i].Head;
        }
    }

    /// <summary>"called a shutdown to protest and set fire to offices": a form that is past as well goes with the main verb, which is.</summary>
    private static void FreeUnchanged(Span<Token> tokens, int verb)
    {
        ref var token = ref tokens[verb];
        if (token is { Xpos: "VB", Deprel: Deprel.Conj, Form: "set" or "hit" or "cut" or "beat" or "put" or "shut" or "hurt", Head: >= 0 and var purpose } && tokens[purpose] is { Deprel: Deprel.Advcl, Xpos: "VB", Head: >= 0 and var main } && main < purpose && tokens[main].Xpos == "VBD"
            && !HasMark(tokens, verb) && Has(tokens, purpose, static (in Token child) => child.Deprel == Deprel.Obj))
        {
            (token.Xpos, token.Feats, token.Head) = ("VBD", "Mood=Ind|Tense=Past|VerbForm=Fin", main);
        }
    }

    /// <summary>"separatists using rockets bombarded a post": who stands before a gerund is the main verb's subject, what stands behind the gerund its object.</summary>
    private static void FreeSubject(Span<Token> tokens, int gerund)
    {
        if (gerund == 0 || tokens[gerund] is not { Upos: Upos.VERB, Xpos: "VBG", Deprel: Deprel.Amod, Head: >= 0 and var thing } || thing < gerund || tokens[gerund - 1] is not { Deprel: Deprel.Nsubj } || tokens[gerund - 1].Head != gerund
            || tokens[thing] is not { Deprel: Deprel.Nsubj or Deprel.NsubjPass, Head: var main } || main < thing)
        {
            return;
        }

        var relation = tokens[thing].Deprel;
        for (var i = 0; i < gerund - 1; i++)
        {
            tokens[i].Head = tokens[i].Head == gerund ? main : tokens[i].Head;
        }

        (tokens[gerund - 1].Head, tokens[gerund - 1].Deprel) = (main, relation);
        (tokens[gerund].Head, tokens[gerund].Deprel) = (gerund - 1, Deprel.Acl);
        (tokens[thing].Head, tokens[thing].Deprel) = (gerund, Deprel.Obj);
    }

    /// <summary>"Ethiopian warplanes struck the capital": what an adjective of a people stands before, and a past with an object behind, is a plural.</summary>
    private static void MakePlural(Span<Token> tokens, int noun)
    {
        ref var token = ref tokens[noun];
        if (noun == 0 || noun + 1 >= tokens.Length || token is not { Upos: Upos.VERB, Xpos: "VBZ" } || tokens[noun - 1] is not { Upos: Upos.PROPN or Upos.ADJ, Deprel: Deprel.Nsubj } || tokens[noun - 1].Head != noun
            || !(tokens[noun - 1].Form.EndsWith("an", StringComparison.Ordinal) || tokens[noun - 1].Form.EndsWith("ish", StringComparison.Ordinal) || tokens[noun - 1].Form.EndsWith("ese", StringComparison.Ordinal) || tokens[noun - 1].Form.EndsWith('i'))
            || tokens[noun + 1] is not { Upos: Upos.VERB, Xpos: "VBN" or "VBD", Deprel: Deprel.Ccomp or Deprel.Xcomp } || tokens[noun + 1].Head != noun || HasAuxiliary(tokens, noun + 1) || !HasObject(tokens, noun + 1))
        {
            return;
        }

        var (above, relation, verb) = (token.Head, token.Deprel, noun + 1);
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == noun && i != noun - 1 ? verb : tokens[i].Head;
        }

        AsNoun(ref token, isPlural: true);
        MakePast(ref tokens[verb]);
        (tokens[verb].Head, tokens[verb].Deprel, token.Head, token.Deprel, tokens[noun - 1].Deprel) = (above, relation, verb, Deprel.Nsubj, Deprel.Amod);
    }

    /// <summary>"Gunmen believed to be members of a gang murdered a judge": what somebody is believed to be describes him, and what he did is the main clause.</summary>
    private static void PromoteBelieved(Span<Token> tokens, int believed)
    {
        if (believed == 0 || tokens[believed] is not { Upos: Upos.VERB, Xpos: "VBD" or "VBN", Lemma: "believe" or "suspect" or "think" or "say" or "know" or "allege" or "report" or "presume" } || tokens[believed - 1] is not { Deprel: Deprel.Nsubj or Deprel.NsubjPass } || tokens[believed - 1].Head != believed
            || Child(tokens, believed, believed + 1, tokens.Length, static (in Token child) => child.Deprel == Deprel.Xcomp) is not (>= 0 and var being) || !HasMark(tokens, being)
            || Child(tokens, believed, being + 1, tokens.Length, static (in Token child) => child is { Upos: Upos.VERB, Xpos: "VBD" or "VBN", Deprel: Deprel.Ccomp or Deprel.Xcomp }) is not (>= 0 and var main) || HasSubject(tokens, main) || HasMark(tokens, main) || HasAuxiliary(tokens, main))
        {
            return;
        }

        (tokens[main].Head, tokens[main].Deprel) = (tokens[believed].Head, tokens[believed].Deprel);
        MakePast(ref tokens[main]);
        for (var i = main + 1; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == believed ? main : tokens[i].Head;
        }

        (tokens[believed - 1].Head, tokens[believed - 1].Deprel) = (main, Deprel.Nsubj);
        (tokens[believed].Head, tokens[believed].Deprel, tokens[believed].Xpos) = (believed - 1, Deprel.Acl, "VBN");
    }

    /// <summary>"Sri Lanka's president on Thursday dissolved parliament": behind a noun and its day a participle before another noun is the main verb.</summary>
    private static void PromoteDated(Span<Token> tokens, int verb)
    {
        if (verb < 3 || tokens[verb] is not { Upos: Upos.VERB, Xpos: "VBN" or "VBD", Deprel: Deprel.Amod, Head: >= 0 and var thing } || thing < verb || tokens[thing] is not { Deprel: Deprel.Nmod or Deprel.Appos or Deprel.Dep, Head: >= 0 and var subject } || subject > verb
            || tokens[subject].Deprel != Deprel.Root || Has(tokens, thing, static (in Token child) => child.Deprel == Deprel.Case)
            || tokens[verb - 1] is not { Deprel: Deprel.Nmod or Deprel.Obl } || tokens[verb - 1].Head != subject || !(EnglishWords.Weekdays.Contains(tokens[verb - 1].Form) || EnglishWords.NearDays.Contains(tokens[verb - 1].Form)))
        {
            return;
        }

        for (var i = verb - 1; i < tokens.Length; i++)
        {
            if (tokens[i].Head == subject)
            {
                (tokens[i].Head, tokens[i].Deprel) = i == verb - 1 ? (verb, Deprel.Obl) : tokens[i].Deprel is Deprel.AclRelcl or Deprel.Acl && i > thing ? (thing, tokens[i].Deprel) : (verb, tokens[i].Deprel);
            }
        }

        (tokens[verb].Head, tokens[verb].Deprel, tokens[subject].Head, tokens[subject].Deprel) = (-1, Deprel.Root, verb, Deprel.Nsubj);
        MakePast(ref tokens[verb]);
        (tokens[thing].Head, tokens[thing].Deprel) = (verb, Deprel.Obj);
    }

    /// <summary>"Attackers armed with knives, axes and shotguns slaughtered 85 people": what they carried did nothing.</summary>
    private static void PromoteArmed(Span<Token> tokens, int verb)
    {
        if (verb < 4 || tokens[verb] is not { Upos: Upos.VERB, Xpos: "VBN" or "VBD", Deprel: Deprel.Acl, Head: >= 0 and var weapon } || weapon >= verb || HasAgent(tokens, verb)
            || Child(tokens, verb, verb + 1, tokens.Length, static (in Token child) => child is { Deprel: Deprel.Obj or Deprel.Obl, Upos: Upos.NOUN or Upos.PROPN or Upos.NUM }) is not (>= 0 and var hit)
            || Has(tokens, hit, static (in Token child) => child.Deprel == Deprel.Case))
        {
            return;
        }

        var armed = Above(tokens, weapon, static (in Token token) => token.Form is "armed" or "dressed" or "wearing" or "carrying" or "wielding" or "brandishing");
        if (armed < 1 || armed > weapon || tokens[armed - 1] is not { Deprel: Deprel.Nsubj or Deprel.NsubjPass } || tokens[armed - 1].Head != armed || HasAuxiliary(tokens, armed) || tokens[armed].Deprel is not (Deprel.Root or Deprel.Ccomp or Deprel.Parataxis or Deprel.Conj))
        {
            return;
        }

        (tokens[verb].Head, tokens[verb].Deprel) = (tokens[armed].Head, tokens[armed].Deprel);
        MakePast(ref tokens[verb]);
        tokens[hit].Deprel = Deprel.Obj;
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == armed && i != armed - 1 && (i < armed || i > verb || tokens[i].Deprel == Deprel.Punct) ? verb : tokens[i].Head;
        }

        (tokens[armed - 1].Head, tokens[armed - 1].Deprel) = (verb, Deprel.Nsubj);
        (tokens[armed].Head, tokens[armed].Deprel) = (armed - 1, Deprel.Acl);
    }

    /// <summary>"blew up as a convoy crossed it": the noun behind the conjunction is the subject of the verb behind the noun.</summary>
    private static void LeadLaterClause(Span<Token> tokens, int verb)
    {
        if (verb < 3 || tokens[verb] is not { Upos: Upos.VERB, Xpos: "VBN" or "VBD", Deprel: Deprel.Advcl or Deprel.Xcomp or Deprel.Conj, Head: >= 0 and var main } || main > verb || HasSubject(tokens, verb) || HasAuxiliary(tokens, verb) || HasMark(tokens, verb) || HasConjunction(tokens, verb))
        {
            return;
        }

        var noun = verb - 1;
        while (noun >= 0 && tokens[noun].Head != main && tokens[noun].Head > main)
        {
            noun = tokens[noun].Head < noun ? tokens[noun].Head : -1;
        }

        if (noun <= main || tokens[noun] is not { Deprel: Deprel.Obl, Upos: Upos.NOUN or Upos.PROPN } || tokens[noun].Head != main
            || Child(tokens, noun, main + 1, noun, OpensClause) is not (>= 0 and var mark))
        {
            return;
        }

        MakePast(ref tokens[verb]);
        tokens[verb].Deprel = Deprel.Advcl;
        (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.Nsubj);
        Reopen(tokens, mark, verb);
    }

    /// <summary>"The bomb exploded as a convoy passed, killing two": the harm is of what exploded, not of who passed.</summary>
    private static void FreeHarm(Span<Token> tokens, int harm)
    {
        if (harm > 1 && tokens[harm] is { Xpos: "VBG", Deprel: Deprel.Advcl, Lemma: "kill" or "injure" or "wound" or "destroy" or "damage" or "leave", Head: >= 0 and var passing } && tokens[harm - 1].Form == "," && passing < harm
            && tokens[passing] is { Deprel: Deprel.Advcl, Head: >= 0 and var main } && main < passing && tokens[main].Lemma is "explode" or "detonate" or "blow" or "go" && Has(tokens, passing, static (in Token child) => child is { Deprel: Deprel.Mark, Form: "as" or "when" or "while" }))
        {
            tokens[harm].Head = main;
        }
    }

    /// <summary>"Bangladesh hanged a leader for crimes committed in the war": a name before a participle is its subject, and what looks like the main verb describes the noun before it.</summary>
    private static void PromoteNamed(Span<Token> tokens, int verb)
    {
        if (verb == 0 || tokens[verb] is not { Upos: Upos.VERB, Xpos: "VBN" or "VBD", Deprel: Deprel.Amod, Head: >= 0 and var hit } || hit < verb || tokens[verb - 1] is not { Upos: Upos.PROPN, Deprel: Deprel.Compound } || tokens[verb - 1].Head != verb
            || tokens[hit] is not { Deprel: Deprel.Nsubj or Deprel.NsubjPass, Head: var later } || later < hit + 2 || tokens[later] is not { Upos: Upos.VERB, Xpos: "VBD" or "VBN" } || HasAuxiliary(tokens, later) || HasObject(tokens, later)
            || tokens[later - 1] is not { Upos: Upos.NOUN or Upos.PROPN, Xpos: not "POS" } || later - 1 == hit)
        {
            return;
        }

        (tokens[verb].Head, tokens[verb].Deprel) = (tokens[later].Head, tokens[later].Deprel);
        MakePast(ref tokens[verb]);
        (tokens[verb - 1].Deprel, tokens[hit].Head, tokens[hit].Deprel) = (Deprel.Nsubj, verb, Deprel.Obj);
        for (var i = later + 1; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == later && tokens[i].Deprel is Deprel.Punct or Deprel.Advcl or Deprel.Parataxis ? verb : tokens[i].Head;
        }

        for (var i = 0; i < verb - 1; i++)
        {
            tokens[i].Head = tokens[i].Head == later ? verb : tokens[i].Head;
        }

        (tokens[later].Head, tokens[later].Deprel, tokens[later].Xpos) = (later - 1, Deprel.Acl, "VBN");
    }

    /// <summary>"An attack on a church injured five, and a group said": of two subjects with "and" between the first has a verb of its own.</summary>
    private static void PromoteFirst(Span<Token> tokens, int verb)
    {
        if (verb < 3 || tokens[verb] is not { Upos: Upos.VERB, Xpos: "VBN" or "VBD", Deprel: Deprel.Acl or Deprel.Amod, Head: >= 0 and var described } || HasAgent(tokens, verb) || (tokens[verb].Deprel == Deprel.Acl) == described > verb)
        {
            return;
        }

        var hit = tokens[verb].Deprel == Deprel.Amod ? described : Child(tokens, verb, verb + 1, tokens.Length, static (in Token child) => child.Deprel == Deprel.Obj);
        if (hit < 0 || (hit == described && (tokens[hit].Deprel != Deprel.Nmod || Has(tokens, hit, static (in Token child) => child.Deprel == Deprel.Case))))
        {
            return;
        }

        var subject = Above(tokens, described, static (in Token token) => token.Deprel is Deprel.Nsubj);
        if (subject < 0 || subject > verb || tokens[subject].Head is not (>= 0 and var later) || later < hit || Child(tokens, later, hit + 1, later, static (in Token child) => child.Deprel == Deprel.Nsubj) is not (>= 0 and var second))
        {
            return;
        }

        var and = FirstOf(tokens, second);
        and = tokens[and].Upos == Upos.CCONJ ? and : and - 1;
        if (and <= hit || tokens[and].Upos != Upos.CCONJ)
        {
            return;
        }

        (tokens[verb].Head, tokens[verb].Deprel, tokens[later].Head, tokens[later].Deprel) = (tokens[later].Head, tokens[later].Deprel, verb, Deprel.Conj);
        MakePast(ref tokens[verb]);
        (tokens[subject].Head, tokens[and].Head) = (verb, later);
        (tokens[hit].Head, tokens[hit].Deprel) = (verb, Deprel.Obj);
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == later && i < subject ? verb : tokens[i].Head;
        }
    }

    /// <summary>"gunmen in a dawn raid bombed a village": of two nouns before the verb the one behind a preposition is no second subject.</summary>
    private static void PartOfPhrase(Span<Token> tokens, int noun)
    {
        if (noun < 3 || tokens[noun] is not { Deprel: Deprel.Nsubj, Upos: Upos.NOUN, Head: var verb } || verb <= noun
            || Child(tokens, verb, 0, noun - 1, static (in Token child) => child.Deprel == Deprel.Nsubj) is not (>= 0 and var subject) || tokens[subject + 1] is not { Upos: Upos.ADP, Deprel: Deprel.Case, Head: var modifier }
            || modifier <= subject || modifier > noun || (modifier != noun - 1 && modifier != noun))
        {
            return;
        }

        for (var i = subject + 1; i < noun; i++)
        {
            tokens[i].Head = tokens[i].Head == modifier && i != modifier ? noun : tokens[i].Head;
        }

        (tokens[noun].Head, tokens[noun].Deprel) = tokens[subject + 1].Form == "of" ? (subject, Deprel.Nmod) : (verb, Deprel.Obl);
        if (modifier != noun)
        {
            (tokens[modifier].Head, tokens[modifier].Deprel) = (noun, Deprel.Compound);
        }
    }

    /// <summary>"soldiers angered by the ruling freed three nurses": what describes the noun behind it, with a noun before it, is the main verb.</summary>
    private static void PromoteInPhrase(Span<Token> tokens, int verb)
    {
        if (verb < 4 || tokens[verb] is not { Upos: Upos.VERB, Xpos: "VBN" or "VBD", Deprel: Deprel.Amod, Head: >= 0 and var hit } || hit < verb || tokens[verb - 1] is not { Deprel: Deprel.Compound or Deprel.Amod } || (tokens[verb - 1].Head != verb && tokens[verb - 1].Head != hit)
            || tokens[hit] is not { Deprel: Deprel.Obl or Deprel.OblAgent, Head: > 0 and var reduced } || reduced > verb || tokens[reduced] is not { Upos: Upos.VERB or Upos.ADJ, Xpos: "VBN" or "VBD" or "JJ", Deprel: Deprel.Root or Deprel.Ccomp } || HasAuxiliary(tokens, reduced)
            || tokens[reduced - 1] is not { Deprel: Deprel.Nsubj or Deprel.NsubjPass } || tokens[reduced - 1].Head != reduced || Child(tokens, hit, reduced + 1, verb, static (in Token child) => child.Deprel == Deprel.Case) < 0)
        {
            return;
        }

        var noun = verb - 1;
        for (var i = reduced + 1; i < noun; i++)
        {
            tokens[i].Head = tokens[i].Head == hit || tokens[i].Head == verb ? noun : tokens[i].Head;
        }

        (tokens[noun].Head, tokens[noun].Deprel) = (reduced, tokens[hit].Deprel);
        if (tokens[noun].Upos == Upos.VERB)
        {
            AsNoun(ref tokens[noun]);
        }

        (tokens[verb].Head, tokens[verb].Deprel) = (tokens[reduced].Head, tokens[reduced].Deprel);
        MakePast(ref tokens[verb]);
        (tokens[hit].Head, tokens[hit].Deprel) = (verb, Deprel.Obj);
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == reduced && (i > hit || i < reduced - 1) ? verb : tokens[i].Head;
        }

        (tokens[reduced - 1].Head, tokens[reduced - 1].Deprel) = (verb, Deprel.Nsubj);
        (tokens[reduced].Head, tokens[reduced].Deprel) = (reduced - 1, tokens[reduced].Upos == Upos.ADJ ? Deprel.Amod : Deprel.Acl);
        MakeParticiple(ref tokens[reduced]);
    }

    /// <summary>"shelled a camp sheltering refugees": what stands between a verb and a gerund with its object is what the verb acts on and the gerund describes.</summary>
    private static void DescribeSheltering(Span<Token> tokens, int gerund)
    {
        if (gerund < 3 || tokens[gerund] is not { Upos: Upos.VERB, Xpos: "VBG", Deprel: Deprel.Advcl or Deprel.Xcomp or Deprel.Ccomp, Head: >= 0 and var verb } || verb > gerund || tokens[verb].Upos != Upos.VERB || HasObject(tokens, verb) && tokens[gerund].Deprel == Deprel.Advcl
            || tokens[gerund - 1] is not { Deprel: Deprel.OblUnmarked or Deprel.Nsubj or Deprel.Obl, Upos: Upos.NOUN } || tokens[gerund - 1].Head != gerund || FirstOf(tokens, gerund - 1) != verb + 1 || !HasObject(tokens, gerund) || HasPassiveAuxiliary(tokens, verb)
            || !Has(tokens, gerund - 1, static (in Token child) => child.Deprel is Deprel.Det or Deprel.Nummod) || Has(tokens, gerund - 1, static (in Token child) => child.Deprel == Deprel.Case))
        {
            return;
        }

        (tokens[gerund - 1].Head, tokens[gerund - 1].Deprel) = (verb, Deprel.Obj);
        (tokens[gerund].Head, tokens[gerund].Deprel) = (gerund - 1, Deprel.Acl);
    }

    /// <summary>"jets based in the south killed five students": no preposition stands before the verb of its noun.</summary>
    private static void FreeObject(Span<Token> tokens, int verb)
    {
        if (verb < 3 || tokens[verb].Xpos is not ("VBD" or "VBN") || tokens[verb - 1] is not { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Compound } || tokens[verb - 1].Head != verb)
        {
            return;
        }

        var noun = verb - 1;
        var preposition = noun - 1;
        while (preposition > 0 && tokens[preposition].Deprel != Deprel.Case && tokens[preposition].Upos is Upos.DET or Upos.ADJ or Upos.NUM)
        {
            preposition--;
        }

        if (preposition < 1 || tokens[preposition] is not { Deprel: Deprel.Case, Head: var hit } || hit < verb || tokens[hit] is not { Deprel: Deprel.Obl } || (tokens[hit].Head != verb && tokens[hit].Head != preposition - 1))
        {
            return;
        }

        for (var i = preposition; i < noun; i++)
        {
            tokens[i].Head = noun;
        }

        (tokens[noun].Head, tokens[noun].Deprel) = (preposition - 1, tokens[preposition - 1].Upos == Upos.VERB ? Deprel.Obl : Deprel.Nmod);
        (tokens[hit].Head, tokens[hit].Deprel) = (verb, Deprel.Obj);
        MakePast(ref tokens[verb]);
    }

    /// <summary>"soldiers who had crossed the border at night freed five students, witnesses said": what the tree takes for a phrase is the main verb.</summary>
    private static void PromoteObliqueVerb(Span<Token> tokens, int verb)
    {
        if (tokens[verb] is not { Upos: Upos.VERB, Xpos: "VBD", Deprel: Deprel.Obl, Head: >= 0 and var above } || above > verb || !HasObject(tokens, verb)
            || Child(tokens, verb, above, verb, static (in Token child) => child.Deprel == Deprel.Nsubj) is not (>= 0 and var noun) || !Has(tokens, noun, static (in Token child) => child.Deprel == Deprel.Case)
            || Above(tokens, above, static (in Token token) => token.Deprel is Deprel.AclRelcl or Deprel.Acl) is not (>= 0 and var clause) || tokens[clause].Head is not (>= 0 and var subject) || tokens[subject] is not { Deprel: Deprel.Nsubj, Head: var saying } || saying < verb
            || Child(tokens, saying, verb, saying, static (in Token child) => child.Deprel == Deprel.Nsubj) < 0)
        {
            return;
        }

        (tokens[noun].Head, tokens[noun].Deprel) = (above, Deprel.Obl);
        (tokens[verb].Head, tokens[verb].Deprel, tokens[subject].Head) = (saying, Deprel.Ccomp, verb);
        for (var i = verb + 1; i < saying; i++)
        {
            tokens[i].Head = tokens[i].Head == above ? verb : tokens[i].Head;
        }
    }
}
