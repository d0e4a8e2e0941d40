using System.Collections.Frozen;
using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Attribution by a verb: its source is who does it, its content the clause or thing that it governs or stands in.</summary>
internal static class ReportingVerbs
{
    /// <summary>Verbs that report only with a clause: to find a body, see a soldier or add a name tells nothing.</summary>
    private static readonly FrozenSet<string> ClauseOnly = new[]
    {
        "find", "see", "show", "hear", "learn", "add", "estimate", "determine", "rule", "continue", "read", "answer", "list", "broadcast", "post", "write", "assess",
        "feel", "think", "mean", "figure", "understand", "know", "remember", "indicate", "suggest", "conclude", "interview", "charge", "note", "like", "want", "hold",
        "propose", "grant", "raise", "issue", "deliver", "release", "approve", "order", "press", "challenge", "attack", "joke", "go", "caption", "expect", "guess", "judge",
        "consider", "regard", "view", "value", "trust", "care", "forget", "try", "attempt", "choose", "vote", "rate", "rank", "offer", "invite", "face", "express", "support",
        "observe", "calculate", "specify", "rule", "post", "recognize", "recognise", "assume", "perceive", "seek", "decide", "mind", "appear",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs of reporting whose content may be an infinitive or a participle: "claimed to have killed".</summary>
    private static readonly FrozenSet<string> WithInfinitive = new[]
    {
        "claim", "deny", "admit", "acknowledge", "allege", "report", "warn", "describe", "tell", "instruct", "pronounce", "declare", "affirm", "estimate", "say", "show", "recall",
        "confess", "suggest", "know", "see", "predict", "caution",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What shows or says something without being anybody.</summary>
    private static readonly FrozenSet<string> Records = new[]
    {
        "picture", "photo", "photograph", "image", "video", "footage", "film", "clip", "recording", "audio", "map", "document", "record", "poll", "survey", "data",
        "figure", "statistic", "report", "study", "analysis", "evidence", "imagery", "post", "tweet", "letter", "memo", "transcript", "file", "email", "result", "screenshot",
        "livestream", "broadcast", "website", "research", "census",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Adds what a verb of the lexicon attributes, if it does.</summary>
    public static void Read(Document document, Subtrees trees, ClaimantKinds kinds, Sentence sentence, int verb, ReportingEntry entry, bool quoted, List<Attribution> found)
    {
        var tokens = document.Tokens;
        if (tokens[verb].Deprel is Deprel.Amod or Deprel.Compound or Deprel.Case or Deprel.Fixed)
        {
            return;
        }

        var source = Clauses.Doer(document, verb);
        var passive = Clauses.IsPassive(document, verb);
        if (source >= 0 && (tokens[source].Lemma is "it" or "there" || tokens[source].Deprel == Deprel.Expl))
        {
            source = tokens[source].Deprel == Deprel.Expl ? -1 : source;
        }

        source = passive ? source : SpeechSource.Of(document, sentence, verb, source);
        if (entry.Force != ReportingForce.Report && IsInReport(document, verb, found))
        {
            return;
        }

        if ((source >= 0 && IsFirstOrSecondPerson(tokens[source])) || (quoted && entry.Force != ReportingForce.Report))
        {
            return;
        }

        var clause = Clause(document, verb, source, passive, entry.Force != ReportingForce.Report || WithInfinitive.Contains(tokens[verb].Lemma));
        var content = clause >= 0 ? ContentOf(document, trees, sentence, verb, clause) : Loose(document, trees, sentence, verb, source, entry, passive);
        if (content is not { } span || (entry.Force != ReportingForce.Report && !passive && source < 0))
        {
            return;
        }

        if (entry.Force != ReportingForce.Report && source >= 0 && !kinds.CanSpeak(document, source))
        {
            return;
        }

        var stance = entry.Stance;
        var force = entry.Force;
        if (Clauses.IsNegated(document, verb))
        {
            // "has not confirmed" leaves it open; "did not say that" says nothing.
            stance = stance is Stance.Confirms ? Stance.Doubts : stance;
            force = stance is Stance.Doubts ? force : ReportingForce.Attitude;
        }

        AttributionReader.Add(document, kinds, source, verb, CueSpan(document, verb), entry, stance, force, span, Told(document, kinds, verb), found);
    }

    /// <summary>Whether the verb stands in what somebody is already reported to have said ("he said he hoped to …").</summary>
    private static bool IsInReport(Document document, int verb, List<Attribution> found)
    {
        var span = document.Tokens[verb].Span;
        for (var i = found.Count - 1; i >= 0 && i >= found.Count - 4; i--)
        {
            if (found[i].Force == ReportingForce.Report && found[i].CueHead < verb && found[i].Content.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFirstOrSecondPerson(in Token token) => token.Form.ToLowerInvariant() is "i" or "we" or "you" or "me" or "us";

    /// <summary>The clause that a verb governs, or the one into which it is set ("the army, he said, withdrew"); -1 when there is none.</summary>
    private static int Clause(Document document, int verb, int source, bool passive, bool infinitive)
    {
        var tokens = document.Tokens;
        int complement = -1, parataxis = -1;
        foreach (var child in document.ChildrenOf(verb))
        {
            switch (tokens[child].Deprel)
            {
                case Deprel.Ccomp:
                    return child;
                case Deprel.Xcomp when infinitive:
                case Deprel.Csubj or Deprel.CsubjPass:
                    complement = child;
                    break;
                case Deprel.Parataxis or Deprel.Advcl when parataxis < 0 && tokens[child].Deprel == Deprel.Parataxis && child != source:
                    parataxis = child;
                    break;
            }
        }

        if (complement >= 0 || parataxis >= 0)
        {
            return complement >= 0 ? complement : parataxis;
        }

        if (tokens[verb].Deprel is Deprel.Parataxis && tokens[verb].Head >= 0)
        {
            return tokens[verb].Head;
        }

        // "as the ministry said", "X, Y reported": the clause around it is the content.
        return tokens[verb].Deprel == Deprel.Advcl && !passive && HasMark(document, verb, "as") ? tokens[verb].Head : -1;
    }

    private static Span? ContentOf(Document document, Subtrees trees, Sentence sentence, int verb, int clause)
    {
        if (document.Tokens[verb].Head != clause)
        {
            return trees.SpanOf(clause);
        }

        return Around(document, Math.Max(sentence.First, trees.First(clause)), trees.End(clause), trees.First(verb), trees.End(verb));
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

    /// <summary>What a verb without a clause speaks of: its object, or the sentence around a quotation verb.</summary>
    private static Span? Loose(Document document, Subtrees trees, Sentence sentence, int verb, int source, ReportingEntry entry, bool passive)
    {
        var tokens = document.Tokens;
        if (passive && OwnContent(document, verb) is var subject and >= 0)
        {
            return trees.SpanOf(subject);
        }

        var best = -1;
        var clauseOnly = ClauseOnly.Contains(tokens[verb].Lemma)
            && !(source >= 0 && Records.Contains(tokens[source].Lemma) && tokens[verb].Lemma is "show" or "suggest" or "indicate" or "capture");
        foreach (var child in clauseOnly ? [] : document.ChildrenOf(verb))
        {
            if (child == source || child < verb && tokens[child].Deprel is not Deprel.Obj)
            {
                continue;
            }

            if (tokens[child].Deprel is Deprel.Obj && !IsHearer(tokens, verb, child))
            {
                best = child;
            }
            else if (best < 0 && tokens[child].Deprel is Deprel.Obl or Deprel.Advcl && IsTopic(document, child))
            {
                best = child;
            }
        }

        if (best >= 0)
        {
            return entry.Stance is Stance.Accuses ? Subtrees.Trim(document, trees.First(best), Math.Max(trees.End(best), trees.End(verb))) : trees.SpanOf(best);
        }

        if (entry.Force != ReportingForce.Report || source < 0 || passive || !SpeechSource.IsFinite(document, verb)
            || (clauseOnly && !HasQuote(tokens, sentence)))
        {
            return null;
        }

        // "X said." after or before words that the tree did not tie to it.
        int before = verb, after = trees.End(verb);
        foreach (var child in document.ChildrenOf(verb))
        {
            before = tokens[child].Deprel is Deprel.Nsubj or Deprel.Aux or Deprel.Obl or Deprel.Advmod ? Math.Min(before, trees.First(child)) : before;
        }

        before = source < before ? NounPhrases.Of(document, source).First : before;
        after = source > verb ? Math.Max(verb + 1, NounPhrases.Of(document, source).End) : verb + 1;

        return before - sentence.First >= 3 ? Subtrees.Trim(document, sentence.First, before)
            : sentence.End - after >= 3 ? Subtrees.Trim(document, after, sentence.End)
            : Neighbour(document, sentence);
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

    private static bool HasQuote(Token[] tokens, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Words.IsQuote(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static int OwnContent(Document document, int verb) =>
        Clauses.OwnSubject(document, verb) is var subject and >= 0 && document.Tokens[subject].Upos != Upos.PRON ? subject : -1;

    private static bool IsHearer(Token[] tokens, int verb, int child) => tokens[verb].Lemma is "tell" or "inform" or "brief" or "notify" or "assure" or "remind";

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

    private static bool HasMark(Document document, int verb, string word)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel is Deprel.Mark && Words.Is(document.Tokens[child], word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The outlet that is told: "told Reuters", "said in an interview with Al Jazeera".</summary>
    private static string? Told(Document document, ClaimantKinds kinds, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel is Deprel.Obj or Deprel.Iobj or Deprel.Obl && child > verb && kinds.OutletOf(document, child) is { } outlet)
            {
                return outlet;
            }
        }

        return null;
    }

    private static Span CueSpan(Document document, int verb)
    {
        var end = document.Tokens[verb].End;
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel == Deprel.CompoundPrt && child == verb + 1)
            {
                end = document.Tokens[child].End;
            }
        }

        return new(document.Tokens[verb].Start, end);
    }
}
