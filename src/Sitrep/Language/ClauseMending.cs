namespace Sitrep.Language;

/// <summary>
/// Mends clauses of which the parser lost the verb or the subject: a verb taken for a participle before its object, a subject taken for one
/// more of the nouns before it. Word order decides, where English leaves no other reading.
/// </summary>
internal static class ClauseMending
{
    /// <summary>Verbs of what somebody is said to have done, or kept from doing, in a gerund: "accuse the soldiers of burning homes".</summary>
    private static readonly EnglishWords.Words TakeGerunds = EnglishWords.Set(
        """
        accuse acquit arrest ban bar blame charge condemn convict criticise criticize detain deter discourage fine jail keep praise prevent
        prohibit punish sentence stop suspect thank try
        """);

    /// <summary>Works on one sentence in place; heads count in its words.</summary>
    public static void Mend(Span<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            MakeVerb(tokens, i);
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Upos is Upos.VERB)
            {
                PromoteMain(tokens, i);
            }
        }

        for (var i = 1; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            if (IsSubject(token.Deprel) && token.Upos == Upos.ADJ && IsSubject(tokens[i - 1].Deprel) && (tokens[i - 1].Head == token.Head || tokens[i - 1].Head == i) && tokens[i - 1].Upos == Upos.NOUN)
            {
                // "Soldiers loyal to the king retook the fort": an adjective behind the noun is no subject.
                (tokens[i - 1].Head, tokens[i - 1].Deprel) = (token.Head, token.Deprel);
                (token.Head, token.Deprel) = (i - 1, Deprel.Amod);
            }
            else if (token is { Deprel: Deprel.Obj, Upos: Upos.PROPN } && NameBefore(tokens, i) is var name and >= 0)
            {
                // "retook Santa Ana": names side by side are one.
                (token.Head, token.Deprel) = (name, Deprel.Flat);
            }
            else if (IsSubject(token.Deprel) && NounBeforeCase(tokens, i) is var whole and >= 0)
            {
                // "Supporters of the president erected barricades": a phrase with "of" is no subject.
                Hang(tokens, i, whole, Deprel.Nmod);
            }
            else if (IsSubject(token.Deprel) && token.Upos == Upos.PROPN && NounBeforeName(tokens, i) is var group and >= 0)
            {
                (token.Head, token.Deprel) = (group, Deprel.Appos);
            }
            else if (token.Deprel == Deprel.Amod && token.Xpos is "VBN" or "VBD" && token.Head > i && tokens[i - 1] is { Xpos: "NNS", Deprel: Deprel.Compound } && tokens[i - 1].Head == token.Head)
            {
                OpenPhrase(tokens, i);
            }
            else if (token.Deprel is Deprel.Amod or Deprel.Compound && token.Xpos is "VBN" or "VBD" && token.Head > i && tokens[i - 1].Upos == Upos.CCONJ)
            {
                SplitCoordinate(tokens, i);
            }
            else if (token is { Deprel: Deprel.Amod or Deprel.Compound, Xpos: "VBG" } && token.Head == i + 1 && tokens[i - 1].Upos == Upos.ADP)
            {
                FreeGerund(tokens, i);
            }
            else if (token.Deprel == Deprel.Conj && token.Upos == Upos.VERB && token.Xpos is "VBD" or "VBN" && token.Head is var gerund and >= 0 && gerund < i
                && tokens[gerund].Xpos == "VBG" && !HasAuxiliary(tokens, gerund) && !HasAuxiliary(tokens, i) && !HasSubject(tokens, i) && FiniteAbove(tokens, gerund) is var finite and >= 0)
            {
                // "blamed the agency for hiding it and called for an inquiry": a finite verb does not go with a gerund.
                token.Head = finite;
                MakePast(ref token);
            }
            else if (token is { Deprel: Deprel.Conj, Xpos: "VBN", Head: >= 0 } && token.Head < i && tokens[token.Head].Xpos == "VBD" && HasObject(tokens, i) && !HasAuxiliary(tokens, i) && !HasAuxiliary(tokens, token.Head))
            {
                // "appealed for help and accused Peru": a participle with an object beside a past is one.
                MakePast(ref token);
            }
            else if (token is { Deprel: Deprel.Xcomp, Xpos: "VBN" } && tokens[i - 1].Deprel == Deprel.Obj && tokens[i - 1].Head == token.Head && HasAgent(tokens, i))
            {
                // "take in farmers threatened by the rebels"
                (token.Head, token.Deprel) = (i - 1, Deprel.Acl);
            }
            else if (token is { Upos: Upos.VERB, Xpos: "VBZ", Deprel: Deprel.Nsubj } && token.Head > i && tokens[i - 1] is { Upos: Upos.ADJ, Deprel: Deprel.Nsubj } && tokens[i - 1].Head == i)
            {
                // "Kenyan commandos killed four"
                (token.Upos, token.Xpos, token.Lemma, token.Feats) = (Upos.NOUN, "NNS", token.Form[..^1].ToLowerInvariant(), "Number=Plur");
                (tokens[i - 1].Head, tokens[i - 1].Deprel) = (i, Deprel.Amod);
            }
            else if (token is { Deprel: Deprel.Advcl, Xpos: "VBN" or "VBG" } && token.Head > i && !HasAuxiliary(tokens, i) && IsSubject(tokens[i - 1].Deprel) && tokens[i - 1].Head == i
                && tokens[token.Head].Upos == Upos.VERB && !HasSubject(tokens, token.Head) && !HasMark(tokens, i))
            {
                // "vigilantes backed by the police burned down shacks"
                Reduce(tokens, i);
            }
            else if (token is { Deprel: Deprel.Advcl, Xpos: "VBG" } && tokens[i - 1].Form == "," && token.Head >= 0 && token.Head < i && tokens[token.Head].Deprel == Deprel.AclRelcl
                && HasPlaceWord(tokens, token.Head) && VerbAbove(tokens, tokens[token.Head].Head) is var outer and >= 0)
            {
                // "hit a church where villagers were sheltering, killing 20": what follows from the main clause.
                Hang(tokens, i, outer, Deprel.Advcl);
            }
            else if (token is { Deprel: Deprel.Acl, Xpos: "VBN" } && tokens[i - 1].Form == ";" && HasObject(tokens, i) && VerbAbove(tokens, token.Head) is var listed and >= 0 && listed < i)
            {
                // "strikes engaged two units; destroyed a tank; and damaged a road"
                Hang(tokens, i, listed, Deprel.Conj);
                MakePast(ref token);
            }
            else if (token.Deprel == Deprel.AclRelcl && NameBeforeRelative(tokens, i) is var described and >= 0)
            {
                // "stop trains to Pakistan, which it blames": a relative clause behind a comma is of the name before it.
                Hang(tokens, i, described, Deprel.AclRelcl);
            }
            else if (token is { Upos: Upos.ADV, Deprel: Deprel.Advmod, Xpos: "RB" } && char.IsUpper(token.Form[0]) && token.Head == i - 1 && tokens[i - 1].Upos == Upos.VERB
                && tokens[i - 1].Xpos is "VBD" or "VBZ" or "VBP" && !HasObject(tokens, i - 1))
            {
                // "recaptured Ocosingo": a capital behind a verb is a name, not a manner.
                (token.Upos, token.Xpos, token.Lemma, token.Feats, token.Deprel) = (Upos.PROPN, "NNP", token.Form, "Number=Sing", Deprel.Obj);
            }
        }

        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Upos is Upos.VERB or Upos.AUX)
            {
                FindSubject(tokens, i);
                LeadList(tokens, i);
                PartClauses(tokens, i);
            }
        }
    }

    /// <summary>"vigilantes backed by the police burned down shacks": the participle is the noun's, the noun the main verb's.</summary>
    private static void Reduce(Span<Token> tokens, int participle)
    {
        var (main, subject) = (tokens[participle].Head, participle - 1);
        (tokens[subject].Head, tokens[subject].Deprel) = (main, HasPassiveAuxiliary(tokens, main) ? Deprel.NsubjPass : Deprel.Nsubj);
        (tokens[participle].Head, tokens[participle].Deprel) = (subject, Deprel.Acl);
        for (var i = participle + 1; i < tokens.Length; i++)
        {
            if (i != main && tokens[i].Head == (i < main ? main : participle) && tokens[i].Deprel is not (Deprel.Aux or Deprel.AuxPass or Deprel.Advmod or Deprel.Punct))
            {
                tokens[i].Head = i < main ? participle : main;
            }
        }

        if (!HasAuxiliary(tokens, main))
        {
            MakePast(ref tokens[main]);
        }
    }

    /// <summary>The name right before the comma of a relative clause that hangs from a common noun further up; or -1.</summary>
    private static int NameBeforeRelative(ReadOnlySpan<Token> tokens, int verb)
    {
        var noun = tokens[verb].Head;
        for (var i = noun + 3; i < verb; i++)
        {
            if (tokens[i].Xpos is "WDT" or "WP" && tokens[i].Head == verb)
            {
                var name = i - 2;
                while (tokens[i - 1].Form == "," && tokens[name].Upos == Upos.PROPN && tokens[name].Deprel is Deprel.Flat or Deprel.Compound && tokens[name].Head > noun)
                {
                    name = tokens[name].Head;
                }

                return tokens[i - 1].Form == "," && tokens[i - 2].Upos == Upos.PROPN && tokens[name] is { Upos: Upos.PROPN, Deprel: Deprel.Nmod } && tokens[noun].Upos == Upos.NOUN && HangsFrom(tokens, name, noun) ? name : -1;
            }
        }

        return -1;
    }

    /// <summary>The first of names side by side that are objects of one verb; or -1.</summary>
    private static int NameBefore(ReadOnlySpan<Token> tokens, int word)
    {
        ref readonly var before = ref tokens[word - 1];
        return before.Upos != Upos.PROPN ? -1 : before.Deprel == Deprel.Obj && before.Head == tokens[word].Head ? word - 1
            : before.Deprel == Deprel.Flat && before.Head >= 0 && tokens[before.Head].Deprel == Deprel.Obj && tokens[before.Head].Head == tokens[word].Head ? before.Head : -1;
    }

    /// <summary>"Bodyguards shot dead two men", "demanded that Peru hand over the suspect": what has a subject and no copula and no article is no noun.</summary>
    private static void MakeVerb(Span<Token> tokens, int noun)
    {
        ref var token = ref tokens[noun];
        if (token is not { Upos: Upos.NOUN, Xpos: "NN" } || (HasNominalWords(tokens, noun) && token.Form != "hand"))
        {
            return;
        }

        if (token is { Form: "hand", Deprel: Deprel.Obl, Head: >= 0 } && noun > 0 && tokens[noun - 1].Form == "to" && noun + 2 < tokens.Length && tokens[noun + 1].Form is "over" or "in" or "back" or "out")
        {
            // "refused to hand over the suspect"
            (token.Upos, token.Xpos, token.Lemma, token.Feats, token.Deprel) = (Upos.VERB, "VB", "hand", "VerbForm=Inf", Deprel.Xcomp);
            (tokens[noun - 1].Xpos, tokens[noun - 1].Upos, tokens[noun - 1].Deprel) = ("TO", Upos.PART, Deprel.Mark);
            var given = tokens[noun + 1].Head;
            if (tokens[noun + 1].Deprel == Deprel.Case && given > noun && tokens[given].Head == token.Head)
            {
                (tokens[noun + 1].Head, tokens[noun + 1].Deprel, tokens[given].Head, tokens[given].Deprel) = (noun, Deprel.CompoundPrt, noun, Deprel.Obj);
            }

            return;
        }

        var compound = noun > 0 && tokens[noun - 1].Deprel == Deprel.Compound && tokens[noun - 1].Head == noun ? noun - 1 : -1;

        if (token.Form == "shot" && (HasSubject(tokens, noun) || (token.Deprel == Deprel.Conj && noun > 0 && tokens[noun - 1].Upos == Upos.CCONJ && token.Head >= 0 && tokens[token.Head].Upos == Upos.VERB)))
        {
            (token.Upos, token.Xpos, token.Lemma, token.Feats) = (Upos.VERB, "VBD", "shoot", "Mood=Ind|Tense=Past|VerbForm=Fin");
        }
        else if (token.Deprel is Deprel.Ccomp or Deprel.Advcl && HasMark(tokens, noun) && (HasSubject(tokens, noun) || compound >= 0) && noun + 1 < tokens.Length && tokens[noun + 1].Upos is Upos.ADP or Upos.DET or Upos.NUM or Upos.PRON)
        {
            (token.Upos, token.Xpos, token.Feats) = (Upos.VERB, "VB", "VerbForm=Inf");
        }
        else
        {
            return;
        }

        if (compound >= 0)
        {
            var described = FirstOf(tokens, compound) - 1;
            (tokens[compound].Head, tokens[compound].Deprel) = !HasSubject(tokens, noun) ? (noun, Deprel.Nsubj) : described >= 0 && tokens[described].Upos == Upos.NOUN ? (described, Deprel.Appos) : (noun, Deprel.Nsubj);
        }

        for (var i = noun + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Head == noun && tokens[i].Deprel == Deprel.Nmod)
            {
                tokens[i].Deprel = Deprel.Obl;
                if (tokens[noun + 1] is { Deprel: Deprel.Case, Form: "over" or "up" or "out" or "back" or "down" or "off" } && tokens[noun + 1].Head == i)
                {
                    (tokens[noun + 1].Head, tokens[noun + 1].Deprel, tokens[i].Deprel) = (noun, Deprel.CompoundPrt, Deprel.Obj);
                }
            }
        }
    }

    private static bool HasNominalWords(ReadOnlySpan<Token> tokens, int noun) =>
        Has(tokens, noun, static (in Token child) => child.Deprel is Deprel.Cop or Deprel.Det or Deprel.Amod or Deprel.Nummod or Deprel.NmodPoss or Deprel.Case || (child.Deprel == Deprel.Compound && child.Xpos is not ("NNP" or "NNPS" or "NNS")));

    /// <summary>"French jets destroyed tanks": a plural before a participle does it; it is no part of the phrase of what is destroyed.</summary>
    private static void OpenPhrase(Span<Token> tokens, int verb)
    {
        var noun = tokens[verb].Head;
        (tokens[verb].Head, tokens[verb].Deprel) = (tokens[noun].Head, tokens[noun].Deprel);
        (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.Obj);
        (tokens[verb - 1].Head, tokens[verb - 1].Deprel) = (verb, Deprel.Nsubj);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == noun && (i < verb - 1 || (i > noun && tokens[i].Deprel is Deprel.Advcl or Deprel.Parataxis or Deprel.Punct or Deprel.Ccomp)))
            {
                tokens[i].Head = i < verb - 1 && tokens[i].Deprel is Deprel.Amod or Deprel.Det or Deprel.Nummod or Deprel.Compound or Deprel.NmodPoss ? verb - 1 : verb;
            }
        }

        MakePast(ref tokens[verb]);
    }

    /// <summary>"Peru urged Chile to leave, and Rosa Quinde warned that": of two clauses that "and" joins neither is said by the other.</summary>
    private static void PartClauses(Span<Token> tokens, int verb)
    {
        var (subject, earlier) = (-1, -1);
        for (var i = 0; i < verb; i++)
        {
            if (tokens[i].Head == verb)
            {
                earlier = tokens[i] is { Upos: Upos.VERB, Deprel: Deprel.Ccomp or Deprel.Advcl, Xpos: "VBD" or "VBZ" or "VBP" } ? i : earlier;
                subject = IsSubject(tokens[i].Deprel) ? i : subject;
            }
        }

        if (earlier < 0 || subject < earlier || HasMark(tokens, earlier) || !HasSubject(tokens, earlier))
        {
            return;
        }

        var first = FirstOf(tokens, subject);
        var conjunction = tokens[first].Upos == Upos.CCONJ ? first : first - 1;
        if (conjunction > earlier && tokens[conjunction] is { Upos: Upos.CCONJ } && tokens[conjunction - 1].Form == ",")
        {
            (tokens[earlier].Head, tokens[earlier].Deprel) = (tokens[verb].Head, tokens[verb].Deprel);
            (tokens[verb].Head, tokens[verb].Deprel) = (earlier, Deprel.Conj);
        }
    }

    /// <summary>The noun right before a second subject, below the first: "gunmen from the group Al Shabaab stormed"; or -1.</summary>
    private static int NounBeforeName(ReadOnlySpan<Token> tokens, int name)
    {
        var noun = name - 1;
        if (tokens[noun] is not { Upos: Upos.NOUN, Deprel: Deprel.Nmod })
        {
            return -1;
        }

        for (var i = 0; i < noun; i++)
        {
            if (tokens[i].Head == tokens[name].Head && IsSubject(tokens[i].Deprel) && HangsFrom(tokens, noun, i))
            {
                return noun;
            }
        }

        return -1;
    }

    /// <summary>"killed 784 soldiers and destroyed 92 tanks": a participle before a number or a determiner is a verb with its object.</summary>
    private static void SplitCoordinate(Span<Token> tokens, int verb)
    {
        var noun = tokens[verb].Head;
        var first = tokens[noun].Head;
        if (tokens[noun].Deprel != Deprel.Conj || first < 0 || first >= verb || VerbAbove(tokens, first) is not (>= 0 and var above) || above >= verb)
        {
            return;
        }

        var sure = tokens[verb].Xpos == "VBD";
        for (var i = verb + 1; i < noun; i++)
        {
            sure |= tokens[i].Head == noun && tokens[i].Deprel is Deprel.Det or Deprel.Nummod or Deprel.NmodPoss;
        }

        if (!sure)
        {
            return;
        }

        (tokens[verb].Head, tokens[verb].Deprel) = (above, Deprel.Conj);
        (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.Obj);
        for (var i = 0; i < verb; i++)
        {
            tokens[i].Head = tokens[i].Head == noun ? verb : tokens[i].Head;
        }

        if (tokens[above].Xpos is "VBD" or "VBN")
        {
            MakePast(ref tokens[verb]);
        }
    }

    /// <summary>"accuse the soldiers of burning homes": a gerund with its object below a verb that takes one.</summary>
    private static void FreeGerund(Span<Token> tokens, int gerund)
    {
        var noun = tokens[gerund].Head;
        if (tokens[noun].Deprel is not (Deprel.Nmod or Deprel.Obl) || tokens[noun].Xpos is not "NNS" || VerbAbove(tokens, tokens[noun].Head) is not (>= 0 and var verb) || verb >= gerund
            || !TakeGerunds.Contains(tokens[verb].Lemma) || (tokens[noun].Head != verb && VerbAbove(tokens, tokens[tokens[noun].Head].Head) != verb))
        {
            return;
        }

        (tokens[gerund].Head, tokens[gerund].Deprel) = (verb, Deprel.Advcl);
        (tokens[gerund - 1].Head, tokens[gerund - 1].Deprel) = (gerund, Deprel.Mark);
        (tokens[noun].Head, tokens[noun].Deprel) = (gerund, Deprel.Obj);
        for (var i = noun + 1; i < tokens.Length; i++)
        {
            if (tokens[i] is { Deprel: Deprel.Conj, Xpos: "VBG" } && (tokens[i].Head == noun || (tokens[i].Head == verb && !HasAuxiliary(tokens, i) && IsFinite(tokens, verb))))
            {
                tokens[i].Head = gerund;
            }
        }
    }

    /// <summary>"but France, Spain and Chad objected", "and its premier, Ama Dosseh, objected": a noun between a conjunction and the comma before a subject leads it.</summary>
    private static void LeadList(Span<Token> tokens, int verb)
    {
        for (var subject = 3; subject < verb; subject++)
        {
            if (tokens[subject].Head != verb || !IsSubject(tokens[subject].Deprel) || tokens[subject].Upos is not (Upos.NOUN or Upos.PROPN))
            {
                continue;
            }

            var first = FirstOf(tokens, subject);
            if (first > 2 && tokens[subject].Upos == Upos.PROPN && tokens[first - (tokens[first].Upos == Upos.CCONJ ? 0 : 1)] is { Upos: Upos.CCONJ } && ListBehindSemicolon(tokens, first - (tokens[first].Upos == Upos.CCONJ ? 1 : 2)) is var named and >= 0
                && !HangsFrom(tokens, verb, named))
            {
                // "armed Chad; Spain, Norway and Togo objected"
                (tokens[named].Head, tokens[named].Deprel) = (verb, tokens[subject].Deprel);
                (tokens[subject].Head, tokens[subject].Deprel) = (named, Deprel.Conj);
                return;
            }

            if (first < 3 || tokens[first - 1].Form != ",")
            {
                return;
            }

            var lead = first - 2;
            while (lead > 0 && tokens[lead].Deprel is Deprel.Flat or Deprel.Compound or Deprel.NmodDesc && tokens[lead].Head >= 0 && tokens[lead].Head < first)
            {
                lead = tokens[lead].Head;
            }

            var (isName, isList) = (tokens[subject].Upos == Upos.PROPN && tokens[verb - 1].Form == "," && tokens[lead].Upos == Upos.NOUN, HasConjunct(tokens, subject));
            if (tokens[lead].Deprel == Deprel.Conj && tokens[lead].Head >= 0 && tokens[lead].Head < lead && HasConjunction(tokens, lead) && (isName || isList) && !HangsFrom(tokens, verb, lead))
            {
                (tokens[lead].Head, tokens[lead].Deprel) = (verb, tokens[subject].Deprel);
                (tokens[subject].Head, tokens[subject].Deprel) = (lead, isName ? Deprel.Appos : Deprel.Conj);
            }

            return;
        }
    }

    /// <summary>The first name of a list that ends at a word and begins behind a semicolon; or -1.</summary>
    private static int ListBehindSemicolon(ReadOnlySpan<Token> tokens, int last)
    {
        var at = last;
        while (tokens[at] is { Upos: Upos.PROPN, Deprel: Deprel.Conj or Deprel.Flat } && tokens[at].Head >= 0 && tokens[at].Head < at && tokens[tokens[at].Head].Upos == Upos.PROPN && tokens[at - 1].Form != ";")
        {
            at = tokens[at].Head;
        }

        return tokens[at].Upos == Upos.PROPN && at > 1 && tokens[FirstOf(tokens, at)] is var first && (first.Form == ";" || tokens[FirstOf(tokens, at) - 1].Form == ";") ? at : -1;
    }

    private static bool HasConjunct(ReadOnlySpan<Token> tokens, int word) => Has(tokens, word, static (in Token child) => child.Deprel == Deprel.Conj);

    private static bool HasConjunction(ReadOnlySpan<Token> tokens, int word) => Has(tokens, word, static (in Token child) => child.Deprel == Deprel.Cc);

    /// <summary>"fighters holding a village released two hostages": of two verbs without auxiliary the participle in -ing describes, and the other tells.</summary>
    private static void PromoteMain(Span<Token> tokens, int gerund)
    {
        ref var verb = ref tokens[gerund];
        if (verb is { Deprel: Deprel.Advcl, Xpos: "VBG" } && verb.Head is var told && told > gerund && tokens[told].Upos == Upos.VERB && !HasSubject(tokens, told) && IsFinite(tokens, told)
            && ObjectRightBefore(tokens, gerund, told) is var doer and >= 0)
        {
            // "Retreating soldiers blew up the bridge"
            (tokens[doer].Head, tokens[doer].Deprel) = (told, HasPassiveAuxiliary(tokens, told) ? Deprel.NsubjPass : Deprel.Nsubj);
            (verb.Head, verb.Deprel) = (doer, Deprel.Amod);
            return;
        }

        if (verb is { Deprel: Deprel.Advcl or Deprel.Xcomp, Xpos: "VBD" } && verb.Head >= 0 && verb.Head < gerund && tokens[verb.Head] is { Upos: Upos.VERB, Xpos: "VBD" or "VBN" } && !HasSubject(tokens, gerund)
            && !HasMark(tokens, gerund) && IsSubject(tokens[Math.Max(0, verb.Head - 1)].Deprel) && tokens[verb.Head - 1].Head == verb.Head && HasAgent(tokens, verb.Head) && !HasAuxiliary(tokens, verb.Head) && tokens[gerund - 1].Upos is Upos.NOUN or Upos.PROPN)
        {
            // "herders armed by the army burned down a farm": who does the second is he to whom the first is done.
            var (participle, subject) = (verb.Head, verb.Head - 1);
            (verb.Head, verb.Deprel) = (tokens[participle].Head, tokens[participle].Deprel);
            (tokens[subject].Head, tokens[subject].Deprel) = (gerund, Deprel.Nsubj);
            (tokens[participle].Head, tokens[participle].Deprel, tokens[participle].Xpos, tokens[participle].Feats) = (subject, Deprel.Acl, "VBN", "Tense=Past|VerbForm=Part|Voice=Pass");
            for (var i = 0; i < tokens.Length; i++)
            {
                tokens[i].Head = tokens[i].Head == participle && (i > gerund || tokens[i].Upos == Upos.PUNCT) ? gerund : tokens[i].Head;
            }

            return;
        }

        if (verb is { Deprel: Deprel.Xcomp, Xpos: "VBD" } && verb.Head >= 0 && verb.Head < gerund && tokens[verb.Head].Upos == Upos.VERB && !HasSubject(tokens, verb.Head) && !HasSubject(tokens, gerund)
            && tokens[gerund - 1].Head == verb.Head && tokens[gerund - 1].Deprel == Deprel.Obj && verb.Head == gerund - 2)
        {
            // "hit men killed three": a past is nobody's complement.
            var modifier = verb.Head;
            (verb.Head, verb.Deprel) = (tokens[modifier].Head, tokens[modifier].Deprel);
            (tokens[gerund - 1].Head, tokens[gerund - 1].Deprel) = (gerund, Deprel.Nsubj);
            for (var i = 0; i < tokens.Length; i++)
            {
                tokens[i].Head = tokens[i].Head == modifier ? gerund : tokens[i].Head;
            }

            (tokens[modifier].Head, tokens[modifier].Deprel) = (gerund - 1, Deprel.Amod);
            return;
        }

        if (gerund == 0 || tokens[gerund] is not { Xpos: "VBG", Upos: Upos.VERB, Deprel: Deprel.Root or Deprel.Ccomp } || HasAuxiliary(tokens, gerund) || !IsSubject(tokens[gerund - 1].Deprel) || tokens[gerund - 1].Head != gerund)
        {
            return;
        }

        for (var i = gerund + 2; i < tokens.Length; i++)
        {
            if (tokens[i].Upos != Upos.VERB || tokens[i].Xpos is not ("VBN" or "VBD") || tokens[i - 1].Upos is Upos.CCONJ or Upos.PUNCT or Upos.AUX || HasAuxiliary(tokens, i) || HasSubject(tokens, i))
            {
                continue;
            }

            var noun = tokens[i].Head;
            if (tokens[i].Deprel == Deprel.Acl && HasObject(tokens, i))
            {
                Promote(tokens, gerund, i);
                return;
            }

            if (tokens[i].Deprel == Deprel.Amod && noun > i && tokens[i - 1] is { Upos: Upos.PROPN, Deprel: Deprel.Compound } && tokens[i - 1].Head == noun && !IsSubject(tokens[noun].Deprel))
            {
                // "Refugees arriving in Chad accused soldiers": the name ends the phrase before the verb.
                (tokens[i - 1].Head, tokens[i - 1].Deprel) = (tokens[noun].Head, tokens[noun].Deprel);
                for (var word = 0; word < i - 1; word++)
                {
                    tokens[word].Head = tokens[word].Head == noun ? i - 1 : tokens[word].Head;
                }

                Promote(tokens, gerund, i);
                (tokens[noun].Head, tokens[noun].Deprel) = (i, Deprel.Obj);
                return;
            }
        }
    }

    /// <summary>The object of a gerund that ends right before a verb, with no comma and no determiner between gerund and noun; or -1.</summary>
    private static int ObjectRightBefore(ReadOnlySpan<Token> tokens, int gerund, int verb)
    {
        for (var i = gerund + 1; i < verb; i++)
        {
            if (tokens[i].Upos is Upos.PUNCT or Upos.DET or Upos.NUM or Upos.ADP || (tokens[i].Head == verb && tokens[i].Deprel is not (Deprel.Aux or Deprel.AuxPass)))
            {
                return -1;
            }

            if (tokens[i].Head == gerund && tokens[i] is { Deprel: Deprel.Obj, Upos: Upos.NOUN or Upos.PROPN })
            {
                return tokens[i + 1].Upos is Upos.VERB or Upos.AUX ? i : -1;
            }
        }

        return -1;
    }

    private static void Promote(Span<Token> tokens, int gerund, int verb)
    {
        var subject = gerund - 1;
        (tokens[verb].Head, tokens[verb].Deprel) = (tokens[gerund].Head, tokens[gerund].Deprel);
        (tokens[subject].Head, tokens[subject].Deprel) = (verb, Deprel.Nsubj);
        (tokens[gerund].Head, tokens[gerund].Deprel) = (subject, Deprel.Acl);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == gerund && i > verb || tokens[i].Head == gerund && tokens[i].Upos == Upos.PUNCT)
            {
                tokens[i].Head = verb;
            }
        }

        MakePast(ref tokens[verb]);
    }

    /// <summary>
    /// "killed soldiers, and villagers fled", "armed the rebels; France and Spain objected": a noun right before a finite verb that has no
    /// subject is its subject, not one more of the nouns of the clause before.
    /// </summary>
    private static void FindSubject(Span<Token> tokens, int verb)
    {
        if (tokens[verb].Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop or Deprel.Acl or Deprel.AclRelcl or Deprel.Xcomp or Deprel.Amod or Deprel.Compound || HasSubject(tokens, verb) || !IsFinite(tokens, verb))
        {
            return;
        }

        var before = verb - 1;
        while (before > 0 && tokens[before].Head == verb && tokens[before].Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Advmod or Deprel.Cop)
        {
            before--;
        }

        before = tokens[before].Form == "," ? before - 1 : before;
        if (before < 2 || FirstOfClause(tokens, before) is not (>= 0 and var subject) || VerbAbove(tokens, tokens[subject].Head) is not (>= 0 and var earlier) || earlier >= subject
            || earlier == verb || !HasSubject(tokens, earlier))
        {
            return;
        }

        if (HangsFrom(tokens, verb, subject))
        {
            return;
        }

        if (tokens[earlier].Head == verb && !HasMark(tokens, earlier))
        {
            // The clause before was hung below this one.
            (tokens[earlier].Head, tokens[earlier].Deprel) = (tokens[verb].Head, tokens[verb].Deprel);
            (tokens[verb].Head, tokens[verb].Deprel) = (earlier, Deprel.Conj);
        }

        (tokens[subject].Head, tokens[subject].Deprel) = (verb, HasPassiveAuxiliary(tokens, verb) ? Deprel.NsubjPass : Deprel.Nsubj);
        for (var i = 0; i < subject; i++)
        {
            if (tokens[i].Head == subject && tokens[i].Deprel == Deprel.Cc)
            {
                tokens[i].Head = verb;
            }
        }
    }

    /// <summary>The noun that begins a clause behind a conjunction or a semicolon and that the tree joined to a noun before it; the phrase ends at a word. -1 for none.</summary>
    private static int FirstOfClause(ReadOnlySpan<Token> tokens, int last)
    {
        var found = -1;
        for (var (at, climbed) = (last, 0); at >= 0 && climbed < 8; at = tokens[at].Head, climbed++)
        {
            if (tokens[at].Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADJ or Upos.PRON) || tokens[at].Head > last)
            {
                break;
            }

            if (tokens[at].Deprel != Deprel.Conj || tokens[at].Head < 0 || tokens[at].Head > at || tokens[tokens[at].Head].Upos is not (Upos.NOUN or Upos.PROPN))
            {
                continue;
            }

            var first = FirstOf(tokens, at);
            var conjunction = first > 1 && tokens[first].Upos == Upos.CCONJ ? first : -1;
            if (tokens[first].Form == ";" || (first > 0 && tokens[first - 1].Form == ";") || (conjunction > 0 && tokens[conjunction - 1].Form is "," or ";"))
            {
                return at;
            }

            found = found < 0 && conjunction > 0 && at == HeadOfLast(tokens, last) ? at : found;
        }

        return found;
    }

    /// <summary>The noun whose phrase a word ends, without what it is coordinated with.</summary>
    private static int HeadOfLast(ReadOnlySpan<Token> tokens, int last)
    {
        var at = last;
        while (tokens[at].Deprel is not Deprel.Conj && tokens[at].Head is var head and >= 0 && tokens[head].Upos is Upos.NOUN or Upos.PROPN)
        {
            at = head;
        }

        return at;
    }

    /// <summary>The first of the words below a noun.</summary>
    private static int FirstOf(ReadOnlySpan<Token> tokens, int noun)
    {
        var first = noun;
        while (first > 0 && tokens[first - 1].Form != "," && HangsFrom(tokens, first - 1, noun))
        {
            first--;
        }

        return first;
    }

    private static int NounBeforeCase(ReadOnlySpan<Token> tokens, int word)
    {
        for (var i = 1; i < word; i++)
        {
            if ((tokens[i].Head == word || (tokens[i].Head > i && tokens[i].Head < word && tokens[tokens[i].Head] is { Deprel: Deprel.NmodDesc, Head: var above } && (above == word || tokens[above].Head == word)))
                && tokens[i] is { Deprel: Deprel.Case, Lemma: "of" } && tokens[i - 1].Upos is Upos.NOUN or Upos.PROPN && tokens[i - 1].Head != word)
            {
                return i - 1;
            }
        }

        return -1;
    }

    /// <summary>Hangs a word elsewhere unless that would make a circle.</summary>
    private static void Hang(Span<Token> tokens, int word, int head, Deprel relation)
    {
        if (!HangsFrom(tokens, head, word))
        {
            (tokens[word].Head, tokens[word].Deprel) = (head, relation);
        }
    }

    private static bool HangsFrom(ReadOnlySpan<Token> tokens, int word, int above)
    {
        while (word >= 0 && word != above)
        {
            word = tokens[word].Head;
        }

        return word == above;
    }

    private static void MakePast(ref Token token)
    {
        if (token.Xpos == "VBN")
        {
            (token.Xpos, token.Feats) = ("VBD", "Mood=Ind|Tense=Past|VerbForm=Fin");
        }
    }

    private static bool IsFinite(ReadOnlySpan<Token> tokens, int verb)
    {
        if (tokens[verb].Xpos is "VBD" or "VBZ" or "VBP")
        {
            return true;
        }

        for (var i = 0; i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Deprel is Deprel.Aux or Deprel.AuxPass && tokens[i].Xpos is "MD" or "VBD" or "VBZ" or "VBP")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The finite verb to the left that a gerund is below; or -1.</summary>
    private static int FiniteAbove(ReadOnlySpan<Token> tokens, int gerund)
    {
        for (var at = tokens[gerund].Head; at >= 0; at = tokens[at].Head)
        {
            if (tokens[at].Upos == Upos.VERB && tokens[at].Xpos is "VBD" or "VBZ" or "VBP")
            {
                return at < gerund ? at : -1;
            }
        }

        return -1;
    }

    private static int VerbAbove(ReadOnlySpan<Token> tokens, int at)
    {
        while (at >= 0 && tokens[at].Upos != Upos.VERB)
        {
            at = tokens[at].Head;
        }

        return at;
    }

    private static bool HasSubject(ReadOnlySpan<Token> tokens, int verb) =>
        Has(tokens, verb, static (in Token child) => IsSubject(child.Deprel) || child.Deprel is Deprel.Csubj or Deprel.CsubjPass or Deprel.NsubjOuter or Deprel.Expl);

    private static bool HasAuxiliary(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop);

    private static bool HasPassiveAuxiliary(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.AuxPass);

    private static bool HasAgent(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.OblAgent);

    private static bool HasMark(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.Mark);

    private static bool HasObject(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Deprel is Deprel.Obj or Deprel.Ccomp or Deprel.Xcomp);

    private static bool HasPlaceWord(ReadOnlySpan<Token> tokens, int verb) => Has(tokens, verb, static (in Token child) => child.Xpos == "WRB");

    private delegate bool Test(in Token child);

    private static bool Has(ReadOnlySpan<Token> tokens, int verb, Test test)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == verb && test(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSubject(Deprel relation) => relation is Deprel.Nsubj or Deprel.NsubjPass;
}
