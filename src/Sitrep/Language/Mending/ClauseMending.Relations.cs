using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Relations that Universal Dependencies gives to no word of its kind: an auxiliary alone, a verb behind a preposition, a noun's subject.</summary>
internal static partial class ClauseMending
{
    /// <summary>How many words may stand between "did" and its verb.</summary>
    private const int SubjectOfQuestion = 6;

    /// <summary>What somebody does who is then said to do something else, and what has no object: "retreating soldiers burned the bridge".</summary>
    private static readonly EnglishWords.Words TakeNoObjects = EnglishWords.Set("advance arrive demonstrate depart escape flee march mutiny protest rebel retreat riot withdraw");

    /// <summary>What holds or carries something in the sense that its form in -ing tells of a thing.</summary>
    private static readonly EnglishWords.Words Holds = EnglishWords.Set("belong carry contain hold host house include shelter transport");

    /// <summary>Verbs with a person and, by "of", what he is told, charged with or freed from.</summary>
    private static readonly EnglishWords.Words Informs = EnglishWords.Set("absolve accuse acquit assure clear convict inform notify remind strip suspect warn");

    /// <summary>Verbs that say what somebody takes a thing for, or makes of it.</summary>
    private static readonly EnglishWords.Words Deems = EnglishWords.Set("consider declare deem find hold keep leave make render");

    /// <summary>What is shot or thrown at somebody and is nobody's own: "raked the survivors with machine-gun fire".</summary>
    private static readonly EnglishWords.Words Missiles = EnglishWords.Set("bullet fire gunfire shell shrapnel rocket missile mortar napalm acid");

