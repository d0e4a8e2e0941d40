using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Gradients that one shard of a batch gave: dense ones, and those of the embedding rows it touched.</summary>
internal sealed class Gradients(EncoderShape shape, int rows)
{
    private readonly int[] _slots = new int[rows];
    private float[] _values = new float[4096 * shape.Learned];

    public TrainedWeights Dense { get; } = new(shape);

    public List<int> Touched { get; } = [];

    public void Clear()
    {
        foreach (var array in Dense.All)
        {
            array.AsSpan().Clear();
        }

        foreach (var row in Touched)
        {
            _slots[row] = 0;
        }

        Touched.Clear();
    }

    public bool Has(int row) => _slots[row] != 0;

    /// <summary>The gradient of a row; zero when first asked for.</summary>
    public Span<float> Row(int row)
    {
        if (_slots[row] == 0)
        {
            Touched.Add(row);
            _slots[row] = Touched.Count;
            if (_values.Length < Touched.Count * shape.Learned)
            {
                Array.Resize(ref _values, _values.Length * 2);
            }

            _values.AsSpan((Touched.Count - 1) * shape.Learned, shape.Learned).Clear();
        }

        return _values.AsSpan((_slots[row] - 1) * shape.Learned, shape.Learned);
    }
}
