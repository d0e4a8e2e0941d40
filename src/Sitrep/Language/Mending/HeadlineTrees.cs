using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>
/// Mends the trees of headlines that were read as noun phrases: "UN to send observers" and "Two workers kidnapped in Sudan" are clauses
/// whose auxiliary is left out, with the noun for subject.
/// </summary>
internal static class HeadlineTrees
{
    /// <summary>Nouns that take an infinitive as their complement: "plan to send troops" is no clause.</summary>
    private static readonly EnglishWords.Words TakeInfinitives = EnglishWords.Set(
        """
        ability agreement ambition appeal attempt authority bid call campaign capacity chance commitment consent deadline deal decision
        demand desire determination drive duty effort failure fight freedom goal hope incentive inability initiative intent intention
        invitation law mandate mission motion move need obligation offer opportunity order permission permit plan pledge plot power
        pressure promise proposal push race readiness refusal reluctance request resolution right scheme strategy struggle surge
        tendency threat time urge vote vow vows way willingness wish work
        """);

    /// <summary>What several do in headlines, in a form that nouns and adjectives have too: "Gunmen storm university", "Pirates free crew".</summary>
    private static readonly EnglishWords.Words Deeds = EnglishWords.Set("storm raid attack free ambush torch loot block target strike hit shell bomb rape rob detain besiege clash march flood rally");

    /// <summary>Works on one headline, or a part of one, in place; heads count in its words.</summary>
    public static void Mend(Span<Token> tokens)
    {
        var root = 0;
        while (tokens[root].Head >= 0)
        {
            root++;
        }

        if (root == 0 && tokens[root] is { Upos: Upos.VERB, Xpos: "VBZ", Form.Length: > 3 } && tokens.Length > 2)
        {
            // "Protesters storm parliament": no third person begins a headline.
            ClauseMending.AsNoun(ref tokens[root], isPlural: true);
        }

        if (MissedDeed(tokens) is var deed and >= 0)
        {
            root = LeadDeed(tokens, root, deed);
        }

        if (tokens[root].Upos is Upos.PROPN or Upos.NOUN && VerbBehindName(tokens, root) is var told and >= 0)
        {
            (tokens[told].Head, tokens[told].Deprel, tokens[root].Head, tokens[root].Deprel) = (-1, Deprel.Root, told, Deprel.Nsubj);
            for (var i = told + 1; i < tokens.Length; i++)
            {
                tokens[i].Head = tokens[i].Head == root ? told : tokens[i].Head;
            }

            root = told;
        }

        if (tokens.Length > 3 && tokens[0] is { Upos: Upos.ADJ, Deprel: not Deprel.Root } && tokens[1].Form == "," && tokens[2] is { Upos: Upos.ADJ, Deprel: Deprel.Amod } second
            && char.IsUpper(tokens[0].Form[0]) && char.IsUpper(tokens[2].Form[0]) && second.Head > 2 && !HangsFrom(tokens, second.Head, 0))
        {
            // "Thai, Cambodian troops exchange fire"
            (tokens[0].Head, tokens[0].Deprel, tokens[1].Head) = (second.Head, Deprel.Amod, 2);
            (tokens[2].Head, tokens[2].Deprel) = (0, Deprel.Conj);
        }

        if (tokens[root].Xpos == "VB" && root >= 3 && tokens[root - 1] is { Upos: Upos.PROPN, Deprel: Deprel.Compound } && tokens[root - 1].Head == root && tokens[root - 2].Upos == Upos.CCONJ
            && tokens[root - 3] is { Upos: Upos.PROPN, Deprel: Deprel.Compound } && tokens[root - 3].Head == root)
        {
            // "US and Britain strike targets": a verb has subjects, not compounds.
            tokens[root].Xpos = "VBP";
            tokens[root - 3].Deprel = Deprel.Nsubj;
            (tokens[root - 1].Head, tokens[root - 1].Deprel, tokens[root - 2].Head) = (root - 3, Deprel.Conj, root - 1);
        }

        if (tokens[root].Xpos is "VBZ" or "VBP")
        {
            PartClauses(tokens, root);
            Coordinate(tokens, root);
            return;
        }

        if (tokens[root].Xpos == "VBD")
        {
            MakePassive(tokens, root);
            return;
        }

        var verb = ClauseOf(tokens, root);
        if (verb < 0)
        {
            return;
        }

        var isPassive = tokens[verb].Xpos == "VBN";
        for (var i = verb + 1; i < tokens.Length; i++)
        {
            // What stands after the verb is the clause's.
            tokens[i].Head = tokens[i].Head == root ? verb : tokens[i].Head;
        }

        (tokens[verb].Head, tokens[verb].Deprel) = (-1, Deprel.Root);
        (tokens[root].Head, tokens[root].Deprel) = (verb, isPassive ? Deprel.NsubjPass : Deprel.Nsubj);
    }

