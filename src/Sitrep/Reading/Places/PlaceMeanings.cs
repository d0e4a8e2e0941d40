using System.Collections.Concurrent;
using Sitrep.Knowledge.Places;

namespace Sitrep.Reading;

/// <summary>What names can mean, worked out once for all documents. Thread-safe.</summary>
internal sealed class PlaceMeanings(Gazetteer gazetteer)
{
    /// <summary>Most names that are kept, so that a reader of a large archive does not grow.</summary>
    private const int MostKept = 1 << 15;

    private readonly ConcurrentDictionary<ulong, PlaceCandidates> _kept = new();

    /// <summary>Number of <see cref="_kept"/>, which the dictionary itself counts under all of its locks.</summary>
    private int _count;

    /// <summary>Everything that a name with such letters can mean; one object for all that a document says by that name.</summary>
    /// <param name="key">Its key (<see cref="PlaceNameHash.Letters"/>).</param>
    /// <param name="ofDocument">What the document's names mean that are not kept, null while there are none.</param>
    public PlaceCandidates Of(ulong key, ref Dictionary<ulong, PlaceCandidates>? ofDocument)
    {
        if (_kept.TryGetValue(key, out var known) || (ofDocument is not null && ofDocument.TryGetValue(key, out known)))
        {
            return known;
        }

        if (!gazetteer.Has(key))
        {
            return PlaceCandidates.None;
        }

        var places = new List<int>();
        gazetteer.Find(key, places);
        var candidates = new PlaceCandidates(places, gazetteer, key);
        if (_count >= MostKept)
        {
            (ofDocument ??= []).Add(key, candidates);
            return candidates;
        }

        var kept = _kept.GetOrAdd(key, candidates);
        if (ReferenceEquals(kept, candidates))
        {
            Interlocked.Increment(ref _count);
        }

        return kept;
    }
}
