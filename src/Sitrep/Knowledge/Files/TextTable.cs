using System.Text;

namespace Sitrep.Knowledge.Files;

/// <summary>Strings by number, made from UTF-8 when they are first asked for. Safe to share between threads.</summary>
internal sealed class TextTable(int[] ends, byte[] bytes)
{
    private readonly string?[] _texts = new string?[ends.Length];

    public int Count => ends.Length;

    public ReadOnlySpan<int> Ends => ends;

    public ReadOnlySpan<byte> Bytes => bytes;

    // Two threads may both make a string; either will do.
    public string this[int number] => _texts[number] ??= Make(number);

    public static TextTable Of(IReadOnlyList<string> texts)
    {
        var parts = texts.Select(Encoding.UTF8.GetBytes).ToArray();
        var ends = new int[parts.Length];
        var end = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            ends[i] = end += parts[i].Length;
        }

        return new TextTable(ends, [.. parts.SelectMany(part => part)]);
    }

    private string Make(int number)
    {
        var start = number == 0 ? 0 : ends[number - 1];
        return Encoding.UTF8.GetString(bytes, start, ends[number] - start);
    }
}
