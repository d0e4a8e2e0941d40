using Sitrep.Knowledge.Places;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What stands within what: "Kafr Nabudah, Hama", "Paris in Texas", and rows of names that stand each for itself.</summary>
internal sealed class PlaceContainment(Token[] tokens, Gazetteer gazetteer, PlaceWords words)
{
    private const double ContainmentWeight = 10;
    private const double ContainerWeight = 6;

    /// <summary>How far from the middle of a province or area of the knowledge files a place of it may lie.</summary>
    private const double KnownAreaKm = 250;

    /// <summary>How far from the middle of a division, or of a state, a place of it cannot lie.</summary>
    private const double FarFromProvinceKm = 800;
    private const double FarFromCountryKm = 4000;

    /// <summary>log2 of the population below which a town is one that the text would place, if it lay in another part of the world.</summary>
    private const double SmallVillage = 12;

    /// <summary>The same of a town that is found by another name than its own.</summary>
    private const double SmallTown = 17;

    /// <summary>Words from a name to what it lies in: ", in the north-east of".</summary>
    private const int FarthestContainer = 7;

    /// <summary>Other places without which a text says too little of where it plays.</summary>
    private const int LeastContext = 2;

    /// <summary>"X, Y" and "X in Y": candidates of X that lie in one of Y, and those of Y that hold one of X.</summary>
    public void Contain(List<FoundPlace> places, int index)
    {
        // In "Michigan, Oregon and Ohio" each is a state of its own, though Ohio has a town called Oregon; "Indiana, Pa." is a town.
        var (inner, outer) = (places[index], places[index + 1]);
        var weight = Join(inner, outer);
        if (weight == 0 || (IsLarge(inner.Chosen) && !IsCountry(outer.Chosen) && IsListed(places, index)))
        {
            return;
        }

        var holds = new bool[outer.Candidates.Length];
        for (var i = 0; i < inner.Candidates.Length; i++)
        {
            var lies = false;
            for (var j = 0; j < outer.Candidates.Length; j++)
            {
                if (LiesIn(inner.Candidates[i], outer.Candidates[j]))
                {
                    lies = holds[j] = true;
                }
            }

            inner.Scores[i] += lies ? weight * ContainmentWeight : 0;
        }

        for (var j = 0; j < holds.Length; j++)
        {
            outer.Scores[j] += holds[j] ? weight * ContainerWeight : 0;
        }
    }

    /// <summary>Whether a name and the next stand in a row of more than two, or with "and": each for itself.</summary>
    private bool IsListed(List<FoundPlace> places, int index) => IsOfRow(places, index) || !(tokens[places[index].End].Form == "," && places[index + 1].First == places[index].End + 1);

    private bool IsOfRow(List<FoundPlace> places, int index) =>
        (index > 0 && InRow(places[index - 1], places[index])) || (index + 2 < places.Count && InRow(places[index + 1], places[index + 2]));

    private bool IsLarge(int place) => place >= 0 && gazetteer.Packed(place).Kind is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Area;

    public bool IsCountry(int place) => place >= 0 && gazetteer.Packed(place).Kind is PlaceKind.Country;

    /// <summary>"Washington said", "Moscow's envoys": a capital that stands for its government says nothing of what lies near it.</summary>
    public bool IsGovernment(FoundPlace place) =>
        gazetteer.Packed(place.Chosen).Seat == PlaceSeat.Country && tokens[place.End - 1].Deprel is Deprel.Nsubj or Deprel.NmodPoss;

    private double Join(FoundPlace inner, FoundPlace outer)
    {
        // "the bishop of Ayacucho, Canada's envoy": whose state it is says nothing of the town before it.
        if (outer.First - inner.End is < 1 or > FarthestContainer || (outer.End < tokens.Length && tokens[outer.End].Xpos == "POS" && tokens[inner.End].Form == ","))
        {
            return 0;
        }

        var (comma, other) = (false, false);
        for (var i = inner.End; i < outer.First; i++)
        {
            comma |= tokens[i].Form == ",";
            // "Kashan, central Iran", "Qasrok in the north-east of Syria"
            other |= !(tokens[i].Form is "," or "in" or "the" || words.Directions.Contains(tokens[i].Form) || IsBetweenDirections(i) || char.IsLower(tokens[i].Form[0]) && i == inner.End && inner.Hint != PlaceHint.None);
        }

        return other ? 0 : comma ? 1 : Words.Is(tokens[inner.End], "in") || Words.At(tokens, inner.End + 1, "in") ? 0.8 : 0;
    }

