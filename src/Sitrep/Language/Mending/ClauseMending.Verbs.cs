using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Verbs that the parser took for nouns, participles or gerunds.</summary>
internal static partial class ClauseMending
{
    /// <summary>Verbs of harm that are seldom without an object.</summary>
    private static readonly EnglishWords.Words TakeObjects = EnglishWords.Set(
        """
        abduct arrest behead detain execute hospitalise hospitalize injure kidnap kill martyr maim massacre murder neutralise neutralize wound
        """);

    /// <summary>"Four killed in air strike": a participle has no number, so that a number that begins a clause before one is its subject.</summary>
    private static void CountSubject(Span<Token> tokens, int verb)
    {
        ref var participle = ref tokens[verb];
        if (participle is { Xpos: "VBN", Deprel: Deprel.Acl, Head: >= 0 and var noun } && noun == verb - 1 && tokens[noun] is { Deprel: Deprel.Obj, Head: >= 0 and var first } && first < noun - 1
            && tokens[first + 1].Form == "," && TakeObjects.Contains(participle.Lemma) && TakeObjects.Contains(tokens[first].Lemma))
        {
            // "Two nuns killed, seven pupils wounded": no comma parts a verb from its object.
            (participle.Head, participle.Deprel) = (first, Deprel.Conj);
            (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.NsubjPass);
            return;
        }

        if (verb == 0 || participle.Xpos != "VBN" || tokens[verb - 1] is not { Upos: Upos.NUM, Deprel: Deprel.Nummod or Deprel.OblUnmarked } || tokens[verb - 1].Head != verb || HasSubject(tokens, verb))
        {
            return;
        }

        if (participle.Deprel == Deprel.Xcomp && verb > 1 && tokens[verb - 2].Form == ",")
        {
            // "Five officers killed, three injured"
            participle.Deprel = Deprel.Conj;
        }

        if (participle.Deprel is Deprel.Root or Deprel.Ccomp or Deprel.Parataxis or Deprel.Conj)
        {
            tokens[verb - 1].Deprel = Deprel.NsubjPass;
        }
    }

    /// <summary>Verbs with "to" behind which only an infinitive stands.</summary>
    private static readonly EnglishWords.Words TakeInfinitives = EnglishWords.Set("threaten refuse vow plan want try fail decide intend attempt hope dare manage seek");

    /// <summary>"threatened to shell British forces": behind such a verb "to" begins no phrase.</summary>
    private static void MakeInfinitive(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        if (word < 2 || token is not { Upos: Upos.NOUN, Xpos: "NN", Deprel: Deprel.Compound or Deprel.Amod } || tokens[word - 1] is not { Form: "to", Deprel: Deprel.Case } || token.Head <= word
            || tokens[token.Head] is not { Deprel: Deprel.Obl, Head: var verb } || verb != word - 2 || tokens[verb].Upos != Upos.VERB || !TakeInfinitives.Contains(tokens[verb].Lemma))
        {
            return;
        }

        var noun = token.Head;
        (token.Upos, token.Xpos, token.Lemma, token.Feats, token.Head, token.Deprel) = (Upos.VERB, "VB", token.Form.ToLowerInvariant(), "VerbForm=Inf", verb, Deprel.Xcomp);
        ref var mark = ref tokens[word - 1];
        (mark.Upos, mark.Xpos, mark.Head, mark.Deprel) = (Upos.PART, "TO", word, Deprel.Mark);
        (tokens[noun].Head, tokens[noun].Deprel) = (word, Deprel.Obj);
    }

