using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Finds the names of places in a document: those that the language model takes for places, and those that the gazetteer
/// has and whose surroundings allow no other reading.
/// </summary>
internal sealed class PlaceFinder(Document document, KnownNames names, Gazetteer gazetteer, PlaceMeanings meanings, PlaceWords words, PlaceEvidence evidence)
{
    private const int ShortName = 3;
    private const int NoSurprise = 0;
    private const double SureEnough = 0.6;
    private const double NeighbourKm = 120;

    /// <summary>log2 of the population from which a town needs no preposition to be taken for one.</summary>
    private const double LargeTown = 17;

    /// <summary>The same where the language model takes the name for a person or body.</summary>
    private const double Metropolis = 20;

    /// <summary>log2 of the population from which a preposition is enough.</summary>
    private const double SmallTown = 10;

    private readonly Token[] _tokens = document.Tokens;
    private readonly PlaceLookup _lookup = new(document, gazetteer, meanings, words, evidence);
    private readonly List<FoundPlace> _found = [];
    private readonly HashSet<string> _accepted = new(StringComparer.Ordinal);
    private readonly List<(int First, int End)> _undecided = [];
    private readonly List<(int First, int End)> _standing = [];
    private readonly HashSet<string> _surnames = Surnames(document, words);

    public List<FoundPlace> Find()
    {
        var name = 0;
        foreach (var sentence in document.Sentences)
        {
            for (var at = sentence.First; at < sentence.End;)
            {
                while (name < document.Names.Length && document.Names[name].End <= at)
                {
                    name++;
                }

                var inName = name < document.Names.Length && document.Names[name].First <= at ? document.Names[name] : (Name?)null;
                at = MayBegin(at, sentence.End) ? FindAt(at, sentence, inName) : at + 1;
            }
        }

        AddRepeated();
        return _found;
    }

    private int FindAt(int at, Sentence sentence, Name? inName)
    {
        var known = names.Covering(at) is { } covering && covering.First == at ? covering : null;
        if (_lookup.DivisionAt(at) >= 0 && _found.Count > 0 && _found[^1].End == at - 1)
        {
            return Add(at, at + 1);
        }

        if (_tokens[at].Form is "Co" or "Co." && at + 1 < sentence.End && IsCapital(at + 1) && _lookup.Of(at + 1, at + 2).Places.Length > 0)
        {
            return Add(at, at + 2);
        }

        var listed = _lookup.Longest(at, sentence.End);
        if (known is not null && known.End >= listed && !IsCapitalOnly(known) && !(known.End == listed && IsArea(known, listed)))
        {
            if (IsState(known) && !IsDollars(known.End) && !IsPartOfOther(known.First, known.End, inName) && !IsEponym(known.End, sentence)
                && !IsGivenName(known.First, known.End, sentence))
            {
                return Add(known.First, known.End);
            }

            // "Eu, France": a body, a person or a people is no place, whatever the gazetteer has under its name.
            return Math.Max(known.End, at + 1);
        }

        if (IsSurname(at, Math.Max(listed, at + 1), sentence))
        {
            return Math.Max(listed, at + 1);
        }

        if (inName is { Kind: NameKind.Location } located)
        {
            return FirstCapital(located) == at ? AddLocation(located with { First = at }, sentence) : at + 1;
        }

        if (listed > at && IsPlace(at, listed, sentence, inName))
        {
            return Add(at, listed);
        }

        // Where a name that nobody lists would be a place, one that is listed without its population is one too.
        if (inName is null && known is null && !IsEponym(listed, sentence) && UnlistedEnd(at, sentence) is var unlisted && unlisted > at && unlisted >= listed)
        {
            return Add(at, unlisted);
        }

        if (listed > at && (inName is null || (inName.Value.First == at && inName.Value.End == listed)))
        {
            _undecided.Add((at, listed));
            if (MayStand(at, listed, sentence))
            {
                _standing.Add((at, listed));
            }
        }

        var last = inName is { } other ? Math.Max(other.End, at + 1) : Math.Max(listed, at + 1);
        return listed == at && IsUnlisted(at, last, sentence) ? AddIfKnown(at, last, sentence) : last;
    }

