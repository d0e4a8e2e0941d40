using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>All trained values of the network with Adam's moments.</summary>
internal sealed class NetworkState
{
    private readonly EncoderShape _shape;
    private readonly Dictionary<ulong, (int Row, int Count)> _words = [];
    private readonly TrainedWeights _mean, _square;
    private readonly float[] _rows, _rowMean, _rowSquare, _rowAverage;
    private readonly double[] _rowDecayed;
    private double _decayed;
    private int _steps;

    /// <summary>Share of the average that a step keeps.</summary>
    private const double Decay = 0.999;

    private const int HashedRows = WordFeatures.Rows + WordLists.Count;

    public NetworkState(EncoderShape shape, WordTable pretrained, WordLists lists, IEnumerable<string> words, Random random)
    {
        _shape = shape;
        Pretrained = pretrained;
        Lists = lists;
        foreach (var (key, count) in words.Select(word => WordFeatures.KeyOf(word)).CountBy(key => key).Where(entry => entry.Value > 1).OrderBy(entry => entry.Key))
        {
            _words[key] = (HashedRows + _words.Count, count);
        }

        Rows = HashedRows + _words.Count;
        Weights = new(shape);
        _mean = new(shape);
        _square = new(shape);
        _rows = new float[Rows * shape.Learned];
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] = (random.NextSingle() * 2 - 1) * 0.1f;
        }

        _rowMean = new float[_rows.Length];
        _rowSquare = new float[_rows.Length];
        Fill(Weights.Input, shape.Input, random, 1);
        Array.Fill(Weights.NormGain, 1f);
        for (var i = 0; i < shape.Layers; i++)
        {
            Fill(Weights.Layers[i], shape.Width, random, 1);
            Vectors(Weights.Vectors[i], shape.Width / 2, random);
        }

        Fill(Weights.Projection, shape.Width, random, 1);
        Fill(Weights.Arc, shape.Arc, random, 0.5f);
        Fill(Weights.Root, shape.Arc, random, 1);
        Fill(Weights.Label, shape.Label, random, 1);
        Average = new(shape);
        foreach (var (from, to) in Weights.All.Zip(Average.All))
        {
            from.CopyTo(to, 0);
        }

        _rowAverage = [.. _rows];
        _rowDecayed = new double[Rows];
        Transposed = new(shape);
        Transposed.Take(Weights);
    }

    public WordTable Pretrained { get; }

    public TrainedWeights Weights { get; }

    public WordLists Lists { get; }

    /// <summary>Moving average of the weights over some thousand steps, which generalises better than the last ones (Polyak and Juditsky 1992).</summary>
    public TrainedWeights Average { get; }

    /// <summary>The weights turned over, as of the last step.</summary>
    public TransposedWeights Transposed { get; }

    public int Rows { get; }

    public ReadOnlySpan<float> Row(int row) => _rows.AsSpan(row * _shape.Learned, _shape.Learned);

    /// <summary>Row of a word's own vector, or -1 for words seen less than twice; and how often it was seen.</summary>
    public int WordRow(ulong key, out int count)
    {
        (var row, count) = _words.TryGetValue(key, out var entry) ? entry : (-1, 0);
        return row;
    }

    /// <summary>Takes averages that were saved to go on from, or the mean of several that went on from one (Wortsman et al. 2022).</summary>
    public void GoOnFrom(IReadOnlyList<string> saved)
    {
        float[][] sums = [.. Weights.All, _rows], averages = [.. Average.All, _rowAverage];
        foreach (var sum in sums)
        {
            sum.AsSpan().Clear();
        }

        foreach (var path in saved)
        {
            using var stream = File.OpenRead(path);
            foreach (var (sum, values) in sums.Zip(averages))
            {
                stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
                TensorPrimitives.Add(sum, values, sum);
            }
        }

        foreach (var (sum, average) in sums.Zip(averages))
        {
            TensorPrimitives.Divide(sum, saved.Count, sum);
            sum.CopyTo(average, 0);
        }

        Transposed.Take(Weights);
    }

    /// <summary>Saves the averages, unrounded.</summary>
    public void Save(string path)
    {
        CatchUp();
        using var stream = File.Create(path);
        foreach (var values in Average.All.Append(_rowAverage))
        {
            stream.Write(MemoryMarshal.AsBytes(values.AsSpan()));
        }
    }

    /// <summary>One step of Adam with the shards' gradients; gradients are divided by the words, and clipped by their norm.</summary>
    public void Step(IReadOnlyList<Shard> shards, int words, float rate)
    {
        var scale = 1f / words;
        var sums = shards.Select(shard => shard.Gradients.Dense.All.ToArray()).ToArray();
        for (var shard = 1; shard < sums.Length; shard++)
        {
            for (var i = 0; i < sums[0].Length; i++)
            {
                TensorPrimitives.Add(sums[0][i], sums[shard][i], sums[0][i]);
            }
        }

        var norm = Math.Sqrt(sums[0].Sum(array => (double)TensorPrimitives.SumOfSquares<float>(array))) * scale;
        scale *= (float)Math.Min(1, 3 / Math.Max(norm, 1e-9));
        _steps++;
        var decay = (float)Math.Min(Decay, (1.0 + _steps) / (10 + _steps));
        var decayedBefore = _decayed;
        _decayed += Math.Log(decay);
        float[][] weights = [.. Weights.All], average = [.. Average.All], mean = [.. _mean.All], square = [.. _square.All];
        Parallel.For(0, weights.Length, i =>
        {
            Adam.Step(weights[i], sums[0][i], mean[i], square[i], rate, scale);
            Towards(average[i], weights[i], decay);
        });
        Transposed.Take(Weights);
        var learned = _shape.Learned;
        var touched = shards.SelectMany(shard => shard.Gradients.Touched).Distinct().ToArray();
        Parallel.For(0, 2, part =>
        {
            var sum = new float[learned];
            for (var i = part; i < touched.Length; i += 2)
            {
                sum.AsSpan().Clear();
                foreach (var shard in shards)
                {
                    if (shard.Gradients.Has(touched[i]))
                    {
                        TensorPrimitives.Add(sum, shard.Gradients.Row(touched[i]), sum);
                    }
                }

                // A row stands still between the steps that touch it, so that its average is caught up with in one go.
                var at = touched[i] * learned;
                Towards(_rowAverage.AsSpan(at, learned), _rows.AsSpan(at, learned), (float)Math.Exp(decayedBefore - _rowDecayed[touched[i]]));
                Adam.Step(_rows.AsSpan(at, learned), sum, _rowMean.AsSpan(at, learned), _rowSquare.AsSpan(at, learned), rate, scale);
                Towards(_rowAverage.AsSpan(at, learned), _rows.AsSpan(at, learned), decay);
                _rowDecayed[touched[i]] = _decayed;
            }
        });
    }

    /// <summary>The averages of the learned vectors as 8-bit tables: hashed rows, and words by their keys.</summary>
    public (WordTable Hashed, WordTable Words) Tables()
    {
        CatchUp();
        var learned = _shape.Learned;
        var hashed = Enumerable.Range(0, HashedRows).Select(row => (ulong)row).ToArray();
        var keys = _words.OrderBy(entry => entry.Value.Row).Select(entry => entry.Key).ToArray();
        return (WordTable.Quantize(learned, hashed, _rowAverage.AsSpan(0, hashed.Length * learned)),
            WordTable.Quantize(learned, keys, _rowAverage.AsSpan(hashed.Length * learned)));
    }

    /// <summary>Brings the averages of all rows to the present step.</summary>
    private void CatchUp()
    {
        var learned = _shape.Learned;
        for (var row = 0; row < Rows; row++)
        {
            Towards(_rowAverage.AsSpan(row * learned, learned), _rows.AsSpan(row * learned, learned), (float)Math.Exp(_decayed - _rowDecayed[row]));
            _rowDecayed[row] = _decayed;
        }
    }

    private static void Towards(Span<float> average, ReadOnlySpan<float> values, float kept)
    {
        TensorPrimitives.Subtract(average, values, average);
        TensorPrimitives.MultiplyAdd(average, kept, values, average);
    }

    private static void Fill(float[] weights, int inputs, Random random, float gain)
    {
        var range = gain * MathF.Sqrt(3f / inputs);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (random.NextSingle() * 2 - 1) * range;
        }
    }

    private static void Vectors(float[] vectors, int half, Random random)
    {
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = (i / half % SimpleRecurrentUnit.Vectors) switch
            {
                < 2 => (random.NextSingle() * 2 - 1) * 0.1f,
                2 => random.NextSingle() * 2,
                _ => -0.5f,
            };
        }
    }
}
