using System.Numerics.Tensors;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Forward and backward pass over one part of a batch, with its own buffers and gradients.</summary>
internal sealed class Shard
{
    /// <summary>What is left of values below zero in the vectors that arcs and relations are scored by.</summary>
    public const float Slope = 0.1f;

    private const float NameWeight = 2f;

    private readonly EncoderShape _shape;
    private readonly NetworkState _network;
    private readonly FastRandom _random;
    private readonly WordInput _wordInput;
    private readonly ArcLoss _arcs;
    private readonly RelationLoss _relations;
    private readonly List<GoldSentence> _sentences = [];
    private readonly List<int> _ends = [];
    private readonly float[][] _x, _u, _c, _mask;
    private int _words;
    private float[] _out = [], _outGradient = [], _scratch = [], _scratch2 = [];

    public Shard(EncoderShape shape, NetworkState network, int seed)
    {
        (_shape, _network, _random) = (shape, network, new(seed));
        Gradients = new(shape, network.Rows);
        _wordInput = new(shape, network, Gradients, _random);
        _arcs = new(shape, network, Gradients.Dense, _random);
        _relations = new(shape, network, Gradients.Dense, _random);
        _x = new float[shape.Layers + 1][];
        _mask = new float[shape.Layers + 1][];
        _u = new float[shape.Layers][];
        _c = new float[shape.Layers][];
    }

    public Gradients Gradients { get; }

    /// <summary>Words of a sentence that carry a loss; the sum over a batch scales its gradient.</summary>
    public Losses Run(IEnumerable<GoldSentence> sentences)
    {
        Gradients.Clear();
        _sentences.Clear();
        _sentences.AddRange(sentences);
        _ends.Clear();
        _words = 0;
        foreach (var sentence in _sentences)
        {
            _words += sentence.Forms.Length;
            _ends.Add(_words);
        }

        Reserve();
        Encode();
        var losses = Score();
        Backward();
        return losses;
    }

    private void Reserve()
    {
        var width = _shape.Width;
        if (_out.Length >= _words * _shape.Projected)
        {
            return;
        }

        var n = _words + _words / 4 + 16;
        _out = new float[n * _shape.Projected];
        _outGradient = new float[n * _shape.Projected];
        _scratch = new float[n * Math.Max(3 * width, _shape.Projected)];
        _scratch2 = new float[n * Math.Max(3 * width, _shape.Projected)];
        for (var i = 0; i <= _shape.Layers; i++)
        {
            _x[i] = new float[n * width];
            _mask[i] = new float[n * width];
            if (i < _shape.Layers)
            {
                _u[i] = new float[n * 3 * width];
                _c[i] = new float[n * width];
            }
        }
    }

    private void Encode()
    {
        var width = _shape.Width;
        var weights = _network.Weights;
        _wordInput.Run(_sentences, _words, _x[0]);
        Dropout.Fill(_mask[0], width, _ends, Dropout.Input, bySentence: false, _random);
        TensorPrimitives.Multiply(_x[0].AsSpan(0, _words * width), _mask[0].AsSpan(0, _words * width), _x[0]);
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            Matrix.Multiply(_x[layer], weights.Layers[layer], _u[layer], _words, width, 3 * width);
            var first = 0;
            foreach (var end in _ends)
            {
                for (var unit = 0; unit < width / 2; unit += SimpleRecurrentUnit.Strip)
                {
                    SimpleRecurrentUnit.Run(
                        _u[layer], TrainedWeights.LayoutOf(width, unit), _x[layer], weights.Vectors[layer], _c[layer], _x[layer + 1], first, end, width, unit, keep: true);
                }

                first = end;
            }

            Dropout.Fill(_mask[layer + 1], width, _ends, Dropout.Layer, bySentence: true, _random);
            var x = _x[layer + 1].AsSpan(0, _words * width);
            TensorPrimitives.Multiply(x, _mask[layer + 1].AsSpan(0, x.Length), x);
        }

        Matrix.Multiply(_x[_shape.Layers], weights.Projection, _out, _words, width, _shape.Projected);
        for (var i = 0; i < _words; i++)
        {
            var row = _out.AsSpan(i * _shape.Projected, _shape.Projected);
            TensorPrimitives.Add(row, weights.ProjectionBias, row);
        }
    }

    private Losses Score()
    {
        var losses = new Losses { Words = _words };
        _outGradient.AsSpan(0, _words * _shape.Projected).Clear();
        var tagColumn = 2 * _shape.Arc + 2 * _shape.Label;
        var first = 0;
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                var row = (first + i) * _shape.Projected + tagColumn;
                if (sentence.Tags.Length > 0)
                {
                    losses.Tags += CrossEntropy.Loss(_out.AsSpan(row, _shape.Tags), _outGradient.AsSpan(row, _shape.Tags), sentence.Tags[i]);
                }
            }

            if (sentence.Names is { } names)
            {
                losses.Names += NameChain.Loss(
                    _out, _outGradient, _network.Weights.NameFollows, Gradients.Dense.NameFollows, names, first * _shape.Projected + tagColumn + _shape.Tags, _shape.Projected, NameWeight);
            }

            if (sentence.Heads.Length > 0)
            {
                losses.Arcs += _arcs.Add(sentence, first, _out, _outGradient);
            }

            first += sentence.Forms.Length;
        }

        losses.Labels = _relations.Add(_sentences, _out, _outGradient);
        return losses;
    }

    private void Backward()
    {
        int width = _shape.Width, projected = _shape.Projected;
        var dense = Gradients.Dense;
        for (var i = 0; i < _words; i++)
        {
            TensorPrimitives.Add(dense.ProjectionBias, _outGradient.AsSpan(i * projected, projected), dense.ProjectionBias);
        }

        Matrix.Transpose(_x[_shape.Layers], _scratch, _words, width, _words);
        Matrix.Multiply(_scratch, _outGradient, dense.Projection, width, _words, projected, add: true);
        var gradient = new float[_words * width];
        Matrix.Multiply(_outGradient, _network.Transposed.Projection, gradient, _words, projected, width);
        for (var layer = _shape.Layers - 1; layer >= 0; layer--)
        {
            TensorPrimitives.Multiply(gradient, _mask[layer + 1].AsSpan(0, gradient.Length), gradient);
            var carried = new float[_words * width];
            var first = 0;
            foreach (var end in _ends)
            {
                RecurrentGradient.Run(_u[layer], _x[layer], _network.Weights.Vectors[layer], _c[layer], gradient, _scratch2, carried, dense.Vectors[layer], first, end, width);
                first = end;
            }

            Matrix.Transpose(_x[layer], _scratch, _words, width, _words);
            Matrix.Multiply(_scratch, _scratch2, dense.Layers[layer], width, _words, 3 * width, add: true);
            Matrix.Multiply(_scratch2, _network.Transposed.Layers[layer], carried, _words, 3 * width, width, add: true);
            gradient = carried;
        }

        TensorPrimitives.Multiply(gradient, _mask[0].AsSpan(0, gradient.Length), gradient);
        _wordInput.AddGradient(gradient, _words);
    }
}
