using System.Numerics.Tensors;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>The first layer: words to vectors, normalised.</summary>
internal sealed class WordInput(EncoderShape shape, NetworkState network, Gradients gradients, FastRandom random)
{
    /// <summary>Rows of a word: hashed ones, its own, and those of the lists it stands in.</summary>
    private const int RowsOfWord = WordFeatures.Count + 1 + WordLists.Count;

    private int[] _rows = [];
    private float[] _input = [], _gradient = [], _norm = [], _deviation = [], _scratch = [];

    /// <summary>Fills the vectors of the sentences' words.</summary>
    public void Run(IEnumerable<GoldSentence> sentences, int words, float[] outputs)
    {
        Reserve(words);
        var t = 0;
        _input.AsSpan(0, words * shape.Input).Clear();
        foreach (var form in sentences.SelectMany(sentence => sentence.Forms))
        {
            var rows = _rows.AsSpan(t * RowsOfWord, RowsOfWord);
            var key = WordFeatures.Of(form, rows);
            var vector = _input.AsSpan(t * shape.Input, shape.Input);
            rows[WordFeatures.Count] = network.WordRow(key, out var count);
            if (random.NextSingle() < Math.Max(Dropout.Word, 0.5 / (0.5 + count)))
            {
                rows[WordFeatures.Count] = -1;
            }

            var mask = network.Lists.MaskOf(key);
            for (var list = 0; list < WordLists.Count; list++)
            {
                rows[WordFeatures.Count + 1 + list] = (mask >> list & 1) == 1 && random.NextSingle() > Dropout.Word ? WordFeatures.Rows + list : -1;
            }

            var learned = vector[..shape.Learned];
            foreach (var row in rows)
            {
                if (row >= 0)
                {
                    TensorPrimitives.Add(learned, network.Row(row), learned);
                }
            }

            var frozen = network.Pretrained.Find(key);
            if (frozen >= 0 && random.NextSingle() > Dropout.Frozen)
            {
                network.Pretrained.AddTo(frozen, vector[shape.Learned..]);
            }

            t++;
        }

        var weights = network.Weights;
        var width = shape.Width;
        Matrix.Multiply(_input, weights.Input, _norm, words, shape.Input, width);
        for (var i = 0; i < words; i++)
        {
            var row = _norm.AsSpan(i * width, width);
            TensorPrimitives.Add(row, weights.InputBias, row);
            var mean = TensorPrimitives.Sum<float>(row) / width;
            TensorPrimitives.Subtract(row, mean, row);
            _deviation[i] = 1 / MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(row) / width + 1e-5f);
            TensorPrimitives.Multiply(row, _deviation[i], row);
            TensorPrimitives.MultiplyAdd(row, weights.NormGain, weights.NormBias, outputs.AsSpan(i * width, width));
        }
    }

    /// <summary>Adds the gradients of weights and rows, given those of the vectors, which are used up.</summary>
    public void AddGradient(float[] gradient, int words)
    {
        int width = shape.Width;
        var dense = gradients.Dense;
        var scratch = new float[width];
        for (var i = 0; i < words; i++)
        {
            var slope = gradient.AsSpan(i * width, width);
            var norm = _norm.AsSpan(i * width, width);
            TensorPrimitives.Add(dense.NormBias, slope, dense.NormBias);
            TensorPrimitives.MultiplyAdd(slope, norm, dense.NormGain, dense.NormGain);
            TensorPrimitives.Multiply(slope, network.Weights.NormGain, slope);
            var mean = TensorPrimitives.Sum<float>(slope) / width;
            var along = TensorPrimitives.Dot<float>(slope, norm) / width;
            TensorPrimitives.Multiply(norm, along, scratch);
            TensorPrimitives.Subtract(slope, scratch, slope);
            TensorPrimitives.Subtract(slope, mean, slope);
            TensorPrimitives.Multiply(slope, _deviation[i], slope);
            TensorPrimitives.Add(dense.InputBias, slope, dense.InputBias);
        }

        Matrix.Transpose(_input, _scratch, words, shape.Input, words);
        Matrix.Multiply(_scratch, gradient, dense.Input, shape.Input, words, width, add: true);
        Matrix.Multiply(gradient, network.Transposed.Learned, _gradient, words, width, shape.Learned);
        for (var i = 0; i < words; i++)
        {
            var slope = _gradient.AsSpan(i * shape.Learned, shape.Learned);
            foreach (var row in _rows.AsSpan(i * RowsOfWord, RowsOfWord))
            {
                if (row >= 0)
                {
                    var sum = gradients.Row(row);
                    TensorPrimitives.Add(sum, slope, sum);
                }
            }
        }
    }

    private void Reserve(int words)
    {
        if (_input.Length >= words * shape.Input)
        {
            return;
        }

        var room = words + words / 4 + 16;
        _rows = new int[room * RowsOfWord];
        _input = new float[room * shape.Input];
        _scratch = new float[room * shape.Input];
        _gradient = new float[room * shape.Learned];
        _norm = new float[room * shape.Width];
        _deviation = new float[room];
    }
}
