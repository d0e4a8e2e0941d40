using Sitrep.Knowledge.Places;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Chooses what each name means by the whole document: size and rank of the place, the words round the name, containment
/// ("Kafr Nabudah, Hama"), the states that the document speaks of, and how near the candidates lie to the other places.
/// </summary>
/// <remarks>
/// A score is a sum of weights set by judgement, not fitted; a difference of <see cref="Temperature"/> is odds of e to
/// one. The same name means the same place throughout, as in all toponym resolution since Leidner (2007): one referent
/// per discourse.
/// </remarks>
internal sealed class PlaceResolver(Document document, Gazetteer gazetteer, PlaceEvidence evidence, PlaceCandidates outlet)
{
    public const double Temperature = 1.5;
    private const int Rounds = 2;
    private const double PopulationWeight = 0.35;
    private const double ContainmentWeight = 10;
    private const double ContainerWeight = 6;
    private const double HintWeight = 9;
    private const double StateWeight = 2.5;
    private const double SentenceWeight = 1.5;
    private const double ProvinceWeight = 3;
    private const double NearWeight = 5;
    private const double NearKm = 250;
    private const double CloseWeight = 2.5;
    private const double CloseKm = 50;

    /// <summary>Beyond so many, further names in a state say nothing of this one.</summary>
    private const double MostSameState = 4;
    private const double NamesakeWeight = 3;
    private const double LargeTown = 17;

    /// <summary>Square of a chord of the unit sphere beyond which nearness says nothing (1,900 km).</summary>
    private const double FarChord = 0.09;
    private const double OwnNameWeight = 2.5;
    private const double SameStateWeight = 1.5;
    private const double ParallelWeight = 5;
    private const double OutletConfidence = 1;
    private const double OutletWeight = 2;

    /// <summary>How far from the middle of a division, or of a state, a place of it cannot lie.</summary>
    private const double FarFromProvinceKm = 800;
    private const double FarFromCountryKm = 4000;
    private const double KnownAreaWeight = 1;

    /// <summary>A place of the user's own is one that the user expects to read of.</summary>
    private const double UsersWeight = 8;
    private const double SeatWeight = 4;
    private const double SeatPopulation = 15;

    private readonly Token[] _tokens = document.Tokens;

    public void Resolve(List<FoundPlace> places)
    {
        // "Idlib and Hama provinces": what stands after the last holds for the whole row.
        for (var i = places.Count - 2; i >= 0; i--)
        {
            if (places[i].Hint == PlaceHint.None && InRow(places[i], places[i + 1]) && places[i + 1].IsPluralHint)
            {
                (places[i].Hint, places[i].IsPluralHint) = (places[i + 1].Hint, true);
            }
        }

        foreach (var place in places)
        {
            var name = place.Candidates.Length > 0 ? document.Article.Content[_tokens[place.First].Start.._tokens[place.End - 1].End] : "";
            place.Scores = new double[place.Candidates.Length];
            for (var i = 0; i < place.Candidates.Length; i++)
            {
                place.Scores[i] = Prior(place, i, name);
            }

            PreferSeats(place);
            PreferLarge(place);
            Choose(place);
        }

        for (var i = 0; i + 1 < places.Count; i++)
        {
            Contain(places, i);
        }

        ShareSentences(places);
        Share(places);
        places.ForEach(Choose);
        var alone = places.ConvertAll(place => place.Scores.ToArray());
        for (var round = 0; round < Rounds; round++)
        {
            Approach(places, alone);
            places.ForEach(Choose);
        }

        for (var i = 0; i + 1 < places.Count; i++)
        {
            Disown(places, i);
        }
    }

