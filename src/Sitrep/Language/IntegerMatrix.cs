using System.Runtime.InteropServices;

namespace Sitrep.Language;

/// <summary>
/// A right matrix of whole numbers with a scale for each column, and a bias. Products with rows of whole numbers are exact, so
/// they are the same on every machine and in any order; only the last step, of scaling, is in floats, element by element.
/// </summary>
/// <remarks>
/// Values of rows are 12 bits and those of columns 10 bits with sign, so that sums over <see cref="MostInner"/> products fit 32
/// bits. The values lie in groups of <see cref="Group"/> columns; in a group, pairs of rows are interleaved, as instructions that
/// multiply and add neighbours take them.
/// </remarks>
internal sealed class IntegerMatrix
{
    /// <summary>Columns come in whole groups of this many.</summary>
    public const int Group = 32;

    /// <summary>Largest absolute value of a column and of a row.</summary>
    public const int MostOfColumn = 1023, MostOfRow = 4095;

    /// <summary>Longest inner dimension.</summary>
    public const int MostInner = 512;

    private readonly float[] _bias;
    private short[] _values;
    private float[] _scales;

    private IntegerMatrix(int inner, int columns, short[] values, float[] scales, float[] bias)
    {
        Inner = inner;
        Columns = columns;
        _values = values;
        _scales = scales;
        _bias = bias;
    }

    /// <summary>Rows of the matrix; even.</summary>
    public int Inner { get; }

    /// <summary>Columns; in whole groups.</summary>
    public int Columns { get; private set; }

    /// <summary>The least whole number of groups that holds a width.</summary>
    public static int Padded(int width) => (width + Group - 1) / Group * Group;

    /// <summary>Rounds a matrix of floats, row-major with the inner dimension first; the bias has a value a column, or is empty.</summary>
    public static IntegerMatrix Quantize(ReadOnlySpan<float> weights, int inner, int columns, ReadOnlySpan<float> bias)
    {
        var result = Empty(inner, columns);
        result.Columns = columns;
        bias.CopyTo(result._bias);
        Span<float> column = new float[inner];
        Span<short> rounded = new short[inner];
        for (var j = 0; j < columns; j++)
        {
            for (var k = 0; k < inner; k++)
            {
                column[k] = weights[k * columns + j];
            }

            result.SetColumn(j, rounded, IntegerRows.Quantize(column, rounded, MostOfColumn));
        }

        return result;
    }

    /// <summary>A matrix of no columns yet, with room for some.</summary>
    public static IntegerMatrix Empty(int inner, int room) =>
        inner % 2 == 0 && inner <= MostInner && room % Group == 0
            ? new(inner, 0, new short[inner * room], new float[room], new float[room])
            : throw new ArgumentException($"no matrix of {inner} rows and {room} columns");

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

    /// <summary>Sets a column.</summary>
    public void SetColumn(int column, ReadOnlySpan<short> values, float scale)
    {
        _scales[column] = scale;
        var pairs = MemoryMarshal.Cast<short, int>(values[..Inner]);
        var to = MemoryMarshal.Cast<short, int>(_values.AsSpan(column / Group * Group * Inner))[(column % Group)..];
        for (var k = 0; k < pairs.Length; k++)
        {
            to[k * Group] = pairs[k];
        }
    }

    /// <summary>The bias, a value for each column.</summary>
    public ReadOnlySpan<float> Bias => _bias;

    /// <summary>The matrix as floats, row-major with the inner dimension first.</summary>
    public float[] Expand()
    {
        var result = new float[Inner * Columns];
        for (var column = 0; column < Columns; column++)
        {
            var group = _values.AsSpan(column / Group * Group * Inner);
            for (var k = 0; k < Inner; k++)
            {
                result[k * Columns + column] = group[(k / 2 * Group + column % Group) * 2 + k % 2] * _scales[column];
            }
        }

        return result;
    }

    /// <summary>result (rows × columns) = left (rows × inner) · this, with the rows' scales, and the bias added.</summary>
    public void Multiply(ReadOnlySpan<short> left, ReadOnlySpan<float> leftScales, Span<float> result, int rows) =>
        Multiply(left, leftScales, result, rows, 0, Columns);

    /// <summary>The same for some columns alone, in whole groups; the result has no others.</summary>
    public void Multiply(ReadOnlySpan<short> left, ReadOnlySpan<float> leftScales, Span<float> result, int rows, int first, int columns)
    {
        if (left.Length < rows * Inner || leftScales.Length < rows || result.Length < rows * columns || first + columns > Columns)
        {
            throw new ArgumentException("matrix sizes do not fit");
        }

        for (var column = 0; column < columns; column += Group)
        {
            IntegerPanel.Multiply(
                left, leftScales, _values.AsSpan((first + column) * Inner, Group * Inner), _scales.AsSpan(first + column, Group),
                _bias.AsSpan(first + column, Group), result[column..], rows, Inner, columns);
        }
    }

    public static IntegerMatrix Read(BinaryReader reader)
    {
        int inner = reader.ReadInt32(), columns = reader.ReadInt32();
        var matrix = Empty(inner, columns);
        matrix.Columns = columns;
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix._values.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix._scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix._bias.AsSpan()));
        return matrix;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Inner);
        writer.Write(Columns);
        writer.Write(MemoryMarshal.AsBytes(_values.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_bias.AsSpan()));
    }
}
