using System.Runtime.InteropServices;

namespace Sitrep.Language;

/// <summary>Vectors by word, as 8-bit integers with one scale for each word; words are known by 64-bit keys alone.</summary>
internal sealed class WordTable
{
    private readonly ulong[] _keys;
    private readonly sbyte[] _values;
    private readonly float[] _scales;
    private readonly int[] _slots;
    private readonly int _mask;

    public WordTable(int width, ulong[] keys, float[] scales, sbyte[] values)
    {
        Width = width;
        _keys = keys;
        _values = values;
        _scales = scales;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(keys.Length * 2 + 1));
        _mask = size - 1;
        _slots = new int[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = SlotOf(keys[i]);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = i + 1;
        }
    }

    public int Width { get; }

    /// <summary>Row of a word, or -1.</summary>
    public int Find(ulong key)
    {
        var slot = SlotOf(key);
        while (_slots[slot] != 0)
        {
            if (_keys[_slots[slot] - 1] == key)
            {
                return _slots[slot] - 1;
            }

            slot = (slot + 1) & _mask;
        }

        return -1;
    }

    /// <summary>Keys may be small numbers in a row as well as hashes.</summary>
    private int SlotOf(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> 32) & _mask;

    /// <summary>Adds a row to a vector.</summary>
    public void AddTo(int row, Span<float> vector)
    {
        var values = _values.AsSpan(row * Width, Width);
        var scale = _scales[row];
        for (var i = 0; i < values.Length; i++)
        {
            vector[i] += values[i] * scale;
        }
    }

    /// <summary>Makes a table of 8-bit rows from floats.</summary>
    public static WordTable Quantize(int width, ulong[] keys, ReadOnlySpan<float> vectors)
    {
        var scales = new float[keys.Length];
        var values = new sbyte[keys.Length * width];
        for (var row = 0; row < keys.Length; row++)
        {
            var vector = vectors.Slice(row * width, width);
            var most = 1e-9f;
            foreach (var value in vector)
            {
                most = Math.Max(most, Math.Abs(value));
            }

            scales[row] = most / 127;
            for (var i = 0; i < width; i++)
            {
                values[row * width + i] = (sbyte)MathF.Round(vector[i] / scales[row]);
            }
        }

        return new(width, keys, scales, values);
    }

    public static WordTable Read(BinaryReader reader)
    {
        int width = reader.ReadInt32(), count = reader.ReadInt32();
        var keys = new ulong[count];
        var scales = new float[count];
        var values = new sbyte[count * width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new(width, keys, scales, values);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Width);
        writer.Write(_keys.Length);
        writer.Write(MemoryMarshal.AsBytes(_keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_values.AsSpan()));
    }
}