    /// <summary>"Stroud, Ontario" is no town of England: where every candidate lies far from what the text says it lies in, the gazetteer does not have it.</summary>
    private void Disown(List<FoundPlace> places, int index)
    {
        var (inner, outer) = (places[index], places[index + 1]);
        if (inner.Best < 0 || outer.Best < 0 || Join(inner, outer) < 1 || IsLarge(inner.Chosen) || IsListed(places, index)
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

    private double Prior(FoundPlace place, int index, string name)
    {
        var candidate = place.Candidates[index];
        ref readonly var packed = ref gazetteer.Packed(candidate);
        var score = packed.Kind switch
        {
            PlaceKind.Country => 14,
            PlaceKind.Area => 8,
            PlaceKind.Admin1 => 8,
            PlaceKind.Site => 5,
            PlaceKind.Admin2 => 0.5 + PopulationWeight * packed.LogPopulation,
            PlaceKind.Quarter => -1.5 + PopulationWeight * packed.LogPopulation,
            _ => PopulationWeight * packed.LogPopulation,
        };
        score += packed.Seat switch { PlaceSeat.Country => 3, PlaceSeat.Province => 1.5, PlaceSeat.District => 0.7, _ => 0 };
        score += Hint(place, packed.Kind);
        if (place.Meanings.Countries[index] is { } country)
        {
            score += StateWeight * Math.Log(1 + evidence.Of(country, name));
        }

        // Where ours and GeoNames have the same division, ours is there because it is the better known.
        score += Gazetteer.IsKnownArea(candidate) ? KnownAreaWeight : Gazetteer.IsUsers(candidate) ? UsersWeight : 0;
        if (place.Candidates.Length > 1 && place.Meanings.IsOwnName[index])
        {
            score += OwnNameWeight;
        }

        return score;
    }

    /// <summary>A bare "Hama" is the city, and the province only where something says so.</summary>
    private void PreferSeats(FoundPlace place)
    {
        for (var i = 0; i < place.Candidates.Length && place.Hint == PlaceHint.None; i++)
        {
            if (gazetteer.Packed(place.Candidates[i]).Kind == PlaceKind.Admin1
                && Array.Exists(place.Candidates, town => gazetteer.Packed(town) is { Kind: PlaceKind.Town, LogPopulation: >= SeatPopulation }
                    && LiesIn(town, place.Candidates[i])))
            {
                place.Scores[i] -= SeatWeight;
            }
        }
    }

    /// <summary>A bare "China" or "California" is the state, not the town in Texas or Pennsylvania.</summary>
    private void PreferLarge(FoundPlace place)
    {
        if (place.Hint != PlaceHint.Town && Array.Exists(place.Candidates, candidate => gazetteer.Packed(candidate).Kind is PlaceKind.Country or PlaceKind.Admin1))
        {
            for (var i = 0; i < place.Candidates.Length; i++)
            {
                ref readonly var packed = ref gazetteer.Packed(place.Candidates[i]);
                place.Scores[i] -= packed is { Kind: >= PlaceKind.Admin2, LogPopulation: < LargeTown } && packed.Kind != PlaceKind.Area && packed.Seat < PlaceSeat.Province ? NamesakeWeight : 0;
            }
        }
    }

    private static double Hint(FoundPlace place, PlaceKind kind) => (place.Hint, kind) switch
    {
        (PlaceHint.Province, PlaceKind.Admin1) => HintWeight,
        (PlaceHint.Province, PlaceKind.Area or PlaceKind.Admin2) => HintWeight / 2,
        (PlaceHint.Province, PlaceKind.Town or PlaceKind.Quarter) => -HintWeight / 3,
        (PlaceHint.District, PlaceKind.Admin2) => HintWeight,
        (PlaceHint.District, PlaceKind.Quarter or PlaceKind.Admin1) => HintWeight / 4,
        (PlaceHint.Town, PlaceKind.Town or PlaceKind.Quarter or PlaceKind.Site) => HintWeight / 2,
        (PlaceHint.Town, PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Area) => -HintWeight,
        _ => 0,
    };

    /// <summary>"X, Y" and "X in Y": candidates of X that lie in one of Y, and those of Y that hold one of X.</summary>
    private void Contain(List<FoundPlace> places, int index)
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
    private bool IsListed(List<FoundPlace> places, int index) =>
        (index > 0 && InRow(places[index - 1], places[index])) || (index + 2 < places.Count && InRow(places[index + 1], places[index + 2]))
        || !(_tokens[places[index].End].Form == "," && places[index + 1].First == places[index].End + 1);

    private bool IsLarge(int place) => place >= 0 && gazetteer.Packed(place).Kind is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Area;

    private bool IsCountry(int place) => place >= 0 && gazetteer.Packed(place).Kind is PlaceKind.Country;

    private double Join(FoundPlace inner, FoundPlace outer)
    {
        if (outer.First - inner.End is < 1 or > 4)
        {
            return 0;
        }

        var (comma, other) = (false, false);
        for (var i = inner.End; i < outer.First; i++)
        {
            comma |= _tokens[i].Form == ",";
            other |= !(_tokens[i].Form is "," or "in" or "the" || char.IsLower(_tokens[i].Form[0]) && i == inner.End && inner.Hint != PlaceHint.None);
        }

        return other ? 0 : comma ? 1 : Words.Is(_tokens[inner.End], "in") || Words.At(_tokens, inner.End + 1, "in") ? 0.8 : 0;
    }

    private bool LiesIn(int inner, int outer)
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
            && gazetteer.CountryOf(inner) == gazetteer.CountryOf(outer) && DistanceKm(inner, outer) < NearKm;
    }

    /// <summary>A state that is named in the sentence says more than one that is named elsewhere: "Tripoli, a port in Lebanon".</summary>
    private void ShareSentences(List<FoundPlace> places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            var sentence = document.Sentences[document.SentenceOf(places[i].First)];
            for (var j = i - 1; j <= i + 1; j += 2)
            {
                if (j >= 0 && j < places.Count && IsCountry(places[j].Chosen) && !IsCountry(places[i].Chosen)
                    && places[j].First >= sentence.First && places[j].First < sentence.End)
                {
                    for (var candidate = 0; candidate < places[i].Candidates.Length; candidate++)
                    {
                        places[i].Scores[candidate] += places[i].Meanings.Countries[candidate] == places[j].Meanings.Countries[places[j].Best] ? SentenceWeight : 0;
                    }
                }
            }
        }
    }

