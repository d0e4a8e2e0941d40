using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Language;

/// <summary>
/// Runs the network over a batch of sentences: an encoder of simple recurrent units over word vectors, and on it the scores of tags,
/// names, arcs (Dozat and Manning 2017) and relations. Decides nothing. Not thread-safe: one for each thread.
/// </summary>
internal sealed class NetworkPass
{
    private const float Slope = 0.1f;

    private readonly NeuralModel _model;
    private readonly EncoderShape _shape;
    private readonly WordCache _cache;
    private int _capacity;
    private float[] _input = [], _output = [], _products = [], _projected = [], _labels = [], _labelScores = [], _queries = [], _scores = [];
    private byte[] _rows = [];
    private float[] _rowScales = [];
    private IntegerMatrix _heads;

    public NetworkPass(NeuralModel model)
    {
        _model = model;
        _shape = model.Shape;
        _cache = new(model);
        _heads = IntegerMatrix.Empty(_shape.Arc, 2 * IntegerMatrix.Group);
    }

    /// <summary>The last layer's outputs, a row of <see cref="EncoderShape.Projected"/> for each word.</summary>
    public ReadOnlySpan<float> Projected => _projected;

    /// <summary>Takes the sentences that end before the given words; what the other members give is of them.</summary>
    public void Run(ReadOnlySpan<string> forms, ReadOnlySpan<int> ends)
    {
        var words = forms.Length;
        Reserve(words);
        _cache.Fill(forms, _input);
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            Encode(words, ends, layer);
        }

        Multiply(_input, _model.Weights.Projection, _projected, words);
    }

    /// <summary>Scores of a word's joint tags.</summary>
    public ReadOnlySpan<float> TagScores(int word) => _projected.AsSpan(word * _shape.Projected + 2 * _shape.Arc + 2 * _shape.Label, _shape.Tags);

    /// <summary>
    /// Scores of the heads of a sentence's words, a row for each word: of each word of the sentence, then of the root. To be asked once
    /// for a sentence, since it changes what it is computed from.
    /// </summary>
    /// <param name="first">The sentence's first word.</param>
    /// <param name="words">The sentence's words.</param>
    /// <param name="stride">Scores in a row; those after the root's mean nothing.</param>
    public Span<float> ArcScores(int first, int words, out int stride)
    {
        var arc = _shape.Arc;
        stride = IntegerMatrix.Padded(words + 1);
        if (_scores.Length < words * stride)
        {
            _scores = new float[words * stride];
            _heads = IntegerMatrix.Empty(arc, stride);
        }

        var weights = _model.Weights;
        _heads.Reset(words + 1);
        for (var i = 0; i < words; i++)
        {
            var row = _projected.AsSpan((first + i) * _shape.Projected, 2 * arc);
            Leaky(row, row);
            _rowScales[i] = IntegerRows.Quantize(row[..arc], _rows.AsSpan(i * arc, arc));
            _heads.SetColumn(i, row[arc..]);
        }

        _heads.SetColumn(words, weights.Root);
        weights.Arc.Multiply(_rows, _rowScales, _queries, words);
        Multiply(_queries, _heads, _scores, words);
        for (var i = 0; i < words; i++)
        {
            var row = _scores.AsSpan(i * stride, words);
            for (var j = 0; j < words; j++)
            {
                row[j] += weights.Distance[EncoderShape.Bucket(j - i)];
            }

            row[i] = float.NegativeInfinity;
        }

        return _scores;
    }

    /// <summary>Scores of the relations of each word to its head, a row of <see cref="EncoderShape.PaddedRelations"/> for each word.</summary>
    /// <param name="ends">The indices after the last words of the sentences.</param>
    /// <param name="heads">Heads, counted within their sentences; -1 for a root, whose scores mean nothing.</param>
    public ReadOnlySpan<float> RelationScores(ReadOnlySpan<int> ends, ReadOnlySpan<int> heads)
    {
        int label = _shape.Label, columns = _shape.PaddedRelations, dependentColumn = 2 * _shape.Arc, headColumn = dependentColumn + label;
        var first = 0;
        foreach (var end in ends)
        {
            for (var i = first; i < end; i++)
            {
                var head = heads[i] < 0 ? i : first + heads[i];
                var dependent = _projected.AsSpan(i * _shape.Projected + dependentColumn, label);
                var above = _projected.AsSpan(head * _shape.Projected + headColumn, label);
                var sum = _labels.AsSpan(i * 2 * label, label);
                TensorPrimitives.Add<float>(dependent, above, sum);
                Leaky(sum, sum);
                TensorPrimitives.Multiply<float>(dependent, above, _labels.AsSpan((i * 2 + 1) * label, label));
            }

            first = end;
        }

        Multiply(_labels, _model.Weights.Label, _labelScores, ends[^1]);
        first = 0;
        foreach (var end in ends)
        {
            for (var i = first; i < end; i++)
            {
                var row = _labelScores.AsSpan(i * columns, columns);
                TensorPrimitives.Add(row, _model.Weights.LabelBias.AsSpan(EncoderShape.Bucket(heads[i] - (i - first)) * columns, columns), row);
            }

            first = end;
        }

        return _labelScores;
    }

    /// <summary>One recurrent layer, strip by strip, so that the products of a strip are used while they are near.</summary>
    private void Encode(int words, ReadOnlySpan<int> ends, int layer)
    {
        const int Columns = SimpleRecurrentUnit.StripProducts;
        var width = _shape.Width;
        if (layer > 0)
        {
            IntegerRows.Quantize(_input, _rows, _rowScales, words, width);
        }

        for (int unit = 0, column = 0; unit < width / 2; unit += SimpleRecurrentUnit.Strip, column += Columns)
        {
            if (layer == 0)
            {
                _cache.Products(words, column, Columns, _products);
            }
            else
            {
                _model.Weights.Layers[layer].Multiply(_rows, _rowScales, _products, words, column, Columns);
            }

            var first = 0;
            foreach (var end in ends)
            {
                SimpleRecurrentUnit.Run(_products, SimpleRecurrentUnit.Alone, _input, _model.Weights.Vectors[layer], [], _output, first, end, width, unit);
                first = end;
            }
        }

        (_input, _output) = (_output, _input);
    }

    private void Multiply(ReadOnlySpan<float> left, IntegerMatrix right, Span<float> result, int rows)
    {
        IntegerRows.Quantize(left, _rows, _rowScales, rows, right.Inner);
        right.Multiply(_rows, _rowScales, result, rows);
    }

    private void Reserve(int words)
    {
        if (words <= _capacity)
        {
            return;
        }

        _capacity = Math.Max(words, 256);
        _input = new float[_capacity * _shape.Width];
        _output = new float[_capacity * _shape.Width];
        _products = new float[_capacity * SimpleRecurrentUnit.StripProducts];
        _projected = new float[_capacity * _shape.Projected];
        _labels = new float[_capacity * _shape.LabelInput];
        _labelScores = new float[_capacity * _shape.PaddedRelations];
        _queries = new float[_capacity * _shape.Arc];
        _rows = new byte[_capacity * Math.Max(_shape.Width, Math.Max(_shape.Arc, _shape.LabelInput))];
        _rowScales = new float[_capacity];
    }

    /// <summary>The larger of x and a tenth of x.</summary>
    private static void Leaky(ReadOnlySpan<float> x, Span<float> result)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(result);
        for (nuint i = 0; i < (nuint)x.Length; i += 16)
        {
            var value = Vector512.LoadUnsafe(ref from, i);
            Vector512.Max(value, value * Slope).StoreUnsafe(ref to, i);
        }
    }
}