    private static void MendRelation(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        if (token is { Upos: Upos.AUX, Lemma: "do" } && token.Deprel != Deprel.Aux && VerbOfDo(tokens, word) is var lexical and >= 0)
        {
            LeadAuxiliary(tokens, word, lexical);
        }
        else if (token is { Deprel: Deprel.Obl or Deprel.Nmod, Upos: Upos.VERB, Xpos: "VBZ" or "VBD" or "VBP" } && CaseOf(tokens, word) is var preposition and >= 0)
        {
            // "Ten dead after storm hits Manila": a finite verb is a clause.
            (token.Deprel, tokens[preposition].Deprel, tokens[preposition].Upos) = (Deprel.Advcl, Deprel.Mark, Upos.SCONJ);
        }
        else if (token is { Upos: Upos.VERB, Xpos: "VBG", Deprel: Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj } && word > 0 && tokens[word - 1].Head == word && IsSubject(tokens[word - 1].Deprel))
        {
            // "Rebel shelling killed 20 people": what is done by a gerund's neighbour is a noun.
            AsNoun(ref token);
            tokens[word - 1].Deprel = BesideNoun(tokens[word - 1]);
        }
        else if (IsSubject(token.Deprel) && token.Head == word + 1 && token.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ
            && tokens[word + 1] is { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl } && !HasAuxiliary(tokens, word + 1))
        {
            // "Syrian warplanes bombed a market": a noun that says nothing of another is not its subject.
            token.Deprel = BesideNoun(token);
        }
        else if (token is { Upos: Upos.VERB, Xpos: "VBN", Deprel: Deprel.Root } && tokens[^1].Form != "." && !HasAuxiliary(tokens, word) && !HasObject(tokens, word))
        {
            // "Clashes reported in Aleppo": a participle for a sentence is what was done to its subject.
            MakeSubjectsPassive(tokens, word);
        }
        else if (token is { Xpos: "VBG", Deprel: Deprel.Csubj } && TakeNoObjects.Contains(token.Lemma) && NounBehind(tokens, word) is var doer and >= 0)
        {
            (tokens[doer].Head, tokens[doer].Deprel) = (token.Head, Deprel.Nsubj);
            (token.Head, token.Deprel) = (doer, Deprel.Amod);
        }
        else if (token.Deprel == Deprel.Appos && token.Head is >= 0 and var first && IsSubject(tokens[first].Deprel) && tokens[first].Head is var verb && verb > first && verb < word
            && word + 1 < tokens.Length && tokens[word + 1] is { Deprel: Deprel.Acl, Xpos: "VBN" } && tokens[word + 1].Head == word)
        {
            // "Two nuns killed, seven pupils wounded": nothing stands beside a subject on the other side of its verb.
            (tokens[word + 1].Head, tokens[word + 1].Deprel) = (verb, Deprel.Conj);
            (token.Head, token.Deprel) = (word + 1, Deprel.NsubjPass);
        }
        else if (token is { Form: "The" or "the", Upos: Upos.PROPN } && LastFlat(tokens, word) is var named and >= 0)
        {
            HeadName(tokens, word, named);
        }
        else if (token is { Xpos: "VBZ", Upos: Upos.VERB } && word + 1 < tokens.Length && tokens[word + 1] is { Xpos: "VBD" or "VBN", Deprel: Deprel.Ccomp or Deprel.Xcomp } && tokens[word + 1].Head == word && !HasSubject(tokens, word + 1)
            && (tokens[word + 1].Xpos == "VBD" || (word > 0 && tokens[word - 1].Upos == Upos.ADJ && tokens[word - 1].Head == word)))
        {
            NameVerb(tokens, word);
        }
        else if (IsSubject(token.Deprel) && token.Head > word && VerbBetween(tokens, word) is var main and >= 0)
        {
            // "Residents of the town say militants killed dozens": a subject is of the first verb behind it.
            token.Head = main;
        }
        else if (token is { Deprel: Deprel.CompoundPrt, Lemma: "on" or "upon" or "for" or "to" or "at" or "against" } && PhraseBehind(tokens, word) is var phrase and >= 0)
        {
            // "called on all parties to respect the law": a particle right before a phrase without a preposition is its own.
            (token.Head, token.Deprel, token.Upos, token.Xpos, tokens[phrase].Deprel) = (phrase, Deprel.Case, Upos.ADP, "IN", Deprel.Obl);
        }
        else if (token is { Deprel: Deprel.OblAgent, Head: >= 0 and var done } && done < word && FirstOf(tokens, word) is > 0 and var start && tokens[start].Lemma == "by" && tokens[start - 1] is { Upos: Upos.NOUN, Deprel: Deprel.Obl }
            && tokens[start - 1].Head == done && OwnerAfter(tokens, start - 1))
        {
            // "freed after its occupation by the rebels", "died after his arrest by police": who did what is said to be his.
            (token.Head, token.Deprel) = (start - 1, Deprel.Nmod);
        }
        else if (token.Deprel == Deprel.Case && token.Head > word && NameAbove(tokens, token.Head) is var full && full != token.Head)
        {
            // "in Taiz Governorate", "spoke to Chief Minister Baghel": the preposition is of the whole name.
            token.Head = full;
        }
        else if (IsSubject(token.Deprel) && CaseOf(tokens, word) is var of and >= 0)
        {
            FreePhrase(tokens, word, of);
        }
        else if (token is { Deprel: Deprel.Obl, Upos: Upos.NOUN or Upos.PROPN } && token.Head > word && SetOffBefore(tokens, word) is var apposition and >= 0)
        {
            // "The blast, the deadliest since a bombing, killed two": what commas set off is of one piece.
            Hang(tokens, word, apposition, Deprel.Nmod);
        }
        else if (token is { Deprel: Deprel.Conj, Upos: Upos.NOUN } && token.Head is >= 0 and var whole && whole < word && IsSubject(tokens[whole].Deprel) && !HasConjunction(tokens, word)
            && FirstOf(tokens, word) is > 0 and var begin && tokens[begin - 1].Form == "," && CommaBeforeVerb(tokens, tokens[whole].Head) > word)
        {
            // "Six members of one household, two parents and four sons, were killed": a list ends without a comma.
            token.Deprel = Deprel.Appos;
        }
        else if (token is { Deprel: Deprel.Conj, Xpos: "VBG" } && word > 0 && token.Head is >= 0 and var subject && IsSubject(tokens[subject].Deprel) && tokens[word - 1].Form == "," && tokens[subject].Head > word)
        {
            // "Parliament, meeting in Oslo, voted"
            Hang(tokens, word, tokens[subject].Head, Deprel.Advcl);
        }
        else if (token is { Deprel: Deprel.Conj, Xpos: "VB" or "VBD" or "VBZ" } && token.Head is >= 0 and var thing && tokens[thing] is { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Obj or Deprel.Obl or Deprel.Nmod } && HasConjunction(tokens, word)
            && (tokens[thing].Deprel == Deprel.Obj ? tokens[thing].Head : token.Xpos == "VBD" ? VerbAbove(tokens, thing) : -1) is >= 0 and var governor && tokens[governor].Xpos == token.Xpos && !HasSubject(tokens, word))
        {
            // "will not raid the camp and arrest them", "fled after weeks of fighting and left their arms": a verb goes with a verb.
            token.Head = governor;
            TakeConjunct(tokens, word, thing);
        }
        else if (token.Deprel is Deprel.Advcl or Deprel.Conj or Deprel.Ccomp && token.Xpos is "VBD" or "VBZ" or "VBP" && word > 0 && tokens[word - 1].Form == "," && token.Head is >= 0 and var relative && relative < word
            && tokens[relative].Deprel == Deprel.AclRelcl && tokens[relative].Head is >= 0 and var alone && tokens[alone] is { Deprel: Deprel.Root, Upos: Upos.NOUN or Upos.PROPN }
            && !HasSubject(tokens, word) && !HasMark(tokens, word) && !HasConjunction(tokens, word))
        {
            // "The mayor, whose son was killed, accused the army": what follows the clause about somebody is what he does.
            (token.Head, token.Deprel) = (-1, Deprel.Root);
            (tokens[alone].Head, tokens[alone].Deprel) = (word, Deprel.Nsubj);
            GiveEnd(tokens, alone, word);
        }
        else if (token is { Deprel: Deprel.Obj, Upos: Upos.NOUN or Upos.PROPN } && token.Head >= 0 && token.Head < word && ClauseBehind(tokens, word) is var content and >= 0)
        {
            // "as saying eight children had died": a finite clause has a subject.
            (token.Head, token.Deprel) = (content, HasPassiveAuxiliary(tokens, content) ? Deprel.NsubjPass : Deprel.Nsubj);
        }
        else if (token is { Deprel: Deprel.Nmod, Upos: Upos.NOUN or Upos.PROPN } && CaseOf(tokens, word) is > 0 and var by && tokens[by].Lemma == "by" && tokens[by - 1].Form == "," && token.Head >= 0 && token.Head < by
            && VerbAbove(tokens, token.Head) is >= 0 and var suffered && HasPassiveAuxiliary(tokens, suffered) && !HasAgent(tokens, suffered))
        {
            // "were killed at the site, near the town, by militiamen": behind a comma it says who did it.
            Hang(tokens, word, suffered, Deprel.OblAgent);
        }
        else if (word > 0 && token.Deprel == Deprel.Obj && tokens[word - 1].Upos == Upos.NOUN && token.Form.StartsWith("d'", StringComparison.OrdinalIgnoreCase) && token.Head != word - 1)
        {
            // "the chargé d'affaires", "a coup d'état"
            Hang(tokens, word, word - 1, Deprel.Nmod);
        }
        else if (token is { Deprel: Deprel.Advcl, Xpos: "VBG" } && Holds.Contains(token.Lemma) && word > 0 && token.Head >= 0 && token.Head < word && tokens[word - 1].Head == token.Head && tokens[word - 1].Deprel == Deprel.Obj)
        {
            // "hit a bus carrying children": what holds something is the thing before it.
            (token.Head, token.Deprel) = (word - 1, Deprel.Acl);
        }
        else if (token is { Upos: Upos.ADJ, Deprel: Deprel.Amod } && token.Head == word + 1 && tokens[word + 1] is { Upos: Upos.VERB, Xpos: "VBD" or "VBN" or "VBZ" } && !HasAuxiliary(tokens, word + 1)
            && word > 0 && tokens[word - 1] is { Xpos: "POS", Head: >= 0 } && !HasSubject(tokens, word + 1))
        {
            // "Pakistan's general handed power over": whose is asked of a noun.
            AsNoun(ref token);
            token.Deprel = Deprel.Nsubj;
            tokens[tokens[word - 1].Head].Head = word;
            MakePast(ref tokens[word + 1]);
        }
        else if (token is { Upos: Upos.VERB, Deprel: Deprel.Nmod or Deprel.Obl } && word > 0 && char.IsUpper(token.Form[0]) && word + 1 < tokens.Length && tokens[word + 1].Upos == Upos.PROPN && tokens[word + 1].Head == word)
        {
            MakeName(tokens, word);
        }
        else if (token is { Xpos: "VBG", Deprel: Deprel.Case or Deprel.Amod or Deprel.Acl or Deprel.Nmod, Head: >= 0 } && (token.Deprel != Deprel.Nmod || HasObject(tokens, word)) && word > 1 && tokens[word - 1] is { Lemma: "of", Deprel: Deprel.Case or Deprel.Mark } && AccuserOf(tokens, word) is var accuser and >= 0)
        {
            // "accused the allies of following Chad", "accused his rival of appeasing it": what somebody is accused of is no part of his name.
            LeadCharge(tokens, word, accuser);
        }
        else if (token is { Deprel: Deprel.Obl or Deprel.OblAgent, Upos: Upos.PROPN, Head: >= 0 and var active } && active < word && FirstOf(tokens, word) is > 0 and var begins && tokens[begins].Lemma == "by" && tokens[begins - 1] is { Upos: Upos.NOUN, Deprel: Deprel.Obj }
            && tokens[begins - 1].Head == active && tokens[active].Xpos is "VBD" or "VBZ" or "VBP" && !EnglishWords.Weekdays.Contains(token.Form) && !EnglishWords.Months.Contains(token.Form))
        {
            // "condemned the missile test by Chad": who does what has an object right before it is whose that is.
            (token.Head, token.Deprel) = (begins - 1, Deprel.Nmod);
        }
        else if (token is { Deprel: Deprel.Nmod, Upos: Upos.NOUN, Head: >= 0 and var informed } && informed < word && tokens[informed] is { Upos: Upos.PROPN, Deprel: Deprel.Obj or Deprel.Iobj, Head: >= 0 and var informing } && Informs.Contains(tokens[informing].Lemma)
            && CaseOf(tokens, word) is >= 0 and var about && tokens[about].Lemma == "of")
        {
            // "accused Chad of a secret deal", "warned Iran of sanctions"
            Hang(tokens, word, informing, Deprel.Obl);
        }
        else if (token is { Deprel: Deprel.Amod, Xpos: "VBN" or "VBD" } && token.Head > word && word > 0 && IsClauseTakenForNoun(tokens, word, token.Head))
        {
            LeadObject(tokens, word, token.Head);
        }
        else if (token is { Lemma: "each" or "both" or "all", Deprel: Deprel.Nsubj or Deprel.NsubjPass, Head: >= 0 and var shared } && word > 0 && token.Head > word && HasSubjectWithin(tokens, shared, 0, word))
        {
            // "Chad and Mali each expelled two envoys"
            token.Deprel = Deprel.Advmod;
        }
        else if (token is { Form: "states", Xpos: "VBZ", Deprel: Deprel.Ccomp, Head: >= 0 } && word > 0 && word + 1 < tokens.Length && tokens[word + 1].Xpos == "TO" && IsSubject(tokens[word - 1].Deprel) && tokens[word - 1].Head == word)
        {
            // "urged the Gulf states to stay out": who states something does not state "to".
            AsNoun(ref token, isPlural: true);
            token.Deprel = Deprel.Obj;
            tokens[word - 1].Deprel = BesideNoun(tokens[word - 1]);
            for (var i = 0; i < tokens.Length; i++)
            {
                tokens[i].Head = tokens[i].Head == word && i > word ? token.Head : tokens[i].Head == word - 1 && i < word - 1 ? word : tokens[i].Head;
            }
        }
        else if (token is { Deprel: Deprel.OblUnmarked, Upos: Upos.NOUN or Upos.PROPN } && word > 0 && tokens[word - 1] is { Upos: Upos.ADJ, Deprel: Deprel.Obj } && tokens[word - 1].Head == token.Head)
        {
            // "Emir receives Iraqi PM": an adjective right before a noun is of it.
            token.Deprel = Deprel.Obj;
            (tokens[word - 1].Head, tokens[word - 1].Deprel) = (word, Deprel.Amod);
        }
        else if (token is { Xpos: "VBG", Deprel: Deprel.Advcl or Deprel.Acl } && word > 0 && tokens[word - 1] is { Deprel: Deprel.Mark, Lemma: "in" or "of" or "during" or "amid" } && tokens[word - 1].Head == word
            && (token.Deprel == Deprel.Acl) == (tokens[word - 1].Lemma == "of") && token.Head < word && !Has(tokens, word, static (in Token child) => child.Deprel is Deprel.Obj or Deprel.Xcomp))
        {
            NameGerund(tokens, word);
        }
        else if (token.Deprel is Deprel.Obl or Deprel.Nmod && CaseOf(tokens, word) is >= 0 and var cited && tokens[cited].Lemma == "accord" && tokens[token.Head].Upos != Upos.VERB && VerbAbove(tokens, token.Head) is >= 0 and var told)
        {
            // "died in shelling, according to a doctor": a source is of the clause.
            Hang(tokens, word, told, Deprel.Obl);
        }
        else if (token is { Deprel: Deprel.Nmod } && Missiles.Contains(token.Lemma) && CaseOf(tokens, word) is >= 0 and var with && tokens[with].Lemma == "with" && token.Head == with - 1
            && tokens[token.Head] is { Deprel: Deprel.Obj, Head: >= 0 and var hitting } && hitting < token.Head)
        {
            Hang(tokens, word, hitting, Deprel.Obl);
        }
        else if (token is { Upos: Upos.ADJ, Deprel: Deprel.Amod } && token.Head == word - 1 && tokens[word - 1] is { Deprel: Deprel.Obj, Head: >= 0 and var judging } && judging < word && Deems.Contains(tokens[judging].Lemma))
        {
            // "hold the militia responsible"
            (token.Head, token.Deprel) = (judging, Deprel.Xcomp);
        }
    }