    /// <summary>Names that are the same share their scores: the best that any of them has.</summary>
    private static void Share(List<FoundPlace> places)
    {
        foreach (var group in places.Where(place => place.Candidates.Length > 1).GroupBy(place => place.Meanings))
        {
            var shared = new double[group.First().Scores.Length];
            shared.AsSpan().Fill(double.NegativeInfinity);
            foreach (var place in group)
            {
                for (var i = 0; i < shared.Length; i++)
                {
                    shared[i] = Math.Max(shared[i], place.Scores[i]);
                }
            }

            foreach (var place in group.Where(place => place.Hint == PlaceHint.None))
            {
                shared.CopyTo(place.Scores, 0);
            }
        }
    }

    private void Choose(FoundPlace place)
    {
        place.Best = -1;
        for (var i = 0; i < place.Scores.Length; i++)
        {
            if (place.Best < 0 || place.Scores[i] > place.Scores[place.Best])
            {
                place.Best = i;
            }
        }

        var sum = 0.0;
        foreach (var score in place.Scores)
        {
            sum += Math.Exp((score - place.Scores[place.Best]) / Temperature);
        }

        place.Confidence = place.Best < 0 ? 0 : 1 / sum;
    }

    /// <summary>Adds to each candidate what the other places of the document say for it by lying in it or near it.</summary>
    private void Approach(List<FoundPlace> places, List<double[]> alone)
    {
        var others = places.Where(place => place.Best >= 0 && gazetteer.Packed(place.Chosen).Kind != PlaceKind.Country).DistinctBy(place => place.Chosen)
            .Select(place => (place.Meanings, place.Best, place.Confidence)).ToList();
        AddOutlet(places, others);
        var supports = new Dictionary<PlaceCandidates, double[]>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < places.Count; i++)
        {
            var meanings = places[i].Meanings;
            if (meanings.Places.Length < 2)
            {
                continue;
            }

            if (!supports.TryGetValue(meanings, out var support))
            {
                supports.Add(meanings, support = new double[meanings.Places.Length]);
                for (var j = 0; j < support.Length; j++)
                {
                    support[j] = Support(meanings, j, others);
                }
            }

            for (var j = 0; j < support.Length; j++)
            {
                places[i].Scores[j] = alone[i][j] + support[j] + Parallel(places, i, meanings.Places[j], meanings.Countries[j]);
            }
        }
    }

    /// <summary>The outlet's town speaks like a place of the text; of several, the one round which most of the text's names could lie.</summary>
    private void AddOutlet(List<FoundPlace> places, List<(PlaceCandidates Meanings, int Best, double Confidence)> others)
    {
        if (outlet.Places.Length == 0)
        {
            return;
        }

        var best = Enumerable.Range(0, outlet.Places.Length)
            .MaxBy(i => PopulationWeight * gazetteer.Packed(outlet.Places[i]).LogPopulation + Support(outlet, i, others)
                + OutletWeight * places.DistinctBy(place => place.Meanings).Count(place => place.Meanings != outlet && CouldLieNear(place, outlet.Places[i])));
        others.Add((outlet, best, OutletConfidence));
    }

    private bool CouldLieNear(FoundPlace place, int town) => Array.Exists(place.Candidates, candidate => DistanceKm(candidate, town) < CloseKm);

    private static double Support(PlaceCandidates meanings, int candidate, List<(PlaceCandidates Meanings, int Best, double Confidence)> others)
    {
        var (near, close, province, state) = (0.0, 0.0, 0.0, 0.0);
        var (country, own, point) = (meanings.Countries[candidate], meanings.Provinces[candidate], meanings.Points[candidate]);
        foreach (var (other, best, confidence) in others)
        {
            if (ReferenceEquals(other, meanings))
            {
                continue;
            }

            state += country is not null && country == other.Countries[best] ? confidence : 0;
            if (own >= 0 && own == other.Provinces[best])
            {
                province = Math.Max(province, confidence);
            }

            var (x, y, z) = other.Points[best];
            var chord = (x - point.X) * (x - point.X) + (y - point.Y) * (y - point.Y) + (z - point.Z) * (z - point.Z);
            if (chord < FarChord)
            {
                var km = Math.Sqrt(chord) * Geodesy.EarthRadiusKm;
                near = Math.Max(near, confidence * Math.Exp(-km / NearKm));
                close += km < CloseKm * 6 ? confidence * Math.Exp(-km / CloseKm) : 0;
            }
        }

        return NearWeight * near + CloseWeight * Math.Log(1 + close) + ProvinceWeight * province + SameStateWeight * Math.Log(1 + Math.Min(state, MostSameState));
    }

    /// <summary>Names in a row are of one kind: "Texas, Georgia and Ohio".</summary>
    private double Parallel(List<FoundPlace> places, int index, int candidate, string? country)
    {
        var kind = gazetteer.Packed(candidate).Kind;
        if (kind is not (PlaceKind.Country or PlaceKind.Admin1))
        {
            return 0;
        }

        var weight = 0.0;
        for (var other = Math.Max(0, index - 1); other <= Math.Min(places.Count - 1, index + 1); other++)
        {
            if (other != index && places[other].Best >= 0 && InRow(places[Math.Min(other, index)], places[Math.Max(other, index)])
                && gazetteer.Packed(places[other].Chosen).Kind == kind && (kind == PlaceKind.Country || gazetteer.CountryOf(places[other].Chosen) == country))
            {
                weight += ParallelWeight * places[other].Confidence;
            }
        }

        return weight;
    }

    private bool InRow(FoundPlace left, FoundPlace right)
    {
        for (var i = left.End; i < right.First; i++)
        {
            if (_tokens[i].Form is not ("," or "and" or "or" or "the"))
            {
                return false;
            }
        }

        return right.First - left.End is 1 or 2 or 3;
    }

    private double DistanceKm(int left, int right) => Geodesy.DistanceKm(gazetteer.Packed(left), gazetteer.Packed(right));
}
