using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Places that no gazetteer has and that the words around the name make one: "Busue village", "the settlement of Kornaz",
/// "T-4 Military Airport", "Jabal Zawiya", "near Khan Alshih", and what is coordinated with a place.
/// </summary>
internal sealed partial class NamedSites
{
    private const int ContainerReach = 7;

    /// <summary>Precision of a site whose container is all that is known.</summary>
    private const int UnknownPrecision = 5;

    private readonly Document _document;
    private readonly Token[] _tokens;
    private readonly KnownNames _names;
    private readonly PlaceWords _words;
    private readonly IReadOnlyList<PlaceMention> _known;
    private readonly bool[] _taken;
    private readonly List<PlaceMention> _sites = [];

    private NamedSites(Document document, KnownNames names, IReadOnlyList<PlaceMention> known, PlaceWords words)
    {
        (_document, _tokens, _names, _words, _known) = (document, document.Tokens, names, words, known);
        _taken = new bool[_tokens.Length];
        foreach (var place in known)
        {
            _taken.AsSpan(place.First, place.End - place.First).Fill(true);
        }
    }

    /// <summary>The sites of a document beside the places that are known, in the order of the text.</summary>
    public static List<PlaceMention> Of(Document document, KnownNames names, IReadOnlyList<PlaceMention> known, PlaceWords words)
    {
        var sites = new NamedSites(document, names, known, words);
        sites.Find();
        return sites._sites;
    }

    private void Find()
    {
        var undecided = new List<(int First, int End)>();
        foreach (var sentence in _document.Sentences)
        {
            for (var at = sentence.First; at < sentence.End;)
            {
                var end = RunEnd(at, sentence);
                if (end == at)
                {
                    at++;
                    continue;
                }

                if (HasOwnWord(at, end))
                {
                    var head = SiteHead(at, end, sentence);
                    if (head >= 0)
                    {
                        Accept(at, end, head);
                    }
                    else if (MayBeSite(at, end) && (!IsPerson(at, end) || IsOfSites(at, end)))
                    {
                        undecided.Add((at, end));
                    }
                }

                at = end;
            }
        }

        // "the settlements of Maharda, Kornaz and Harasta": the list goes on from what is a place.
        for (var found = true; found;)
        {
            found = false;
            foreach (var run in undecided)
            {
                if (!_taken[run.First] && IsCoordinated(run.First, run.End))
                {
                    Accept(run.First, run.End, _document.HeadOf(run.First, run.End));
                    found = true;
                }
            }
        }

        _sites.Sort(static (left, right) => left.First.CompareTo(right.First));
    }

    /// <summary>Index after the words of a proper name that begins at a token; the token itself when none does.</summary>
    private int RunEnd(int first, Sentence sentence)
    {
        if (_taken[first] || !IsNameWord(first) || (first == sentence.First && _tokens[first].Upos != Upos.PROPN))
        {
            return first;
        }

        var end = first + 1;
        while (end < sentence.End && !_taken[end])
        {
            var joins = IsNameWord(end)
                || (end + 1 < sentence.End && !_taken[end + 1] && IsNameWord(end + 1)
                    && (_tokens[end].Form is "al" or "el" or "de" or "la" or "del" or "do" or "da" or "dos"
                        || IsArticleOf(end)
                        || (_tokens[end].Form is "of" && IsSiteNoun(end - 1))))
                || (IsInnerHyphen(end, sentence) && (IsNameWord(end + 1) || _tokens[end + 1].Upos == Upos.NUM))
                || (_tokens[end].Upos == Upos.NUM && (Words.IsHyphen(_tokens[end - 1]) || _words.SiteBeginnings.Contains(_tokens[end - 1].Form)));
            if (!joins)
            {
                break;
            }

            end++;
        }

        return end;
    }

    private bool IsInnerHyphen(int token, Sentence sentence) =>
        Words.IsHyphen(_tokens[token]) && token + 1 < sentence.End && _tokens[token].Start == _tokens[token - 1].End && _tokens[token + 1].Start == _tokens[token].End;

    /// <summary>"Ras as Sawan", and no "Jail as Ershad": the Arabic article before a sun letter is spelled with that letter.</summary>
    private bool IsArticleOf(int token) => _tokens[token].Form is "as" or "ad" or "ar" or "an" or "az" && _words.SiteBeginnings.Contains(_tokens[token - 1].Form) && char.ToLowerInvariant(_tokens[token + 1].Form[0]) == _tokens[token].Form[1];

    private bool IsNameWord(int token) =>
        char.IsUpper(_tokens[token].Form[0]) && _tokens[token].Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.X
        || (_tokens[token].Upos == Upos.PROPN && _tokens[token].Form is "al" or "el");

    /// <summary>Whether a run has a word that is more than a kind of site, a direction, a month or an office.</summary>
    private bool HasOwnWord(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            // "Mount Vlasic range", "near the Nusour Square": what a noun for a feature begins or ends is a name, whatever the tagger takes it for.
            if ((_tokens[token].Upos is Upos.PROPN or Upos.X or Upos.NUM || (token > first && _words.SiteBeginnings.Contains(_tokens[first].Form)) || (end - first == 2 && token == first && _words.Parts.Contains(_tokens[token + 1].Form))) && _tokens[token].Form.Length > 1 && !_words.IsNoName(_tokens[token].Form)
                && !_words.Sites.Contains(_tokens[token].Form) && !_words.SiteAdjectives.Contains(_tokens[token].Form))
            {
                return true;
            }
        }

        return false;
    }

    private void Accept(int first, int end, int head)
    {
        _taken.AsSpan(first, end - first).Fill(true);
        var span = SpanOf(first, end);
        var name = head >= end && _words.Hint(_tokens[head].Form) == PlaceHint.None ? span.Union(_tokens[head].Span) : span;
        var place = new Place { Span = span, Name = _document.Article.QuoteName(name), Precision = UnknownPrecision, IsUnlisted = true };
        if (Container(first, end, Math.Max(end, head + 1)) is { } container)
        {
            place = place.Within(container);
        }

        _sites.Add(new PlaceMention(place, place, first, end, head));
    }

    /// <summary>The known place that holds a site: "Sani area, in North Darfur", "Mogadishu's Huriwaa district".</summary>
    private Place? Container(int first, int end, int at)
    {
        foreach (var known in _known)
        {
            if (known.End == first - 1 && _tokens[first - 1].Xpos == "POS")
            {
                return known.Named;
            }

            if (known.First < end)
            {
                if (known.End <= first && _words.IsKindBetween(_tokens, known.End, first))
                {
                    return known.Named;
                }

                continue;
            }

            for (var last = at + ContainerReach; at < known.First && at < last && (_tokens[at].Form is "," or "in" or "of" or "the" or "a" || IsSiteNoun(at) || _tokens[at].Upos == Upos.ADJ);)
            {
                at++;
            }

            if (at != known.First)
            {
                return null;
            }

            if (!Words.At(_tokens, known.End, "capital"))
            {
                return known.Named;
            }

            // "the PK12 neighbourhood of the Central African Republic capital of Bangui": the capital that follows, not the state.
            at = known.End;
        }

        return null;
    }

    private Span SpanOf(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);
}