    /// <summary>"said it had proposed talks", "The two discussed trade.": a participle behind "have", or behind "the two" in a sentence without a verb, that the tree hangs from its object.</summary>
    private static bool IsClauseTakenForNoun(ReadOnlySpan<Token> tokens, int verb, int noun)
    {
        var before = verb - 1;
        if (tokens[before] is { Lemma: "have", Deprel: Deprel.Aux } && tokens[before].Head == noun)
        {
            return Child(tokens, noun, 0, before, static (in Token child) => child.Deprel is Deprel.Nsubj) >= 0;
        }

        return before > 0 && tokens[before] is { Lemma: "two", Deprel: Deprel.Nummod } && tokens[before].Head == noun && tokens[before - 1] is { Lemma: "the", Deprel: Deprel.Det }
            && tokens[noun].Deprel is Deprel.Root or Deprel.Ccomp && tokens[^1].Form == "." && !Has(tokens, noun, static (in Token child) => child.Deprel is Deprel.Cop or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Aux);
    }

    private static void LeadObject(Span<Token> tokens, int verb, int noun)
    {
        (tokens[verb].Head, tokens[verb].Deprel) = (tokens[noun].Head, tokens[noun].Deprel);
        (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.Obj);
        if (tokens[verb - 1].Lemma == "two")
        {
            (tokens[verb - 1].Head, tokens[verb - 1].Deprel, tokens[verb - 2].Head) = (verb, Deprel.Nsubj, verb - 1);
            MakePast(ref tokens[verb]);
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == noun && (i < verb || tokens[i].Upos == Upos.PUNCT) ? verb : tokens[i].Head;
        }
    }

