using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.Knowledge.Places;

/// <summary>One gazetteer in its binary form, read where it lies.</summary>
/// <remarks>
/// The file is: the eight bytes <c>SITGAZ02</c>; numbers of places, of names and of bytes of text, and a zero; the names as
/// sorted 64-bit words, 45 bits of key above 19 bits of place; where each of 65,536 buckets of them begins, and the end;
/// the places (<see cref="PackedPlace"/>); the text. Little-endian.
/// </remarks>
internal sealed unsafe class GazetteerLayer
{
    public const int PlaceBits = 19;

    /// <summary>Most places of a layer; as a parent it means none.</summary>
    public const int MostPlaces = (1 << PlaceBits) - 1;

    public const int Buckets = 1 << 16;

    private const int HeaderLength = 24;

    private readonly byte* _bytes;
    private readonly int _placeCount;
    private readonly int _nameCount;
    private readonly object _owner;
    private readonly string?[] _names;

    /// <param name="bytes">The file; it must not move or go away while <paramref name="owner"/> lives.</param>
    /// <param name="length">Its length.</param>
    /// <param name="owner">What keeps it in place.</param>
    /// <exception cref="InvalidDataException">The bytes are no gazetteer of this version.</exception>
    public GazetteerLayer(byte* bytes, long length, object owner)
    {
        _bytes = bytes;
        _owner = owner;
        if (length < HeaderLength || !new ReadOnlySpan<byte>(bytes, 8).SequenceEqual(Magic))
        {
            throw new InvalidDataException("not a gazetteer of this version");
        }

        var header = new ReadOnlySpan<int>(bytes + 8, 4);
        (_placeCount, _nameCount) = (header[0], header[1]);
        _names = new string?[_placeCount];
        if (length != HeaderLength + _nameCount * 8L + (Buckets + 1) * 4L + _placeCount * (long)sizeof(PackedPlace) + header[2])
        {
            throw new InvalidDataException("the gazetteer is cut off or damaged");
        }
    }

    public static ReadOnlySpan<byte> Magic => "SITGAZ02"u8;

    public int Count => _placeCount;

    private ReadOnlySpan<ulong> Names => new(_bytes + HeaderLength, _nameCount);

    private ReadOnlySpan<int> BucketStarts => new(_bytes + HeaderLength + _nameCount * 8L, Buckets + 1);

    private ReadOnlySpan<PackedPlace> Places => new(_bytes + HeaderLength + _nameCount * 8L + (Buckets + 1) * 4L, _placeCount);

    public ref readonly PackedPlace this[int place] => ref Places[place];

    /// <summary>A layer made of rows, for what is read at run time.</summary>
    public static GazetteerLayer From(IReadOnlyList<GazetteerRow> rows) => Of(GazetteerWriter.Write(rows));

    /// <summary>A layer of bytes in memory.</summary>
    /// <exception cref="InvalidDataException">The bytes are no gazetteer of this version.</exception>
    public static GazetteerLayer Of(byte[] bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned, 0);
        return new GazetteerLayer((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, pinned);
    }

    public static int Bucket(ulong key) => (int)(key >> (PlaceNameHash.Bits - 16));

    /// <summary>The words of the index under a key; the place is in their lowest bits.</summary>
    public ReadOnlySpan<ulong> Find(ulong key)
    {
        var bucket = Bucket(key);
        var (start, end) = (BucketStarts[bucket], BucketStarts[bucket + 1]);
        var names = Names;
        while (start < end && names[start] >> PlaceBits < key)
        {
            start++;
        }

        var last = start;
        while (last < end && names[last] >> PlaceBits == key)
        {
            last++;
        }

        return names[start..last];
    }

    public string NameOf(int place) => _names[place] ??= MakeName(place);

    private string MakeName(int place)
    {
        var text = _bytes + HeaderLength + _nameCount * 8L + (Buckets + 1) * 4L + _placeCount * (long)sizeof(PackedPlace) + Places[place].Name;
        GC.KeepAlive(_owner);
        return Encoding.UTF8.GetString(text + 1, *text);
    }
}
