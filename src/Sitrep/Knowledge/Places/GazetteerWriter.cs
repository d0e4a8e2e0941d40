using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.Knowledge.Places;

/// <summary>Writes gazetteers in the form that <see cref="GazetteerLayer"/> reads.</summary>
internal static class GazetteerWriter
{
    /// <exception cref="ArgumentException">There are more rows than the form can number.</exception>
    public static byte[] Write(IReadOnlyList<GazetteerRow> rows)
    {
        if (rows.Count > GazetteerLayer.MostPlaces)
        {
            throw new ArgumentException($"a gazetteer holds at most {GazetteerLayer.MostPlaces} places", nameof(rows));
        }

        var names = new MemoryStream();
        var offsets = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new PackedPlace[rows.Count];
        var keys = new HashSet<ulong>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            places[i] = new PackedPlace(
                row.Id, Degrees(row.Latitude), Degrees(row.Longitude), Offset(row.Name, names, offsets), Link(row));
            if (row.Named)
            {
                AddKeys(row, i, keys);
            }
        }

        var index = keys.Order().ToArray();
        var buckets = new int[GazetteerLayer.Buckets + 1];
        foreach (var key in index)
        {
            buckets[GazetteerLayer.Bucket(key >> GazetteerLayer.PlaceBits) + 1]++;
        }

        for (var i = 0; i < GazetteerLayer.Buckets; i++)
        {
            buckets[i + 1] += buckets[i];
        }

        var file = new MemoryStream();
        file.Write(GazetteerLayer.Magic);
        file.Write(MemoryMarshal.AsBytes<int>([places.Length, index.Length, (int)names.Length, 0]));
        file.Write(MemoryMarshal.AsBytes<ulong>(index));
        file.Write(MemoryMarshal.AsBytes<int>(buckets));
        file.Write(MemoryMarshal.AsBytes<PackedPlace>(places));
        names.WriteTo(file);
        return file.ToArray();
    }

    private static void AddKeys(GazetteerRow row, int place, HashSet<ulong> keys)
    {
        foreach (var name in row.Names.Prepend(row.Name))
        {
            var letters = PlaceNameHash.Letters(name);
            if (letters != 0)
            {
                keys.Add((letters << GazetteerLayer.PlaceBits) | (uint)place);
            }

            var skeleton = row.Transliterated ? PlaceNameHash.Skeleton(name) : 0;
            if (skeleton != 0)
            {
                keys.Add((skeleton << GazetteerLayer.PlaceBits) | (uint)place);
            }
        }
    }

    private static int Degrees(double degrees) => (int)Math.Round(degrees * PackedPlace.UnitsPerDegree);

    private static uint Link(GazetteerRow row) => PackedPlace.Pack(
        row.Parent < 0 ? GazetteerLayer.MostPlaces : row.Parent, row.Kind, row.Seat, (int)Math.Round(Math.Log2(row.Population + 1) * 8));

    private static int Offset(string name, MemoryStream names, Dictionary<string, int> offsets)
    {
        if (!offsets.TryGetValue(name, out var offset))
        {
            offset = (int)names.Length;
            offsets.Add(name, offset);
            var bytes = Encoding.UTF8.GetBytes(name);
            names.WriteByte((byte)Math.Min(bytes.Length, byte.MaxValue));
            names.Write(bytes, 0, Math.Min(bytes.Length, byte.MaxValue));
        }

        return offset;
    }
}
