using System.Runtime.Intrinsics.X86;
using Sitrep.Language;

namespace Sitrep.Tests.Language;

public class IntegerMatrixTests
{
    private delegate void Kernel(
        ReadOnlySpan<short> left, ReadOnlySpan<float> leftScales, ReadOnlySpan<short> panel, ReadOnlySpan<float> scales, ReadOnlySpan<float> bias,
        Span<float> result, int rows, int inner, int stride);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 64)]
    [InlineData(3, 10)]
    [InlineData(7, 228)]
    [InlineData(8, 224)]
    [InlineData(21, 512)]
    public void Every_width_of_vectors_gives_the_same_bits(int rows, int inner)
    {
        var random = new Random(rows * inner);
        var left = Shorts(random, rows * inner, IntegerMatrix.MostOfRow);
        var panel = Shorts(random, IntegerMatrix.Group * inner, IntegerMatrix.MostOfColumn);
        float[] leftScales = Floats(random, rows), scales = Floats(random, IntegerMatrix.Group), bias = Floats(random, IntegerMatrix.Group);
        float[] Result(Kernel kernel)
        {
            var result = new float[rows * IntegerMatrix.Group];
            kernel(left, leftScales, panel, scales, bias, result, rows, inner, IntegerMatrix.Group);
            return result;
        }

        var expected = Result(IntegerPanel.Portable);
        Assert.True(!Avx2.IsSupported || Result(IntegerPanel.Narrow).SequenceEqual(expected));
        Assert.True(!Avx512BW.IsSupported || Result(IntegerPanel.Wide).SequenceEqual(expected));
    }

    [Fact]
    public void The_largest_values_do_not_overflow()
    {
        var left = Enumerable.Repeat(1f, IntegerMatrix.MostInner).ToArray();
        var right = IntegerMatrix.Quantize([.. Enumerable.Repeat(1f, IntegerMatrix.MostInner * IntegerMatrix.Group)], IntegerMatrix.MostInner, IntegerMatrix.Group, []);
        var result = Product(left, right, 1);
        Assert.All(result, value => Assert.Equal(IntegerMatrix.MostInner, value, 0.01f));
    }

    [Fact]
    public void A_product_is_near_that_of_the_floats_and_columns_can_be_taken_alone()
    {
        const int Rows = 5, Inner = 96, Columns = 64;
        var random = new Random(5);
        float[] left = Floats(random, Rows * Inner), right = Floats(random, Inner * Columns), bias = Floats(random, Columns);
        var matrix = IntegerMatrix.Quantize(right, Inner, Columns, bias);
        var result = Product(left, matrix, Rows);
        for (var i = 0; i < result.Length; i++)
        {
            int row = i / Columns, column = i % Columns;
            var exact = bias[column] + Enumerable.Range(0, Inner).Sum(k => left[row * Inner + k] * right[k * Columns + column]);
            Assert.Equal(exact, result[i], 0.02f);
        }

        var rounded = new short[Rows * Inner];
        var scales = new float[Rows];
        IntegerRows.Quantize(left, rounded, scales, Rows, Inner);
        var alone = new float[Rows * 32];
        matrix.Multiply(rounded, scales, alone, Rows, 32, 32);
        Assert.Equal(Enumerable.Range(0, Rows).SelectMany(row => result[(row * Columns + 32)..((row + 1) * Columns)]), alone);
    }

    [Fact]
    public void A_row_of_zeros_stays_zero()
    {
        var rounded = new short[70];
        var scale = IntegerRows.Quantize(new float[70], rounded, IntegerMatrix.MostOfRow);
        Assert.All(rounded, value => Assert.Equal(0, value));
        Assert.True(float.IsFinite(scale));
    }

    private static float[] Product(float[] left, IntegerMatrix right, int rows)
    {
        var rounded = new short[left.Length];
        var scales = new float[rows];
        IntegerRows.Quantize(left, rounded, scales, rows, right.Inner);
        var result = new float[rows * right.Columns];
        right.Multiply(rounded, scales, result, rows);
        return result;
    }

    private static short[] Shorts(Random random, int count, int most) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-most, most + 1))];

    private static float[] Floats(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
