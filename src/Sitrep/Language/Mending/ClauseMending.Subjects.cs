using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Subjects that the parser joined to what stands before them.</summary>
internal static partial class ClauseMending
{
    /// <summary>The name right before the comma of a relative clause that hangs from a common noun further up; or -1.</summary>
    private static int NameBeforeRelative(ReadOnlySpan<Token> tokens, int verb)
    {
        var noun = tokens[verb].Head;
        for (var i = noun + 3; i < verb; i++)
        {
            if (tokens[i].Xpos is "WDT" or "WP" && tokens[i].Head == verb)
            {
                var name = i - 2;
                for (var steps = 0; steps < tokens.Length && tokens[i - 1].Form == "," && tokens[name].Upos == Upos.PROPN && tokens[name].Deprel is Deprel.Flat or Deprel.Compound && tokens[name].Head > noun; steps++)
                {
                    name = tokens[name].Head;
                }

                return tokens[i - 1].Form == "," && tokens[i - 2].Upos == Upos.PROPN && tokens[name] is { Upos: Upos.PROPN, Deprel: Deprel.Nmod } && tokens[noun].Upos == Upos.NOUN && HangsFrom(tokens, name, noun) ? name : -1;
            }
        }

        return -1;
    }

    /// <summary>"\"They were killed,\" its director, Ama Dosseh, said": who stands behind the closing mark tells what is quoted and is not in it.</summary>
    private static void LeaveQuote(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        var quoted = token.Head;
        if (!IsSubject(token.Deprel) || quoted < 0 || quoted >= word || tokens[quoted] is not { Deprel: Deprel.Ccomp, Head: var telling } || telling <= word || !IsFinite(tokens, telling))
        {
            return;
        }

        var isOutside = false;
        for (var i = quoted + 1; i < word; i++)
        {
            isOutside |= IsQuote(tokens[i]);
        }

        if (!isOutside)
        {
            return;
        }

        (token.Head, token.Deprel) = (telling, Deprel.Nsubj);
        for (var i = word + 1; i < telling; i++)
        {
            if (tokens[i].Head == telling && IsSubject(tokens[i].Deprel))
            {
                (tokens[i].Head, tokens[i].Deprel) = (word, Deprel.Appos);
            }
        }
    }

    /// <summary>"Gangs led by Jimmy \"Barbecue\" Cherizier attacked": what follows a nickname in quotation marks is the rest of the name before it, and no second subject.</summary>
    private static void JoinNickname(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        if (!IsSubject(token.Deprel) || token.Upos != Upos.PROPN || token.Head <= word || word < 4 || !IsQuote(tokens[word - 1]))
        {
            return;
        }

        var open = word - 2;
        while (open > 0 && tokens[open].Upos == Upos.PROPN)
        {
            open--;
        }

        if (open < 1 || open == word - 2 || !IsQuote(tokens[open]) || tokens[open - 1].Upos != Upos.PROPN || HangsFrom(tokens, open - 1, word) || !HasSubjectWithin(tokens, token.Head, 0, open - 1))
        {
            return;
        }

        (token.Head, token.Deprel) = (open - 1, Deprel.Flat);
    }

    private static bool IsQuote(in Token token) => token.Xpos is "``" or "''" || token.Form is "\"" or "“" or "”";

    /// <summary>"The general said about 60 fighters detonated a bomb": a second subject, behind the verb, is of the clause behind it that has none.</summary>
    private static void LeadClause(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        var telling = token.Head;
        if (!IsSubject(token.Deprel) || telling < 0 || telling >= word || !HasSubjectWithin(tokens, telling, 0, telling))
        {
            return;
        }

        for (var clause = word + 1; clause < tokens.Length; clause++)
        {
            if (tokens[clause].Head == telling && tokens[clause].Deprel == Deprel.Ccomp)
            {
                if (!HasSubject(tokens, clause) && IsFinite(tokens, clause))
                {
                    (token.Head, token.Deprel) = (clause, HasPassiveAuxiliary(tokens, clause) ? Deprel.NsubjPass : Deprel.Nsubj);
                }

                return;
            }
        }
    }

