namespace Sitrep.Knowledge;

/// <summary>Words that give a status, by part of speech and lemma.</summary>
public sealed class ModalityLexicon
{
    private readonly Dictionary<string, ModalityEntry> _verbs;
    private readonly Dictionary<string, ModalityEntry> _nouns;
    private readonly Dictionary<string, ModalityEntry> _adjectives;
    private readonly Dictionary<string, ModalityEntry> _adverbs;
    private readonly Dictionary<string, ModalityEntry> _phrases;

    internal ModalityLexicon(IReadOnlyList<ModalityEntry> entries)
    {
        _verbs = By(entries, static entry => entry.Verb);
        _nouns = By(entries, static entry => entry.Noun);
        _adjectives = By(entries, static entry => entry.Adjective);
        _adverbs = By(entries, static entry => entry.Adverb);
        _phrases = By(entries, static entry => entry.Phrase);
    }

    /// <summary>The entry of an embedding verb, or null.</summary>
    public ModalityEntry? Verb(string lemma) => _verbs.GetValueOrDefault(lemma);

    /// <summary>The entry of an embedding noun, or null.</summary>
    public ModalityEntry? Noun(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>The entry of a modifier, or null.</summary>
    public ModalityEntry? Adjective(string lemma) => _adjectives.GetValueOrDefault(lemma);

    /// <summary>The entry of an adverb, or null.</summary>
    public ModalityEntry? Adverb(string lemma) => _adverbs.GetValueOrDefault(lemma);

    /// <summary>The entry of a preposition or fixed phrase, or null.</summary>
    public ModalityEntry? Phrase(string words) => _phrases.GetValueOrDefault(words);

    private static Dictionary<string, ModalityEntry> By(IReadOnlyList<ModalityEntry> entries, Func<ModalityEntry, string?> wordOf)
    {
        var table = new Dictionary<string, ModalityEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (wordOf(entry) is { } word)
            {
                table.TryAdd(word, entry);
            }
        }

        return table;
    }
}
