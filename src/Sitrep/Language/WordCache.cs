using System.Numerics.Tensors;

namespace Sitrep.Language;

/// <summary>
/// What the first layer makes of a word depends on the word alone, so it is computed once and kept: the precomputation of Devlin et
/// al. (2014), filled as words come. Holds the most recent word of each slot.
/// </summary>
internal sealed class WordCache
{
    private const int Slots = 1 << 13;

    private readonly NeuralModel _model;
    private readonly int _width;
    private readonly string?[] _forms = new string?[Slots];
    private readonly float[] _kept;
    private readonly float[] _vector;

    public WordCache(NeuralModel model)
    {
        _model = model;
        _width = model.Shape.Width;
        _kept = new float[Slots * 4 * _width];
        _vector = new float[model.Shape.Input];
    }

    /// <summary>Fills the encoder's input and the products of its first layer for each word.</summary>
    public void Fill(ReadOnlySpan<string> forms, Span<float> input, Span<float> products)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            var slot = (int)(string.GetHashCode(forms[i].AsSpan()) & (Slots - 1));
            var kept = _kept.AsSpan(slot * 4 * _width, 4 * _width);
            if (_forms[slot] != forms[i])
            {
                Compute(forms[i], kept);
                _forms[slot] = forms[i];
            }

            kept[.._width].CopyTo(input[(i * _width)..]);
            kept[_width..].CopyTo(products[(i * 3 * _width)..]);
        }
    }

    private void Compute(string form, Span<float> kept)
    {
        Span<int> rows = stackalloc int[WordFeatures.Count];
        var key = WordFeatures.Of(form, rows);
        var vector = _vector.AsSpan();
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

        var weights = _model.Weights;
        var x = kept[.._width];
        Matrix.Multiply(vector, weights.Input, x, 1, _model.Shape.Input, _width);
        TensorPrimitives.Add(x, weights.InputBias, x);
        Normalize(x, weights.NormGain, weights.NormBias);
        Matrix.Multiply(x, weights.Layers[0], kept[_width..], 1, _width, 3 * _width);
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