    private bool IsBetweenDirections(int token) =>
        (Words.IsHyphen(tokens[token]) && token + 1 < tokens.Length && words.Directions.Contains(tokens[token + 1].Form)) || (tokens[token].Form == "of" && words.Directions.Contains(tokens[token - 1].Form));

    public bool LiesIn(int inner, int outer)
    {
        ref readonly var container = ref gazetteer.Packed(outer);
        if (inner == outer || container.Kind is not (PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Admin2 or PlaceKind.Area))
        {
            return false;
        }

        if (container.Kind == PlaceKind.Country)
        {
            return gazetteer.Packed(inner).Kind != PlaceKind.Country && gazetteer.CountryOf(inner) == gazetteer.CountryOf(outer);
        }

        for (var at = gazetteer.ParentOf(inner); at >= 0; at = gazetteer.ParentOf(at))
        {
            if (at == outer)
            {
                return true;
            }
        }

        // Provinces and areas of the knowledge files hold what is near their middle and in their state.
        return container.Kind != PlaceKind.Admin2 && Gazetteer.IsKnownArea(outer) && gazetteer.Packed(inner).Kind > PlaceKind.Admin1
            && gazetteer.CountryOf(inner) == gazetteer.CountryOf(outer) && DistanceKm(inner, outer) < KnownAreaKm;
    }

    /// <summary>"Stroud, Ontario" is no town of England: where every candidate lies far from what the text says it lies in, the gazetteer does not have it.</summary>
    public void Disown(List<FoundPlace> places, int index)
    {
        var (inner, outer) = (places[index], places[index + 1]);
        if (inner.Best < 0 || outer.Best < 0 || Join(inner, outer) == 0 || IsLarge(inner.Chosen) || IsOfRow(places, index)
            || gazetteer.Packed(outer.Chosen).Kind is not (PlaceKind.Country or PlaceKind.Admin1))
        {
            return;
        }

        var reach = IsCountry(outer.Chosen) ? FarFromCountryKm : FarFromProvinceKm;
        if (Array.TrueForAll(inner.Candidates, candidate => !LiesIn(candidate, outer.Chosen) && DistanceKm(candidate, outer.Chosen) > reach))
        {
            foreach (var same in places.Where(place => place.Meanings == inner.Meanings))
            {
                (same.Best, same.Outer) = (-1, outer.Chosen);
            }
        }
    }

    public bool InRow(FoundPlace left, FoundPlace right)
    {
        for (var i = left.End; i < right.First; i++)
        {
            if (tokens[i].Form is not ("," or "and" or "or" or "the"))
            {
                return false;
            }
        }

        return right.First - left.End is 1 or 2 or 3;
    }

    private double DistanceKm(int left, int right) => Geodesy.DistanceKm(gazetteer.Packed(left), gazetteer.Packed(right));

    /// <summary>
    /// A village of an alternate or small name is not one on the other side of the world, of whose state the text says nothing: the
    /// gazetteer does not have every village of the state that the text speaks of.
    /// </summary>
    public void DisownStrays(List<FoundPlace> places, Func<string, bool> isNamed)
    {
        foreach (var stray in places)
        {
            if (stray.Best < 0 || stray.Meanings.Countries[stray.Best] is not { } country || isNamed(country) || !IsVillage(stray)
                || stray.Outer >= 0)
            {
                continue;
            }

            var others = places.Where(place => place.Best >= 0 && place.Meanings != stray.Meanings && !IsVillage(place)).ToList();
            var after = places.IndexOf(stray) + 1;
            // "at Muaja, Ancuabe district": who lacks the district lacks its villages.
            if (after < places.Count && places[after] is { Candidates.Length: 0, Hint: PlaceHint.District or PlaceHint.Province } && Join(stray, places[after]) > 0)
            {
                stray.Best = -1;
                continue;
            }

            if (others.Count >= LeastContext && others.TrueForAll(place => place.Meanings.Countries[place.Best] != country && DistanceKm(stray.Chosen, place.Chosen) > FarFromCountryKm / 2))
            {
                var next = places.IndexOf(stray) + 1;
                var outer = next < places.Count && places[next].Best >= 0 && Join(stray, places[next]) > 0 ? places[next].Chosen : -1;
                foreach (var same in places.Where(place => place.Meanings == stray.Meanings))
                {
                    (same.Best, same.Outer) = (-1, outer);
                }
            }
        }
    }

    private bool IsVillage(FoundPlace place)
    {
        ref readonly var packed = ref gazetteer.Packed(place.Chosen);
        return packed is { Kind: PlaceKind.Town or PlaceKind.Quarter, Seat: < PlaceSeat.Province } && packed.LogPopulation < (place.Meanings.IsOwnName[place.Best] ? SmallVillage : SmallTown);
    }
}
