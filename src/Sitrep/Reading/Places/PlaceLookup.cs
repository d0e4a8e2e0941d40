using Sitrep.Knowledge.Places;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Looks up stretches of a document in the gazetteer, each name once.</summary>
internal sealed class PlaceLookup(Document document, Gazetteer gazetteer, PlaceMeanings meanings, PlaceWords words, PlaceEvidence evidence)
{
    private const int LongestName = 5;
    private const int LongestAbbreviation = 12;

    private readonly Token[] _tokens = document.Tokens;

    /// <summary>For each token the length of the longest name that begins there, and one; 0 where nobody asked yet.</summary>
    private readonly byte[] _longest = new byte[document.Tokens.Length];

    /// <summary>What names of the document mean that are not kept for all documents.</summary>
    private Dictionary<ulong, PlaceCandidates>? _meanings;

    /// <summary>Index after the longest name of the gazetteer that begins at a token; the token itself when there is none.</summary>
    public int Longest(int first, int sentenceEnd)
    {
        if (_longest[first] == 0)
        {
            _longest[first] = (byte)(FindLongest(first, sentenceEnd) - first + 1);
        }

        return first + _longest[first] - 1;
    }

    private int FindLongest(int first, int sentenceEnd)
    {
        // "A New Jersey woman": the keys know no spaces, and an "Anew" there is too. "B.B." is nobody's town.
        if (_tokens[first].Form is "A" or "An" or "The" or "the" || IsInitials(_tokens[first].Form))
        {
            return first;
        }

        if (DivisionAt(first) >= 0)
        {
            return first + 1;
        }

        var limit = first + 1;
        while (limit < Math.Min(first + LongestName, sentenceEnd) && _tokens[limit].Form is not ("," or ";" or ":" or "(" or ")" or "/" or "\u2014"))
        {
            limit++;
        }

        for (var end = limit; end > first; end--)
        {
            if (MayEnd(end - 1) && Of(first, end).Places.Length > 0 && (end > first + 1 || IsDivision(first) || !(words.IsNoName(_tokens[first].Form) || IsTitle(_tokens[first].Form))))
            {
                return end;
            }
        }

        return first;
    }

    /// <summary>"Plateau state", "Delta State": a word for a feature before the noun for a division is that division's name.</summary>
    public bool IsDivision(int token) =>
        token + 1 < _tokens.Length && words.Features.Contains(_tokens[token].Form) && words.Hint(_tokens[token + 1].Form) == PlaceHint.Province && _tokens[token + 1].Lemma.ToLowerInvariant() is "state" or "province";

    /// <summary>Everything that a stretch can mean.</summary>
    public PlaceCandidates Of(int first, int end)
    {
        if (end == first + 1 && DivisionAt(first) is >= 0 and var division)
        {
            return new PlaceCandidates([division], gazetteer, 0);
        }

        var text = Text(first, end);
        var found = meanings.Of(PlaceNameHash.Letters(text), ref _meanings);
        // "Dasht-i-Archi": newsrooms write the Persian ezafe as they like.
        return found.Places.Length == 0 && text.Contains("-i-", StringComparison.Ordinal)
            ? meanings.Of(PlaceNameHash.Letters(text.ToString().Replace("-i-", "-e-", StringComparison.Ordinal)), ref _meanings) : found;
    }

    /// <summary>"on the Niger": with the article a state's name is its river's; null for anything else.</summary>
    private PlaceCandidates? River(int first, int end)
    {
        if (end != first + 1 || !Words.At(_tokens, first - 1, "the") || !words.RiversLikeStates.Contains(_tokens[first].Form)
            || (end < _tokens.Length && (_tokens[end].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.PART || Words.IsHyphen(_tokens[end]))))
        {
            return null;
        }

        var river = meanings.Of(PlaceNameHash.Letters(_tokens[first].Form + " River"), ref _meanings);
        return river.Places.Length > 0 ? river : null;
    }

    /// <summary>The division that a token abbreviates after a town and a comma ("Springfield, Mo."); -1 for none.</summary>
    public int DivisionAt(int token)
    {
        if (token < 2 || _tokens[token - 1].Form != "," || _tokens[token].Form.Length > LongestAbbreviation || !char.IsUpper(_tokens[token - 2].Form[0]))
        {
            return -1;
        }

        var form = _tokens[token].Form;
        var division = gazetteer.Division(form);
        // At the end of a sentence the point is a token of its own.
        return division < 0 && token + 1 < _tokens.Length && _tokens[token + 1].Form == "." && _tokens[token + 1].Start == _tokens[token].End
            ? gazetteer.Division(form + ".")
            : division;
    }

    /// <summary>The place that a stretch names, with what stands round it.</summary>
    public FoundPlace Place(int first, int end, bool transliterated)
    {
        var place = new FoundPlace(first, end) { Meanings = River(first, end) ?? Of(first, end) };
        place.IsWhole = place.Candidates.Length > 0;
        if (place.Candidates.Length == 0)
        {
            PlaceNameParts.Reduce(place, _tokens, words, Of);
        }

        if (place.Candidates.Length == 0 && transliterated)
        {
            place.Meanings = Alike(first, end);
        }

        PlaceNameParts.ReadHints(place, _tokens, words);
        return place;
    }

    /// <summary>A stretch that stands for a longer name.</summary>
    public FoundPlace Named(int first, int end, string name) => new(first, end) { Meanings = meanings.Of(PlaceNameHash.Letters(name), ref _meanings), IsWhole = true };

    // So loose a likeness counts only in a state that the document speaks of.
    private PlaceCandidates Alike(int first, int end)
    {
        var places = new List<int>();
        gazetteer.Find(Text(first, end), places, transliterated: true);
        places.RemoveAll(place => gazetteer.CountryOf(place) is not { } country || evidence.Of(country, "") == 0);
        return places.Count == 0 ? PlaceCandidates.None : new PlaceCandidates(places, gazetteer, 0);
    }

    private ReadOnlySpan<char> Text(int first, int end) => document.Article.Content.AsSpan(_tokens[first].Start.._tokens[end - 1].End);

    // "Brig. Gen." is of no town in Switzerland.
    private static bool IsTitle(string form) => form[^1] == '.' && EnglishWords.Titles.Contains(form.AsSpan()[..^1]);

    private static bool IsInitials(string form) => form.Length is 2 or 4 && form[1] == '.' && form[^1] == '.';

    // A name ends with a capital, a possessive cut off before; "of" and "de" stand only within, the "e-" of "Mazar-e-Sharif" before one.
    private bool MayEnd(int token) => _tokens[token].Form is var form && (char.IsUpper(form[0]) || char.IsDigit(form[0]) || (form.Length > 2 && form[1] == '-' && char.IsUpper(form[2])));
}
