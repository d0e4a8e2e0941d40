using System.Runtime.Intrinsics.X86;
using Sitrep.Language;

namespace Sitrep.Tests.Language;

public class IntegerMatrixTests
{
    private delegate void Kernel(
        ReadOnlySpan<byte> left, ReadOnlySpan<float> leftScales, ReadOnlySpan<sbyte> panel, ReadOnlySpan<int> start, ReadOnlySpan<float> scales,
        ReadOnlySpan<float> bias, Span<float> result, int rows, int inner, int stride);

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 64)]
    [InlineData(3, 24)]
    [InlineData(7, 232)]
    [InlineData(8, 224)]
    [InlineData(21, 512)]
    public void Every_width_of_vectors_gives_the_same_bits(int rows, int inner)
    {
        var random = new Random(rows * inner);
        byte[] left = [.. Whole(random, rows * inner).Select(value => (byte)(value + IntegerMatrix.RowZero))];
        sbyte[] panel = [.. Whole(random, IntegerMatrix.Group * inner).Select(value => (sbyte)value)];
        int[] start = [.. Enumerable.Range(0, IntegerMatrix.Group).Select(_ => random.Next(-9000, 9000))];
        float[] leftScales = Floats(random, rows), scales = Floats(random, IntegerMatrix.Group), bias = Floats(random, IntegerMatrix.Group);
        float[] Result(Kernel kernel)
        {
            var result = new float[rows * IntegerMatrix.Group];
            kernel(left, leftScales, panel, start, scales, bias, result, rows, inner, IntegerMatrix.Group);
            return result;
        }

        var expected = Result(IntegerPanel.Portable);
        Assert.True(!Avx2.IsSupported || Result(IntegerPanel.Narrow).SequenceEqual(expected));
        Assert.True(!Avx512BW.IsSupported || Result(IntegerPanel.Wide).SequenceEqual(expected));
    }

    [Fact]
    public void The_largest_values_do_not_overflow()
    {
        const int Inner = 512;
        var left = Enumerable.Repeat(1f, 8 * Inner).ToArray();
        var right = IntegerMatrix.Quantize([.. Enumerable.Repeat(1f, Inner * IntegerMatrix.Group)], Inner, IntegerMatrix.Group, []);
        Assert.All(Product(left, right, 8), value => Assert.Equal(Inner, value, 0.01f));
        Assert.All(Product(left[..Inner], right, 1), value => Assert.Equal(Inner, value, 0.01f));
    }

    [Fact]
    public void A_product_is_near_that_of_the_floats_and_columns_can_be_taken_alone()
    {
        const int Rows = 5, Inner = 90, Columns = 64;
        var random = new Random(5);
        float[] left = Floats(random, Rows * Inner), right = Floats(random, Inner * Columns), bias = Floats(random, Columns);
        var matrix = IntegerMatrix.Quantize(right, Inner, Columns, bias);
        var result = Product(left, matrix, Rows);
        for (var i = 0; i < result.Length; i++)
        {
            int row = i / Columns, column = i % Columns;
            var exact = bias[column] + Enumerable.Range(0, Inner).Sum(k => left[row * Inner + k] * right[k * Columns + column]);
            Assert.Equal(exact, result[i], 0.1f);
        }

        var rounded = new byte[Rows * matrix.Inner];
        var scales = new float[Rows];
        IntegerRows.Quantize(left, rounded, scales, Rows, Inner);
        var alone = new float[Rows * 32];
        matrix.Multiply(rounded, scales, alone, Rows, 32, 32);
        Assert.Equal(Enumerable.Range(0, Rows).SelectMany(row => result[(row * Columns + 32)..((row + 1) * Columns)]), alone);
    }

    [Fact]
    public void A_row_of_zeros_stays_zero()
    {
        var rounded = new byte[70];
        var scale = IntegerRows.Quantize(new float[70], rounded);
        Assert.All(rounded, value => Assert.Equal(IntegerMatrix.RowZero, value));
        Assert.True(float.IsFinite(scale));
    }

    private static float[] Product(float[] left, IntegerMatrix right, int rows)
    {
        var rounded = new byte[rows * right.Inner];
        var scales = new float[rows];
        IntegerRows.Quantize(left, rounded, scales, rows, left.Length / rows);
        var result = new float[rows * right.Columns];
        right.Multiply(rounded, scales, result, rows);
        return result;
    }

    private static IEnumerable<int> Whole(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => random.Next(-IntegerMatrix.Most, IntegerMatrix.Most + 1));

    private static float[] Floats(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
