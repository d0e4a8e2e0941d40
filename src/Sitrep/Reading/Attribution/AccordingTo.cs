using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Attribution by a preposition: "according to the ministry", set anywhere in the clause that it gives a source to.</summary>
internal static class AccordingTo
{
    public static void Read(Document document, Subtrees trees, ClaimantKinds kinds, Sentence sentence, int cue, int length, List<Attribution> found)
    {
        var tokens = document.Tokens;
        var source = tokens[cue].Head;
        if (source < cue + length || source >= sentence.End || !(Words.IsNominal(tokens[source]) || tokens[source].Upos is Upos.PRON or Upos.NUM or Upos.ADJ))
        {
            source = cue + length;
            while (source < sentence.End && !Words.IsNominal(tokens[source]) && tokens[source].Upos != Upos.PRON)
            {
                source++;
            }

            while (source + 1 < sentence.End && Words.IsNominal(tokens[source + 1]) && tokens[source].Deprel is Deprel.Compound or Deprel.NmodDesc)
            {
                source++;
            }

            if (source >= sentence.End)
            {
                return;
            }
        }

        var head = tokens[source].Head;
        var phraseEnd = Math.Max(trees.End(source), source + 1);
        var first = head >= 0 ? trees.First(head) : sentence.First;
        var end = head >= 0 ? trees.End(head) : sentence.End;
        var content = ReportedContent.Around(document, first, end, Math.Min(cue, trees.First(source)), phraseEnd);
        if (AfterOpening(document, sentence, cue, source, content) is { } rest)
        {
            content = rest;
        }

        var before = found.Count;
        AttributionReader.Add(
            document, kinds, source, cue, new Span(tokens[cue].Start, tokens[cue + length - 1].End), Stance.States, ReportingForce.Report, content, null, found);
        for (var i = before; i < found.Count; i++)
        {
            found[i] = found[i] with { HasClause = true };
        }
    }

    /// <summary>"According to refugees interviewed in Kukes, police had …": what opens a sentence speaks of what follows its comma, whatever the tree made of it.</summary>
    private static Span? AfterOpening(Document document, Sentence sentence, int cue, int source, Span content)
    {
        if (cue > sentence.First + 1)
        {
            return null;
        }

        var tokens = document.Tokens;
        for (var i = source + 1; i + 2 < sentence.End; i++)
        {
            if (tokens[i].Form is ",")
            {
                return content.End <= tokens[i].End ? Subtrees.Trim(document, i + 1, sentence.End) : null;
            }
        }

        return null;
    }

    /// <summary>"in the ministry's view", "in the words of the general", "by its own account": a noun that sets the clause into somebody's mind or mouth.</summary>
    public static bool ReadView(Document document, Subtrees trees, ClaimantKinds kinds, int noun, ReportingEntry entry, List<Attribution> found)
    {
        var tokens = document.Tokens;
        if (tokens[noun].Deprel is not (Deprel.Obl or Deprel.Nmod or Deprel.Advcl) || tokens[noun].Head < 0 || document.CaseOf(noun) is not ("in" or "by" or "from" or "on"))
        {
            return false;
        }

        int first = trees.First(noun), end = trees.End(noun), source = -1;
        foreach (var child in document.ChildrenOf(noun))
        {
            source = tokens[child].Deprel == Deprel.NmodPoss || (tokens[child].Deprel == Deprel.Nmod && child > noun && document.CaseOf(child) == "of") ? child : source;
        }

        var sentence = document.Sentences[document.SentenceOf(noun)];
        var setOff = (end < sentence.End && tokens[end].Form is ",") || (first > sentence.First && tokens[first - 1].Form is ",") || tokens[end - 1].Form is ",";
        if (source < 0 || !setOff || !kinds.CanSpeak(document, source))
        {
            return false;
        }

        var content = ReportedContent.Around(document, trees.First(tokens[noun].Head), trees.End(tokens[noun].Head), first, end);
        AttributionReader.Add(document, kinds, source, noun, tokens[noun].Span, entry.Stance, entry.Force, content, null, found);
        return true;
    }
}
