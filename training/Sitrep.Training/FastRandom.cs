namespace Sitrep.Training;

/// <summary>A small seeded generator (xorshift64*, Marsaglia 2003, Vigna 2016) for dropout.</summary>
internal sealed class FastRandom(int seed)
{
    private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15 + 1;

    /// <summary>A number from 0 up to, but not including, 1.</summary>
    public float NextSingle()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (_state * 0x2545F4914F6CDD1D >> 40) * (1f / (1 << 24));
    }
}