    /// <summary>The verb of accusing whose object a gerund behind "of" was hung from, itself or by its own object; -1 for none.</summary>
    private static int AccuserOf(ReadOnlySpan<Token> tokens, int gerund)
    {
        var accused = tokens[gerund].Deprel is Deprel.Case or Deprel.Amod ? tokens[tokens[gerund].Head].Head : tokens[gerund].Head;
        return accused >= 0 && accused < gerund && tokens[accused] is { Deprel: Deprel.Obj, Head: >= 0 and var verb } && verb < accused && tokens[verb].Lemma is "accuse" or "suspect" or "convict" or "acquit" ? verb : -1;
    }

    private static void LeadCharge(Span<Token> tokens, int gerund, int accuser)
    {
        if (tokens[gerund].Deprel is Deprel.Case or Deprel.Amod)
        {
            var thing = tokens[gerund].Head;
            (tokens[thing].Head, tokens[thing].Deprel) = (gerund, Deprel.Obj);
            (tokens[gerund].Upos, tokens[gerund].Feats) = (Upos.VERB, "VerbForm=Ger");
        }

        (tokens[gerund].Head, tokens[gerund].Deprel) = (accuser, Deprel.Advcl);
        (tokens[gerund - 1].Head, tokens[gerund - 1].Deprel) = (gerund, Deprel.Mark);
    }

