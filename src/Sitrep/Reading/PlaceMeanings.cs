using System.Collections.Concurrent;
using Sitrep.Knowledge.Places;

namespace Sitrep.Reading;

/// <summary>What names can mean, worked out once for all documents. Thread-safe.</summary>
internal sealed class PlaceMeanings(Gazetteer gazetteer)
{
    /// <summary>Most names that are kept; past it they are worked out anew, so that a reader of a large archive does not grow.</summary>
    private const int MostKept = 1 << 15;

    private readonly ConcurrentDictionary<ulong, PlaceCandidates> _kept = new();

    /// <summary>Everything that a name with such letters can mean.</summary>
    /// <param name="key">Its key (<see cref="PlaceNameHash.Letters"/>).</param>
    public PlaceCandidates Of(ulong key)
    {
        if (_kept.TryGetValue(key, out var known))
        {
            return known;
        }

        var places = new List<int>();
        gazetteer.Find(key, places);
        var candidates = places.Count == 0 ? PlaceCandidates.None : new PlaceCandidates(places, gazetteer, key);
        return _kept.Count < MostKept ? _kept.GetOrAdd(key, candidates) : candidates;
    }
}
