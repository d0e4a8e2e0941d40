using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Averaged perceptron (Collins 2002) over hashed features.</summary>
internal sealed class Perceptron(int classes, int bits)
{
    private readonly int _width = LinearClassifier.Padded(classes);
    private readonly int _shift = 32 - bits;
    private readonly float[] _weights = new float[LinearClassifier.Padded(classes) << bits];
    private readonly float[] _totals = new float[LinearClassifier.Padded(classes) << bits];
    private int _steps = 1;

    public float[] Scores { get; } = new float[LinearClassifier.Padded(classes)];

    public void Score(ReadOnlySpan<uint> features)
    {
        var scores = Scores.AsSpan();
        scores.Clear();
        foreach (var feature in features)
        {
            System.Numerics.Tensors.TensorPrimitives.Add(scores, _weights.AsSpan((int)LinearClassifier.Row(feature, _shift) * _width, _width), scores);
        }
    }

    public int Best()
    {
        var best = 0;
        for (var i = 1; i < classes; i++)
        {
            best = Scores[i] > Scores[best] ? i : best;
        }

        return best;
    }

    public void Update(ReadOnlySpan<uint> features, int gold, int guess)
    {
        _steps++;
        if (gold == guess)
        {
            return;
        }

        foreach (var feature in features)
        {
            var row = (int)LinearClassifier.Row(feature, _shift) * _width;
            _weights[row + gold] += 1;
            _totals[row + gold] += _steps;
            _weights[row + guess] -= 1;
            _totals[row + guess] -= _steps;
        }
    }

    public LinearClassifier Average()
    {
        var average = new float[_weights.Length];
        var most = 0f;
        for (var i = 0; i < average.Length; i++)
        {
            average[i] = _weights[i] - _totals[i] / _steps;
            most = Math.Max(most, Math.Abs(average[i]));
        }

        var scale = 127f / (most * 0.4f);
        return new(classes, bits, [.. average.Select(value => (sbyte)Math.Clamp(MathF.Round(value * scale), -127, 127))]);
    }
}
