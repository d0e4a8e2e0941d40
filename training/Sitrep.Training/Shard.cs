using System.Numerics.Tensors;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Sums of losses over a stretch of training.</summary>
internal record struct Losses(double Arcs, double Labels, double Tags, double Names, int Words)
{
    public void Add(Losses other)
    {
        Arcs += other.Arcs;
        Labels += other.Labels;
        Tags += other.Tags;
        Names += other.Names;
        Words += other.Words;
    }

    public override readonly string ToString() =>
        $"arcs {Arcs / Words:F3} labels {Labels / Words:F3} tags {Tags / Words:F3} names {Names / Words:F4}";
}

/// <summary>Forward and backward pass over one part of a batch, with its own buffers and gradients.</summary>
internal sealed class Shard(EncoderShape shape, NetworkState network, int seed)
{
    private const float InputDropout = 0.3f, LayerDropout = 0.3f, HeadDropout = 0.3f, Slope = 0.1f, WordDropout = 0.1f, FrozenDropout = 0.1f, NameWeight = 2f;

    /// <summary>Rows of a word: hashed ones, its own, and those of the lists it stands in.</summary>
    private const int RowsOfWord = WordFeatures.Count + 1 + WordLists.Count;

    private readonly FastRandom _random = new(seed);
    private readonly List<GoldSentence> _sentences = [];
    private readonly List<int> _ends = [];
    private int _words;
    private int[] _rows = [];
    private float[] _input = [], _gradient = [], _norm = [], _deviation = [], _out = [], _outGradient = [], _heads = [], _scratch = [], _scratch2 = [], _labelInput = [], _labelOut = [];
    private float[][] _x = [], _u = [], _c = [], _mask = [];

