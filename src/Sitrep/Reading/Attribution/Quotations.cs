using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Direct speech that runs on past the sentence that names its speaker.</summary>
internal static class Quotations
{
    /// <summary>
    /// Gives a sentence in quotation marks that names no speaker of its own the last one who spoke in the sentence before,
    /// as long as that sentence quotes as well or announces the quotation with a colon.
    /// </summary>
    public static void Continue(Document document, int index, int begin, bool[] quoted, List<Attribution> found)
    {
        var sentence = document.Sentences[index];
        if (begin == 0 || found.Count > begin && HasOwnSpeaker(found, begin, quoted) || index == 0 || !IsQuoted(document, sentence))
        {
            return;
        }

        var before = document.Sentences[index - 1];
        for (var i = begin - 1; i >= 0 && (found[i].CueHead >= before.First || found[i].Content.Overlaps(before.Span)); i--)
        {
            var last = found[i];
            if (last.Force == ReportingForce.Report && last.Source is not null && (HasQuote(document, before) || document.Tokens[before.End - 1].Form is ":"))
            {
                found[i] = last with { Content = last.Content.Union(Subtrees.Trim(document, sentence.First, sentence.End)) };
                return;
            }
        }
    }

    /// <summary>"The commander was defiant: "We will not yield."": a quotation behind a colon is of whom the sentence speaks.</summary>
    public static void AfterColon(Document document, ClaimantKinds kinds, Sentence sentence, int begin, List<Attribution> found)
    {
        var tokens = document.Tokens;
        for (var colon = sentence.First + 2; colon + 2 < sentence.End; colon++)
        {
            if (tokens[colon].Form is not ":" || !Words.IsQuote(tokens[colon + 1]))
            {
                continue;
            }

            var content = Subtrees.Trim(document, colon + 1, sentence.End);
            if (found.FindIndex(begin, said => said.CueHead < colon && said.Source is not null) >= 0)
            {
                return;
            }

            for (var i = sentence.First; i < colon; i++)
            {
                if (tokens[i].Deprel is Deprel.Nsubj or Deprel.NsubjPass && (tokens[i].Form.ToLowerInvariant() is "he" or "she" or "they" || kinds.IsSpeaker(document, i)
                    || (NounPhrases.NameAt(document, i) is var name and >= 0 && document.Names[name].Kind == NameKind.Person)))
                {
                    var first = found.Count;
                    AttributionReader.Add(document, kinds, i, colon, tokens[colon].Span, Stance.States, ReportingForce.Report, content, null, found);
                    for (var said = first; said < found.Count; said++)
                    {
                        found[said] = found[said] with { HasClause = true };
                    }

                    return;
                }
            }

            return;
        }
    }

    /// <summary>Gives the speaker whom a sentence names what stands of its quotation in the sentences before.</summary>
    public static void ReachBack(Document document, Sentence sentence, int begin, bool[] quoted, List<Attribution> found)
    {
        var open = sentence.First - 1;
        if (open < 0 || !quoted[sentence.First] || !quoted[open])
        {
            return;
        }

        while (open > 0 && quoted[open - 1])
        {
            open--;
        }

        for (var i = begin; i < found.Count; i++)
        {
            if (found[i] is { Force: not ReportingForce.Attitude, CueHead: { } cue } said && !quoted[cue] && said.Content.Start <= document.Tokens[sentence.First].End)
            {
                found[i] = said with { Content = said.Content.Union(Subtrees.Trim(document, open, sentence.First)) };
            }
        }
    }

    private static bool HasOwnSpeaker(List<Attribution> found, int begin, bool[] quoted)
    {
        for (var i = begin; i < found.Count; i++)
        {
            if (found[i].Force != ReportingForce.Attitude && found[i].CueHead is { } cue && !quoted[cue])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuoted(Document document, Sentence sentence) =>
        Words.IsQuote(document.Tokens[sentence.First]) || (Words.IsQuote(document.Tokens[sentence.End - 1]) && !HasOpening(document, sentence));

    private static bool HasOpening(Document document, Sentence sentence)
    {
        var quotes = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            quotes += Words.IsQuote(document.Tokens[i]) ? 1 : 0;
        }

        return quotes > 1;
    }

    private static bool HasQuote(Document document, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Words.IsQuote(document.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }
}
