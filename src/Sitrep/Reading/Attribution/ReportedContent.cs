using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What a verb of reporting says: the clause that it governs or stands in, the thing or topic that it speaks of, or the words beside it.</summary>
internal static class ReportedContent
{
    private const int LongestHearer = 4;

    /// <summary>The words of the content, and whether they are a clause and no mere topic; null when the verb says nothing.</summary>
    public static (Span Words, bool IsClause)? Of(
        Document document, Subtrees trees, ClaimantKinds kinds, Sentence sentence, int verb, int source, ReportingEntry entry, bool passive)
    {
        var clause = Clause(document, verb, source, passive, entry.TakesInfinitive);
        if (clause >= 0 && !passive && That(document, sentence, verb) is { } told && told.Start < document.Tokens[trees.First(clause)].Start && document.Tokens[verb].Head != clause)
        {
            // "told the mission that the militia had returned, a claim …"
            return (told, true);
        }

        if (clause >= 0)
        {
            return (ContentOf(document, trees, sentence, verb, clause), true);
        }

        if (!passive && That(document, sentence, verb) is { } words)
        {
            return (words, true);
        }

        if (passive && OwnContent(document, verb) is var subject and >= 0)
        {
            return (trees.SpanOf(subject), false);
        }

        if (Topic(document, kinds, verb, source, entry) is var topic and >= 0)
        {
            var semicolon = Array.FindIndex(document.Tokens, topic, sentence.End - topic, static token => token.Form is ";");
            if (semicolon > topic)
            {
                return (Subtrees.Trim(document, trees.First(topic), semicolon), false);
            }

            return (entry.Stance is Stance.Accuses ? Subtrees.Trim(document, trees.First(topic), Math.Max(trees.End(topic), trees.End(verb))) : trees.SpanOf(topic), false);
        }

        return (entry.Force != ReportingForce.Attitude || Closes(document, sentence, verb, source)) && source >= 0 && !passive
            && Beside(document, kinds, sentence, verb, source, entry) is { } beside ? (beside, true) : null;
    }

