using Sitrep.Knowledge.Places;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Looks up stretches of a document in the gazetteer, each name once.</summary>
internal sealed class PlaceLookup(Document document, Gazetteer gazetteer, PlaceWords words, PlaceEvidence evidence)
{
    private const int LongestName = 5;

    private readonly Token[] _tokens = document.Tokens;
    private readonly List<int> _candidates = [];
    private readonly Dictionary<string, PlaceCandidates> _seen = new(StringComparer.Ordinal);

    /// <summary>Index after the longest name of the gazetteer that begins at a token; the token itself when there is none.</summary>
    public int Longest(int first, int sentenceEnd)
    {
        if (Words.Is(_tokens[first], "the"))
        {
            return first;
        }

        var limit = first + 1;
        while (limit < Math.Min(first + LongestName, sentenceEnd) && _tokens[limit].Form is not ("," or ";" or ":" or "(" or ")" or "/" or "\u2014"))
        {
            limit++;
        }

        for (var end = limit; end > first; end--)
        {
            if (MayEnd(end - 1) && Of(first, end).Places.Length > 0 && (end > first + 1 || !words.IsNoName(_tokens[first].Form)))
            {
                return end;
            }
        }

        return first;
    }

    /// <summary>Everything that a stretch can mean.</summary>
    public PlaceCandidates Of(int first, int end) => Of(first, end, transliterated: false);

    /// <summary>The place that a stretch names, with what stands round it.</summary>
    public FoundPlace Place(int first, int end, bool transliterated)
    {
        var place = new FoundPlace(first, end) { Meanings = Of(first, end) };
        place.IsWhole = place.Candidates.Length > 0;
        if (place.Candidates.Length == 0)
        {
            PlaceNameParts.Reduce(place, _tokens, words, Of);
        }

        if (place.Candidates.Length == 0 && transliterated)
        {
            place.Meanings = Of(first, end, transliterated: true);
        }

        PlaceNameParts.ReadHints(place, _tokens, words);
        return place;
    }

    private PlaceCandidates Of(int first, int end, bool transliterated)
    {
        var text = document.Article.Content.AsSpan(_tokens[first].Start, _tokens[end - 1].End - _tokens[first].Start);
        var seen = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!transliterated && seen.TryGetValue(text, out var known))
        {
            return known;
        }

        _candidates.Clear();
        gazetteer.Find(text, _candidates, transliterated);
        if (transliterated)
        {
            // So loose a likeness counts only in a state that the document speaks of.
            _candidates.RemoveAll(place => gazetteer.CountryOf(place) is not { } country || evidence.Of(country, "") == 0);
        }

        var candidates = _candidates.Count == 0 ? PlaceCandidates.None : new PlaceCandidates(_candidates, gazetteer);
        if (!transliterated && candidates != PlaceCandidates.None)
        {
            seen[text] = candidates;
        }

        return candidates;
    }

    // A name ends with a capital, a possessive cut off before; "of" and "de" stand only within.
    private bool MayEnd(int token) => char.IsUpper(_tokens[token].Form[0]) || char.IsDigit(_tokens[token].Form[0]);
}
