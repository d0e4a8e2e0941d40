using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>
/// Mends clauses of which the parser lost the verb or the subject: a verb taken for a participle before its object, a subject taken for one
/// more of the nouns before it. Word order decides, where English leaves no other reading.
/// </summary>
internal static partial class ClauseMending
{
    /// <summary>Works on one sentence in place; heads count in its words.</summary>
    public static void Mend(Span<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            MakeMine(tokens, i);
            MakeNear(tokens, i);
            FreeFronted(tokens, i);
            if (tokens[i].Upos == Upos.VERB)
            {
                MakeDeeds(tokens, i);
                LeadAfter(tokens, i);
                LeadAfterBy(tokens, i);
                FreeBesideGerund(tokens, i);
                JoinDoer(tokens, i);
                MakeSaying(tokens, i);
                DescribeBare(tokens, i);
                MakeApparent(tokens, i);
                DescribeReleased(tokens, i);
                MakeRipping(tokens, i);
                FreeToll(tokens, i);
            }

            MendRelation(tokens, i);
            MendHarm(tokens, i);
            MakeVerb(tokens, i);
            MakeInfinitive(tokens, i);
            MakeCharge(tokens, i);
            MakeEnvoy(tokens, i);
            CountSubject(tokens, i);
            if (i > 0 && tokens[i] is { Upos: Upos.PRON } && char.IsUpper(tokens[i].Form[0]) && tokens[i].Form.Length > 2 && tokens[i - 1] is { Upos: Upos.DET, Lemma: "the" or "a" or "an" })
            {
                // "The Houthis": a pronoun has no article.
                (tokens[i].Upos, tokens[i].Xpos, tokens[i].Lemma) = (Upos.PROPN, tokens[i].Form[^1] == 's' ? "NNPS" : "NNP", tokens[i].Form);
            }

            DescribeCounted(tokens, i);
            PartTime(tokens, i);
            MakeBacking(tokens, i);
            FreeCall(tokens, i);
            TakeMeasured(tokens, i);
            FreeHome(tokens, i);
            MakeAblaze(tokens, i);
            if (tokens[i].Upos == Upos.VERB)
            {
                DescribeObject(tokens, i);
                PromoteDescribing(tokens, i);
                MakePlural(tokens, i);
                PromoteBelieved(tokens, i);
                PromoteDated(tokens, i);
                PromoteNamed(tokens, i);
                PromoteInPhrase(tokens, i);
                PromoteFirst(tokens, i);
                PromoteReduced(tokens, i);
                LeadLaterClause(tokens, i);
                FreeHarm(tokens, i);
                PromoteSecond(tokens, i);
                LinkCharge(tokens, i);
                FreeUnchanged(tokens, i);
                MakePassiveToo(ref tokens[i], tokens, i);
                FreeMeanwhile(tokens, i);
                DescribeOwner(tokens, i);
                DescribeOwned(tokens, i);
            }

            MakeAccused(tokens, i);
            LeaveQuote(tokens, i);
            LeadClause(tokens, i);
            JoinNickname(tokens, i);
            CountVictims(tokens, i);
            CountWounded(tokens, i);
            CountPart(tokens, i);
            PartListed(tokens, i);
            MakeNoun(tokens, i);
            NameByArticle(tokens, i);
            NameSubject(tokens, i);
            NameParts(tokens, i);
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            CountWho(tokens, i);
            CountMore(tokens, i);
            CountAsMany(tokens, i);
            SubjectCounted(tokens, i);
            if (tokens[i].Upos is Upos.VERB)
            {
                MakePassive(tokens, i);
                PromoteMain(tokens, i);
                LeadGerund(tokens, i);
                FreeVerb(tokens, i);
                NameLast(tokens, i);
                DescribeSubject(tokens, i);
                OpenPredicate(tokens, i);
                SplitObjects(tokens, i);
                if (tokens[i] is { Xpos: "VBZ" } && IsSubject(tokens[i].Deprel))
                {
                    // "Clashes erupted near Azaz": what has become a subject is no verb.
                    NameDeed(ref tokens[i]);
                }
            }
        }

        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Upos == Upos.VERB)
            {
                PromoteArmed(tokens, i);
                FreeObject(tokens, i);
                PromoteObliqueVerb(tokens, i);
                DescribeSheltering(tokens, i);
                FreeSubject(tokens, i);
                NameHarmed(tokens, i);
                MakeParticiple(ref tokens[i]);
            }

            JoinHarmed(tokens, i);
            MakeFirstPast(tokens, i);
            NestRelative(tokens, i);
            JoinToOffice(tokens, i);
            PartOfPhrase(tokens, i);
            JoinBetween(tokens, i);
            PartDead(tokens, i);
            CountSome(tokens, i);
            NameOneOfPeople(tokens, i);
            SplitGerund(tokens, i);
            MarkContent(tokens, i);
            FreeClauses(tokens, i);
            TakeObject(tokens, i);
            TakeSecondSubject(tokens, i);
            MakeActive(tokens, i);
            JoinCounted(tokens, i);
            ref var token = ref tokens[i];
            if (IsSubject(token.Deprel) && token.Upos == Upos.ADJ && IsSubject(tokens[i - 1].Deprel) && (tokens[i - 1].Head == token.Head || tokens[i - 1].Head == i) && tokens[i - 1].Upos == Upos.NOUN)
            {
                // "Soldiers loyal to the king retook the fort": an adjective behind the noun is no subject.
                (tokens[i - 1].Head, tokens[i - 1].Deprel) = (token.Head, token.Deprel);
                (token.Head, token.Deprel) = (i - 1, Deprel.Amod);
            }
            else if (token is { Deprel: Deprel.Obj, Upos: Upos.ADJ } && tokens[i - 1] is { Deprel: Deprel.Obj, Upos: Upos.NOUN } && tokens[i - 1].Head == token.Head)
            {
                // "killing a police corporal": of two objects side by side the second is the noun.
                Hang(tokens, i - 1, i, Deprel.Compound);
                AsNoun(ref token);
                for (var below = 0; below < i - 1; below++)
                {
                    tokens[below].Head = tokens[below].Head == i - 1 ? i : tokens[below].Head;
                }
            }
            else if (token is { Deprel: Deprel.Obj, Upos: Upos.PROPN } && tokens[i - 1] is { Deprel: Deprel.Obj, Upos: Upos.NOUN } && tokens[i - 1].Head == token.Head)
            {
                // "kidnapped former minister Ali Hassan": what he is stands before his name.
                Hang(tokens, i - 1, i, Deprel.NmodDesc);
            }
            else if (token is { Deprel: Deprel.Obl or Deprel.OblAgent, Upos: Upos.PROPN } && tokens[i - 1] is { Upos: Upos.PROPN } given && given.Deprel == token.Deprel && given.Head == token.Head && CaseOf(tokens, i) < 0)
            {
                // "killed by Boko Haram"
                Hang(tokens, i, i - 1, Deprel.Flat);
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
            else if (IsSubject(token.Deprel) && WordBeforeCase(tokens, i) is var governor and >= 0)
            {
                // "Rebels loyal to former minister Rosa Quinde took the town": what has a preposition is no second subject.
                Hang(tokens, i, governor, tokens[governor].Upos is Upos.NOUN or Upos.PROPN ? Deprel.Nmod : Deprel.Obl);
            }
            else if (IsSubject(token.Deprel) && token.Upos == Upos.PROPN && NounBeforeName(tokens, i) is var group and >= 0)
            {
                (token.Head, token.Deprel) = (group, Deprel.Appos);
            }
            else if (token.Deprel == Deprel.Amod && token.Xpos is "VBN" or "VBD" && token.Head > i && tokens[i - 1] is { Xpos: "NNS", Deprel: Deprel.Compound } && tokens[i - 1].Head == token.Head)
            {
                OpenPhrase(tokens, i);
            }
            else if (token.Deprel is Deprel.Amod or Deprel.Compound && (token.Xpos is "VBN" or "VBD" || token.Form == "set" || Speaks.Contains(token.Form)) && token.Head > i && (tokens[i - 1].Upos == Upos.CCONJ || tokens[i - 1].Form == ","))
            {
                SplitCoordinate(tokens, i);
            }
            else if (token is { Deprel: Deprel.Conj, Xpos: "VBN" or "VBD", Head: >= 0 } && token.Head < i && tokens[i - 1].Upos == Upos.CCONJ && tokens[token.Head] is { Upos: Upos.NOUN, Deprel: Deprel.Amod or Deprel.Compound, Head: >= 0 })
            {
                SplitModifiers(tokens, i);
            }
            else if (token is { Deprel: Deprel.NsubjPass, Xpos: "WP" or "WDT" } && token.Head == i + 1 && tokens[i + 1] is { Upos: Upos.VERB, Deprel: Deprel.AclRelcl } && !HasAuxiliary(tokens, i + 1))
            {
                // "the church, which mediated": a finite clause has its auxiliary in the passive.
                token.Deprel = Deprel.Nsubj;
                MakePast(ref tokens[i + 1]);
            }
            else if (token.Deprel is Deprel.Amod or Deprel.Compound && (token.Xpos == "VBG" || (token.Xpos == "NN" && token.Form.EndsWith("ing", StringComparison.Ordinal))) && token.Head == i + 1 && tokens[i - 1].Upos == Upos.ADP)
            {
                FreeGerund(tokens, i);
            }
            else if (token is { Deprel: Deprel.Nmod, Xpos: "NN", Head: >= 0 } && token.Form.EndsWith("ing", StringComparison.Ordinal) && tokens[i - 1] is { Form: "of", Deprel: Deprel.Case } && tokens[i - 1].Head == i
                && tokens[token.Head] is { Deprel: Deprel.Obj, Head: >= 0 and var accuse } && tokens[accuse].Lemma is "accuse" or "suspect" or "convict" or "acquit"
                && (Has(tokens, i, static (in Token child) => child is { Deprel: Deprel.Conj, Xpos: "VBG" })
                    || (i + 2 < tokens.Length && tokens[i + 1].Upos == Upos.CCONJ && tokens[i + 2] is { Xpos: "VBG", Deprel: Deprel.Conj, Head: var joined } && joined == accuse)))
            {
                // "accused the army of looting and displacing farmers"
                if (tokens[i + 2] is { Xpos: "VBG", Deprel: Deprel.Conj, Head: var second } && second == accuse)
                {
                    tokens[i + 2].Head = i;
                }

                (token.Upos, token.Xpos, token.Feats, token.Head, token.Deprel) = (Upos.VERB, "VBG", "VerbForm=Ger", accuse, Deprel.Advcl);
                tokens[i - 1].Deprel = Deprel.Mark;
            }
            else if (token.Deprel == Deprel.Conj && token.Upos == Upos.VERB && token.Xpos is "VBD" or "VBN" && token.Head is var gerund and >= 0 && gerund < i
                && tokens[gerund].Xpos == "VBG" && !HasAuxiliary(tokens, gerund) && !HasAuxiliary(tokens, i) && !HasSubject(tokens, i) && FiniteAbove(tokens, gerund) is var finite and >= 0)
            {
                // "blamed the agency for hiding it and called for an inquiry": a finite verb does not go with a gerund.
                token.Head = finite;
                MakePast(ref token);
            }
            else if (SpeakerAbove(tokens, i) is var speaker and >= 0)
            {
                // "denied that shots were fired and blamed gangs": who denies it blames them, not the shots.
                TakeConjunct(tokens, i, token.Head);
                token.Head = speaker;
                MakePast(ref token);
            }
            else if (token is { Deprel: Deprel.Conj, Xpos: "VBN", Head: >= 0 } && token.Head < i && tokens[token.Head].Xpos == "VBD" && !HasAuxiliary(tokens, i) && !HasAuxiliary(tokens, token.Head)
                && (HasObject(tokens, i) || (!HasSubject(tokens, i) && HasConjunction(tokens, i) && HasDoer(tokens, token.Head))))
            {
                // "appealed for help and accused Peru", "killed and looted in the town": a participle beside a past is one.
                MakePast(ref token);
            }
            else if (token is { Deprel: Deprel.Xcomp, Xpos: "VBN" } && tokens[i - 1].Deprel == Deprel.Obj && tokens[i - 1].Head == token.Head && HasAgent(tokens, i))
            {
                // "take in farmers threatened by the rebels"
                (token.Head, token.Deprel) = (i - 1, Deprel.Acl);
            }
            else if (token is { Upos: Upos.VERB, Xpos: not "VBG", Deprel: Deprel.Nsubj } && token.Head > i && tokens[i - 1] is { Upos: Upos.ADJ, Deprel: Deprel.Nsubj } && tokens[i - 1].Head == i)
            {
                // "Kenyan commandos killed four", "when a Russian drone hit the car"
                AsNoun(ref token, isPlural: token.Xpos == "VBZ");
                (tokens[i - 1].Head, tokens[i - 1].Deprel) = (i, Deprel.Amod);
            }
            else if (token is { Upos: Upos.ADJ or Upos.VERB, Xpos: "JJ" or "VBN" or "VBD", Deprel: Deprel.Root or Deprel.Ccomp } && (token.Xpos != "VBD" || !Has(tokens, i, static (in Token child) => child.Deprel is Deprel.Obj or Deprel.Xcomp)) && IsSubject(tokens[i - 1].Deprel) && tokens[i - 1].Head == i && !HasAuxiliary(tokens, i)
                && !NeverPassive.Contains(token.Lemma) && MainBehind(tokens, i) is var main and >= 0 && !OpensBetween(tokens, i, main))
            {
                // "Thugs armed with clubs beat up reporters"
                for (var inside = i + 1; inside < main; inside++)
                {
                    (tokens[inside].Head, tokens[inside].Deprel) = tokens[inside].Head == main && IsSubject(tokens[inside].Deprel) ? (i, Deprel.Obl) : (tokens[inside].Head, tokens[inside].Deprel);
                }

                (tokens[main].Head, tokens[main].Deprel, token.Head) = (token.Head, token.Deprel, main);
                Reduce(tokens, i);
                tokens[main].Xpos = tokens[main].Xpos == "VB" ? "VBD" : tokens[main].Xpos;
            }
            else if (token is { Deprel: Deprel.Conj, Upos: Upos.NOUN } && tokens[i - 1] is { Upos: Upos.VERB, Deprel: Deprel.Conj, Xpos: "VBD" or "VBN" } && token.Head < i - 1 && tokens[token.Head].Upos != Upos.VERB
                && HasConjunction(tokens, i - 1) && !HasConjunction(tokens, i) && !HasObject(tokens, i - 1) && !HasAuxiliary(tokens, i - 1))
            {
                // "attacked stations and pelted soldiers": what stands right behind the second verb is its object.
                (token.Head, token.Deprel) = (i - 1, Deprel.Obj);
            }
            else if (token is { Deprel: Deprel.Conj, Upos: Upos.VERB, Xpos: "VBD" } && tokens[i - 1].Form == "," && !HasConjunction(tokens, i) && !HasSubject(tokens, i)
                && Has(tokens, i, static (in Token child) => child is { Deprel: Deprel.Conj, Xpos: "VBD" or "VBN" }) && ClauseOfTime(tokens, token.Head, i) is var first and >= 0)
            {
                // "began when gunmen drove up to the gate, opened fire and threw grenades"
                Hang(tokens, i, first, Deprel.Conj);
            }
            else if (token is { Deprel: Deprel.Acl, Xpos: "VBN" or "VBD", Head: > 0 and var opener } && tokens[opener] is { Deprel: Deprel.Obj, Head: 0 } && tokens[0] is { Form: "Had", Deprel: Deprel.Aux, Head: >= 0 and var then } && then > i)
            {
                // "Had the rebels attacked the base, the army would have fled": the auxiliary before its subject makes a condition.
                (token.Head, token.Deprel, tokens[opener].Head, tokens[opener].Deprel, tokens[0].Head) = (then, Deprel.Advcl, i, Deprel.Nsubj, i);
            }
            else if (token.Deprel == Deprel.AclRelcl && WhoBehindNoun(tokens, i) is var person and >= 0)
            {
                // "militias slaughtered villagers who had fled": a relative clause without a comma is of the noun before it.
                Hang(tokens, i, person, Deprel.AclRelcl);
            }
            else if (token is { Deprel: Deprel.Advcl, Xpos: "VBN" or "VBG" or "JJ" } && token.Head > i && !HasAuxiliary(tokens, i) && IsSubject(tokens[i - 1].Deprel) && tokens[i - 1].Head == i
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
            else if (token is { Deprel: Deprel.Advcl, Xpos: "VBG" } && tokens[i - 1].Form == "," && token.Head >= 0 && token.Head < i && IsDescribing(tokens, token.Head, token.Lemma)
                && MainVerbAbove(tokens, token.Head) is var told and >= 0 && told < i)
            {
                // "fired on a bus carrying villagers, killing two"
                Hang(tokens, i, told, Deprel.Advcl);
            }
            else if (token is { Deprel: Deprel.Amod, Lemma: "dead" or "free" } && token.Head > i && tokens[i - 1].Upos == Upos.VERB && tokens[i - 1].Lemma is "shoot" or "set" && tokens[i + 1].Upos is Upos.DET or Upos.NUM)
            {
                // "shot dead 4 people": what stands before the article or the number is what they become.
                (token.Head, token.Deprel) = (i - 1, Deprel.Xcomp);
            }
            else if (token is { Deprel: Deprel.Aux, Xpos: "VBG", Lemma: not ("be" or "have" or "get" or "go") } && token.Head > i && !HasSubject(tokens, token.Head))
            {
                // "shelling killed two": a gerund is no auxiliary.
                AsNoun(ref token);
                token.Deprel = Deprel.Nsubj;
                MakePast(ref tokens[token.Head]);
            }
            else if (token is { Upos: Upos.VERB, Xpos: "VBN", Deprel: Deprel.Obj or Deprel.Xcomp or Deprel.Ccomp } && token.Head == i - 1 && tokens[i - 1] is { Upos: Upos.VERB, Lemma: "have", Xpos: "VBP" or "VBZ" or "VBD" })
            {
                MakePerfect(tokens, i);
            }
            else if (token is { Deprel: Deprel.Case, Lemma: "after" or "before" or "since" or "until" } && token.Head > i && IsSubject(tokens[token.Head].Deprel)
                && tokens[token.Head].Head is var clause && clause > token.Head && tokens[clause].Deprel == Deprel.Advcl)
            {
                // "after a landslide buried a village": a subject has no preposition.
                (token.Head, token.Deprel, token.Upos) = (clause, Deprel.Mark, Upos.SCONJ);
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
                FindSpeaker(tokens, i);
                FindSubject(tokens, i);
                LeadList(tokens, i);
                PartClauses(tokens, i);
            }
        }

        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Upos == Upos.VERB)
            {
                LeadReport(tokens, i);
                LeadRow(tokens, i);
                JoinRow(tokens, i);
            }
        }

        for (var i = 3; i < tokens.Length; i++)
        {
            // "detained the president, dissolved parliament, suspended all parties": the row may have been found only now.
            if (tokens[i] is { Deprel: Deprel.Amod or Deprel.Compound, Xpos: "VBN" or "VBD" } && tokens[i].Head > i && tokens[i - 1].Form == ",")
            {
                SplitCoordinate(tokens, i);
            }
        }
    }
}
