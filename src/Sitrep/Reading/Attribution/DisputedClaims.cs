using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>"The rebels said they had shot down a jet, a claim the governor rejected": a noun set behind a report, and who denies it.</summary>
internal static class DisputedClaims
{
    private const int Longest = 8;

    /// <summary>Gives what stands before such a noun to the one who denies it, and ends there what others say of it.</summary>
    public static void Read(Document document, Sentence sentence, ReportingLexicon lexicon, ClaimantKinds kinds, int begin, List<Attribution> found)
    {
        for (var comma = sentence.First + 3; comma + 4 < sentence.End; comma++)
        {
            if (Find(document, sentence, lexicon, comma) is not var (noun, source, verb))
            {
                continue;
            }

            var said = Subtrees.Trim(document, sentence.First, comma);
            for (var i = found.Count - 1; i >= begin; i--)
            {
                if (found[i].CueHead == verb || found[i].CueHead == noun || found[i].SourceHead == noun)
                {
                    found.RemoveAt(i);
                }
                else if (found[i].Content.Start < said.End && found[i].Content.End > said.End)
                {
                    found[i] = found[i] with { Content = new(found[i].Content.Start, said.End) };
                }
            }

            var first = found.Count;
            AttributionReader.Add(document, kinds, source, verb, document.Tokens[verb].Span, lexicon.Contradicts(document.Tokens[verb].Lemma) ?? Stance.Denies, ReportingForce.Report, said, null, found);
            for (var i = first; i < found.Count; i++)
            {
                found[i] = found[i] with { HasClause = true };
            }
        }
    }

    /// <summary>The noun behind a comma, who denies what it stands for, and the verb of it: "a claim (that) the governor (has) rejected", "a claim denied by the governor".</summary>
    private static (int Noun, int Source, int Verb)? Find(Document document, Sentence sentence, ReportingLexicon lexicon, int comma)
    {
        var tokens = document.Tokens;
        var noun = comma + 1;
        if (tokens[comma].Form is not ("," or "–" or "—"))
        {
            return null;
        }

        if (Words.At(tokens, noun, "which"))
        {
            // "ballots were burned, which the commission denies"
            var denial = noun + 1;
            while (denial < sentence.End && denial - noun < Longest && (Words.IsNominal(tokens[denial]) || tokens[denial].Upos is Upos.DET or Upos.ADJ or Upos.AUX or Upos.ADV))
            {
                denial++;
            }

            var denier = denial - 1;
            while (denier > noun && !Words.IsNominal(tokens[denier]))
            {
                denier--;
            }

            return denier > noun && denial < sentence.End && tokens[denial] is { Upos: Upos.VERB, Lemma: "deny" or "dispute" } && (denial + 1 >= sentence.End || tokens[denial + 1].Upos == Upos.PUNCT) ? (noun, denier, denial) : null;
        }

        while (noun < sentence.End && tokens[noun].Upos is Upos.DET or Upos.ADJ)
        {
            noun++;
        }

        if (noun >= sentence.End || tokens[noun].Upos != Upos.NOUN || lexicon.Noun(document, noun) is not { Force: ReportingForce.Report })
        {
            return null;
        }

        var at = noun + 1;
        at += Words.At(tokens, at, "that") || Words.At(tokens, at, "which") ? 1 : 0;
        if (at + 2 < sentence.End && tokens[at].Xpos is "VBN" or "VBD" && Words.At(tokens, at + 1, "by") && lexicon.Contradicts(tokens[at].Lemma) is not null)
        {
            // "a claim denied by the governor"
            var head = -1;
            for (var i = at + 2; i < sentence.End && (Words.IsNominal(tokens[i]) || tokens[i].Upos is Upos.DET or Upos.ADJ); i++)
            {
                head = Words.IsNominal(tokens[i]) ? i : head;
            }

            return head >= 0 ? (noun, head, at) : null;
        }

        var (begin, source) = (at, -1);
        while (at < sentence.End && at - noun < Longest && !(tokens[at].Upos == Upos.VERB && tokens[at].Xpos is "VBD" or "VBZ" or "VBP" or "VBN"))
        {
            if (tokens[at].Upos is Upos.PUNCT or Upos.SCONJ or Upos.CCONJ)
            {
                return null;
            }

            source = Words.IsNominal(tokens[at]) || tokens[at] is { Upos: Upos.PRON, Xpos: "PRP" } ? at : source;
            at++;
        }

        return at < sentence.End && source >= begin && lexicon.Contradicts(tokens[at].Lemma) is not null && (at + 1 >= sentence.End || tokens[at + 1].Upos is not (Upos.DET or Upos.NOUN or Upos.PROPN or Upos.PRON)) ? (noun, source, at) : null;
    }
}