    /// <summary>The finite verb without a subject between a subject and the verb of its complement, which has one of its own; -1 for none.</summary>
    private static int VerbBetween(ReadOnlySpan<Token> tokens, int subject)
    {
        var told = tokens[subject].Head;
        var main = tokens[told].Head;
        return tokens[told].Deprel == Deprel.Ccomp && main > subject && main < told && tokens[main].Upos == Upos.VERB && IsFinite(tokens, main) && !HasSubject(tokens, main)
            && HasSubjectWithin(tokens, told, main + 1, told) ? main : -1;
    }

    /// <summary>The verb of a finite clause without a subject that begins right behind an object of the same verb; -1 for none.</summary>
    private static int ClauseBehind(ReadOnlySpan<Token> tokens, int noun)
    {
        var begin = noun + 1;
        while (begin < tokens.Length && tokens[begin].Upos is not (Upos.AUX or Upos.VERB) && HangsFrom(tokens, begin, noun))
        {
            begin++;
        }

        if (begin >= tokens.Length || tokens[begin].Upos is not (Upos.AUX or Upos.VERB))
        {
            return -1;
        }

        var verb = tokens[begin].Upos == Upos.AUX ? tokens[begin].Head : begin;
        return verb > noun && tokens[verb] is { Deprel: Deprel.Ccomp, Upos: Upos.VERB } && tokens[verb].Head == tokens[noun].Head && IsFinite(tokens, verb) && !HasSubject(tokens, verb) ? verb : -1;
    }

