using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What stands round a name and speaks for or against its being a place: titles, surnames, bodies, prepositions, containers.</summary>
internal sealed class PlaceSurroundings(Document document, KnownNames names, Gazetteer gazetteer, PlaceLookup lookup, PlaceWords words)
{
    public const int ShortName = 3;

    /// <summary>log2 of the population from which a town needs no preposition to be taken for one.</summary>
    public const double LargeTown = 17;

    /// <summary>The same where the language model takes the name for a person or body.</summary>
    public const double Metropolis = 20;

    /// <summary>log2 of the population from which a preposition is enough.</summary>
    public const double SmallTown = 10;

    private readonly Token[] _tokens = document.Tokens;
    private readonly HashSet<string> _surnames = Surnames(document, words);

    // "in Umm Qandara, Hama", "the village of Umm Qandara": a place that only the text knows.
    public bool IsUnlisted(int first, int end, Sentence sentence) =>
        _tokens[first].Upos == Upos.PROPN && first > sentence.First
        && ((words.Locatives.Contains(_tokens[first - 1].Form) && IsContained(end, sentence))
            || (Words.Is(_tokens[first - 1], "of") && first - 2 >= sentence.First && words.Hint(_tokens[first - 2].Form) == PlaceHint.Town));

    /// <summary>"in Sere Kaniye": a capitalised name right after a preposition of place, though nobody lists it; no later than the start when it is none.</summary>
    public int UnlistedEnd(int first, Sentence sentence)
    {
        if (first == sentence.First || sentence.IsHeadline || _tokens[first].Upos != Upos.PROPN
            || _tokens[first - 1].Form is not ("in" or "near" or "outside" or "around")
            || _tokens[first].Form.Length <= ShortName || words.IsNoName(_tokens[first].Form) || _tokens[first].Form.All(char.IsUpper)
            || names.IsRoleNoun(first))
        {
            return first;
        }

        var end = first + 1;
        while (end < sentence.End && _tokens[end].Upos == Upos.PROPN && names.Covering(end) is null)
        {
            end++;
        }

        // "in Potiskum yesterday": a noun that follows is the name's only if the tree says so.
        var continues = end < sentence.End && (_tokens[end].Xpos == "POS" || _tokens[end].Upos == Upos.NUM
            || (_tokens[end].Upos == Upos.NOUN && !(_tokens[first].Head < end && _tokens[end].Deprel is Deprel.OblUnmarked or Deprel.NmodUnmarked)));
        return continues || names.IsRoleNoun(end - 1) ? first : end;
    }

    /// <summary>"took Kafr Dunya, 25 km north of": index after a run of proper nouns that a distance follows; the start where none does.</summary>
    public int MeasuredEnd(int first, Sentence sentence)
    {
        var end = first;
        while (end < sentence.End && _tokens[end].Upos == Upos.PROPN && IsCapital(end) && names.Covering(end) is null)
        {
            end++;
        }

        var at = end + 1;
        if (end == first || at >= sentence.End || _tokens[end].Form is not ("," or "("))
        {
            return first;
        }

        while (at < sentence.End && _tokens[at].Upos is Upos.ADV or Upos.DET or Upos.ADP)
        {
            at++;
        }

        return PlacePhrases.IsDistance(_tokens, at) ? end : first;
    }

    // "Mr Clinton", and "Clinton" where the text has a Dale Clinton: no place, unless something is in it or it is in something.
    public bool IsSurname(int first, int end, Sentence sentence)
    {
        if (end != first + 1 || IsContained(end, sentence) || (end < sentence.End && words.Hint(_tokens[end].Form) != PlaceHint.None))
        {
            return false;
        }

        return first > sentence.First && words.Titles.Contains(_tokens[first - 1].Form) && (names.Covering(first) is not { } known || IsCapitalOnly(known))
            || (_surnames.Contains(_tokens[first].Form) && !(first > sentence.First && words.Locatives.Contains(_tokens[first - 1].Form))
                && names.Covering(first) is not { Entries: [{ State: not null }, ..] });
    }

