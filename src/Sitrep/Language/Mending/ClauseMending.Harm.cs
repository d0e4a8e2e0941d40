using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Clauses that tell how many were harmed, as leads and headlines have them.</summary>
internal static partial class ClauseMending
{
    /// <summary>Verbs that say of somebody that he is dead: "confirmed 37 persons dead".</summary>
    private static readonly EnglishWords.Words SayDead = EnglishWords.Set("confirm declare find leave presume pronounce report");

    private static void MendHarm(Span<Token> tokens, int word)
    {
        switch (tokens[word].Form)
        {
            case "shot":
                MakeShot(tokens, word);
                break;
            case "dead":
                FreeDead(tokens, word);
                break;
            case "or" when word > 0 && word + 1 < tokens.Length && tokens[word - 1].Upos == Upos.VERB && tokens[word + 1] is { Deprel: Deprel.Amod, Xpos: "VBN" or "VBD", Head: >= 0 and var hurt }
                && tokens[hurt] is { Deprel: Deprel.Obj, Head: var harming } && harming == word - 1:
                // "killed or wounded 200 soldiers"
                Hang(tokens, word + 1, word - 1, Deprel.Conj);
                tokens[word].Head = word + 1;
                break;
            case "ablaze" or "alight" when word > 0 && tokens[word - 1].Form == "set" && tokens[word - 1].Head == word:
                SetAblaze(tokens, word - 1, word);
                break;
            case "death" when word > 0 && tokens[word] is { Deprel: Deprel.Compound, Head: >= 0 and var dying } && dying == word + 1 && tokens[word - 1] is { Form: "to", Deprel: Deprel.Case }
                && tokens[dying] is { Deprel: Deprel.Obl, Head: >= 0 and var fatal } && fatal == word - 2 && tokens[fatal].Upos == Upos.VERB && !HasObject(tokens, fatal):
                // "hacked to death patients": those who die stand behind the phrase.
                (tokens[word].Head, tokens[word].Deprel) = (fatal, Deprel.Obl);
                tokens[word - 1].Head = word;
                tokens[dying].Deprel = Deprel.Obj;
                break;
            case "hostage" or "prisoner" or "captive" when word > 1 && tokens[word] is { Deprel: Deprel.Obj, Upos: Upos.NOUN, Head: >= 0 and var take } && tokens[take].Lemma is "take" or "hold" or "seize"
                && tokens[word - 1] is { Deprel: Deprel.Compound, Xpos: "NNS" } && tokens[word - 1].Head == word:
                TakeCaptive(tokens, word, take);
                break;
            case "wound" when tokens[word] is { Upos: Upos.VERB, Xpos: "VBD", Lemma: "wind" } && (HasObject(tokens, word) || (word + 1 < tokens.Length && ReducedClauses.IsObject(tokens, word + 1))):
                // "Militants wound five officers" winds nobody.
                (tokens[word].Xpos, tokens[word].Lemma, tokens[word].Feats) = ("VBP", "wound", "Mood=Ind|Tense=Pres|VerbForm=Fin");
                break;
            case "wound" or "wounds" when tokens[word] is { Upos: not Upos.VERB, Deprel: Deprel.Conj, Head: >= 0 and var first } && first < word && tokens[first].Xpos is "VBP" or "VBZ"
                && word + 1 < tokens.Length && tokens[word + 1] is { Upos: Upos.NUM, Head: var counted } && counted == word:
                // "Bombings kill 33, wound 100"
                (tokens[word].Upos, tokens[word].Xpos, tokens[word].Lemma, tokens[word].Feats) = (Upos.VERB, tokens[first].Xpos, "wound", "Mood=Ind|Tense=Pres|VerbForm=Fin");
                tokens[word + 1].Deprel = Deprel.Obj;
                for (var i = word + 2; i < tokens.Length; i++)
                {
                    tokens[i].Deprel = tokens[i].Head == word && tokens[i].Deprel == Deprel.Nmod ? Deprel.Obl : tokens[i].Deprel;
                }

                break;
            default:
                if (tokens[word].Upos == Upos.NUM)
                {
                    JoinNumber(tokens, word);
                }
                else if (tokens[word] is { Deprel: Deprel.Obl or Deprel.OblUnmarked, Head: var later } && later > word && tokens[later].Xpos == "VBN")
                {
                    FreeAuxiliary(tokens, word);
                }
                else if (tokens[word] is { Xpos: "VBN", Deprel: Deprel.Advcl } && Has(tokens, word, static (in Token child) => child is { Deprel: Deprel.Mark, Form: "with" }) && !HasAuxiliary(tokens, word) && !HasObject(tokens, word))
                {
                    // "with ten civilians killed": to whom it was done.
                    for (var i = 0; i < word; i++)
                    {
                        tokens[i].Deprel = tokens[i].Head == word && tokens[i].Deprel == Deprel.Nsubj ? Deprel.NsubjPass : tokens[i].Deprel;
                    }
                }
                else if (tokens[word] is { Deprel: Deprel.Appos, Upos: Upos.NOUN, Head: >= 0 })
                {
                    CountPeople(tokens, word);
                }
                else if (tokens[word].Deprel == Deprel.Compound && EnglishWords.Weekdays.Contains(tokens[word].Form))
                {
                    FreeDay(tokens, word);
                }

                break;
        }
    }

