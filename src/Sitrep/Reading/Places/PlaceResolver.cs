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
internal sealed class PlaceResolver(Document document, Gazetteer gazetteer, PlaceEvidence evidence, PlaceCandidates outlet, PlaceWords words)
{
    public const double Temperature = 1.5;
    private const int Rounds = 2;
    private const double PopulationWeight = 0.35;
    private const double HintWeight = 9;
    private const double StateWeight = 2.5;
    private const double SentenceWeight = 1.5;
    private const double NamesakeWeight = 3;
    private const double LargeTown = 17;
    private const double OwnNameWeight = 2.5;
    private const double KnownAreaWeight = 1;
    private const double SpelledWeight = 2;
    private const double MisspeltCapitalWeight = 6;

    /// <summary>A place of the user's own is one that the user expects to read of.</summary>
    private const double UsersWeight = 8;
    private const double SeatWeight = 4;
    private const double SeatPopulation = 15;

    /// <summary>Difference in log2 of the population by which a town is four times as large as another.</summary>
    private const double FarLarger = 2;

    /// <summary>The same of a town that is the seat of its division, as Kidal and Taloqan.</summary>
    private const double OwnSeatPopulation = 12;

    private readonly Token[] _tokens = document.Tokens;
    private readonly PlaceContainment _containment = new(document.Tokens, gazetteer, words);

    public void Resolve(List<FoundPlace> places)
    {
        // "Idlib and Hama provinces": what stands after the last holds for the whole row.
        for (var i = places.Count - 2; i >= 0; i--)
        {
            if (places[i].Hint == PlaceHint.None && _containment.InRow(places[i], places[i + 1]) && places[i + 1].IsPluralHint)
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
            _containment.Contain(places, i);
        }

        ShareSentences(places);
        Share(places);
        places.ForEach(Choose);
        var alone = places.ConvertAll(place => place.Scores.ToArray());
        var nearness = new PlaceNearness(gazetteer, _containment, outlet);
        for (var round = 0; round < Rounds; round++)
        {
            nearness.Approach(places, alone);
            places.ForEach(Choose);
        }

        for (var i = 0; i + 1 < places.Count; i++)
        {
            _containment.Disown(places, i);
        }

        _containment.DisownStrays(places, country => evidence.Of(country, "") > 0);
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
        // A capital is called by its name: Kuito, where a town of Angola is called so too, is not Quito.
        score -= packed.Seat == PlaceSeat.Country && IsSharedAbroad(place, index) && name.Length > 0 && gazetteer[candidate].Name[0] != name[0] ? MisspeltCapitalWeight : 0;
        // "Beni territory" in a text on Congo is no department of Bolivia.
        score += Math.Min(Hint(place, packed.Kind), IsForeign(place, index, name) ? 0 : HintWeight);
        if (place.Meanings.Countries[index] is { } country)
        {
            score += StateWeight * Math.Log(1 + evidence.Of(country, name));
        }

        // Where ours and GeoNames have the same division, ours is there because it is the better known.
        score += Gazetteer.IsKnownArea(candidate) ? KnownAreaWeight : Gazetteer.IsUsers(candidate) ? UsersWeight : 0;
        var isMeant = place.Meanings.IsSpelled[index] && !IsOfNamedRival(place, index, name);
        score += isMeant ? SpelledWeight : 0;
        if (place.Candidates.Length > 1 && (place.Meanings.IsOwnName[index] || isMeant || IsFarLarger(place, index, name)))
        {
            score += OwnNameWeight;
        }

        return score;
    }

    private static bool IsSharedAbroad(FoundPlace place, int index) => Array.Exists(place.Meanings.Countries, country => country is not null && country != place.Meanings.Countries[index]);

    /// <summary>Whether the text says nothing of a candidate's state, and speaks of that of another.</summary>
    private bool IsForeign(FoundPlace place, int index, string name) =>
        place.Meanings.Countries[index] is { } country && evidence.Of(country, name) == 0
        && Array.Exists(place.Meanings.Countries, other => other is not null && evidence.Of(other, name) > 0);

    /// <summary>Whether the text speaks of another state that has a place of the name: in a report from Algeria Saida is not Sidon.</summary>
    private bool IsOfNamedRival(FoundPlace place, int index, string name)
    {
        foreach (var country in place.Meanings.Countries)
        {
            if (country is not null && country != place.Meanings.Countries[index] && evidence.Of(country, name) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Palmyra, which the gazetteer calls Tadmur: in a text that speaks of its state, a town four times as large as any that is called so in other states is as likely to be meant.</summary>
    private bool IsFarLarger(FoundPlace place, int index, string name)
    {
        ref readonly var packed = ref gazetteer.Packed(place.Candidates[index]);
        if (packed.Kind != PlaceKind.Town || place.Meanings.Countries[index] is not { } country || evidence.Of(country, name) == 0)
        {
            return false;
        }

        var rivals = false;
        for (var i = 0; i < place.Candidates.Length; i++)
        {
            ref readonly var other = ref gazetteer.Packed(place.Candidates[i]);
            if (place.Meanings.IsOwnName[i] && (place.Meanings.Countries[i] == country || other.Kind is not (PlaceKind.Town or PlaceKind.Quarter) || other.LogPopulation > packed.LogPopulation - FarLarger))
            {
                return false;
            }

            rivals |= place.Meanings.IsOwnName[i];
        }

        return rivals;
    }

    /// <summary>A bare "Hama" is the city, and the province only where something says so.</summary>
    private void PreferSeats(FoundPlace place)
    {
        for (var i = 0; i < place.Candidates.Length && place.Hint == PlaceHint.None; i++)
        {
            if (gazetteer.Packed(place.Candidates[i]).Kind == PlaceKind.Admin1
                && Array.Exists(place.Candidates, town => gazetteer.Packed(town) is { Kind: PlaceKind.Town } packed && packed.LogPopulation >= (packed.Seat >= PlaceSeat.Province ? OwnSeatPopulation : SeatPopulation)
                    && _containment.LiesIn(town, place.Candidates[i])))
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

    /// <summary>A state that is named in the sentence says more than one that is named elsewhere: "Tripoli, a port in Lebanon".</summary>
    private void ShareSentences(List<FoundPlace> places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            var sentence = document.Sentences[document.SentenceOf(places[i].First)];
            for (var j = i - 1; j <= i + 1; j += 2)
            {
                if (j >= 0 && j < places.Count && _containment.IsCountry(places[j].Chosen) && !_containment.IsCountry(places[i].Chosen)
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
            // Where the text has both "the Kidal region" and "the town of Kidal", neither says what a bare "Kidal" is.
            var both = group.Any(place => place.Hint == PlaceHint.Town) && group.Any(place => place.Hint is PlaceHint.Province or PlaceHint.District);
            foreach (var place in group.Where(place => !both || place.Hint == PlaceHint.None))
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

}