    /// <summary>Gives the full stop of a sentence to its new root.</summary>
    private static void GiveEnd(Span<Token> tokens, int before, int root)
    {
        if (tokens[^1] is { Deprel: Deprel.Punct } last && last.Head == before)
        {
            tokens[^1].Head = root;
        }
    }

    /// <summary>A subject has no preposition: "who fled since the attack", "according to nurses interviewed by the UN, they had gone".</summary>
    private static void FreePhrase(Span<Token> tokens, int noun, int preposition)
    {
        var verb = tokens[noun].Head;
        if (tokens[preposition].Lemma == "accord" && verb == noun + 1 && tokens[verb] is { Xpos: "VBN", Head: >= 0 } && !HasAuxiliary(tokens, verb))
        {
            (tokens[noun].Head, tokens[noun].Deprel) = (tokens[verb].Head, Deprel.Obl);
            (tokens[verb].Head, tokens[verb].Deprel) = (noun, Deprel.Acl);
        }
        else if (preposition > 0 && tokens[preposition].Lemma is "since" or "after" or "before" or "during" or "following" && tokens[preposition - 1].Upos == Upos.VERB && HasSubjectWithin(tokens, verb, 0, preposition))
        {
            Hang(tokens, noun, preposition - 1, Deprel.Obl);
        }
    }