    // "in Umm Qandara, Hama", "the village of Umm Qandara": a place that only the text knows.
    private bool IsUnlisted(int first, int end, Sentence sentence) =>
        _tokens[first].Upos == Upos.PROPN && first > sentence.First
        && ((words.Locatives.Contains(_tokens[first - 1].Form) && IsContained(end, sentence))
            || (Words.Is(_tokens[first - 1], "of") && first - 2 >= sentence.First && words.Hint(_tokens[first - 2].Form) == PlaceHint.Town));

    /// <summary>"in Sere Kaniye": a capitalised name right after a preposition of place, though nobody lists it; no later than the start when it is none.</summary>
    private int UnlistedEnd(int first, Sentence sentence)
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

    /// <summary>Whether a name of the gazetteer is a place here, though the language model does not say so.</summary>
    private bool IsPlace(int first, int end, Sentence sentence, Name? inName)
    {
        if (inName is { } other && (other.First != first || other.End != end) && !(other.End < end || IsTitleAfter(end, other) || IsCivic(first, end, other)))
        {
            return false;
        }

        var contained = IsContained(end, sentence);
        var stands = StandsLikePlace(first, end, sentence);
        if ((Length(first, end) <= ShortName && !(Length(first, end) == ShortName && IsShortTown(first, end, sentence))) || (_tokens[end - 1].Upos != Upos.PROPN && !contained && !(stands && first > sentence.First)))
        {
            return false;
        }

        var strength = Strength(_lookup.Of(first, end).Places);
        var continues = (end < sentence.End && Continues(end) && !IsTitle(end) && !words.Civic.Contains(_tokens[end].Form)) || (first > sentence.First && Continues(first - 1) && inName is null);
        if (continues || IsEponym(end, sentence))
        {
            return false;
        }

        var least = stands ? SmallTown : LargeTown;
        return strength >= (inName is { Kind: NameKind.Person } ? Math.Max(least, Metropolis - (least == SmallTown ? 3 : 0)) : inName is not null ? Math.Max(least, LargeTown - 2) : least)
            || contained;
    }

    // "Mr Clinton", and "Clinton" where the text has a Dale Clinton: no place, unless something is in it or it is in something.
    private bool IsSurname(int first, int end, Sentence sentence)
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
    private int FirstCapital(Name name)
    {
        var first = name.First;
        while (first < name.End - 1 && char.IsLower(_tokens[first].Form[0]) && words.Directions.Contains(_tokens[first].Form))
        {
            first++;
        }

        return first;
    }

    // "near Gao", "in Van": three letters are enough for a town of some size right after a preposition of place.
    private bool IsShortTown(int first, int end, Sentence sentence) =>
        first > sentence.First && _tokens[first].Upos == Upos.PROPN && !_tokens[first].Form.All(char.IsUpper)
        && _tokens[first - 1].Form is "in" or "near" or "from" or "outside" && Strength(_lookup.Of(first, end).Places) >= SmallTown + 5;

    // "Jordan Smith".
    private bool IsGivenName(int first, int end, Sentence sentence) =>
        end == first + 1 && end < sentence.End && words.GivenNames.Contains(_tokens[first].Form) && Continues(end) && _tokens[end].Upos == Upos.PROPN
        && (names.Covering(end) is not { } next || Array.TrueForAll(next.Entries, static entry => entry.Person is not null)) && _lookup.Longest(first, sentence.End) == end;

    // "Marburg virus", "China Daily".
    private bool IsEponym(int end, Sentence sentence) => end < sentence.End && words.Eponyms.Contains(_tokens[end].Form);

    // "Wisconsin Governor Jim Doyle": the name of an office holder begins with the place.
    private bool IsTitleAfter(int end, Name name) => end + 1 < name.End && IsTitle(end);

