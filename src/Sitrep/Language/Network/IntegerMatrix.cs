using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Sitrep.Language;

/// <summary>
/// A right matrix of whole numbers with a scale for each column, and a bias. Products with rows of whole numbers are exact, so
/// they are the same on every machine and in any order; only the last step, of scaling, is in floats, element by element.
/// </summary>
/// <remarks>
/// Values of rows and columns are 6 bits with sign, those of rows with <see cref="RowZero"/> added, so that instructions that multiply
/// unsigned with signed bytes take them and the sum of <see cref="Step"/> products in four lanes fits 16 bits. The values lie in groups of
/// <see cref="Group"/> columns; in a group, four rows are interleaved.
/// </remarks>
internal sealed class IntegerMatrix
{
    /// <summary>Columns come in whole groups of this many.</summary>
    public const int Group = 32;

    /// <summary>The inner dimension comes in whole steps of this many.</summary>
    public const int Step = 8;

    /// <summary>Largest absolute value.</summary>
    public const int Most = 63;

    /// <summary>What stands for zero in rows.</summary>
    public const int RowZero = 64;

    private readonly float[] _bias;
    private readonly sbyte[] _values;
    private readonly float[] _scales;
    private readonly int[] _start;

    private IntegerMatrix(int inner, int room)
    {
        if (room % Group != 0)
        {
            throw new ArgumentException($"no matrix of {room} columns");
        }

        Inner = Stepped(inner);
        _values = new sbyte[Inner * room];
        _scales = new float[room];
        _bias = new float[room];
        _start = new int[room];
    }

    /// <summary>Rows of the matrix; in whole steps.</summary>
    public int Inner { get; }

    /// <summary>Columns; in whole groups.</summary>
    public int Columns { get; private set; }

    /// <summary>The bias, a value for each column.</summary>
    public ReadOnlySpan<float> Bias => _bias;

    /// <summary>The least whole number of groups that holds a width.</summary>
    public static int Padded(int width) => (width + Group - 1) / Group * Group;

    /// <summary>The least whole number of steps that holds an inner dimension.</summary>
    public static int Stepped(int inner) => (inner + Step - 1) / Step * Step;

    /// <summary>Rounds a matrix of floats, row-major with the inner dimension first; the bias has a value a column, or is empty.</summary>
    public static IntegerMatrix Quantize(ReadOnlySpan<float> weights, int inner, int columns, ReadOnlySpan<float> bias)
    {
        var result = Empty(inner, columns);
        result.Columns = columns;
        bias.CopyTo(result._bias);
        Span<float> column = new float[inner];
        for (var j = 0; j < columns; j++)
        {
            for (var k = 0; k < inner; k++)
            {
                column[k] = weights[k * columns + j];
            }

            result.SetColumn(j, column);
        }

        return result;
    }

    /// <summary>A matrix of no columns yet, with room for some.</summary>
    public static IntegerMatrix Empty(int inner, int room) => new(inner, room);

    /// <summary>Clears the matrix for a number of columns, of which those that are not set give zero.</summary>
    public void Reset(int columns)
    {
        Columns = Padded(columns);
        if (_values.Length < Inner * Columns)
        {
            throw new ArgumentException("the matrix has no room for so many columns");
        }

        _scales.AsSpan(0, Columns).Clear();
    }

    /// <summary>Sets a column, rounded by its largest absolute value.</summary>
    public void SetColumn(int column, ReadOnlySpan<float> values)
    {
        Span<byte> rounded = stackalloc byte[Inner];
        _scales[column] = IntegerRows.Quantize(values, rounded);
        var sum = 0;
        foreach (var value in rounded)
        {
            sum += value - RowZero;
        }

        _start[column] = -RowZero * sum;
        TensorPrimitives.Subtract(rounded, (byte)RowZero, rounded);
        var quads = MemoryMarshal.Cast<byte, int>(rounded);
        var to = MemoryMarshal.Cast<sbyte, int>(_values.AsSpan(column / Group * Group * Inner))[(column % Group)..];
        for (var k = 0; k < quads.Length; k++)
        {
            to[k * Group] = quads[k];
        }
    }

    /// <summary>result (rows × columns) = left (rows × inner) · this, with the rows' scales, and the bias added.</summary>
    public void Multiply(ReadOnlySpan<byte> left, ReadOnlySpan<float> leftScales, Span<float> result, int rows) =>
        Multiply(left, leftScales, result, rows, 0, Columns);

    /// <summary>The same for some columns alone, in whole groups; the result has no others.</summary>
    public void Multiply(ReadOnlySpan<byte> left, ReadOnlySpan<float> leftScales, Span<float> result, int rows, int first, int columns)
    {
        if (left.Length < rows * Inner || leftScales.Length < rows || result.Length < rows * columns || first + columns > Columns)
        {
            throw new ArgumentException("matrix sizes do not fit");
        }

        for (var column = 0; column < columns; column += Group)
        {
            var at = first + column;
            IntegerPanel.Multiply(
                left, leftScales, _values.AsSpan(at * Inner, Group * Inner), _start.AsSpan(at, Group), _scales.AsSpan(at, Group), _bias.AsSpan(at, Group),
                result[column..], rows, Inner, columns);
        }
    }

    public static IntegerMatrix Read(BinaryReader reader)
    {
        int inner = reader.ReadInt32(), columns = reader.ReadInt32();
        var matrix = Empty(inner, columns);
        matrix.Columns = columns;
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix._values.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix._start.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix._scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix._bias.AsSpan()));
        return matrix;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Inner);
        writer.Write(Columns);
        writer.Write(MemoryMarshal.AsBytes(_values.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_start.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_bias.AsSpan()));
    }
}