    /// <summary>A deed right behind those who do it, taken for a part of the noun that it is done to; or -1.</summary>
    private static int MissedDeed(ReadOnlySpan<Token> tokens)
    {
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i] is { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ, Deprel: Deprel.Compound or Deprel.Amod, Head: var done } && done > i && Deeds.Contains(tokens[i].Form)
                && tokens[i - 1] is { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Compound, Head: var noun } && (noun == done || noun == i) && IsSeveral(tokens[i - 1].Form) && !HangsFrom(tokens, done, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsSeveral(string form) => EnglishWords.Plurals.Contains(form) || EnglishWords.NeverVerbs.Contains(form) || (form.Length > 5 && form[^1] == 's' && form[^2] is not ('s' or 'u' or 'i'));

    /// <summary>Makes a missed deed the verb of its headline; gives the root that the headline has then.</summary>
    private static int LeadDeed(Span<Token> tokens, int root, int deed)
    {
        var (doer, done) = (deed - 1, tokens[deed].Head);
        while (tokens[done].Deprel is Deprel.Compound or Deprel.Amod && tokens[done].Head > done)
        {
            // "Police ambush opposition leader"
            done = tokens[done].Head;
        }

        var (above, relation) = (tokens[done].Head, tokens[done].Deprel);
        (tokens[deed].Upos, tokens[deed].Xpos, tokens[deed].Lemma, tokens[deed].Feats) = (Upos.VERB, "VBP", tokens[deed].Form.ToLowerInvariant(), "Mood=Ind|Tense=Pres|VerbForm=Fin");
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i < doer && tokens[i].Head == done)
            {
                tokens[i].Head = doer;
            }
            else if (i > done && tokens[i].Head == done && tokens[i].Deprel is Deprel.Advcl or Deprel.Parataxis)
            {
                tokens[i].Head = deed;
            }
        }

        (tokens[doer].Head, tokens[doer].Deprel) = (deed, Deprel.Nsubj);
        (tokens[done].Head, tokens[done].Deprel) = (deed, Deprel.Obj);
        if (relation == Deprel.Root || (above == root && tokens[above].Upos == Upos.VERB))
        {
            // "Gunmen storm university, take hostages"
            (tokens[deed].Head, tokens[deed].Deprel) = (-1, Deprel.Root);
            if (above >= 0)
            {
                (tokens[above].Head, tokens[above].Deprel) = (deed, Deprel.Conj);
            }

            return deed;
        }