    /// <summary>Last words of the persons whom the text names with more than one.</summary>
    private static HashSet<string> Surnames(Document document, PlaceWords words)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in document.Names)
        {
            var first = name.First;
            while (first < name.End && words.Titles.Contains(document.Tokens[first].Form))
            {
                first++;
            }

            if (name.Kind == NameKind.Person && name.End - first >= 2)
            {
                surnames.Add(document.Tokens[name.End - 1].Form);
            }
        }

        return surnames;
    }

    // "east Africa" begins with its capital.
    public int FirstCapital(Name name)
    {
        var first = name.First;
        while (first < name.End - 1 && char.IsLower(_tokens[first].Form[0]) && words.Directions.Contains(_tokens[first].Form))
        {
            first++;
        }

        return first;
    }

    // "near Gao", "south of Jos": three letters are enough for a town of some size right after a preposition of place.
    public bool IsShortTown(int first, int end, Sentence sentence) =>
        first > sentence.First && _tokens[first].Upos == Upos.PROPN && !_tokens[first].Form.All(char.IsUpper)
        && (_tokens[first - 1].Form is "in" or "near" or "from" or "outside"
            || (_tokens[first - 1].Form == "of" && first - 2 >= sentence.First && (words.Directions.Contains(_tokens[first - 2].Form) || words.Hint(_tokens[first - 2].Form) == PlaceHint.Town)))
        && Strength(lookup.Of(first, end).Places) >= SmallTown + 5;

    // "Jordan Smith".
    public bool IsGivenName(int first, int end, Sentence sentence) =>
        end == first + 1 && end < sentence.End && words.GivenNames.Contains(_tokens[first].Form) && Continues(end) && _tokens[end].Upos == Upos.PROPN
        && (names.Covering(end) is not { } next || Array.TrueForAll(next.Entries, static entry => entry.Person is not null)) && lookup.Longest(first, sentence.End) == end;

    // "Marburg virus", "China Daily".
    public bool IsEponym(int end, Sentence sentence) => end < sentence.End && words.Eponyms.Contains(_tokens[end].Form);

    // "Wisconsin Governor Jim Doyle": the name of an office holder begins with the place.
    public bool IsTitleAfter(int end, Name name) => end + 1 < name.End && IsTitle(end);

    // "Santa Ana City Council", "Dallas police department": a body of the town.
    public bool IsCivic(int first, int end, Name name)
    {
        if (name.Kind != NameKind.Organisation || name.First != first)
        {
            return false;
        }

        for (var i = end; i < name.End; i++)
        {
            if (!words.Civic.Contains(_tokens[i].Form))
            {
                return false;
            }
        }

        return true;
    }

    public bool IsTitle(int token) => names.IsRoleNoun(token);

    // A capitalised word beside a name is part of it, and what it is then is not known.
    public bool Continues(int token) => _tokens[token].Upos == Upos.PROPN && IsCapital(token) && !EnglishWords.Weekdays.Contains(_tokens[token].Form) && words.Hint(_tokens[token].Form) == PlaceHint.None;

    // "Buffalo, New York": a place within the next.
    public bool IsContained(int end, Sentence sentence) =>
        end + 1 < sentence.End && _tokens[end].Form == "," && IsCapital(end + 1)
        && lookup.Longest(end + 1, sentence.End) is var outer && outer > end + 1 && Strength(lookup.Of(end + 1, outer).Places) > Metropolis;

    public double Strength(int[] candidates)
    {
        var best = 0.0;
        foreach (var candidate in candidates)
        {
            ref readonly var place = ref gazetteer.Packed(candidate);
            var strength = place.Kind is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Area ? Metropolis + 1
                : place.Kind is PlaceKind.Admin2 or PlaceKind.Site || Gazetteer.IsUsers(candidate) ? LargeTown
                : place.LogPopulation + (place.Seat >= PlaceSeat.Province ? 2 : 0);
            best = Math.Max(best, strength);
        }

        return best;
    }

    public int Length(int first, int end) => _tokens[end - 1].End - _tokens[first].Start;

    public bool MayBegin(int at, int end) =>
        IsCapital(at) || IsHashtag(at) || (at + 2 < end && _tokens[at].Form.Length <= 3 && Words.IsHyphen(_tokens[at + 1]) && IsCapital(at + 2));

    /// <summary>"#Jos", "#ElFasher", and no "#BREAKING".</summary>
    public bool IsHashtag(int at) =>
        _tokens[at].Form is ['#', >= 'A' and <= 'Z', _, _, ..] tag && tag.AsSpan(2).ContainsAnyInRange('a', 'z') && !words.IsNoName(tag[1..]);

    public bool IsCapital(int at) => char.IsUpper(_tokens[at].Form[0]);

    public bool IsDollars(int end) => end < _tokens.Length && _tokens[end].Form[0] == '$' && _tokens[end].Start == _tokens[end - 1].End;

    public static bool IsState(KnownName known) => Array.Exists(known.Entries, entry => entry is { State: not null, Sense: NameSense.Name });

    // "Darfur", "Puntland": a region whose authorities or people go by the same name. "Kachin" is an adjective too, "Kachin state" is none.
    public bool IsArea(KnownName known, int end) =>
        Array.TrueForAll(known.Entries, entry => entry.State is null && (entry.Sense is NameSense.Name or NameSense.People
            || (entry.Sense is NameSense.Adjective && ((end < _tokens.Length && words.Hint(_tokens[end].Form) == PlaceHint.Province) || StandsAlone(known.First, end)))))
        && Strength(lookup.Of(known.First, end).Places) > Metropolis;

    /// <summary>"fighting in Amhara": behind a preposition of place and before no noun, the land and not its people.</summary>
    private bool StandsAlone(int first, int end) =>
        first > 0 && words.Locatives.Contains(_tokens[first - 1].Form) && (end >= _tokens.Length || _tokens[end].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ));

    // A capital and nothing else: a town like others. With a person of that name it is for the language model to say.
    public static bool IsCapitalOnly(KnownName known) =>
        Array.TrueForAll(known.Entries, entry => entry.Sense is NameSense.Capital or NameSense.Metonym or NameSense.Surname);

    // "Bank of England", "Chad Smith": the name of the state is a part of the name of something else.
    public bool IsPartOfOther(int first, int end, Name? name) =>
        name is { Kind: not NameKind.Location } other && (other.First < first || other.End > end) && other.End - other.First > end - first
        && !IsTitleAfter(end, other);
}
