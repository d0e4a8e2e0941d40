namespace Sitrep.Language;

/// <summary>
/// What the first layer makes of a word depends on the word alone, so it is computed once and kept: the precomputation of Devlin et
/// al. (2014), filled as words come. Keeps a few recent words of each set that their hashes fall into.
/// </summary>
internal sealed class WordCache
{
    private const int Sets = 1 << 12, Ways = 4;

    private readonly NeuralModel _model;
    private readonly int _width;
    private readonly string?[] _forms = new string?[Sets * Ways];
    private readonly byte[] _oldest = new byte[Sets];
    private readonly short[] _kept;
    private readonly float[] _scales = new float[2 * Sets * Ways];
    private readonly List<int> _missing = [];
    private float[] _vectors = [], _encoded = [], _products = [], _rowScales = [], _productScales = [];
    private byte[] _rows = [];
    private short[] _productRows = [];

    public WordCache(NeuralModel model)
    {
        _model = model;
        _width = model.Shape.Width;
        _kept = new short[Sets * Ways * 4 * _width];
    }

    /// <summary>Fills the encoder's input, and makes the products of its first layer ready for each word.</summary>
    public void Fill(ReadOnlySpan<string> forms, Span<float> input)
    {
        _missing.Clear();
        if (_productScales.Length < forms.Length)
        {
            _productScales = new float[forms.Length];
            _productRows = new short[forms.Length * 3 * _width];
        }

        for (var i = 0; i < forms.Length; i++)
        {
            var slot = Find(forms[i]);
            if (slot >= 0)
            {
                Copy(slot, i, input);
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
            var slot = Replace(forms[i]);
            var kept = _kept.AsSpan(slot * 4 * _width, 4 * _width);
            _scales[2 * slot] = IntegerRows.Keep(_encoded.AsSpan(k * _width, _width), kept[.._width]);
            _scales[2 * slot + 1] = IntegerRows.Keep(_products.AsSpan(k * 3 * _width, 3 * _width), kept[_width..]);
            Copy(slot, i, input);
        }
    }

    /// <summary>The products of some columns of the first layer for the words that were last filled.</summary>
    public void Products(int words, int first, int columns, Span<float> products)
    {
        for (var i = 0; i < words; i++)
        {
            IntegerRows.Expand(_productRows.AsSpan(i * 3 * _width + first, columns), _productScales[i], products.Slice(i * columns, columns));
        }
    }

    private void Copy(int slot, int word, Span<float> input)
    {
        var kept = _kept.AsSpan(slot * 4 * _width, 4 * _width);
        IntegerRows.Expand(kept[.._width], _scales[2 * slot], input.Slice(word * _width, _width));
        kept[_width..].CopyTo(_productRows.AsSpan(word * 3 * _width));
        _productScales[word] = _scales[2 * slot + 1];
    }

    private static int SetOf(string form) => string.GetHashCode(form.AsSpan()) & (Sets - 1);

    /// <summary>The slot of a word, or -1. A word that is found is not the next to go.</summary>
    private int Find(string form)
    {
        var set = SetOf(form);
        for (var way = 0; way < Ways; way++)
        {
            if (_forms[set * Ways + way] == form)
            {
                _oldest[set] = _oldest[set] == way ? (byte)((way + 1) % Ways) : _oldest[set];
                return set * Ways + way;
            }
        }

        return -1;
    }

    private int Replace(string form)
    {
        var set = SetOf(form);
        var slot = set * Ways + _oldest[set];
        _oldest[set] = (byte)((_oldest[set] + 1) % Ways);
        _forms[slot] = form;
        return slot;
    }

    private void Compute(ReadOnlySpan<string> forms)
    {
        int count = _missing.Count, width = _model.Shape.Input;
        if (_vectors.Length < count * width)
        {
            var room = Math.Max(count, 64);
            _vectors = new float[room * width];
            _encoded = new float[room * _width];
            _products = new float[room * 3 * _width];
            _rows = new byte[room * IntegerMatrix.Stepped(Math.Max(width, _width))];
            _rowScales = new float[room];
        }

        for (var k = 0; k < count; k++)
        {
            Embed(forms[_missing[k]], _vectors.AsSpan(k * width, width));
        }

        var weights = _model.Weights;
        IntegerRows.Quantize(_vectors, _rows, _rowScales, count, width);
        weights.Input.Multiply(_rows, _rowScales, _encoded, count);
        for (var k = 0; k < count; k++)
        {
            Normalize(_encoded.AsSpan(k * _width, _width), weights.NormGain, weights.NormBias);
        }

        IntegerRows.Quantize(_encoded, _rows, _rowScales, count, _width);
        weights.Layers[0].Multiply(_rows, _rowScales, _products, count);
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

        for (var mask = _model.Lists.MaskOf(key); mask != 0; mask &= mask - 1)
        {
            _model.Hashed.AddTo(WordFeatures.Rows + System.Numerics.BitOperations.TrailingZeroCount(mask), learned);
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