    /// <summary>"summoned the Dutch charge d'affaires to protest": one noun, the envoy's title.</summary>
    private static void MakeEnvoy(Span<Token> tokens, int charge)
    {
        ref var token = ref tokens[charge];
        if (charge + 1 >= tokens.Length || token.Head == charge + 1 || token.Form is not ("charge" or "charg\u00E9" or "Charge" or "Charg\u00E9") || !tokens[charge + 1].Form.StartsWith("d", StringComparison.OrdinalIgnoreCase)
            || !tokens[charge + 1].Form.EndsWith("affaires", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var (above, relation, title) = (token.Head, token.Deprel is Deprel.Xcomp or Deprel.Ccomp ? Deprel.Obj : token.Deprel, charge + 1);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == charge)
            {
                var isClause = i > title && tokens[i].Upos == Upos.VERB && above >= 0;
                (tokens[i].Head, tokens[i].Deprel) = isClause ? (above, Deprel.Advcl) : (title, IsSubject(tokens[i].Deprel) ? Deprel.Amod : tokens[i].Deprel);
            }
        }

        AsNoun(ref token);
        AsNoun(ref tokens[title]);
        (tokens[title].Head, tokens[title].Deprel, token.Head, token.Deprel) = (above, relation, title, Deprel.Compound);
    }

    /// <summary>"resorted to lathi charge": a charge with canes is a noun, whatever stands before it.</summary>
    private static void MakeCharge(Span<Token> tokens, int charge)
    {
        ref var token = ref tokens[charge];
        if (charge < 3 || token is not { Form: "charge", Upos: Upos.VERB, Head: >= 0 and var verb } || tokens[charge - 1].Form is not ("lathi" or "lathi-" or "baton" or "cane") || tokens[charge - 2] is not { Form: "to" } || verb >= charge - 2)
        {
            return;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == charge && i > charge)
            {
                (tokens[i].Head, tokens[i].Deprel) = (verb, tokens[i].Deprel == Deprel.Xcomp ? Deprel.Advcl : tokens[i].Deprel);
            }
        }

