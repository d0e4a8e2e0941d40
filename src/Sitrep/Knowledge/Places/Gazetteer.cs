using System.IO.MemoryMappedFiles;

namespace Sitrep.Knowledge.Places;

/// <summary>
/// Places by name: GeoNames' towns and divisions from a file that is mapped into memory, the states and areas of the
/// knowledge files, and any gazetteers of the user's own. Immutable and safe to share between threads.
/// </summary>
public sealed class Gazetteer
{
    private const string BundledFile = "models/gazetteer.bin";
    private const int LayerShift = 24;
    private const int PlaceMask = (1 << LayerShift) - 1;

    private static readonly Lazy<GazetteerLayer> Bundled = new(() => Map(Path.Combine(AppContext.BaseDirectory, BundledFile)));

    private readonly GazetteerLayer[] _layers;
    private readonly byte[] _precisions;
    private readonly Dictionary<string, int> _divisions;
    private readonly Dictionary<ulong, int[]> _spellings;

    private Gazetteer(GazetteerLayer[] layers, byte[] precisions, Dictionary<string, int> divisions, Dictionary<ulong, int[]> spellings) =>
        (_layers, _precisions, _divisions, _spellings) = (layers, precisions, divisions, spellings);

    /// <summary>The gazetteer that lies beside the assembly, with the states and areas of some knowledge.</summary>
    /// <exception cref="FileNotFoundException">The file was not copied with the program.</exception>
    /// <exception cref="InvalidDataException">It is no gazetteer of this version.</exception>
    public static Gazetteer LoadBundled(KnowledgeBase knowledge) => Of(Bundled.Value, knowledge);

    /// <summary>The same with a gazetteer of the user's own.</summary>
    /// <exception cref="ArgumentException">It has more than 524,287 places.</exception>
    public Gazetteer With(IReadOnlyList<GazetteerRow> rows) => new([.. _layers, GazetteerLayer.From(rows)], _precisions, _divisions, _spellings);

    internal static Gazetteer Of(GazetteerLayer towns, KnowledgeBase knowledge)
    {
        var (rows, precisions) = KnownAreas.Rows(knowledge);
        var gazetteer = new Gazetteer([towns, GazetteerLayer.From(rows)], precisions, new(StringComparer.Ordinal), []);
        gazetteer.AddDivisions(knowledge);
        gazetteer.AddSpellings(knowledge);
        return gazetteer;
    }

    private void AddDivisions(KnowledgeBase knowledge)
    {
        var places = new List<int>();
        foreach (var division in knowledge.All<DivisionEntry>().Where(division => division.Short.Count > 0))
        {
            places.Clear();
            Find(division.Name, places);
            var place = places.FindIndex(place => Packed(place).Kind == PlaceKind.Admin1 && CountryOf(place) == division.Where);
            foreach (var text in place < 0 ? [] : division.Short)
            {
                _divisions.TryAdd(text, places[place]);
            }
        }
    }

    private void AddSpellings(KnowledgeBase knowledge)
    {
        var places = new List<int>();
        foreach (var entry in knowledge.All<SpellingEntry>())
        {
            places.Clear();
            Find(entry.Name, places);
            places.RemoveAll(place => CountryOf(place) != entry.Where);
            foreach (var spelling in entry.Spellings)
            {
                var key = PlaceNameHash.Letters(spelling);
                _spellings[key] = [.. _spellings.GetValueOrDefault(key, []), .. places];
            }
        }
    }

    /// <summary>Whether newsrooms mean a place by a name of a key.</summary>
    internal bool IsSpelled(ulong key, int place) => _spellings.TryGetValue(key, out var places) && places.Contains(place);

    /// <summary>The first-order division that newspapers write so after a town (<c>Mo.</c>, <c>TX</c>); -1 for none.</summary>
    internal int Division(string text) => _divisions.GetValueOrDefault(text, -1);

    /// <summary>Every place that has a name, in no order of likelihood; by transliteration when none has it as it is written.</summary>
    public IReadOnlyList<GazetteerPlace> Find(string name)
    {
        var places = new List<int>();
        Find(name, places);
        if (places.Count == 0)
        {
            Find(name, places, transliterated: true);
        }

        return [.. places.Select(place => this[place])];
    }

