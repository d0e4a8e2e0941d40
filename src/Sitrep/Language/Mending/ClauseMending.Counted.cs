using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Subjects that are no more than a quantity, and quantities that a comma sets off from the verb they were taken for an object of.</summary>
internal static partial class ClauseMending
{
    /// <summary>Words that stand for those who were spoken of.</summary>
    private static readonly EnglishWords.Words Quantities = EnglishWords.Set("most many some several both all few more others none");

    /// <summary>"Most were killed by police": a quantity right before an auxiliary that has no subject is who.</summary>
    private static void CountWho(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        if (token.Deprel != Deprel.Advmod || !Quantities.Contains(token.Lemma) || word + 1 >= tokens.Length || tokens[word + 1] is not { Upos: Upos.AUX, Xpos: "VBD" or "VBP" or "MD" } auxiliary
            || auxiliary.Head != token.Head || token.Head <= word || HasSubject(tokens, token.Head) || (word > 0 && tokens[word - 1].Upos is not (Upos.PUNCT or Upos.CCONJ or Upos.SCONJ)))
        {
            return;
        }

        (token.Upos, token.Xpos, token.Feats) = (Upos.ADJ, token.Lemma == "most" ? "JJS" : "JJ", "");
        token.Deprel = HasPassiveAuxiliary(tokens, token.Head) ? Deprel.NsubjPass : Deprel.Nsubj;
    }

    /// <summary>"23 killed", "8 dead": a number before what became of them is who.</summary>
    private static void CountVictims(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        if (token is { Upos: Upos.NUM or Upos.X, Xpos: "CD" or "LS", Deprel: Deprel.Discourse or Deprel.OblUnmarked or Deprel.Compound or Deprel.Nummod } && token.Head == word + 1
            && (tokens[word + 1] is { Upos: Upos.VERB, Xpos: "VBN" } || tokens[word + 1] is { Upos: Upos.ADJ, Lemma: "dead" or "missing" }) && !HasSubject(tokens, word + 1) && !HasAuxiliary(tokens, word + 1)
            && tokens[word + 1].Deprel is Deprel.Root or Deprel.Conj or Deprel.Parataxis or Deprel.Appos or Deprel.Ccomp)
        {
            (token.Upos, token.Xpos) = (Upos.NUM, "CD");
            token.Deprel = tokens[word + 1].Upos == Upos.VERB ? Deprel.NsubjPass : Deprel.Nsubj;
        }
    }

    /// <summary>"Eleven were shot and at least 30 wounded": what was left without its verb has it right behind.</summary>
    private static void CountWounded(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        if (token is { Deprel: Deprel.Conj, Upos: Upos.NUM or Upos.NOUN, Head: >= 0 } && token.Head < word && tokens[token.Head].Upos == Upos.VERB && word + 1 < tokens.Length
            && tokens[word + 1] is { Deprel: Deprel.Orphan, Xpos: "VBN" or "VBD" } && tokens[word + 1].Head == word)
        {
            var isPassive = HasPassiveAuxiliary(tokens, token.Head);
            (tokens[word + 1].Head, tokens[word + 1].Deprel) = (token.Head, Deprel.Conj);
            (token.Head, token.Deprel) = (word + 1, isPassive ? Deprel.NsubjPass : Deprel.Nsubj);
            for (var i = 0; i < word; i++)
            {
                // "and" goes with the verb.
                tokens[i].Head = tokens[i].Head == word && tokens[i].Deprel == Deprel.Cc ? word + 1 : tokens[i].Head;
            }
        }
    }

    /// <summary>
    /// "Eight were killed and some 400 others hurt, 83 of them seriously": a part of those who were named before a comma is no object of the
    /// verb before it, which in the passive before it has its auxiliary.
    /// </summary>
    private static void CountPart(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        var verb = token.Head;
        if (token is not { Deprel: Deprel.Obj, Upos: Upos.NUM or Upos.ADJ or Upos.DET or Upos.PRON or Upos.NOUN } || verb < 0 || verb >= word - 1 || FirstOf(tokens, word) is not (> 0 and var first) || tokens[first - 1].Form != ","
            || !Has(tokens, word, static (in Token child) => child is { Deprel: Deprel.Nmod, Xpos: "PRP" or "WP" }))
        {
            return;
        }

        var subject = -1;
        for (var i = 0; i < verb; i++)
        {
            subject = tokens[i].Head == verb && IsSubject(tokens[i].Deprel) ? i : subject;
        }

        if (subject < 0)
        {
            return;
        }

        (token.Head, token.Deprel) = (subject, Deprel.Appos);
        if (tokens[verb] is { Xpos: "VBN" or "VBD", Deprel: Deprel.Conj, Head: >= 0 and var earlier } && HasPassiveAuxiliary(tokens, earlier) && !HasAuxiliary(tokens, verb))
        {
            tokens[subject].Deprel = Deprel.NsubjPass;
            (tokens[verb].Xpos, tokens[verb].Feats) = ("VBN", "Tense=Past|VerbForm=Part|Voice=Pass");
        }
    }

