using System.Numerics.Tensors;

namespace Sitrep.Language;

/// <summary>
/// What the first layer makes of a word depends on the word alone, so it is computed once and kept: the precomputation of Devlin et
/// al. (2014), filled as words come. Holds the last word of each slot.
/// </summary>
internal sealed class WordCache
{
    private const int Slots = 1 << 13;

    private readonly NeuralModel _model;
    private readonly int _width;
    private readonly string?[] _forms = new string?[Slots];
    private readonly float[] _kept;
    private readonly List<int> _missing = [];
    private float[] _vectors = [], _encoded = [], _products = [];

    public WordCache(NeuralModel model)
    {
        _model = model;
        _width = model.Shape.Width;
        _kept = new float[Slots * 4 * _width];
    }

    /// <summary>Fills the encoder's input and the products of its first layer for each word.</summary>
    public void Fill(ReadOnlySpan<string> forms, Span<float> input, Span<float> products)
    {
        _missing.Clear();
        for (var i = 0; i < forms.Length; i++)
        {
            var slot = SlotOf(forms[i]);
            if (_forms[slot] == forms[i])
            {
                var kept = _kept.AsSpan(slot * 4 * _width, 4 * _width);
                kept[.._width].CopyTo(input[(i * _width)..]);
                kept[_width..].CopyTo(products[(i * 3 * _width)..]);
            }
            else
            {
                _missing.Add(i);
            }
        }

        if (_missing.Count > 0)
        {
            Compute(forms);
        }

        for (var k = 0; k < _missing.Count; k++)
        {
            var i = _missing[k];
            var slot = SlotOf(forms[i]);
            var kept = _kept.AsSpan(slot * 4 * _width, 4 * _width);
            _encoded.AsSpan(k * _width, _width).CopyTo(kept);
            _products.AsSpan(k * 3 * _width, 3 * _width).CopyTo(kept[_width..]);
            kept[.._width].CopyTo(input[(i * _width)..]);
            kept[_width..].CopyTo(products[(i * 3 * _width)..]);
            _forms[slot] = forms[i];
        }
    }

    private static int SlotOf(string form) => string.GetHashCode(form.AsSpan()) & (Slots - 1);

    private void Compute(ReadOnlySpan<string> forms)
    {
        int count = _missing.Count, width = _model.Shape.Input;
        if (_vectors.Length < count * width)
        {
            var room = Math.Max(count, 64);
            _vectors = new float[room * width];
            _encoded = new float[room * _width];
            _products = new float[room * 3 * _width];
        }

        for (var k = 0; k < count; k++)
        {
            Embed(forms[_missing[k]], _vectors.AsSpan(k * width, width));
        }

        var weights = _model.Weights;
        Matrix.Multiply(_vectors, weights.Input, _encoded, count, width, _width);
        for (var k = 0; k < count; k++)
        {
            var x = _encoded.AsSpan(k * _width, _width);
            TensorPrimitives.Add(x, weights.InputBias, x);
            Normalize(x, weights.NormGain, weights.NormBias);
        }

        Matrix.Multiply(_encoded, weights.Layers[0], _products, count, _width, 3 * _width);
    }

    private void Embed(string form, Span<float> vector)
    {
        Span<int> rows = stackalloc int[WordFeatures.Count];
        var key = WordFeatures.Of(form, rows);
        vector.Clear();
        var learned = vector[.._model.Shape.Learned];
        foreach (var row in rows)
        {
            _model.Hashed.AddTo(row, learned);
        }

        var own = _model.Words.Find(key);
        if (own >= 0)
        {
            _model.Words.AddTo(own, learned);
        }

        var frozen = _model.Pretrained.Find(key);
        if (frozen >= 0)
        {
            _model.Pretrained.AddTo(frozen, vector[_model.Shape.Learned..]);
        }
    }

    /// <summary>Layer normalisation (Ba, Kiros and Hinton 2016), summed in one fixed order.</summary>
    private static void Normalize(Span<float> x, float[] gain, float[] bias)
    {
        var mean = 0f;
        foreach (var value in x)
        {
            mean += value;
        }

        mean /= x.Length;
        var squares = 0f;
        foreach (var value in x)
        {
            squares += (value - mean) * (value - mean);
        }

        var deviation = 1 / MathF.Sqrt(squares / x.Length + 1e-5f);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = (x[i] - mean) * deviation * gain[i] + bias[i];
        }
    }
}
