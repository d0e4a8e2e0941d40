using System.Text.Json;

namespace Sitrep.Knowledge;

/// <summary>
/// By which words of an article an entry of the knowledge can matter to it: an article that has none of its cues is coded
/// the same with the entry and without.
/// </summary>
public static class KnowledgeCues
{
    /// <summary>Fields that hold words of texts, whatever the kind.</summary>
    private static readonly string[] Worded =
    [
        "verb", "noun", "adjective", "adverb", "modal", "phrase", "words", "name", "names", "aliases", "surname", "adjectives", "people", "capital",
        "metonyms", "domains",
    ];

    /// <summary>
    /// The cues: lists of lower-case words, of which one list must stand in the article, all its words in any order, as they
    /// are or as lemmas. Null when the entry can matter to any article.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Of(KnowledgeLine entry)
    {
        using var fields = JsonDocument.Parse(entry.Fields);
        // Persons are also called by their last names alone.
        var onlyLast = entry.Kind.EndsWith("persons.yaml", StringComparison.Ordinal);
        var cues = fields.RootElement.EnumerateObject()
            .Where(field => Worded.Contains(field.Name))
            .SelectMany(field => Texts(field.Value))
            .Select(text => Words(text, onlyLast))
            .ToArray();
        return cues.Length == 0 || Array.Exists(cues, static cue => cue.Length == 0) ? null : cues;
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    private static string[] Words(string text, bool onlyLast)
    {
        var words = new string([.. text.Select(static letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return onlyLast && words.Length > 0 ? [words[^1]] : words;
    }
}