    /// <summary>"Police said eight of their officers and 19 gunmen died": nobody says officers, who are a part of the clause's subject.</summary>
    private static void JoinCounted(Span<Token> tokens, int verb)
    {
        if (tokens[verb] is not { Upos: Upos.VERB, Deprel: Deprel.Conj or Deprel.Ccomp, Head: >= 0 and var telling } || telling > verb || tokens[telling].Lemma != "say")
        {
            return;
        }

        var (counted, subject) = (-1, -1);
        for (var i = telling + 1; i < verb; i++)
        {
            counted = tokens[i] is { Deprel: Deprel.Obj, Upos: Upos.NUM or Upos.NOUN } && tokens[i].Head == telling ? i : counted;
            subject = (tokens[i].Head == verb && IsSubject(tokens[i].Deprel)) || (i == verb - 1 && tokens[i].Deprel == Deprel.Conj && counted >= 0 && HangsFrom(tokens, i, counted)) ? i : subject;
        }

        if (counted < 0 || subject < counted || FirstOf(tokens, subject) is not (> 0 and var first) || (tokens[first].Upos != Upos.CCONJ && tokens[first - 1].Upos != Upos.CCONJ))
        {
            return;
        }

        tokens[verb].Deprel = Deprel.Ccomp;
        (tokens[counted].Head, tokens[counted].Deprel) = (verb, HasPassiveAuxiliary(tokens, verb) ? Deprel.NsubjPass : Deprel.Nsubj);
        (tokens[subject].Head, tokens[subject].Deprel) = (counted, Deprel.Conj);
        var and = tokens[first].Upos == Upos.CCONJ ? first : first - 1;
        tokens[and].Head = subject;
    }

    /// <summary>"dismissed the reports, accused the opposition of lying, and said": a participle behind a comma with an object of its own is a finite verb.</summary>
    private static void PartListed(Span<Token> tokens, int verb)
    {
        ref readonly var token = ref tokens[verb];
        if (token is not { Deprel: Deprel.Acl, Xpos: "VBN" or "VBD" } || token.Head < 0 || token.Head >= verb - 1 || tokens[verb - 1].Form != "," || HasAuxiliary(tokens, verb)
            || !Has(tokens, verb, static (in Token child) => child is { Deprel: Deprel.Obj }) || Has(tokens, verb, static (in Token child) => child.Deprel is Deprel.OblAgent or Deprel.Xcomp)
            || VerbAbove(tokens, token.Head) is not (>= 0 and var above) || above >= verb || !IsFinite(tokens, above) || HasPassiveAuxiliary(tokens, above))
        {
            return;
        }

        Hang(tokens, verb, above, Deprel.Conj);
        MakePast(ref tokens[verb]);
    }

    /// <summary>"shot several of them": a word for how many that takes "of" is what the verb acts on.</summary>
    private static void CountSome(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        if (token is { Deprel: Deprel.Xcomp, Lemma: "several" or "many" or "few" or "most" or "some" or "all" or "both" or "more", Head: >= 0 and var verb } && verb == word - 1 && tokens[verb].Upos == Upos.VERB
            && word + 2 < tokens.Length && tokens[word + 1].Form == "of" && Child(tokens, word, word + 2, tokens.Length, static (in Token child) => child.Deprel is Deprel.Obl or Deprel.Nmod) is >= 0 and var whole)
        {
            token.Deprel = Deprel.Obj;
            tokens[whole].Deprel = Deprel.Nmod;
        }
    }

    /// <summary>"shot dead a 16-year-old Palestinian", "A civilian also died": with an article and no noun behind it, an adjective is a noun.</summary>
    private static void NameOneOfPeople(Span<Token> tokens, int word)
    {
        ref var token = ref tokens[word];
        if (token is { Upos: Upos.ADJ, Head: >= 0 and var verb }
            && (token.Deprel == Deprel.Conj ? tokens[verb].Upos is Upos.NOUN or Upos.PROPN : tokens[verb].Upos == Upos.VERB)
            && (token.Deprel == Deprel.Conj ? verb < word : IsSubject(token.Deprel) ? word < verb : token.Deprel is Deprel.Xcomp or Deprel.Amod && verb < word && char.IsUpper(token.Form[0]))
            && Child(tokens, word, 0, word, static (in Token child) => child is { Deprel: Deprel.Det, Lemma: "a" or "an" or "another" } or { Deprel: Deprel.Det, Form: "the" }) >= 0
            && (word + 1 == tokens.Length || tokens[word + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)))
        {
            (token.Upos, token.Xpos, token.Feats, token.Deprel) = (Upos.NOUN, "NN", "Number=Sing", IsSubject(token.Deprel) || token.Deprel == Deprel.Conj ? token.Deprel : Deprel.Obj);
        }
    }
}
