using Sitrep.Knowledge.Places;

namespace Sitrep.Reading;

/// <summary>What the places of a document, and the town of its outlet, say for each meaning of a name by lying near it.</summary>
internal sealed class PlaceNearness(Gazetteer gazetteer, PlaceContainment containment, PlaceCandidates outlet)
{
    private const double ProvinceWeight = 3;
    private const double NearWeight = 5;
    private const double NearKm = 250;
    private const double CloseWeight = 2.5;
    private const double CloseKm = 50;

    /// <summary>Square of a chord of the unit sphere beyond which nearness says nothing (1,900 km).</summary>
    private const double FarChord = 0.09;
    private const double SameStateWeight = 1.5;

    /// <summary>Beyond so many, further names in a state say nothing of this one.</summary>
    private const double MostSameState = 4;
    private const double ParallelWeight = 5;
    private const double PopulationWeight = 0.35;
    private const double OutletConfidence = 1;
    private const double OutletWeight = 2;

    /// <summary>Adds to each candidate what the other places of the document say for it by lying in it or near it.</summary>
    public void Approach(List<FoundPlace> places, List<double[]> alone)
    {
        var others = places.Where(place => place.Best >= 0 && gazetteer.Packed(place.Chosen).Kind != PlaceKind.Country && !containment.IsGovernment(place)).DistinctBy(place => place.Chosen)
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

    private bool CouldLieNear(FoundPlace place, int town) => Array.Exists(place.Candidates, candidate => Geodesy.DistanceKm(gazetteer.Packed(candidate), gazetteer.Packed(town)) < CloseKm);

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
            if (other != index && places[other].Best >= 0 && containment.InRow(places[Math.Min(other, index)], places[Math.Max(other, index)])
                && gazetteer.Packed(places[other].Chosen).Kind == kind && (kind == PlaceKind.Country || gazetteer.CountryOf(places[other].Chosen) == country))
            {
                weight += ParallelWeight * places[other].Confidence;
            }
        }

        return weight;
    }
}
