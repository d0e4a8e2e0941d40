using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Whether the verb over a time word looks back or ahead.</summary>
internal static class Tense
{
    private const int MostSteps = 8;

    /// <summary>Whether the nearest verb above a word, or a word beside it, tells of the future.</summary>
    public static bool IsFuture(Document document, int token)
    {
        var tokens = document.Tokens;
        var sentence = document.Sentences[document.SentenceOf(token)];
        if (Before(tokens, sentence.First, token))
        {
            return true;
        }

        var at = token;
        for (var step = 0; step < MostSteps && tokens[at].Head >= 0; step++)
        {
            at = tokens[at].Head;
            if (tokens[at].Upos is Upos.VERB or Upos.AUX || Clauses.Child(document, at, Deprel.Cop) >= 0)
            {
                return VerbIsFuture(document, at, sentence.IsHeadline);
            }
        }

        return false;
    }

    /// <summary>Whether the nearest verb above a word is in a past tense.</summary>
    public static bool IsPast(Document document, int token)
    {
        var at = token;
        for (var step = 0; step < MostSteps && document.Tokens[at].Head >= 0; step++)
        {
            at = document.Tokens[at].Head;
            if (document.Tokens[at].Upos is Upos.VERB or Upos.AUX)
            {
                return document.Tokens[at].Xpos is "VBD" or "VBN";
            }
        }

        return false;
    }

    private static bool VerbIsFuture(Document document, int verb, bool headline)
    {
        var tokens = document.Tokens;
        var (infinitive, arranged) = (false, false);
        foreach (var child in document.ChildrenOf(verb))
        {
            ref readonly var token = ref tokens[child];
            if (token.Deprel is Deprel.Aux or Deprel.Cop && token.Form.ToLowerInvariant() is "will" or "'ll" or "’ll" or "shall" or "wo" or "would" or "may" or "might" or "should" or "must" or "could")
            {
                return Clauses.Child(document, verb, Deprel.Aux) is var aux and >= 0 && !HasHave(document, verb) && aux >= 0;
            }

            if (token.Deprel is Deprel.Aux && tokens[verb].Xpos == "VBG" && token.Xpos is "VBZ" or "VBP" && tokens[verb].Lemma is "meet" or "visit" or "travel" or "go" or "hold" or "arrive" or "leave" or "fly" or "head" or "convene" or "return")
            {
                return true;
            }

            if (token.Deprel == Deprel.Mark && token.Lemma is "due" or "set" or "likely")
            {
                // "prisoners are due to be freed", where the tree makes a mark of the adjective.
                return true;
            }

            infinitive |= token.Deprel == Deprel.Mark && token.Xpos == "TO";
            arranged |= token.Deprel is Deprel.Aux or Deprel.Cop && token.Lemma == "be" && token.Xpos is "VBZ" or "VBP";
        }

        if (infinitive && arranged)
        {
            // "talks are to resume"
            return true;
        }

        if (infinitive)
        {
            // "plans to", "is due to": ahead; "managed to", "came to": as the verb above.
            var above = tokens[verb].Head;
            return above < 0 || tokens[above].Lemma is "plan" or "expect" or "due" or "set" or "schedule" or "agree" or "vow" or "promise" or "pledge" or "prepare" or "want" or "hope" or "intend"
                or "ready" or "aim" or "threaten" or "decide" or "propose" or "order" or "ask" or "urge" or "call" or "likely" or "invite" or "poise" or "slate" or "be" or "gear";
        }

        if (tokens[verb].Xpos == "VB" && Clauses.Child(document, verb, Deprel.Nsubj) < 0 && Clauses.Child(document, verb, Deprel.Aux) < 0)
        {
            // An order is for later.
            return true;
        }

        return !headline && tokens[verb].Xpos is "VBZ" or "VBP" && tokens[verb].Lemma is "meet" or "visit" or "begin" or "start" or "open" or "resume" or "end" or "expire" or "travel" or "arrive" or "convene" or "vote" or "take"
            or "hold" or "face" or "return" or "go";
    }

    private static bool HasHave(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Lemma == "have" && document.Tokens[child].Deprel == Deprel.Aux)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"ahead of Friday's vote", "until Friday", "scheduled for Friday".</summary>
    private static bool Before(Token[] tokens, int first, int token)
    {
        for (var i = token - 1; i >= first && i >= token - 3; i--)
        {
            if (Words.Is(tokens[i], "until") || Words.Is(tokens[i], "till") || Words.Is(tokens[i], "upcoming") || Words.Is(tokens[i], "coming")
                || (Words.Is(tokens[i], "ahead") && Words.At(tokens, i + 1, "of"))
                || (Words.Is(tokens[i], "for") && i > first && tokens[i - 1].Lemma is "schedule" or "set" or "plan" or "scheduled" or "planned" or "slate" or "due"))
            {
                return true;
            }
        }

        return false;
    }
}