    /// <summary>The noun right before the "who" of a relative clause that the tree hangs elsewhere; or -1.</summary>
    private static int WhoBehindNoun(ReadOnlySpan<Token> tokens, int verb)
    {
        for (var i = Math.Max(tokens[verb].Head + 2, 1); i < verb; i++)
        {
            if (tokens[i] is { Xpos: "WP", Lemma: "who" } && tokens[i].Head == verb && tokens[i - 1].Upos is Upos.NOUN or Upos.PROPN)
            {
                var noun = i - 1;
                for (var steps = 0; steps < tokens.Length && tokens[noun].Deprel is Deprel.Flat or Deprel.Compound && tokens[noun].Head >= 0; steps++)
                {
                    noun = tokens[noun].Head;
                }

                return noun < i && !HangsFrom(tokens, noun, tokens[verb].Head) ? noun : -1;
            }
        }

        return -1;
    }

    /// <summary>A finite verb without a subject that the tree takes for what an adjective without a copula says; or -1.</summary>
    private static int MainBehind(ReadOnlySpan<Token> tokens, int adjective)
    {
        for (var i = adjective + 2; i < tokens.Length; i++)
        {
            // "militiamen armed with sticks beat demonstrators": no stick is beaten with an object.
            if (tokens[i] is { Upos: Upos.VERB, Deprel: Deprel.Acl, Xpos: "VBD" or "VBN", Head: >= 0 and var noun } && tokens[noun].Head == adjective && tokens[noun].Deprel == Deprel.Obl && noun == i - 1
                && !HasAuxiliary(tokens, i) && (HasObject(tokens, i) || (i + 2 < tokens.Length && tokens[i + 2] is { Deprel: Deprel.Conj, Head: var first } && first == i && HasObject(tokens, i + 2))))
            {
                return i;
            }

            if (tokens[i].Head == adjective && tokens[i] is { Upos: Upos.VERB, Deprel: Deprel.Ccomp or Deprel.Parataxis or Deprel.Advcl } && (IsFinite(tokens, i) || (tokens[i].Xpos == "VB" && !HasAuxiliary(tokens, i)))
                && !Has(tokens, i, static (in Token child) => child.Deprel is Deprel.Csubj or Deprel.Expl) && !HasSubjectOfItsOwn(tokens, i) && !HasMark(tokens, i) && tokens[i - 1].Form != ",")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The word before the preposition of what is taken for a second subject; or -1.</summary>
    private static int WordBeforeCase(ReadOnlySpan<Token> tokens, int word)
    {
        var preposition = -1;
        var earlier = false;
        for (var i = 0; i < word; i++)
        {
            preposition = (tokens[i].Head == word || (tokens[i].Head > i && tokens[tokens[i].Head] is { Deprel: Deprel.NmodDesc, Head: var named } && named == word)) && tokens[i] is { Deprel: Deprel.Case, Lemma: "to" or "with" or "against" or "from" or "by" or "in" or "near" or "of" } ? i : preposition;
            earlier |= preposition < 0 && tokens[i].Head == tokens[word].Head && IsSubject(tokens[i].Deprel);
        }

        return preposition > 0 && earlier && tokens[preposition - 1].Upos is Upos.ADJ or Upos.VERB or Upos.NOUN or Upos.PROPN && tokens[word].Head != preposition - 1 ? preposition - 1 : -1;
    }

    /// <summary>A clause with "when", "after" or "as" between a verb and what is coordinated with it; or -1.</summary>
    private static int ClauseOfTime(ReadOnlySpan<Token> tokens, int verb, int coordinate)
    {
        for (var i = coordinate - 1; i > verb; i--)
        {
            if (tokens[i] is { Deprel: Deprel.Advcl, Xpos: "VBD" } && HangsFrom(tokens, i, verb) && HasSubject(tokens, i)
                && Has(tokens, i, static (in Token child) => child.Lemma is "when" or "after" or "as" && child.Deprel is Deprel.Mark or Deprel.Advmod))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A subject without a preposition before it.</summary>
    private static bool HasSubjectOfItsOwn(ReadOnlySpan<Token> tokens, int verb)
    {
        for (var i = 0; i < verb; i++)
        {
            if (tokens[i].Head == verb && IsSubject(tokens[i].Deprel) && !Has(tokens, i, static (in Token child) => child.Deprel == Deprel.Case))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of names side by side that are objects of one verb; or -1.</summary>
    private static int NameBefore(ReadOnlySpan<Token> tokens, int word)
    {
        ref readonly var before = ref tokens[word - 1];
        return before.Upos != Upos.PROPN ? -1 : before.Deprel == Deprel.Obj && before.Head == tokens[word].Head ? word - 1
            : before.Deprel == Deprel.Flat && before.Head >= 0 && tokens[before.Head].Deprel == Deprel.Obj && tokens[before.Head].Head == tokens[word].Head ? before.Head : -1;
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
            for (var steps = 0; steps < tokens.Length && lead > 0 && tokens[lead].Deprel is Deprel.Flat or Deprel.Compound or Deprel.NmodDesc && tokens[lead].Head >= 0 && tokens[lead].Head < first; steps++)
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

        return tokens[at].Upos == Upos.PROPN && at > 1 && FirstOf(tokens, at) is var first && (tokens[first].Form == ";" || (first > 0 && tokens[first - 1].Form == ";")) ? at : -1;
    }

    /// <summary>
    /// "hit the school, the governor, Ama Dosseh, said": a phrase between commas right before a verb that a clause is told with, and that has
    /// no subject, is who tells it, not another name of what the clause ends with.
    /// </summary>
    private static void FindSpeaker(Span<Token> tokens, int verb)
    {
        if (verb < 4 || tokens[verb - 1].Form != "," || !IsFinite(tokens, verb))
        {
            return;
        }

        var (told, subject) = (-1, -1);
        for (var i = 0; i < verb; i++)
        {
            told = tokens[i].Head == verb && tokens[i].Deprel is Deprel.Ccomp or Deprel.Parataxis && HasSubject(tokens, i) ? i : told;
            subject = tokens[i].Head == verb && IsSubject(tokens[i].Deprel) ? i : subject;
        }

        if (subject >= 0)
        {
            // "A strike destroyed the depot, the mayor, Ama Dosseh, said": a participle with an object is a finite verb.
            told = subject + 1 < verb && tokens[subject + 1] is { Deprel: Deprel.Acl, Xpos: "VBN" or "VBD" } && tokens[subject + 1].Head == subject && Has(tokens, subject + 1, static (in Token child) => child.Deprel == Deprel.Obj) ? subject + 1 : -1;
        }

        var speaker = -1;
        for (var at = verb - 2; told >= 0 && at > told && tokens[at].Upos is Upos.NOUN or Upos.PROPN; at = tokens[at].Head)
        {
            speaker = tokens[at].Deprel == Deprel.Appos && tokens[at].Head < at && FirstOf(tokens, at) is > 0 and var first && tokens[first - 1].Form == "," ? at : speaker;
        }

        if (speaker < 0)
        {
            return;
        }

        (tokens[speaker].Head, tokens[speaker].Deprel) = (verb, Deprel.Nsubj);
        if (subject >= 0)
        {
            (tokens[told].Head, tokens[told].Deprel) = (verb, Deprel.Ccomp);
            (tokens[subject].Head, tokens[subject].Deprel) = (told, Deprel.Nsubj);
            MakePast(ref tokens[told]);
        }
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
        for (var steps = 0; steps < tokens.Length && tokens[at].Deprel is not Deprel.Conj && tokens[at].Head is var head and >= 0 && tokens[head].Upos is Upos.NOUN or Upos.PROPN; steps++)
        {
            at = head;
        }

        return at;
    }

    private static int NounBeforeCase(ReadOnlySpan<Token> tokens, int word)
    {
        for (var i = 1; i < word; i++)
        {
            if ((tokens[i].Head == word || (tokens[i].Head > i && tokens[i].Head < word && tokens[tokens[i].Head] is { Deprel: Deprel.NmodDesc, Head: var above } && (above == word || tokens[above].Head == word)))
                && tokens[i].Deprel == Deprel.Case && (tokens[i].Lemma == "of" || (tokens[i].Head == word && tokens[i].Lemma is "in" or "on" or "from" or "near" or "with" && IsSubject(tokens[i - 1].Deprel) && tokens[i - 1].Head == tokens[word].Head)) && tokens[i - 1].Upos is Upos.NOUN or Upos.PROPN && tokens[i - 1].Head != word)
            {
                return i - 1;
            }
        }

        return -1;
    }
}