    /// <summary>"invaded the town, set ablaze a base": "set" is the verb, and its own past.</summary>
    private static void SetAblaze(Span<Token> tokens, int set, int ablaze)
    {
        (tokens[set].Head, tokens[set].Deprel) = (tokens[ablaze].Head, tokens[ablaze].Deprel);
        (tokens[set].Upos, tokens[set].Xpos, tokens[set].Lemma, tokens[set].Feats) = (Upos.VERB, "VBD", "set", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin");
        (tokens[ablaze].Upos, tokens[ablaze].Xpos, tokens[ablaze].Feats) = (Upos.ADJ, "JJ", "Degree=Pos");
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Head = tokens[i].Head == ablaze && i != set ? set : tokens[i].Head;
        }

        (tokens[ablaze].Head, tokens[ablaze].Deprel) = (set, Deprel.Xcomp);
    }

    /// <summary>"took 13 peacekeepers hostage in Goma": whom is taken is the object, and where is said of the verb.</summary>
    private static void TakeCaptive(Span<Token> tokens, int captive, int take)
    {
        Hang(tokens, captive - 1, take, Deprel.Obj);
        tokens[captive].Deprel = Deprel.Xcomp;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == captive)
            {
                (tokens[i].Head, tokens[i].Deprel) = i < captive ? (captive - 1, tokens[i].Deprel) : (take, tokens[i].Deprel == Deprel.Nmod ? Deprel.Obl : tokens[i].Deprel);
            }
        }
    }

    /// <summary>"The army shot dead 30 people", "Mayor and his son shot dead": a verb, of the doer where an object stands behind it, else of the dead.</summary>
    private static void ShootDead(Span<Token> tokens, int shot)
    {
        var isActive = shot + 2 < tokens.Length && ReducedClauses.IsObject(tokens, shot + 2);
        var (last, first) = (shot - 1, tokens[shot].Deprel == Deprel.Conj ? tokens[shot].Head : shot - 1);
        for (var i = 0; i < shot; i++)
        {
            tokens[i].Head = tokens[i].Head == shot && i != last ? last : tokens[i].Head;
        }

        if (first != last)
        {
            (tokens[shot].Head, tokens[shot].Deprel) = (tokens[first].Head, tokens[first].Deprel);
            (tokens[last].Head, tokens[last].Deprel) = (first, Deprel.Conj);
        }

        (tokens[first].Head, tokens[first].Deprel) = (shot, isActive ? Deprel.Nsubj : Deprel.NsubjPass);
        (tokens[shot].Upos, tokens[shot].Xpos, tokens[shot].Lemma, tokens[shot].Feats) = (Upos.VERB, isActive ? "VBD" : "VBN", "shoot", isActive ? "Mood=Ind|Tense=Past|VerbForm=Fin" : "Tense=Past|VerbForm=Part|Voice=Pass");
        Hang(tokens, shot + 1, shot, Deprel.Xcomp);
        for (var i = shot + 2; i < tokens.Length; i++)
        {
            tokens[i].Deprel = tokens[i].Head == shot && tokens[i].Deprel == Deprel.Nmod ? Deprel.Obl : tokens[i].Deprel;
        }
    }

    /// <summary>"were on Tuesday night shot dead", "was this evening shot and killed": what day it was stands between the auxiliary and its verb.</summary>
    private static void MakeShot(Span<Token> tokens, int shot)
    {
        if (shot < 2 || shot + 1 >= tokens.Length || tokens[shot].Upos != Upos.NOUN || tokens[shot - 1] is not { Upos: Upos.NOUN or Upos.PROPN, Deprel: Deprel.Compound } || tokens[shot - 1].Head != shot
            || tokens[shot + 1].Form is not ("dead" or "and" or "by" or "in" or "at"))
        {
            return;
        }

        var be = -1;
        for (var i = 0; i < shot; i++)
        {
            be = tokens[i].Head == shot && tokens[i].Deprel == Deprel.Cop ? i : be;
        }

        if (be < 0)
        {
            if (tokens[shot + 1].Form == "dead" && tokens[shot].Deprel is Deprel.Root or Deprel.Ccomp or Deprel.Parataxis or Deprel.Conj)
            {
                ShootDead(tokens, shot);
            }

            return;
        }

        (tokens[shot].Upos, tokens[shot].Xpos, tokens[shot].Lemma, tokens[shot].Feats) = (Upos.VERB, "VBN", "shoot", "Tense=Past|VerbForm=Part|Voice=Pass");
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head != shot)
            {
                continue;
            }

            tokens[i].Deprel = tokens[i].Deprel switch
            {
                Deprel.Nsubj => Deprel.NsubjPass,
                Deprel.Cop => Deprel.AuxPass,
                Deprel.Amod when i == shot + 1 => Deprel.Xcomp,
                Deprel.Nmod => Deprel.Obl,
                var other => other,
            };
            if (i > be && i < shot - 1)
            {
                tokens[i].Head = shot - 1;
            }
        }

        tokens[shot - 1].Deprel = Has(tokens, shot - 1, static (in Token child) => child.Deprel == Deprel.Case) ? Deprel.Obl : Deprel.OblUnmarked;
    }

    /// <summary>"Ten people were on Thursday killed": the auxiliary and the subject before a day are the verb's.</summary>
    private static void FreeAuxiliary(Span<Token> tokens, int day)
    {
        var verb = tokens[day].Head;
        if (HasSubject(tokens, verb) || !Has(tokens, day, static (in Token child) => child is { Deprel: Deprel.Cop, Lemma: "be" }) || !HasSubject(tokens, day))
        {
            return;
        }

        for (var i = 0; i < day; i++)
        {
            if (tokens[i].Head == day && (IsSubject(tokens[i].Deprel) || tokens[i].Deprel is Deprel.Cop or Deprel.Aux))
            {
                tokens[i].Head = verb;
                tokens[i].Deprel = IsSubject(tokens[i].Deprel) ? Deprel.NsubjPass : tokens[i].Deprel == Deprel.Cop ? Deprel.AuxPass : Deprel.Aux;
            }
        }
    }

    /// <summary>"In Aden, Yemen's second city, seven civilians died": counted people behind a comma are no apposition of the city, which is one of the place before it.</summary>
    private static void CountPeople(Span<Token> tokens, int people)
    {
        var city = tokens[people].Head;
        if (city >= people || tokens[city].Deprel is not (Deprel.Nsubj or Deprel.NsubjPass) || tokens[city].Head is var verb && verb < people || !Has(tokens, people, static (in Token child) => child.Deprel == Deprel.Nummod)
            || Has(tokens, city, static (in Token child) => child.Deprel == Deprel.Nummod) || tokens[people + 1].Form == ",")
        {
            return;
        }

        for (var place = 0; place < city - 1; place++)
        {
            if (tokens[place] is { Deprel: Deprel.Obl, Upos: Upos.PROPN } && tokens[place].Head == verb && tokens[place + 1].Form == ",")
            {
                (tokens[people].Head, tokens[people].Deprel) = (verb, tokens[city].Deprel);
                (tokens[city].Head, tokens[city].Deprel) = (place, Deprel.Appos);
                return;
            }
        }
    }

    /// <summary>"confirmed 37 persons dead", "left five members of the family dead": what is said of the object.</summary>
    private static void FreeDead(Span<Token> tokens, int dead)
    {
        if (dead > 0 && tokens[dead - 1] is { Form: "shot", Upos: Upos.VERB } && tokens[dead].Upos == Upos.ADJ && tokens[dead].Head != dead - 1)
        {
            // "shot dead more than 30 people"
            Hang(tokens, dead, dead - 1, Deprel.Xcomp);
            return;
        }

        if (dead > 1 && tokens[dead - 1] is { Form: "shot", Xpos: "VBN", Upos: Upos.VERB } && tokens[dead] is { Deprel: Deprel.Xcomp } && tokens[dead].Head == dead - 1
            && (dead + 1 == tokens.Length || tokens[dead + 1].Upos is Upos.ADP or Upos.PUNCT or Upos.SCONJ or Upos.ADV) && !Has(tokens, dead - 1, static (in Token child) => child.Deprel is Deprel.Obj or Deprel.AuxPass or Deprel.Aux))
        {
            // "30 villagers shot dead"
            for (var i = 0; i < dead - 1; i++)
            {
                tokens[i].Deprel = tokens[i].Head == dead - 1 && tokens[i].Deprel == Deprel.Nsubj ? Deprel.NsubjPass : tokens[i].Deprel;
            }

            return;
        }

        if (dead < 2 || tokens[dead] is not { Upos: Upos.ADJ, Head: >= 0 and var noun } || tokens[dead - 1].Upos != Upos.NOUN)
        {
            return;
        }

        if (tokens[dead].Deprel == Deprel.Nmod && tokens[dead - 1] is { Deprel: Deprel.Compound, Head: var over } && over == dead)
        {
            for (var i = 0; i < dead - 1; i++)
            {
                tokens[i].Head = tokens[i].Head == dead ? dead - 1 : tokens[i].Head;
            }

            (tokens[dead - 1].Head, tokens[dead - 1].Deprel) = (noun, Deprel.Nmod);
        }
        else if (tokens[dead].Deprel != Deprel.Amod || noun != dead - 1)
        {
            return;
        }

        if (tokens[noun] is { Deprel: Deprel.Obj, Head: >= 0 and var verb } && verb < noun && SayDead.Contains(tokens[verb].Lemma))
        {
            (tokens[dead].Head, tokens[dead].Deprel) = (verb, Deprel.Xcomp);
        }
    }

    /// <summary>"one hundred and fifty people": the number of the noun behind it, and no party of its own.</summary>
    private static void JoinNumber(Span<Token> tokens, int number)
    {
        if (!(IsSubject(tokens[number].Deprel) || tokens[number].Deprel == Deprel.Obj))
        {
            return;
        }

        for (var i = number + 1; i < tokens.Length && tokens[i].Upos is Upos.NUM or Upos.CCONJ or Upos.NOUN; i++)
        {
            if (tokens[i].Upos == Upos.NOUN)
            {
                if (i > number + 1 && tokens[i].Head == tokens[number].Head && tokens[i].Deprel == tokens[number].Deprel)
                {
                    (tokens[number].Head, tokens[number].Deprel) = (i, Deprel.Nummod);
                }

                return;
            }
        }
    }

    /// <summary>"killed on Friday 25 civilians": the day is not theirs.</summary>
    private static void FreeDay(Span<Token> tokens, int day)
    {
        var noun = tokens[day].Head;
        if (day > 0 && noun > day + 1 && tokens[day + 1].Upos is Upos.NUM or Upos.DET && tokens[noun] is { Deprel: Deprel.Obl, Head: >= 0 and var verb } && verb < day && tokens[day - 1].Head == noun
            && tokens[day - 1].Form == "on" && !HasObject(tokens, verb))
        {
            (tokens[day - 1].Head, tokens[day].Head, tokens[day].Deprel, tokens[noun].Deprel) = (day, verb, Deprel.Obl, Deprel.Obj);
        }
    }

    /// <summary>"left two dead and 16 injured": the second participle goes with the first word of harm, and the number is its own.</summary>
    private static void JoinHarmed(Span<Token> tokens, int injured)
    {
        if (injured < 3 || tokens[injured] is not { Upos: Upos.VERB or Upos.ADJ, Deprel: Deprel.Xcomp, Head: >= 0 and var left } || tokens[injured - 1] is not { Upos: Upos.NUM, Deprel: Deprel.Conj, Head: >= 0 and var dead }
            || tokens[dead] is not { Upos: Upos.ADJ or Upos.VERB, Deprel: Deprel.Xcomp } || tokens[dead].Head != left)
        {
            return;
        }

        for (var i = dead + 1; i < injured; i++)
        {
            tokens[i].Head = tokens[i].Head == injured - 1 ? injured : tokens[i].Head;
        }

        (tokens[injured - 1].Head, tokens[injured - 1].Deprel) = (injured, Deprel.Nummod);
        (tokens[injured].Head, tokens[injured].Deprel, tokens[injured].Upos, tokens[injured].Xpos) = (dead, Deprel.Conj, Upos.ADJ, "JJ");
    }

    /// <summary>"the wounded", "of the missing": with an article and no noun behind it, a participle of harm is a noun.</summary>
    private static void NameHarmed(Span<Token> tokens, int harmed)
    {
        ref var token = ref tokens[harmed];
        if (harmed > 0 && token is { Upos: Upos.VERB, Xpos: "VBN", Form: "wounded" or "injured" or "missing" or "displaced" or "disappeared" or "accused" or "kidnapped" or "detained", Deprel: Deprel.Nmod or Deprel.Obl or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Conj }
            && tokens[harmed - 1] is { Upos: Upos.DET, Lemma: "the" } && !(harmed + 1 < tokens.Length && tokens[harmed + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ))
        {
            (token.Upos, token.Xpos, token.Lemma, token.Feats) = (Upos.NOUN, "NNS", token.Form, "Number=Plur");
        }
    }

    /// <summary>"left 12 dead and 300 head of cattle stolen": the dead are no part of what comes behind "and".</summary>
    private static void PartDead(Span<Token> tokens, int dead)
    {
        if (dead < 2 || dead + 2 >= tokens.Length || tokens[dead] is not { Form: "dead", Deprel: Deprel.Amod, Head: >= 0 and var noun } || noun < dead || tokens[dead - 1].Upos != Upos.NUM || tokens[dead - 2] is not { Lemma: "leave", Upos: Upos.VERB }
            || tokens[dead + 1] is not ({ Upos: Upos.CCONJ } or { Form: "," }))
        {
            return;
        }

        (tokens[dead].Head, tokens[dead].Deprel, tokens[dead - 1].Head, tokens[dead - 1].Deprel) = (dead - 2, Deprel.Xcomp, dead, Deprel.Nummod);
        (tokens[noun].Head, tokens[noun].Deprel, tokens[dead + 1].Head) = (dead, Deprel.Conj, noun);
    }
}
