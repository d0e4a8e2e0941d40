using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>All trained values of the network with Adam's moments.</summary>
internal sealed class NetworkState
{
    private readonly EncoderShape _shape;
    private readonly Dictionary<ulong, (int Row, int Count)> _words = [];
    private readonly EncoderWeights _mean, _square;
    private readonly float[] _rows, _rowMean, _rowSquare;

    public NetworkState(EncoderShape shape, WordTable pretrained, IEnumerable<string> words, Random random)
    {
        _shape = shape;
        Pretrained = pretrained;
        foreach (var (key, count) in words.Select(word => WordFeatures.KeyOf(word)).CountBy(key => key).Where(entry => entry.Value > 1).OrderBy(entry => entry.Key))
        {
            _words[key] = (WordFeatures.Rows + _words.Count, count);
        }

        Rows = WordFeatures.Rows + _words.Count;
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
        Transposed = new(shape);
        Transposed.Take(Weights);
    }

    public WordTable Pretrained { get; }

    public EncoderWeights Weights { get; }

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

    /// <summary>Takes the values of a model of the same shape to go on from.</summary>
    public void Take(NeuralModel? model)
    {
        if (model is null)
        {
            return;
        }

        foreach (var (from, to) in model.Weights.All.Zip(Weights.All))
        {
            from.CopyTo(to, 0);
        }

        Transposed.Take(Weights);
        var learned = _shape.Learned;
        for (var row = 0; row < WordFeatures.Rows; row++)
        {
            var vector = _rows.AsSpan(row * learned, learned);
            vector.Clear();
            model.Hashed.AddTo(row, vector);
        }

        foreach (var (key, entry) in _words)
        {
            var row = model.Words.Find(key);
            if (row >= 0)
            {
                var vector = _rows.AsSpan(entry.Row * learned, learned);
                vector.Clear();
                model.Words.AddTo(row, vector);
            }
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
                System.Numerics.Tensors.TensorPrimitives.Add(sums[0][i], sums[shard][i], sums[0][i]);
            }
        }

        var norm = Math.Sqrt(sums[0].Sum(array => (double)System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(array))) * scale;
        scale *= (float)Math.Min(1, 3 / Math.Max(norm, 1e-9));
        float[][] weights = [.. Weights.All], mean = [.. _mean.All], square = [.. _square.All];
        Parallel.For(0, weights.Length, i => Adam.Step(weights[i], sums[0][i], mean[i], square[i], rate, scale));
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
                        System.Numerics.Tensors.TensorPrimitives.Add(sum, shard.Gradients.Row(touched[i]), sum);
                    }
                }

                var at = touched[i] * learned;
                Adam.Step(_rows.AsSpan(at, learned), sum, _rowMean.AsSpan(at, learned), _rowSquare.AsSpan(at, learned), rate, scale);
            }
        });
    }

    /// <summary>The learned vectors as 8-bit tables: hashed rows, and words by their keys.</summary>
    public (WordTable Hashed, WordTable Words) Tables()
    {
        var hashed = Enumerable.Range(0, WordFeatures.Rows).Select(row => (ulong)row).ToArray();
        var keys = _words.OrderBy(entry => entry.Value.Row).Select(entry => entry.Key).ToArray();
        return (WordTable.Quantize(_shape.Learned, hashed, _rows.AsSpan(0, hashed.Length * _shape.Learned)),
            WordTable.Quantize(_shape.Learned, keys, _rows.AsSpan(hashed.Length * _shape.Learned)));
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
