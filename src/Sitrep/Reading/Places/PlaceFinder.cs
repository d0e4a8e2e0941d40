using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Finds the names of places in a document: those that the language model takes for places, and those that the gazetteer
/// has and whose surroundings allow no other reading.
/// </summary>
internal sealed class PlaceFinder(Document document, KnownNames names, Gazetteer gazetteer, PlaceLookup lookup, PlaceWords words)
{
    private const double SureEnough = 0.6;
    private const double NeighbourKm = 120;

    /// <summary>Letters of a name that says enough though the gazetteer does not know how many live there.</summary>
    private const int LongName = 6;

    /// <summary>How far apart towns of one state that stand in a row may lie: "Timbuktu, Gao and Kidal".</summary>
    private const double RowKm = 500;

    /// <summary>Letters of what stands between the hyphens of a name: "-e-", "-ul-", "-sur-"; it is one token with what follows.</summary>
    private const int LongestParticle = 3;

    private readonly Token[] _tokens = document.Tokens;
    private readonly PlaceSurroundings _around = new(document, names, gazetteer, lookup, words);
    private readonly List<FoundPlace> _found = [];
    private readonly HashSet<string> _accepted = new(StringComparer.Ordinal);
    private readonly List<(int First, int End)> _undecided = [];
    private readonly List<(int First, int End)> _standing = [];

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
                at = _around.MayBegin(at, sentence.End) ? FindAt(at, sentence, inName) : at + 1;
            }
        }

        AddRepeated();
        return _found;
    }

    private int FindAt(int at, Sentence sentence, Name? inName)
    {
        if (_around.IsHashtag(at))
        {
            return IsHashtagOfPlace(at, sentence) ? Add(at, at + 1) : at + 1;
        }

        var known = names.Covering(at) is { } covering && covering.First == at ? covering : null;
        if (lookup.DivisionAt(at) >= 0 && _found.Count > 0 && _found[^1].End == at - 1)
        {
            return Add(at, at + 1);
        }

        if (_tokens[at].Form is "Co" or "Co." && at + 1 < sentence.End && _around.IsCapital(at + 1) && lookup.Of(at + 1, at + 2).Places.Length > 0)
        {
            return Add(at, at + 2);
        }

        var listed = lookup.Longest(at, sentence.End);
        if (known is null && _around.MeasuredEnd(at, sentence) is var measured && measured > Math.Max(at, listed))
        {
            return Add(at, measured);
        }

        if (listed > at && listed < sentence.End && _found.Count > 0 && _found[^1].End == at - 1 && Words.IsHyphen(_tokens[at - 1]) && words.Roads.Contains(_tokens[listed].Lemma))
        {
            // "the Maiduguri-Damaturu highway"
            return Add(at, listed);
        }

        if (known is { Best: { State: not null, Alias: var whole } } && known.End == at + 1 && words.Directions.Contains(_tokens[at].Form.ToLowerInvariant()))
        {
            // "North and South Korea"
            Accept(lookup.Named(at, known.End, whole));
            return known.End;
        }

        if (known is not null && known.End >= listed && !PlaceSurroundings.IsCapitalOnly(known) && !(known.End == listed && _around.IsArea(known, listed)))
        {
            if (PlaceSurroundings.IsState(known) && !_around.IsDollars(known.End) && !_around.IsPartOfOther(known.First, known.End, inName) && !_around.IsEponym(known.End, sentence)
                && !_around.IsGivenName(known.First, known.End, sentence))
            {
                return Add(known.First, known.End);
            }

            // "Eu, France": a body, a person or a people is no place, whatever the gazetteer has under its name.
            return Math.Max(known.End, at + 1);
        }

        if (_around.IsSurname(at, Math.Max(listed, at + 1), sentence))
        {
            return Math.Max(listed, at + 1);
        }

        if (inName is { Kind: NameKind.Organisation } body && IsTownOf(body, at))
        {
            inName = body with { First = at, Kind = NameKind.Location };
        }

        if (inName is { Kind: NameKind.Location } located)
        {
            return _around.FirstCapital(located) == at ? AddLocation(located with { First = at }, sentence) : at + 1;
        }

        if (listed > at && IsPlace(at, listed, sentence, inName))
        {
            return WholeEnd(at, listed, sentence) > listed ? AddIfKnown(at, listed, sentence) : Add(at, listed);
        }

        // Where a name that nobody lists would be a place, one that is listed without its population is one too.
        if (known is null && (inName is null || IsListedWhole(at, listed, inName.Value)) && !_around.IsEponym(listed, sentence) && _around.UnlistedEnd(at, sentence) is var unlisted && unlisted > at && (unlisted >= listed || inName is not null))
        {
            return Add(at, Math.Max(unlisted, listed));
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
        return listed == at && _around.IsUnlisted(at, last, sentence) ? AddIfKnown(at, last, sentence) : last;
    }

    /// <summary>"the Georgian capital Tbilisi": a lower-case noun for a settlement within what the language model takes for a body, and the town after it.</summary>
    private bool IsTownOf(Name body, int at) =>
        at > body.First && words.Hint(_tokens[at - 1].Form) == PlaceHint.Town && char.IsLower(_tokens[at - 1].Form[0]) && lookup.Longest(at, body.End) == body.End;

    /// <summary>Whether what the language model takes for a person or body is a town of the gazetteer, whole: "in Kapoeta".</summary>
    private bool IsListedWhole(int first, int end, Name name) =>
        name.First == first && name.End <= end && (_around.Length(first, end) >= LongName || (_around.Length(first, end) > PlaceSurroundings.ShortName && _around.Strength(lookup.Of(first, end).Places) >= PlaceSurroundings.SmallTown));

    /// <summary>Whether a name hit or taken as only places are: "bombed Saraqib", "the siege of Kobani".</summary>
    private bool IsTakenAsTown(int first, Sentence sentence)
    {
        var verb = first - 1 > sentence.First && Words.At(_tokens, first - 1, "of") ? first - 2 : first - 1;
        return verb >= sentence.First && words.OnlyTowns.Contains(_tokens[verb].Lemma);
    }

    /// <summary>"near the town of Azaz"</summary>
    private bool IsCalledTown(int first, Sentence sentence) =>
        first - 2 >= sentence.First && Words.Is(_tokens[first - 1], "of") && words.Hint(_tokens[first - 2].Form) == PlaceHint.Town;

    /// <summary>Whether a hashtag names a place: a large one, or any town behind a preposition or another hashtag's place.</summary>
    private bool IsHashtagOfPlace(int at, Sentence sentence) =>
        _around.Strength(lookup.Of(at, at + 1).Places) >= (StandsLikePlace(at, at + 1, sentence) ? PlaceSurroundings.SmallTown : PlaceSurroundings.LargeTown);

    /// <summary>Whether a name of the gazetteer is a place here, though the language model does not say so.</summary>
    private bool IsPlace(int first, int end, Sentence sentence, Name? inName)
    {
        if (inName is { } other && (other.First != first || other.End != end) && !(other.End < end || _around.IsTitleAfter(end, other) || _around.IsCivic(first, end, other)))
        {
            return false;
        }

        var contained = _around.IsContained(end, sentence);
        var stands = StandsLikePlace(first, end, sentence);
        if ((_around.Length(first, end) <= PlaceSurroundings.ShortName && !(_around.Length(first, end) == PlaceSurroundings.ShortName && _around.IsShortTown(first, end, sentence))) || (_tokens[end - 1].Upos != Upos.PROPN && !contained && !(stands && first > sentence.First)))
        {
            return false;
        }

        var strength = _around.Strength(lookup.Of(first, end).Places);
        var continues = (end < sentence.End && _around.Continues(end) && !_around.IsTitle(end) && !words.Civic.Contains(_tokens[end].Form)) || (first > sentence.First && _around.Continues(first - 1) && inName is null);
        if (continues || _around.IsEponym(end, sentence))
        {
            return false;
        }

        var least = stands ? PlaceSurroundings.SmallTown : PlaceSurroundings.LargeTown;
        if (strength == 0 && inName is null && stands && _around.Length(first, end) >= LongName && first > sentence.First && words.Locatives.Contains(_tokens[first - 1].Form))
        {
            // A town of which the gazetteer does not know how many live there.
            return true;
        }

        if (inName is { } taken && taken.First == first && taken.End == end && (IsTakenAsTown(first, sentence) || IsCalledTown(first, sentence)))
        {
            return strength >= PlaceSurroundings.SmallTown;
        }

        return strength >= (inName is { Kind: NameKind.Person } ? Math.Max(least, PlaceSurroundings.Metropolis - (least == PlaceSurroundings.SmallTown ? 3 : 0)) : inName is not null ? Math.Max(least, PlaceSurroundings.LargeTown - 2) : least)
            || contained;
    }

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
                || (_tokens[before].Upos == Upos.VERB && (words.Prepositions.Contains(_tokens[before].Lemma) || words.Taking.Contains(_tokens[before].Lemma) || words.Hitting.Contains(_tokens[before].Lemma)))
                || (_tokens[before].Form is "on" or "against" && before > sentence.First && words.Taking.Contains(_tokens[before - 1].Lemma))
                || (_tokens[before].Form is "," or "and" && _found.Count > 0 && _found[^1].End == before)
                || words.Hint(_tokens[before].Form) == PlaceHint.Town
                || (words.Directions.Contains(_tokens[before].Form) && char.IsLower(_tokens[before].Form[0])));
    }

    /// <summary>Whether a name stands where a place could: after a preposition, or in a row with another name ("for Scone and Tamworth").</summary>
    private bool MayStand(int first, int end, Sentence sentence)
    {
        if (_tokens[end - 1].Upos != Upos.PROPN || (end < sentence.End && _around.Continues(end)) || _around.IsEponym(end, sentence))
        {
            return false;
        }

        var row = (end + 1 < sentence.End && _tokens[end].Form is "and" or "," && _around.IsCapital(end + 1))
            || (first - 2 >= sentence.First && _tokens[first - 1].Form is "and" or "," && _around.IsCapital(first - 2));
        return row || StandsLikePlace(first, end, sentence) || Words.At(_tokens, first - 1, "for");
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
            if (_tokens[comma].Form is "," or "and" || IsOfRoad(first, comma, end, sentence))
            {
                AddIfKnown(first, comma, sentence);
                first = comma + 1;
            }
        }

        // "Queen" of "Queen Anne's County": the gazetteer's name may be longer than what the model saw of it.
        return Math.Max(AddIfKnown(first, Math.Max(end, lookup.Longest(first, sentence.End)), sentence, isLocation: true), name.End);
    }

    /// <summary>The hyphen of "the Maiduguri-Damaturu highway".</summary>
    private bool IsOfRoad(int first, int hyphen, int end, Sentence sentence) =>
        Words.IsHyphen(_tokens[hyphen]) && end < sentence.End && words.Roads.Contains(_tokens[end].Lemma) && lookup.Of(first, hyphen).Places.Length > 0 && lookup.Of(hyphen + 1, end).Places.Length > 0;

    /// <summary>
    /// Where a name ends of which a hyphen joins two words: "Pont-Sonde" is no Pont, unless that is a large town. A second word that
    /// is a place or somebody by itself is another name: "Russia-Ukraine". With a small word between them, or where a word is said twice,
    /// it is one name all the same: "Dasht-e-Barchi", "Talon-Talon".
    /// </summary>
    private int WholeEnd(int first, int end, Sentence sentence)
    {
        while (end + 1 < sentence.End && Words.IsHyphen(_tokens[end]) && _tokens[end].Start == _tokens[end - 1].End && _tokens[end + 1].Start == _tokens[end].End
            && _around.IsCapital(end + 1) && !_tokens[end + 1].Form.All(char.IsUpper) && names.Covering(end + 1) is null && lookup.Of(end + 1, end + 2).Places.Length == 0
            && IsWeak(lookup.Of(first, end).Places))
        {
            end += 2;
        }

        if (end + 1 < sentence.End && IsJoint(end) && _tokens[end + 1].Form is var rest && rest.IndexOf('-', StringComparison.Ordinal) is > 0 and <= LongestParticle and var dash
            && dash + 1 < rest.Length && char.IsLower(rest[0]) && char.IsUpper(rest[dash + 1]))
        {
            return end + 2;
        }

        return end + 1 < sentence.End && IsJoint(end) && _tokens[end + 1].Form == _tokens[end - 1].Form ? end + 2 : end;
    }

    /// <summary>Whether a hyphen stands at a token with no space on either side.</summary>
    private bool IsJoint(int hyphen) => Words.IsHyphen(_tokens[hyphen]) && _tokens[hyphen].Start == _tokens[hyphen - 1].End && _tokens[hyphen + 1].Start == _tokens[hyphen].End;

    private bool IsWeak(int[] places) => _around.Strength(places) is < PlaceSurroundings.LargeTown or > PlaceSurroundings.Metropolis;

    private int AddIfKnown(int first, int end, Sentence sentence, bool isLocation = false)
    {
        end = WholeEnd(first, end, sentence);
        if ((end == first + 1 && words.IsNoName(_tokens[first].Form) && !lookup.IsDivision(first)) || _around.IsEponym(end, sentence))
        {
            return end;
        }

        var locative = first > sentence.First && words.Locatives.Contains(_tokens[first - 1].Form);
        // "a truce for Hodeidah": what the language model takes for a place may be spelled otherwise too.
        var place = lookup.Place(first, end, locative || (isLocation && first > sentence.First && _tokens[first - 1].Upos == Upos.ADP));
        var person = names.Covering(first) is { } known && Array.Exists(known.Entries, entry => entry.Sense == NameSense.Surname);
        if (place.Candidates.Length > 0 ? !person || _around.Strength(place.Candidates) >= PlaceSurroundings.LargeTown : locative || _around.IsContained(end, sentence) || _around.IsUnlisted(first, end, sentence))
        {
            Accept(place);
        }

        return end;
    }

    private int Add(int first, int end)
    {
        Accept(lookup.Place(first, end, transliterated: false));
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
                _found.Add(lookup.Place(first, end, transliterated: false));
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
        for (var i = 0; i < _standing.Count; i++)
        {
            var (first, end) = _standing[i];
            if (!resolved.Exists(place => place.First < end && first < place.End)
                && Array.Exists(lookup.Of(first, end).Places, candidate => resolved.Exists(place => IsNear(candidate, place) || IsInRow(first, end, candidate, place)) || IsPaired(i, candidate, resolved)))
            {
                _found.Add(lookup.Place(first, end, transliterated: false));
            }
        }

        _found.Sort(static (left, right) => left.First.CompareTo(right.First));
        return _found.Count > count;
    }

    /// <summary>Whether a candidate is a town of the same state as one that stands next to it in a row.</summary>
    private bool IsInRow(int first, int end, int candidate, FoundPlace place) =>
        place is { Best: >= 0, Confidence: > SureEnough } && gazetteer.CountryOf(candidate) is { } country && country == gazetteer.CountryOf(place.Chosen)
        && gazetteer.Packed(candidate).Kind is PlaceKind.Town && (IsNext(first, place.End) || IsNext(place.First, end))
        && Geodesy.DistanceKm(gazetteer.Packed(candidate), gazetteer.Packed(place.Chosen)) < RowKm;

    /// <summary>"had taken Dessie and Kombolcha": two names in a row that lie close together, in a state that the text names.</summary>
    private bool IsPaired(int index, int candidate, List<FoundPlace> resolved)
    {
        for (var other = Math.Max(0, index - 1); other <= index + 1 && other < _standing.Count; other++)
        {
            var (one, next) = (_standing[Math.Min(index, other)], _standing[Math.Max(index, other)]);
            if (other != index && IsNext(next.First, one.End) && gazetteer.CountryOf(candidate) is { } country
                && resolved.Exists(place => place.Best >= 0 && gazetteer.CountryOf(place.Chosen) == country)
                && Array.Exists(lookup.Of(_standing[other].First, _standing[other].End).Places, near => Geodesy.DistanceKm(gazetteer.Packed(candidate), gazetteer.Packed(near)) < NeighbourKm))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether only a comma or "and" stands between the end of one name and the beginning of the next.</summary>
    private bool IsNext(int first, int end) =>
        first > end && first - end <= 2 && document.SentenceOf(first) == document.SentenceOf(end - 1)
        && _tokens[end].Form is "," or "and" && (first - end == 1 || _tokens[end + 1].Form is "and");

    private bool IsNear(int candidate, FoundPlace place) =>
        place is { Best: >= 0, Confidence: > SureEnough } && gazetteer.Packed(place.Chosen).Kind is PlaceKind.Town or PlaceKind.Admin2 && place.Chosen != candidate
        && Geodesy.DistanceKm(gazetteer.Packed(candidate), gazetteer.Packed(place.Chosen)) < NeighbourKm;

    private string Text(int first, int end) => document.Article.Content[_tokens[first].Start.._tokens[end - 1].End];
}
