using Sitrep.Knowledge.Places;

namespace Sitrep.Reading;

/// <summary>What a name can mean, with what the choice between the meanings needs of each.</summary>
internal sealed class PlaceCandidates
{
    /// <summary>Most meanings of a name that are weighed; of "San Antonio" the gazetteer has 261.</summary>
    private const int Most = 24;

    public static readonly PlaceCandidates None = new([], null!, 0);

    /// <param name="places">Numbers of the gazetteer.</param>
    /// <param name="gazetteer">The gazetteer.</param>
    /// <param name="key">Key of the name's letters; 0 when it was found by a likeness.</param>
    public PlaceCandidates(List<int> places, Gazetteer gazetteer, ulong key)
    {
        if (places.Count > Most)
        {
            places.Sort((left, right) =>
            {
                var order = Size(gazetteer, right).CompareTo(Size(gazetteer, left));
                return order != 0 ? order : left.CompareTo(right);
            });
            places.RemoveRange(Most, places.Count - Most);
        }

        Places = [.. places];
        Countries = new string?[Places.Length];
        Provinces = new int[Places.Length];
        Points = new (double, double, double)[Places.Length];
        IsOwnName = new bool[Places.Length];
        IsSpelled = new bool[Places.Length];
        for (var i = 0; i < Places.Length; i++)
        {
            ref readonly var place = ref gazetteer.Packed(Places[i]);
            Countries[i] = gazetteer.CountryOf(Places[i]);
            Provinces[i] = gazetteer.Enclosing(Places[i], PlaceKind.Admin1);
            IsOwnName[i] = key != 0 && PlaceNameHash.Letters(gazetteer.NameOf(Places[i])) == key;
            IsSpelled[i] = gazetteer.IsSpelled(key, Places[i]);
            const double ToRadians = Math.PI / 180 / PackedPlace.UnitsPerDegree;
            var (latitude, longitude) = (place.Latitude * ToRadians, place.Longitude * ToRadians);
            var (sine, cosine) = Math.SinCos(latitude);
            Points[i] = (cosine * Math.Cos(longitude), cosine * Math.Sin(longitude), sine);
        }
    }

    /// <summary>Numbers of the gazetteer.</summary>
    public int[] Places { get; }

    /// <summary>ISO 3166-1 alpha-3 of each; null for what lies in several states or none.</summary>
    public string?[] Countries { get; }

    /// <summary>First-order division of each; -1 for none.</summary>
    public int[] Provinces { get; }

    /// <summary>Where each lies on the unit sphere.</summary>
    public (double X, double Y, double Z)[] Points { get; }

    /// <summary>Whether each is shown by this very name, and not only found by it.</summary>
    public bool[] IsOwnName { get; }

    /// <summary>Whether each is what newsrooms mean by the name (<see cref="Knowledge.SpellingEntry"/>).</summary>
    public bool[] IsSpelled { get; }

    private static double Size(Gazetteer gazetteer, int place)
    {
        ref readonly var packed = ref gazetteer.Packed(place);
        return packed.Kind is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Area or PlaceKind.Site
            ? double.MaxValue
            : packed.LogPopulation + (int)packed.Seat * 3 + (packed.Kind == PlaceKind.Admin2 ? 10 : 0);
    }
}