    public Gradients Gradients { get; } = new(shape, network.Rows);

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
        Embed();
        Encode();
        var losses = Score();
        Backward();
        return losses;
    }

    private void Reserve()
    {
        int width = shape.Width, layers = shape.Layers;
        if (_x.Length == 0)
        {
            _x = new float[layers + 1][];
            _u = new float[layers][];
            _c = new float[layers][];
            _mask = new float[layers + 1][];
        }

        if (_input.Length >= _words * shape.Input)
        {
            return;
        }

        var n = _words + _words / 4 + 16;
        _rows = new int[n * RowsOfWord];
        _input = new float[n * shape.Input];
        _gradient = new float[n * Math.Max(3 * width, shape.Input)];
        _norm = new float[n * width];
        _deviation = new float[n];
        _out = new float[n * shape.Projected];
        _outGradient = new float[n * shape.Projected];
        _heads = new float[n * 2 * shape.Arc];
        _scratch = new float[n * Math.Max(3 * width, Math.Max(shape.Input, shape.Projected))];
        _scratch2 = new float[n * Math.Max(3 * width, Math.Max(shape.Input, shape.Projected))];
        _labelInput = new float[n * shape.LabelInput];
        _labelOut = new float[n * shape.PaddedRelations];
        for (var i = 0; i <= layers; i++)
        {
            _x[i] = new float[n * width];
            _mask[i] = new float[n * width];
            if (i < layers)
            {
                _u[i] = new float[n * 3 * width];
                _c[i] = new float[n * width];
            }
        }
    }

    private void Embed()
    {
        var t = 0;
        _input.AsSpan(0, _words * shape.Input).Clear();
        foreach (var form in _sentences.SelectMany(sentence => sentence.Forms))
        {
            var rows = _rows.AsSpan(t * RowsOfWord, RowsOfWord);
            var key = WordFeatures.Of(form, rows);
            var vector = _input.AsSpan(t * shape.Input, shape.Input);
            rows[WordFeatures.Count] = network.WordRow(key, out var count);
            if (_random.NextSingle() < Math.Max(WordDropout, 0.5 / (0.5 + count)))
            {
                rows[WordFeatures.Count] = -1;
            }

            var mask = network.Lists.MaskOf(key);
            for (var list = 0; list < WordLists.Count; list++)
            {
                rows[WordFeatures.Count + 1 + list] = (mask >> list & 1) == 1 && _random.NextSingle() > WordDropout ? WordFeatures.Rows + list : -1;
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
            if (frozen >= 0 && _random.NextSingle() > FrozenDropout)
            {
                network.Pretrained.AddTo(frozen, vector[shape.Learned..]);
            }

            t++;
        }

        var weights = network.Weights;
        var width = shape.Width;
        Matrix.Multiply(_input, weights.Input, _norm, _words, shape.Input, width);
        Masks(_mask[0], InputDropout, false);
        for (var i = 0; i < _words; i++)
        {
            var row = _norm.AsSpan(i * width, width);
            TensorPrimitives.Add(row, weights.InputBias, row);
            var mean = TensorPrimitives.Sum<float>(row) / width;
            TensorPrimitives.Subtract(row, mean, row);
            _deviation[i] = 1 / MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(row) / width + 1e-5f);
            TensorPrimitives.Multiply(row, _deviation[i], row);
            var x = _x[0].AsSpan(i * width, width);
            TensorPrimitives.MultiplyAdd(row, weights.NormGain, weights.NormBias, x);
            TensorPrimitives.Multiply(x, _mask[0].AsSpan(i * width, width), x);
        }
    }

    /// <summary>Dropout masks; by sentence, one mask holds for all its words (Gal and Ghahramani 2016).</summary>
    private void Masks(float[] mask, float share, bool bySentence)
    {
        var width = shape.Width;
        var keep = 1 / (1 - share);
        var first = 0;
        foreach (var end in _ends)
        {
            for (var i = first; i < end; i++)
            {
                var row = mask.AsSpan(i * width, width);
                if (bySentence && i > first)
                {
                    mask.AsSpan(first * width, width).CopyTo(row);
                    continue;
                }

                for (var j = 0; j < width; j++)
                {
                    row[j] = _random.NextSingle() < share ? 0 : keep;
                }
            }

            first = end;
        }
    }

    private void Encode()
    {
        var width = shape.Width;
        var weights = network.Weights;
        for (var layer = 0; layer < shape.Layers; layer++)
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

            Masks(_mask[layer + 1], LayerDropout, true);
            var x = _x[layer + 1].AsSpan(0, _words * width);
            TensorPrimitives.Multiply(x, _mask[layer + 1].AsSpan(0, x.Length), x);
        }

        Matrix.Multiply(_x[shape.Layers], weights.Projection, _out, _words, width, shape.Projected);
        for (var i = 0; i < _words; i++)
        {
            var row = _out.AsSpan(i * shape.Projected, shape.Projected);
            TensorPrimitives.Add(row, weights.ProjectionBias, row);
        }
    }

    private Losses Score()
    {
        var losses = new Losses { Words = _words };
        _outGradient.AsSpan(0, _words * shape.Projected).Clear();
        var tagColumn = 2 * shape.Arc + 2 * shape.Label;
        var first = 0;
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                var row = (first + i) * shape.Projected + tagColumn;
                if (sentence.Tags.Length > 0)
                {
                    losses.Tags += Softmax(_out.AsSpan(row, shape.Tags), _outGradient.AsSpan(row, shape.Tags), sentence.Tags[i]);
                }
            }

            if (sentence.Names is { } names)
            {
                losses.Names += NameChain.Loss(
                    _out, _outGradient, network.Weights.NameFollows, Gradients.Dense.NameFollows, names, first * shape.Projected + tagColumn + shape.Tags, shape.Projected, NameWeight);
            }

            if (sentence.Heads.Length > 0)
            {
                losses.Arcs += Arcs(sentence, first);
            }

            first += sentence.Forms.Length;
        }

        losses.Labels = Labels();
        return losses;
    }

    private static double Softmax(ReadOnlySpan<float> scores, Span<float> gradient, int gold)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max(scores), gradient);
        TensorPrimitives.SoftMax<float>(gradient, gradient);
        var loss = -Math.Log(Math.Max(gradient[gold], 1e-20f));
        gradient[gold] -= 1;
        return loss;
    }

    /// <summary>Biaffine arc scores (Dozat and Manning 2017) with a bias by distance, their loss, and their gradients.</summary>
    private double Arcs(GoldSentence sentence, int first)
    {
        int n = sentence.Forms.Length, arc = shape.Arc, columns = Matrix.Padded(n + 1);
        var keep = 1 / (1 - HeadDropout);
        var weights = network.Weights;
        float[] dependents = new float[n * arc], heads = new float[(n + 1) * arc], dependentMask = new float[n * arc], headMask = new float[n * arc];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < arc; j++)
            {
                var x = _out[(first + i) * shape.Projected + j];
                dependentMask[i * arc + j] = (_random.NextSingle() < HeadDropout ? 0 : keep) * (x > 0 ? 1 : Slope);
                dependents[i * arc + j] = x * dependentMask[i * arc + j];
                x = _out[(first + i) * shape.Projected + arc + j];
                headMask[i * arc + j] = (_random.NextSingle() < HeadDropout ? 0 : keep) * (x > 0 ? 1 : Slope);
                heads[i * arc + j] = x * headMask[i * arc + j];
            }
        }

        weights.Root.CopyTo(heads, n * arc);
        float[] queries = new float[n * arc], turned = new float[arc * columns], scores = new float[n * columns];
        Matrix.Multiply(dependents, weights.Arc, queries, n, arc, arc);
        for (var i = 0; i < n; i++)
        {
            var query = queries.AsSpan(i * arc, arc);
            TensorPrimitives.Add(query, weights.ArcHead, query);
        }

        Matrix.Transpose(heads, turned, n + 1, arc, columns);
        Matrix.Multiply(queries, turned, scores, n, arc, columns);
        var loss = 0.0;
        var gradient = new float[n * (n + 1)];
        for (var i = 0; i < n; i++)
        {
            var row = scores.AsSpan(i * columns, n + 1);
            for (var j = 0; j < n; j++)
            {
                row[j] += weights.Distance[EncoderShape.Bucket(j - i)];
            }

            row[i] = -1e9f;
            var slope = gradient.AsSpan(i * (n + 1), n + 1);
            loss += Softmax(row, slope, sentence.Heads[i] < 0 ? n : sentence.Heads[i]);
            for (var j = 0; j < n; j++)
            {
                Gradients.Dense.Distance[EncoderShape.Bucket(j - i)] += slope[j];
            }
        }

        float[] queryGradient = new float[n * arc], headGradient = new float[(n + 1) * arc], gradientTurned = new float[(n + 1) * n], dependentsTurned = new float[arc * n], dependentGradient = new float[n * arc];
        Matrix.Multiply(gradient, heads, queryGradient, n, n + 1, arc);
        Matrix.Transpose(gradient, gradientTurned, n, n + 1, n);
        Matrix.Multiply(gradientTurned, queries, headGradient, n + 1, n, arc);
        Matrix.Transpose(dependents, dependentsTurned, n, arc, n);
        Matrix.Multiply(dependentsTurned, queryGradient, Gradients.Dense.Arc, arc, n, arc, add: true);
        Matrix.Multiply(queryGradient, network.Transposed.Arc, dependentGradient, n, arc, arc);
        for (var i = 0; i < n; i++)
        {
            TensorPrimitives.Add(Gradients.Dense.ArcHead, queryGradient.AsSpan(i * arc, arc), Gradients.Dense.ArcHead);
            var row = _outGradient.AsSpan((first + i) * shape.Projected);
            TensorPrimitives.Multiply(dependentGradient.AsSpan(i * arc, arc), dependentMask.AsSpan(i * arc, arc), row[..arc]);
            TensorPrimitives.Multiply(headGradient.AsSpan(i * arc, arc), headMask.AsSpan(i * arc, arc), row.Slice(arc, arc));
        }

        TensorPrimitives.Add(Gradients.Dense.Root, headGradient.AsSpan(n * arc, arc), Gradients.Dense.Root);
        return loss;
    }

    /// <summary>Relation of each word to its gold head, from the sum and the product of a vector of each.</summary>
    private double Labels()
    {
        int label = shape.Label, columns = shape.PaddedRelations, dependentColumn = 2 * shape.Arc, headColumn = 2 * shape.Arc + shape.Label;
        var keep = 1 / (1 - HeadDropout);
        var heads = new List<(int Word, int Head, int Relation)>();
        var first = 0;
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Heads.Length; i++)
            {
                if (sentence.Heads[i] >= 0)
                {
                    heads.Add((first + i, first + sentence.Heads[i], sentence.Relations[i]));
                }
            }

            first += sentence.Forms.Length;
        }

        if (heads.Count == 0)
        {
            return 0;
        }

        var mask = new float[heads.Count * 2 * label];
        for (var k = 0; k < heads.Count; k++)
        {
            var (word, head, _) = heads[k];
            var dependent = _out.AsSpan(word * shape.Projected + dependentColumn, label);
            var above = _out.AsSpan(head * shape.Projected + headColumn, label);
            var input = _labelInput.AsSpan(k * 2 * label, 2 * label);
            TensorPrimitives.Add<float>(dependent, above, input[..label]);
            TensorPrimitives.Multiply<float>(dependent, above, input[label..]);
            for (var j = 0; j < input.Length; j++)
            {
                mask[k * 2 * label + j] = (_random.NextSingle() < HeadDropout ? 0 : keep) * (j >= label || input[j] > 0 ? 1 : Slope);
                input[j] *= mask[k * 2 * label + j];
            }
        }

        var weights = network.Weights;
        Matrix.Multiply(_labelInput, weights.Label, _labelOut, heads.Count, 2 * label, columns);
        var loss = 0.0;
        var gradient = new float[heads.Count * columns];
        for (var k = 0; k < heads.Count; k++)
        {
            var scores = _labelOut.AsSpan(k * columns, columns);
            var bias = EncoderShape.Bucket(heads[k].Head - heads[k].Word) * columns;
            TensorPrimitives.Add(scores, weights.LabelBias.AsSpan(bias, columns), scores);
            var slope = gradient.AsSpan(k * columns, columns);
            loss += Softmax(scores[..shape.Relations], slope[..shape.Relations], heads[k].Relation);
            var biasGradient = Gradients.Dense.LabelBias.AsSpan(bias, columns);
            TensorPrimitives.Add(biasGradient, slope, biasGradient);
        }

        var turned = new float[2 * label * heads.Count];
        Matrix.Transpose(_labelInput, turned, heads.Count, 2 * label, heads.Count);
        Matrix.Multiply(turned, gradient, Gradients.Dense.Label, 2 * label, heads.Count, columns, add: true);
        var inputGradient = new float[heads.Count * 2 * label];
        Matrix.Multiply(gradient, network.Transposed.Label, inputGradient, heads.Count, columns, 2 * label);
        TensorPrimitives.Multiply(inputGradient, mask, inputGradient);
        for (var k = 0; k < heads.Count; k++)
        {
            var sum = inputGradient.AsSpan(k * 2 * label, label);
            var product = inputGradient.AsSpan((k * 2 + 1) * label, label);
            int dependent = heads[k].Word * shape.Projected + dependentColumn, head = heads[k].Head * shape.Projected + headColumn;
            foreach (var (own, other) in new[] { (dependent, head), (head, dependent) })
            {
                var slope = _outGradient.AsSpan(own, label);
                TensorPrimitives.Add(slope, sum, slope);
                TensorPrimitives.MultiplyAdd(product, _out.AsSpan(other, label), slope, slope);
            }
        }

        return loss;
    }

    private void Backward()
    {
        int width = shape.Width, projected = shape.Projected;
        var dense = Gradients.Dense;
        for (var i = 0; i < _words; i++)
        {
            TensorPrimitives.Add(dense.ProjectionBias, _outGradient.AsSpan(i * projected, projected), dense.ProjectionBias);
        }

        Matrix.Transpose(_x[shape.Layers], _scratch, _words, width, _words);
        Matrix.Multiply(_scratch, _outGradient, dense.Projection, width, _words, projected, add: true);
        var gradient = _norm.Length >= _words * width ? new float[_words * width] : [];
        Matrix.Multiply(_outGradient, network.Transposed.Projection, gradient, _words, projected, width);
        for (var layer = shape.Layers - 1; layer >= 0; layer--)
        {
            TensorPrimitives.Multiply(gradient, _mask[layer + 1].AsSpan(0, gradient.Length), gradient);
            var carried = new float[_words * width];
            var first = 0;
            foreach (var end in _ends)
            {
                RecurrentGradient.Run(_u[layer], _x[layer], network.Weights.Vectors[layer], _c[layer], gradient, _scratch2, carried, dense.Vectors[layer], first, end, width);
                first = end;
            }

            Matrix.Transpose(_x[layer], _scratch, _words, width, _words);
            Matrix.Multiply(_scratch, _scratch2, dense.Layers[layer], width, _words, 3 * width, add: true);
            Matrix.Multiply(_scratch2, network.Transposed.Layers[layer], carried, _words, 3 * width, width, add: true);
            gradient = carried;
        }

        TensorPrimitives.Multiply(gradient, _mask[0].AsSpan(0, gradient.Length), gradient);
        InputGradient(gradient);
    }

    private void InputGradient(float[] gradient)
    {
        int width = shape.Width;
        var dense = Gradients.Dense;
        var scratch = new float[width];
        for (var i = 0; i < _words; i++)
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

        Matrix.Transpose(_input, _scratch, _words, shape.Input, _words);
        Matrix.Multiply(_scratch, gradient, dense.Input, shape.Input, _words, width, add: true);
        Matrix.Multiply(gradient, network.Transposed.Learned, _gradient, _words, width, shape.Learned);
        for (var i = 0; i < _words; i++)
        {
            var slope = _gradient.AsSpan(i * shape.Learned, shape.Learned);
            foreach (var row in _rows.AsSpan(i * RowsOfWord, RowsOfWord))
            {
                if (row >= 0)
                {
                    var sum = Gradients.Row(row);
                    TensorPrimitives.Add(sum, slope, sum);
                }
            }
        }
    }
}