    /// <summary>Adds the numbers of every place that a name can mean.</summary>
    /// <param name="name">The name as it is written.</param>
    /// <param name="places">Where they are added, each once.</param>
    /// <param name="transliterated">Whether to go by what transliterations have in common.</param>
    internal void Find(ReadOnlySpan<char> name, List<int> places, bool transliterated = false)
    {
        Find(transliterated ? PlaceNameHash.Skeleton(name) : PlaceNameHash.Letters(name), places);
    }

    /// <summary>Adds the numbers of every place under a key of <see cref="PlaceNameHash"/>; none under 0.</summary>
    internal void Find(ulong key, List<int> places)
    {
        if (key == 0)
        {
            return;
        }

        for (var layer = 0; layer < _layers.Length; layer++)
        {
            foreach (var word in _layers[layer].Find(key))
            {
                places.Add((layer << LayerShift) | (int)(word & GazetteerLayer.MostPlaces));
            }
        }

        foreach (var place in _spellings.GetValueOrDefault(key, []))
        {
            if (!places.Contains(place))
            {
                places.Add(place);
            }
        }
    }

    /// <summary>Whether any place has the name.</summary>
    internal bool Has(ReadOnlySpan<char> name) => Has(PlaceNameHash.Letters(name));

    /// <summary>Whether any place has a name of a key.</summary>
    internal bool Has(ulong key)
    {
        foreach (var layer in _layers)
        {
            if (key != 0 && layer.Find(key).Length > 0)
            {
                return true;
            }
        }

        return _spellings.ContainsKey(key);
    }

    internal ref readonly PackedPlace Packed(int place) => ref _layers[place >> LayerShift][place & PlaceMask];

    internal string NameOf(int place) => _layers[place >> LayerShift].NameOf(place & PlaceMask);

    /// <summary>Whether a place is one of the knowledge files.</summary>
    internal static bool IsKnownArea(int place) => place >> LayerShift == 1;

    /// <summary>Whether a place is one of the user's own.</summary>
    internal static bool IsUsers(int place) => place >> LayerShift > 1;

    /// <summary>The division or state that a place lies in; -1 for none.</summary>
    internal int ParentOf(int place)
    {
        var parent = Packed(place).Parent;
        return parent == GazetteerLayer.MostPlaces ? -1 : (place & ~PlaceMask) | parent;
    }

    /// <summary>The place of a kind that a place is or lies in; -1 for none.</summary>
    internal int Enclosing(int place, PlaceKind kind)
    {
        while (place >= 0 && Packed(place).Kind != kind)
        {
            place = ParentOf(place);
        }

        return place;
    }

    /// <summary>ISO 3166-1 alpha-3 of the state that a place is or lies in; null for none.</summary>
    internal string? CountryOf(int place)
    {
        var country = Enclosing(place, PlaceKind.Country);
        return country < 0 ? null
            : country >> LayerShift == 1 ? KnownAreas.CountryCode(this, country)
            : NameOf(country);
    }

    internal GazetteerPlace this[int place]
    {
        get
        {
            ref readonly var packed = ref Packed(place);
            string? Name(PlaceKind kind) => Enclosing(place, kind) is >= 0 and var enclosing ? NameOf(enclosing) : null;
            return new GazetteerPlace
            {
                Name = NameOf(place),
                Kind = packed.Kind,
                GeonameId = packed.Id > 0 ? packed.Id : null,
                Latitude = packed.Latitude / (double)PackedPlace.UnitsPerDegree,
                Longitude = packed.Longitude / (double)PackedPlace.UnitsPerDegree,
                Country = CountryOf(place),
                Admin1 = Name(PlaceKind.Admin1),
                Admin2 = Name(PlaceKind.Admin2),
                Precision = PrecisionOf(place),
            };
        }
    }

    /// <summary>UCDP where_prec of an event that is placed by a place alone.</summary>
    internal int PrecisionOf(int place) => Packed(place).Kind switch
    {
        PlaceKind.Country => 6,
        PlaceKind.Admin1 when place >> LayerShift != 1 => 4,
        PlaceKind.Admin2 when place >> LayerShift != 1 => 3,
        _ => place >> LayerShift == 1 ? _precisions[place & PlaceMask] : 1,
    };

    private static unsafe GazetteerLayer Map(string path)
    {
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* bytes = null;
        // The view is never released: the layer lives as long as the program.
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref bytes);
        return new GazetteerLayer(bytes, new FileInfo(path).Length, view);
    }
}
