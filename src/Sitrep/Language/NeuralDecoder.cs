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

    /// <summary>Logarithm of how much likelier a proper noun is than another where its case does not show it, to be believed.</summary>
    private const float SureOfName = 3;

    private readonly NeuralModel _model;
    private readonly EncoderShape _shape;
    private readonly WordCache _cache;
    private readonly TreeDecoder _trees = new();
    private int _capacity;
    private readonly short[] _root;
    private readonly float _rootScale;
    private readonly int _past, _subject;
    private float[] _input = [], _output = [], _products = [], _projected = [], _labels = [], _labelScores = [], _queries = [], _scores = [];
    private short[] _rows = [];
    private float[] _rowScales = [];
    private IntegerMatrix _heads;

    public NeuralDecoder(NeuralModel model)
    {
        _model = model;
        _shape = model.Shape;
        _cache = new(model);
        _root = new short[_shape.Arc];
        _rootScale = IntegerRows.Quantize(model.Weights.Root, _root, IntegerMatrix.MostOfColumn);
        _heads = IntegerMatrix.Empty(_shape.Arc, 2 * IntegerMatrix.Group);
        _past = Array.IndexOf(model.Lexicon.Tags, (Upos.VERB, "VBD"));
        _subject = Array.IndexOf(model.Relations, "nsubj");
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
        var words = forms.Length;
        Reserve(words);
        _cache.Fill(forms, _input);
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            Encode(words, ends, layer);
        }

        Multiply(_input, _model.Weights.Projection, _projected, words);
        Classify(words);
        var start = 0;
        foreach (var end in ends)
        {
            Arcs(start, end - start);
            NameDecoder.Decode(_projected, _model.Weights.NameFollows, _shape, start, end, Names);
            Uncapitalise(forms, start, end);
            start = end;
        }

        Label(words, ends);
        Verbalise(ends);
        MakeFinite(forms, ends);
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
        _rows = new short[_capacity * Math.Max(_shape.Width, Math.Max(_shape.Arc, _shape.LabelInput))];
        _rowScales = new float[_capacity];
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
            Tags[i] = TensorPrimitives.IndexOfMax<float>(_projected.AsSpan(i * _shape.Projected + column, _shape.Tags));
        }
    }

    /// <summary>
    /// The capital of a sentence's first word says nothing, and a word without one is seldom a name where others have theirs: as a proper
    /// noun such a word must be a name, stand before one, or be far likelier than as any other.
    /// </summary>
    private void Uncapitalise(ReadOnlySpan<string> forms, int first, int end)
    {
        if (end - first < 3 || !char.IsUpper(forms[first][0]))
        {
            return;
        }

        for (var i = first; i < end; i++)
        {
            var isDoubtful = i == first ? forms[i].AsSpan(1).ContainsAnyInRange('a', 'z') : char.IsLower(forms[i][0]);
            if (isDoubtful && Names[i] == 0 && IsProper(i) && (i + 1 == end || !IsProper(i + 1)))
            {
                var best = BestTag(i, static upos => upos != Upos.PROPN);
                Tags[i] = ScoreOf(i, best) > ScoreOf(i, Tags[i]) - SureOfName ? best : Tags[i];
            }
        }
    }

    private bool IsProper(int word) => _model.Lexicon.Tags[Tags[word]].Upos == Upos.PROPN;

    /// <summary>A noun has no object: what has one is a verb ("the army shells the town").</summary>
    private void Verbalise(ReadOnlySpan<int> ends)
    {
        var first = 0;
        foreach (var end in ends)
        {
            for (var i = first; i < end; i++)
            {
                var head = first + Heads[i];
                if (Heads[i] >= 0 && _model.Relations[Relations[i]] == "obj" && _model.Lexicon.Tags[Tags[head]].Upos == Upos.NOUN)
                {
                    Tags[head] = BestTag(head, static upos => upos == Upos.VERB);
                }
            }

            first = end;
        }
    }

    /// <summary>
    /// The verb of a sentence that ends with a full stop is finite: a participle with a subject and no auxiliary is the past ("The army
    /// trained with them."). Headlines, where the auxiliary is left out, have no full stop.
    /// </summary>
    private void MakeFinite(ReadOnlySpan<string> forms, ReadOnlySpan<int> ends)
    {
        var first = 0;
        foreach (var end in ends)
        {
            var root = Heads.AsSpan(first, end - first).IndexOf(-1) + first;
            if (forms[end - 1] == "." && _model.Lexicon.Tags[Tags[root]] is (Upos.VERB, "VBN"))
            {
                int subject = -1, auxiliaries = 0;
                for (var i = first; i < root; i++)
                {
                    if (first + Heads[i] == root)
                    {
                        var relation = _model.Relations[Relations[i]];
                        subject = relation is "nsubj" or "nsubj:pass" ? i : subject;
                        auxiliaries += relation is "aux" or "aux:pass" ? 1 : 0;
                    }
                }

                if (subject >= 0 && auxiliaries == 0)
                {
                    Tags[root] = _past;
                    Relations[subject] = _subject;
                }
            }

            first = end;
        }
    }

    private float ScoreOf(int word, int tag) => _projected[word * _shape.Projected + 2 * _shape.Arc + 2 * _shape.Label + tag];

    /// <summary>The best tag whose universal part of speech fits.</summary>
    private int BestTag(int word, Func<Upos, bool> fits)
    {
        var tags = _model.Lexicon.Tags;
        var best = -1;
        for (var tag = 0; tag < tags.Length; tag++)
        {
            best = fits(tags[tag].Upos) && (best < 0 || ScoreOf(word, tag) > ScoreOf(word, best)) ? tag : best;
        }

        return best;
    }

    private void Arcs(int first, int words)
    {
        int arc = _shape.Arc, columns = IntegerMatrix.Padded(words + 1);
        if (_scores.Length < words * columns)
        {
            _scores = new float[words * columns];
            _heads = IntegerMatrix.Empty(arc, columns);
        }

        var weights = _model.Weights;
        _heads.Reset(words + 1);
        Span<short> head = stackalloc short[arc];
        for (var i = 0; i < words; i++)
        {
            var row = _projected.AsSpan((first + i) * _shape.Projected, 2 * arc);
            Leaky(row, row);
            _rowScales[i] = IntegerRows.Quantize(row[..arc], _rows.AsSpan(i * arc, arc), IntegerMatrix.MostOfRow);
            _heads.SetColumn(i, head, IntegerRows.Quantize(row[arc..], head, IntegerMatrix.MostOfColumn));
        }

        _heads.SetColumn(words, _root, _rootScale);
        weights.Arc.Multiply(_rows, _rowScales, _queries, words);
        Multiply(_queries, _heads, _scores, words);
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
                var sum = _labels.AsSpan(i * 2 * label, label);
                TensorPrimitives.Add<float>(dependent, above, sum);
                Leaky(sum, sum);
                TensorPrimitives.Multiply<float>(dependent, above, _labels.AsSpan((i * 2 + 1) * label, label));
            }

            first = end;
        }

        Multiply(_labels, _model.Weights.Label, _labelScores, words);
        first = 0;
        foreach (var end in ends)
        {
            for (var i = first; i < end; i++)
            {
                var row = _labelScores.AsSpan(i * columns, columns);
                TensorPrimitives.Add(row, _model.Weights.LabelBias.AsSpan(EncoderShape.Bucket(Heads[i] - (i - first)) * columns, columns), row);
                Relations[i] = TensorPrimitives.IndexOfMax<float>(row[.._shape.Relations]);
            }

            first = end;
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