    /// <summary>The apposition to a subject that a phrase stands in, with commas around both; -1 for none.</summary>
    private static int SetOffBefore(ReadOnlySpan<Token> tokens, int word)
    {
        var comma = word + 1;
        while (comma < tokens[word].Head && tokens[comma].Form != ",")
        {
            comma++;
        }

        if (comma == tokens[word].Head)
        {
            return -1;
        }

        for (var i = word - 1; i >= 0 && tokens[i].Form != "," && tokens[i].Upos != Upos.VERB; i--)
        {
            if (tokens[i].Deprel == Deprel.Appos && tokens[i].Head >= 0 && tokens[i].Head < i && tokens[tokens[i].Head].Head == tokens[word].Head)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The comma right before a verb and its auxiliaries; -1 for none.</summary>
    private static int CommaBeforeVerb(ReadOnlySpan<Token> tokens, int verb)
    {
        var first = verb;
        while (first > 0 && tokens[first - 1].Head == verb && tokens[first - 1].Deprel is Deprel.Aux or Deprel.AuxPass)
        {
            first--;
        }

        return first > 0 && tokens[first - 1].Form == "," ? first - 1 : -1;
    }

    /// <summary>The verb in its base form that "do" was taken to govern; -1 for none.</summary>
    private static int VerbOfDo(ReadOnlySpan<Token> tokens, int auxiliary)
    {
        for (var i = auxiliary + 1; i < tokens.Length && i <= auxiliary + SubjectOfQuestion; i++)
        {
            var isBare = tokens[i].Xpos == "VB" || (tokens[i].Xpos == "NN" && tokens[i - 1].Lemma is "not" or "n't" or "never" && !Has(tokens, i, static (in Token child) => child.Deprel is Deprel.Det or Deprel.Amod));
            if (isBare && tokens[i].Head == auxiliary && tokens[i].Deprel is Deprel.Obj or Deprel.Xcomp or Deprel.Ccomp)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"The students did not march", "Did the army attack?": the verb takes the place of its auxiliary.</summary>
    private static void LeadAuxiliary(Span<Token> tokens, int auxiliary, int verb)
    {
        if (tokens[verb].Upos != Upos.VERB)
        {
            (tokens[verb].Upos, tokens[verb].Xpos, tokens[verb].Feats) = (Upos.VERB, "VB", "VerbForm=Inf");
        }

        (tokens[verb].Head, tokens[verb].Deprel) = (tokens[auxiliary].Head, tokens[auxiliary].Deprel);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == auxiliary && i != verb)
            {
                tokens[i].Head = verb;
            }
            else if (tokens[i].Head == verb && tokens[i].Deprel == Deprel.Nmod)
            {
                tokens[i].Deprel = Deprel.Obl;
            }
        }

        (tokens[auxiliary].Head, tokens[auxiliary].Deprel) = (verb, Deprel.Aux);
    }

    /// <summary>The oblique of a particle's verb, or the object of "call on", that begins right behind the particle and has no preposition; -1 for none.</summary>
    private static int PhraseBehind(ReadOnlySpan<Token> tokens, int particle)
    {
        for (var i = particle + 1; i < tokens.Length && tokens[i].Upos is not (Upos.VERB or Upos.PUNCT); i++)
        {
            if (tokens[i].Head == tokens[particle].Head)
            {
                return (tokens[i].Deprel == Deprel.Obl || (tokens[i].Deprel is Deprel.Obj or Deprel.Iobj && tokens[particle].Lemma is "on" or "upon" && tokens[particle].Head == particle - 1 && tokens[particle - 1].Lemma == "call")) && FirstOf(tokens, i) == particle + 1 && CaseOf(tokens, i) < 0 ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a noun behind "after" or the like says whose it is with a pronoun: "after his arrest".</summary>
    private static bool OwnerAfter(ReadOnlySpan<Token> tokens, int noun) =>
        Child(tokens, noun, 0, noun, static (in Token child) => child is { Deprel: Deprel.NmodPoss, Xpos: "PRP$" }) >= 0
        && CaseOf(tokens, noun) is >= 0 and var when && tokens[when].Lemma is "after" or "before" or "since" or "despite" or "following" or "during";

    /// <summary>The last word of a name from one that describes it, or the word itself.</summary>
    private static int NameAbove(ReadOnlySpan<Token> tokens, int word)
    {
        while (tokens[word] is { Upos: Upos.PROPN or Upos.NOUN, Deprel: Deprel.Compound or Deprel.Amod or Deprel.NmodDesc } part && (char.IsUpper(part.Form[0]) || part is { Upos: Upos.NOUN, Deprel: not Deprel.Amod }) && part.Head > word && tokens[part.Head].Upos == Upos.PROPN)
        {
            word = part.Head;
        }

        return word;
    }

    private static int CaseOf(ReadOnlySpan<Token> tokens, int word) => Child(tokens, word, 0, word, static (in Token child) => child.Deprel == Deprel.Case);

    /// <summary>The plural noun without an article behind a gerund, with at most one word between; -1 for none.</summary>
    private static int NounBehind(ReadOnlySpan<Token> tokens, int gerund)
    {
        for (var i = gerund + 1; i < tokens.Length && i <= gerund + 2; i++)
        {
            if (tokens[i] is { Xpos: "NNS", Deprel: Deprel.Obj } && tokens[i].Head == gerund)
            {
                return Has(tokens, i, static (in Token child) => child.Deprel is Deprel.Det or Deprel.NmodPoss) ? -1 : i;
            }
        }

        return -1;
    }

    private static void MakeSubjectsPassive(Span<Token> tokens, int verb)
    {
        for (var i = 0; i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Deprel == Deprel.Nsubj)
            {
                tokens[i].Deprel = Deprel.NsubjPass;
            }
        }
    }

    /// <summary>
    /// Whether a clause only says of which thing or whom the text speaks, so that what resulted, behind a comma, is not its result: "a bus
    /// carrying villagers", "a concert held by rebels", "police who were to guard them".
    /// </summary>
    private static bool IsDescribing(ReadOnlySpan<Token> tokens, int clause, string result) => tokens[clause] switch
    {
        { Deprel: Deprel.Acl, Xpos: "VBG" } => !HasMark(tokens, clause),
        { Deprel: Deprel.Acl, Xpos: "VBN" } or { Deprel: Deprel.AclRelcl, Xpos: "VB" } => result is "kill" or "wound" or "injure" or "leave",
        _ => false,
    };

    /// <summary>The finite verb above a clause that describes a noun, others of that kind passed over; or -1.</summary>
    private static int MainVerbAbove(ReadOnlySpan<Token> tokens, int clause)
    {
        var verb = clause;
        for (var steps = 0; steps < tokens.Length && verb >= 0 && IsDescribing(tokens, verb, "kill"); steps++)
        {
            verb = UnfinishedTree.VerbAbove(tokens, tokens[verb].Head);
        }

        return verb >= 0 && IsFinite(tokens, verb) ? verb : -1;
    }
}
