using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Attribution by a preposition: "according to the ministry", set anywhere in the clause that it gives a source to.</summary>
internal static class AccordingTo
{
    private static readonly ReportingEntry Entry = new() { Id = "reporting.according-to", Words = "according to", Part = ReportingPart.Verb };

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
        AttributionReader.Add(
            document, kinds, source, cue, new Span(tokens[cue].Start, tokens[cue + length - 1].End), Entry, Stance.States, ReportingForce.Report, content, null, found);
    }
}
