using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Attribution by a verb: its source is who does it, its content the clause or thing that it governs or stands in.</summary>
internal static class ReportingVerbs
{
    /// <summary>Adds what a verb of the lexicon attributes, if it does.</summary>
    public static void Read(Document document, Subtrees trees, ClaimantKinds kinds, Sentence sentence, int verb, ReportingEntry entry, bool quoted, List<Attribution> found)
    {
        var tokens = document.Tokens;
        // "is warning voters" warns, whatever the tree makes of it.
        var progressive = tokens[verb].Xpos == "VBG" && verb > sentence.First && tokens[verb - 1] is { Upos: Upos.AUX, Lemma: "be" };
        if (tokens[verb].Deprel is Deprel.Amod or Deprel.Compound or Deprel.Case or Deprel.Fixed && !progressive)
        {
            return;
        }

        if (QuotedAsSaying.Begins(document, sentence, verb))
        {
            return;
        }

        // "Asked about the deaths, the minister …" has not asked.
        if (verb == sentence.First && tokens[verb] is { Xpos: "VBN" or "VBD", Lemma: "ask" or "question" or "press" or "quiz" or "tell" })
        {
            return;
        }

        // "The battle goes on," said the colonel: within a quotation only a clause makes such a verb speak.
        if (quoted && entry.NeedsClause && Clauses.Child(document, verb, Deprel.Ccomp) < 0)
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
        if (!passive && source >= 0 && tokens[verb].Deprel == Deprel.Conj && tokens[source].Upos == Upos.NOUN && !kinds.CanSpeak(document, source) && !kinds.IsRecord(tokens[source].Lemma)
            && SpeechSource.SubjectBefore(document, sentence, verb) is var actor and >= 0 && actor != source && kinds.CanSpeak(document, actor))
        {
            // "The violence is separate from the war, in which troops took the town and said": no violence speaks.
            source = actor;
        }

        var pronoun = Relative(document, verb, source);
        source = pronoun == source && pronoun >= 0 ? Antecedent(document, sentence, verb, pronoun) : source;
        var quote = QuotedAsSaying.QuoteOf(document, sentence, verb);
        source = quote >= 0 && QuotedAsSaying.SpeakerOf(document, quote, verb) is var speaker and >= 0 ? speaker : source;
        if (source >= 0 && (IsNobody(document, source) || IsSecondPerson(tokens[source]) || (quoted && entry.Force != ReportingForce.Report)))
        {
            return;
        }

        var content = ReportedContent.Of(document, trees, kinds, sentence, verb, source, entry, passive);
        if (quote >= 0)
        {
            content = QuotedAsSaying.ContentBefore(document, sentence, verb, quote, source) is { } before ? (before, true) : content;
        }

        if (content is not { } said || (entry.Force != ReportingForce.Report && ((!passive && source < 0) || (source >= 0 && !kinds.CanSpeak(document, source)))))
        {
            return;
        }

        if (quoted && (!said.IsClause || source < 0 || tokens[source].Upos == Upos.PRON || !SpeechSource.IsFinite(document, verb)))
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

        var first = found.Count;
        AttributionReader.Add(document, kinds, source, verb, CueSpan(document, quote >= 0 ? quote : verb, verb), stance, force, said.Words, quote >= 0 ? QuotedAsSaying.OutletOf(document, kinds, quote, verb) : Told(document, kinds, verb), found);
        for (var i = first; i < found.Count; i++)
        {
            found[i] = found[i] with { HasClause = said.IsClause && (quote >= 0 || SpeechSource.IsFinite(document, verb)), Pronoun = i == first && pronoun >= 0 && source >= 0 ? tokens[pronoun].Span : null };
        }
    }

    /// <summary>The relative pronoun that is the verb's subject ("the ministry, which said"); -1 when it is none.</summary>
    private static int Relative(Document document, int verb, int source)
    {
        var own = Clauses.OwnSubject(document, verb);
        return source >= 0 && IsRelative(document.Tokens[source]) ? source : own >= 0 && IsRelative(document.Tokens[own]) ? own : -1;
    }

    private static bool IsRelative(in Token token) => (token.Xpos is "WP" or "WDT" && token.Lemma is "who" or "which" or "that") || (token is { Lemma: "that", Deprel: Deprel.Nsubj, Upos: Upos.PRON });

    /// <summary>The noun that a relative clause describes, by the tree, else the one before the pronoun; the pronoun when there is none.</summary>
    private static int Antecedent(Document document, Sentence sentence, int verb, int pronoun)
    {
        if (document.Tokens[verb].Deprel == Deprel.AclRelcl && document.Tokens[verb].Head is var head && head < pronoun)
        {
            return head;
        }

        var before = pronoun - 1;
        while (before > sentence.First && document.Tokens[before].Upos == Upos.PUNCT)
        {
            before--;
        }

        return before >= sentence.First && Words.IsNominal(document.Tokens[before]) ? before : pronoun;
    }

    /// <summary>"No one", "nobody", "no group": none who says so.</summary>
    private static bool IsNobody(Document document, int source) =>
        document.Tokens[source].Lemma is "nobody" or "none" || document.ChildWithLemma(source, "no") >= 0;

    private static bool IsSecondPerson(in Token token) => token.Lemma.Equals("you", StringComparison.OrdinalIgnoreCase);

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

        // "two officials told Reuters would target": the tree may have made the hearer a subject.
        return document.Tokens[verb].Lemma == "tell" && verb + 1 < document.Tokens.Length ? kinds.OutletOf(document, verb + 1) : null;
    }

    private static Span CueSpan(Document document, int first, int verb)
    {
        var end = document.Tokens[verb].End;
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel == Deprel.CompoundPrt && child == verb + 1)
            {
                end = document.Tokens[child].End;
            }
        }

        return new(document.Tokens[verb - first <= QuotedAsSaying.Length ? first : verb].Start, end);
    }
}