    /// <summary>"charges that …", "is warning voters that …": the clause behind "that" where the tree sees none.</summary>
    private static Span? That(Document document, Sentence sentence, int verb)
    {
        var tokens = document.Tokens;
        var that = verb + 1;
        while (that < sentence.End && that - verb <= LongestHearer && (Words.IsNominal(tokens[that]) || tokens[that].Upos is Upos.DET or Upos.ADJ or Upos.PRON && !Words.Is(tokens[that], "that")))
        {
            that++;
        }

        if (that + 3 >= sentence.End || !Words.Is(tokens[that], "that") || tokens[that].Upos is Upos.PRON && tokens[that].Deprel == Deprel.Obj || !SpeechSource.IsFinite(document, verb)
            || (that > verb + 1 && tokens[verb].Lemma is not ("tell" or "warn" or "inform" or "remind" or "assure" or "notify" or "convince" or "persuade" or "advise")))
        {
            return null;
        }

        for (var i = that + 1; i < sentence.End; i++)
        {
            if (tokens[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                // A subject stands between: "that the army fled", not "the army that fled".
                return i > that + 1 ? Subtrees.Trim(document, that, sentence.End) : null;
            }
        }

        return null;
    }

    /// <summary>"…, their spokesman believes.": a verb that ends its sentence behind a comma and its source.</summary>
    private static bool Closes(Document document, Sentence sentence, int verb, int source) =>
        source >= 0 && source < verb && verb + 1 < sentence.End && document.Tokens[verb + 1].Form is "." && NounPhrases.Of(document, source).First is var first
        && first > sentence.First + 3 && document.Tokens[first - 1].Form is ",";

    /// <summary>The clause that a verb governs, or the one into which it is set ("the army, he said, withdrew"); -1 when there is none.</summary>
    private static int Clause(Document document, int verb, int source, bool passive, bool infinitive)
    {
        var tokens = document.Tokens;
        int complement = -1, parataxis = -1;
        foreach (var child in document.ChildrenOf(verb))
        {
            switch (tokens[child].Deprel)
            {
                case Deprel.Ccomp when !IsParted(document, verb, child):
                    return child;
                case Deprel.Xcomp when infinitive:
                case Deprel.Csubj or Deprel.CsubjPass:
                    complement = child;
                    break;
                case Deprel.Parataxis when parataxis < 0 && child != source && !IsParted(document, verb, child):
                    parataxis = child;
                    break;
            }
        }

        if (complement >= 0 || parataxis >= 0)
        {
            return complement >= 0 ? complement : parataxis;
        }

        if (tokens[verb].Deprel is Deprel.Parataxis && tokens[verb].Head >= 0 && !IsParted(document, verb, tokens[verb].Head))
        {
            return tokens[verb].Head;
        }

        // "as the ministry said" is set into its content; "though she noted clients left" was made a part of it by the tree.
        return tokens[verb].Deprel == Deprel.Advcl && !passive && (Clauses.HasMark(document, verb, "as") || Precedes(document, verb)) ? tokens[verb].Head : -1;
    }

    /// <summary>"Islamabad says two jets were downed; New Delhi admits to one": a semicolon parts what is said by two.</summary>
    private static bool IsParted(Document document, int verb, int clause)
    {
        for (var i = Math.Min(verb, clause) + 1; i < Math.Max(verb, clause); i++)
        {
            if (document.Tokens[i].Form is ";")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Precedes(Document document, int verb)
    {
        var head = document.Tokens[verb].Head;
        return head > verb + 1 && SpeechSource.IsFinite(document, verb) && Clauses.OwnSubject(document, verb) >= 0 && document.Tokens[verb + 1].Upos != Upos.PUNCT && Clauses.Child(document, verb, Deprel.Obj) < 0;
    }

    private static Span ContentOf(Document document, Subtrees trees, Sentence sentence, int verb, int clause)
    {
        return document.Tokens[verb].Head != clause ? trees.SpanOf(clause)
            : Around(document, Math.Max(sentence.First, trees.First(clause)), trees.End(clause), trees.First(verb), trees.End(verb));
    }

    /// <summary>A stretch without what stands at one of its ends; what stands in the middle stays within.</summary>
    internal static Span Around(Document document, int first, int end, int cutFirst, int cutEnd)
    {
        while (cutFirst - 1 > first && document.Tokens[cutFirst - 1].Upos == Upos.PUNCT)
        {
            cutFirst--;
        }

        if (cutFirst <= first + 1 && cutEnd < end)
        {
            return Subtrees.Trim(document, cutEnd, end);
        }

        var rest = end;
        while (rest > cutEnd && document.Tokens[rest - 1].Upos == Upos.PUNCT)
        {
            rest--;
        }

        return rest <= cutEnd && cutFirst > first ? Subtrees.Trim(document, first, cutFirst) : Subtrees.Trim(document, first, end);
    }

    /// <summary>What a verb without a clause speaks of: its object, or a phrase about it; -1 when there is none.</summary>
    private static int Topic(Document document, ClaimantKinds kinds, int verb, int source, ReportingEntry entry)
    {
        var tokens = document.Tokens;
        if (NeedsClause(document, kinds, verb, source, entry))
        {
            return -1;
        }

        var best = -1;
        foreach (var child in document.ChildrenOf(verb))
        {
            if (child == source || child < verb && tokens[child].Deprel is not Deprel.Obj)
            {
                continue;
            }

            if (tokens[child].Deprel is Deprel.Obj && !TakesHearer(tokens[verb]))
            {
                best = child;
            }
            else if (best < 0 && tokens[child].Deprel is Deprel.Obl or Deprel.Advcl && IsTopic(document, child))
            {
                best = child;
            }
        }

        return best;
    }

    /// <summary>A poll that shows a lead tells of it; who shows a picture does not.</summary>
    private static bool NeedsClause(Document document, ClaimantKinds kinds, int verb, int source, ReportingEntry entry) =>
        entry.NeedsClause && !(source >= 0 && kinds.IsRecord(document.Tokens[source].Lemma) && document.Tokens[verb].Lemma is "show" or "suggest" or "indicate" or "find" or "put" or "give");

    /// <summary>The words before or after "X said" that the tree did not tie to it; null when there are none.</summary>
    private static Span? Beside(Document document, ClaimantKinds kinds, Sentence sentence, int verb, int source, ReportingEntry entry)
    {
        var tokens = document.Tokens;
        var quotes = BesideQuotation(document, sentence, verb, source);
        if (Participle(tokens, sentence, verb))
        {
            return entry.Force == ReportingForce.Report && sentence.End - verb > 2 ? Subtrees.Trim(document, verb + 1, sentence.End) : null;
        }

        if (!SpeechSource.IsFinite(document, verb) || ((entry.Force == ReportingForce.SpeechAct || NeedsClause(document, kinds, verb, source, entry)) && !quotes))
        {
            return null;
        }

        var before = source < verb ? NounPhrases.Of(document, source).First : verb;
        var after = source > verb ? NounPhrases.Of(document, source).End : verb + 1;
        var start = AfterSemicolon(tokens, sentence.First, before);
        return before - start >= 3 ? Subtrees.Trim(document, start, before)
            : sentence.End - after >= 3 ? Subtrees.Trim(document, after, sentence.End)
            : Neighbour(document, sentence);
    }

    private static int AfterSemicolon(Token[] tokens, int first, int before)
    {
        for (var i = before - 1; i > first; i--)
        {
            if (tokens[i].Form is ";")
            {
                return i + 1;
            }
        }

        return first;
    }

    /// <summary>", adding he would not come", ", saying the road was closed".</summary>
    private static bool Participle(Token[] tokens, Sentence sentence, int verb) =>
        tokens[verb].Xpos == "VBG" && verb > sentence.First && tokens[verb - 1].Form is "," or "by" && tokens[verb].Lemma is "say" or "add" or "note" or "argue" or "claim" or "insist" or "warn" or "stress" or "assert";

    /// <summary>Whether a quotation stands right before or after "X said".</summary>
    private static bool BesideQuotation(Document document, Sentence sentence, int verb, int source)
    {
        var tokens = document.Tokens;
        var first = source >= 0 && source < verb ? NounPhrases.Of(document, source).First : verb;
        var end = source > verb ? NounPhrases.Of(document, source).End : verb + 1;
        return (first > sentence.First && Words.IsQuote(tokens[first - 1])) || (end < sentence.End && Words.IsQuote(tokens[end]))
            || (end + 1 < sentence.End && tokens[end].Form is ":" or "," && Words.IsQuote(tokens[end + 1]))
            || (end + 1 >= sentence.End && Neighbour(document, sentence) is not null);
    }

    /// <summary>The quotation that stands before or after a sentence of no more than "she said".</summary>
    private static Span? Neighbour(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        var index = document.SentenceOf(sentence.First);
        if (index > 0 && document.Sentences[index - 1] is var last && Words.IsQuote(tokens[last.End - 1]))
        {
            return Subtrees.Trim(document, last.First, last.End);
        }

        return index + 1 < document.Sentences.Length && document.Sentences[index + 1] is var next
            && (Words.IsQuote(tokens[next.First]) || tokens[sentence.End - 1].Form is ":") ? Subtrees.Trim(document, next.First, next.End) : null;
    }

    private static int OwnContent(Document document, int verb) =>
        Clauses.OwnSubject(document, verb) is var subject and >= 0 && document.Tokens[subject].Upos != Upos.PRON ? subject : -1;

    private static bool TakesHearer(in Token verb) => verb.Lemma is "tell" or "inform" or "brief" or "notify" or "assure" or "remind";

    private static bool IsTopic(Document document, int child)
    {
        foreach (var grandchild in document.ChildrenOf(child))
        {
            ref readonly var token = ref document.Tokens[grandchild];
            if (token.Deprel is Deprel.Case or Deprel.Mark && token.Lemma is "about" or "of" or "on" or "for" or "against" or "to" or "as" or "with" or "over")
            {
                return true;
            }
        }

        return false;
    }
}