    // "Santa Ana City Council", "Dallas police department": a body of the town.
    private bool IsCivic(int first, int end, Name name)
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

    private bool IsTitle(int token) => names.IsRoleNoun(token);

    // A capitalised word beside a name is part of it, and what it is then is not known.
    private bool Continues(int token) => _tokens[token].Upos == Upos.PROPN && IsCapital(token) && words.Hint(_tokens[token].Form) == PlaceHint.None;

    // "Buffalo, New York": a place within the next.
    private bool IsContained(int end, Sentence sentence) =>
        end + 1 < sentence.End && _tokens[end].Form == "," && IsCapital(end + 1)
        && _lookup.Longest(end + 1, sentence.End) is var outer && outer > end + 1 && Strength(_lookup.Of(end + 1, outer).Places) > Metropolis;

    private bool StandsLikePlace(int first, int end, Sentence sentence)
    {
        var before = first - 1;
        if (before >= sentence.First && (Words.Is(_tokens[before], "the") || words.Nearby.Contains(_tokens[before].Form)))
        {
            before--;
        }

        if (end < sentence.End && words.Hint(_tokens[end].Form) != PlaceHint.None)
        {
            return true;
        }

        return before >= sentence.First
            && (words.Prepositions.Contains(_tokens[before].Form)
                || (_tokens[before].Upos == Upos.VERB && (words.Prepositions.Contains(_tokens[before].Lemma) || words.Taking.Contains(_tokens[before].Lemma)))
                || (_tokens[before].Form is "on" or "against" && before > sentence.First && words.Taking.Contains(_tokens[before - 1].Lemma))
                || (_tokens[before].Form is "," or "and" && _found.Count > 0 && _found[^1].End == before)
                || words.Hint(_tokens[before].Form) == PlaceHint.Town
                || (words.Directions.Contains(_tokens[before].Form) && char.IsLower(_tokens[before].Form[0])));
    }

    /// <summary>Whether a name stands where a place could: after a preposition, or in a row with another name ("for Scone and Tamworth").</summary>
    private bool MayStand(int first, int end, Sentence sentence)
    {
        if (_tokens[end - 1].Upos != Upos.PROPN || (end < sentence.End && Continues(end)) || IsEponym(end, sentence))
        {
            return false;
        }

        var row = (end + 1 < sentence.End && _tokens[end].Form is "and" or "," && IsCapital(end + 1))
            || (first - 2 >= sentence.First && _tokens[first - 1].Form is "and" or "," && IsCapital(first - 2));
        return row || StandsLikePlace(first, end, sentence) || Words.At(_tokens, first - 1, "for");
    }

