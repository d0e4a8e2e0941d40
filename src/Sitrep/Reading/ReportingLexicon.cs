using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>How far a word of saying goes.</summary>
public enum ReportingForce : byte
{
    /// <summary>Tells what happened or is so: said, according to, reportedly, showed.</summary>
    Report,

    /// <summary>An act done by speaking: urged, vowed, demanded. What it speaks of did not happen for that.</summary>
    SpeechAct,

    /// <summary>A thought, wish, plan or feeling: believes, wants, fears.</summary>
    Attitude,
}

/// <summary>An entry of the reporting words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Words">Lemmas: the verb or noun first, then the words that belong to it ("claim responsibility", "point out").</param>
/// <param name="Stance">What one who says it does with the content.</param>
/// <param name="Force">How far it goes.</param>
public sealed record ReportingEntry(string Id, string Words, Stance Stance, ReportingForce Force);

/// <summary>Verbs, nouns and adverbs by which a text says who says something.</summary>
public sealed class ReportingLexicon
{
    private readonly Dictionary<string, Entry[]> _verbs;
    private readonly Dictionary<string, Entry[]> _nouns;
    private readonly Dictionary<string, Entry[]> _adverbs;
    private readonly Dictionary<string, Entry[]> _adjectives;

    /// <summary>Takes the entries of each part of speech.</summary>
    public ReportingLexicon(
        IEnumerable<ReportingEntry> verbs, IEnumerable<ReportingEntry> nouns, IEnumerable<ReportingEntry> adverbs, IEnumerable<ReportingEntry> adjectives)
    {
        _verbs = ByFirstWord(verbs);
        _nouns = ByFirstWord(nouns);
        _adverbs = ByFirstWord(adverbs);
        _adjectives = ByFirstWord(adjectives);
    }

    /// <summary>The entry that a verb stands for, with the words that belong to it; null when it is no verb of saying.</summary>
    public ReportingEntry? Verb(Document document, int token) => Match(_verbs, document, token);

    /// <summary>The entry that a noun stands for: "claim", "statement", "denial".</summary>
    public ReportingEntry? Noun(Document document, int token) => Match(_nouns, document, token);

    /// <summary>The entry that an adverb stands for: "reportedly", "allegedly".</summary>
    public ReportingEntry? Adverb(Document document, int token) => Match(_adverbs, document, token);

    /// <summary>The entry that a predicative adjective stands for: "confident", "opposed".</summary>
    public ReportingEntry? Adjective(Document document, int token) => Match(_adjectives, document, token);

    private static ReportingEntry? Match(Dictionary<string, Entry[]> table, Document document, int token)
    {
        if (!table.TryGetValue(document.Tokens[token].Lemma, out var entries))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            if (entry.Rest.Length == 0 || HasRest(document, token, entry.Rest))
            {
                return entry.Source;
            }
        }

        return null;
    }

    private static bool HasRest(Document document, int token, string[] rest)
    {
        foreach (var word in rest)
        {
            var found = false;
            foreach (var child in document.ChildrenOf(token))
            {
                ref readonly var at = ref document.Tokens[child];
                found |= at.Lemma == word || (at.Deprel is Deprel.Obl or Deprel.Advcl or Deprel.Nmod && Clauses.HasCase(document, child, word))
                    || (at.Deprel is Deprel.Obl && Marks(document, child, word));
            }

            if (!found && !Words.At(document.Tokens, token + 1, word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Marks(Document document, int child, string word)
    {
        foreach (var grandchild in document.ChildrenOf(child))
        {
            if (document.Tokens[grandchild].Deprel == Deprel.Mark && document.Tokens[grandchild].Lemma == word)
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, Entry[]> ByFirstWord(IEnumerable<ReportingEntry> entries) =>
        entries.Select(entry => (Words: entry.Words.Split(' '), Source: entry))
            .GroupBy(entry => entry.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.Select(entry => new Entry(entry.Words[1..], entry.Source)).OrderByDescending(entry => entry.Rest.Length).ToArray(),
                StringComparer.OrdinalIgnoreCase);

    private readonly record struct Entry(string[] Rest, ReportingEntry Source);
}
