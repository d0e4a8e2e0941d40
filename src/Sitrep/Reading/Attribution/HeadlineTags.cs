using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Sources that a headline sets off by a colon or dash: "Tasnim: two officers killed", "Twelve dead in blast – police".</summary>
internal static class HeadlineTags
{
    private const int LongestTag = 6;

    /// <summary>Adds the source that opens or closes a line.</summary>
    public static void Read(Document document, Sentence sentence, ClaimantKinds kinds, List<Attribution> found)
    {
        if (sentence.End - sentence.First < 4)
        {
            return;
        }

        var first = sentence.First;
        while (first < sentence.End - 3 && document.Tokens[first].Upos == Upos.PUNCT)
        {
            first++;
        }

        for (var mark = first + 1; mark < Math.Min(first + LongestTag + 1, sentence.End - 2); mark++)
        {
            if (document.Tokens[mark].Form is ":")
            {
                Add(document, first, mark, mark, mark + 1, sentence.End, kinds, found);
                break;
            }
        }

        var last = sentence.End - 1;
        while (last > sentence.First && document.Tokens[last].Upos == Upos.PUNCT && !IsDash(document.Tokens[last]))
        {
            last--;
        }

        for (var mark = last - 1; mark > Math.Max(sentence.First + 2, last - LongestTag); mark--)
        {
            ref readonly var token = ref document.Tokens[mark];
            if ((IsDash(token) || (token.Form is ":" && sentence.IsHeadline)) && document.Tokens[mark + 1].Start > token.End)
            {
                Add(document, mark + 1, last + 1, mark, sentence.First, mark, kinds, found);
                break;
            }
        }
    }

    /// <summary>"ISLAMABAD: At least five men were killed": a town in capitals before a sentence is where it was written.</summary>
    private static bool IsDateline(Document document, int head) =>
        NounPhrases.NameAt(document, head) is >= 0 and var name && document.Names[name].Kind == NameKind.Location
        && !document.Sentences[document.SentenceOf(head)].IsHeadline && !document.Tokens[head].Form.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>"Sudan: drone attack kills 12": a state before a clause that says what will or must be, or in whose words, speaks; before any other it is where.</summary>
    private static bool IsTopic(Document document, int head, int contentFirst, int contentEnd, ClaimantKinds kinds)
    {
        if (NounPhrases.NameAt(document, head) is not (>= 0 and var name) || document.Names[name].Kind != NameKind.Location || kinds.IsSeatOfPower(document.Article.Quote(document.Names[name].Span)))
        {
            return false;
        }

        for (var i = contentFirst; i < contentEnd; i++)
        {
            if (document.Tokens[i].Xpos is "MD" or "``" or "''" || document.Tokens[i].Lemma is "we" or "our" or "not" or "no")
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDash(in Token token) => token.Form is "–" or "—" or "-" or "--" or "―";

    private static void Add(Document document, int first, int end, int mark, int contentFirst, int contentEnd, ClaimantKinds kinds, List<Attribution> found)
    {
        for (var i = first; i < end; i++)
        {
            if (!char.IsUpper(document.Tokens[i].Form[0]) && document.Tokens[i].Upos is not (Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.DET or Upos.ADP or Upos.PART or Upos.CCONJ or Upos.PUNCT))
            {
                return;
            }
        }

        var head = first;
        for (var i = first; i < end; i++)
        {
            if ((Words.IsNominal(document.Tokens[i]) || char.IsUpper(document.Tokens[i].Form[0])) && !(i > head && document.Tokens[i - 1].Upos == Upos.ADP))
            {
                head = i;
            }
        }

        if (kinds.IsRubric(document.Tokens[head].Form) || IsDateline(document, head) || (contentFirst > mark && IsTopic(document, head, contentFirst, contentEnd, kinds)) || !(kinds.IsSpeaker(document, head) || NounPhrases.NameAt(document, head) >= 0 || (end - first <= 2 && char.IsUpper(document.Tokens[head].Form[0]) && (document.Tokens[head].Upos == Upos.PROPN || document.Tokens[head].Form.AsSpan().ContainsAnyInRange('a', 'z')))))
        {
            return;
        }

        // The tree may tie the tag to the headline's words, so that its own words say which outlet it is.
        var span = new Span(document.Tokens[first].Start, document.Tokens[end - 1].End);
        var outlet = kinds.OutletOf(document, head) ?? kinds.OutletNamed(document.Article.Quote(span));
        found.Add(new()
        {
            Claimant = document.Article.QuoteName(span),
            Source = span,
            SourceHead = head,
            Kind = outlet is null ? kinds.OfWords(document, first, end, head) : ClaimantKind.Media,
            Outlet = outlet,
            Cue = document.Tokens[mark].Span,
            CueHead = mark,
            Stance = Stance.States,
            Content = Subtrees.Trim(document, contentFirst, contentEnd),
        });
    }
}