    private double Strength(int[] candidates)
    {
        double best = NoSurprise;
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

    private int AddLocation(Name name, Sentence sentence)
    {
        var (first, end) = (name.First, name.End);
        if (Words.Is(_tokens[first], "the") && end > first + 1)
        {
            first++;
        }

        while (end > first + 1 && char.IsLower(_tokens[end - 1].Form[0]))
        {
            end--;
        }

        for (var comma = first + 1; comma < end - 1; comma++)
        {
            if (_tokens[comma].Form is "," or "and")
            {
                AddIfKnown(first, comma, sentence);
                first = comma + 1;
            }
        }

        // "Queen" of "Queen Anne's County": the gazetteer's name may be longer than what the model saw of it.
        return Math.Max(AddIfKnown(first, Math.Max(end, _lookup.Longest(first, sentence.End)), sentence), name.End);
    }

    private int AddIfKnown(int first, int end, Sentence sentence)
    {
        if ((end == first + 1 && words.IsNoName(_tokens[first].Form)) || IsEponym(end, sentence))
        {
            return end;
        }

        var locative = first > sentence.First && words.Locatives.Contains(_tokens[first - 1].Form);
        var place = _lookup.Place(first, end, locative);
        var person = names.Covering(first) is { } known && Array.Exists(known.Entries, entry => entry.Sense == NameSense.Surname);
        if (place.Candidates.Length > 0 ? !person || Strength(place.Candidates) >= LargeTown : locative || IsContained(end, sentence) || IsUnlisted(first, end, sentence))
        {
            Accept(place);
        }

        return end;
    }

    private int Add(int first, int end)
    {
        Accept(_lookup.Place(first, end, transliterated: false));
        return end;
    }

    private void Accept(FoundPlace place)
    {
        _found.Add(place);
        if (place.Candidates.Length > 0)
        {
            _accepted.Add(Text(place.First, place.End));
        }
    }

    /// <summary>A name that is a place in one sentence is one in the others too.</summary>
    private void AddRepeated()
    {
        var count = _found.Count;
        foreach (var (first, end) in _undecided)
        {
            if (_accepted.Contains(Text(first, end)))
            {
                _found.Add(_lookup.Place(first, end, transliterated: false));
            }
        }

        if (_found.Count > count)
        {
            _found.Sort(static (left, right) => left.First.CompareTo(right.First));
        }
    }

    /// <summary>
    /// Adds names that stand like a place ("outside Witney", "Piqua and Sidney") though the language model takes them for
    /// something else, where one of their meanings lies near a place that the text names without doubt.
    /// </summary>
    /// <returns>Whether any was added.</returns>
    public bool AddNear(List<FoundPlace> resolved)
    {
        var count = _found.Count;
        foreach (var (first, end) in _standing)
        {
            if (!resolved.Exists(place => place.First < end && first < place.End)
                && Array.Exists(_lookup.Of(first, end).Places, candidate => resolved.Exists(place => IsNear(candidate, place))))
            {
                _found.Add(_lookup.Place(first, end, transliterated: false));
            }
        }

        _found.Sort(static (left, right) => left.First.CompareTo(right.First));
        return _found.Count > count;
    }

    private bool IsNear(int candidate, FoundPlace place) =>
        place is { Best: >= 0, Confidence: > SureEnough } && gazetteer.Packed(place.Chosen).Kind is PlaceKind.Town or PlaceKind.Admin2 && place.Chosen != candidate
        && Geodesy.DistanceKm(gazetteer.Packed(candidate), gazetteer.Packed(place.Chosen)) < NeighbourKm;

    private string Text(int first, int end) => document.Article.Content[_tokens[first].Start.._tokens[end - 1].End];

    private int Length(int first, int end) => _tokens[end - 1].End - _tokens[first].Start;

    private bool MayBegin(int at, int end) =>
        IsCapital(at) || (at + 2 < end && _tokens[at].Form.Length <= 3 && Words.IsHyphen(_tokens[at + 1]) && IsCapital(at + 2));

    private bool IsCapital(int at) => char.IsUpper(_tokens[at].Form[0]);

    private bool IsDollars(int end) => end < _tokens.Length && _tokens[end].Form[0] == '$' && _tokens[end].Start == _tokens[end - 1].End;

    private static bool IsState(KnownName known) => Array.Exists(known.Entries, entry => entry is { State: not null, Sense: NameSense.Name });

    // "Darfur", "Puntland": a region whose authorities or people go by the same name.
    private bool IsArea(KnownName known, int end) =>
        Array.TrueForAll(known.Entries, entry => entry is { State: null, Sense: NameSense.Name or NameSense.People })
        && Strength(_lookup.Of(known.First, end).Places) > Metropolis;

    // A capital and nothing else: a town like others. With a person of that name it is for the language model to say.
    private static bool IsCapitalOnly(KnownName known) =>
        Array.TrueForAll(known.Entries, entry => entry.Sense is NameSense.Capital or NameSense.Metonym or NameSense.Surname);

    // "Bank of England", "Chad Smith": the name of the state is a part of the name of something else.
    private bool IsPartOfOther(int first, int end, Name? name) =>
        name is { Kind: not NameKind.Location } other && (other.First < first || other.End > end) && other.End - other.First > end - first
        && !IsTitleAfter(end, other);
}
