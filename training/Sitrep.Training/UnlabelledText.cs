using System.Text.Json;
using System.Text.RegularExpressions;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Sentences that nobody analysed, on which a network learns from its teachers.</summary>
internal static partial class UnlabelledText
{
    private const int ShortestExample = 4;

    /// <summary>The texts of re3d, and the examples that WordNet gives for its verbs, nouns and adjectives.</summary>
    public static IEnumerable<GoldSentence> Read(string data, string wordnet) =>
        Articles(Path.Combine(data, "entities", "re3d-official.jsonl.gz")).Concat(Examples(wordnet)).SelectMany(Split);

    private static IEnumerable<string> Examples(string wordnet) =>
        new[] { "data.verb", "data.noun", "data.adj" }
            .SelectMany(file => File.ReadLines(Path.Combine(wordnet, file)))
            .SelectMany(line => Example().Matches(line).Select(match => match.Groups["text"].Value))
            .Where(text => text.Count(char.IsWhiteSpace) >= ShortestExample - 1);

    private static IEnumerable<string> Articles(string path)
    {
        using var reader = Corpus.Open(path);
        while (reader.ReadLine() is { } line)
        {
            yield return JsonElement.Parse(line).GetProperty("text").GetString() ?? "";
        }
    }

    private static IEnumerable<GoldSentence> Split(string text)
    {
        var words = new List<RawToken>();
        var ends = new List<int>();
        foreach (var block in Lines.BlocksOf(text, 0, text.Length))
        {
            var first = words.Count;
            Tokenizer.Tokenize(text, block.Start, block.End, words);
            SentenceSplitter.Split(text, words, first, ends);
        }

        var start = 0;
        foreach (var end in ends)
        {
            if (end - start > 2)
            {
                yield return new([.. words[start..end].Select(word => text[word.Start..word.End])], [], [], [], [], [], null);
            }

            start = end;
        }
    }

    [GeneratedRegex("\"(?<text>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Example();
}
