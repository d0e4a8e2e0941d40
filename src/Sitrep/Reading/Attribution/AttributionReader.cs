using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Finds who says what: reporting verbs with direct and indirect speech, "according to", reporting nouns and adverbs, and
/// the tags of headlines. The content of an inner attribution lies within that of an outer one ("an activist told the
/// agency that the hospital said …"), so that chains read off from the spans, innermost first.
/// </summary>
public static class AttributionReader
{
    /// <summary>Reads all attributions, in the order of their cues.</summary>
    public static List<Attribution> Read(Document document, Subtrees trees, ReportingLexicon lexicon, ClaimantKinds kinds)
    {
        var found = new List<Attribution>();
        var quoted = QuotedWords.Of(document);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            var begin = found.Count;
            HeadlineTags.Read(document, sentence, kinds, found);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                switch (document.Tokens[i].Upos)
                {
                    case Upos.VERB when lexicon.Verb(document, i) is { } entry:
                        ReportingVerbs.Read(document, trees, kinds, sentence, i, entry, quoted[i], found);
                        break;
                    case Upos.VERB or Upos.ADP when Words.Is(document.Tokens[i], "according") && Words.At(document.Tokens, i + 1, "to"):
                        AccordingTo.Read(document, trees, kinds, sentence, i, 2, found);
                        break;
                    case Upos.NOUN when !quoted[i] && lexicon.Noun(document, i) is { } entry:
                        if (!(lexicon.IsView(document.Tokens[i].Lemma) && AccordingTo.ReadView(document, trees, kinds, i, entry, found)))
                        {
                            ReportingNouns.Read(document, trees, kinds, i, entry, found);
                        }

                        break;
                    case Upos.ADV when lexicon.Adverb(document, i) is { } entry:
                        Adverb(document, trees, i, entry, found);
                        break;
                    case Upos.ADJ when !quoted[i] && lexicon.Adjective(document, i) is { } entry:
                        ReportingNouns.ReadAdjective(document, trees, kinds, i, entry, found);
                        break;
                }
            }

            Quotations.AfterColon(document, kinds, sentence, begin, found);
            Quotations.ReachBack(document, sentence, begin, quoted, found);
            Quotations.Continue(document, s, begin, quoted, found);
            DisputedClaims.Read(document, sentence, lexicon, kinds, begin, found);
        }

        found.RemoveAll(said => !(said.Force == ReportingForce.Report && (said.HasClause || said.SourceHead is null)) && IsWithinAnother(document, said, found));
        return found;
    }

    /// <summary>Whether the cue stands in what somebody is said to say or want: of what "he said he hoped to …" tells, only the saying counts.</summary>
    private static bool IsWithinAnother(Document document, Attribution said, List<Attribution> found)
    {
        foreach (var outer in found)
        {
            if (outer.CueHead != said.CueHead && !(outer.SourceHead == said.SourceHead && IsParticiple(document, said)) && said.Cue is { } cue && outer.Cue is { } own && outer.Content.Contains(cue) && !said.Content.Contains(own))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"attacked her, saying …": one who speaks on, not of what was said.</summary>
    private static bool IsParticiple(Document document, Attribution said) =>
        said.CueHead is { } cue && document.Tokens[cue].Xpos == "VBG" && document.Tokens[cue].Deprel == Deprel.Advcl;

    private static void Adverb(Document document, Subtrees trees, int adverb, ReportingEntry entry, List<Attribution> found)
    {
        var head = document.Tokens[adverb].Head;
        if (head < 0)
        {
            return;
        }

        found.Add(new()
        {
            Claimant = "",
            Kind = ClaimantKind.Unnamed,
            Cue = document.Tokens[adverb].Span,
            CueHead = adverb,
            Stance = entry.Stance,
            Force = entry.Force,
            Content = trees.SpanOf(head),
        });
    }

    /// <summary>"Jaish-e-Mohammad": a phrase that ends at a hyphen within a word goes on to the word's end.</summary>
    private static Span Whole(Document document, Span span)
    {
        var content = document.Article.Content;
        var end = span.End;
        while (content[span.End - 1] == '-' && end < content.Length && (char.IsLetter(content[end]) || content[end] == '-'))
        {
            end++;
        }

        return new(span.Start, end);
    }

    private static Attribution Of(Document document, Attribution both, int first, int end, int head, ClaimantKinds kinds)
    {
        var span = new Span(document.Tokens[first].Start, document.Tokens[end - 1].End);
        return both with { Claimant = document.Article.QuoteName(span), Source = span, SourceHead = head, Kind = kinds.OfWords(document, first, end, head) };
    }

    /// <summary>Adds one attribution for each of the coordinated sources of a cue; one without a source when there is none.</summary>
    internal static void Add(
        Document document, ClaimantKinds kinds, int source, int cue, Span cueSpan, Stance stance, ReportingForce force, Span content, string? outlet,
        List<Attribution> found)
    {
        if (source < 0)
        {
            found.Add(new()
            {
                Claimant = "",
                Kind = ClaimantKind.Unnamed,
                Outlet = outlet,
                Cue = cueSpan,
                CueHead = cue,
                Stance = stance,
                Force = force,
                Content = content,
            });
            return;
        }

        var (name, span) = (Claimants.NameOf(document, source), Whole(document, NounPhrases.SpanOf(document, source)));
        var both = new Attribution
        {
            Claimant = name.EndsWith('-') ? document.Article.QuoteName(span) : name,
            Source = span,
            SourceHead = source,
            Kind = kinds.Of(document, source),
            Outlet = outlet ?? kinds.OutletOf(document, source),
            Cue = cueSpan,
            CueHead = cue,
            Stance = stance,
            Force = force,
            Content = content,
        };
        if (Claimants.JoinedAt(document, source) is var joint and > 0)
        {
            var (first, end) = NounPhrases.Of(document, source);
            found.Add(Of(document, both, first, joint, joint - 1, kinds));
            found.Add(Of(document, both, joint + 1, end, source, kinds));
        }
        else
        {
            found.Add(both);
        }

        foreach (var child in document.ChildrenOf(source))
        {
            if (document.Tokens[child].Deprel == Deprel.Conj && Words.IsNominal(document.Tokens[child]) && child < document.Tokens.Length)
            {
                Add(document, kinds, child, cue, cueSpan, stance, force, content, outlet, found);
            }
        }
    }
}
