using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Verbs that the parser took for one more word of the noun phrase beside them.</summary>
internal static partial class ClauseMending
{
    /// <summary>What people say or do to others in the past tense, seldom a participle before a noun.</summary>
    private static readonly EnglishWords.Words Speaks = EnglishWords.Set("threatened demanded promised pledged offered urged vowed proposed imposed expressed voiced ordered");

    /// <summary>What one has in doing something: "interest in cutting deals".</summary>
    private static readonly EnglishWords.Words NounsOfGerunds = EnglishWords.Set("accusation aim charge difficulty hope interest intention point possibility prospect purpose risk success suspicion threat");

    /// <summary>Verbs of what somebody is said to have done, or kept from doing, in a gerund: "accuse the soldiers of burning homes".</summary>
    private static readonly EnglishWords.Words TakeGerunds = EnglishWords.Set(
        """
        accuse acquit arrest ban bar blame charge condemn convict criticise criticize detain deter discourage fine jail keep praise prevent
        prohibit punish sentence stop suspect thank try
        """);

    /// <summary>Verbs of violence whose participles seldom describe: "and pelted camps with stones", unlike "and wounded civilians".</summary>
    private static readonly EnglishWords.Words Deeds = EnglishWords.Set(
        "abduct ambush arrest attack behead blow bomb burn fire hurl kidnap lay loot lob pelt plunder raid ransack rape rob seize set shell shoot storm throw torch torture");

    /// <summary>Verbs behind whose objects a participle describes: "found looted shops and burned cars".</summary>
    private static readonly EnglishWords.Words Shows = EnglishWords.Set("be bury clear collect count discover find have include inspect leave list pass recover remove repair replace report return see show treat visit");

    /// <summary>What who speaks does next: "denied that the bridge was hit and accused the rebels".</summary>
    private static readonly EnglishWords.Words Retorts = EnglishWords.Set(
        "accused blamed called condemned criticised criticized demanded denounced described dismissed ordered pledged praised promised rejected sued thanked threatened told urged vowed warned");

    /// <summary>The verb of saying above a clause in the passive with which a verb of speech with an object of its own is coordinated, or -1.</summary>
    private static int SpeakerAbove(ReadOnlySpan<Token> tokens, int verb) =>
        tokens[verb] is { Deprel: Deprel.Conj, Upos: Upos.VERB, Xpos: "VBD" or "VBN", Head: >= 0 and var told } && told < verb && tokens[told] is { Deprel: Deprel.Ccomp, Head: >= 0 and var speaker }
            && Retorts.Contains(tokens[verb].Form) && speaker < told && tokens[speaker].Xpos == "VBD" && HasDoer(tokens, speaker) && HasPassiveAuxiliary(tokens, told) && HasConjunction(tokens, verb)
            && !HasAuxiliary(tokens, verb) && !HasSubject(tokens, verb)
            && (Has(tokens, verb, static (in Token child) => child.Deprel == Deprel.Obj) || (verb + 1 < tokens.Length && tokens[verb + 1].Deprel == Deprel.Conj && tokens[verb + 1].Head == told))
            ? speaker : -1;

    private static bool HasArticle(ReadOnlySpan<Token> tokens, int noun) =>
        Child(tokens, noun, 0, noun, static (in Token child) => child.Deprel is Deprel.Det or Deprel.NmodPoss) >= 0;