        (tokens[deed].Head, tokens[deed].Deprel) = (above, relation is Deprel.Obl or Deprel.Nmod ? Deprel.Advcl : relation);
        return root;
    }

    /// <summary>"Al-Shabaab claims attack": a present right behind the name that it was taken for another name of; or -1.</summary>
    private static int VerbBehindName(ReadOnlySpan<Token> tokens, int root)
    {
        for (var i = root + 1; i < tokens.Length && (tokens[i].Head == root || tokens[i].Deprel == Deprel.Flat); i++)
        {
            if (tokens[i] is { Upos: Upos.VERB, Xpos: "VBZ" or "VBP", Deprel: Deprel.Appos or Deprel.Parataxis or Deprel.List } && tokens[i].Head == root)
            {
                return tokens[i - 1].Form is "," or ";" or ":" || Child(tokens, i, root, i, static (in Token child) => child.Deprel == Deprel.Nsubj) >= 0 ? -1 : i;
            }
        }

        return -1;
    }

    /// <summary>
    /// "Kenya, Somalia restore ties", "UN urges Israel, Hamas to agree": a comma stands for "and", where an apposition would be closed by another.
    /// </summary>
    public static void JoinNames(Span<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is { Deprel: Deprel.Appos, Upos: Upos.PROPN, Head: >= 0 and var named } && named < i && tokens[named] is { Deprel: Deprel.Obj or Deprel.Iobj, Upos: Upos.PROPN } && tokens[i - 1].Form == ","
                && (i + 1 == tokens.Length || tokens[i + 1].Xpos == "TO" || tokens[i + 1].Upos == Upos.ADP))
            {
                tokens[i].Deprel = Deprel.Conj;
            }

            if (tokens[i] is { Deprel: Deprel.Appos, Xpos: "NNS", Head: >= 0 and var counted } && counted < i && i + 1 < tokens.Length && tokens[i + 1].Upos == Upos.VERB
                && IsCounted(tokens, i) && IsCounted(tokens, counted))
            {
                // "Two soldiers, four rebels killed"
                tokens[i].Deprel = Deprel.Conj;
            }

            if (tokens[i].Deprel == Deprel.Nsubj && tokens[i].Head > i && i + 1 < tokens.Length && tokens[i + 1].Form == ",")
            {
                for (var other = i + 2; other < tokens[i].Head; other++)
                {
                    if (tokens[other].Head == i && tokens[other].Deprel == Deprel.Appos && other + 1 == tokens[i].Head && tokens[other].Upos is Upos.NOUN or Upos.PROPN)
                    {
                        tokens[other].Deprel = Deprel.Conj;
                    }
                }
            }
        }
    }

    private static bool IsCounted(ReadOnlySpan<Token> tokens, int noun) => Child(tokens, noun, 0, noun, static (in Token child) => child.Deprel == Deprel.Nummod) >= 0;

    /// <summary>"Rebels attack base, capture town": of two presents with a comma between them the first has the subject of both.</summary>
    private static void Coordinate(Span<Token> tokens, int root)
    {
        var earlier = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head != root && !IsOfWhole(tokens, i, root))
            {
                continue;
            }

            if (tokens[i].Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Csubj or Deprel.Aux)
            {
                return;
            }

            earlier = i < root && tokens[i] is { Deprel: Deprel.Advcl or Deprel.Ccomp or Deprel.Parataxis, Xpos: "VBZ" or "VBP" } ? i : earlier;
        }

        if (earlier < 0 || tokens[root - 1].Form != "," || Child(tokens, earlier, 0, earlier, static (in Token child) => child.Deprel == Deprel.Nsubj) < 0 || Child(tokens, earlier, 0, earlier, static (in Token child) => child.Deprel == Deprel.Mark) >= 0)
        {
            return;
        }

        (tokens[earlier].Head, tokens[earlier].Deprel) = (-1, Deprel.Root);
        (tokens[root].Head, tokens[root].Deprel) = (earlier, Deprel.Conj);
        for (var i = 0; i < earlier; i++)
        {
            tokens[i].Head = tokens[i].Head == root ? earlier : tokens[i].Head;
        }
    }

    /// <summary>"Base overrun in Chad, Obama warns of war": what somebody says has its own object and not the clause before it.</summary>
    private static void PartClauses(Span<Token> tokens, int root)
    {
        var (clause, comma, told) = (-1, false, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i < root && tokens[i].Head == root && tokens[i].Deprel == Deprel.Ccomp)
            {
                clause = i;
            }

            comma |= clause >= 0 && i < root && tokens[i].Form == ",";
            told |= i > root && tokens[i].Head == root && tokens[i].Deprel is Deprel.Obl && Child(tokens, i, root + 1, i, static (in Token child) => child is { Deprel: Deprel.Case, Lemma: "of" or "against" }) >= 0;
        }

        if (clause >= 0 && comma && told)
        {
            (tokens[clause].Head, tokens[clause].Deprel) = (-1, Deprel.Root);
            (tokens[root].Head, tokens[root].Deprel) = (clause, Deprel.Parataxis);
        }
    }

    /// <summary>
    /// Headlines have the present for the past, so that a past without an object is a participle whose auxiliary is left out: "Clashes
    /// reported in Aleppo", "Troops attacked in Sinai".
    /// </summary>
    private static void MakePassive(Span<Token> tokens, int verb)
    {
        var subject = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == verb)
            {
                if (tokens[i].Deprel is Deprel.Obj or Deprel.Iobj or Deprel.Ccomp or Deprel.Xcomp or Deprel.Aux or Deprel.CompoundPrt)
                {
                    return;
                }

                subject = tokens[i].Deprel == Deprel.Nsubj ? i : subject;
            }
        }

        if (subject >= 0)
        {
            tokens[verb].Xpos = "VBN";
            tokens[verb].Feats = "Tense=Past|VerbForm=Part|Voice=Pass";
            tokens[subject].Deprel = Deprel.NsubjPass;
        }
    }

    /// <summary>The verb that a root noun has as a clause of its own and as the only one, or -1.</summary>
    private static int ClauseOf(ReadOnlySpan<Token> tokens, int root)
    {
        if (tokens[root].Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PRON))
        {
            return -1;
        }

        var verb = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head != root)
            {
                continue;
            }

            if (tokens[i].Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Cop or Deprel.Parataxis || (tokens[i].Deprel == Deprel.Acl && verb >= 0))
            {
                return -1;
            }

            verb = (tokens[i].Deprel == Deprel.Acl || tokens[i] is { Deprel: Deprel.Nmod, Upos: Upos.VERB, Xpos: "VBN" }) && i > root ? i : verb;
        }

        return verb >= 0 && (tokens[verb].Xpos == "VBN" ? !HasSubjectWithin(tokens, verb, root + 1, verb) : IsFuture(tokens, root, verb)) ? verb : -1;
    }

    /// <summary>"Dozens of farmers kidnapped", "Mayor and his son detained": a participle behind the last of those who are named.</summary>
    private static bool IsOfWhole(ReadOnlySpan<Token> tokens, int participle, int root) =>
        tokens[participle] is { Deprel: Deprel.Acl, Xpos: "VBN", Head: >= 0 and var last } && tokens[last].Head == root
        && (tokens[last].Deprel == Deprel.Conj || (tokens[last].Deprel == Deprel.Nmod && tokens[root].Lemma is "dozen" or "score" or "hundred" or "thousand" or "ten" or "number" or "group" or "handful"));

    private static bool IsFuture(ReadOnlySpan<Token> tokens, int root, int verb) =>
        tokens[verb].Xpos == "VB" && tokens[verb - 1].Xpos == "TO" && tokens[verb - 1].Head == verb && !TakeInfinitives.Contains(tokens[root].Lemma);
}