        AsNoun(ref token);
        token.Deprel = Deprel.Obl;
        (tokens[charge - 1].Upos, tokens[charge - 1].Xpos, tokens[charge - 1].Head, tokens[charge - 1].Deprel) = (Upos.NOUN, "NN", charge, Deprel.Compound);
        (tokens[charge - 2].Upos, tokens[charge - 2].Xpos, tokens[charge - 2].Head, tokens[charge - 2].Deprel) = (Upos.ADP, "IN", charge, Deprel.Case);
    }

    /// <summary>"Police have shot dead a man": what stands right behind "have" is no thing that one has.</summary>
    private static void MakePerfect(Span<Token> tokens, int verb)
    {
        var have = verb - 1;
        (tokens[verb].Head, tokens[verb].Deprel) = (tokens[have].Head, tokens[have].Deprel);
        (tokens[have].Head, tokens[have].Deprel, tokens[have].Upos) = (verb, Deprel.Aux, Upos.AUX);
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == have ? verb : tokens[i].Head;
        }
    }

    /// <summary>"Officials said Kenya, which chairs the bloc, had refused": who says so is not who did it.</summary>
    private static void LeadReport(Span<Token> tokens, int said)
    {
        if (said == 0 || tokens[said] is not { Form: "said", Deprel: Deprel.Acl or Deprel.Amod, Head: var source } || source != said - 1 || tokens[source] is not { Head: >= 0 and var main } || main < said
            || !IsSubject(tokens[source].Deprel) || Child(tokens, said, said + 1, main, static (in Token child) => child is { Deprel: Deprel.Obj or Deprel.Iobj, Upos: Upos.NOUN or Upos.PROPN }) is not (>= 0 and var doer))
        {
            return;
        }

        (tokens[said].Head, tokens[said].Deprel) = (tokens[main].Head, tokens[main].Deprel);
        MakePast(ref tokens[said]);
        (tokens[doer].Head, tokens[doer].Deprel) = (main, tokens[source].Deprel);
        (tokens[source].Head, tokens[source].Deprel) = (said, Deprel.Nsubj);
        (tokens[main].Head, tokens[main].Deprel) = (said, Deprel.Ccomp);
    }

    /// <summary>"warned Belgrade against attacks": a second subject, right behind an active verb, is whom it acts on.</summary>
    private static void TakeSecondSubject(Span<Token> tokens, int noun)
    {
        if (noun > 1 && tokens[noun] is { Deprel: Deprel.Nsubj, Upos: Upos.NOUN or Upos.PROPN, Head: >= 0 and var verb } && verb < noun && FirstOf(tokens, noun) == verb + 1
            && tokens[verb] is { Upos: Upos.VERB, Xpos: "VBD" or "VBZ" or "VBP" } && HasSubjectWithin(tokens, verb, 0, verb) && !HasObject(tokens, verb))
        {
            tokens[noun].Deprel = Deprel.Obj;
        }
    }

    /// <summary>"Workers at the mine downed tools, and 34 were shot": what stands before a verb without a subject is its, not its object's; a clause of its own goes with the verb.</summary>
    private static void FreeClauses(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        if (IsSubject(token.Deprel) && token.Head is >= 0 and var thing && tokens[thing] is { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Obj, Head: >= 0 and var verb } && word < verb && verb < thing && tokens[verb].Upos == Upos.VERB && !HasSubject(tokens, verb))
        {
            token.Head = verb;
        }
        else if (token is { Deprel: Deprel.Conj, Upos: Upos.VERB, Head: >= 0 and var noun } && tokens[noun] is { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Obj or Deprel.Obl or Deprel.Nmod } && HasSubject(tokens, word) && HasConjunction(tokens, word)
            && VerbAbove(tokens, noun) is >= 0 and var above && above < word)
        {
            token.Head = above;
        }
    }

    /// <summary>"claimed that troops repelled an attack": where the verb has its object, "that" only opens the clause.</summary>
    private static void MarkContent(Span<Token> tokens, int that)
    {
        if (tokens[that] is { Form: "that", Deprel: Deprel.Obj, Head: >= 0 and var verb } && verb > that && tokens[verb].Deprel == Deprel.Ccomp
            && Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.Obj && child.Form != "that") && HasSubject(tokens, verb))
        {
            (tokens[that].Upos, tokens[that].Xpos, tokens[that].Feats, tokens[that].Deprel) = (Upos.SCONJ, "IN", "_", Deprel.Mark);
        }
    }

    /// <summary>"repelled an assault and destroyed two vehicles", "agreed to resume talks": a noun without a preposition right behind an active verb is its object, and nothing of the noun before.</summary>
    private static void TakeObject(Span<Token> tokens, int noun)
    {
        if (tokens[noun] is { Deprel: Deprel.Nmod or Deprel.Obl, Upos: Upos.NOUN or Upos.PROPN, Head: >= 0 and var before } && before < noun && CaseOf(tokens, noun) < 0
            && FirstOf(tokens, noun) - 1 is var verb && verb > before && !HasObject(tokens, verb)
            && (tokens[verb] is { Upos: Upos.VERB, Xpos: "VBD" or "VBZ" or "VBP", Deprel: Deprel.Conj }
                || (tokens[verb] is { Upos: Upos.VERB, Xpos: "VB", Deprel: Deprel.Xcomp } && tokens[verb].Head == before && !EnglishWords.Weekdays.Contains(tokens[noun].Form) && !EnglishWords.NearDays.Contains(tokens[noun].Form))))
        {
            Hang(tokens, noun, verb, Deprel.Obj);
        }
    }

    private static void MakePassive(Span<Token> tokens, int verb)
    {
        ref var token = ref tokens[verb];
        if (token.Xpos is not ("VBD" or "VBN") || token.Deprel is not (Deprel.Root or Deprel.Ccomp or Deprel.Parataxis or Deprel.Conj) || !TakeObjects.Contains(token.Lemma)
            || HasAuxiliary(tokens, verb) || HasMark(tokens, verb) || HasObject(tokens, verb) || HasAgent(tokens, verb)
            || HasOtherVerb(tokens, verb))
        {
            return;
        }

        var next = verb + 1 < tokens.Length ? tokens[verb + 1] : default;
        if (verb + 1 < tokens.Length && next.Upos is not (Upos.PUNCT or Upos.CCONJ) && next.Lemma is not ("in" or "near" or "at" or "during" or "after" or "when" or "as" or "by" or "on"))
        {
            return;
        }

        for (var i = 0; i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Deprel == Deprel.Nsubj && tokens[i].Upos is Upos.NOUN or Upos.NUM)
            {
                tokens[i].Deprel = Deprel.NsubjPass;
                (token.Xpos, token.Feats) = ("VBN", "Tense=Past|VerbForm=Part|Voice=Pass");
            }
        }
    }

    /// <summary>"killed and looted", but not "killed, three wounded": a verb joined to one of harm that may have another voice.</summary>
    private static bool HasOtherVerb(ReadOnlySpan<Token> tokens, int verb)
    {
        for (var i = verb + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Head == verb && tokens[i] is { Deprel: Deprel.Conj, Upos: Upos.VERB } && !HasSubject(tokens, i) && (!TakeObjects.Contains(tokens[i].Lemma) || HasObject(tokens, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What has two objects, so that a passive keeps one: "was given aid".</summary>
    private static readonly EnglishWords.Words TakeTwoObjects = EnglishWords.Set("give grant award deny offer pay teach tell show send ask promise hand allow name elect appoint call declare fine charge");

    /// <summary>"Serbian forces shelled villages": a participle without an auxiliary that has an object is a past, and its subject acts.</summary>
    private static void MakeActive(Span<Token> tokens, int verb)
    {
        ref var token = ref tokens[verb];
        if (token is not { Upos: Upos.VERB, Xpos: "VBN", Deprel: Deprel.Root or Deprel.Ccomp or Deprel.Conj or Deprel.Parataxis } || TakeTwoObjects.Contains(token.Lemma) || HasAuxiliary(tokens, verb) || HasAgent(tokens, verb)
            || !Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.Obj))
        {
            return;
        }

        for (var i = 0; i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Deprel == Deprel.NsubjPass)
            {
                tokens[i].Deprel = Deprel.Nsubj;
                MakePast(ref token);
            }
        }
    }

    /// <summary>"vigilantes backed by the police burned down shacks": the participle is the noun's, the noun the main verb's.</summary>
    private static void Reduce(Span<Token> tokens, int participle)
    {
        var (main, subject) = (tokens[participle].Head, participle - 1);
        (tokens[subject].Head, tokens[subject].Deprel) = (main, HasPassiveAuxiliary(tokens, main) ? Deprel.NsubjPass : Deprel.Nsubj);
        (tokens[participle].Head, tokens[participle].Deprel) = (subject, tokens[participle].Upos == Upos.ADJ ? Deprel.Amod : Deprel.Acl);
        MakeParticiple(ref tokens[participle]);
        for (var i = participle + 1; i < tokens.Length; i++)
        {
            if (i != main && tokens[i].Head == (i < main ? main : participle) && (i > main ? tokens[i].Deprel != Deprel.Advmod : tokens[i].Deprel is not (Deprel.Aux or Deprel.AuxPass or Deprel.Advmod or Deprel.Punct)))
            {
                tokens[i].Head = i < main ? participle : main;
            }
        }

        if (!HasAuxiliary(tokens, main))
        {
            MakePast(ref tokens[main]);
        }
    }

    /// <summary>"Bodyguards shot dead two men", "demanded that Peru hand over the suspect": what has a subject and no copula and no article is no noun.</summary>
    private static void MakeVerb(Span<Token> tokens, int noun)
    {
        ref var token = ref tokens[noun];
        if (token is not { Upos: Upos.NOUN, Xpos: "NN" } || (HasNominalWords(tokens, noun) && token.Form != "hand"))
        {
            return;
        }

        if (token is { Form: "hand", Deprel: Deprel.Obl or Deprel.Xcomp, Head: >= 0 } && noun > 0 && tokens[noun - 1].Form == "to" && noun + 2 < tokens.Length && tokens[noun + 1].Form is "over" or "in" or "back" or "out")
        {
            // "refused to hand over the suspect", "began to hand in their weapons"
            (token.Upos, token.Xpos, token.Lemma, token.Feats, token.Deprel) = (Upos.VERB, "VB", "hand", "VerbForm=Inf", Deprel.Xcomp);
            (tokens[noun - 1].Xpos, tokens[noun - 1].Upos, tokens[noun - 1].Deprel) = ("TO", Upos.PART, Deprel.Mark);
            var given = tokens[noun + 1].Head;
            if (tokens[noun + 1].Deprel == Deprel.Case && given > noun && (tokens[given].Head == token.Head || tokens[given].Head == noun))
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
        else if (noun > 0 && tokens[noun - 1] is { Xpos: "MD", Deprel: Deprel.Aux } && tokens[noun - 1].Head == noun && HasSubject(tokens, noun))
        {
            // "the militia will march on Bangui"
            (token.Upos, token.Xpos, token.Feats) = (Upos.VERB, "VB", "VerbForm=Inf");
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
            && !HasMark(tokens, gerund) && verb.Head > 0 && IsSubject(tokens[verb.Head - 1].Deprel) && tokens[verb.Head - 1].Head == verb.Head && HasAgent(tokens, verb.Head) && !HasAuxiliary(tokens, verb.Head) && tokens[gerund - 1].Upos is Upos.NOUN or Upos.PROPN)
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

    /// <summary>"A commander blamed for the raid was killed": a clause that describes a noun without a pronoun has no past of its own.</summary>
    internal static void MakeParticiple(ref Token token)
    {
        if (token is { Xpos: "VBD", Deprel: Deprel.Acl })
        {
            (token.Xpos, token.Feats) = ("VBN", "Tense=Past|VerbForm=Part");
        }
    }

    /// <summary>"which back opposite sides": with a subject of its own the word is a verb.</summary>
    private static void MakeBacking(Span<Token> tokens, int back)
    {
        ref var token = ref tokens[back];
        if (token is { Form: "back", Upos: Upos.ADV, Deprel: Deprel.Advmod, Head: >= 0 and var sides } && sides > back && tokens[sides] is { Upos: Upos.NOUN, Deprel: Deprel.AclRelcl } && Has(tokens, back, static (in Token child) => child.Deprel == Deprel.Nsubj))
        {
            (token.Upos, token.Xpos, token.Lemma, token.Feats) = (Upos.VERB, "VBP", "back", "Mood=Ind|Tense=Pres|VerbForm=Fin");
            (token.Head, token.Deprel, tokens[sides].Head, tokens[sides].Deprel) = (tokens[sides].Head, Deprel.AclRelcl, back, Deprel.Obj);
        }
    }

    /// <summary>"called in a joint statement for a ceasefire": what is called for is no part of the statement.</summary>
    private static void FreeCall(Span<Token> tokens, int wanted)
    {
        if (tokens[wanted] is { Deprel: Deprel.Nmod, Upos: Upos.NOUN or Upos.PROPN, Head: >= 0 and var text } && tokens[text] is { Deprel: Deprel.Obl, Head: >= 0 and var verb } && verb < text && tokens[verb] is { Upos: Upos.VERB, Lemma: "call" or "appeal" } && !HasObject(tokens, verb)
            && Has(tokens, wanted, static (in Token child) => child is { Deprel: Deprel.Case, Form: "for" }) && Has(tokens, text, static (in Token child) => child is { Deprel: Deprel.Case, Form: "in" or "on" or "at" or "during" or "after" }))
        {
            (tokens[wanted].Head, tokens[wanted].Deprel) = (verb, Deprel.Obl);
        }
    }

    /// <summary>"arrested a retired colonel", right behind a verb that takes an object: a noun with an article is no measure.</summary>
    private static void TakeMeasured(Span<Token> tokens, int noun)
    {
        if (tokens[noun] is { Deprel: Deprel.OblUnmarked, Upos: Upos.NOUN, Xpos: "NN" or "NNS", Head: >= 0 and var verb } && verb < noun && FirstOf(tokens, noun) == verb + 1 && TakeObjects.Contains(tokens[verb].Lemma) && !HasObject(tokens, verb) && !HasPassiveAuxiliary(tokens, verb)
            && tokens[verb].Xpos is "VBD" or "VBN" or "VB" or "VBZ" or "VBP" or "VBG" && Has(tokens, noun, static (in Token child) => child is { Deprel: Deprel.Det or Deprel.NmodPoss }) && !(HasSubject(tokens, verb) is false && tokens[verb].Xpos == "VBN"))
        {
            tokens[noun].Deprel = Deprel.Obj;
        }
    }

    /// <summary>"set a temple ablaze", "set ablaze several shops": the word is no verb, and what burns is what "set" acts on.</summary>
    private static void MakeAblaze(Span<Token> tokens, int ablaze)
    {
        ref var token = ref tokens[ablaze];
        if (token is not { Form: "ablaze" or "alight" or "afire" or "aflame", Upos: Upos.VERB or Upos.ADV or Upos.ADJ })
        {
            return;
        }

        // "set a barricade of chairs ablaze"
        var burning = Above(tokens, token.Head, static (in Token above) => above.Lemma == "set");
        var set = burning >= 0 && tokens[burning].Lemma == "set" ? burning : ablaze > 0 && tokens[ablaze - 1].Lemma == "set" ? ablaze - 1 : -1;
        if (set < 0 || set > ablaze || HangsFrom(tokens, set, ablaze))
        {
            return;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == ablaze)
            {
                (tokens[i].Head, tokens[i].Deprel) = (set, IsSubject(tokens[i].Deprel) || tokens[i].Deprel == Deprel.Obj ? Deprel.Obj : tokens[i].Deprel);
            }
        }

        (token.Upos, token.Xpos, token.Lemma, token.Feats, token.Head, token.Deprel) = (Upos.ADJ, "JJ", token.Form, "Degree=Pos", set, Deprel.Xcomp);
    }

    /// <summary>"would be treated as invaders and fought": a passive's modal goes on.</summary>
    private static void MakePassiveToo(ref Token verb, ReadOnlySpan<Token> tokens, int at)
    {
        if (verb is { Xpos: "VBD", Deprel: Deprel.Conj, Head: >= 0 and var first } && tokens[first].Xpos == "VBN" && HasPassiveAuxiliary(tokens, first) && Has(tokens, first, static (in Token child) => child.Xpos == "MD")
            && !HasSubject(tokens, at) && !HasObject(tokens, at))
        {
            (verb.Xpos, verb.Feats) = ("VBN", "Tense=Past|VerbForm=Part");
        }
    }

    /// <summary>What who says something does by it or beside it: "…, the government said, declaring three days of mourning".</summary>
    private static readonly EnglishWords.Words OfSpeakers = EnglishWords.Set(
        "accuse add announce appeal apologise apologize ask blame call cite claim condemn confirm contradict criticise criticize declare demand denounce deny describe dismiss insist invoke note offer pledge praise promise quote recall refer refuse reject say stress suggest thank threaten urge vow warn welcome");

    /// <summary>"They were killed, Kiev said, while the rebels accused the army": what stands behind who says so, and has a subject of its own, is not his.</summary>
    private static void FreeMeanwhile(Span<Token> tokens, int clause)
    {
        if (tokens[clause] is { Deprel: Deprel.Advcl, Head: >= 0 and var told } && tokens[told] is { Deprel: Deprel.Ccomp, Head: >= 0 and var saying } && told < saying && saying < clause
            && (tokens[clause].Xpos == "VBG" ? tokens[clause - 1].Form == "," && OfSpeakers.Contains(tokens[clause].Lemma) : HasSubject(tokens, clause) && Has(tokens, clause, static (in Token child) => child is { Deprel: Deprel.Mark, Form: "while" })))
        {
            tokens[clause].Head = saying;
        }
    }

    /// <summary>"sent home 116 migrants": an adverb is no part of a name.</summary>
    private static void FreeHome(Span<Token> tokens, int home)
    {
        if (tokens[home] is { Form: "home" or "back" or "away" or "abroad", Deprel: Deprel.Compound, Head: >= 0 and var noun } && noun > home && tokens[noun] is { Deprel: Deprel.Obj, Head: var verb } && verb == home - 1 && tokens[verb].Upos == Upos.VERB)
        {
            (tokens[home].Upos, tokens[home].Xpos, tokens[home].Head, tokens[home].Deprel) = (Upos.ADV, "RB", verb, Deprel.Advmod);
        }
    }
}
