using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Language;

/// <summary>
/// Runs the network over a batch of sentences: an encoder of simple recurrent units over word vectors, and on it a tagger, a biaffine
/// parser (Dozat and Manning 2017) and a name finder. Not thread-safe: one for each thread.
/// </summary>
internal sealed class NeuralDecoder
{
    private const float Slope = 0.1f;

    private readonly NeuralModel _model;
    private readonly EncoderShape _shape;
    private readonly WordCache _cache;
    private readonly TreeDecoder _trees = new();
    private int _capacity;
    private float[] _input = [], _output = [], _products = [], _states = [], _projected = [], _labels = [], _labelScores = [];
    private float[] _queries = [], _turned = [], _scores = [];

    public NeuralDecoder(NeuralModel model)
    {
        _model = model;
        _shape = model.Shape;
        _cache = new(model);
    }

    /// <summary>Joint tag of each word of the batch.</summary>
    public int[] Tags { get; private set; } = [];

    /// <summary>Name class of each word of the batch.</summary>
    public int[] Names { get; private set; } = [];

    /// <summary>Head of each word, counted within its sentence; -1 for the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Relation of each word to its head; means nothing for the root.</summary>
    public int[] Relations { get; private set; } = [];

    /// <summary>Analyses the sentences that end before the given words.</summary>
    public void Run(ReadOnlySpan<string> forms, ReadOnlySpan<int> ends)
    {
        int words = forms.Length, width = _shape.Width;
        Reserve(words);
        _cache.Fill(forms, _input, _products);
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            if (layer > 0)
            {
                Matrix.Multiply(_input, _model.Weights.Layers[layer], _products, words, width, 3 * width);
            }

            var first = 0;
            foreach (var end in ends)
            {
                SimpleRecurrentUnit.Run(_products, _input, _model.Weights.Vectors[layer], _states, _output, first, end, width);
                first = end;
            }

            (_input, _output) = (_output, _input);
        }

        Matrix.Multiply(_input, _model.Weights.Projection, _projected, words, width, _shape.Projected);
        Classify(words);
        var start = 0;
        foreach (var end in ends)
        {
            Arcs(start, end - start);
            NameDecoder.Decode(_projected, _shape, start, end, Names);
            start = end;
        }

        Label(words, ends);
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
        _states = new float[_capacity * _shape.Width];
        _products = new float[_capacity * 3 * _shape.Width];
        _projected = new float[_capacity * _shape.Projected];
        _labels = new float[_capacity * _shape.Label];
        _labelScores = new float[_capacity * _shape.PaddedRelations];
        _queries = new float[_capacity * _shape.Arc];
        Tags = new int[_capacity];
        Names = new int[_capacity];
        Heads = new int[_capacity];
        Relations = new int[_capacity];
    }

    private void Classify(int words)
    {
        var column = 2 * _shape.Arc + 2 * _shape.Label;
        for (var i = 0; i < words; i++)
        {
            var row = _projected.AsSpan(i * _shape.Projected, _shape.Projected);
            TensorPrimitives.Add(row, _model.Weights.ProjectionBias, row);
            Tags[i] = TensorPrimitives.IndexOfMax<float>(row.Slice(column, _shape.Tags));
        }
    }

    private void Arcs(int first, int words)
    {
        int arc = _shape.Arc, columns = Matrix.Padded(words + 1);
        var weights = _model.Weights;
        if (_turned.Length < arc * columns || _scores.Length < words * columns)
        {
            _turned = new float[arc * columns];
            _scores = new float[Math.Max(words, 64) * columns];
        }

        var dependents = _states.AsSpan(0, words * arc);
        for (var i = 0; i < words; i++)
        {
            var row = _projected.AsSpan((first + i) * _shape.Projected, 2 * arc);
            Leaky(row[..arc], dependents.Slice(i * arc, arc));
            Leaky(row[arc..], row[arc..]);
            for (int j = 0, at = i; j < arc; j++, at += columns)
            {
                _turned[at] = row[arc + j];
            }
        }

        for (var j = 0; j < arc; j++)
        {
            _turned[j * columns + words] = weights.Root[j];
        }

        Matrix.Multiply(dependents, weights.Arc, _queries, words, arc, arc);
        for (var i = 0; i < words; i++)
        {
            var query = _queries.AsSpan(i * arc, arc);
            TensorPrimitives.Add(query, weights.ArcHead, query);
        }

        Matrix.Multiply(_queries, _turned, _scores, words, arc, columns);
        for (var i = 0; i < words; i++)
        {
            var row = _scores.AsSpan(i * columns, words);
            for (var j = 0; j < words; j++)
            {
                row[j] += weights.Distance[EncoderShape.Bucket(j - i)];
            }

            row[i] = float.NegativeInfinity;
        }

        _trees.Decode(_scores, words, columns, Heads.AsSpan(first, words));
    }

    private void Label(int words, ReadOnlySpan<int> ends)
    {
        int label = _shape.Label, columns = _shape.PaddedRelations, dependentColumn = 2 * _shape.Arc, headColumn = dependentColumn + label;
        var first = 0;
        foreach (var end in ends)
        {
            for (var i = first; i < end; i++)
            {
                var head = Heads[i] < 0 ? i : first + Heads[i];
                var dependent = _projected.AsSpan(i * _shape.Projected + dependentColumn, label);
                var above = _projected.AsSpan(head * _shape.Projected + headColumn, label);
                var sum = _labels.AsSpan(i * label, label);
                TensorPrimitives.Add<float>(dependent, above, sum);
                Leaky(sum, sum);
            }

            first = end;
        }

        Matrix.Multiply(_labels, _model.Weights.Label, _labelScores, words, label, columns);
        for (var i = 0; i < words; i++)
        {
            var row = _labelScores.AsSpan(i * columns, columns);
            TensorPrimitives.Add(row, _model.Weights.LabelBias, row);
            Relations[i] = TensorPrimitives.IndexOfMax<float>(row[.._shape.Relations]);
        }
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