    /// <summary>"killed 784 soldiers and destroyed 92 tanks": a participle before a number or a determiner is a verb with its object.</summary>
    private static void SplitCoordinate(Span<Token> tokens, int verb)
    {
        var noun = tokens[verb].Head;
        var first = tokens[noun].Head;
        if (tokens[noun].Deprel == Deprel.Obl && first >= 0 && first < verb && tokens[verb - 1].Upos == Upos.CCONJ && IsFinite(tokens, first) && Speaks.Contains(tokens[verb].Form)
            && !Has(tokens, noun, static (in Token child) => child.Deprel == Deprel.Case))
        {
            // "condemned the violence in Burundi and threatened sanctions": what has no preposition is no phrase of the verb before.
            (tokens[verb].Head, tokens[verb].Deprel) = (first, Deprel.Conj);
            (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.Obj);
            tokens[verb - 1].Head = verb;
            MakePast(ref tokens[verb]);
            return;
        }

        if (tokens[noun].Deprel != Deprel.Conj || first < 0 || first >= verb || VerbAbove(tokens, first) is not (>= 0 and var above) || above >= verb)
        {
            return;
        }

        // ", blaming attacks by rebels, and postponed elections": a comma before "and" ends what is set off, and no list has two members and a comma.
        var resumes = verb > 1 && tokens[verb - 1].Upos == Upos.CCONJ && tokens[verb - 2].Form == "," && above > 0 && tokens[above] is { Xpos: "VBG", Deprel: Deprel.Advcl, Head: >= 0 } && tokens[above - 1].Form == "," && IsFinite(tokens, tokens[above].Head)
            && Child(tokens, first, first, verb, static (in Token child) => child.Deprel == Deprel.Conj) < 0;
        above = resumes ? tokens[above].Head : above;
        // "condemned the raid and threatened sanctions": a second noun without the first one's article is what is threatened.
        var sure = resumes || tokens[verb].Xpos == "VBD" || (tokens[verb].Form == "set" && tokens[noun].Xpos == "NNS") || tokens[verb + 1].Lemma is "further" or "several" or "many" or "both" or "all" or "another" || tokens[noun].Upos == Upos.NUM
            || (tokens[first].Upos == Upos.VERB && IsFinite(tokens, first)) || (Speaks.Contains(tokens[verb].Form) && HasArticle(tokens, first) && !HasArticle(tokens, noun))
            || IsSecondAnd(tokens, first, verb) || IsInRow(tokens, above, verb)
            || (Deeds.Contains(tokens[verb].Lemma) && IsFinite(tokens, above) && !Shows.Contains(tokens[above].Lemma));
        if (tokens[verb - 1].Form == "," && !Deeds.Contains(tokens[verb].Lemma) && !IsInRow(tokens, above, verb))
        {
            return;
        }

        for (var i = verb + 1; i < noun; i++)
        {
            sure |= tokens[i].Head == noun && tokens[i].Deprel is Deprel.Det or Deprel.Nummod or Deprel.NmodPoss;
        }

        if (!sure)
        {
            return;
        }

        if (tokens[verb].Upos != Upos.VERB && tokens[verb].Form is { Length: > 4 } form && form.EndsWith("ed", StringComparison.Ordinal))
        {
            var stem = form[..^2];
            var lemma = stem[^1] is 'g' or 'c' || (stem[^1] == 's' && stem[^2] != 's') ? stem + "e" : stem;
            (tokens[verb].Upos, tokens[verb].Xpos, tokens[verb].Lemma) = (Upos.VERB, "VBN", lemma);
        }

        if (tokens[verb].Form == "set")
        {
            (tokens[verb].Upos, tokens[verb].Xpos) = (Upos.VERB, "VBD");
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

    /// <summary>"injuring 200 people and wrecking shops": beside a gerund with an object a noun in -ing before a plural is one more.</summary>
    private static void SplitGerund(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        var noun = token.Head;
        if (token is not { Upos: Upos.NOUN or Upos.VERB, Xpos: "NN" or "VBG", Deprel: Deprel.Compound or Deprel.Amod } || noun != word + 1 || token.Form.Length < 6 || !token.Form.EndsWith("ing", StringComparison.Ordinal) || tokens[word - 1].Upos != Upos.CCONJ
            || tokens[noun] is not { Xpos: "NNS", Deprel: Deprel.Conj, Head: >= 0 and var first } || first >= word || tokens[first] is not { Deprel: Deprel.Obj, Head: >= 0 and var gerund } || gerund >= first || tokens[gerund].Xpos != "VBG")
        {
            return;
        }

        var stem = token.Form[..^3];
        var isDoubled = stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is 'b' or 'd' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';
        token.Lemma = isDoubled ? stem[..^1] : stem[^1] is 'c' or 'g' or 'v' or 'z' or 'u' || (stem[^1] == 's' && stem[^2] != 's') ? stem + "e" : stem;
        (token.Upos, token.Xpos, token.Feats, token.Head, token.Deprel) = (Upos.VERB, "VBG", "VerbForm=Ger", gerund, Deprel.Conj);
        (tokens[noun].Head, tokens[noun].Deprel, tokens[word - 1].Head) = (word, Deprel.Obj, word);
        for (var i = noun + 1; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == first && tokens[i].Deprel == Deprel.Conj ? noun : tokens[i].Head;
        }
    }

    /// <summary>"raised duties on steel and aluminium and imposed sanctions": a list of nouns has one "and", so that the second joins verbs.</summary>
    private static bool IsSecondAnd(ReadOnlySpan<Token> tokens, int first, int verb)
    {
        for (var i = first + 1; i < verb - 1 && tokens[verb - 1].Upos == Upos.CCONJ; i++)
        {
            if (tokens[i] is { Deprel: Deprel.Cc, Form: "and", Head: > 0 and var joined } && tokens[joined] is { Deprel: Deprel.Conj } && tokens[joined].Head == first && joined < verb && joined == verb - 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"ambushed police, blocked roads, attacked barracks": a participle behind a comma between two finite verbs of one row is one of them.</summary>
    private static bool IsInRow(ReadOnlySpan<Token> tokens, int above, int verb)
    {
        if (tokens[verb - 1].Form != "," || !IsFinite(tokens, above))
        {
            return false;
        }

        for (var i = verb + 2; i < tokens.Length; i++)
        {
            if (tokens[i] is { Deprel: Deprel.Conj, Xpos: "VBD" or "VBN" } && tokens[i].Head == above && !HasSubject(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"condemned the raid and threatened sanctions", read as one noun that two words describe.</summary>
    private static void SplitModifiers(Span<Token> tokens, int verb)
    {
        var first = tokens[verb].Head;
        var noun = tokens[first].Head;
        if (noun <= verb || tokens[noun] is not { Deprel: Deprel.Obj, Head: >= 0 and var above } || above >= first || !(tokens[verb].Xpos == "VBD" || Speaks.Contains(tokens[verb].Form)))
        {
            return;
        }

        (tokens[first].Head, tokens[first].Deprel) = (above, Deprel.Obj);
        (tokens[verb].Head, tokens[verb].Deprel) = (above, Deprel.Conj);
        (tokens[noun].Head, tokens[noun].Deprel) = (verb, Deprel.Obj);
        for (var i = 0; i < first; i++)
        {
            tokens[i].Head = tokens[i].Head == noun ? first : tokens[i].Head;
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
        if (tokens[noun] is { Deprel: Deprel.Nmod, Xpos: "NNS", Head: >= 0 and var wish } && wish < gerund && NounsOfGerunds.Contains(tokens[wish].Lemma))
        {
            // "interest in cutting deals"
            (tokens[gerund].Head, tokens[gerund].Deprel) = (wish, Deprel.Acl);
            (tokens[gerund - 1].Head, tokens[gerund - 1].Deprel) = (gerund, Deprel.Mark);
            (tokens[noun].Head, tokens[noun].Deprel) = (gerund, Deprel.Obj);
            return;
        }

        if (tokens[noun].Deprel is not (Deprel.Nmod or Deprel.Obl) || tokens[noun].Xpos is not "NNS" || VerbAbove(tokens, tokens[noun].Head) is not (>= 0 and var verb) || verb >= gerund
            || !TakeGerunds.Contains(tokens[verb].Lemma) || (tokens[noun].Head != verb && VerbAbove(tokens, tokens[tokens[noun].Head].Head) != verb))
        {
            return;
        }

        if (tokens[gerund].Upos == Upos.NOUN)
        {
            // "accused the army of targeting schools"
            if (tokens[gerund - 1].Form != "of" || tokens[verb].Lemma is not ("accuse" or "suspect" or "convict" or "acquit"))
            {
                return;
            }

            (tokens[gerund].Upos, tokens[gerund].Xpos, tokens[gerund].Feats) = (Upos.VERB, "VBG", "VerbForm=Ger");
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

    /// <summary>What was taken for one more thing of a verb before is the object of the verb right before it.</summary>
    private static void TakeConjunct(Span<Token> tokens, int verb, int thing)
    {
        for (var i = verb + 1; i < tokens.Length && !HasObject(tokens, verb); i++)
        {
            if (tokens[i].Head == thing && tokens[i].Deprel == Deprel.Conj && !HasConjunction(tokens, i))
            {
                (tokens[i].Head, tokens[i].Deprel) = (verb, Deprel.Obj);
            }
        }
    }

    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal)
    {
        "ambassador", "archbishop", "bishop", "chairman", "chief", "commander", "commissioner", "councillor", "deputy", "director", "emir", "governor", "head", "judge", "king", "leader", "mayor", "minister", "president",
        "prefect", "priest", "prosecutor", "queen", "ruler", "secretary", "senator", "sheriff", "sultan",
    };

    /// <summary>"the mayor of Huanta and his bodyguard": a town has no bodyguard; who has an office has.</summary>
    private static void JoinToOffice(Span<Token> tokens, int conjunct)
    {
        if (tokens[conjunct] is { Deprel: Deprel.Conj, Upos: Upos.NOUN, Head: >= 0 and var town } && tokens[town] is { Upos: Upos.PROPN, Deprel: Deprel.Nmod, Head: >= 0 and var office } && Offices.Contains(tokens[office].Lemma)
            && Has(tokens, conjunct, static (in Token child) => child is { Deprel: Deprel.NmodPoss, Form: "his" or "her" }))
        {
            tokens[conjunct].Head = office;
        }
    }

    /// <summary>"a clash between Turkana and Pokot herders": what is joined to the first of two is the second, and no second clash.</summary>
    private static void JoinBetween(Span<Token> tokens, int second)
    {
        if (second < 3 || tokens[second] is not { Deprel: Deprel.Conj, Upos: Upos.NOUN or Upos.PROPN, Head: >= 0 and var clash } || clash > second
            || Child(tokens, clash, clash + 1, second, static (in Token child) => child.Deprel == Deprel.Nmod) is not (>= 0 and var first) || tokens[first + 1].Form != "and" || tokens[first + 1].Head != second
            || !Has(tokens, first, static (in Token child) => child is { Deprel: Deprel.Case, Form: "between" }))
        {
            return;
        }

        tokens[second].Head = first;
    }
}
